### An open row and the page of a group.

tab-customers = Clientes
tab-price-lists = Listas de precios
tab-discounts = Descuentos
tab-promotions = Promociones
tab-metadata = Metadatos
search-members = Buscar clientes de { $name }
members-of = Clientes de { $name }
price-lists-of = Listas de precios de { $name }
discounts-of = Descuentos de { $name }
promotions-of = Promociones de { $name }
metadata-of = Metadatos de { $name }
member-name = Nombre
member-email = Correo electrónico
member-account = Cuenta
member-since = Cliente desde
registered = Registrado
guest = Invitado
no-members = No hay clientes en este grupo.
no-members-match = Ningún cliente de este grupo coincide con la búsqueda.
members-failed = No se pudieron cargar los clientes
no-price-lists = Ninguna lista de precios se limita a este grupo, así que no tiene precios propios.
price-list-name = Lista de precios
price-list-type = Tipo
price-list-status = Estado
price-list-dates = Vigencia
price-list-groups = Grupos
type-sale = Oferta
type-override = Sustitución
status-active = Activo
status-draft = Borrador
status-scheduled = Programado
status-ended = Finalizado
always = Siempre
from-date = Desde el { $date }
until-date = Hasta el { $date }
# Two days.
from-until = { $from } – { $until }
only-group = Solo este grupo
only-group-hint = Sin este grupo, todos tienen estos precios.
only-group-hint-rule = Sin este grupo, nadie tiene estos precios.
no-discounts = Ningún descuento depende de este grupo.
no-promotions = Ninguna promoción depende de este grupo.
discounts-failed = No se pudieron cargar los descuentos
promotions-failed = No se pudieron cargar las promociones
discount-code = Código
discount-effect = Efecto
discount-in = Disponible para este grupo
discount-not-in = No disponible para este grupo
discount-disabled = Desactivado
no-metadata = Este grupo no tiene metadatos.
copy-json = Copiar como JSON
copied = Copiado
group-failed = No se pudo cargar el grupo de clientes
group-gone-title = Grupo no encontrado
group-gone-text = Es posible que se haya eliminado o que el enlace sea de otra tienda.
back-to-list = Volver a la lista
copy-id = Copiar ID
groups-tied =
    { $n ->
        [one] { $n } grupo
        [many] { $n } de grupos
       *[other] { $n } grupos
    }

## A group's page, its customers, and the dialogs about them.

done = Listo
discount-value = Valor
discount-uses = Usos
uses-of = { $used } de { $limit }
used-up = Agotado
free-shipping = Envío gratis
buy-and-get = Compre y llévese
fixed-amount = Importe fijo
open-in-admin = Abrir { $name } en Medusa
about-group = Acerca de este grupo
metadata-keys = Claves de metadatos
select-all-customers = Seleccionar todos ({ $n })
showing-first = Se muestran { $shown } de { $total } grupos. Escriba más del nombre para encontrar los demás.
read-customers = Leer todos los clientes
reading-customers = Leyendo los clientes…
field-key = Clave
field-kind = Tipo
field-value = Valor
found-keys = Claves en estos grupos
keys-failed = No se pudieron cargar los metadatos de estos grupos
found-in = en { $n } de { $all }
value-differs = varía
change-key = Cambiar { $key }
remove-everywhere = Quitar { $key } de todos los grupos
create-with-customers =
    { $n ->
        [one] Crear grupo con { $n } cliente
        [many] Crear grupo con { $n } de clientes
       *[other] Crear grupo con { $n } clientes
    }
n-added =
    { $n ->
        [one] { $n } cliente agregado
        [many] { $n } de clientes agregados
       *[other] { $n } clientes agregados
    }
n-removed =
    { $n ->
        [one] { $n } cliente quitado
        [many] { $n } de clientes quitados
       *[other] { $n } clientes quitados
    }
all-customers-read =
    { $n ->
        [one] Para encontrarlos se leen todos los clientes de la tienda ({ $customers }), en { $n } solicitud.
        [many] Para encontrarlos se leen todos los clientes de la tienda ({ $customers }), en { $n } de solicitudes.
       *[other] Para encontrarlos se leen todos los clientes de la tienda ({ $customers }), en { $n } solicitudes.
    }
