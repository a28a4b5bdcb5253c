### What is around every page. In the first load.

app-name = Cohort
skip-to-content = コンテンツにスキップ
this-site = このサイト
connected = 接続済み
not-connected = 未接続
preferences = テーマと言語
language-failed = { $language }のテキストを読み込めませんでした。ネットワーク接続を確認し、もう一度言語を選択してください。
account = アカウント
# The name of a shop and whether the page is connected with it.
shop-is = { $name }：{ $state }
connecting = ストアに接続しています…
retry = 再試行
new-version = このページの新しいバージョンがあります。
load-again = 再読み込み
chunk-failed = ページのこの部分を読み込めませんでした。ネットワーク接続を確認して再試行してください。その間にページが更新された場合は、再読み込みしてください。ページのほかの場所に入力した内容は失われます。
load-page-again = ページを再読み込み
check-connection = 接続の確認
dismiss = 閉じる
activity = アクティビティ
palette = クイック検索
key-ctrl = Ctrl
toasts-label = メッセージ。F6で最新のメッセージに移動し、もう一度押すと戻ります。
