### Saved views.

no-views = Enregistrez cette recherche avec ses filtres, son tri et ses colonnes pour y revenir plus tard.
view-name = Nom de la vue
save-view = Enregistrer
rename-view = Renommer { $name }
default-view = Ouvrir { $name } par défaut
delete-view = Supprimer { $name }
export-views = Exporter les vues
import-views = Importer des vues
view-name-taken = Une autre vue porte déjà ce nom. Choisissez-en un autre.
views-refused = Ce fichier ne contient aucune vue enregistrée.
views-full = Il y a déjà 100 vues. Supprimez-en une dont vous n’avez plus besoin, puis enregistrez à nouveau.

## Saved views and the tools over the table.

view-all = Tous
view-menu = Options de la vue { $name }
view-unsaved = Modifications non enregistrées
view-save-new = Enregistrer comme vue
view-default = Par défaut
view-deleted = Vue { $name } supprimée.
row-tools = Lignes
name-contains = Le nom contient…
name-is = Le nom est…
sort-note = Medusa ne peut pas trier par nombre de clients ni par listes de prix.
counts-failed = Certains nombres de clients n’ont pas pu être chargés.
load-counts = Recharger les nombres
empty-examples = Par exemple :
example-wholesale = Revendeurs
example-vip = VIP
show-more-customers = Afficher plus de clients
