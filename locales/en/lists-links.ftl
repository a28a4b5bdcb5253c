### Lists and links.

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
