### A group's page, its customers, and the dialogs about them.

done = Fertig
discount-value = Wert
discount-uses = Genutzt
uses-of = { $used } von { $limit }
used-up = Aufgebraucht
free-shipping = Versand kostenlos
buy-and-get = Kaufen und dazubekommen
fixed-amount = Fester Betrag
open-in-admin = { $name } in Medusa öffnen
about-group = Über diese Gruppe
metadata-keys = Metadaten-Schlüssel
select-all-customers = Alle { $n } auswählen
showing-first = { $shown } von { $total } Gruppen werden gezeigt. Geben Sie mehr vom Namen ein, um die anderen zu finden.
read-customers = Alle Kunden lesen
reading-customers = Kunden werden gelesen …
field-key = Schlüssel
field-kind = Art
field-value = Wert
found-keys = Schlüssel in diesen Gruppen
keys-failed = Die Metadaten dieser Gruppen konnten nicht geladen werden
found-in = in { $n } von { $all }
value-differs = verschieden
change-key = { $key } ändern
remove-everywhere = { $key } aus allen Gruppen entfernen
create-with-customers =
    { $n ->
        [one] Gruppe mit { $n } Kunden anlegen
       *[other] Gruppe mit { $n } Kunden anlegen
    }
n-added =
    { $n ->
        [one] { $n } Kunde hinzugefügt
       *[other] { $n } Kunden hinzugefügt
    }
n-removed =
    { $n ->
        [one] { $n } Kunde entfernt
       *[other] { $n } Kunden entfernt
    }
all-customers-read =
    { $n ->
        [one] Um sie zu finden, werden alle { $customers } Kunden des Shops gelesen, mit { $n } Anfrage.
       *[other] Um sie zu finden, werden alle { $customers } Kunden des Shops gelesen, mit { $n } Anfragen.
    }
