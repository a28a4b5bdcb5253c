### Selecting groups, and exporting them.

select-all = Tout sélectionner ({ $n })
clear-selection = Désélectionner
selecting = Sélection…
select-failed = Certains groupes n’ont pas pu être chargés
export-format = Format
columns-shown = Comme à l’écran
columns-all = Toutes, avec les métadonnées
export-members = Avec les clients
export-counts = Comprend le nombre de clients ; les exports volumineux prennent donc plus de temps.
download = Télécharger
file-kept = Le fichier n’a peut-être pas été enregistré
file-held-back = Cette page se trouve dans un cadre qui n’autorise pas les téléchargements.
file-unsure = Cette page se trouve dans un cadre soumis à des restrictions, et le navigateur n’indique pas s’il a enregistré le fichier. Si vous avez le fichier, fermez ce message.
file-kept-do = Copiez le contenu ici et enregistrez-le avec un autre programme. Pour autoriser les téléchargements, la page qui entoure celle-ci doit ajouter allow-downloads à l’attribut sandbox du cadre.
file-content = Contenu du fichier
copy-content = Copier le contenu
exporting = Export en cours…
export-failed = L’export s’est interrompu
customer-id = ID du client
customer-name = Client
progress = { $done } sur { $total }
reading-progress = Lecture : { $done } sur { $total }
exported =
    { $n ->
        [one] { $n } groupe de clients exporté.
        [many] { $n } de groupes de clients exportés.
       *[other] { $n } groupes de clients exportés.
    }
export-ready =
    { $n ->
        [one] { $n } groupe de clients est prêt à être enregistré.
        [many] { $n } de groupes de clients sont prêts à être enregistrés.
       *[other] { $n } groupes de clients sont prêts à être enregistrés.
    }
export-missing =
    { $n ->
        [one] { $n } entrée manque : elle n’a pas pu être lue ou a été supprimée entre-temps.
        [many] { $n } d’entrées manquent : elles n’ont pas pu être lues ou ont été supprimées entre-temps.
       *[other] { $n } entrées manquent : elles n’ont pas pu être lues ou ont été supprimées entre-temps.
    }
