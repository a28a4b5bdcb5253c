### A pasted list of customers.

paste-title = Liste einfügen für { $name }
paste-apply =
    { $n ->
        [one] { $n } Kunden hinzufügen
       *[other] { $n } Kunden hinzufügen
    }
paste-hint = Fügen Sie E-Mail-Adressen, CSV oder Tabellenzellen ein. Sie sehen eine Vorschau, bevor sich etwas ändert.
paste-way = Was geschehen soll
paste-add = Zur Gruppe hinzufügen
paste-remove = Aus der Gruppe entfernen
paste-label = E-Mail-Adressen oder Kunden-IDs
choose-file = Datei wählen
drop-file = oder Dateien hierher ziehen
files-added = Am Ende der Liste eingefügt: { $names }
file-is-workbook = Das ist eine Tabellendatei. Speichern Sie das Blatt mit den Adressen in Ihrem Tabellenprogramm als CSV und wählen Sie dann diese Datei.
file-unreadable = Das lässt sich nicht lesen. Wählen Sie eine Text- oder CSV-Datei, keinen Ordner.
file-too-large = Diese Datei ist größer als 10 MB. Speichern Sie nur die Spalte mit den Adressen oder teilen Sie die Datei auf.
paste-column = Spalte
paste-column-question = Mehrere Spalten enthalten E-Mail-Adressen. In welcher stehen die der Kunden?
paste-choose-column = Spalte wählen
paste-all-columns = Alle Spalten
paste-column-number = Spalte { $n }
# $columns are columns of a pasted table with how many addresses they hold.
passed-over = Übersprungen: { $columns }
passed-over-in = { $n } in { $name }
# The choices for addresses that belong to a guest and to an account.
shared-account = Das Konto
shared-guest = Den Gast
shared-both = Beide
shared-nobody = Auslassen
looking-up = Kunden werden gesucht
stop = Abbrechen
pause = Anhalten
go-on = Fortsetzen
heading-passed-over = Als Kopfzeile übersprungen: { $text }
download-report = Bericht herunterladen
done-of = { $done } von { $due } erledigt
paste-held-up = Vor dem Ende der Liste angehalten
verdict-add = Wird hinzugefügt
verdict-remove = Wird entfernt
verdict-member = Schon in der Gruppe
verdict-no-member = Nicht in der Gruppe
verdict-unknown = Kein solcher Kunde
verdict-ambiguous = Mehrere Kunden mit dieser E-Mail-Adresse
verdict-malformed = Weder E-Mail-Adresse noch Kunden-ID
verdict-repeated = Wiederholt
result-added = Hinzugefügt
result-removed = Entfernt
result-turned-down = Vom Server abgelehnt
result-not-reached = Nicht verarbeitet
result-open = Nicht bekannt: Sehen Sie in der Gruppe nach
report-entry = Eintrag
report-result = Ergebnis
report-customer = Kunde
paste-example = ada@example.com, cus_01J9…
due-to-add =
    { $n ->
        [one] { $n } Kunde wird hinzugefügt
       *[other] { $n } Kunden werden hinzugefügt
    }
due-to-remove =
    { $n ->
        [one] { $n } Kunde wird entfernt
       *[other] { $n } Kunden werden entfernt
    }
more-in-report =
    { $n ->
        [one] und { $n } weiterer im Bericht
       *[other] und { $n } weitere im Bericht
    }
paste-shared =
    { $n ->
        [one] { $n } E-Mail-Adresse gehört zu einem Gast und zu einem Konto. Wer ist gemeint?
       *[other] { $n } E-Mail-Adressen gehören je zu einem Gast und zu einem Konto. Wer ist gemeint?
    }
left-out =
    { $n ->
        [one] { $n } Eintrag wurde ausgelassen.
       *[other] { $n } Einträge wurden ausgelassen.
    }
turned-down =
    { $n ->
        [one] Der Server hat { $n } Kunden abgelehnt.
       *[other] Der Server hat { $n } Kunden abgelehnt.
    }
not-reached =
    { $n ->
        [one] { $n } Kunde wurde nicht verarbeitet.
       *[other] { $n } Kunden wurden nicht verarbeitet.
    }

## Lists and links.

file-no-text = Das ist keine Textdatei. Speichern Sie die Adressen als CSV oder Text, und wählen Sie diese Datei.
file-empty = Diese Datei ist leer.
files-too-large = Mit dem, was schon da ist, sind das mehr als 10 MB. Wenden Sie zuerst diese Liste an, und fügen Sie das Weitere danach in einer neuen hinzu.
file-there = Das steht schon in der Liste und wurde nicht noch einmal hinzugefügt.
pasted-text = Eingefügter Text
dropped-text = Hierher gezogener Text
kept-beside = Zu lang für das Feld, aber Teil der Liste:
size-kb = { $n } kB
remove-text = { $name } entfernen
link-lost-title = Diese Liste lässt sich hier nicht zeigen
link-lost-text = Der Link steht für eine lange Liste von Gruppen, die nur der Tab kennt, aus dem er stammt. Öffnen Sie ihn in diesem Tab, und kopieren Sie die Namen oder IDs aus dem Filter.
show-all-groups = Alle Gruppen zeigen

## A list whose work was stopped.

look-up-stopped = Die Suche nach den Kunden wurde angehalten. Es wurde nichts geändert, und die Liste ist noch da.
look-up-again = Kunden suchen
rest-kept = Die Liste ist noch da. Fahren Sie mit dem Rest fort, oder gehen Sie zurück und ändern Sie sie.
go-on-with-rest = Mit dem Rest fortfahren
back-to-pasted-list = Zurück zur Liste
