### Medusa 2.

filter-customer = Client
more-customers = Il existe d’autres clients. Saisissez davantage pour les trouver.
created-by = Créé par
api-key-called = Clé API { $name }
dead-rules = Règles mentionnant des groupes supprimés
dead-rules-lead = Quand un groupe est supprimé, les listes de prix et les promotions continuent de le mentionner. Ici, vous pouvez en retirer les groupes supprimés, sans rien changer à leurs bénéficiaires.
no-dead-rules = Aucune liste de prix ni aucune promotion ne mentionne un groupe supprimé.
dead-rules-failed = Ces règles n’ont pas pu être chargées.
mend-dead-rules = Retirer les groupes supprimés
dead-rules-not-mended = Les règles n’ont pas pu être modifiées.
dead-rules-changed = Ces règles viennent de changer : rien n’a été fait. Vérifiez-les à nouveau.
nobody-gets-prices = Personne ne bénéficie de ses prix
nobody-can-use = Personne ne peut l’utiliser
for-other-groups = Pour ses autres groupes
for-all-but-others = Pour tout le monde sauf ses autres groupes
for-everyone-and-stays = Pour tout le monde. Reste inchangée : sans aucun groupe dans sa règle, personne ne pourrait l’utiliser
null-in-list = Le serveur de cette boutique ne peut pas enregistrer null dans une liste. Retirez-le de la liste, ou écrivez autre chose à sa place.
code-refused = La boutique n’accepte plus de code pour cette connexion : elle a duré trop longtemps, ou trop de codes étaient incorrects. Reconnectez-vous.
recovery-code = Code de récupération
recovery-code-lead = L’un des codes que vous avez conservés pour les cas où l’application n’est pas à portée de main. Chacun ne fonctionne qu’une fois.
use-recovery-code = Utiliser un code de récupération
use-code = Utiliser un code de l’application
sign-in-anew = Se connecter avec un autre compte
rules-mended =
    { $n ->
        [one] Groupes supprimés retirés de { $n } règle.
        [many] Groupes supprimés retirés de { $n } de règles.
       *[other] Groupes supprimés retirés de { $n } règles.
    }
dead-groups =
    { $n ->
        [one] Mentionne { $n } groupe qui n’existe plus : { $ids }
        [many] Mentionne { $n } de groupes qui n’existent plus : { $ids }
       *[other] Mentionne { $n } groupes qui n’existent plus : { $ids }
    }
