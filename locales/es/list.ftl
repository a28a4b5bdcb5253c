### The list of customer groups, its toolbar and its pager. In the first load.

groups-title = Grupos de clientes
search = Buscar grupos de clientes
clear-search = Borrar búsqueda
sort = Ordenar
sort-name-up = Nombre, de la A a la Z
sort-name-down = Nombre, de la Z a la A
sort-created-down = Más nuevos primero
sort-created-up = Más antiguos primero
sort-updated-down = Modificados más recientemente
sort-updated-up = Modificados hace más tiempo
refresh = Actualizar
# $ago is such as “5 minutes ago” or “now”.
updated-ago = Actualizado { $ago }
expand-all = Expandir todo
collapse-all = Contraer todo
column-details = Detalles
column-name = Nombre
column-customers = Clientes
column-price-lists = Listas de precios
column-created = Creado
column-id = ID
columns = Columnas
views = Vistas guardadas
column-updated = Modificado
details-of = Detalles de { $name }
no-name = (sin nombre)
# The name of a button.
count-failed = No se pudo cargar el número. Reintentar
loading = Cargando…
list-failed = No se pudieron cargar los grupos de clientes
filter = Filtrar
pagination = Paginación
first-page = Primera página
previous-page = Página anterior
next-page = Página siguiente
last-page = Última página
rows-per-page = Filas por página
# Which rows are shown, of how many: 21–40 of 124.
range = { $from }–{ $to } de { $total }
new-group = Nuevo grupo
rename = Cambiar nombre
column-actions = Acciones
actions-for = Acciones para { $name }
combine-title = Combinar grupos
select-page = Seleccionar todos los de esta página
select-row = Seleccionar { $name }
export = Exportar
export-selected = Exportar seleccionados
groups-counted =
    { $n ->
        [one] { $n } grupo de clientes
        [many] { $n } de grupos de clientes
       *[other] { $n } grupos de clientes
    }
rows-unreadable =
    { $n ->
        [one] { $n } grupo de esta página no se pudo leer y no se muestra.
        [many] { $n } de grupos de esta página no se pudieron leer y no se muestran.
       *[other] { $n } grupos de esta página no se pudieron leer y no se muestran.
    }
more-price-lists =
    { $n ->
        [one] { $n } lista de precios más
        [many] { $n } de listas de precios más
       *[other] { $n } listas de precios más
    }
selected =
    { $n ->
        [one] { $n } seleccionado
        [many] { $n } seleccionados
       *[other] { $n } seleccionados
    }
views-word = Vistas
more-tools = Más
count-unknown = No se pudo cargar el número
price-lists-failed = No se pudieron cargar las listas de precios
customers-counted =
    { $n ->
        [one] { $n } cliente
        [many] { $n } de clientes
       *[other] { $n } clientes
    }
names-not-found = Ningún grupo tiene exactamente este nombre: { $names }
link-cut =
    { $n ->
        [one] Este enlace menciona { $n } grupo más de los que caben en una lista. Aquí se omite.
        [many] Este enlace menciona { $n } de grupos más de los que caben en una lista. Aquí se omiten.
       *[other] Este enlace menciona { $n } grupos más de los que caben en una lista. Aquí se omiten.
    }
