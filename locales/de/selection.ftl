### Selecting groups, and exporting them.

select-all = Alle { $n } auswählen
clear-selection = Aufheben
selecting = Wird ausgewählt …
select-failed = Nicht alle Gruppen konnten geladen werden
export-format = Format
columns-shown = Wie angezeigt
columns-all = Alle, mit Metadaten
export-members = Mit Kunden
export-counts = Enthält Kundenzahlen; große Exporte dauern deshalb länger.
download = Herunterladen
file-kept = Die Datei wurde vielleicht nicht gespeichert
file-held-back = Diese Seite steht in einem Frame, der keine Downloads erlaubt.
file-unsure = Diese Seite steht in einem Frame mit Einschränkungen, und der Browser teilt nicht mit, ob er die Datei gespeichert hat. Wenn Sie die Datei haben, schließen Sie dies.
file-kept-do = Kopieren Sie den Inhalt von hier und speichern Sie ihn mit einem anderen Programm. Um Downloads zu erlauben, muss die Seite um diese herum im sandbox-Attribut des Frames allow-downloads ergänzen.
file-content = Inhalt der Datei
copy-content = Inhalt kopieren
exporting = Wird exportiert …
export-failed = Der Export wurde unterbrochen
customer-id = Kunden-ID
customer-name = Kunde
progress = { $done } von { $total }
reading-progress = { $done } von { $total } gelesen
exported =
    { $n ->
        [one] { $n } Kundengruppe exportiert.
       *[other] { $n } Kundengruppen exportiert.
    }
export-ready =
    { $n ->
        [one] { $n } Kundengruppe ist bereit zum Speichern.
       *[other] { $n } Kundengruppen sind bereit zum Speichern.
    }
export-missing =
    { $n ->
        [one] { $n } Eintrag fehlt: Er war nicht lesbar oder wurde inzwischen gelöscht.
       *[other] { $n } Einträge fehlen: Sie waren nicht lesbar oder wurden inzwischen gelöscht.
    }
