### Signing in.

sign-in = Anmelden
signing-in = Anmeldung läuft …
sign-in-lead = Verwenden Sie Ihr Medusa-Admin-Konto.
sign-out-open = Es ist nicht bekannt, ob der Server Ihre Sitzung beendet hat. Laden Sie die Seite an einem gemeinsam genutzten Computer neu: Wenn Sie noch angemeldet sind, melden Sie sich noch einmal ab.
sign-in-again = Ihre Sitzung ist abgelaufen. Melden Sie sich noch einmal an, um fortzufahren; auf der Seite geht nichts verloren.
email = E-Mail
password = Passwort
show-password = Passwort anzeigen
wrong-password = E-Mail-Adresse oder Passwort ist falsch.
code = Code
code-lead = Aus der Authenticator-App für dieses Konto.
code-needed = Geben Sie den Code ein.
wrong-code = Dieser Code ist falsch oder abgelaufen. Geben Sie den Code ein, den die App jetzt zeigt.
sign-in-elsewhere = Dieser Shop verwendet einen anderen Anmeldedienst, den Cohort nicht öffnen kann. Melden Sie sich in diesem Browser in der eigenen Verwaltung des Shops an und laden Sie diese Seite dann neu.
email-unverified = Diese E-Mail-Adresse ist noch nicht bestätigt. Öffnen Sie den Link in der Nachricht des Shops und melden Sie sich dann noch einmal an.
email-needed = Geben Sie die E-Mail-Adresse Ihres Kontos ein.
password-needed = Geben Sie Ihr Passwort ein.
email-malformed = Das ist keine E-Mail-Adresse.
sign-in-failed = Die Anmeldung ist fehlgeschlagen
copy-failed = Kopieren nicht möglich
cookie-refused = Der Server hat das Passwort angenommen, aber der Browser hat die Sitzung nicht behalten. Öffnen Sie diese Seite unter dem Hostnamen des Shops oder setzen Sie "auth" in der Konfiguration auf "token".
