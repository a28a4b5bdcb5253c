### The check of the connection between page and shop.

check-again = Noch einmal prüfen
checking = Wird geprüft …
not-checked = Nicht geprüft
check-fine = Die Verbindung funktioniert.
check-address = Adresse
check-mixed-content = Diese Seite wurde über https geladen, { $shop } ist aber eine http-Adresse, und Browser verbinden beides nicht. Stellen Sie auch den Shop über https bereit und tragen Sie diese Adresse als backend_url in die Konfiguration ein.
check-server = Server
check-server-fine = Der Server antwortet.
check-offline = Dieses Gerät ist mit keinem Netzwerk verbunden. Verbinden Sie es und prüfen Sie dann noch einmal.
check-policy = Die Sicherheits-Header dieser Seite verbieten Verbindungen zu { $shop }. Ergänzen Sie diese Adresse in connect-src, dort, wo die Seite bereitgestellt wird.
check-away = Unter { $shop } antwortet nichts. Prüfen Sie, ob der Server läuft und ob dies seine Adresse ist; wenn nicht, ändern Sie backend_url in der Konfiguration.
check-local-network = Der Browser lässt diese Seite keine Geräte im lokalen Netzwerk erreichen, und { $shop } ist eines. Erlauben Sie dieser Seite den Zugriff auf das lokale Netzwerk, am Symbol neben der Adresse im Browser, und prüfen Sie dann noch einmal. In einem Frame muss es auch die Seite um ihn herum erlauben: allow="local-network-access".
check-cut-off = Der Server dieser Seite antwortet, aber Anfragen an die Admin-API unter { $shop } werden abgebrochen. Ursache kann eine Browser-Erweiterung, eine Firewall oder eine Anmeldung vor dem Shop sein: Laden Sie die Seite neu oder versuchen Sie es ohne Erweiterungen.
check-slow = { $shop } braucht zu lange für eine Antwort. Prüfen Sie, ob der Server ausgelastet ist oder hängt; der Grund steht vielleicht in seinem Protokoll.
check-permission = Erlaubnis
check-permission-fine = Der Server nimmt Anfragen von { $origin } an.
check-permission-same = Seite und Shop haben dieselbe Adresse, deshalb ist keine Erlaubnis nötig.
check-unreadable = Der Server lässt Seiten von { $origin } seine Antworten nicht lesen. Ergänzen Sie die Zeile für seine Version unter projectConfig in medusa-config und starten Sie den Server neu. Steht dort schon eine solche Einstellung, hängen Sie die Adresse nach einem Komma an. Steht auch die Adresse schon dort, antwortet vielleicht etwas anderes, etwa eine Storefront oder ein Proxy: Öffnen Sie { $health }, um es zu sehen.
copy-line = Zeile kopieren
check-medusa = Medusa
check-medusa-fine = Die Admin-API antwortet.
check-other-sign-in = Etwas vor { $shop } verlangt eine eigene Anmeldung, etwa ein Proxy, ein Single Sign-on oder ein Netzwerk. Laden Sie die Seite neu und melden Sie sich dort an. Werden Sie immer wieder gefragt, setzen Sie "auth" in der Konfiguration auf "session": Ein Token kann die andere Anmeldung ersetzen.
check-not-medusa = Was unter { $shop } antwortet, ist nicht die Admin-API von Medusa. Prüfen Sie, ob backend_url in der Konfiguration die Adresse des Medusa-Servers selbst ist, ohne /admin am Ende, und nicht die der Storefront.
check-other-version = Auf dem Server läuft Medusa { $version }, die Konfiguration dieser Seite nennt aber eine andere Version. Ergänzen Sie diese Zeile in der Konfiguration oder entfernen Sie "medusa" daraus.
medusa-1 = Medusa 1
medusa-2 = Medusa 2
check-body-lost = Die Admin-API antwortet, aber etwas davor entfernt den Inhalt von DELETE-Anfragen oder weist sie ab: Kunden lassen sich nicht aus Gruppen entfernen. Wer den Proxy oder das Gateway betreibt, muss den Inhalt von DELETE-Anfragen durchlassen.
check-faulty = Der Server antwortet mit einem Fehler ({ $status }). Der Grund steht in seinem Protokoll.
check-session = Sitzung
check-session-fine = Angemeldet als { $email }.
check-signed-out = Niemand ist angemeldet. Melden Sie sich auf dieser Seite an.
check-cookies = Niemand ist angemeldet. Werden Sie gleich nach dem Anmelden wieder abgemeldet, lehnt der Browser die Cookies eines anderen Hosts ab: Setzen Sie "auth" in der Konfiguration auf "token" oder öffnen Sie diese Seite unter dem Hostnamen des Shops.
