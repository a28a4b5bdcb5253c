### An open row and the page of a group.

tab-customers = Kunder
tab-price-lists = Prislister
tab-discounts = Rabatter
tab-promotions = Kampagner
tab-metadata = Metadata
search-members = Søg blandt kunder i { $name }
members-of = Kunder i { $name }
price-lists-of = Prislister for { $name }
discounts-of = Rabatter for { $name }
promotions-of = Kampagner for { $name }
metadata-of = Metadata for { $name }
member-name = Navn
member-email = E-mail
member-account = Konto
member-since = Kunde siden
registered = Registreret
guest = Gæst
no-members = Ingen kunder i denne gruppe.
no-members-match = Ingen kunde i denne gruppe matcher søgningen.
members-failed = Kunderne kunne ikke indlæses
no-price-lists = Ingen prisliste er begrænset til denne gruppe, så den har ingen egne priser.
price-list-name = Prisliste
price-list-type = Type
price-list-status = Status
price-list-dates = Gyldig
price-list-groups = Grupper
type-sale = Tilbud
type-override = Særpriser
status-active = Aktiv
status-draft = Kladde
status-scheduled = Planlagt
status-ended = Afsluttet
always = Altid
from-date = Fra { $date }
until-date = Til { $date }
# Two days.
from-until = { $from } – { $until }
only-group = Kun denne gruppe
only-group-hint = Uden denne gruppe gælder priserne for alle.
only-group-hint-rule = Uden denne gruppe får ingen disse priser.
no-discounts = Ingen rabat afhænger af denne gruppe.
no-promotions = Ingen kampagne afhænger af denne gruppe.
discounts-failed = Rabatterne kunne ikke indlæses
promotions-failed = Kampagnerne kunne ikke indlæses
discount-code = Kode
discount-effect = Effekt
discount-in = Denne gruppe kan bruge den
discount-not-in = Denne gruppe kan ikke bruge den
discount-disabled = Deaktiveret
no-metadata = Denne gruppe har ingen metadata.
copy-json = Kopier som JSON
copied = Kopieret
group-failed = Kundegruppen kunne ikke indlæses
group-gone-title = Gruppen blev ikke fundet
group-gone-text = Den er måske slettet, eller linket hører til en anden butik.
back-to-list = Tilbage til listen
copy-id = Kopier ID
groups-tied =
    { $n ->
        [one] { $n } gruppe
       *[other] { $n } grupper
    }

## A group's page, its customers, and the dialogs about them.

done = Færdig
discount-value = Værdi
discount-uses = Brugt
uses-of = { $used } af { $limit }
used-up = Brugt op
free-shipping = Gratis fragt
buy-and-get = Køb X, få Y
fixed-amount = Fast beløb
open-in-admin = Åbn { $name } i Medusa
about-group = Om denne gruppe
metadata-keys = Metadatanøgler
select-all-customers = Vælg alle { $n }
showing-first = { $shown } af { $total } grupper vises. Skriv mere af navnet for at finde de andre.
read-customers = Læs alle kunder
reading-customers = Læser kunderne…
field-key = Nøgle
field-kind = Type
field-value = Værdi
found-keys = Nøgler i disse grupper
keys-failed = Metadata for disse grupper kunne ikke indlæses
found-in = i { $n } af { $all }
value-differs = varierer
change-key = Ret { $key }
remove-everywhere = Fjern { $key } fra alle grupper
create-with-customers =
    { $n ->
        [one] Opret gruppe med { $n } kunde
       *[other] Opret gruppe med { $n } kunder
    }
n-added =
    { $n ->
        [one] { $n } kunde tilføjet
       *[other] { $n } kunder tilføjet
    }
n-removed =
    { $n ->
        [one] { $n } kunde fjernet
       *[other] { $n } kunder fjernet
    }
all-customers-read =
    { $n ->
        [one] For at finde dem læses alle butikkens { $customers } kunder med { $n } anmodning.
       *[other] For at finde dem læses alle butikkens { $customers } kunder med { $n } anmodninger.
    }
