### Filters of the list and their editors.

filters = Filter
clear-all = Filter zurücksetzen
remove-filter = Filter entfernen: { $name }
apply = Anwenden
names-hint = Namen, einer je Zeile, Buchstabe für Buchstabe
ids-hint = Ids, getrennt durch Leerzeichen, Kommas oder Zeilen
not-an-id = Das kann keine Id sein: { $text }
too-many-values = Ein Filter fasst höchstens { $n }.
names-too-long = Diese Namen sind zu lang für einen Filter: { $fit } von { $of } passen hinein. Bitte weniger nehmen oder nach dem suchen, was sie gemeinsam haben.
preset-today = Heute
preset-days = Letzte { $n } Tage
preset-year = Dieses Jahr
first-day = Von
last-day = Bis
from-after-to = „Von“ liegt nach „Bis“.
after-date = Nach { $date }
before-date = Vor { $date }
# $bounds are one or two times, such as “From 3 Jan 2019, 12:00:00”.
exact-bounds = Genau: { $bounds }. Das bleibt so, bis ein anderer Tag gewählt wird.
filter-discount = Rabatt
filter-promotion = Werbeaktion
search-discounts = Rabatte nach Code suchen
search-promotions = Werbeaktionen nach Code suchen
only-these-groups = nur für diese Gruppen
all-but-these-groups = für alle außer diesen Gruppen
no-conditions = Kein Rabatt mit so einem Code hat eine Bedingung für Kundengruppen.
no-promotion-rules = Keine Werbeaktion mit so einem Code hat eine Regel für Kundengruppen.
more-discounts = Es gibt weitere Rabatte. Mehr vom Code eingeben, um sie zu finden.
more-promotions = Es gibt weitere Werbeaktionen. Mehr vom Code eingeben, um sie zu finden.
