### Creating, renaming, duplicating and deleting groups.

create = Anlegen
save = Speichern
duplicate = Duplizieren
delete = Löschen
show = Anzeigen
rename-of = { $name } umbenennen
duplicate-of = { $name } duplizieren
delete-of = { $name } löschen?
# The name of a new group that is a copy of another one.
copy-of = { $name } (Kopie)
with-members = Mit den Kunden
with-lists = Mit den Preislisten
create-failed = Die Gruppe wurde nicht angelegt
rename-failed = Die Gruppe wurde nicht umbenannt
duplicate-failed = Die Gruppe wurde nicht vollständig dupliziert
duplicate-partly = { $name } wurde angelegt, aber nicht alles wurde kopiert. Versuchen Sie es noch einmal, um dort fortzufahren.
delete-failed = Die Gruppe wurde nicht gelöscht
delete-unseen = Trotzdem löschen
effect-failed = Die Folgen des Löschens konnten nicht geladen werden
effect-none = Keine Kunden, Preislisten oder Rabatte hängen davon ab.
effect-none-rule = Keine Kunden, Preislisten oder Werbeaktionen hängen davon ab.
effect-none-of-all = Keine Kunden, Preislisten oder Rabatte hängen davon ab.
effect-none-rule-of-all = Keine Kunden, Preislisten oder Werbeaktionen hängen davon ab.
effect-changed = Gerade hat sich etwas geändert, deshalb wurde nichts gelöscht. Prüfen Sie die Folgen des Löschens noch einmal.
effect-after = Bis Sie die Seite schließen, können Sie Gelöschtes wiederherstellen. Wiederhergestellte Gruppen erhalten eine neue ID.
list-opens = Ihre Preise gelten dann für alle
list-opens-later = Entwurf; nach dem Aktivieren für alle gültig
list-over = Beendet: Ihre Preise bekommt niemand
list-stays = Bleibt für ihre anderen Gruppen
list-dies = Ihre Preise bekommt dann niemand mehr
discount-opens = Alle können ihn dann nutzen
discount-dies = Funktioniert dann nicht mehr
discount-stays = Bleibt für seine anderen Gruppen
discount-opens-to-members = Auch ihre bisherigen Mitglieder können ihn dann nutzen
name-needed = Geben Sie einen Namen ein.
name-taken = Eine andere Gruppe heißt schon so. Wählen Sie einen anderen Namen.
name-alike = „{ $name }“ gibt es schon; nur Groß- und Kleinschreibung oder Leerzeichen unterscheiden sich.
created = { $name } angelegt.
renamed = { $from } in { $to } umbenannt.
renamed-back = Wieder in { $name } umbenannt.
deleted = { $name } gelöscht.
deleted-before = { $name } war schon gelöscht.
deleted-open = Es ist nicht bekannt, ob { $name } gelöscht wurde.
restored = { $name } mit neuer ID wiederhergestellt.
id-copied = { $id } kopiert.
activity-empty = Hier stehen Ihre Änderungen. Sie können sie rückgängig machen, bis Sie die Seite schließen.
undoing = Wird rückgängig gemacht …
undone = Rückgängig gemacht
groups-failed =
    { $n ->
        [one] { $n } Gruppe ist unverändert geblieben. Ein neuer Versuch betrifft nur sie.
       *[other] { $n } Gruppen sind unverändert geblieben. Ein neuer Versuch betrifft nur diese.
    }
groups-open =
    { $n ->
        [one] Es ist nicht bekannt, ob { $n } Gruppe geändert wurde.
       *[other] Es ist nicht bekannt, ob { $n } Gruppen geändert wurden.
    }
delete-all =
    { $n ->
        [one] { $n } Gruppe löschen?
       *[other] { $n } Gruppen löschen?
    }
deleted-all =
    { $n ->
        [one] { $n } Gruppe gelöscht.
       *[other] { $n } Gruppen gelöscht.
    }
restored-all =
    { $n ->
        [one] { $n } Gruppe mit neuer ID wiederhergestellt.
       *[other] { $n } Gruppen mit neuen IDs wiederhergestellt.
    }
members-open =
    { $n ->
        [one] Es ist nicht bekannt, ob die Änderung bei { $n } Kunden ausgeführt wurde.
       *[other] Es ist nicht bekannt, ob die Änderung bei { $n } Kunden ausgeführt wurde.
    }
members-lose =
    { $n ->
        [one] { $n } Kunde ist dann nicht mehr in dieser Gruppe.
       *[other] { $n } Kunden sind dann nicht mehr in dieser Gruppe.
    }
memberships-end =
    { $n ->
        [one] { $n } Zuordnung entfällt.
       *[other] { $n } Zuordnungen entfallen.
    }
draft-first =
    { $n ->
        [one] Diese Preisliste vorher zum Entwurf machen, damit ihre Preise nicht für alle gelten
       *[other] Diese { $n } Preislisten vorher zu Entwürfen machen, damit ihre Preise nicht für alle gelten
    }
lists-drafted =
    { $n ->
        [one] { $n } Preisliste ist jetzt ein Entwurf.
       *[other] { $n } Preislisten sind jetzt Entwürfe.
    }
mend-rules =
    { $n ->
        [one] Die Gruppe auch aus der Regel entfernen, die sie nennt, damit ihre ID dort nicht stehen bleibt
       *[other] Die Gruppe auch aus den { $n } Regeln entfernen, die sie nennen, damit ihre ID dort nicht stehen bleibt
    }
rules-left =
    { $n ->
        [one] { $n } Regel nennt die gelöschte Gruppe noch: Sie konnte nicht geändert werden.
       *[other] { $n } Regeln nennen die gelöschte Gruppe noch: Sie konnten nicht geändert werden.
    }
members-left =
    { $n ->
        [one] { $n } Kunde noch hinzuzufügen …
       *[other] { $n } Kunden noch hinzuzufügen …
    }

## Where the words depend on what was done.

no-match-filters = Keine Kundengruppe passt zu diesen Filtern. Ändern Sie die Filter oder setzen Sie sie zurück.
all-selected = Alle { $n } ausgewählt
restoring = Wird wiederhergestellt …
was-restored = Wiederhergestellt
paste-take-out =
    { $n ->
        [one] { $n } Kunden entfernen
       *[other] { $n } Kunden entfernen
    }
# The title of a dialog: the group gets a name, then the customers of a pasted list.
new-group-for-list = Neue Gruppe für Ihre Liste
