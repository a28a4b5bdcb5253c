### Quick search, keys, and customers that are found.

palette-hint = Rechercher des groupes, des clients et des commandes
palette-results = Résultats
palette-none = Aucun résultat pour « { $q } ».
palette-move = Se déplacer
palette-choose = Choisir
search-failed = La recherche n’a pas fonctionné. Choisissez cette ligne pour réessayer.
settings = Paramètres
switched-on = Activé
switched-off = Désactivé
edit-metadata = Modifier les métadonnées
metadata-not-editable = Les métadonnées du groupe { $name } ne peuvent pas être modifiées ici : elles ne sont pas un objet.
in-no-group = Dans aucun groupe
customers-not-searched = La recherche parmi les clients a échoué.
shortcuts = Raccourcis clavier
shortcuts-everywhere = Partout
shortcuts-single = Touches seules
single-keys = Raccourcis à une seule touche
single-keys-hint = Ils fonctionnent quand vous ne saisissez pas de texte, et jamais dans une boîte de dialogue ou un menu.
key-undo = Annuler la dernière modification
key-confirm = Valider une boîte de dialogue
key-toasts = Aller au dernier message, et revenir
key-rename = Renommer le groupe
key-search = Rechercher
key-next = Ligne suivante
key-previous = Ligne précédente
key-enter = Ouvrir le groupe
key-open = Ouvrir ou fermer la ligne
key-select = Sélectionner la ligne
nothing-to-undo = Il n’y a rien à annuler.
undoing-what = Annulation : { $what }
palette-found =
    { $n ->
        [one] { $n } résultat
        [many] { $n } de résultats
       *[other] { $n } résultats
    }
in-groups =
    { $n ->
        [one] Dans { $n } groupe
        [many] Dans { $n } de groupes
       *[other] Dans { $n } groupes
    }
