### Adding, removing and moving the customers of groups.

add-customers = Tilføj kunder
add-customers-to = Føj kunder til { $name }
paste-list = Indsæt en liste…
members-not-changed = Kunderne i gruppen kunne ikke ændres
move-to-group = Flyt til…
copy-to-group = Kopier til…
move-there = Flyt
copy-there = Kopier
choose-group = Gruppe
search-customers = Søg blandt alle kunder
only-from = Vis kunder i: { $name }
from-any-group = Vis kunder i: alle grupper
put-back = Fjern { $name } fra de valgte
customers-found = Fundne kunder
already-member = I denne gruppe
no-customer-matches = Ingen kunde matcher søgningen.
select-one = Vælg { $name }
nobody-moved = Der var intet at ændre.
groups-of = Grupper for { $name }
groups-of-failed = Grupperne for denne kunde kunne ikke indlæses
# $what is what had been done, such as “Deleted VIP.”.
taken-back = Fortrudt: { $what }
taken-back-partly = Fortrudt, undtagen det, der er ændret siden: { $what }
done-partly = Kun en del af dette blev gjort; resten er uændret
customers-picked =
    { $n ->
        [one] { $n } valgt
       *[other] { $n } valgt
    }
remove-customers =
    { $n ->
        [one] Fjern { $n }
       *[other] Fjern { $n }
    }
move-customers =
    { $n ->
        [one] Flyt { $n } kunde
       *[other] Flyt { $n } kunder
    }
copy-customers =
    { $n ->
        [one] Kopier { $n } kunde
       *[other] Kopier { $n } kunder
    }
customers-added =
    { $n ->
        [one] { $n } kunde føjet til { $to }
       *[other] { $n } kunder føjet til { $to }
    }
customers-removed =
    { $n ->
        [one] { $n } kunde fjernet fra { $from }
       *[other] { $n } kunder fjernet fra { $from }
    }
customers-moved =
    { $n ->
        [one] { $n } kunde flyttet fra { $from } til { $to }
       *[other] { $n } kunder flyttet fra { $from } til { $to }
    }
add-customers-to-all =
    { $n ->
        [one] Føj kunder til { $n } gruppe
       *[other] Føj kunder til { $n } grupper
    }
memberships-changed =
    { $n ->
        [one] Kunderne i { $n } gruppe ændret
       *[other] Kunderne i { $n } grupper ændret
    }
# What follows is said of a customer; $groups are the customer’s groups that a price list or discount names.
customer-terms = Hvad disse grupper giver
customer-terms-failed = Prislister og rabatter kunne ikke indlæses
no-customer-terms = Ingen prisliste og ingen rabat afhænger af disse grupper.
no-customer-terms-rule = Ingen prisliste og ingen kampagne afhænger af disse grupper.
price-list-through = Prisliste, gennem { $groups }
discount-through = Kan bruges, gennem { $groups }
discount-barred = Kan ikke bruges, på grund af { $groups }
