### Saved views.

no-views = Save this search with its filters, sorting and columns to come back to it.
view-name = Name of the view
save-view = Save
rename-view = Rename { $name }
default-view = Open { $name } by default
delete-view = Delete { $name }
export-views = Export views
import-views = Import views
view-name-taken = Another view already has this name. Choose a different one.
views-refused = This file contains no saved views.
views-full = There are already 100 views. Delete one you no longer need, then save again.

## Saved views and the tools over the table.

view-all = All
view-menu = Options of the view { $name }
view-unsaved = Unsaved changes
view-save-new = Save as view
view-default = Default
view-deleted = Deleted the view { $name }.
row-tools = Rows
name-contains = Name contains…
name-is = Name is…
sort-note = Medusa cannot sort by number of customers or by price lists.
counts-failed = Some numbers of customers could not be loaded.
load-counts = Load numbers again
empty-examples = For example:
example-wholesale = Wholesale
example-vip = VIP
show-more-customers = Show more customers
