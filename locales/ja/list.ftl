### The list of customer groups, its toolbar and its pager. In the first load.

groups-title = 顧客グループ
search = 顧客グループを検索
clear-search = 検索をクリア
sort = 並べ替え
sort-name-up = 名前（昇順）
sort-name-down = 名前（降順）
sort-created-down = 作成日が新しい順
sort-created-up = 作成日が古い順
sort-updated-down = 更新日が新しい順
sort-updated-up = 更新日が古い順
refresh = 更新
# $ago is such as “5 minutes ago” or “now”.
updated-ago = 最終更新：{ $ago }
expand-all = すべて展開
collapse-all = すべて折りたたむ
column-details = 詳細
column-name = 名前
column-customers = 顧客
column-price-lists = 価格リスト
column-created = 作成日
column-id = ID
columns = 列
views = 保存済みビュー
column-updated = 更新日
details-of = 「{ $name }」の詳細
no-name = （名前なし）
# The name of a button.
count-failed = 件数を読み込めませんでした。再試行
loading = 読み込んでいます…
list-failed = 顧客グループを読み込めませんでした
filter = フィルター
pagination = ページ移動
first-page = 最初のページ
previous-page = 前のページ
next-page = 次のページ
last-page = 最後のページ
rows-per-page = 1ページの行数
# Which rows are shown, of how many: 21–40 of 124.
range = { $total }件中{ $from }〜{ $to }件
new-group = 新規グループ
rename = 名前を変更
column-actions = 操作
actions-for = 「{ $name }」の操作
combine-title = グループの組み合わせ
select-page = このページのすべてを選択
select-row = 「{ $name }」を選択
export = エクスポート
export-selected = 選択した項目をエクスポート
groups-counted =
    { $n ->
       *[other] { $n }件の顧客グループ
    }
rows-unreadable =
    { $n ->
       *[other] このページの{ $n }件のグループは読み取れなかったため、表示されていません。
    }
more-price-lists =
    { $n ->
       *[other] ほか{ $n }件の価格リスト
    }
selected =
    { $n ->
       *[other] { $n }件を選択中
    }
views-word = ビュー
more-tools = その他
count-unknown = 件数を読み込めませんでした
price-lists-failed = 価格リストを読み込めませんでした
customers-counted =
    { $n ->
       *[other] { $n }人の顧客
    }
names-not-found = 次の名前と完全に一致するグループはありません：{ $names }
link-cut =
    { $n ->
       *[other] このリンクには、1つの一覧に収まる数より{ $n }件多いグループが指定されています。超えた分はここに含まれていません。
    }
