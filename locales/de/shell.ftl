### What is around every page. In the first load.

app-name = Cohort
skip-to-content = Zum Inhalt springen
this-site = Diese Seite
connected = Verbunden
not-connected = Nicht verbunden
preferences = Design und Sprache
language-failed = Die Texte für { $language } konnten nicht geladen werden. Prüfen Sie die Netzwerkverbindung und wählen Sie die Sprache dann noch einmal.
account = Konto
# The name of a shop and whether the page is connected with it.
shop-is = { $name }: { $state }
connecting = Verbindung zum Shop wird aufgebaut …
retry = Erneut versuchen
new-version = Eine neue Version dieser Seite ist verfügbar.
load-again = Neu laden
chunk-failed = Dieser Teil der Seite konnte nicht geladen werden. Prüfen Sie die Netzwerkverbindung und versuchen Sie es noch einmal. Falls die Seite inzwischen aktualisiert wurde, laden Sie sie neu; was Sie anderswo darauf eingegeben haben, geht dabei verloren.
load-page-again = Seite neu laden
check-connection = Verbindung prüfen
dismiss = Ausblenden
activity = Verlauf
palette = Schnellsuche
key-ctrl = Strg
toasts-label = Meldungen. F6 führt zur neuesten und zurück.
