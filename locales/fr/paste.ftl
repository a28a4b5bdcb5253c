### A pasted list of customers.

paste-title = Coller une liste pour { $name }
paste-apply =
    { $n ->
        [one] Ajouter { $n } client
        [many] Ajouter { $n } de clients
       *[other] Ajouter { $n } clients
    }
paste-hint = Collez des adresses e-mail, du CSV ou des cellules d’un tableur. Un aperçu s’affiche avant toute modification.
paste-way = Que faire
paste-add = Ajouter au groupe
paste-remove = Retirer du groupe
paste-label = Adresses e-mail ou ID de clients
choose-file = Choisir un fichier
drop-file = ou déposez des fichiers ici
files-added = Ajouté à la fin de la liste : { $names }
file-is-workbook = C’est un fichier de tableur. Dans votre tableur, enregistrez la feuille qui contient les adresses au format CSV, puis choisissez ce fichier.
file-unreadable = Lecture impossible. Choisissez un fichier texte ou CSV, pas un dossier.
file-too-large = Ce fichier dépasse 10 Mo. Enregistrez seulement la colonne des adresses, ou divisez le fichier.
paste-column = Colonne
paste-column-question = Plusieurs colonnes contiennent des adresses e-mail. Laquelle contient celles des clients ?
paste-choose-column = Choisir une colonne
paste-all-columns = Toutes les colonnes
paste-column-number = Colonne { $n }
# $columns are columns of a pasted table with how many addresses they hold.
passed-over = Adresses ignorées : { $columns }
passed-over-in = { $n } dans { $name }
# The choices for addresses that belong to a guest and to an account.
shared-account = Le compte
shared-guest = L’invité
shared-both = Les deux
shared-nobody = Ignorer
looking-up = Recherche des clients
stop = Arrêter
pause = Suspendre
go-on = Reprendre
heading-passed-over = Ligne d’en-tête ignorée : { $text }
download-report = Télécharger le rapport
done-of = Traités : { $done } sur { $due }
paste-held-up = Arrêt avant la fin de la liste
verdict-add = À ajouter
verdict-remove = À retirer
verdict-member = Déjà dans le groupe
verdict-no-member = Absent du groupe
verdict-unknown = Client introuvable
verdict-ambiguous = Plusieurs clients avec cette adresse e-mail
verdict-malformed = Ni adresse e-mail ni ID de client
verdict-repeated = En double
result-added = Ajouté
result-removed = Retiré
result-turned-down = Refusé par le serveur
result-not-reached = Non traité
result-open = Inconnu : vérifiez le groupe
report-entry = Entrée
report-result = Résultat
report-customer = Client
paste-example = ada@example.com, cus_01J9…
due-to-add =
    { $n ->
        [one] { $n } client sera ajouté
        [many] { $n } de clients seront ajoutés
       *[other] { $n } clients seront ajoutés
    }
due-to-remove =
    { $n ->
        [one] { $n } client sera retiré
        [many] { $n } de clients seront retirés
       *[other] { $n } clients seront retirés
    }
more-in-report =
    { $n ->
        [one] et { $n } de plus dans le rapport
        [many] et { $n } de plus dans le rapport
       *[other] et { $n } de plus dans le rapport
    }
paste-shared =
    { $n ->
        [one] { $n } adresse e-mail appartient à la fois à un invité et à un compte. Qui est concerné ?
        [many] { $n } d’adresses e-mail appartiennent chacune à un invité et à un compte. Qui est concerné ?
       *[other] { $n } adresses e-mail appartiennent chacune à un invité et à un compte. Qui est concerné ?
    }
left-out =
    { $n ->
        [one] { $n } entrée a été ignorée.
        [many] { $n } d’entrées ont été ignorées.
       *[other] { $n } entrées ont été ignorées.
    }
turned-down =
    { $n ->
        [one] Le serveur a refusé { $n } client.
        [many] Le serveur a refusé { $n } de clients.
       *[other] Le serveur a refusé { $n } clients.
    }
not-reached =
    { $n ->
        [one] { $n } client n’a pas été traité.
        [many] { $n } de clients n’ont pas été traités.
       *[other] { $n } clients n’ont pas été traités.
    }

## Lists and links.

file-no-text = Ce n’est pas un fichier texte. Enregistrez les adresses au format CSV ou texte, puis choisissez ce fichier.
file-empty = Ce fichier est vide.
files-too-large = Avec ce qui s’y trouve déjà, cela dépasse 10 Mo. Appliquez d’abord cette liste, puis ajoutez ceci à une autre.
file-there = Ce contenu est déjà dans la liste : il n’a pas été ajouté à nouveau.
pasted-text = Texte collé
dropped-text = Texte déposé
kept-beside = Trop long pour le champ, mais inclus dans la liste :
size-kb = { $n } ko
remove-text = Retirer { $name }
link-lost-title = Impossible d’afficher cette liste ici
link-lost-text = Ce lien représente une longue liste de groupes que seul son onglet d’origine connaît. Ouvrez-le dans cet onglet, puis copiez les noms ou les ID depuis le filtre.
show-all-groups = Afficher tous les groupes

## A list whose work was stopped.

look-up-stopped = La recherche des clients a été arrêtée. Rien n’a été modifié, et la liste est toujours là.
look-up-again = Rechercher les clients
rest-kept = La liste est toujours là. Continuez avec le reste, ou revenez en arrière pour la modifier.
go-on-with-rest = Continuer avec le reste
back-to-pasted-list = Retour à la liste
