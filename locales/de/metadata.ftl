### Editing metadata.

edit = Bearbeiten
metadata-rows = Zeilen
metadata-json = JSON
metadata-as-json = Metadaten als JSON
metadata-failed = Die Metadaten konnten nicht gespeichert werden
metadata-unreadable = Die Metadaten auf dem Server sind kein Objekt mehr und lassen sich hier nicht bearbeiten. Schließen Sie dies und aktualisieren Sie die Liste.
row-called = Zeile { $n }
key-of = Schlüssel von Zeile { $n }
kind-of = Typ von { $key }
value-of = Wert von { $key }
remove-row = { $key } entfernen
add-row = Zeile hinzufügen
kind-text = Text
kind-number = Zahl
kind-boolean = Ja/Nein
kind-null = Null
kind-json = JSON
key-twice = Den Schlüssel { $key } gibt es doppelt.
not-a-number = Keine Zahl. Verwenden Sie Ziffern und einen Dezimalpunkt, ohne führende Nullen.
not-json = Ungültiges JSON in Zeile { $line }, Spalte { $column }.
not-an-object = Metadaten müssen ein JSON-Objekt in geschweiften Klammern sein.
empty-text-deletes = Einen leeren Text kann der Server nicht speichern, er würde den Schlüssel löschen. Geben Sie einen Text ein, wählen Sie einen anderen Typ oder entfernen Sie die Zeile.
key-reserved = Einen Schlüssel namens { $key } kann der Server nicht speichern.
number-rewritten = Der Server speichert { $from } als { $to }.
changes = Änderungen
no-changes = Keine Änderungen.
change-added = Neu
change-changed = Geändert
change-removed = Entfernt
take-back = Änderung an { $key } rückgängig machen
empty-key = (leerer Schlüssel)
changed-by-others = Jemand anderes hat inzwischen dieselben Schlüssel geändert. Noch ist nichts gespeichert: Wählen Sie für jeden Schlüssel einen Wert und speichern Sie dann noch einmal.
choose-mine = Mein Wert
choose-theirs = Fremder Wert
no-value = entfernt
# Before the beginning of the text.
large-text = { $size } KB, zu viel für ein Feld. Es beginnt so:
copy-text = Kopieren
replace-with-file = Durch eine Datei ersetzen
write-anew = Leeren und neu beginnen
more-changes = … und { $n } weitere
show-more = Mehr zeigen ({ $n })
metadata-back = Die Metadaten von { $name } sind wieder wie vorher.
metadata-partly-back = Die Metadaten von { $name } sind wieder wie vorher, außer { $keys }: seitdem geändert, oder ein Wert, den der Server nicht wieder speichern kann.
keys-to-remove = Zu entfernende Schlüssel, einer je Zeile
metadata-saved =
    { $n ->
        [one] { $n } Änderung an den Metadaten von { $name } gespeichert
       *[other] { $n } Änderungen an den Metadaten von { $name } gespeichert
    }
rows-refused =
    { $n ->
        [one] { $n } Zeile lässt sich so nicht speichern.
       *[other] { $n } Zeilen lassen sich so nicht speichern.
    }
metadata-of-all =
    { $n ->
        [one] Metadaten von { $n } Gruppe
       *[other] Metadaten von { $n } Gruppen
    }
metadata-changed =
    { $n ->
        [one] Metadaten von { $n } Gruppe geändert
       *[other] Metadaten von { $n } Gruppen geändert
    }
