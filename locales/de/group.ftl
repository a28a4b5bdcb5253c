### An open row and the page of a group.

tab-customers = Kunden
tab-price-lists = Preislisten
tab-discounts = Rabatte
tab-promotions = Werbeaktionen
tab-metadata = Metadaten
search-members = Kunden von { $name } suchen
members-of = Kunden von { $name }
price-lists-of = Preislisten von { $name }
discounts-of = Rabatte von { $name }
promotions-of = Werbeaktionen von { $name }
metadata-of = Metadaten von { $name }
member-name = Name
member-email = E-Mail
member-account = Konto
member-since = Kunde seit
registered = Registriert
guest = Gast
no-members = Keine Kunden in dieser Gruppe.
no-members-match = Kein Kunde in dieser Gruppe passt zur Suche.
members-failed = Die Kunden konnten nicht geladen werden
no-price-lists = Keine Preisliste ist auf diese Gruppe beschränkt, sie hat also keine eigenen Preise.
price-list-name = Preisliste
price-list-type = Art
price-list-status = Status
price-list-dates = Gültig
price-list-groups = Gruppen
type-sale = Aktion
type-override = Ersatzpreise
status-active = Aktiv
status-draft = Entwurf
status-scheduled = Geplant
status-ended = Beendet
always = Immer
from-date = Ab { $date }
until-date = Bis { $date }
# Two days.
from-until = { $from } – { $until }
only-group = Nur diese Gruppe
only-group-hint = Ohne diese Gruppe gelten diese Preise für alle.
only-group-hint-rule = Ohne diese Gruppe bekommt niemand diese Preise.
no-discounts = Kein Rabatt hängt von dieser Gruppe ab.
no-promotions = Keine Werbeaktion hängt von dieser Gruppe ab.
discounts-failed = Die Rabatte konnten nicht geladen werden
promotions-failed = Die Werbeaktionen konnten nicht geladen werden
discount-code = Code
discount-effect = Wirkung
discount-in = Diese Gruppe kann ihn nutzen
discount-not-in = Diese Gruppe kann ihn nicht nutzen
discount-disabled = Deaktiviert
no-metadata = Diese Gruppe hat keine Metadaten.
copy-json = Als JSON kopieren
copied = Kopiert
group-failed = Die Kundengruppe konnte nicht geladen werden
group-gone-title = Gruppe nicht gefunden
group-gone-text = Vielleicht wurde sie gelöscht, oder der Link gehört zu einem anderen Shop.
back-to-list = Zurück zur Liste
copy-id = ID kopieren
groups-tied =
    { $n ->
        [one] { $n } Gruppe
       *[other] { $n } Gruppen
    }

## A group's page, its customers, and the dialogs about them.

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
