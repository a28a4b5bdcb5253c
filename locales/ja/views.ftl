### Saved views.

no-views = この検索をフィルター、並べ替え、列とともに保存すると、あとで再び使えます。
view-name = ビューの名前
save-view = 保存
rename-view = 「{ $name }」の名前を変更
default-view = 「{ $name }」をデフォルトで開く
delete-view = 「{ $name }」を削除
export-views = ビューをエクスポート
import-views = ビューをインポート
view-name-taken = この名前は別のビューで使われています。別の名前を入力してください。
views-refused = このファイルに保存済みビューはありません。
views-full = ビューはすでに100件あります。不要なビューを削除してから、もう一度保存してください。

## Saved views and the tools over the table.

view-all = すべて
view-menu = ビュー「{ $name }」のオプション
view-unsaved = 未保存の変更
view-save-new = ビューとして保存
view-default = デフォルト
view-deleted = ビュー「{ $name }」を削除しました。
row-tools = 行
name-contains = 名前に次を含む…
name-is = 名前が次と一致…
sort-note = Medusaでは、顧客数や価格リストで並べ替えることはできません。
counts-failed = 一部の顧客数を読み込めませんでした。
load-counts = 顧客数を再読み込み
empty-examples = 例：
example-wholesale = 卸売
example-vip = VIP
show-more-customers = 顧客をさらに表示
