### What dialogs, toasts and the activity menu have in common.

close = Cerrar
cancel = Cancelar
working = Procesando…
undo = Deshacer
restore = Restaurar
undo-failed = Esto no se pudo deshacer.
changed-since = Cambió desde entonces, así que no se deshizo.
undo-open = No se sabe si esto se deshizo.
undo-partly = Solo se deshizo una parte.
# $what is what was to happen, such as “Deleted VIP.”.
perhaps-done = No se sabe si esto se realizó: { $what }
discard-question = ¿Descartar lo que ha escrito?
keep-editing = Seguir editando
discard = Descartar
