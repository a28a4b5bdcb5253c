### The list of customer groups, its toolbar and its pager. In the first load.

groups-title = Kundengruppen
search = Kundengruppen suchen
clear-search = Suche leeren
sort = Sortieren
sort-name-up = Name, A bis Z
sort-name-down = Name, Z bis A
sort-created-down = Neueste zuerst
sort-created-up = Älteste zuerst
sort-updated-down = Zuletzt geändert
sort-updated-up = Am längsten unverändert
refresh = Aktualisieren
# $ago is such as “5 minutes ago” or “now”.
updated-ago = Aktualisiert { $ago }
expand-all = Alle aufklappen
collapse-all = Alle zuklappen
column-details = Details
column-name = Name
column-customers = Kunden
column-price-lists = Preislisten
column-created = Angelegt
column-id = ID
columns = Spalten
views = Gespeicherte Ansichten
column-updated = Geändert
details-of = Details zu { $name }
no-name = (ohne Namen)
# The name of a button.
count-failed = Die Anzahl konnte nicht geladen werden. Erneut versuchen
loading = Wird geladen …
list-failed = Die Kundengruppen konnten nicht geladen werden
filter = Filtern
pagination = Seiten
first-page = Erste Seite
previous-page = Vorige Seite
next-page = Nächste Seite
last-page = Letzte Seite
rows-per-page = Zeilen pro Seite
# Which rows are shown, of how many: 21–40 of 124.
range = { $from }–{ $to } von { $total }
new-group = Neue Gruppe
rename = Umbenennen
column-actions = Aktionen
actions-for = Aktionen für { $name }
combine-title = Gruppen kombinieren
select-page = Alle auf dieser Seite auswählen
select-row = { $name } auswählen
export = Exportieren
export-selected = Auswahl exportieren
groups-counted =
    { $n ->
        [one] { $n } Kundengruppe
       *[other] { $n } Kundengruppen
    }
rows-unreadable =
    { $n ->
        [one] { $n } Gruppe auf dieser Seite war nicht lesbar und fehlt.
       *[other] { $n } Gruppen auf dieser Seite waren nicht lesbar und fehlen.
    }
more-price-lists =
    { $n ->
        [one] { $n } weitere Preisliste
       *[other] { $n } weitere Preislisten
    }
selected =
    { $n ->
        [one] { $n } ausgewählt
       *[other] { $n } ausgewählt
    }
views-word = Ansichten
more-tools = Mehr
count-unknown = Die Anzahl konnte nicht geladen werden
price-lists-failed = Die Preislisten konnten nicht geladen werden
customers-counted =
    { $n ->
        [one] { $n } Kunde
       *[other] { $n } Kunden
    }
names-not-found = Keine Gruppe heißt genau so: { $names }
link-cut =
    { $n ->
        [one] Dieser Link nennt { $n } Gruppe mehr, als in eine Liste passen. Sie fehlt hier.
       *[other] Dieser Link nennt { $n } Gruppen mehr, als in eine Liste passen. Sie fehlen hier.
    }
