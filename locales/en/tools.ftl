### What the tools of the list open: order, columns, and what stands in place of an empty list.

move-up = Move { $name } towards the start
move-down = Move { $name } towards the end
compact-rows = Compact rows
default-columns = Reset columns
empty-title = No customer groups yet
empty-text = Put customers into groups, such as Wholesale or VIP, to give them their own prices and discounts.
no-match-title = No groups found
no-match-text = No customer group matches “{ $q }”. Check the spelling, or clear the search and filters.
clear-filters = Clear search and filters
