### Creating, renaming, duplicating and deleting groups.

create = 作成
save = 保存
duplicate = 複製
delete = 削除
show = 表示
rename-of = 「{ $name }」の名前を変更
duplicate-of = 「{ $name }」を複製
delete-of = 「{ $name }」を削除しますか？
# The name of a new group that is a copy of another one.
copy-of = { $name }のコピー
with-members = 顧客も含める
with-lists = 価格リストも含める
create-failed = グループを作成できませんでした
rename-failed = グループの名前を変更できませんでした
duplicate-failed = グループの複製が完了しませんでした
duplicate-partly = 「{ $name }」を作成しましたが、一部がコピーされていません。再試行すると、続きから再開します。
delete-failed = グループを削除できませんでした
delete-unseen = このまま削除
effect-failed = 削除の影響を読み込めませんでした
effect-none = このグループに関連する顧客、価格リスト、割引はありません。
effect-none-rule = このグループに関連する顧客、価格リスト、プロモーションはありません。
effect-none-of-all = これらのグループに関連する顧客、価格リスト、割引はありません。
effect-none-rule-of-all = これらのグループに関連する顧客、価格リスト、プロモーションはありません。
effect-changed = 直前に変更があったため、何も削除していません。削除の影響をもう一度確認してください。
effect-after = 削除したグループは、このページを閉じるまで復元できます。復元したグループには新しいIDが付きます。
list-opens = この価格が全員に適用されます
list-opens-later = 下書き：有効にすると、この価格が全員に適用されます
list-over = 終了：この価格は誰にも適用されません
list-stays = ほかのグループへの適用は変わりません
list-dies = この価格は誰にも適用されなくなります
discount-opens = 全員が利用できるようになります
discount-dies = 利用できなくなります
discount-stays = ほかのグループへの適用は変わりません
discount-opens-to-members = グループに入っていた顧客も利用できるようになります
name-needed = 名前を入力してください。
name-taken = この名前は別のグループで使われています。別の名前を入力してください。
name-alike = 「{ $name }」がすでにあります。違いは大文字と小文字、またはスペースだけです。
created = 「{ $name }」を作成しました。
renamed = 「{ $from }」の名前を「{ $to }」に変更しました。
renamed-back = 名前を「{ $name }」に戻しました。
deleted = 「{ $name }」を削除しました。
deleted-before = 「{ $name }」はすでに削除されていました。
deleted-open = 「{ $name }」が削除されたかどうかは不明です。
restored = 「{ $name }」を新しいIDで復元しました。
id-copied = { $id }をコピーしました。
activity-empty = 変更した内容がここに表示されます。このページを閉じるまで元に戻せます。
undoing = 元に戻しています…
undone = 元に戻しました
groups-failed =
    { $n ->
       *[other] { $n }件のグループは変更されていません。再試行すると、これらのグループだけを変更します。
    }
groups-open =
    { $n ->
       *[other] { $n }件のグループが変更されたかどうかは不明です。
    }
delete-all =
    { $n ->
       *[other] { $n }件のグループを削除しますか？
    }
deleted-all =
    { $n ->
       *[other] { $n }件のグループを削除しました。
    }
restored-all =
    { $n ->
       *[other] { $n }件のグループを新しいIDで復元しました。
    }
members-open =
    { $n ->
       *[other] { $n }人の顧客について、変更されたかどうかは不明です。
    }
members-lose =
    { $n ->
       *[other] { $n }人の顧客がこのグループから外れます。
    }
memberships-end =
    { $n ->
       *[other] グループへの所属が{ $n }件解除されます。
    }
draft-first =
    { $n ->
       *[other] 価格が全員に公開されないよう、先にこの{ $n }件の価格リストを下書きにする
    }
lists-drafted =
    { $n ->
       *[other] { $n }件の価格リストを下書きにしました。
    }
mend-rules =
    { $n ->
       *[other] IDが残らないよう、このグループを指定している{ $n }件のルールからもグループを外す
    }
rules-left =
    { $n ->
       *[other] { $n }件のルールは変更できず、削除したグループを指定したままです。
    }
members-left =
    { $n ->
       *[other] 残り{ $n }人の顧客を追加しています…
    }

## Where the words depend on what was done.

no-match-filters = これらのフィルターに一致する顧客グループはありません。フィルターを変更するか、クリアしてください。
all-selected = { $n }件すべてを選択中
restoring = 復元しています…
was-restored = 復元しました
paste-take-out =
    { $n ->
       *[other] { $n }人の顧客を外す
    }
# The title of a dialog: the group gets a name, then the customers of a pasted list.
new-group-for-list = リスト用の新規グループ
