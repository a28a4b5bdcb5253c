### What stands in front of the shop, what is still to come, and stopping.

stopped-at = Stopped: { $done } of { $total } done. What is done stays done.
chosen-group-gone = { $name } has been deleted meanwhile. Choose another group.
check-basic = Something in front of { $shop } asks for a user name and a password of its own (HTTP Basic). Load the page again and enter them when the browser asks. Tokens would take their place: set "auth" to "session" in the configuration.
check-portal = The network asks for a sign-in of its own before it lets anything through, as in hotels and trains. Open any page in another tab, sign in there, then check again.
check-turned-away = Something in front of { $shop } turns the requests away, such as a firewall. Open that address in another tab: it may want a sign-in there. If not, ask whoever runs it to let requests below /admin through.
check-sign-in-unreadable = Nobody is signed in, and the server does not let pages from { $origin } read its answers to a sign-in. Put this line into projectConfig in medusa-config and start the server again. If such a setting is there already, add the address to it after a comma.
views-not-kept = This browser does not keep the view: its store is full or is not allowed. The view is there until this page is closed; export the views to keep them.
customers-gone =
    { $n ->
        [one] { $n } customer had been deleted before.
       *[other] { $n } customers had been deleted before.
    }
