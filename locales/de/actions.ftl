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
duplicate-failed = Das Duplizieren kam nicht zu Ende
duplicate-partly = { $name } ist angelegt, aber noch nicht alles kopiert. Ein neuer Versuch macht dort weiter.
delete-failed = Die Gruppe wurde nicht gelöscht
delete-unseen = Löschen, ohne die Folgen zu kennen
effect-failed = Die Folgen des Löschens konnten nicht gelesen werden
effect-none = Sie hat keine Kunden, und keine Preisliste und kein Rabatt nennt sie.
effect-none-rule = Sie hat keine Kunden, und keine Preisliste und keine Werbeaktion nennt sie.
effect-none-of-all = Sie haben keine Kunden, und keine Preisliste und kein Rabatt nennt sie.
effect-none-rule-of-all = Sie haben keine Kunden, und keine Preisliste und keine Werbeaktion nennt sie.
effect-changed = Das hat sich gerade geändert, deshalb wurde nichts gelöscht. Bitte noch einmal ansehen.
effect-after = Das lässt sich zurücknehmen, solange diese Seite offen ist; Wiederhergestelltes hat eine neue Id.
list-opens = Gilt dann für alle
list-opens-later = Entwurf; aktiv gilt sie für alle
list-over = Beendet: Ihre Preise bekommt niemand mehr
list-stays = Bleibt bei ihren anderen Gruppen
list-dies = Ihre Preise bekommt dann niemand mehr
discount-opens = Gilt dann für alle
discount-dies = Niemand kann ihn mehr nutzen
discount-stays = Bleibt für seine anderen Gruppen
discount-opens-to-members = Auch ihre bisherigen Mitglieder können ihn dann nutzen
name-needed = Bitte einen Namen eingeben.
name-taken = Eine andere Gruppe heißt schon so. Bitte einen anderen Namen wählen.
name-alike = Es gibt schon { $name }; nur Groß- und Kleinschreibung oder Leerzeichen sind anders.
created = { $name } angelegt.
renamed = { $from } in { $to } umbenannt.
renamed-back = Sie heißt wieder { $name }.
deleted = { $name } gelöscht.
deleted-before = { $name } war schon gelöscht.
deleted-open = Ob { $name } gelöscht wurde, war nicht festzustellen.
restored = { $name } mit neuer Id wiederhergestellt.
id-copied = { $id } kopiert.
activity-empty = Änderungen stehen hier, mit einem Weg zurück, bis die Seite verlassen wird.
undoing = Wird rückgängig gemacht …
undone = Rückgängig gemacht
groups-failed =
    { $n ->
        [one] { $n } Gruppe ist geblieben, wie sie war. Ein neuer Versuch betrifft nur sie.
       *[other] { $n } Gruppen sind geblieben, wie sie waren. Ein neuer Versuch betrifft nur diese.
    }
groups-open =
    { $n ->
        [one] Ob { $n } Gruppe geändert wurde, war nicht festzustellen.
       *[other] Ob { $n } Gruppen geändert wurden, war nicht festzustellen.
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
        [one] { $n } Gruppe mit neuer Id wiederhergestellt.
       *[other] { $n } Gruppen mit neuen Ids wiederhergestellt.
    }
members-open =
    { $n ->
        [one] Ob die Änderung bei { $n } Kunden geschehen ist, war nicht festzustellen.
       *[other] Ob die Änderung bei { $n } Kunden geschehen ist, war nicht festzustellen.
    }
members-lose =
    { $n ->
        [one] { $n } Kunde verliert diese Gruppe.
       *[other] { $n } Kunden verlieren diese Gruppe.
    }
memberships-end =
    { $n ->
        [one] { $n } Kunde verliert eine dieser Gruppen.
       *[other] Kunden verlieren { $n }-mal eine dieser Gruppen.
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
        [one] Die Gruppe aus der Regel nehmen, die sie nennt und sonst ihre Id behält
       *[other] Die Gruppe aus den { $n } Regeln nehmen, die sie nennen und sonst ihre Id behalten
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
