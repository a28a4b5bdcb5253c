### Selecting groups, and exporting them.

select-all = Alle { $n } passenden auswählen
clear-selection = Aufheben
selecting = Wird ausgewählt…
select-failed = Nicht alle Gruppen waren zu lesen
export-format = Format
columns-shown = Wie angezeigt
columns-all = Alle, mit Metadaten
export-members = Mit Kunden
export-counts = Kunden zu zählen braucht eine Anfrage für jede Gruppe.
download = Herunterladen
file-kept = Die Datei wurde vielleicht nicht gespeichert
file-held-back = Diese Seite steht in einem Frame, der keine Dateien durchlässt.
file-unsure = Diese Seite steht in einem Frame mit Einschränkungen, und der Browser sagt nicht, ob er die Datei gespeichert hat. Ist sie angekommen, schließen Sie dies.
file-kept-do = Kopieren Sie den Inhalt von hier und speichern Sie ihn mit einem anderen Programm. Damit Dateien ankommen, muss die Seite um diese herum sandbox am Frame um allow-downloads ergänzen.
file-content = Inhalt der Datei
copy-content = Inhalt kopieren
exporting = Wird exportiert…
export-failed = Der Export wurde aufgehalten
customer-id = Kunden-Id
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
