### A pasted list of customers.

paste-title = Eine Liste für { $name }
paste-apply = Anwenden
paste-hint = Zeilen, CSV oder Zellen einer Tabelle: Was jede Zeile bedeutet, steht hier, bevor sich etwas ändert.
paste-way = Was geschehen soll
paste-add = Zur Gruppe hinzufügen
paste-remove = Aus der Gruppe entfernen
paste-label = E-Mail-Adressen oder Kunden-Ids
choose-file = Datei wählen
drop-file = oder Dateien irgendwo hierher ziehen
files-added = Hinter das Vorhandene gesetzt: { $names }
file-is-workbook = Das ist eine Arbeitsmappe. Bitte das Blatt mit den Adressen im Tabellenprogramm als CSV speichern und diese Datei wählen.
file-unreadable = Das lässt sich nicht lesen. Bitte eine Text- oder CSV-Datei wählen, keinen Ordner.
file-too-large = Diese Datei ist größer als 10 MB. Bitte nur die Spalte mit den Adressen speichern oder die Datei teilen.
paste-column = Spalte
paste-column-question = Mehrere Spalten enthalten Adressen. In welcher stehen die der Kunden?
paste-choose-column = Spalte wählen
paste-all-columns = Alle Spalten
paste-column-number = Spalte { $n }
# $columns are columns of a pasted table with how many addresses they hold.
passed-over = Übergangen: { $columns }
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
heading-passed-over = Als Überschrift verstanden: { $text }
download-report = Bericht herunterladen
done-of = { $done } von { $due } erledigt
paste-held-up = Die Liste konnte nicht fortgesetzt werden
verdict-add = Wird hinzugefügt
verdict-remove = Wird entfernt
verdict-member = Schon in der Gruppe
verdict-no-member = Nicht in der Gruppe
verdict-unknown = Unbekannt
verdict-ambiguous = Mehrere Kunden mit dieser Adresse
verdict-malformed = Weder Adresse noch Id
verdict-repeated = Wiederholt
result-added = Hinzugefügt
result-removed = Entfernt
result-turned-down = Vom Server abgelehnt
result-not-reached = Nicht erreicht
result-open = Nicht bekannt: bitte in der Gruppe nachsehen
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
        [one] und { $n } weiterer, im Bericht
       *[other] und { $n } weitere, im Bericht
    }
paste-shared =
    { $n ->
        [one] { $n } Adresse gehört einem Gast und einem Konto. Wer ist gemeint?
       *[other] { $n } Adressen gehören je einem Gast und einem Konto. Wer ist gemeint?
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
        [one] { $n } Kunde wurde nicht erreicht.
       *[other] { $n } Kunden wurden nicht erreicht.
    }
