### Selecting groups, and exporting them.

select-all = { $n }件すべてを選択
clear-selection = 選択を解除
selecting = 選択しています…
select-failed = 一部のグループを読み込めませんでした
export-format = 形式
columns-shown = 表示どおり
columns-all = すべて（メタデータを含む）
export-members = 顧客を含める
export-counts = 顧客数を含むため、件数が多いと時間がかかります。
download = ダウンロード
file-kept = ファイルが保存されていない可能性があります
file-held-back = このページは、ダウンロードを許可していないフレーム内に表示されています。
file-unsure = このページは制限のあるフレーム内に表示されており、ファイルが保存されたかどうかをブラウザから確認できません。ファイルがある場合は、この画面を閉じてください。
file-kept-do = ここから内容をコピーし、別のアプリで保存してください。ダウンロードを許可するには、外側のページで、フレームの sandbox に allow-downloads を追加する必要があります。
file-content = ファイルの内容
copy-content = 内容をコピー
exporting = エクスポートしています…
export-failed = エクスポートが停止しました
customer-id = 顧客ID
customer-name = 顧客
progress = { $total }件中{ $done }件
reading-progress = { $total }件中{ $done }件を読み込んでいます
exported =
    { $n ->
       *[other] { $n }件の顧客グループをエクスポートしました。
    }
export-ready =
    { $n ->
       *[other] { $n }件の顧客グループを保存できます。
    }
export-missing =
    { $n ->
       *[other] { $n }件の項目が含まれていません。読み取れなかったか、その間に削除されました。
    }
