### What the tools of the list open: order, columns, and what stands in place of an empty list.

move-up = Move { $name } towards the start
move-down = Move { $name } towards the end
compact-rows = Compact rows
default-columns = Default columns
empty-title = No customer groups yet
empty-text = A customer group decides which customers see which prices. Groups made in Medusa appear here.
no-match-title = Nothing matches
no-match-text = No customer group fits this search and these filters.
clear-filters = Clear filters
