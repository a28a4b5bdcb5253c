### Filters of the list and their editors.

filters = Filtres
clear-all = Effacer les filtres
remove-filter = Retirer le filtre : { $name }
apply = Appliquer
names-hint = Noms exacts des groupes, un par ligne
ids-hint = ID de groupes, séparés par des virgules, des espaces ou des retours à la ligne
not-an-id = « { $text } » n’est pas un ID. Pour en obtenir un, choisissez « Copier l’ID » dans le menu d’un groupe.
too-many-values = Un filtre peut contenir { $n } valeurs au maximum.
names-too-long = Ces noms sont trop longs pour un seul filtre : { $fit } sur { $of } seulement y tiennent. Indiquez moins de noms, ou recherchez ce qu’ils ont en commun.
preset-today = Aujourd’hui
preset-days =
    { $n ->
        [one] { $n } dernier jour
        [many] { $n } derniers jours
       *[other] { $n } derniers jours
    }
preset-year = Cette année
first-day = Du
last-day = Au
from-after-to = La date « Du » est postérieure à la date « Au ».
after-date = Après le { $date }
before-date = Avant le { $date }
# $bounds are one or two times, such as “From 3 Jan 2019, 12:00:00”.
exact-bounds = Le lien fixe des heures précises : { $bounds }. Choisissez un jour pour les modifier.
filter-discount = Réduction
filter-promotion = Promotion
search-discounts = Rechercher des réductions par code
search-promotions = Rechercher des promotions par code
only-these-groups = seulement pour ces groupes
all-but-these-groups = pour tout le monde sauf ces groupes
no-conditions = Aucune réduction avec ce code ne dépend de groupes de clients.
no-promotion-rules = Aucune promotion avec ce code ne dépend de groupes de clients.
more-discounts = Il existe d’autres réductions. Saisissez davantage du code pour les trouver.
more-promotions = Il existe d’autres promotions. Saisissez davantage du code pour les trouver.
