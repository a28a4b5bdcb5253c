### The menus of the top bar: theme, language, region, account, shops.

theme = Theme
theme-system = System
theme-light = Light
theme-dark = Dark
language = Language
sign-out = Sign out
shops = Shops
shop-not-kept = This browser stores no data for this page, so the page cannot switch to another shop. Allow it to store data, then choose the shop again.
region = Region
region-browser = As the browser
