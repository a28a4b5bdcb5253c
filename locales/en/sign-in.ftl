### Signing in.

sign-in = Sign in
signing-in = Signing in…
sign-in-lead = Use your Medusa admin account.
sign-in-again = Your session has ended. Sign in again to go on; nothing on the page is lost.
email = Email
password = Password
show-password = Show password
wrong-password = This email and password do not go together. Check both and try again.
code = Code
code-lead = From the app that makes codes for this account.
code-needed = Enter the code.
wrong-code = This code is not right, or has ended. Enter the one that the app shows now.
sign-in-elsewhere = This shop signs people in at another provider, which Cohort cannot open. Sign in to the shop’s own admin in this browser, then load this page again.
email-unverified = This e-mail address has not been verified yet. Open the link in the message from the shop, then sign in again.
email-needed = Enter the email address of your account.
password-needed = Enter your password.
email-malformed = This is not an email address.
sign-in-failed = Signing in did not work
copy-failed = Could not be copied here
cookie-refused = The server accepted the password, but the browser did not keep its session. Open this page under the same host name as the shop, or let it sign in with tokens.
