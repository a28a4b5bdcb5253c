### The list of customer groups, its toolbar and its pager. In the first load.

groups-title = Customer groups
search = Search customer groups
clear-search = Clear search
sort = Sort
sort-name-up = Name, A to Z
sort-name-down = Name, Z to A
sort-created-down = Newest first
sort-created-up = Oldest first
sort-updated-down = Recently changed
sort-updated-up = Least recently changed
refresh = Refresh
# $ago is such as “5 minutes ago” or “now”.
updated-ago = Refreshed { $ago }
expand-all = Expand all
collapse-all = Collapse all
column-details = Details
column-name = Name
column-customers = Customers
column-price-lists = Price lists
column-created = Created
column-id = ID
columns = Columns
views = Saved views
column-updated = Updated
details-of = Details of { $name }
no-name = (no name)
# The name of a button.
count-failed = The number could not be loaded. Retry
loading = Loading…
list-failed = The customer groups could not be loaded
filter = Filter
pagination = Pagination
first-page = First page
previous-page = Previous page
next-page = Next page
last-page = Last page
rows-per-page = Rows per page
# Which rows are shown, of how many: 21–40 of 124.
range = { $from }–{ $to } of { $total }
new-group = New group
rename = Rename
column-actions = Actions
actions-for = Actions for { $name }
combine-title = Combine groups
select-page = Select all on this page
select-row = Select { $name }
export = Export
export-selected = Export selected
groups-counted =
    { $n ->
        [one] { $n } customer group
       *[other] { $n } customer groups
    }
rows-unreadable =
    { $n ->
        [one] { $n } group on this page could not be read and is not shown.
       *[other] { $n } groups on this page could not be read and are not shown.
    }
more-price-lists =
    { $n ->
        [one] { $n } more price list
       *[other] { $n } more price lists
    }
selected =
    { $n ->
        [one] { $n } selected
       *[other] { $n } selected
    }
views-word = Views
more-tools = More
count-unknown = The number could not be loaded
price-lists-failed = The price lists could not be loaded
customers-counted =
    { $n ->
        [one] { $n } customer
       *[other] { $n } customers
    }
names-not-found = No group has exactly this name: { $names }
link-cut =
    { $n ->
        [one] This link names { $n } more group than fits into one list. It is left out here.
       *[other] This link names { $n } more groups than fit into one list. They are left out here.
    }
