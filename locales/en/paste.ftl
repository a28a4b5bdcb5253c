### A pasted list of customers.

paste-title = A list for { $name }
paste-apply = Apply
paste-hint = Lines, CSV or cells of a spreadsheet: what each line means is shown here before anything changes.
paste-way = What to do
paste-add = Add them to the group
paste-remove = Remove them from the group
paste-label = Email addresses or customer ids
choose-file = Choose a file
drop-file = or drop files anywhere here
files-added = Added behind what was there: { $names }
file-is-workbook = This is a workbook. Save the sheet with the addresses as CSV in your spreadsheet program, and choose that file.
file-unreadable = This cannot be read. Choose a text or CSV file, not a folder.
file-too-large = This file is larger than 10 MB. Save just the column with the addresses, or split the file.
paste-column = Column
paste-column-question = Several columns hold addresses. Which one has those of the customers?
paste-choose-column = Choose a column
paste-all-columns = All columns
paste-column-number = Column { $n }
# $columns are columns of a pasted table with how many addresses they hold.
passed-over = Passed over: { $columns }
passed-over-in = { $n } in { $name }
# The choices for addresses that belong to a guest and to an account.
shared-account = The account
shared-guest = The guest
shared-both = Both
shared-nobody = Leave them out
looking-up = Finding the customers
stop = Stop
pause = Pause
go-on = Continue
heading-passed-over = Taken for a heading: { $text }
download-report = Download report
done-of = { $done } of { $due } done
paste-held-up = The list could not be carried on
verdict-add = To be added
verdict-remove = To be removed
verdict-member = Already in the group
verdict-no-member = Not in the group
verdict-unknown = Unknown
verdict-ambiguous = Several customers with this address
verdict-malformed = Neither an address nor an id
verdict-repeated = Repeated
result-added = Added
result-removed = Removed
result-turned-down = Turned down by the server
result-not-reached = Not reached
result-open = Not known: look at the group
report-entry = Entry
report-result = Result
report-customer = Customer
paste-example = ada@example.com, cus_01J9…
due-to-add =
    { $n ->
        [one] { $n } customer will be added
       *[other] { $n } customers will be added
    }
due-to-remove =
    { $n ->
        [one] { $n } customer will be removed
       *[other] { $n } customers will be removed
    }
more-in-report =
    { $n ->
        [one] and { $n } more, which the report lists
       *[other] and { $n } more, which the report lists
    }
paste-shared =
    { $n ->
        [one] { $n } address belongs to a guest and an account. Who is meant?
       *[other] { $n } addresses belong to a guest and an account each. Who is meant?
    }
left-out =
    { $n ->
        [one] { $n } entry was left out.
       *[other] { $n } entries were left out.
    }
turned-down =
    { $n ->
        [one] The server turned { $n } customer down.
       *[other] The server turned { $n } customers down.
    }
not-reached =
    { $n ->
        [one] { $n } customer was not reached.
       *[other] { $n } customers were not reached.
    }
