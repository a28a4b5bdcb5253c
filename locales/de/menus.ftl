### The menus of the top bar: theme, language, region, account, shops.

theme = Design
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
language = Sprache
sign-out = Abmelden
shops = Shops
shop-not-kept = Dieser Browser merkt sich für die Seite nichts, so kommt sie nicht zu einem anderen Shop. Erlauben Sie ihr, Daten zu speichern, und wählen Sie dann noch einmal.
region = Region
region-browser = Wie der Browser
