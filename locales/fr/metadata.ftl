### Editing metadata.

edit = Modifier
metadata-rows = Lignes
metadata-json = JSON
metadata-as-json = Métadonnées en JSON
metadata-failed = Les métadonnées n’ont pas pu être enregistrées
metadata-unreadable = Sur le serveur, les métadonnées ne sont plus un objet et ne peuvent pas être modifiées ici. Fermez cette fenêtre et actualisez la liste.
row-called = la ligne { $n }
key-of = Clé de la ligne { $n }
kind-of = Type de { $key }
value-of = Valeur de { $key }
remove-row = Supprimer { $key }
add-row = Ajouter une ligne
kind-text = Texte
kind-number = Nombre
kind-boolean = Vrai ou faux
kind-null = Null
kind-json = JSON
key-twice = La clé { $key } existe deux fois.
not-a-number = Ce n’est pas un nombre. Utilisez des chiffres et un point décimal, sans zéros au début.
not-json = JSON non valide à la ligne { $line }, colonne { $column }.
not-an-object = Les métadonnées doivent être un objet JSON entre accolades.
empty-text-deletes = Le serveur ne peut pas enregistrer un texte vide : il supprimerait la clé. Saisissez un texte, choisissez un autre type ou supprimez la ligne.
key-reserved = Le serveur ne peut pas enregistrer une clé nommée { $key }.
number-rewritten = Le serveur enregistrera { $from } sous la forme { $to }.
changes = Modifications
no-changes = Aucune modification.
change-added = Ajout
change-changed = Modification
change-removed = Suppression
take-back = Annuler la modification : { $key }
empty-key = (clé vide)
changed-by-others = Quelqu’un d’autre a modifié les mêmes clés entre-temps. Rien n’est encore enregistré : choisissez une valeur pour chaque clé, puis enregistrez à nouveau.
choose-mine = Ma valeur
choose-theirs = L’autre valeur
no-value = supprimée
# Before the beginning of the text.
large-text = { $size } ko, c’est trop pour un champ. Début du texte :
copy-text = Copier
replace-with-file = Remplacer par un fichier
write-anew = Effacer et recommencer
more-changes = … et { $n } de plus
show-more = Afficher plus ({ $n })
metadata-back = Les métadonnées du groupe { $name } sont à nouveau comme avant.
metadata-partly-back = Les métadonnées du groupe { $name } sont à nouveau comme avant, sauf { $keys } : modification faite depuis, ou valeur que le serveur ne peut pas enregistrer à nouveau.
keys-to-remove = Clés à supprimer, une par ligne
metadata-saved =
    { $n ->
        [one] { $n } modification enregistrée dans les métadonnées du groupe { $name }
        [many] { $n } de modifications enregistrées dans les métadonnées du groupe { $name }
       *[other] { $n } modifications enregistrées dans les métadonnées du groupe { $name }
    }
rows-refused =
    { $n ->
        [one] { $n } ligne ne peut pas être enregistrée telle quelle.
        [many] { $n } de lignes ne peuvent pas être enregistrées telles quelles.
       *[other] { $n } lignes ne peuvent pas être enregistrées telles quelles.
    }
metadata-of-all =
    { $n ->
        [one] Métadonnées de { $n } groupe
        [many] Métadonnées de { $n } de groupes
       *[other] Métadonnées de { $n } groupes
    }
metadata-changed =
    { $n ->
        [one] Métadonnées de { $n } groupe modifiées
        [many] Métadonnées de { $n } de groupes modifiées
       *[other] Métadonnées de { $n } groupes modifiées
    }
