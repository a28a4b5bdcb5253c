### What the tools of the list open: order, columns, and what stands in place of an empty list.

move-up = Flyt { $name } mod begyndelsen
move-down = Flyt { $name } mod slutningen
compact-rows = Kompakte rækker
default-columns = Nulstil kolonner
empty-title = Ingen kundegrupper endnu
empty-text = Saml kunder i grupper som Engros eller VIP for at give dem deres egne priser og rabatter.
no-match-title = Ingen grupper fundet
no-match-text = Ingen kundegruppe matcher »{ $q }«. Tjek stavemåden, eller ryd søgning og filtre.
clear-filters = Ryd søgning og filtre
