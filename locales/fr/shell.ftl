### What is around every page. In the first load.

app-name = Cohort
skip-to-content = Aller au contenu
this-site = Ce site
connected = Connexion établie
not-connected = Aucune connexion
preferences = Thème et langue
language-failed = Les textes pour la langue « { $language } » n’ont pas pu être chargés. Vérifiez votre connexion réseau, puis choisissez à nouveau la langue.
account = Compte
# The name of a shop and whether the page is connected with it.
shop-is = { $name } : { $state }
connecting = Connexion à la boutique…
retry = Réessayer
new-version = Une nouvelle version de cette page est disponible.
load-again = Recharger
chunk-failed = Cette partie de la page n’a pas pu être chargée. Vérifiez votre connexion réseau et réessayez. Si la page a été mise à jour entre-temps, rechargez-la ; vous perdrez alors ce que vous y avez saisi ailleurs.
load-page-again = Recharger la page
check-connection = Vérifier la connexion
dismiss = Masquer
activity = Activité
palette = Recherche rapide
key-ctrl = Ctrl
toasts-label = Messages. F6 mène au plus récent et en revient.
