### Signing in.

sign-in = Se connecter
signing-in = Connexion…
sign-in-lead = Utilisez votre compte d’administration Medusa.
sign-out-open = On ne sait pas si le serveur a mis fin à votre session. Sur un ordinateur partagé, rechargez la page : si vous êtes toujours connecté, déconnectez-vous à nouveau.
sign-in-again = Votre session est terminée. Reconnectez-vous pour continuer ; rien n’est perdu sur la page.
email = E-mail
password = Mot de passe
show-password = Afficher le mot de passe
wrong-password = E-mail ou mot de passe incorrect.
code = Code
code-lead = Fourni par l’application d’authentification pour ce compte.
code-needed = Saisissez le code.
wrong-code = Ce code est incorrect ou a expiré. Saisissez celui que l’application affiche maintenant.
sign-in-elsewhere = Cette boutique utilise un autre service de connexion, que Cohort ne peut pas ouvrir. Connectez-vous à l’interface d’administration de la boutique dans ce navigateur, puis rechargez cette page.
email-unverified = Cette adresse e-mail n’a pas encore été vérifiée. Ouvrez le lien dans le message de la boutique, puis reconnectez-vous.
email-needed = Saisissez l’adresse e-mail de votre compte.
password-needed = Saisissez votre mot de passe.
email-malformed = Ce n’est pas une adresse e-mail.
sign-in-failed = La connexion a échoué
copy-failed = La copie a échoué
cookie-refused = Le serveur a accepté le mot de passe, mais le navigateur n’a pas conservé la session. Ouvrez cette page sous le nom d’hôte de la boutique, ou réglez "auth" sur "token" dans la configuration.
