### The list of customer groups, its toolbar and its pager. In the first load.

groups-title = Groupes de clients
search = Rechercher des groupes de clients
clear-search = Effacer la recherche
sort = Trier
sort-name-up = Nom, de A à Z
sort-name-down = Nom, de Z à A
sort-created-down = Plus récents d’abord
sort-created-up = Plus anciens d’abord
sort-updated-down = Modifiés récemment
sort-updated-up = Modifiés il y a longtemps
refresh = Actualiser
# $ago is such as “5 minutes ago” or “now”.
updated-ago = Actualisé { $ago }
expand-all = Tout développer
collapse-all = Tout réduire
column-details = Détails
column-name = Nom
column-customers = Clients
column-price-lists = Listes de prix
column-created = Création
column-id = ID
columns = Colonnes
views = Vues enregistrées
column-updated = Modification
details-of = Détails du groupe { $name }
no-name = (sans nom)
# The name of a button.
count-failed = Le nombre n’a pas pu être chargé. Réessayer
loading = Chargement…
list-failed = Les groupes de clients n’ont pas pu être chargés
filter = Filtrer
pagination = Pagination
first-page = Première page
previous-page = Page précédente
next-page = Page suivante
last-page = Dernière page
rows-per-page = Lignes par page
# Which rows are shown, of how many: 21–40 of 124.
range = { $from }–{ $to } sur { $total }
new-group = Nouveau groupe
rename = Renommer
column-actions = Actions
actions-for = Actions pour { $name }
combine-title = Combiner des groupes
select-page = Tout sélectionner sur cette page
select-row = Sélectionner { $name }
export = Exporter
export-selected = Exporter la sélection
groups-counted =
    { $n ->
        [one] { $n } groupe de clients
        [many] { $n } de groupes de clients
       *[other] { $n } groupes de clients
    }
rows-unreadable =
    { $n ->
        [one] { $n } groupe de cette page n’a pas pu être lu et n’est pas affiché.
        [many] { $n } de groupes de cette page n’ont pas pu être lus et ne sont pas affichés.
       *[other] { $n } groupes de cette page n’ont pas pu être lus et ne sont pas affichés.
    }
more-price-lists =
    { $n ->
        [one] { $n } autre liste de prix
        [many] { $n } d’autres listes de prix
       *[other] { $n } autres listes de prix
    }
selected =
    { $n ->
        [one] { $n } sélectionné
        [many] { $n } sélectionnés
       *[other] { $n } sélectionnés
    }
views-word = Vues
more-tools = Plus
count-unknown = Le nombre n’a pas pu être chargé
price-lists-failed = Les listes de prix n’ont pas pu être chargées
customers-counted =
    { $n ->
        [one] { $n } client
        [many] { $n } de clients
       *[other] { $n } clients
    }
names-not-found = Aucun groupe ne porte exactement ce nom : { $names }
link-cut =
    { $n ->
        [one] Ce lien mentionne { $n } groupe de plus que ce qu’une liste peut contenir. Il n’est pas affiché ici.
        [many] Ce lien mentionne { $n } de groupes de plus que ce qu’une liste peut contenir. Ils ne sont pas affichés ici.
       *[other] Ce lien mentionne { $n } groupes de plus que ce qu’une liste peut contenir. Ils ne sont pas affichés ici.
    }
