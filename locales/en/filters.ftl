### Filters of the list and their editors.

filters = Filters
clear-all = Clear all
remove-filter = Remove filter: { $name }
apply = Apply
names-hint = Names, one on each line, letter for letter
ids-hint = Ids, with blanks, commas or lines between them
not-an-id = This cannot be an id: { $text }
too-many-values = A filter takes { $n } at most.
names-too-long = These names are too long for one filter: { $fit } of { $of } fit. Use fewer, or search for what they have in common.
preset-today = Today
preset-days = Last { $n } days
preset-year = This year
first-day = From
last-day = To
from-after-to = “From” is after “To”.
after-date = After { $date }
before-date = Before { $date }
# $bounds are one or two times, such as “From 3 Jan 2019, 12:00:00”.
exact-bounds = Exactly: { $bounds }. This stays until you choose another day.
filter-discount = Discount
filter-promotion = Promotion
search-discounts = Search discounts by code
search-promotions = Search promotions by code
only-these-groups = only for these groups
all-but-these-groups = for everyone but these groups
no-conditions = No discount with such a code has a condition on customer groups.
no-promotion-rules = No promotion with such a code has a rule on customer groups.
more-discounts = There are more discounts. Type more of the code to find them.
more-promotions = There are more promotions. Type more of the code to find them.
