### What stands in front of the shop, what is still to come, and stopping.

stopped-at = Stoppet: { $done } af { $total } udført. Det, der er gjort, forbliver gjort.
chosen-group-gone = { $name } er blevet slettet i mellemtiden. Vælg en anden gruppe.
check-basic = Noget foran { $shop } kræver sit eget brugernavn og sin egen adgangskode (HTTP Basic). Indlæs siden igen, og angiv dem, når browseren beder om det. Tokens ville tage deres plads: Sæt "auth" til "session" i konfigurationen.
check-portal = Netværket kræver sit eget login, før det lader noget komme igennem, ligesom på hoteller og i tog. Åbn en vilkårlig side i en anden fane, log ind der, og tjek så igen.
check-turned-away = Noget foran { $shop } afviser anmodningerne, for eksempel en firewall. Åbn adressen i en anden fane: Måske kræves der et login der. Hvis ikke, så bed den, der driver det, om at lade anmodninger under /admin komme igennem.
check-sign-in-unreadable = Ingen er logget ind, og serveren lader ikke sider fra { $origin } læse dens svar på et login. Tilføj denne linje under projectConfig i medusa-config, og genstart serveren. Findes indstillingen allerede, skal du tilføje adressen efter et komma.
views-not-kept = Denne browser beholder ikke visningen: Dens lager er fuldt eller ikke tilladt. Visningen er der, indtil siden lukkes; eksporter visningerne for at beholde dem.
customers-gone =
    { $n ->
        [one] { $n } kunde var allerede slettet.
       *[other] { $n } kunder var allerede slettet.
    }
