### What stands in front of the shop, what is still to come, and stopping.

stopped-at = Angehalten: { $done } von { $total } erledigt. Was erledigt ist, bleibt erledigt.
chosen-group-gone = { $name } wurde inzwischen gelöscht. Wählen Sie eine andere Gruppe.
error-forbidden = Ihr Konto darf das nicht.
error-forbidden-do = Bitten Sie die Person, die die Benutzer des Shops verwaltet, um die Berechtigung. Was Sie eingegeben haben, bleibt so lange stehen.
error-gateway = Der Server des Shops antwortet nicht: Das meldet, was vor ihm steht.
error-gateway-do = Vielleicht startet er neu oder ist ausgelastet. Warten Sie eine Minute und versuchen Sie es erneut. Bleibt es dabei, sagen Sie es der Person, die den Server betreibt.
error-too-large = Das ist mehr, als der Server auf einmal annimmt.
error-too-large-do = Senden Sie weniger: weniger Kunden, weniger Filter oder kleinere Metadaten.
error-turned-away = Etwas vor dem Shop, etwa eine Firewall, hat diese Anfrage abgewiesen.
error-turned-away-do = Vielleicht müssen Sie sich dort anmelden: Öffnen Sie die Adresse des Shops in einem anderen Tab. Bleibt es dabei, fragen Sie die Person, die das Netzwerk oder die Firewall betreibt. Was Sie eingegeben haben, bleibt so lange stehen.
error-missing-do = Bis jetzt ist es im Shop nicht vorhanden. Der Server arbeitet vielleicht noch daran: Sehen Sie gleich noch einmal nach. Ein weiterer Versuch schadet nicht: Was getan ist, wird nicht doppelt getan.
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
