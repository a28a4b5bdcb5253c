### What is around every page. In the first load.

app-name = Cohort
skip-to-content = Skip to content
this-site = This site
connected = Connected
not-connected = Not connected
preferences = Theme and language
language-failed = The { $language } texts could not be loaded. Check your network connection, then choose the language again.
account = Account
# The name of a shop and whether the page is connected with it.
shop-is = { $name }: { $state }
connecting = Connecting to the shop…
retry = Retry
new-version = A new version of this page is available.
load-again = Reload
chunk-failed = This part of the page could not be loaded. Check your network connection and try again. If the page was updated in the meantime, reload it; you then lose what you have typed elsewhere on it.
load-page-again = Reload the page
check-connection = Check the connection
dismiss = Dismiss
activity = Activity
palette = Quick search
key-ctrl = Ctrl
toasts-label = Messages. F6 goes to the latest one and back.
