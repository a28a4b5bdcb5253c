### A pasted list of customers.

paste-title = Pegar una lista para { $name }
paste-apply =
    { $n ->
        [one] Agregar { $n } cliente
        [many] Agregar { $n } de clientes
       *[other] Agregar { $n } clientes
    }
paste-hint = Pegue direcciones de correo electrónico, CSV o celdas de una hoja de cálculo. Verá una vista previa antes de que cambie nada.
paste-way = Qué hacer
paste-add = Agregar al grupo
paste-remove = Quitar del grupo
paste-label = Direcciones de correo electrónico o ID de clientes
choose-file = Elegir un archivo
drop-file = o suelte archivos aquí
files-added = Agregado al final de la lista: { $names }
file-is-workbook = Este es un archivo de hoja de cálculo. En su programa de hojas de cálculo, guarde la hoja con las direcciones como CSV y elija ese archivo.
file-unreadable = Esto no se puede leer. Elija un archivo de texto o CSV, no una carpeta.
file-too-large = Este archivo supera los 10 MB. Guarde solo la columna con las direcciones o divida el archivo.
paste-column = Columna
paste-column-question = Varias columnas contienen direcciones de correo electrónico. ¿Cuál tiene las de los clientes?
paste-choose-column = Elegir una columna
paste-all-columns = Todas las columnas
paste-column-number = Columna { $n }
# $columns are columns of a pasted table with how many addresses they hold.
passed-over = Direcciones omitidas: { $columns }
passed-over-in = { $n } en { $name }
# The choices for addresses that belong to a guest and to an account.
shared-account = La cuenta
shared-guest = El invitado
shared-both = Ambos
shared-nobody = Omitir
looking-up = Buscando clientes
stop = Detener
pause = Pausar
go-on = Continuar
heading-passed-over = Omitido por ser una fila de encabezado: { $text }
download-report = Descargar informe
done-of = Hecho: { $done } de { $due }
paste-held-up = Detenido antes del final de la lista
verdict-add = Se agregará
verdict-remove = Se quitará
verdict-member = Ya está en el grupo
verdict-no-member = No está en el grupo
verdict-unknown = No existe ese cliente
verdict-ambiguous = Varios clientes con esta dirección de correo electrónico
verdict-malformed = No es una dirección de correo electrónico ni un ID de cliente
verdict-repeated = Repetido
result-added = Agregado
result-removed = Quitado
result-turned-down = Rechazado por el servidor
result-not-reached = Sin procesar
result-open = No se sabe: revise el grupo
report-entry = Entrada
report-result = Resultado
report-customer = Cliente
paste-example = ada@example.com, cus_01J9…
due-to-add =
    { $n ->
        [one] Se agregará { $n } cliente
        [many] Se agregarán { $n } de clientes
       *[other] Se agregarán { $n } clientes
    }
due-to-remove =
    { $n ->
        [one] Se quitará { $n } cliente
        [many] Se quitarán { $n } de clientes
       *[other] Se quitarán { $n } clientes
    }
more-in-report =
    { $n ->
        [one] y { $n } más en el informe
        [many] y { $n } más en el informe
       *[other] y { $n } más en el informe
    }
paste-shared =
    { $n ->
        [one] { $n } dirección de correo electrónico pertenece a un invitado y a una cuenta. ¿Cuál quiere usar?
        [many] { $n } de direcciones de correo electrónico pertenecen cada una a un invitado y a una cuenta. ¿Cuál quiere usar?
       *[other] { $n } direcciones de correo electrónico pertenecen cada una a un invitado y a una cuenta. ¿Cuál quiere usar?
    }
left-out =
    { $n ->
        [one] Se omitió { $n } entrada.
        [many] Se omitieron { $n } de entradas.
       *[other] Se omitieron { $n } entradas.
    }
turned-down =
    { $n ->
        [one] El servidor rechazó { $n } cliente.
        [many] El servidor rechazó { $n } de clientes.
       *[other] El servidor rechazó { $n } clientes.
    }
not-reached =
    { $n ->
        [one] { $n } cliente no se procesó.
        [many] { $n } de clientes no se procesaron.
       *[other] { $n } clientes no se procesaron.
    }

## Lists and links.

file-no-text = Este no es un archivo de texto. Guarde las direcciones como CSV o texto y elija ese archivo.
file-empty = Este archivo está vacío.
files-too-large = Junto con lo que ya hay, esto supera los 10 MB. Aplique primero la lista y agregue esto a otra.
file-there = Esto ya está en la lista, así que no se agregó de nuevo.
pasted-text = Texto pegado
dropped-text = Texto arrastrado
kept-beside = Demasiado largo para el campo, pero forma parte de la lista:
size-kb = { $n } KB
remove-text = Quitar { $name }
link-lost-title = Esta lista no se puede mostrar aquí
link-lost-text = El enlace representa una lista larga de grupos que solo conoce la pestaña de la que procede. Ábralo en esa pestaña y copie los nombres o los ID del filtro.
show-all-groups = Mostrar todos los grupos

## A list whose work was stopped.

look-up-stopped = Se detuvo la búsqueda de clientes. No se cambió nada y la lista sigue aquí.
look-up-again = Buscar clientes
rest-kept = La lista sigue aquí. Continúe con el resto, o vuelva atrás para cambiarla.
go-on-with-rest = Continuar con el resto
back-to-pasted-list = Volver a la lista
