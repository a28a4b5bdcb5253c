### Filters of the list and their editors.

filters = Filter
clear-all = Filter zurücksetzen
remove-filter = Filter entfernen: { $name }
apply = Anwenden
names-hint = Genaue Gruppennamen, einer je Zeile
ids-hint = Gruppen-IDs, getrennt durch Kommas, Leerzeichen oder Zeilenumbrüche
not-an-id = „{ $text }“ ist keine ID. Um eine zu erhalten, wählen Sie „ID kopieren“ im Menü einer Gruppe.
too-many-values = Ein Filter fasst höchstens { $n } Werte.
names-too-long = Diese Namen sind zu lang für einen Filter: Nur { $fit } von { $of } passen hinein. Nehmen Sie weniger Namen oder suchen Sie nach dem, was sie gemeinsam haben.
preset-today = Heute
preset-days =
    { $n ->
        [one] Letzter { $n } Tag
       *[other] Letzte { $n } Tage
    }
preset-year = Dieses Jahr
first-day = Von
last-day = Bis
from-after-to = „Von“ liegt nach „Bis“.
after-date = Nach { $date }
before-date = Vor { $date }
# $bounds are one or two times, such as “From 3 Jan 2019, 12:00:00”.
exact-bounds = Der Link legt genaue Zeiten fest: { $bounds }. Wählen Sie einen Tag, um sie zu ändern.
filter-discount = Rabatt
filter-promotion = Werbeaktion
search-discounts = Rabatte nach Code suchen
search-promotions = Werbeaktionen nach Code suchen
only-these-groups = nur für diese Gruppen
all-but-these-groups = für alle außer diesen Gruppen
no-conditions = Kein Rabatt mit diesem Code hängt von Kundengruppen ab.
no-promotion-rules = Keine Werbeaktion mit diesem Code hängt von Kundengruppen ab.
more-discounts = Es gibt weitere Rabatte. Geben Sie mehr vom Code ein, um sie zu finden.
more-promotions = Es gibt weitere Werbeaktionen. Geben Sie mehr vom Code ein, um sie zu finden.
filter-size = Größe
size-none = Keine Kunden
size-any = Mit Kunden
size-from = Mindestens { $n }
size-until = Höchstens { $n }
size-least = Mindestens
size-most = Höchstens
not-a-size = Verwenden Sie ganze Zahlen mit bis zu neun Ziffern.
size-reversed = „Mindestens“ ist mehr als „Höchstens“.
size-hint = Der Server zählt eine Gruppe nach der anderen, deshalb dauert das in großen Shops einen Moment.
# Read out while it goes on.
counting-customers = Kunden werden gezählt …
counted-of = { $done } von { $total } Gruppen gezählt
filter-price-list = Preisliste
search-price-lists = Preislisten nach Namen suchen
# A choice of the filter by price lists: the groups that no price list is limited to.
without-price-list = Keine Preisliste
no-tied-price-lists = Keine Preisliste mit diesem Namen ist auf Kundengruppen beschränkt.
more-lists-found = Es gibt weitere Preislisten. Geben Sie mehr vom Namen ein, um sie zu finden.
