### The menus of the top bar: theme, language, region, account, shops.

theme = Design
theme-system = System
theme-light = Hell
theme-dark = Dunkel
language = Sprache
sign-out = Abmelden
shops = Shops
shop-not-kept = Der Browser speichert nichts für diese Seite, deshalb lässt sich der Shop nicht wechseln. Erlauben Sie das Speichern von Daten und wählen Sie den Shop dann noch einmal.
region = Region
region-browser = Wie der Browser
