### The menus of the top bar: theme, language, region, account, shops.

theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark
language = Language
sign-out = Sign out
shops = Shops
shop-not-kept = This browser keeps nothing for the page, so it cannot go to another shop. Allow it to store data, then choose again.
region = Region
region-browser = As the browser
