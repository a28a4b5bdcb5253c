### A pasted list of customers.

paste-title = 「{ $name }」用のリストを貼り付け
paste-apply =
    { $n ->
       *[other] { $n }人の顧客を追加
    }
paste-hint = メールアドレス、CSV、または表計算ソフトのセルを貼り付けてください。変更の前にプレビューが表示されます。
paste-way = 操作
paste-add = グループに追加
paste-remove = グループから外す
paste-label = メールアドレスまたは顧客ID
choose-file = ファイルを選択
drop-file = またはここにファイルをドロップ
files-added = リストの末尾に追加しました：{ $names }
file-is-workbook = 表計算ソフトのファイルです。表計算ソフトでアドレスのシートをCSVとして保存し、そのファイルを選択してください。
file-unreadable = 読み取れません。フォルダではなく、テキストファイルかCSVファイルを選択してください。
file-too-large = ファイルが10 MBを超えています。アドレスの列だけを保存するか、ファイルを分割してください。
paste-column = 列
paste-column-question = 複数の列にメールアドレスがあります。顧客のメールアドレスはどの列ですか？
paste-choose-column = 列を選択
paste-all-columns = すべての列
paste-column-number = 列{ $n }
# $columns are columns of a pasted table with how many addresses they hold.
passed-over = スキップ：{ $columns }
passed-over-in = { $name }（{ $n }件）
# The choices for addresses that belong to a guest and to an account.
shared-account = アカウント
shared-guest = ゲスト
shared-both = 両方
shared-nobody = 対象外にする
looking-up = 顧客を検索しています
stop = 停止
pause = 一時停止
go-on = 再開
heading-passed-over = 見出し行としてスキップ：{ $text }
download-report = レポートをダウンロード
done-of = { $due }件中{ $done }件が完了
paste-held-up = リストの途中で停止しました
verdict-add = 追加対象
verdict-remove = 外す対象
verdict-member = すでにグループに入っています
verdict-no-member = グループに入っていません
verdict-unknown = 該当する顧客がいません
verdict-ambiguous = 同じメールアドレスの顧客が複数います
verdict-malformed = メールアドレスまたは顧客IDではありません
verdict-repeated = 重複
result-added = 追加しました
result-removed = 外しました
result-turned-down = サーバーに拒否されました
result-not-reached = 未処理
result-open = 不明：グループを確認してください
report-entry = 項目
report-result = 結果
report-customer = 顧客
paste-example = ada@example.com, cus_01J9…
due-to-add =
    { $n ->
       *[other] { $n }人の顧客を追加します
    }
due-to-remove =
    { $n ->
       *[other] { $n }人の顧客を外します
    }
more-in-report =
    { $n ->
       *[other] ほか{ $n }件はレポートに記載
    }
paste-shared =
    { $n ->
       *[other] { $n }件のメールアドレスは、ゲストとアカウントの両方で使われています。どちらを対象にしますか？
    }
left-out =
    { $n ->
       *[other] { $n }件の項目を対象外にしました。
    }
turned-down =
    { $n ->
       *[other] { $n }人の顧客がサーバーに拒否されました。
    }
not-reached =
    { $n ->
       *[other] { $n }人の顧客は処理されませんでした。
    }

## Lists and links.

file-no-text = テキストファイルではありません。アドレスをCSVまたはテキストとして保存し、そのファイルを選択してください。
file-empty = ファイルが空です。
files-too-large = すでにある内容と合わせると10 MBを超えます。先に現在のリストを適用し、これは別のリストに追加してください。
file-there = すでにリストにあるため、追加していません。
pasted-text = 貼り付けたテキスト
dropped-text = ドロップしたテキスト
kept-beside = 入力欄には長すぎますが、次の内容もリストに含まれます：
size-kb = { $n } KB
remove-text = 「{ $name }」を削除
link-lost-title = この一覧はここでは表示できません
link-lost-text = このリンクはグループの長いリストを表しており、その内容はリンク元のタブにしかありません。そのタブでリンクを開き、フィルターから名前またはIDをコピーしてください。
show-all-groups = すべてのグループを表示

## A list whose work was stopped.

look-up-stopped = 顧客の検索を停止しました。何も変更されておらず、リストはそのまま残っています。
look-up-again = 顧客を検索
rest-kept = リストはそのまま残っています。残りを続けるか、戻ってリストを変更してください。
go-on-with-rest = 残りを続ける
back-to-pasted-list = リストに戻る
