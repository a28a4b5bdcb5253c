### Filters of the list and their editors.

filters = Filters
clear-all = Clear filters
remove-filter = Remove filter: { $name }
apply = Apply
names-hint = Exact group names, one per line
ids-hint = Group IDs, separated by commas, spaces or new lines
not-an-id = “{ $text }” is not an ID. To get one, choose “Copy ID” in the menu of a group.
too-many-values = A filter can hold { $n } values at most.
names-too-long = These names are too long for one filter: only { $fit } of { $of } fit. Use fewer names, or search for what they have in common.
preset-today = Today
preset-days =
    { $n ->
        [one] Last { $n } day
       *[other] Last { $n } days
    }
preset-year = This year
first-day = From
last-day = To
from-after-to = “From” is after “To”.
after-date = After { $date }
before-date = Before { $date }
# $bounds are one or two times, such as “From 3 Jan 2019, 12:00:00”.
exact-bounds = The link sets exact times: { $bounds }. Pick a day to change them.
filter-discount = Discount
filter-promotion = Promotion
search-discounts = Search discounts by code
search-promotions = Search promotions by code
only-these-groups = only for these groups
all-but-these-groups = for everyone but these groups
no-conditions = No discount with this code depends on customer groups.
no-promotion-rules = No promotion with this code depends on customer groups.
more-discounts = There are more discounts. Type more of the code to find them.
more-promotions = There are more promotions. Type more of the code to find them.
filter-size = Size
size-none = No customers
size-any = With customers
size-from = At least { $n }
size-until = At most { $n }
size-least = At least
size-most = At most
not-a-size = Use whole numbers of up to nine digits.
size-reversed = “At least” is more than “At most”.
size-hint = The server counts one group after the other, so this takes a moment in large shops.
# Read out while it goes on.
counting-customers = Counting customers…
counted-of = { $done } of { $total } groups counted
filter-price-list = Price list
search-price-lists = Search price lists by name
# A choice of the filter by price lists: the groups that no price list is limited to.
without-price-list = No price list
no-tied-price-lists = No price list with this name is limited to customer groups.
more-lists-found = There are more price lists. Type more of the name to find them.
