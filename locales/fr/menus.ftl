### The menus of the top bar: theme, language, region, account, shops.

theme = Thème
theme-system = Système
theme-light = Clair
theme-dark = Sombre
language = Langue
sign-out = Se déconnecter
shops = Boutiques
shop-not-kept = Ce navigateur n’enregistre aucune donnée pour cette page : elle ne peut pas passer à une autre boutique. Autorisez-le à enregistrer des données, puis choisissez à nouveau la boutique.
region = Région
region-browser = Comme le navigateur
