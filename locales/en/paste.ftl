### A pasted list of customers.

paste-title = Paste a list for { $name }
paste-apply =
    { $n ->
        [one] Add { $n } customer
       *[other] Add { $n } customers
    }
paste-hint = Paste email addresses, CSV or spreadsheet cells. You see a preview before anything changes.
paste-way = What to do
paste-add = Add to the group
paste-remove = Remove from the group
paste-label = Email addresses or customer IDs
choose-file = Choose a file
drop-file = or drop files here
files-added = Added to the end of the list: { $names }
file-is-workbook = This is a spreadsheet file. In your spreadsheet program, save the sheet with the addresses as CSV, then choose that file.
file-unreadable = This cannot be read. Choose a text or CSV file, not a folder.
file-too-large = This file is larger than 10 MB. Save only the column with the addresses, or split the file.
paste-column = Column
paste-column-question = Several columns contain email addresses. Which one has those of the customers?
paste-choose-column = Choose a column
paste-all-columns = All columns
paste-column-number = Column { $n }
# $columns are columns of a pasted table with how many addresses they hold.
passed-over = Skipped: { $columns }
passed-over-in = { $n } in { $name }
# The choices for addresses that belong to a guest and to an account.
shared-account = The account
shared-guest = The guest
shared-both = Both
shared-nobody = Leave them out
looking-up = Finding customers
stop = Stop
pause = Pause
go-on = Continue
heading-passed-over = Skipped as a header row: { $text }
download-report = Download report
done-of = { $done } of { $due } done
paste-held-up = Stopped before the end of the list
verdict-add = To be added
verdict-remove = To be removed
verdict-member = Already in the group
verdict-no-member = Not in the group
verdict-unknown = No such customer
verdict-ambiguous = Several customers with this email address
verdict-malformed = Not an email address or customer ID
verdict-repeated = Repeated
result-added = Added
result-removed = Removed
result-turned-down = Rejected by the server
result-not-reached = Not processed
result-open = Not known: check the group
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
        [one] and { $n } more in the report
       *[other] and { $n } more in the report
    }
paste-shared =
    { $n ->
        [one] { $n } email address belongs to a guest and to an account. Who is meant?
       *[other] { $n } email addresses belong to a guest and to an account each. Who is meant?
    }
left-out =
    { $n ->
        [one] { $n } entry was left out.
       *[other] { $n } entries were left out.
    }
turned-down =
    { $n ->
        [one] The server rejected { $n } customer.
       *[other] The server rejected { $n } customers.
    }
not-reached =
    { $n ->
        [one] { $n } customer was not processed.
       *[other] { $n } customers were not processed.
    }

## Lists and links.

file-no-text = This is no text file. Save the addresses as CSV or text, and choose that file.
file-empty = This file is empty.
files-too-large = Together with what is there already, this is more than 10 MB. Apply the list first, and add this to another one.
file-there = This is in the list already, so it was not added again.
pasted-text = Pasted text
dropped-text = Dropped text
kept-beside = Too long for the field, but part of the list:
size-kb = { $n } KB
remove-text = Remove { $name }
link-lost-title = This list cannot be shown here
link-lost-text = The link stands for a long list of groups that only the tab it comes from knows. Open it in that tab, and copy the names or ids from the filter.
show-all-groups = Show all groups

## A list whose work was stopped.

look-up-stopped = Finding customers was stopped. Nothing was changed, and the list is still here.
look-up-again = Find customers
rest-kept = The list is still here. Continue with the rest, or go back and change it.
go-on-with-rest = Continue with the rest
back-to-pasted-list = Back to the list
