### The check of the connection between page and shop.

check-again = Check again
checking = Checking…
not-checked = Not checked
check-fine = The connection works.
check-address = Address
check-mixed-content = This page was loaded over https, but { $shop } is an http address, and browsers do not connect the two. Serve the shop over https too, and put that address into backend_url in the configuration.
check-server = Server
check-server-fine = The server responds.
check-offline = This device is not connected to a network. Connect it, then check again.
check-policy = The security headers of this page forbid connections to { $shop }. Add this address to connect-src where this page is hosted.
check-away = Nothing answers at { $shop }. Check that the server is running and that this is its address; if not, change backend_url in the configuration.
check-local-network = The browser does not let this page reach devices on the local network, and { $shop } is one. Allow local network access for this page, at the icon beside the address in the browser, then check again. In a frame, the page around it must allow it too: allow="local-network-access".
check-cut-off = The server of this page answers, but requests to the Admin API at { $shop } are cut off. A browser extension, a firewall or a sign-in in front of the shop may be the cause: reload the page, or try without extensions.
check-slow = { $shop } takes too long to answer. Check whether the server is busy or stuck; its log may say why.
check-permission = Permission
check-permission-fine = The server accepts requests from { $origin }.
check-permission-same = This page and the shop have the same address, so no permission is needed.
check-unreadable = The server does not let pages from { $origin } read its answers. Add the line for its version to projectConfig in medusa-config and restart the server. If there is such a setting already, add the address to it after a comma. If the address is there too, something else may be answering, such as a storefront or a proxy: open { $health } to see.
copy-line = Copy line
check-medusa = Medusa
check-medusa-fine = The Admin API answers.
check-other-sign-in = Something in front of { $shop } asks for its own sign-in, such as a proxy, single sign-on or a network. Reload the page and sign in there. If it asks again and again, set "auth" to "session" in the configuration: a token may replace the other sign-in.
check-not-medusa = What answers at { $shop } is not the Admin API of Medusa. Check that backend_url in the configuration is the address of the Medusa server itself, without /admin at the end, and not that of the storefront.
check-other-version = The server runs Medusa { $version }, but the configuration of this page names another version. Add this line to the configuration, or remove "medusa" from it.
medusa-1 = Medusa 1
medusa-2 = Medusa 2
check-body-lost = The Admin API answers, but something in front of it removes the body of DELETE requests or refuses them: customers cannot be removed from groups. Whoever runs the proxy or gateway has to let the bodies of DELETE requests through.
check-faulty = The server answers with an error ({ $status }). Its log says why.
check-session = Session
check-session-fine = Signed in as { $email }.
check-signed-out = Nobody is signed in. Sign in on this page.
check-cookies = Nobody is signed in. If you are signed out again right after signing in, the browser refuses the cookies of another host: set "auth" to "token" in the configuration, or open this page under the host name of the shop.
