### Saved views.

no-views = Speichern Sie diese Suche mit Filtern, Sortierung und Spalten, um später darauf zurückzukommen.
view-name = Name der Ansicht
save-view = Speichern
show-view = { $name } anzeigen
rename-view = { $name } umbenennen
default-view = { $name } standardmäßig öffnen
delete-view = { $name } löschen
export-views = Ansichten exportieren
import-views = Ansichten importieren
view-name-taken = Eine andere Ansicht heißt schon so. Wählen Sie einen anderen Namen.
views-refused = Diese Datei enthält keine gespeicherten Ansichten.
views-full = Es gibt schon 100 Ansichten. Löschen Sie eine, die Sie nicht mehr brauchen, und speichern Sie dann noch einmal.
