### The check of the connection between page and shop.

check-again = Check again
checking = Checking…
not-checked = Not checked
check-fine = The connection works.
check-address = Address
check-mixed-content = This page came by https, and { $shop } is an http address: browsers do not connect the two. Serve the shop by https too, and put that address into backend_url in the configuration.
check-server = Server
check-server-fine = Something answers there.
check-offline = This device is not connected to a network. Connect it, then check again.
check-policy = The security headers of this page forbid it to connect to { $shop }. Add that address to connect-src where this page is hosted.
check-away = Nothing answers at { $shop }. See whether the server runs, and whether this is its address; if not, change backend_url in the configuration.
check-local-network = The browser does not let this page reach devices in the local network, and { $shop } is one. Allow it in the browser, at the sign beside the address (local network access), then check again. In a frame, the page around it has to let it, too: allow="local-network-access".
check-cut-off = The server of this page answers, but requests to the Admin API at { $shop } are cut off. An extension of the browser, a firewall or a sign-on in front of the shop may do that: load the page again, or try without extensions.
check-slow = { $shop } takes too long to answer. See whether the server is busy or stuck; its log may tell.
check-permission = Permission
check-permission-fine = The server lets pages from { $origin } in.
check-permission-same = Page and shop have the same address: none is needed.
check-unreadable = The server does not let pages from { $origin } read its answers. Put the line for its version into projectConfig in medusa-config and start the server again. If such a setting is there already, add the address to it after a comma. If the address is there too, something else may be answering, such as a storefront or a proxy: open { $health } to see.
copy-line = Copy the line
check-medusa = Medusa
check-medusa-fine = The Admin API answers.
check-other-sign-in = Something in front of { $shop } asks for a sign-in of its own, such as a proxy, single sign-on or a network. Load the page again and sign in there. If it asks again and again, set "auth" to "session" in the configuration: a token may take the place of the other sign-in.
check-not-medusa = What answers at { $shop } is not the Admin API of Medusa. See whether backend_url in the configuration is the address of the Medusa server itself, without /admin at its end, and not that of the storefront.
check-other-version = The server is of version { $version } of Medusa, and the configuration of this page says another. Write this line into it, or take "medusa" out of it.
medusa-1 = Medusa 1
medusa-2 = Medusa 2
check-body-lost = The Admin API answers, but something in front of it takes away what DELETE requests carry, or refuses them: customers cannot be removed from groups. Whoever runs the proxy or gateway has to let the bodies of DELETE requests through.
check-faulty = The server answers with an error ({ $status }). Its log says why.
check-session = Session
check-session-fine = Signed in as { $email }.
check-signed-out = Nobody is signed in. Sign in on this page.
check-cookies = Nobody is signed in. If signing in does not last, the browser refuses the cookies of another host: set "auth" to "token" in the configuration, or open this page under the host name of the shop.
