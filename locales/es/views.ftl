### Saved views.

no-views = Guarde esta búsqueda con sus filtros, orden y columnas para volver a ella.
view-name = Nombre de la vista
save-view = Guardar
rename-view = Cambiar el nombre de { $name }
default-view = Abrir { $name } de forma predeterminada
delete-view = Eliminar { $name }
export-views = Exportar vistas
import-views = Importar vistas
view-name-taken = Otra vista ya tiene este nombre. Elija uno diferente.
views-refused = Este archivo no contiene vistas guardadas.
views-full = Ya hay 100 vistas. Elimine una que ya no necesite y vuelva a guardar.

## Saved views and the tools over the table.

view-all = Todos
view-menu = Opciones de la vista { $name }
view-unsaved = Cambios sin guardar
view-save-new = Guardar como vista
view-default = Predeterminada
view-deleted = Se eliminó la vista { $name }.
row-tools = Filas
name-contains = El nombre contiene…
name-is = El nombre es…
sort-note = Medusa no puede ordenar por número de clientes ni por listas de precios.
counts-failed = No se pudieron cargar algunos números de clientes.
load-counts = Volver a cargar los números
empty-examples = Por ejemplo:
example-wholesale = Mayoristas
example-vip = VIP
show-more-customers = Mostrar más clientes
