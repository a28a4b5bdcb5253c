### The check of the connection between page and shop.

check-again = Noch einmal prüfen
checking = Wird geprüft …
not-checked = Nicht geprüft
check-fine = Die Verbindung funktioniert.
check-address = Adresse
check-mixed-content = Diese Seite kam über https, und { $shop } ist eine http-Adresse: Browser verbinden beides nicht. Stellen Sie auch den Shop über https bereit und tragen Sie diese Adresse als backend_url in der Konfiguration ein.
check-server = Server
check-server-fine = Dort antwortet etwas.
check-offline = Dieses Gerät ist mit keinem Netz verbunden. Verbinden Sie es und prüfen Sie dann noch einmal.
check-policy = Die Sicherheits-Header dieser Seite verbieten ihr die Verbindung mit { $shop }. Ergänzen Sie dort, wo die Seite liegt, connect-src um diese Adresse.
check-away = Unter { $shop } antwortet nichts. Sehen Sie nach, ob der Server läuft und ob dies seine Adresse ist; wenn nicht, ändern Sie backend_url in der Konfiguration.
check-local-network = Der Browser lässt diese Seite keine Geräte im lokalen Netz erreichen, und { $shop } ist eines. Erlauben Sie es im Browser, am Zeichen neben der Adresse (Zugriff auf das lokale Netzwerk), und prüfen Sie dann noch einmal. In einem Frame muss es auch die Seite darum herum zulassen: allow="local-network-access".
check-cut-off = Der Server dieser Seite antwortet, aber Anfragen an die Admin-API unter { $shop } werden abgebrochen. Das kann eine Browser-Erweiterung sein, eine Firewall oder eine Anmeldung vor dem Shop: Laden Sie die Seite neu oder versuchen Sie es ohne Erweiterungen.
check-slow = { $shop } braucht zu lange für eine Antwort. Sehen Sie nach, ob der Server ausgelastet ist oder hängt; sein Protokoll kann es sagen.
check-permission = Erlaubnis
check-permission-fine = Der Server lässt Seiten von { $origin } zu.
check-permission-same = Seite und Shop haben dieselbe Adresse: Es ist keine nötig.
check-unreadable = Der Server lässt Seiten von { $origin } seine Antworten nicht lesen. Schreiben Sie die Zeile für seine Version in projectConfig in medusa-config und starten Sie den Server neu. Steht so eine Einstellung schon da, ergänzen Sie die Adresse nach einem Komma. Steht auch die Adresse schon da, antwortet vielleicht etwas anderes, etwa ein Laden oder ein Proxy: Öffnen Sie { $health }, um es zu sehen.
copy-line = Zeile kopieren
check-medusa = Medusa
check-medusa-fine = Die Admin-API antwortet.
check-other-sign-in = Etwas vor { $shop } verlangt eine eigene Anmeldung, etwa ein Proxy, ein Single Sign-on oder ein Netz. Laden Sie die Seite neu und melden Sie sich dort an. Kommt die Frage immer wieder, setzen Sie "auth" in der Konfiguration auf "session": Ein Token kann der anderen Anmeldung den Platz nehmen.
check-not-medusa = Was unter { $shop } antwortet, ist nicht die Admin-API von Medusa. Sehen Sie nach, ob backend_url in der Konfiguration die Adresse des Medusa-Servers selbst ist, ohne /admin am Ende, und nicht die des Ladens.
check-other-version = Der Server hat Version { $version } von Medusa, und die Konfiguration dieser Seite nennt eine andere. Schreiben Sie diese Zeile hinein, oder nehmen Sie "medusa" heraus.
medusa-1 = Medusa 1
medusa-2 = Medusa 2
check-body-lost = Die Admin-API antwortet, aber etwas davor nimmt DELETE-Anfragen ihren Inhalt weg oder weist sie ab: Kunden lassen sich nicht aus Gruppen entfernen. Wer den Proxy oder das Gateway betreibt, muss den Inhalt von DELETE-Anfragen durchlassen.
check-faulty = Der Server antwortet mit einem Fehler ({ $status }). Sein Protokoll sagt, warum.
check-session = Sitzung
check-session-fine = Angemeldet als { $email }.
check-signed-out = Niemand ist angemeldet. Melden Sie sich auf dieser Seite an.
check-cookies = Niemand ist angemeldet. Hält die Anmeldung nicht, verweigert der Browser die Cookies eines anderen Hosts: Setzen Sie "auth" in der Konfiguration auf "token", oder öffnen Sie diese Seite unter dem Hostnamen des Shops.
