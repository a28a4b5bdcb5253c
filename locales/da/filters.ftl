### Filters of the list and their editors.

filters = Filtre
clear-all = Ryd filtre
remove-filter = Fjern filter: { $name }
apply = Anvend
names-hint = Nøjagtige gruppenavne, ét pr. linje
ids-hint = Gruppe-ID’er, adskilt af kommaer, mellemrum eller linjeskift
not-an-id = »{ $text }« er ikke et ID. Du finder et ved at vælge »Kopier ID« i menuen for en gruppe.
too-many-values = Et filter kan højst rumme { $n } værdier.
names-too-long = Disse navne er for lange til ét filter: Der er kun plads til { $fit } af { $of }. Brug færre navne, eller søg efter det, de har til fælles.
preset-today = I dag
preset-days =
    { $n ->
        [one] Seneste { $n } dag
       *[other] Seneste { $n } dage
    }
preset-year = I år
first-day = Fra
last-day = Til
from-after-to = »Fra« ligger efter »Til«.
after-date = Efter { $date }
before-date = Før { $date }
# $bounds are one or two times, such as “From 3 Jan 2019, 12:00:00”.
exact-bounds = Linket angiver nøjagtige tidspunkter: { $bounds }. Vælg en dag for at ændre dem.
filter-discount = Rabat
filter-promotion = Kampagne
search-discounts = Søg efter rabatkode
search-promotions = Søg efter kampagnekode
only-these-groups = kun for disse grupper
all-but-these-groups = for alle undtagen disse grupper
no-conditions = Ingen rabat med denne kode afhænger af kundegrupper.
no-promotion-rules = Ingen kampagne med denne kode afhænger af kundegrupper.
more-discounts = Der er flere rabatter. Skriv mere af koden for at finde dem.
more-promotions = Der er flere kampagner. Skriv mere af koden for at finde dem.
filter-size = Størrelse
size-none = Ingen kunder
size-any = Med kunder
size-from = Mindst { $n }
size-until = Højst { $n }
size-least = Mindst
size-most = Højst
not-a-size = Brug hele tal på højst ni cifre.
size-reversed = »Mindst« er mere end »Højst«.
size-hint = Serveren tæller én gruppe ad gangen, så det tager lidt tid i store butikker.
# Read out while it goes on.
counting-customers = Kunderne tælles…
counted-of = { $done } af { $total } grupper talt
filter-price-list = Prisliste
search-price-lists = Søg efter prislister efter navn
# A choice of the filter by price lists: the groups that no price list is limited to.
without-price-list = Ingen prisliste
no-tied-price-lists = Ingen prisliste med dette navn er begrænset til kundegrupper.
more-lists-found = Der er flere prislister. Skriv mere af navnet for at finde dem.
