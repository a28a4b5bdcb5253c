### Adding, removing and moving the customers of groups.

add-customers = Agregar clientes
add-customers-to = Agregar clientes a { $name }
paste-list = Pegar una lista…
members-not-changed = No se pudieron cambiar los clientes del grupo
move-to-group = Mover a…
copy-to-group = Copiar a…
move-there = Mover
copy-there = Copiar
choose-group = Grupo
search-customers = Buscar en todos los clientes
only-from = Mostrar clientes de: { $name }
from-any-group = Mostrar clientes de: todos los grupos
put-back = Quitar { $name } de la selección
customers-found = Clientes encontrados
already-member = En este grupo
no-customer-matches = Ningún cliente coincide con la búsqueda.
select-one = Seleccionar { $name }
nobody-moved = No hacía falta cambiar nada.
groups-of = Grupos de { $name }
groups-of-failed = No se pudieron cargar los grupos de este cliente
# $what is what had been done, such as “Deleted VIP.”.
taken-back = Deshecho: { $what }
taken-back-partly = Deshecho, salvo lo que cambió desde entonces: { $what }
done-partly = Solo se realizó una parte; el resto no cambió
customers-picked =
    { $n ->
        [one] { $n } seleccionado
        [many] { $n } seleccionados
       *[other] { $n } seleccionados
    }
remove-customers =
    { $n ->
        [one] Quitar { $n }
        [many] Quitar { $n }
       *[other] Quitar { $n }
    }
move-customers =
    { $n ->
        [one] Mover { $n } cliente
        [many] Mover { $n } de clientes
       *[other] Mover { $n } clientes
    }
copy-customers =
    { $n ->
        [one] Copiar { $n } cliente
        [many] Copiar { $n } de clientes
       *[other] Copiar { $n } clientes
    }
customers-added =
    { $n ->
        [one] Se agregó { $n } cliente a { $to }
        [many] Se agregaron { $n } de clientes a { $to }
       *[other] Se agregaron { $n } clientes a { $to }
    }
customers-removed =
    { $n ->
        [one] Se quitó { $n } cliente de { $from }
        [many] Se quitaron { $n } de clientes de { $from }
       *[other] Se quitaron { $n } clientes de { $from }
    }
customers-moved =
    { $n ->
        [one] Se movió { $n } cliente de { $from } a { $to }
        [many] Se movieron { $n } de clientes de { $from } a { $to }
       *[other] Se movieron { $n } clientes de { $from } a { $to }
    }
add-customers-to-all =
    { $n ->
        [one] Agregar clientes a { $n } grupo
        [many] Agregar clientes a { $n } de grupos
       *[other] Agregar clientes a { $n } grupos
    }
memberships-changed =
    { $n ->
        [one] Se cambiaron los clientes de { $n } grupo
        [many] Se cambiaron los clientes de { $n } de grupos
       *[other] Se cambiaron los clientes de { $n } grupos
    }
# What follows is said of a customer; $groups are the customer’s groups that a price list or discount names.
customer-terms = Lo que aportan estos grupos
customer-terms-failed = No se pudieron cargar las listas de precios y los descuentos
no-customer-terms = Ninguna lista de precios ni descuento depende de estos grupos.
no-customer-terms-rule = Ninguna lista de precios ni promoción depende de estos grupos.
price-list-through = Lista de precios, por { $groups }
discount-through = Se puede usar, por { $groups }
discount-barred = No se puede usar, a causa de { $groups }
