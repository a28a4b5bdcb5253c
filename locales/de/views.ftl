### Saved views.

no-views = Filter, Sortierung, Spalten und Seitengröße lassen sich unter einem Namen merken.
view-name = Name der Ansicht
save-view = Speichern
show-view = { $name } anzeigen
rename-view = { $name } umbenennen
default-view = Mit { $name } beginnen
delete-view = { $name } löschen
export-views = Ansichten exportieren
import-views = Ansichten importieren
view-name-taken = Eine andere Ansicht heißt schon so. Bitte einen anderen Namen wählen.
views-refused = Diese Datei enthält keine gespeicherten Ansichten.
views-full = Es gibt schon 100 Ansichten. Bitte eine löschen, die nicht mehr gebraucht wird, und dann noch einmal speichern.
