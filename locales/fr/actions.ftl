### Creating, renaming, duplicating and deleting groups.

create = Créer
save = Enregistrer
duplicate = Dupliquer
delete = Supprimer
show = Afficher
rename-of = Renommer { $name }
duplicate-of = Dupliquer { $name }
delete-of = Supprimer { $name } ?
# The name of a new group that is a copy of another one.
copy-of = { $name } (copie)
with-members = Avec ses clients
with-lists = Avec ses listes de prix
create-failed = Le groupe n’a pas été créé
rename-failed = Le groupe n’a pas été renommé
duplicate-failed = Le groupe n’a pas été entièrement dupliqué
duplicate-partly = Le groupe { $name } a été créé, mais tout n’a pas été copié. Réessayez pour reprendre là où la copie s’est arrêtée.
delete-failed = Le groupe n’a pas été supprimé
delete-unseen = Supprimer quand même
effect-failed = Les conséquences de la suppression n’ont pas pu être chargées
effect-none = Aucun client, aucune liste de prix ni aucune réduction n’en dépend.
effect-none-rule = Aucun client, aucune liste de prix ni aucune promotion n’en dépend.
effect-none-of-all = Aucun client, aucune liste de prix ni aucune réduction ne dépend de ces groupes.
effect-none-rule-of-all = Aucun client, aucune liste de prix ni aucune promotion ne dépend de ces groupes.
effect-changed = Quelque chose vient de changer : rien n’a été supprimé. Vérifiez à nouveau les conséquences de la suppression.
effect-after = Vous pouvez restaurer ce que vous supprimez jusqu’à la fermeture de la page. Les groupes restaurés reçoivent un nouvel ID.
list-opens = Tout le monde bénéficiera de ces prix
list-opens-later = Brouillon ; une fois la liste active, tout le monde bénéficiera de ces prix
list-over = Terminée : personne ne bénéficie de ces prix
list-stays = Reste valable pour ses autres groupes
list-dies = Plus personne ne bénéficiera de ces prix
discount-opens = Tout le monde pourra l’utiliser
discount-dies = Ne fonctionnera plus
discount-stays = Reste valable pour ses autres groupes
discount-opens-to-members = Les anciens membres du groupe pourront aussi l’utiliser
name-needed = Saisissez un nom.
name-taken = Un autre groupe porte déjà ce nom. Choisissez-en un autre.
name-alike = « { $name } » existe déjà ; seules les majuscules ou les espaces diffèrent.
created = Groupe { $name } créé.
renamed = Groupe { $from } renommé en { $to }.
renamed-back = Le groupe s’appelle de nouveau { $name }.
deleted = Groupe { $name } supprimé.
deleted-before = Le groupe { $name } avait déjà été supprimé.
deleted-open = Impossible de savoir si le groupe { $name } a été supprimé.
restored = Groupe { $name } restauré avec un nouvel ID.
id-copied = ID { $id } copié.
activity-empty = Vos modifications s’affichent ici, et vous pouvez les annuler jusqu’à la fermeture de cette page.
undoing = Annulation…
undone = Action annulée
groups-failed =
    { $n ->
        [one] { $n } groupe est resté inchangé. Réessayer ne modifiera que celui-ci.
        [many] { $n } de groupes sont restés inchangés. Réessayer ne modifiera que ceux-ci.
       *[other] { $n } groupes sont restés inchangés. Réessayer ne modifiera que ceux-ci.
    }
groups-open =
    { $n ->
        [one] Impossible de savoir si { $n } groupe a été modifié.
        [many] Impossible de savoir si { $n } de groupes ont été modifiés.
       *[other] Impossible de savoir si { $n } groupes ont été modifiés.
    }
delete-all =
    { $n ->
        [one] Supprimer { $n } groupe ?
        [many] Supprimer { $n } de groupes ?
       *[other] Supprimer { $n } groupes ?
    }
deleted-all =
    { $n ->
        [one] { $n } groupe supprimé.
        [many] { $n } de groupes supprimés.
       *[other] { $n } groupes supprimés.
    }
restored-all =
    { $n ->
        [one] { $n } groupe restauré avec un nouvel ID.
        [many] { $n } de groupes restaurés avec de nouveaux ID.
       *[other] { $n } groupes restaurés avec de nouveaux ID.
    }
members-open =
    { $n ->
        [one] Impossible de savoir si la modification a été effectuée pour { $n } client.
        [many] Impossible de savoir si la modification a été effectuée pour { $n } de clients.
       *[other] Impossible de savoir si la modification a été effectuée pour { $n } clients.
    }
members-lose =
    { $n ->
        [one] { $n } client ne fera plus partie de ce groupe.
        [many] { $n } de clients ne feront plus partie de ce groupe.
       *[other] { $n } clients ne feront plus partie de ce groupe.
    }
memberships-end =
    { $n ->
        [one] { $n } appartenance à un groupe prendra fin.
        [many] { $n } d’appartenances à un groupe prendront fin.
       *[other] { $n } appartenances à un groupe prendront fin.
    }
draft-first =
    { $n ->
        [one] Repasser d’abord { $n } liste de prix en brouillon, pour que ses prix ne deviennent pas publics
        [many] Repasser d’abord { $n } de listes de prix en brouillon, pour que leurs prix ne deviennent pas publics
       *[other] Repasser d’abord ces { $n } listes de prix en brouillon, pour que leurs prix ne deviennent pas publics
    }
lists-drafted =
    { $n ->
        [one] { $n } liste de prix est désormais un brouillon.
        [many] { $n } de listes de prix sont désormais des brouillons.
       *[other] { $n } listes de prix sont désormais des brouillons.
    }
mend-rules =
    { $n ->
        [one] Retirer aussi le groupe de { $n } règle qui le mentionne, pour que son ID n’y reste pas
        [many] Retirer aussi le groupe de { $n } de règles qui le mentionnent, pour que son ID n’y reste pas
       *[other] Retirer aussi le groupe des { $n } règles qui le mentionnent, pour que son ID n’y reste pas
    }
rules-left =
    { $n ->
        [one] { $n } règle mentionne encore le groupe supprimé : elle n’a pas pu être modifiée.
        [many] { $n } de règles mentionnent encore le groupe supprimé : elles n’ont pas pu être modifiées.
       *[other] { $n } règles mentionnent encore le groupe supprimé : elles n’ont pas pu être modifiées.
    }
members-left =
    { $n ->
        [one] Encore { $n } client à ajouter…
        [many] Encore { $n } de clients à ajouter…
       *[other] Encore { $n } clients à ajouter…
    }

## Where the words depend on what was done.

no-match-filters = Aucun groupe de clients ne correspond à ces filtres. Modifiez-les ou effacez-les.
all-selected = Tous sélectionnés ({ $n })
restoring = Restauration…
was-restored = Restauré
paste-take-out =
    { $n ->
        [one] Retirer { $n } client
        [many] Retirer { $n } de clients
       *[other] Retirer { $n } clients
    }
# The title of a dialog: the group gets a name, then the customers of a pasted list.
new-group-for-list = Nouveau groupe pour votre liste
