### Selecting groups, and exporting them.

select-all = Seleccionar todos ({ $n })
clear-selection = Quitar selección
selecting = Seleccionando…
select-failed = No se pudieron cargar todos los grupos
export-format = Formato
columns-shown = Las que se muestran
columns-all = Todas, con metadatos
export-members = Con clientes
export-counts = Incluye el número de clientes, así que las exportaciones grandes tardan más.
download = Descargar
file-kept = Es posible que el archivo no se haya guardado
file-held-back = Esta página está en un marco que no permite descargas.
file-unsure = Esta página está en un marco con restricciones, y el navegador no indica si guardó el archivo. Si ya tiene el archivo, cierre esto.
file-kept-do = Copie el contenido de aquí y guárdelo con otro programa. Para permitir descargas, la página que contiene a esta debe agregar allow-downloads al sandbox del marco.
file-content = Contenido del archivo
copy-content = Copiar contenido
exporting = Exportando…
export-failed = La exportación se detuvo
customer-id = ID de cliente
customer-name = Cliente
progress = { $done } de { $total }
reading-progress = Leyendo { $done } de { $total }
exported =
    { $n ->
        [one] Se exportó { $n } grupo de clientes.
        [many] Se exportaron { $n } de grupos de clientes.
       *[other] Se exportaron { $n } grupos de clientes.
    }
export-ready =
    { $n ->
        [one] { $n } grupo de clientes está listo para guardar.
        [many] { $n } de grupos de clientes están listos para guardar.
       *[other] { $n } grupos de clientes están listos para guardar.
    }
export-missing =
    { $n ->
        [one] Falta { $n } entrada: no se pudo leer o se eliminó mientras tanto.
        [many] Faltan { $n } de entradas: no se pudieron leer o se eliminaron mientras tanto.
       *[other] Faltan { $n } entradas: no se pudieron leer o se eliminaron mientras tanto.
    }
