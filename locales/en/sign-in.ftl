### Signing in.

sign-in = Sign in
signing-in = Signing in…
sign-in-lead = Use your Medusa admin account.
sign-out-open = It is not known whether the server has ended your session. On a shared computer, reload the page: if you are still signed in, sign out again.
sign-in-again = Your session has ended. Sign in again to continue; nothing on the page is lost.
email = Email
password = Password
show-password = Show password
wrong-password = Wrong email or password.
code = Code
code-lead = From the authenticator app for this account.
code-needed = Enter the code.
wrong-code = This code is wrong or has expired. Enter the one the app shows now.
sign-in-elsewhere = This shop uses another sign-in provider, which Cohort cannot open. Sign in to the shop’s own admin in this browser, then reload this page.
email-unverified = This email address has not been verified yet. Open the link in the message from the shop, then sign in again.
email-needed = Enter the email address of your account.
password-needed = Enter your password.
email-malformed = This is not an email address.
sign-in-failed = Sign-in failed
copy-failed = Could not be copied
cookie-refused = The server accepted the password, but the browser did not keep the session. Open this page under the host name of the shop, or set "auth" to "token" in the configuration.
