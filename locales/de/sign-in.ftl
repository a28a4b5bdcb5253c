### Signing in.

sign-in = Anmelden
signing-in = Anmeldung läuft …
sign-in-lead = Mit dem Medusa-Admin-Konto.
sign-in-again = Die Sitzung ist abgelaufen. Nach der Anmeldung geht es weiter; auf der Seite geht nichts verloren.
email = E-Mail
password = Passwort
show-password = Passwort anzeigen
wrong-password = E-Mail und Passwort passen nicht zusammen. Bitte beides prüfen.
code = Code
code-lead = Aus der App, die für dieses Konto Codes erzeugt.
code-needed = Bitte den Code eingeben.
wrong-code = Dieser Code stimmt nicht oder ist abgelaufen. Bitte den eingeben, den die App jetzt zeigt.
sign-in-elsewhere = In diesem Shop meldet man sich bei einem anderen Anbieter an, den Cohort nicht öffnen kann. Bitte in diesem Browser in der eigenen Verwaltung des Shops anmelden und diese Seite dann neu laden.
email-unverified = Diese E-Mail-Adresse ist noch nicht bestätigt. Bitte den Link in der Nachricht des Shops öffnen und sich dann noch einmal anmelden.
email-needed = Bitte die E-Mail-Adresse des Kontos eingeben.
password-needed = Bitte das Passwort eingeben.
email-malformed = Das ist keine E-Mail-Adresse.
sign-in-failed = Die Anmeldung hat nicht geklappt
copy-failed = Kopieren geht hier nicht
cookie-refused = Der Server hat das Passwort angenommen, aber der Browser die Sitzung nicht behalten. Die Seite unter demselben Hostnamen wie den Shop öffnen oder die Anmeldung mit Token erlauben.
