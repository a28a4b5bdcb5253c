### Editing metadata.

edit = Edit
metadata-rows = Rows
metadata-json = JSON
metadata-as-json = Metadata as JSON
metadata-failed = The metadata could not be saved
metadata-unreadable = The metadata on the server is not an object any more and cannot be edited here. Close this and refresh the list.
row-called = row { $n }
key-of = Key of row { $n }
kind-of = Type of { $key }
value-of = Value of { $key }
remove-row = Remove { $key }
add-row = Add row
kind-text = Text
kind-number = Number
kind-boolean = True or false
kind-null = Null
kind-json = JSON
key-twice = The key { $key } exists twice.
not-a-number = Not a number. Use digits and a decimal point, without leading zeros.
not-json = Invalid JSON at line { $line }, column { $column }.
not-an-object = Metadata must be a JSON object in braces.
empty-text-deletes = The server cannot store an empty text: it would delete the key. Enter a text, choose another type, or remove the row.
key-reserved = The server cannot store a key named { $key }.
number-rewritten = The server will store { $from } as { $to }.
changes = Changes
no-changes = No changes.
change-added = Added
change-changed = Changed
change-removed = Removed
take-back = Undo the change to { $key }
empty-key = (empty key)
changed-by-others = Someone else changed the same keys in the meantime. Nothing has been saved yet: choose a value for each key, then save again.
choose-mine = Mine
choose-theirs = Theirs
no-value = removed
# Before the beginning of the text.
large-text = { $size } KB, too much for a field. It begins:
copy-text = Copy
replace-with-file = Replace with a file
write-anew = Clear and start over
more-changes = … and { $n } more
show-more = Show more ({ $n })
metadata-back = The metadata of { $name } is as it was before.
metadata-partly-back = The metadata of { $name } is as it was before, except for { $keys }: changed since, or a value the server cannot store again.
keys-to-remove = Keys to remove, one per line
metadata-saved =
    { $n ->
        [one] Saved { $n } change to the metadata of { $name }
       *[other] Saved { $n } changes to the metadata of { $name }
    }
rows-refused =
    { $n ->
        [one] { $n } row cannot be saved as it is.
       *[other] { $n } rows cannot be saved as they are.
    }
metadata-of-all =
    { $n ->
        [one] Metadata of { $n } group
       *[other] Metadata of { $n } groups
    }
metadata-changed =
    { $n ->
        [one] Changed the metadata of { $n } group
       *[other] Changed the metadata of { $n } groups
    }
