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
filter-size = 顧客数
size-none = 顧客なし
size-any = 顧客あり
size-from = { $n }人以上
size-until = { $n }人以下
size-least = 最小
size-most = 最大
not-a-size = 9桁までの整数を入力してください。
size-reversed = 「最小」が「最大」より大きくなっています。
size-hint = サーバーはグループを1つずつ数えるため、大きなショップでは少し時間がかかります。
# Read out while it goes on.
counting-customers = 顧客を数えています…
counted-of = { $total }件中{ $done }件のグループを集計済み
filter-price-list = 価格リスト
search-price-lists = 価格リストを名前で検索
# A choice of the filter by price lists: the groups that no price list is limited to.
without-price-list = 価格リストなし
no-tied-price-lists = この名前で顧客グループに限定された価格リストはありません。
more-lists-found = ほかにも価格リストがあります。名前をさらに入力して検索してください。
