### Editing metadata.

edit = Rediger
metadata-rows = Rækker
metadata-json = JSON
metadata-as-json = Metadata som JSON
metadata-failed = Metadata kunne ikke gemmes
metadata-unreadable = Metadata på serveren er ikke længere et objekt og kan ikke redigeres her. Luk dette, og opdater listen.
row-called = række { $n }
key-of = Nøgle i række { $n }
kind-of = Type for { $key }
value-of = Værdi for { $key }
remove-row = Fjern { $key }
add-row = Tilføj række
kind-text = Tekst
kind-number = Tal
kind-boolean = Sand eller falsk
kind-null = Null
kind-json = JSON
key-twice = Nøglen { $key } findes to gange.
not-a-number = Ikke et tal. Brug cifre og punktum som decimaltegn, uden foranstillede nuller.
not-json = Ugyldig JSON i linje { $line }, kolonne { $column }.
not-an-object = Metadata skal være et JSON-objekt i krøllede parenteser.
empty-text-deletes = Serveren kan ikke gemme en tom tekst: Den ville slette nøglen. Angiv en tekst, vælg en anden type, eller fjern rækken.
key-reserved = Serveren kan ikke gemme en nøgle med navnet { $key }.
number-rewritten = Serveren gemmer { $from } som { $to }.
changes = Ændringer
no-changes = Ingen ændringer.
change-added = Tilføjet
change-changed = Ændret
change-removed = Fjernet
take-back = Fortryd ændringen af { $key }
empty-key = (tom nøgle)
changed-by-others = En anden har ændret de samme nøgler i mellemtiden. Intet er gemt endnu: Vælg en værdi for hver nøgle, og gem så igen.
choose-mine = Min værdi
choose-theirs = Den andens værdi
no-value = fjernet
# Before the beginning of the text.
large-text = { $size } KB, for meget til et felt. Teksten begynder sådan:
copy-text = Kopier
replace-with-file = Erstat med en fil
write-anew = Ryd og begynd forfra
more-changes = … og { $n } til
show-more = Vis flere ({ $n })
metadata-back = Metadata for { $name } er igen som før.
metadata-partly-back = Metadata for { $name } er igen som før, undtagen { $keys }: ændret siden, eller en værdi, som serveren ikke kan gemme igen.
keys-to-remove = Nøgler, der skal fjernes, én pr. linje
metadata-saved =
    { $n ->
        [one] { $n } ændring af metadata for { $name } gemt
       *[other] { $n } ændringer af metadata for { $name } gemt
    }
rows-refused =
    { $n ->
        [one] { $n } række kan ikke gemmes, som den er.
       *[other] { $n } rækker kan ikke gemmes, som de er.
    }
metadata-of-all =
    { $n ->
        [one] Metadata for { $n } gruppe
       *[other] Metadata for { $n } grupper
    }
metadata-changed =
    { $n ->
        [one] Metadata for { $n } gruppe ændret
       *[other] Metadata for { $n } grupper ændret
    }
