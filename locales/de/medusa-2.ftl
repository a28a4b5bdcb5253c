### Medusa 2.

filter-customer = Kunde
more-customers = Es gibt weitere Kunden. Geben Sie mehr ein, um sie zu finden.
created-by = Angelegt von
api-key-called = API-Schlüssel { $name }
dead-rules = Regeln mit gelöschten Gruppen
dead-rules-lead = Wird eine Gruppe gelöscht, nennen Preislisten und Werbeaktionen sie weiterhin. Hier können Sie gelöschte Gruppen herausnehmen; für wen sie gelten, bleibt gleich.
no-dead-rules = Keine Preisliste und keine Werbeaktion nennt eine gelöschte Gruppe.
dead-rules-failed = Diese Regeln konnten nicht geladen werden.
mend-dead-rules = Gelöschte Gruppen herausnehmen
dead-rules-not-mended = Die Regeln konnten nicht geändert werden.
dead-rules-changed = Diese Regeln haben sich gerade geändert, daher wurde nichts getan. Sehen Sie sie sich noch einmal an.
nobody-gets-prices = Niemand bekommt ihre Preise
nobody-can-use = Niemand kann sie nutzen
for-other-groups = Für ihre anderen Gruppen
for-all-but-others = Für alle außer ihren anderen Gruppen
for-everyone-and-stays = Für alle. Bleibt, wie sie ist: Ohne eine Gruppe in der Regel könnte niemand sie nutzen
null-in-list = Der Server dieses Shops kann null in einer Liste nicht speichern. Nehmen Sie es aus der Liste, oder schreiben Sie etwas anderes an seine Stelle.
code-refused = Der Shop nimmt für diese Anmeldung keinen Code mehr an: Es hat zu lange gedauert, oder es waren zu viele falsche. Melden Sie sich erneut an.
recovery-code = Wiederherstellungscode
recovery-code-lead = Einer der Codes, die Sie für den Fall aufbewahrt haben, dass die App nicht zur Hand ist. Jeder gilt einmal.
use-recovery-code = Wiederherstellungscode verwenden
use-code = Code aus der App verwenden
sign-in-anew = Mit einem anderen Konto anmelden
rules-mended =
    { $n ->
        [one] Gelöschte Gruppen aus { $n } Regel herausgenommen.
       *[other] Gelöschte Gruppen aus { $n } Regeln herausgenommen.
    }
dead-groups =
    { $n ->
        [one] Nennt eine Gruppe, die es nicht mehr gibt: { $ids }
       *[other] Nennt { $n } Gruppen, die es nicht mehr gibt: { $ids }
    }
