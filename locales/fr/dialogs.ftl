### What dialogs, toasts and the activity menu have in common.

close = Fermer
cancel = Annuler
working = En cours…
undo = Annuler l’action
restore = Restaurer
undo-failed = Cette action n’a pas pu être annulée.
changed-since = Une modification a eu lieu depuis : l’action n’a pas été annulée.
undo-open = Impossible de savoir si cette action a été annulée.
undo-partly = Cette action n’a été annulée qu’en partie.
# $what is what was to happen, such as “Deleted VIP.”.
perhaps-done = Impossible de savoir si cela a été fait : { $what }
discard-question = Abandonner votre saisie ?
keep-editing = Continuer la saisie
discard = Abandonner
