### What the tools of the list open: order, columns, and what stands in place of an empty list.

move-up = Mover { $name } hacia el principio
move-down = Mover { $name } hacia el final
compact-rows = Filas compactas
default-columns = Restablecer columnas
empty-title = Todavía no hay grupos de clientes
empty-text = Reúna clientes en grupos, como Mayoristas o VIP, para darles precios y descuentos propios.
no-match-title = No se encontraron grupos
no-match-text = Ningún grupo de clientes coincide con «{ $q }». Revise la ortografía o borre la búsqueda y los filtros.
clear-filters = Borrar búsqueda y filtros
