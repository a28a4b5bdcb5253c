### Editing metadata.

edit = Editar
metadata-rows = Filas
metadata-json = JSON
metadata-as-json = Metadatos como JSON
metadata-failed = No se pudieron guardar los metadatos
metadata-unreadable = Los metadatos del servidor ya no son un objeto y no se pueden editar aquí. Cierre esto y actualice la lista.
row-called = la fila { $n }
key-of = Clave de la fila { $n }
kind-of = Tipo de { $key }
value-of = Valor de { $key }
remove-row = Quitar { $key }
add-row = Agregar fila
kind-text = Texto
kind-number = Número
kind-boolean = Verdadero o falso
kind-null = Nulo
kind-json = JSON
key-twice = La clave { $key } aparece dos veces.
not-a-number = No es un número. Use cifras y un punto decimal, sin ceros iniciales.
not-json = JSON no válido en la línea { $line }, columna { $column }.
not-an-object = Los metadatos deben ser un objeto JSON entre llaves.
empty-text-deletes = El servidor no puede guardar un texto vacío: eliminaría la clave. Escriba un texto, elija otro tipo o quite la fila.
key-reserved = El servidor no puede guardar una clave llamada { $key }.
number-rewritten = El servidor guardará { $from } como { $to }.
changes = Cambios
no-changes = No hay cambios.
change-added = Agregada
change-changed = Modificada
change-removed = Quitada
take-back = Deshacer el cambio de { $key }
empty-key = (clave vacía)
changed-by-others = Otra persona cambió las mismas claves mientras tanto. Todavía no se ha guardado nada: elija un valor para cada clave y vuelva a guardar.
choose-mine = El mío
choose-theirs = El de la otra persona
no-value = quitada
# Before the beginning of the text.
large-text = { $size } KB, demasiado para un campo. Empieza así:
copy-text = Copiar
replace-with-file = Reemplazar por un archivo
write-anew = Borrar y empezar de nuevo
more-changes = … y { $n } más
show-more = Mostrar más ({ $n })
metadata-back = Los metadatos de { $name } vuelven a estar como antes.
metadata-partly-back = Los metadatos de { $name } vuelven a estar como antes, salvo { $keys }: hubo cambios desde entonces o un valor que el servidor no puede volver a guardar.
keys-to-remove = Claves que se quitarán, una por línea
metadata-saved =
    { $n ->
        [one] Se guardó { $n } cambio en los metadatos de { $name }
        [many] Se guardaron { $n } de cambios en los metadatos de { $name }
       *[other] Se guardaron { $n } cambios en los metadatos de { $name }
    }
rows-refused =
    { $n ->
        [one] { $n } fila no se puede guardar tal como está.
        [many] { $n } de filas no se pueden guardar tal como están.
       *[other] { $n } filas no se pueden guardar tal como están.
    }
metadata-of-all =
    { $n ->
        [one] Metadatos de { $n } grupo
        [many] Metadatos de { $n } de grupos
       *[other] Metadatos de { $n } grupos
    }
metadata-changed =
    { $n ->
        [one] Se cambiaron los metadatos de { $n } grupo
        [many] Se cambiaron los metadatos de { $n } de grupos
       *[other] Se cambiaron los metadatos de { $n } grupos
    }
