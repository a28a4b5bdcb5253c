### What the tools of the list open: order, columns, and what stands in place of an empty list.

move-up = { $name } nach vorn
move-down = { $name } nach hinten
compact-rows = Kompakte Zeilen
default-columns = Spalten zurücksetzen
empty-title = Noch keine Kundengruppen
empty-text = Fassen Sie Kunden zu Gruppen wie „Großhandel“ oder „VIP“ zusammen, um ihnen eigene Preise und Rabatte zu geben.
no-match-title = Keine Gruppen gefunden
no-match-text = Keine Kundengruppe passt zu „{ $q }“. Prüfen Sie die Schreibweise oder setzen Sie Suche und Filter zurück.
clear-filters = Suche und Filter zurücksetzen
