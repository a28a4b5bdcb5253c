### The menus of the top bar: theme, language, region, account, shops.

theme = テーマ
theme-system = システム
theme-light = ライト
theme-dark = ダーク
language = 言語
sign-out = ログアウト
shops = ストア
shop-not-kept = このブラウザにはこのページのデータが保存されないため、別のストアに切り替えられません。データの保存を許可してから、もう一度ストアを選択してください。
region = 地域
region-browser = ブラウザに合わせる
