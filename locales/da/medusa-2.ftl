### Medusa 2.

filter-customer = Kunde
more-customers = Der er flere kunder. Skriv mere for at finde dem.
created-by = Oprettet af
api-key-called = API-nøgle { $name }
dead-rules = Regler med slettede grupper
dead-rules-lead = Når en gruppe slettes, henviser prislister og kampagner stadig til den. Her kan du fjerne slettede grupper fra dem; hvem de gælder for, ændrer sig ikke.
no-dead-rules = Ingen prisliste og ingen kampagne henviser til en slettet gruppe.
dead-rules-failed = Disse regler kunne ikke indlæses.
mend-dead-rules = Fjern slettede grupper
dead-rules-not-mended = Reglerne kunne ikke ændres.
dead-rules-changed = Disse regler er lige blevet ændret, så intet blev gjort. Se på dem igen.
nobody-gets-prices = Ingen får dens priser
nobody-can-use = Ingen kan bruge den
for-other-groups = For de andre grupper
for-all-but-others = For alle undtagen de andre grupper
for-everyone-and-stays = For alle. Den forbliver, som den er: Uden en gruppe i reglen kunne ingen bruge den
null-in-list = Denne butiks server kan ikke gemme null i en liste. Fjern det fra listen, eller skriv noget andet i stedet.
code-refused = Butikken tager ikke imod flere koder til dette login: Det tog for lang tid, eller der var for mange forkerte. Log ind igen.
recovery-code = Gendannelseskode
recovery-code-lead = En af de koder, du har gemt til, når appen ikke er ved hånden. Hver kode virker én gang.
use-recovery-code = Brug en gendannelseskode
use-code = Brug en kode fra appen
sign-in-anew = Log ind med en anden konto
rules-mended =
    { $n ->
        [one] Slettede grupper fjernet fra { $n } regel.
       *[other] Slettede grupper fjernet fra { $n } regler.
    }
dead-groups =
    { $n ->
        [one] Henviser til en gruppe, der ikke længere findes: { $ids }
       *[other] Henviser til { $n } grupper, der ikke længere findes: { $ids }
    }
