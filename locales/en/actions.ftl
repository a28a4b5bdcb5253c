### Creating, renaming, duplicating and deleting groups.

create = Create
save = Save
duplicate = Duplicate
delete = Delete
show = Show
rename-of = Rename { $name }
duplicate-of = Duplicate { $name }
delete-of = Delete { $name }?
# The name of a new group that is a copy of another one.
copy-of = { $name } (copy)
with-members = With its customers
with-lists = With its price lists
create-failed = The group was not created
rename-failed = The group was not renamed
duplicate-failed = The group was not fully duplicated
duplicate-partly = { $name } was created, but not everything was copied. Try again to continue where it stopped.
delete-failed = The group was not deleted
delete-unseen = Delete anyway
effect-failed = What the deletion changes could not be loaded
effect-none = No customers, price lists or discounts depend on it.
effect-none-rule = No customers, price lists or promotions depend on it.
effect-none-of-all = No customers, price lists or discounts depend on them.
effect-none-rule-of-all = No customers, price lists or promotions depend on them.
effect-changed = Something changed just now, so nothing was deleted. Check again what the deletion changes.
effect-after = You can restore what you delete until you close the page. Restored groups get a new ID.
list-opens = Everyone will get these prices
list-opens-later = Draft; once active, everyone will get these prices
list-over = Ended: nobody gets these prices
list-stays = Stays for its other groups
list-dies = Nobody will get these prices
discount-opens = Everyone will be able to use it
discount-dies = Stops working
discount-stays = Stays for its other groups
discount-opens-to-members = Its former members will be able to use it too
name-needed = Enter a name.
name-taken = Another group already has this name. Choose a different one.
name-alike = “{ $name }” exists already; only capitals or spaces differ.
created = Created { $name }.
renamed = Renamed { $from } to { $to }.
renamed-back = Renamed back to { $name }.
deleted = Deleted { $name }.
deleted-before = { $name } had already been deleted.
deleted-open = It is not known whether { $name } was deleted.
restored = Restored { $name } with a new ID.
id-copied = Copied { $id }.
activity-empty = What you change appears here, and you can undo it here until you close this page.
undoing = Undoing…
undone = Undone
groups-failed =
    { $n ->
        [one] { $n } group was left as it was. Trying again changes only this one.
       *[other] { $n } groups were left as they were. Trying again changes only these.
    }
groups-open =
    { $n ->
        [one] It is not known whether { $n } group was changed.
       *[other] It is not known whether { $n } groups were changed.
    }
delete-all =
    { $n ->
        [one] Delete { $n } group?
       *[other] Delete { $n } groups?
    }
deleted-all =
    { $n ->
        [one] Deleted { $n } group.
       *[other] Deleted { $n } groups.
    }
restored-all =
    { $n ->
        [one] Restored { $n } group with a new ID.
       *[other] Restored { $n } groups with new IDs.
    }
members-open =
    { $n ->
        [one] It is not known whether the change was made for { $n } customer.
       *[other] It is not known whether the change was made for { $n } customers.
    }
members-lose =
    { $n ->
        [one] { $n } customer will no longer be in this group.
       *[other] { $n } customers will no longer be in this group.
    }
memberships-end =
    { $n ->
        [one] { $n } membership ends.
       *[other] { $n } memberships end.
    }
draft-first =
    { $n ->
        [one] Turn this price list into a draft first, so that its prices do not become public
       *[other] Turn these { $n } price lists into drafts first, so that their prices do not become public
    }
lists-drafted =
    { $n ->
        [one] { $n } price list is a draft now.
       *[other] { $n } price lists are drafts now.
    }
mend-rules =
    { $n ->
        [one] Also take the group out of the rule that names it, so that its ID does not stay there
       *[other] Also take the group out of the { $n } rules that name it, so that its ID does not stay there
    }
rules-left =
    { $n ->
        [one] { $n } rule still names the deleted group: it could not be changed.
       *[other] { $n } rules still name the deleted group: they could not be changed.
    }
members-left =
    { $n ->
        [one] { $n } customer left to add…
       *[other] { $n } customers left to add…
    }

## Where the words depend on what was done.

no-match-filters = No customer group matches these filters. Change or clear them.
all-selected = All { $n } selected
restoring = Restoring…
was-restored = Restored
paste-take-out =
    { $n ->
        [one] Remove { $n } customer
       *[other] Remove { $n } customers
    }
# The title of a dialog: the group gets a name, then the customers of a pasted list.
new-group-for-list = New group for your list
