### A group's page, its customers, and the dialogs about them.

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
