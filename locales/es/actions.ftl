### Creating, renaming, duplicating and deleting groups.

create = Crear
save = Guardar
duplicate = Duplicar
delete = Eliminar
show = Mostrar
rename-of = Cambiar el nombre de { $name }
duplicate-of = Duplicar { $name }
delete-of = ¿Eliminar { $name }?
# The name of a new group that is a copy of another one.
copy-of = { $name } (copia)
with-members = Con sus clientes
with-lists = Con sus listas de precios
create-failed = No se creó el grupo
rename-failed = No se cambió el nombre del grupo
duplicate-failed = El grupo no se duplicó por completo
duplicate-partly = Se creó { $name }, pero no se copió todo. Vuelva a intentarlo para continuar donde se detuvo.
delete-failed = No se eliminó el grupo
delete-unseen = Eliminar de todos modos
effect-failed = No se pudieron cargar los efectos de la eliminación
effect-none = Ningún cliente, lista de precios ni descuento depende de este grupo.
effect-none-rule = Ningún cliente, lista de precios ni promoción depende de este grupo.
effect-none-of-all = Ningún cliente, lista de precios ni descuento depende de estos grupos.
effect-none-rule-of-all = Ningún cliente, lista de precios ni promoción depende de estos grupos.
effect-changed = Algo acaba de cambiar, así que no se eliminó nada. Revise de nuevo los efectos de la eliminación.
effect-after = Puede restaurar lo que elimine hasta que cierre la página. Los grupos restaurados reciben un ID nuevo.
list-opens = Todos tendrán estos precios
list-opens-later = Borrador; cuando se active, todos tendrán estos precios
list-over = Ya finalizó: nadie tiene estos precios
list-stays = Se mantiene para sus otros grupos
list-dies = Nadie tendrá estos precios
discount-opens = Estará disponible para todos
discount-dies = Dejará de funcionar
discount-stays = Se mantiene para sus otros grupos
discount-opens-to-members = También estará disponible para los antiguos miembros del grupo
name-needed = Escriba un nombre.
name-taken = Otro grupo ya tiene este nombre. Elija uno diferente.
name-alike = «{ $name }» ya existe; solo cambian las mayúsculas o los espacios.
created = Se creó { $name }.
renamed = Se cambió el nombre de { $from } a { $to }.
renamed-back = El nombre vuelve a ser { $name }.
deleted = Se eliminó { $name }.
deleted-before = { $name } ya se había eliminado.
deleted-open = No se sabe si { $name } se eliminó.
restored = Se restauró { $name } con un ID nuevo.
id-copied = Se copió { $id }.
activity-empty = Aquí aparecen los cambios que haga. Puede deshacerlos hasta que cierre esta página.
undoing = Deshaciendo…
undone = Deshecho
groups-failed =
    { $n ->
        [one] { $n } grupo quedó como estaba. Si vuelve a intentarlo, solo cambiará este.
        [many] { $n } de grupos quedaron como estaban. Si vuelve a intentarlo, solo cambiarán estos.
       *[other] { $n } grupos quedaron como estaban. Si vuelve a intentarlo, solo cambiarán estos.
    }
groups-open =
    { $n ->
        [one] No se sabe si { $n } grupo cambió.
        [many] No se sabe si { $n } de grupos cambiaron.
       *[other] No se sabe si { $n } grupos cambiaron.
    }
delete-all =
    { $n ->
        [one] ¿Eliminar { $n } grupo?
        [many] ¿Eliminar { $n } de grupos?
       *[other] ¿Eliminar { $n } grupos?
    }
deleted-all =
    { $n ->
        [one] Se eliminó { $n } grupo.
        [many] Se eliminaron { $n } de grupos.
       *[other] Se eliminaron { $n } grupos.
    }
restored-all =
    { $n ->
        [one] Se restauró { $n } grupo con un ID nuevo.
        [many] Se restauraron { $n } de grupos con ID nuevos.
       *[other] Se restauraron { $n } grupos con ID nuevos.
    }
members-open =
    { $n ->
        [one] No se sabe si el cambio se hizo para { $n } cliente.
        [many] No se sabe si el cambio se hizo para { $n } de clientes.
       *[other] No se sabe si el cambio se hizo para { $n } clientes.
    }
members-lose =
    { $n ->
        [one] { $n } cliente dejará de estar en este grupo.
        [many] { $n } de clientes dejarán de estar en este grupo.
       *[other] { $n } clientes dejarán de estar en este grupo.
    }
memberships-end =
    { $n ->
        [one] Se quitará { $n } asignación a grupos.
        [many] Se quitarán { $n } de asignaciones a grupos.
       *[other] Se quitarán { $n } asignaciones a grupos.
    }
draft-first =
    { $n ->
        [one] Convertir primero esta lista de precios en borrador, para que sus precios no pasen a ser públicos
        [many] Convertir primero estos { $n } de listas de precios en borradores, para que sus precios no pasen a ser públicos
       *[other] Convertir primero estas { $n } listas de precios en borradores, para que sus precios no pasen a ser públicos
    }
lists-drafted =
    { $n ->
        [one] { $n } lista de precios es ahora un borrador.
        [many] { $n } de listas de precios son ahora borradores.
       *[other] { $n } listas de precios son ahora borradores.
    }
mend-rules =
    { $n ->
        [one] Quitar también el grupo de la regla que lo menciona, para que su ID no quede allí
        [many] Quitar también el grupo de los { $n } de reglas que lo mencionan, para que su ID no quede allí
       *[other] Quitar también el grupo de las { $n } reglas que lo mencionan, para que su ID no quede allí
    }
rules-left =
    { $n ->
        [one] { $n } regla todavía menciona el grupo eliminado: no se pudo cambiar.
        [many] { $n } de reglas todavía mencionan el grupo eliminado: no se pudieron cambiar.
       *[other] { $n } reglas todavía mencionan el grupo eliminado: no se pudieron cambiar.
    }
members-left =
    { $n ->
        [one] Falta { $n } cliente por agregar…
        [many] Faltan { $n } de clientes por agregar…
       *[other] Faltan { $n } clientes por agregar…
    }

## Where the words depend on what was done.

no-match-filters = Ningún grupo de clientes coincide con estos filtros. Cámbielos o bórrelos.
all-selected = Todos seleccionados ({ $n })
restoring = Restaurando…
was-restored = Restaurado
paste-take-out =
    { $n ->
        [one] Quitar { $n } cliente
        [many] Quitar { $n } de clientes
       *[other] Quitar { $n } clientes
    }
# The title of a dialog: the group gets a name, then the customers of a pasted list.
new-group-for-list = Nuevo grupo para su lista
