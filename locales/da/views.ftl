### Saved views.

no-views = Gem denne søgning med filtre, sortering og kolonner for at vende tilbage til den.
view-name = Visningens navn
save-view = Gem
rename-view = Omdøb { $name }
default-view = Åbn { $name } som standard
delete-view = Slet { $name }
export-views = Eksporter visninger
import-views = Importer visninger
view-name-taken = En anden visning har allerede dette navn. Vælg et andet.
views-refused = Denne fil indeholder ingen gemte visninger.
views-full = Der er allerede 100 visninger. Slet en, du ikke længere har brug for, og gem så igen.

## Saved views and the tools over the table.

view-all = Alle
view-menu = Valgmuligheder for visningen { $name }
view-unsaved = Ikke-gemte ændringer
view-save-new = Gem som visning
view-default = Standard
view-deleted = Visningen { $name } slettet.
row-tools = Rækker
name-contains = Navn indeholder…
name-is = Navn er…
sort-note = Medusa kan ikke sortere efter antal kunder eller efter prislister.
counts-failed = Nogle kundeantal kunne ikke indlæses.
load-counts = Indlæs antal igen
empty-examples = For eksempel:
example-wholesale = Engros
example-vip = VIP
show-more-customers = Vis flere kunder
