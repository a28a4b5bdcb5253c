### The list of customer groups, its toolbar and its pager. In the first load.

groups-title = Kundegrupper
search = Søg i kundegrupper
clear-search = Ryd søgning
sort = Sorter
sort-name-up = Navn, A til Å
sort-name-down = Navn, Å til A
sort-created-down = Nyeste først
sort-created-up = Ældste først
sort-updated-down = Senest ændret
sort-updated-up = Længst uændret
refresh = Opdater
# $ago is such as “5 minutes ago” or “now”.
updated-ago = Opdateret { $ago }
expand-all = Fold alle ud
collapse-all = Fold alle sammen
column-details = Detaljer
column-name = Navn
column-customers = Kunder
column-price-lists = Prislister
column-created = Oprettet
column-id = ID
columns = Kolonner
views = Gemte visninger
column-updated = Ændret
details-of = Detaljer om { $name }
no-name = (uden navn)
# The name of a button.
count-failed = Antallet kunne ikke indlæses. Prøv igen
loading = Indlæser…
list-failed = Kundegrupperne kunne ikke indlæses
filter = Filtrer
pagination = Sidenavigation
first-page = Første side
previous-page = Forrige side
next-page = Næste side
last-page = Sidste side
rows-per-page = Rækker pr. side
# Which rows are shown, of how many: 21–40 of 124.
range = { $from }–{ $to } af { $total }
new-group = Ny gruppe
rename = Omdøb
column-actions = Handlinger
actions-for = Handlinger for { $name }
combine-title = Kombiner grupper
select-page = Vælg alle på denne side
select-row = Vælg { $name }
export = Eksporter
export-selected = Eksporter valgte
groups-counted =
    { $n ->
        [one] { $n } kundegruppe
       *[other] { $n } kundegrupper
    }
rows-unreadable =
    { $n ->
        [one] { $n } gruppe på denne side kunne ikke læses og vises ikke.
       *[other] { $n } grupper på denne side kunne ikke læses og vises ikke.
    }
more-price-lists =
    { $n ->
        [one] { $n } yderligere prisliste
       *[other] { $n } yderligere prislister
    }
selected =
    { $n ->
        [one] { $n } valgt
       *[other] { $n } valgt
    }
views-word = Visninger
more-tools = Mere
count-unknown = Antallet kunne ikke indlæses
price-lists-failed = Prislisterne kunne ikke indlæses
customers-counted =
    { $n ->
        [one] { $n } kunde
       *[other] { $n } kunder
    }
names-not-found = Ingen gruppe hedder præcis sådan: { $names }
link-cut =
    { $n ->
        [one] Dette link angiver { $n } gruppe mere, end der er plads til på én liste. Den er udeladt her.
       *[other] Dette link angiver { $n } grupper mere, end der er plads til på én liste. De er udeladt her.
    }
