### An open row and the page of a group.

tab-customers = Customers
tab-price-lists = Price lists
tab-discounts = Discounts
tab-promotions = Promotions
tab-metadata = Metadata
search-members = Search customers of { $name }
members-of = Customers of { $name }
price-lists-of = Price lists of { $name }
discounts-of = Discounts of { $name }
promotions-of = Promotions of { $name }
metadata-of = Metadata of { $name }
member-name = Name
member-email = Email
member-account = Account
member-since = Customer since
registered = Registered
guest = Guest
no-members = No customers in this group.
no-members-match = No customer in this group matches the search.
members-failed = The customers could not be loaded
no-price-lists = No price list is limited to this group, so it has no prices of its own.
price-list-name = Price list
price-list-type = Type
price-list-status = Status
price-list-dates = Valid
price-list-groups = Groups
type-sale = Sale
type-override = Override
status-active = Active
status-draft = Draft
status-scheduled = Scheduled
status-ended = Ended
always = Always
from-date = From { $date }
until-date = Until { $date }
# Two days.
from-until = { $from } – { $until }
only-group = Only this group
only-group-hint = Without this group, everyone gets these prices.
only-group-hint-rule = Without this group, nobody gets these prices.
no-discounts = No discount depends on this group.
no-promotions = No promotion depends on this group.
discounts-failed = The discounts could not be loaded
promotions-failed = The promotions could not be loaded
discount-code = Code
discount-effect = Effect
discount-in = This group can use it
discount-not-in = This group cannot use it
discount-disabled = Disabled
no-metadata = This group has no metadata.
copy-json = Copy as JSON
copied = Copied
group-failed = The customer group could not be loaded
group-gone-title = Group not found
group-gone-text = It may have been deleted, or the link may belong to another shop.
back-to-list = Back to the list
copy-id = Copy ID
groups-tied =
    { $n ->
        [one] { $n } group
       *[other] { $n } groups
    }

## A group's page, its customers, and the dialogs about them.

done = Done
discount-value = Value
discount-uses = Used
uses-of = { $used } of { $limit }
used-up = Used up
free-shipping = Free shipping
buy-and-get = Buy some, get some
fixed-amount = Fixed amount
open-in-admin = Open { $name } in Medusa
about-group = About this group
metadata-keys = Metadata keys
select-all-customers = Select all { $n }
showing-first = { $shown } of { $total } groups are shown. Type more of the name to find the others.
read-customers = Read all customers
reading-customers = Reading the customers…
field-key = Key
field-kind = Type
field-value = Value
found-keys = Keys in these groups
keys-failed = The metadata of these groups could not be loaded
found-in = in { $n } of { $all }
value-differs = differs
change-key = Change { $key }
remove-everywhere = Remove { $key } from all groups
create-with-customers =
    { $n ->
        [one] Create group with { $n } customer
       *[other] Create group with { $n } customers
    }
n-added =
    { $n ->
        [one] { $n } customer added
       *[other] { $n } customers added
    }
n-removed =
    { $n ->
        [one] { $n } customer removed
       *[other] { $n } customers removed
    }
all-customers-read =
    { $n ->
        [one] To find them, all { $customers } customers of the shop are read, in { $n } request.
       *[other] To find them, all { $customers } customers of the shop are read, in { $n } requests.
    }
