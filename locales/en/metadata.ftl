### Editing metadata.

edit = Edit
metadata-rows = Rows
metadata-json = JSON
metadata-as-json = Metadata as JSON
metadata-failed = The metadata could not be saved
metadata-unreadable = The server holds something now that is no object. Close this and refresh the list.
row-called = row { $n }
key-of = Key of row { $n }
kind-of = Type of { $key }
value-of = Value of { $key }
insert-above = Insert a row above { $key }
remove-row = Remove { $key }
add-row = Add row
kind-text = Text
kind-number = Number
kind-boolean = True or false
kind-null = Null
kind-json = JSON
key-twice = The key { $key } is there twice.
not-a-number = Not a number. Write it with digits and a point, and without zeros in front.
not-json = Not JSON: it stops making sense in line { $line }, column { $column }.
not-an-object = Metadata has to be an object in braces.
empty-text-deletes = The server cannot keep an empty text: it would delete the key. Enter a text, choose another type, or remove the row.
key-reserved = The server cannot keep a key named { $key }.
number-rewritten = The server will keep { $from } as { $to }.
changes = Changes
no-changes = Nothing is changed.
change-added = Added
change-changed = Changed
change-removed = Removed
take-back = Take back the change to { $key }
empty-key = (empty key)
changed-by-others = Someone else has changed the same keys meanwhile. Nothing was saved yet: choose which value each of them shall have, then save again.
choose-mine = Mine
choose-theirs = Theirs
no-value = removed
# Before the beginning of the text.
large-text = { $size } KB, too much for a field. It begins:
copy-text = Copy
replace-with-file = Replace with a file
write-anew = Empty and write anew
more-changes = … and { $n } more
show-more = Show more ({ $n })
metadata-back = The metadata of { $name } is what it was.
metadata-partly-back = The metadata of { $name } is what it was, but for { $keys }: changed since, or nothing the server can keep again.
keys-to-remove = Keys to remove, one on each line
metadata-saved =
    { $n ->
        [one] Saved { $n } change to the metadata of { $name }
       *[other] Saved { $n } changes to the metadata of { $name }
    }
rows-refused =
    { $n ->
        [one] { $n } row cannot be saved like this.
       *[other] { $n } rows cannot be saved like this.
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
