### Medusa 2.

filter-customer = Customer
more-customers = There are more customers. Type more to find them.
created-by = Created by
api-key-called = API key { $name }
dead-rules = Rules that name deleted groups
dead-rules-lead = When a group is deleted, price lists and promotions go on naming it. Here you can take deleted groups out of them; whom they are for stays the same.
no-dead-rules = No price list and no promotion names a deleted group.
dead-rules-failed = These rules could not be loaded.
mend-dead-rules = Take deleted groups out
dead-rules-not-mended = The rules could not be changed.
dead-rules-changed = These rules have changed just now, so nothing was done. Look at them again.
nobody-gets-prices = Nobody gets its prices
nobody-can-use = Nobody can use it
for-other-groups = For its other groups
for-all-but-others = For everyone but its other groups
for-everyone-and-stays = For everyone. It stays as it is: without any group in its rule, nobody could use it
null-in-list = This shop’s server cannot save null inside a list. Take it out of the list, or write something else in its place.
code-refused = The shop takes no more codes for this sign-in: it took too long, or there were too many wrong ones. Sign in again.
recovery-code = Recovery code
recovery-code-lead = One of the codes that you have kept for when the app is not at hand. Each works once.
use-recovery-code = Use a recovery code
use-code = Use a code from the app
sign-in-anew = Sign in with another account
rules-mended =
    { $n ->
        [one] Deleted groups taken out of { $n } rule.
       *[other] Deleted groups taken out of { $n } rules.
    }
dead-groups =
    { $n ->
        [one] Names a group that no longer exists: { $ids }
       *[other] Names { $n } groups that no longer exist: { $ids }
    }
