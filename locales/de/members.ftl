### Adding, removing and moving the customers of groups.

add-customers = Kunden hinzufügen
add-customers-to = Kunden zu { $name } hinzufügen
paste-list = Liste einfügen …
members-not-changed = Die Kunden der Gruppe konnten nicht geändert werden
move-to-group = Verschieben nach …
copy-to-group = Kopieren nach …
move-there = Verschieben
copy-there = Kopieren
choose-group = Gruppe
search-customers = Alle Kunden durchsuchen
only-from = Kunden anzeigen aus: { $name }
from-any-group = Kunden anzeigen aus: allen Gruppen
put-back = { $name } aus der Auswahl entfernen
customers-found = Gefundene Kunden
already-member = In dieser Gruppe
no-customer-matches = Kein Kunde passt zur Suche.
select-one = { $name } auswählen
nobody-moved = Es war nichts zu ändern.
groups-of = Gruppen von { $name }
groups-of-failed = Die Gruppen dieses Kunden konnten nicht geladen werden
# $what is what had been done, such as “Deleted VIP.”.
taken-back = Rückgängig gemacht: { $what }
taken-back-partly = Rückgängig gemacht, bis auf das, was seitdem geändert wurde: { $what }
done-partly = Nur ein Teil davon wurde ausgeführt; der Rest ist unverändert
customers-picked =
    { $n ->
        [one] { $n } ausgewählt
       *[other] { $n } ausgewählt
    }
remove-customers =
    { $n ->
        [one] { $n } entfernen
       *[other] { $n } entfernen
    }
move-customers =
    { $n ->
        [one] { $n } Kunden verschieben
       *[other] { $n } Kunden verschieben
    }
copy-customers =
    { $n ->
        [one] { $n } Kunden kopieren
       *[other] { $n } Kunden kopieren
    }
customers-added =
    { $n ->
        [one] { $n } Kunde zu { $to } hinzugefügt
       *[other] { $n } Kunden zu { $to } hinzugefügt
    }
customers-removed =
    { $n ->
        [one] { $n } Kunde aus { $from } entfernt
       *[other] { $n } Kunden aus { $from } entfernt
    }
customers-moved =
    { $n ->
        [one] { $n } Kunde von { $from } nach { $to } verschoben
       *[other] { $n } Kunden von { $from } nach { $to } verschoben
    }
add-customers-to-all =
    { $n ->
        [one] Kunden zu { $n } Gruppe hinzufügen
       *[other] Kunden zu { $n } Gruppen hinzufügen
    }
memberships-changed =
    { $n ->
        [one] Kunden von { $n } Gruppe geändert
       *[other] Kunden von { $n } Gruppen geändert
    }
# What follows is said of a customer; $groups are the customer’s groups that a price list or discount names.
customer-terms = Was diese Gruppen bewirken
customer-terms-failed = Preislisten und Rabatte konnten nicht geladen werden
no-customer-terms = Keine Preisliste und kein Rabatt hängt von diesen Gruppen ab.
no-customer-terms-rule = Keine Preisliste und keine Werbeaktion hängt von diesen Gruppen ab.
price-list-through = Preisliste, durch { $groups }
discount-through = Kann verwendet werden, durch { $groups }
discount-barred = Kann nicht verwendet werden, wegen { $groups }
