### What stands in front of the shop, what is still to come, and stopping.

stopped-at = Angehalten: { $done } von { $total } erledigt. Was erledigt ist, bleibt erledigt.
chosen-group-gone = { $name } wurde inzwischen gelöscht. Wählen Sie eine andere Gruppe.
check-basic = Etwas vor { $shop } verlangt einen eigenen Benutzernamen und ein eigenes Passwort (HTTP Basic). Laden Sie die Seite neu und geben Sie beides ein, wenn der Browser danach fragt. Tokens würden sie verdrängen: Setzen Sie "auth" in der Konfiguration auf "session".
check-portal = Das Netzwerk verlangt eine eigene Anmeldung, bevor es etwas durchlässt, wie in Hotels und Zügen. Öffnen Sie eine beliebige Seite in einem anderen Tab, melden Sie sich dort an und prüfen Sie dann erneut.
check-turned-away = Etwas vor { $shop } weist die Anfragen ab, etwa eine Firewall. Öffnen Sie diese Adresse in einem anderen Tab: Vielleicht ist dort eine Anmeldung nötig. Wenn nicht, bitten Sie die Person, die sie betreibt, Anfragen unter /admin durchzulassen.
check-sign-in-unreadable = Niemand ist angemeldet, und der Server lässt Seiten von { $origin } seine Antworten auf eine Anmeldung nicht lesen. Setzen Sie diese Zeile in projectConfig in medusa-config und starten Sie den Server neu. Gibt es eine solche Einstellung schon, ergänzen Sie die Adresse nach einem Komma.
views-not-kept = Dieser Browser behält die Ansicht nicht: Sein Speicher ist voll oder nicht erlaubt. Die Ansicht bleibt, bis diese Seite geschlossen wird; exportieren Sie die Ansichten, um sie zu behalten.
customers-gone =
    { $n ->
        [one] { $n } Kunde war schon gelöscht.
       *[other] { $n } Kunden waren schon gelöscht.
    }
