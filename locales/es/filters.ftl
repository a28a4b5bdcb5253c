### Filters of the list and their editors.

filters = Filtros
clear-all = Borrar filtros
remove-filter = Quitar filtro: { $name }
apply = Aplicar
names-hint = Nombres exactos de grupos, uno por línea
ids-hint = ID de grupos, separados por comas, espacios o saltos de línea
not-an-id = «{ $text }» no es un ID. Para obtener uno, elija «Copiar ID» en el menú de un grupo.
too-many-values = Un filtro admite { $n } valores como máximo.
names-too-long = Estos nombres son demasiado largos para un filtro: solo caben { $fit } de { $of }. Use menos nombres o busque lo que tienen en común.
preset-today = Hoy
preset-days =
    { $n ->
        [one] Último día
        [many] Últimos { $n } de días
       *[other] Últimos { $n } días
    }
preset-year = Este año
first-day = Desde
last-day = Hasta
from-after-to = «Desde» es posterior a «Hasta».
after-date = Después del { $date }
before-date = Antes del { $date }
# $bounds are one or two times, such as “From 3 Jan 2019, 12:00:00”.
exact-bounds = El enlace fija horas exactas: { $bounds }. Elija un día para cambiarlas.
filter-discount = Descuento
filter-promotion = Promoción
search-discounts = Buscar descuentos por código
search-promotions = Buscar promociones por código
only-these-groups = solo para estos grupos
all-but-these-groups = para todos menos estos grupos
no-conditions = Ningún descuento con este código depende de grupos de clientes.
no-promotion-rules = Ninguna promoción con este código depende de grupos de clientes.
more-discounts = Hay más descuentos. Escriba más del código para encontrarlos.
more-promotions = Hay más promociones. Escriba más del código para encontrarlas.
filter-size = Tamaño
size-none = Sin clientes
size-any = Con clientes
size-from = Al menos { $n }
size-until = Como máximo { $n }
size-least = Al menos
size-most = Como máximo
not-a-size = Use números enteros de nueve cifras como máximo.
size-reversed = «Al menos» es mayor que «Como máximo».
size-hint = El servidor cuenta un grupo tras otro, así que en tiendas grandes tarda un momento.
# Read out while it goes on.
counting-customers = Contando clientes…
counted-of = { $done } de { $total } grupos contados
filter-price-list = Lista de precios
search-price-lists = Buscar listas de precios por nombre
# A choice of the filter by price lists: the groups that no price list is limited to.
without-price-list = Sin lista de precios
no-tied-price-lists = Ninguna lista de precios con este nombre está limitada a grupos de clientes.
more-lists-found = Hay más listas de precios. Escriba más del nombre para encontrarlas.
