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
duplicate-failed = Duplicating did not come to its end
duplicate-partly = { $name } has been created, but not everything is copied yet. Try again to go on where it stopped.
delete-failed = The group was not deleted
delete-unseen = Delete it without knowing what that does
effect-failed = What the deletion does could not be read
effect-none = It has no customers, and no price list or discount names it.
effect-none-rule = It has no customers, and no price list or promotion names it.
effect-none-of-all = They have no customers, and no price list or discount names them.
effect-none-rule-of-all = They have no customers, and no price list or promotion names them.
effect-changed = This has changed just now, so nothing was deleted. Look at it again.
effect-after = This can be taken back as long as this page stays open; what is restored has a new id.
list-opens = Becomes valid for everyone
list-opens-later = Draft; once active, valid for everyone
list-over = Ended: nobody gets its prices
list-stays = Stays with its other groups
list-dies = Nobody gets its prices any more
discount-opens = Opens to everyone
discount-dies = Nobody can use it any more
discount-stays = Stays for its other groups
discount-opens-to-members = Its former members can use it, too
name-needed = Enter a name.
name-taken = Another group has this name already. Choose another one.
name-alike = There is { $name } already, which differs only in case or blanks.
created = Created { $name }.
renamed = Renamed { $from } to { $to }.
renamed-back = It is called { $name } again.
deleted = Deleted { $name }.
deleted-before = { $name } had been deleted before.
deleted-open = Whether { $name } was deleted could not be found out.
restored = Restored { $name } with a new id.
id-copied = Copied { $id }.
activity-empty = What you change is listed here, with a way to take it back, until you leave this page.
undoing = Undoing…
undone = Undone
groups-failed =
    { $n ->
        [one] { $n } group has been left as it was. Trying again deals with it alone.
       *[other] { $n } groups have been left as they were. Trying again deals with just these.
    }
groups-open =
    { $n ->
        [one] Whether { $n } group was changed could not be found out.
       *[other] Whether { $n } groups were changed could not be found out.
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
        [one] Restored { $n } group with a new id.
       *[other] Restored { $n } groups with new ids.
    }
members-open =
    { $n ->
        [one] Whether the change was made for { $n } customer could not be found out.
       *[other] Whether the change was made for { $n } customers could not be found out.
    }
members-lose =
    { $n ->
        [one] { $n } customer loses this group.
       *[other] { $n } customers lose this group.
    }
memberships-end =
    { $n ->
        [one] { $n } customer loses one of these groups.
       *[other] Customers lose these groups { $n } times.
    }
draft-first =
    { $n ->
        [one] Make this price list a draft first, so that its prices do not become public
       *[other] Make these { $n } price lists drafts first, so that their prices do not become public
    }
lists-drafted =
    { $n ->
        [one] { $n } price list is a draft now.
       *[other] { $n } price lists are drafts now.
    }
mend-rules =
    { $n ->
        [one] Take the group out of the rule that names it, which would keep its id
       *[other] Take the group out of the { $n } rules that name it, which would keep its id
    }
rules-left =
    { $n ->
        [one] { $n } rule still names the deleted group: it could not be changed.
       *[other] { $n } rules still name the deleted group: they could not be changed.
    }
members-left =
    { $n ->
        [one] { $n } customer still to be added…
       *[other] { $n } customers still to be added…
    }
