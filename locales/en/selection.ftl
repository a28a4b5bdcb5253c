### Selecting groups, and exporting them.

select-all = Select all { $n } that match
clear-selection = Clear
selecting = Selecting…
select-failed = Not all groups could be read
export-format = Format
columns-shown = As shown
columns-all = All, with metadata
export-members = With customers
export-counts = Counting customers takes one request for each group.
download = Download
file-kept = The file may not have been saved
file-held-back = This page is in a frame that does not let files through.
file-unsure = This page is in a frame with restrictions, and the browser does not tell whether it has saved the file. If it has come, close this.
file-kept-do = Copy the content from here and save it with another program. So that files come, the page around this one has to add allow-downloads to the sandbox of the frame.
file-content = Content of the file
copy-content = Copy the content
exporting = Exporting…
export-failed = The export has been held up
customer-id = Customer id
customer-name = Customer
progress = { $done } of { $total }
reading-progress = Reading { $done } of { $total }
exported =
    { $n ->
        [one] { $n } customer group exported.
       *[other] { $n } customer groups exported.
    }
export-ready =
    { $n ->
        [one] { $n } customer group is ready to be saved.
       *[other] { $n } customer groups are ready to be saved.
    }
export-missing =
    { $n ->
        [one] { $n } entry is missing: it could not be read, or was deleted meanwhile.
       *[other] { $n } entries are missing: they could not be read, or were deleted meanwhile.
    }
