### Editing metadata.

edit = 編集
metadata-rows = 行
metadata-json = JSON
metadata-as-json = メタデータ（JSON）
metadata-failed = メタデータを保存できませんでした
metadata-unreadable = サーバー上のメタデータがオブジェクトではなくなったため、ここでは編集できません。この画面を閉じて、一覧を更新してください。
row-called = 行{ $n }
key-of = 行{ $n }のキー
kind-of = { $key }のタイプ
value-of = { $key }の値
remove-row = { $key }を削除
add-row = 行を追加
kind-text = テキスト
kind-number = 数値
kind-boolean = 真偽値
kind-null = Null
kind-json = JSON
key-twice = キー「{ $key }」が重複しています。
not-a-number = 数値ではありません。数字と小数点を使い、先頭に余分な0を付けずに入力してください。
not-json = JSONの{ $line }行目、{ $column }文字目に誤りがあります。
not-an-object = メタデータは、波かっこで囲んだJSONオブジェクトにしてください。
empty-text-deletes = サーバーは空のテキストを保存できず、キーを削除してしまいます。テキストを入力するか、別のタイプを選択するか、行を削除してください。
key-reserved = サーバーは「{ $key }」という名前のキーを保存できません。
number-rewritten = サーバーは{ $from }を{ $to }として保存します。
changes = 変更内容
no-changes = 変更はありません。
change-added = 追加
change-changed = 変更
change-removed = 削除
take-back = { $key }の変更を元に戻す
empty-key = （空のキー）
changed-by-others = その間に、ほかの人が同じキーを変更しました。まだ何も保存されていません。キーごとに値を選択し、もう一度保存してください。
choose-mine = 自分の値
choose-theirs = ほかの人の値
no-value = 削除
# Before the beginning of the text.
large-text = { $size } KBあり、入力欄には大きすぎます。先頭部分：
copy-text = コピー
replace-with-file = ファイルで置き換え
write-anew = クリアして最初から入力
more-changes = …ほか{ $n }件
show-more = さらに表示（{ $n }件）
metadata-back = 「{ $name }」のメタデータを以前の状態に戻しました。
metadata-partly-back = 「{ $name }」のメタデータを以前の状態に戻しました。ただし、その後に変更されたか、サーバーが再び保存できない値のため、次のキーは戻していません：{ $keys }
keys-to-remove = 削除するキー（1行に1つ）
metadata-saved =
    { $n ->
       *[other] 「{ $name }」のメタデータに{ $n }件の変更を保存しました
    }
rows-refused =
    { $n ->
       *[other] { $n }件の行はこのままでは保存できません。
    }
metadata-of-all =
    { $n ->
       *[other] { $n }件のグループのメタデータ
    }
metadata-changed =
    { $n ->
       *[other] { $n }件のグループのメタデータを変更しました
    }
