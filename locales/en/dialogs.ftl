### What dialogs, toasts and the activity menu have in common.

close = Close
cancel = Cancel
working = Working…
undo = Undo
restore = Restore
undo-failed = This could not be taken back.
changed-since = It has been changed since, so it was not taken back.
undo-open = Whether this was taken back could not be found out.
undo-partly = Only a part of this was taken back.
# $what is what was to happen, such as “Deleted VIP.”.
perhaps-done = It is not known whether this has happened: { $what }
discard-question = Discard what you have entered?
keep-editing = Keep editing
discard = Discard
