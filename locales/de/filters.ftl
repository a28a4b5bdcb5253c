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
