### Where the words depend on what was done.

no-match-filters = No customer group matches these filters. Change or clear them.
all-selected = All { $n } selected
restoring = Restoring…
was-restored = Restored
paste-take-out =
    { $n ->
        [one] Remove { $n } customer
       *[other] Remove { $n } customers
    }
