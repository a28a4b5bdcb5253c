### The menus of the top bar: theme, language, region, account, shops.

theme = Tema
theme-system = System
theme-light = Lyst
theme-dark = Mørkt
language = Sprog
sign-out = Log ud
shops = Butikker
shop-not-kept = Denne browser gemmer ingen data for denne side, så siden kan ikke skifte til en anden butik. Giv den lov til at gemme data, og vælg så butikken igen.
region = Region
region-browser = Som browseren
