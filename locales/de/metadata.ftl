### Editing metadata.

edit = Bearbeiten
metadata-rows = Zeilen
metadata-json = JSON
metadata-as-json = Metadaten als JSON
metadata-failed = Die Metadaten konnten nicht gespeichert werden
metadata-unreadable = Auf dem Server steht jetzt etwas, das kein Objekt ist. Bitte schließen und die Liste aktualisieren.
row-called = Zeile { $n }
key-of = Schlüssel von Zeile { $n }
kind-of = Typ von { $key }
value-of = Wert von { $key }
insert-above = Zeile über { $key } einfügen
remove-row = { $key } entfernen
add-row = Zeile hinzufügen
kind-text = Text
kind-number = Zahl
kind-boolean = Wahr oder falsch
kind-null = Null
kind-json = JSON
key-twice = Den Schlüssel { $key } gibt es doppelt.
not-a-number = Keine Zahl. Bitte mit Ziffern und Punkt schreiben, ohne führende Nullen.
not-json = Kein JSON: Ab Zeile { $line }, Spalte { $column } ergibt es keinen Sinn.
not-an-object = Metadaten müssen ein Objekt in geschweiften Klammern sein.
empty-text-deletes = Einen leeren Text kann der Server nicht behalten, er würde den Schlüssel löschen. Einen Text eingeben, einen anderen Typ wählen oder die Zeile entfernen.
key-reserved = Einen Schlüssel namens { $key } kann der Server nicht behalten.
number-rewritten = Der Server macht aus { $from } die Zahl { $to }.
changes = Änderungen
no-changes = Nichts ist geändert.
change-added = Neu
change-changed = Geändert
change-removed = Entfernt
take-back = Änderung an { $key } zurücknehmen
empty-key = (leerer Schlüssel)
changed-by-others = Jemand anderes hat inzwischen dieselben Schlüssel geändert. Noch ist nichts gespeichert: Für jeden den Wert wählen, dann noch einmal speichern.
choose-mine = Meiner
choose-theirs = Der andere
no-value = entfernt
# Before the beginning of the text.
large-text = { $size } KB, zu viel für ein Feld. Der Anfang:
copy-text = Kopieren
replace-with-file = Durch eine Datei ersetzen
write-anew = Leeren und neu schreiben
more-changes = … und { $n } weitere
show-more = Mehr zeigen ({ $n })
metadata-back = Die Metadaten von { $name } sind wieder wie vorher.
metadata-partly-back = Die Metadaten von { $name } sind wieder wie vorher, bis auf { $keys }: seitdem geändert, oder der Server kann den Wert nicht wieder behalten.
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
