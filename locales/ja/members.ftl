### Adding, removing and moving the customers of groups.

add-customers = 顧客を追加
add-customers-to = 「{ $name }」に顧客を追加
paste-list = リストを貼り付け…
members-not-changed = グループの顧客を変更できませんでした
move-to-group = グループに移動…
copy-to-group = グループにコピー…
move-there = 移動
copy-there = コピー
choose-group = グループ
search-customers = すべての顧客を検索
only-from = 表示する顧客：{ $name }
from-any-group = 表示する顧客：すべてのグループ
put-back = 「{ $name }」を選択から外す
customers-found = 見つかった顧客
already-member = このグループの顧客
no-customer-matches = 検索に一致する顧客はいません。
select-one = 「{ $name }」を選択
nobody-moved = 変更する必要はありませんでした。
groups-of = 「{ $name }」のグループ
groups-of-failed = この顧客のグループを読み込めませんでした
# $what is what had been done, such as “Deleted VIP.”.
taken-back = 元に戻しました：{ $what }
taken-back-partly = その後に変更されたものを除き、元に戻しました：{ $what }
done-partly = 一部だけが実行され、残りは変更されていません
customers-picked =
    { $n ->
       *[other] { $n }人を選択中
    }
remove-customers =
    { $n ->
       *[other] { $n }人を外す
    }
move-customers =
    { $n ->
       *[other] { $n }人の顧客を移動
    }
copy-customers =
    { $n ->
       *[other] { $n }人の顧客をコピー
    }
customers-added =
    { $n ->
       *[other] { $n }人の顧客を「{ $to }」に追加しました
    }
customers-removed =
    { $n ->
       *[other] { $n }人の顧客を「{ $from }」から外しました
    }
customers-moved =
    { $n ->
       *[other] { $n }人の顧客を「{ $from }」から「{ $to }」に移動しました
    }
add-customers-to-all =
    { $n ->
       *[other] { $n }件のグループに顧客を追加
    }
memberships-changed =
    { $n ->
       *[other] { $n }件のグループの顧客を変更しました
    }
# What follows is said of a customer; $groups are the customer’s groups that a price list or discount names.
customer-terms = これらのグループで受けられるもの
customer-terms-failed = 価格リストと割引を読み込めませんでした
no-customer-terms = これらのグループを条件とする価格リストや割引はありません。
no-customer-terms-rule = これらのグループを条件とする価格リストやプロモーションはありません。
price-list-through = 価格リスト（{ $groups }による）
discount-through = 利用可能（{ $groups }による）
discount-barred = 利用不可（{ $groups }のため）
