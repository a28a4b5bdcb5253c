### What the tools of the list open: order, columns, and what stands in place of an empty list.

move-up = { $name } nach vorn
move-down = { $name } nach hinten
compact-rows = Dichte Zeilen
default-columns = Standardspalten
empty-title = Noch keine Kundengruppen
empty-text = Eine Kundengruppe entscheidet, welche Kunden welche Preise sehen. In Medusa angelegte Gruppen erscheinen hier.
no-match-title = Keine Treffer
no-match-text = Keine Kundengruppe passt zu Suche und Filtern.
clear-filters = Filter löschen
