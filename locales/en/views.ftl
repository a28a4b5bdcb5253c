### Saved views.

no-views = Save this search with its filters, sorting and columns to come back to it.
view-name = Name of the view
save-view = Save
show-view = Show { $name }
rename-view = Rename { $name }
default-view = Open { $name } by default
delete-view = Delete { $name }
export-views = Export views
import-views = Import views
view-name-taken = Another view already has this name. Choose a different one.
views-refused = This file contains no saved views.
views-full = There are already 100 views. Delete one you no longer need, then save again.
