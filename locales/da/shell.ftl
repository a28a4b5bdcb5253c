### What is around every page. In the first load.

app-name = Cohort
skip-to-content = Gå til indhold
this-site = Dette websted
connected = Forbundet
not-connected = Ikke forbundet
preferences = Tema og sprog
language-failed = Teksterne til sproget { $language } kunne ikke indlæses. Tjek din netværksforbindelse, og vælg så sproget igen.
account = Konto
# The name of a shop and whether the page is connected with it.
shop-is = { $name }: { $state }
connecting = Opretter forbindelse til butikken…
retry = Prøv igen
new-version = Der er en ny version af denne side.
load-again = Genindlæs
chunk-failed = Denne del af siden kunne ikke indlæses. Tjek din netværksforbindelse, og prøv igen. Er siden blevet opdateret i mellemtiden, skal du genindlæse den; så mister du det, du har skrevet andre steder på den.
load-page-again = Genindlæs siden
check-connection = Tjek forbindelsen
dismiss = Skjul
activity = Aktivitet
palette = Hurtigsøgning
key-ctrl = Ctrl
toasts-label = Meddelelser. F6 går til den nyeste og tilbage.
