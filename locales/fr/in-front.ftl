### What stands in front of the shop, what is still to come, and stopping.

stopped-at = Arrêt à { $done } sur { $total }. Ce qui est fait reste fait.
chosen-group-gone = Le groupe { $name } a été supprimé entre-temps. Choisissez un autre groupe.
check-basic = Un intermédiaire devant { $shop } demande son propre nom d’utilisateur et son propre mot de passe (HTTP Basic). Rechargez la page et saisissez-les quand le navigateur les demande. Des jetons prendraient leur place : réglez "auth" sur "session" dans la configuration.
check-portal = Le réseau demande sa propre authentification avant de laisser passer quoi que ce soit, comme dans les hôtels et les trains. Ouvrez une page quelconque dans un autre onglet, connectez-vous-y, puis vérifiez à nouveau.
check-turned-away = Un intermédiaire devant { $shop }, comme un pare-feu, rejette les requêtes. Ouvrez cette adresse dans un autre onglet : il faut peut-être vous y connecter. Sinon, demandez à la personne qui le gère de laisser passer les requêtes sous /admin.
check-sign-in-unreadable = Aucune session n’est ouverte, et le serveur n’autorise pas les pages de { $origin } à lire ses réponses à une connexion. Ajoutez cette ligne à projectConfig dans medusa-config, puis redémarrez le serveur. Si ce réglage existe déjà, ajoutez-y l’adresse après une virgule.
views-not-kept = Ce navigateur ne conserve pas la vue : son stockage est plein ou n’est pas autorisé. La vue reste disponible jusqu’à la fermeture de cette page ; exportez les vues pour les conserver.
customers-gone =
    { $n ->
        [one] { $n } client avait déjà été supprimé.
        [many] { $n } de clients avaient déjà été supprimés.
       *[other] { $n } clients avaient déjà été supprimés.
    }
