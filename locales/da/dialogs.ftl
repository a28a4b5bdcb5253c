### What dialogs, toasts and the activity menu have in common.

close = Luk
cancel = Annuller
working = Arbejder…
undo = Fortryd
restore = Gendan
undo-failed = Dette kunne ikke fortrydes.
changed-since = Det er blevet ændret siden, så det blev ikke fortrudt.
undo-open = Det er uvist, om dette blev fortrudt.
undo-partly = Kun en del af dette blev fortrudt.
# $what is what was to happen, such as “Deleted VIP.”.
perhaps-done = Det er uvist, om dette skete: { $what }
discard-question = Forkast det, du har indtastet?
keep-editing = Rediger videre
discard = Forkast
