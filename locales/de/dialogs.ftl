### What dialogs, toasts and the activity menu have in common.

close = Schließen
cancel = Abbrechen
working = Wird ausgeführt …
undo = Rückgängig
restore = Wiederherstellen
undo-failed = Das ließ sich nicht rückgängig machen.
changed-since = Es wurde seitdem geändert und deshalb nicht rückgängig gemacht.
undo-open = Ob das rückgängig gemacht wurde, war nicht festzustellen.
undo-partly = Das wurde nur zum Teil rückgängig gemacht.
# $what is what was to happen, such as “Deleted VIP.”.
perhaps-done = Ob das geschehen ist, ist nicht bekannt: { $what }
discard-question = Die Eingaben verwerfen?
keep-editing = Weiter bearbeiten
discard = Verwerfen
