### Saved views and the tools over the table.

view-all = All
views-word = Views
view-menu = Options of the view { $name }
view-unsaved = Unsaved changes
view-save-new = Save as view
view-default = Default
view-deleted = Deleted the view { $name }.
more-tools = More
row-tools = Rows
name-contains = Name contains…
name-is = Name is…
sort-note = Medusa cannot sort by number of customers or by price lists.
count-unknown = The number could not be loaded
counts-failed = Some numbers of customers could not be loaded.
load-counts = Load numbers again
empty-examples = For example:
example-wholesale = Wholesale
example-vip = VIP
show-more-customers = Show more customers
