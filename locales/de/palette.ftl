### Quick search, keys, and customers that are found.

palette-hint = Gruppen, Kunden und Befehle suchen
palette-results = Ergebnisse
palette-none = Nichts gefunden für „{ $q }“.
palette-move = Bewegen
palette-choose = Auswählen
search-failed = Die Suche hat nicht funktioniert. Wählen Sie dies, um es noch einmal zu versuchen.
settings = Einstellungen
switched-on = Ein
switched-off = Aus
edit-metadata = Metadaten bearbeiten
metadata-not-editable = Die Metadaten von { $name } lassen sich hier nicht bearbeiten: Sie sind kein Objekt.
in-no-group = In keiner Gruppe
customers-not-searched = Die Kunden konnten nicht durchsucht werden.
shortcuts = Tastenkürzel
shortcuts-everywhere = Überall
shortcuts-single = Einzelne Tasten
single-keys = Kürzel aus einer Taste
single-keys-hint = Sie gelten, solange Sie nichts eingeben, und nie in einem Dialog oder Menü.
key-undo = Letzte Änderung rückgängig machen
key-confirm = Dialog bestätigen
key-toasts = Zur neuesten Meldung und zurück
key-rename = Gruppe umbenennen
key-search = Suchen
key-next = Nächste Zeile
key-previous = Vorige Zeile
key-enter = Gruppe öffnen
key-open = Zeile öffnen oder schließen
key-select = Zeile auswählen
nothing-to-undo = Es gibt nichts rückgängig zu machen.
undoing-what = Wird rückgängig gemacht: { $what }
palette-found =
    { $n ->
        [one] { $n } Ergebnis
       *[other] { $n } Ergebnisse
    }
in-groups =
    { $n ->
        [one] In { $n } Gruppe
       *[other] In { $n } Gruppen
    }
