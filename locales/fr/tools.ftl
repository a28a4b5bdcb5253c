### What the tools of the list open: order, columns, and what stands in place of an empty list.

move-up = Déplacer { $name } vers le début
move-down = Déplacer { $name } vers la fin
compact-rows = Lignes compactes
default-columns = Réinitialiser les colonnes
empty-title = Aucun groupe de clients pour l’instant
empty-text = Rassemblez vos clients en groupes, comme Revendeurs ou VIP, pour leur proposer des prix et des réductions qui leur sont propres.
no-match-title = Aucun groupe trouvé
no-match-text = Aucun groupe de clients ne correspond à « { $q } ». Vérifiez l’orthographe, ou effacez la recherche et les filtres.
clear-filters = Effacer la recherche et les filtres
