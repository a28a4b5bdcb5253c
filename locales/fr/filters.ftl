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
filter-size = Taille
size-none = Aucun client
size-any = Avec des clients
size-from = Au moins { $n }
size-until = Au plus { $n }
size-least = Au moins
size-most = Au plus
not-a-size = Saisissez des nombres entiers de neuf chiffres au maximum.
size-reversed = « Au moins » est supérieur à « Au plus ».
size-hint = Le serveur compte un groupe après l’autre ; dans les grandes boutiques, cela prend un moment.
# Read out while it goes on.
counting-customers = Comptage des clients…
counted-of = { $done } groupes comptés sur { $total }
filter-price-list = Liste de prix
search-price-lists = Rechercher des listes de prix par nom
# A choice of the filter by price lists: the groups that no price list is limited to.
without-price-list = Aucune liste de prix
no-tied-price-lists = Aucune liste de prix portant ce nom n’est réservée à des groupes de clients.
more-lists-found = Il y a d’autres listes de prix. Saisissez davantage du nom pour les trouver.
