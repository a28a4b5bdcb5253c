### Saved views.

no-views = Speichern Sie diese Suche mit Filtern, Sortierung und Spalten, um später darauf zurückzukommen.
view-name = Name der Ansicht
save-view = Speichern
rename-view = { $name } umbenennen
default-view = { $name } standardmäßig öffnen
delete-view = { $name } löschen
export-views = Ansichten exportieren
import-views = Ansichten importieren
view-name-taken = Eine andere Ansicht heißt schon so. Wählen Sie einen anderen Namen.
views-refused = Diese Datei enthält keine gespeicherten Ansichten.
views-full = Es gibt schon 100 Ansichten. Löschen Sie eine, die Sie nicht mehr brauchen, und speichern Sie dann noch einmal.

## Saved views and the tools over the table.

view-all = Alle
view-menu = Optionen der Ansicht { $name }
view-unsaved = Nicht gespeicherte Änderungen
view-save-new = Als Ansicht speichern
view-default = Standard
view-deleted = Ansicht { $name } gelöscht.
row-tools = Zeilen
name-contains = Name enthält …
name-is = Name ist …
sort-note = Nach Kundenzahl oder Preislisten kann Medusa nicht sortieren.
counts-failed = Einige Kundenzahlen konnten nicht geladen werden.
load-counts = Zahlen erneut laden
empty-examples = Zum Beispiel:
example-wholesale = Großhandel
example-vip = VIP
show-more-customers = Weitere Kunden anzeigen
