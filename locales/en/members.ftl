### Adding, removing and moving the customers of groups.

add-customers = Add customers
add-customers-to = Add customers to { $name }
paste-list = Paste a list…
members-not-changed = The customers in the group could not be changed
move-to-group = Move to…
copy-to-group = Copy to…
move-there = Move
copy-there = Copy
choose-group = Group
search-customers = Search all customers
only-from = Show customers of: { $name }
from-any-group = Show customers of: all groups
put-back = Remove { $name } from the selection
customers-found = Customers found
already-member = In this group
no-customer-matches = No customer matches the search.
select-one = Select { $name }
nobody-moved = Nothing needed to be changed.
groups-of = Groups of { $name }
groups-of-failed = The groups of this customer could not be loaded
# $what is what had been done, such as “Deleted VIP.”.
taken-back = Undone: { $what }
taken-back-partly = Undone, except for what has been changed since: { $what }
done-partly = Only part of this was done; the rest is unchanged
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
        [one] Changed the customers of { $n } group
       *[other] Changed the customers of { $n } groups
    }
# What follows is said of a customer; $groups are the customer’s groups that a price list or discount names.
customer-terms = What these groups bring
customer-terms-failed = Price lists and discounts could not be loaded
no-customer-terms = No price list and no discount depends on these groups.
no-customer-terms-rule = No price list and no promotion depends on these groups.
price-list-through = Price list, through { $groups }
discount-through = Can be used, through { $groups }
discount-barred = Cannot be used, because of { $groups }
