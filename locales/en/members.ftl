### Adding, removing and moving the customers of groups.

add-customers = Add customers
add-customers-to = Add customers to { $name }
paste-list = Paste a list…
members-not-changed = The membership could not be changed
move-to-group = Move to…
copy-to-group = Copy to…
move-there = Move
copy-there = Copy
choose-group = Group
search-customers = Search all customers
only-from = Only from { $name }
from-any-group = From any group
put-back = Put back { $name }
customers-found = Customers found
already-member = In this group
no-customer-matches = No customer matches the search.
select-one = Select { $name }
nobody-moved = Nothing had to be changed.
groups-of = Groups of { $name }
groups-of-failed = The groups of this customer could not be loaded
# $what is what had been done, such as “Deleted VIP.”.
taken-back = Taken back: { $what }
taken-back-partly = Taken back, but for what has been changed since: { $what }
done-partly = Only a part of this was done; the rest is as it was
customers-counted =
    { $n ->
        [one] { $n } customer
       *[other] { $n } customers
    }
customers-picked =
    { $n ->
        [one] { $n } selected
       *[other] { $n } selected
    }
remove-customers =
    { $n ->
        [one] Remove { $n }
       *[other] Remove { $n }
    }
move-customers =
    { $n ->
        [one] Move { $n } customer
       *[other] Move { $n } customers
    }
copy-customers =
    { $n ->
        [one] Copy { $n } customer
       *[other] Copy { $n } customers
    }
customers-added =
    { $n ->
        [one] Added { $n } customer to { $to }
       *[other] Added { $n } customers to { $to }
    }
customers-removed =
    { $n ->
        [one] Removed { $n } customer from { $from }
       *[other] Removed { $n } customers from { $from }
    }
customers-moved =
    { $n ->
        [one] Moved { $n } customer from { $from } to { $to }
       *[other] Moved { $n } customers from { $from } to { $to }
    }
add-customers-to-all =
    { $n ->
        [one] Add customers to { $n } group
       *[other] Add customers to { $n } groups
    }
memberships-changed =
    { $n ->
        [one] Changed who is in { $n } group
       *[other] Changed who is in { $n } groups
    }
