### Quick search, keys, and customers that are found.

palette-hint = Buscar grupos, clientes y comandos
palette-results = Resultados
palette-none = No se encontró nada para «{ $q }».
palette-move = Navegar
palette-choose = Elegir
search-failed = La búsqueda no funcionó. Elija esto para volver a intentarlo.
settings = Ajustes
switched-on = Activados
switched-off = Desactivados
edit-metadata = Editar metadatos
metadata-not-editable = Los metadatos de { $name } no se pueden editar aquí: no son un objeto.
in-no-group = En ningún grupo
customers-not-searched = No se pudo buscar clientes.
shortcuts = Atajos de teclado
shortcuts-everywhere = En todas partes
shortcuts-single = Teclas sueltas
single-keys = Atajos de una sola tecla
single-keys-hint = Funcionan mientras no está escribiendo, y nunca en un cuadro de diálogo ni en un menú.
key-undo = Deshacer el último cambio
key-confirm = Confirmar un cuadro de diálogo
key-toasts = Ir al último mensaje y volver
key-rename = Cambiar el nombre del grupo
key-search = Buscar
key-next = Fila siguiente
key-previous = Fila anterior
key-enter = Abrir el grupo
key-open = Abrir o cerrar la fila
key-select = Seleccionar la fila
nothing-to-undo = No hay nada que deshacer.
undoing-what = Deshaciendo: { $what }
palette-found =
    { $n ->
        [one] { $n } resultado
        [many] { $n } de resultados
       *[other] { $n } resultados
    }
in-groups =
    { $n ->
        [one] En { $n } grupo
        [many] En { $n } de grupos
       *[other] En { $n } grupos
    }
