### What the tools of the list open: order, columns, and what stands in place of an empty list.

move-up = 「{ $name }」を前に移動
move-down = 「{ $name }」を後ろに移動
compact-rows = 行をコンパクトに表示
default-columns = 列をリセット
empty-title = 顧客グループはまだありません
empty-text = 「卸売」や「VIP」などのグループに顧客をまとめると、専用の価格や割引を設定できます。
no-match-title = グループが見つかりません
no-match-text = 「{ $q }」に一致する顧客グループはありません。表記を確認するか、検索とフィルターをクリアしてください。
clear-filters = 検索とフィルターをクリア
