### What is around every page. In the first load.

app-name = Cohort
skip-to-content = Skip to content
this-site = This site
connected = Connected
not-connected = Not connected
preferences = Theme and language
language-failed = The texts in { $language } could not be loaded. Check the network, then choose the language again.
account = Account
# The name of a shop and whether the page is connected with it.
shop-is = { $name }: { $state }
connecting = Connecting to the shop…
retry = Retry
new-version = There is a new version of this page.
load-again = Load it
chunk-failed = This part of the page could not be loaded. Check the network, then try again. If the page has been updated meanwhile, load it again; what you typed elsewhere would be lost by that.
load-page-again = Load the page again
check-connection = Check the connection
dismiss = Dismiss
activity = Activity
