### Signing in.

sign-in = Log ind
signing-in = Logger ind…
sign-in-lead = Brug din Medusa-administratorkonto.
sign-out-open = Det vides ikke, om serveren har afsluttet din session. Genindlæs siden på en delt computer: Hvis du stadig er logget ind, så log ud igen.
sign-in-again = Din session er udløbet. Log ind igen for at fortsætte; intet på siden går tabt.
email = E-mail
password = Adgangskode
show-password = Vis adgangskode
wrong-password = Forkert e-mail eller adgangskode.
code = Kode
code-lead = Fra godkendelsesappen til denne konto.
code-needed = Angiv koden.
wrong-code = Koden er forkert eller udløbet. Angiv den, som appen viser nu.
sign-in-elsewhere = Denne butik bruger en anden logintjeneste, som Cohort ikke kan åbne. Log ind i butikkens egen administration i denne browser, og genindlæs så siden.
email-unverified = Denne e-mailadresse er ikke bekræftet endnu. Åbn linket i e-mailen fra butikken, og log så ind igen.
email-needed = Angiv e-mailadressen til din konto.
password-needed = Angiv din adgangskode.
email-malformed = Dette er ikke en e-mailadresse.
sign-in-failed = Login mislykkedes
copy-failed = Kunne ikke kopieres
cookie-refused = Serveren accepterede adgangskoden, men browseren beholdt ikke sessionen. Åbn denne side under butikkens hostnavn, eller sæt "auth" til "token" i konfigurationen.
