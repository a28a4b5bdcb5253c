### Selecting groups, and exporting them.

select-all = Select all { $n }
clear-selection = Clear
selecting = Selecting…
select-failed = Not all groups could be loaded
export-format = Format
columns-shown = As shown
columns-all = All, with metadata
export-members = With customers
export-counts = Includes customer numbers, so large exports take longer.
download = Download
file-kept = The file may not have been saved
file-held-back = This page is in a frame that does not allow downloads.
file-unsure = This page is in a frame with restrictions, and the browser does not say whether it saved the file. If you have the file, close this.
file-kept-do = Copy the content from here and save it with another program. To allow downloads, the page around this one has to add allow-downloads to the sandbox of the frame.
file-content = Content of the file
copy-content = Copy content
exporting = Exporting…
export-failed = The export stopped
customer-id = Customer ID
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
        [one] { $n } customer group is ready to save.
       *[other] { $n } customer groups are ready to save.
    }
export-missing =
    { $n ->
        [one] { $n } entry is missing: it could not be read, or was deleted in the meantime.
       *[other] { $n } entries are missing: they could not be read, or were deleted in the meantime.
    }
