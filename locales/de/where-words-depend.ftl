### Where the words depend on what was done.

no-match-filters = Keine Kundengruppe passt zu diesen Filtern. Ändern Sie die Filter oder setzen Sie sie zurück.
all-selected = Alle { $n } ausgewählt
restoring = Wird wiederhergestellt …
was-restored = Wiederhergestellt
paste-take-out =
    { $n ->
        [one] { $n } Kunden entfernen
       *[other] { $n } Kunden entfernen
    }
