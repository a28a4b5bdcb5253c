### An open row and the page of a group.

tab-customers = Clients
tab-price-lists = Listes de prix
tab-discounts = Réductions
tab-promotions = Promotions
tab-metadata = Métadonnées
search-members = Rechercher des clients du groupe { $name }
members-of = Clients du groupe { $name }
price-lists-of = Listes de prix du groupe { $name }
discounts-of = Réductions du groupe { $name }
promotions-of = Promotions du groupe { $name }
metadata-of = Métadonnées du groupe { $name }
member-name = Nom
member-email = E-mail
member-account = Compte
member-since = Client depuis
registered = Inscrit
guest = Invité
no-members = Aucun client dans ce groupe.
no-members-match = Aucun client de ce groupe ne correspond à la recherche.
members-failed = Les clients n’ont pas pu être chargés
no-price-lists = Aucune liste de prix n’est réservée à ce groupe : il n’a pas de prix propres.
price-list-name = Liste de prix
price-list-type = Type
price-list-status = Statut
price-list-dates = Validité
price-list-groups = Groupes
type-sale = Prix promotionnels
type-override = Prix de remplacement
status-active = Active
status-draft = Brouillon
status-scheduled = Programmée
status-ended = Terminée
always = Toujours
from-date = À partir du { $date }
until-date = Jusqu’au { $date }
# Two days.
from-until = { $from } – { $until }
only-group = Uniquement ce groupe
only-group-hint = Sans ce groupe, tout le monde bénéficie de ces prix.
only-group-hint-rule = Sans ce groupe, personne ne bénéficie de ces prix.
no-discounts = Aucune réduction ne dépend de ce groupe.
no-promotions = Aucune promotion ne dépend de ce groupe.
discounts-failed = Les réductions n’ont pas pu être chargées
promotions-failed = Les promotions n’ont pas pu être chargées
discount-code = Code
discount-effect = Effet
discount-in = Ce groupe peut l’utiliser
discount-not-in = Ce groupe ne peut pas l’utiliser
discount-disabled = Désactivée
no-metadata = Ce groupe n’a pas de métadonnées.
copy-json = Copier en JSON
copied = Copié
group-failed = Le groupe de clients n’a pas pu être chargé
group-gone-title = Groupe introuvable
group-gone-text = Il a peut-être été supprimé, ou le lien appartient à une autre boutique.
back-to-list = Retour à la liste
copy-id = Copier l’ID
groups-tied =
    { $n ->
        [one] { $n } groupe
        [many] { $n } de groupes
       *[other] { $n } groupes
    }

## A group's page, its customers, and the dialogs about them.

done = Terminé
discount-value = Valeur
discount-uses = Utilisations
uses-of = { $used } sur { $limit }
used-up = Limite atteinte
free-shipping = Livraison gratuite
buy-and-get = Articles offerts à l’achat
fixed-amount = Montant fixe
open-in-admin = Ouvrir { $name } dans Medusa
about-group = À propos de ce groupe
metadata-keys = Clés de métadonnées
select-all-customers = Tout sélectionner ({ $n })
showing-first = { $shown } groupes sur { $total } sont affichés. Saisissez davantage du nom pour trouver les autres.
read-customers = Lire tous les clients
reading-customers = Lecture des clients…
field-key = Clé
field-kind = Type
field-value = Valeur
found-keys = Clés de ces groupes
keys-failed = Les métadonnées de ces groupes n’ont pas pu être chargées
found-in = dans { $n } sur { $all }
value-differs = valeurs différentes
change-key = Modifier { $key }
remove-everywhere = Supprimer { $key } de tous les groupes
create-with-customers =
    { $n ->
        [one] Créer un groupe avec { $n } client
        [many] Créer un groupe avec { $n } de clients
       *[other] Créer un groupe avec { $n } clients
    }
n-added =
    { $n ->
        [one] { $n } client ajouté
        [many] { $n } de clients ajoutés
       *[other] { $n } clients ajoutés
    }
n-removed =
    { $n ->
        [one] { $n } client retiré
        [many] { $n } de clients retirés
       *[other] { $n } clients retirés
    }
all-customers-read =
    { $n ->
        [one] Pour les trouver, tous les clients de la boutique ({ $customers }) sont lus, en { $n } requête.
        [many] Pour les trouver, tous les clients de la boutique ({ $customers }) sont lus, en { $n } de requêtes.
       *[other] Pour les trouver, tous les clients de la boutique ({ $customers }) sont lus, en { $n } requêtes.
    }
