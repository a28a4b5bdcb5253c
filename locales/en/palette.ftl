### Quick search, keys, and customers that are found.

palette-hint = Search groups, customers and commands
palette-results = Results
palette-none = Nothing found for “{ $q }”.
palette-move = Move
palette-choose = Choose
search-failed = The search did not work. Choose this to try again.
settings = Settings
switched-on = On
switched-off = Off
edit-metadata = Edit metadata
metadata-not-editable = The metadata of { $name } cannot be edited here: it is not an object.
in-no-group = In no group
customers-not-searched = Customers could not be searched.
shortcuts = Keyboard shortcuts
shortcuts-everywhere = Everywhere
shortcuts-single = Single keys
single-keys = Single-key shortcuts
single-keys-hint = They work while you are not typing, and never in a dialog or a menu.
key-undo = Undo the last change
key-confirm = Confirm a dialog
key-toasts = Go to the latest message, and back
key-rename = Rename the group
key-search = Search
key-next = Next row
key-previous = Previous row
key-enter = Open the group
key-open = Open or close the row
key-select = Select the row
nothing-to-undo = There is nothing to undo.
undoing-what = Undoing: { $what }
palette-found =
    { $n ->
        [one] { $n } result
       *[other] { $n } results
    }
in-groups =
    { $n ->
        [one] In { $n } group
       *[other] In { $n } groups
    }
