### Filters of the list and their editors.

filters = フィルター
clear-all = フィルターをクリア
remove-filter = フィルターを削除：{ $name }
apply = 適用
names-hint = 正確なグループ名（1行に1つ）
ids-hint = グループID（カンマ、スペース、改行で区切る）
not-an-id = 「{ $text }」はIDではありません。IDを取得するには、グループのメニューで「IDをコピー」を選択してください。
too-many-values = 1つのフィルターに指定できる値は{ $n }個までです。
names-too-long = 名前が長すぎて、1つのフィルターに入りません。{ $of }件中{ $fit }件まで入ります。名前を減らすか、共通する文字で検索してください。
preset-today = 今日
preset-days =
    { $n ->
       *[other] 過去{ $n }日間
    }
preset-year = 今年
first-day = 開始日
last-day = 終了日
from-after-to = 「開始日」が「終了日」より後になっています。
after-date = { $date }より後
before-date = { $date }より前
# $bounds are one or two times, such as “From 3 Jan 2019, 12:00:00”.
exact-bounds = リンクで正確な日時が指定されています：{ $bounds }。変更するには日付を選択してください。
filter-discount = 割引
filter-promotion = プロモーション
search-discounts = コードで割引を検索
search-promotions = コードでプロモーションを検索
only-these-groups = これらのグループのみ対象
all-but-these-groups = これらのグループ以外が対象
no-conditions = このコードの割引には、顧客グループを条件とするものがありません。
no-promotion-rules = このコードのプロモーションには、顧客グループを条件とするものがありません。
more-discounts = ほかにも割引があります。コードをさらに入力して絞り込んでください。
more-promotions = ほかにもプロモーションがあります。コードをさらに入力して絞り込んでください。
