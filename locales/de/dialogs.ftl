### What dialogs, toasts and the activity menu have in common.

close = Schließen
cancel = Abbrechen
working = Wird ausgeführt …
undo = Rückgängig
restore = Wiederherstellen
undo-failed = Das konnte nicht rückgängig gemacht werden.
changed-since = Es wurde seitdem geändert und deshalb nicht rückgängig gemacht.
undo-open = Es ist nicht bekannt, ob das rückgängig gemacht wurde.
undo-partly = Nur ein Teil davon wurde rückgängig gemacht.
# $what is what was to happen, such as “Deleted VIP.”.
perhaps-done = Es ist nicht bekannt, ob das geschehen ist: { $what }
discard-question = Ihre Eingaben verwerfen?
keep-editing = Weiter bearbeiten
discard = Verwerfen
