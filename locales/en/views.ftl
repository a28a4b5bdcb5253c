### Saved views.

no-views = Filters, order, columns and page size can be kept under a name.
view-name = Name of the view
save-view = Save
show-view = Show { $name }
rename-view = Rename { $name }
default-view = Begin with { $name }
delete-view = Delete { $name }
export-views = Export views
import-views = Import views
view-name-taken = Another view has this name already. Choose another one.
views-refused = This file holds no saved views.
views-full = There are 100 views already. Delete one that is not needed, then save again.
