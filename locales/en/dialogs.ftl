### What dialogs, toasts and the activity menu have in common.

close = Close
cancel = Cancel
working = Working…
undo = Undo
restore = Restore
undo-failed = This could not be undone.
changed-since = It has been changed since, so it was not undone.
undo-open = It is not known whether this was undone.
undo-partly = Only part of this was undone.
# $what is what was to happen, such as “Deleted VIP.”.
perhaps-done = It is not known whether this happened: { $what }
discard-question = Discard what you have entered?
keep-editing = Keep editing
discard = Discard
