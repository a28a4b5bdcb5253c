### Adding, removing and moving the customers of groups.

add-customers = Ajouter des clients
add-customers-to = Ajouter des clients au groupe { $name }
paste-list = Coller une liste…
members-not-changed = Les clients du groupe n’ont pas pu être modifiés
move-to-group = Déplacer vers…
copy-to-group = Copier vers…
move-there = Déplacer
copy-there = Copier
choose-group = Groupe
search-customers = Rechercher parmi tous les clients
only-from = Afficher les clients de : { $name }
from-any-group = Afficher les clients de : tous les groupes
put-back = Retirer { $name } de la sélection
customers-found = Clients trouvés
already-member = Dans ce groupe
no-customer-matches = Aucun client ne correspond à la recherche.
select-one = Sélectionner { $name }
nobody-moved = Aucune modification n’était nécessaire.
groups-of = Groupes du client { $name }
groups-of-failed = Les groupes de ce client n’ont pas pu être chargés
# $what is what had been done, such as “Deleted VIP.”.
taken-back = Action annulée : { $what }
taken-back-partly = Action annulée, sauf ce qui a été modifié depuis : { $what }
done-partly = Cela n’a été fait qu’en partie ; le reste est inchangé
customers-picked =
    { $n ->
        [one] { $n } sélectionné
        [many] { $n } sélectionnés
       *[other] { $n } sélectionnés
    }
remove-customers =
    { $n ->
        [one] Retirer ({ $n })
        [many] Retirer ({ $n })
       *[other] Retirer ({ $n })
    }
move-customers =
    { $n ->
        [one] Déplacer { $n } client
        [many] Déplacer { $n } de clients
       *[other] Déplacer { $n } clients
    }
copy-customers =
    { $n ->
        [one] Copier { $n } client
        [many] Copier { $n } de clients
       *[other] Copier { $n } clients
    }
customers-added =
    { $n ->
        [one] { $n } client ajouté au groupe { $to }
        [many] { $n } de clients ajoutés au groupe { $to }
       *[other] { $n } clients ajoutés au groupe { $to }
    }
customers-removed =
    { $n ->
        [one] { $n } client retiré du groupe { $from }
        [many] { $n } de clients retirés du groupe { $from }
       *[other] { $n } clients retirés du groupe { $from }
    }
customers-moved =
    { $n ->
        [one] { $n } client déplacé du groupe { $from } vers { $to }
        [many] { $n } de clients déplacés du groupe { $from } vers { $to }
       *[other] { $n } clients déplacés du groupe { $from } vers { $to }
    }
add-customers-to-all =
    { $n ->
        [one] Ajouter des clients à { $n } groupe
        [many] Ajouter des clients à { $n } de groupes
       *[other] Ajouter des clients à { $n } groupes
    }
memberships-changed =
    { $n ->
        [one] Clients de { $n } groupe modifiés
        [many] Clients de { $n } de groupes modifiés
       *[other] Clients de { $n } groupes modifiés
    }
# What follows is said of a customer; $groups are the customer’s groups that a price list or discount names.
customer-terms = Ce que ces groupes apportent
customer-terms-failed = Les listes de prix et les réductions n’ont pas pu être chargées
no-customer-terms = Aucune liste de prix ni réduction ne dépend de ces groupes.
no-customer-terms-rule = Aucune liste de prix ni promotion ne dépend de ces groupes.
price-list-through = Liste de prix, par { $groups }
discount-through = Utilisable, par { $groups }
discount-barred = Non utilisable, à cause de { $groups }
