### An open row and the page of a group.

tab-customers = 顧客
tab-price-lists = 価格リスト
tab-discounts = 割引
tab-promotions = プロモーション
tab-metadata = メタデータ
search-members = 「{ $name }」の顧客を検索
members-of = 「{ $name }」の顧客
price-lists-of = 「{ $name }」の価格リスト
discounts-of = 「{ $name }」の割引
promotions-of = 「{ $name }」のプロモーション
metadata-of = 「{ $name }」のメタデータ
member-name = 名前
member-email = メール
member-account = アカウント
member-since = 顧客登録日
registered = 登録済み
guest = ゲスト
no-members = このグループに顧客はいません。
no-members-match = 検索に一致する顧客は、このグループにいません。
members-failed = 顧客を読み込めませんでした
no-price-lists = このグループに限定した価格リストはないため、専用の価格はありません。
price-list-name = 価格リスト
price-list-type = タイプ
price-list-status = ステータス
price-list-dates = 有効期間
price-list-groups = グループ
type-sale = セール
type-override = 上書き
status-active = 有効
status-draft = 下書き
status-scheduled = スケジュール済み
status-ended = 終了
always = 常時
from-date = { $date }から
until-date = { $date }まで
# Two days.
from-until = { $from }〜{ $until }
only-group = このグループのみ
only-group-hint = このグループがなくなると、この価格は全員に適用されます。
only-group-hint-rule = このグループがなくなると、この価格は誰にも適用されなくなります。
no-discounts = このグループを条件とする割引はありません。
no-promotions = このグループを条件とするプロモーションはありません。
discounts-failed = 割引を読み込めませんでした
promotions-failed = プロモーションを読み込めませんでした
discount-code = コード
discount-effect = 利用可否
discount-in = このグループは利用できます
discount-not-in = このグループは利用できません
discount-disabled = 無効
no-metadata = このグループにメタデータはありません。
copy-json = JSONとしてコピー
copied = コピーしました
group-failed = 顧客グループを読み込めませんでした
group-gone-title = グループが見つかりません
group-gone-text = 削除されたか、リンクが別のストアのものである可能性があります。
back-to-list = 一覧に戻る
copy-id = IDをコピー
groups-tied =
    { $n ->
       *[other] { $n }件のグループ
    }

## A group's page, its customers, and the dialogs about them.

done = 完了
discount-value = 割引内容
discount-uses = 利用回数
uses-of = { $limit }回中{ $used }回
used-up = 利用上限に到達
free-shipping = 送料無料
buy-and-get = X購入でY獲得
fixed-amount = 定額
open-in-admin = Medusaで「{ $name }」を開く
about-group = このグループについて
metadata-keys = メタデータのキー
select-all-customers = { $n }人すべてを選択
showing-first = { $total }件中{ $shown }件のグループを表示しています。ほかのグループを探すには、名前をさらに入力してください。
read-customers = すべての顧客を読み込む
reading-customers = 顧客を読み込んでいます…
field-key = キー
field-kind = タイプ
field-value = 値
found-keys = これらのグループにあるキー
keys-failed = これらのグループのメタデータを読み込めませんでした
found-in = { $all }件中{ $n }件のグループ
value-differs = 値が異なります
change-key = { $key }を変更
remove-everywhere = すべてのグループから{ $key }を削除
create-with-customers =
    { $n ->
       *[other] { $n }人の顧客でグループを作成
    }
n-added =
    { $n ->
       *[other] { $n }人の顧客を追加しました
    }
n-removed =
    { $n ->
       *[other] { $n }人の顧客を外しました
    }
all-customers-read =
    { $n ->
       *[other] 該当する顧客を探すため、ストアの顧客{ $customers }人全員を{ $n }回のリクエストで読み込みます。
    }
