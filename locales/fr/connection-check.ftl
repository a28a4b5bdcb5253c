### The check of the connection between page and shop.

check-again = Vérifier à nouveau
checking = Vérification…
not-checked = Non vérifié
check-fine = La connexion fonctionne.
check-address = Adresse
check-mixed-content = Cette page a été chargée en https, mais { $shop } est une adresse http, et les navigateurs ne relient pas les deux. Servez aussi la boutique en https et indiquez cette adresse dans backend_url, dans la configuration.
check-server = Serveur
check-server-fine = Le serveur répond.
check-offline = Cet appareil n’est connecté à aucun réseau. Connectez-le, puis vérifiez à nouveau.
check-policy = Les en-têtes de sécurité de cette page interdisent les connexions à { $shop }. Ajoutez cette adresse à connect-src là où cette page est hébergée.
check-away = Rien ne répond à l’adresse { $shop }. Vérifiez que le serveur fonctionne et que c’est bien son adresse ; sinon, modifiez backend_url dans la configuration.
check-local-network = Le navigateur n’autorise pas cette page à joindre les appareils du réseau local, et { $shop } en est un. Autorisez l’accès au réseau local pour cette page, via l’icône à côté de l’adresse dans le navigateur, puis vérifiez à nouveau. Dans un cadre, la page qui l’entoure doit aussi l’autoriser : allow="local-network-access".
check-cut-off = Le serveur de cette page répond, mais les requêtes vers l’API Admin à l’adresse { $shop } sont interrompues. La cause peut être une extension du navigateur, un pare-feu ou une authentification devant la boutique : rechargez la page, ou essayez sans extensions.
check-slow = { $shop } met trop de temps à répondre. Vérifiez si le serveur est surchargé ou bloqué ; son journal en donne peut-être la raison.
check-permission = Autorisation
check-permission-fine = Le serveur accepte les requêtes de { $origin }.
check-permission-same = Cette page et la boutique ont la même adresse : aucune autorisation n’est nécessaire.
check-unreadable = Le serveur n’autorise pas les pages de { $origin } à lire ses réponses. Ajoutez la ligne qui correspond à sa version à projectConfig dans medusa-config, puis redémarrez le serveur. Si ce réglage existe déjà, ajoutez-y l’adresse après une virgule. Si l’adresse y figure aussi, c’est peut-être autre chose qui répond, comme une vitrine ou un proxy : ouvrez { $health } pour le voir.
copy-line = Copier la ligne
check-medusa = Medusa
check-medusa-fine = L’API Admin répond.
check-other-sign-in = Un intermédiaire devant { $shop }, comme un proxy, une authentification unique ou un réseau, demande sa propre authentification. Rechargez la page pour vous authentifier. Si la demande revient sans cesse, réglez "auth" sur "session" dans la configuration : un jeton peut prendre la place de l’autre authentification.
check-not-medusa = Ce qui répond à l’adresse { $shop } n’est pas l’API Admin de Medusa. Vérifiez que backend_url, dans la configuration, est bien l’adresse du serveur Medusa lui-même, sans /admin à la fin, et non celle de la vitrine.
check-other-version = Le serveur utilise Medusa { $version }, mais la configuration de cette page indique une autre version. Ajoutez cette ligne à la configuration, ou retirez-en "medusa".
medusa-1 = Medusa 1
medusa-2 = Medusa 2
check-body-lost = L’API Admin répond, mais un intermédiaire placé devant elle supprime le corps des requêtes DELETE ou les refuse : les clients ne peuvent pas être retirés des groupes. La personne qui gère le proxy ou la passerelle doit laisser passer le corps des requêtes DELETE.
check-faulty = Le serveur répond par une erreur ({ $status }). Son journal en donne la raison.
check-session = Session
check-session-fine = Session ouverte en tant que { $email }.
check-signed-out = Aucune session n’est ouverte. Connectez-vous sur cette page.
check-cookies = Aucune session n’est ouverte. Si la session se ferme juste après la connexion, le navigateur refuse les cookies d’un autre hôte : réglez "auth" sur "token" dans la configuration, ou ouvrez cette page sous le nom d’hôte de la boutique.
