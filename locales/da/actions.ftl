### Creating, renaming, duplicating and deleting groups.

create = Opret
save = Gem
duplicate = Dupliker
delete = Slet
show = Vis
rename-of = Omdøb { $name }
duplicate-of = Dupliker { $name }
delete-of = Slet { $name }?
# The name of a new group that is a copy of another one.
copy-of = { $name } (kopi)
with-members = Med kunderne
with-lists = Med prislisterne
create-failed = Gruppen blev ikke oprettet
rename-failed = Gruppen blev ikke omdøbt
duplicate-failed = Gruppen blev ikke duplikeret fuldt ud
duplicate-partly = { $name } blev oprettet, men ikke alt blev kopieret. Prøv igen for at fortsætte, hvor det stoppede.
delete-failed = Gruppen blev ikke slettet
delete-unseen = Slet alligevel
effect-failed = Følgerne af sletningen kunne ikke indlæses
effect-none = Ingen kunder, prislister eller rabatter afhænger af den.
effect-none-rule = Ingen kunder, prislister eller kampagner afhænger af den.
effect-none-of-all = Ingen kunder, prislister eller rabatter afhænger af dem.
effect-none-rule-of-all = Ingen kunder, prislister eller kampagner afhænger af dem.
effect-changed = Noget er lige blevet ændret, så intet blev slettet. Tjek følgerne af sletningen igen.
effect-after = Du kan gendanne det slettede, indtil du lukker siden. Gendannede grupper får et nyt ID.
list-opens = Priserne kommer til at gælde for alle
list-opens-later = Kladde; når den bliver aktiv, gælder priserne for alle
list-over = Afsluttet: Ingen får disse priser
list-stays = Gælder stadig for de andre grupper
list-dies = Ingen får længere disse priser
discount-opens = Alle vil kunne bruge den
discount-dies = Holder op med at virke
discount-stays = Gælder stadig for de andre grupper
discount-opens-to-members = Også de tidligere medlemmer vil kunne bruge den
name-needed = Angiv et navn.
name-taken = En anden gruppe har allerede dette navn. Vælg et andet.
name-alike = »{ $name }« findes allerede; den eneste forskel er store bogstaver eller mellemrum.
created = { $name } oprettet.
renamed = { $from } omdøbt til { $to }.
renamed-back = Omdøbt tilbage til { $name }.
deleted = { $name } slettet.
deleted-before = { $name } var allerede slettet.
deleted-open = Det er uvist, om { $name } blev slettet.
restored = { $name } gendannet med nyt ID.
id-copied = { $id } kopieret.
activity-empty = Dine ændringer vises her, og du kan fortryde dem her, indtil du lukker siden.
undoing = Fortryder…
undone = Fortrudt
groups-failed =
    { $n ->
        [one] { $n } gruppe er uændret. Et nyt forsøg gælder kun den.
       *[other] { $n } grupper er uændrede. Et nyt forsøg gælder kun dem.
    }
groups-open =
    { $n ->
        [one] Det er uvist, om { $n } gruppe blev ændret.
       *[other] Det er uvist, om { $n } grupper blev ændret.
    }
delete-all =
    { $n ->
        [one] Slet { $n } gruppe?
       *[other] Slet { $n } grupper?
    }
deleted-all =
    { $n ->
        [one] { $n } gruppe slettet.
       *[other] { $n } grupper slettet.
    }
restored-all =
    { $n ->
        [one] { $n } gruppe gendannet med nyt ID.
       *[other] { $n } grupper gendannet med nye ID’er.
    }
members-open =
    { $n ->
        [one] Det er uvist, om ændringen blev foretaget for { $n } kunde.
       *[other] Det er uvist, om ændringen blev foretaget for { $n } kunder.
    }
members-lose =
    { $n ->
        [one] { $n } kunde vil ikke længere være i denne gruppe.
       *[other] { $n } kunder vil ikke længere være i denne gruppe.
    }
memberships-end =
    { $n ->
        [one] { $n } medlemskab ophører.
       *[other] { $n } medlemskaber ophører.
    }
draft-first =
    { $n ->
        [one] Gør først denne prisliste til en kladde, så dens priser ikke kommer til at gælde for alle
       *[other] Gør først disse { $n } prislister til kladder, så deres priser ikke kommer til at gælde for alle
    }
lists-drafted =
    { $n ->
        [one] { $n } prisliste er nu en kladde.
       *[other] { $n } prislister er nu kladder.
    }
mend-rules =
    { $n ->
        [one] Fjern også gruppen fra den regel, der henviser til den, så dens ID ikke bliver stående
       *[other] Fjern også gruppen fra de { $n } regler, der henviser til den, så dens ID ikke bliver stående
    }
rules-left =
    { $n ->
        [one] { $n } regel henviser stadig til den slettede gruppe: Den kunne ikke ændres.
       *[other] { $n } regler henviser stadig til den slettede gruppe: De kunne ikke ændres.
    }
members-left =
    { $n ->
        [one] { $n } kunde mangler at blive tilføjet…
       *[other] { $n } kunder mangler at blive tilføjet…
    }

## Where the words depend on what was done.

no-match-filters = Ingen kundegruppe matcher disse filtre. Ret eller ryd dem.
all-selected = Alle { $n } er valgt
restoring = Gendanner…
was-restored = Gendannet
paste-take-out =
    { $n ->
        [one] Fjern { $n } kunde
       *[other] Fjern { $n } kunder
    }
# The title of a dialog: the group gets a name, then the customers of a pasted list.
new-group-for-list = Ny gruppe til din liste
