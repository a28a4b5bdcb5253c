### A pasted list of customers.

paste-title = Indsæt en liste for { $name }
paste-apply =
    { $n ->
        [one] Tilføj { $n } kunde
       *[other] Tilføj { $n } kunder
    }
paste-hint = Indsæt e-mailadresser, CSV eller celler fra et regneark. Du ser en forhåndsvisning, før noget ændres.
paste-way = Hvad der skal ske
paste-add = Føj til gruppen
paste-remove = Fjern fra gruppen
paste-label = E-mailadresser eller kunde-ID’er
choose-file = Vælg en fil
drop-file = eller slip filer her
files-added = Føjet til slutningen af listen: { $names }
file-is-workbook = Dette er en regnearksfil. Gem arket med adresserne som CSV i dit regnearksprogram, og vælg så den fil.
file-unreadable = Dette kan ikke læses. Vælg en tekst- eller CSV-fil, ikke en mappe.
file-too-large = Denne fil er større end 10 MB. Gem kun kolonnen med adresserne, eller del filen op.
paste-column = Kolonne
paste-column-question = Flere kolonner indeholder e-mailadresser. Hvilken af dem har kundernes?
paste-choose-column = Vælg en kolonne
paste-all-columns = Alle kolonner
paste-column-number = Kolonne { $n }
# $columns are columns of a pasted table with how many addresses they hold.
passed-over = Sprunget over: { $columns }
passed-over-in = { $n } i { $name }
# The choices for addresses that belong to a guest and to an account.
shared-account = Kontoen
shared-guest = Gæsten
shared-both = Begge
shared-nobody = Udelad dem
looking-up = Finder kunder
stop = Stop
pause = Pause
go-on = Fortsæt
heading-passed-over = Sprunget over som overskriftsrække: { $text }
download-report = Download rapport
done-of = { $done } af { $due } udført
paste-held-up = Stoppet før slutningen af listen
verdict-add = Bliver tilføjet
verdict-remove = Bliver fjernet
verdict-member = Allerede i gruppen
verdict-no-member = Ikke i gruppen
verdict-unknown = Kunden findes ikke
verdict-ambiguous = Flere kunder med denne e-mailadresse
verdict-malformed = Ikke en e-mailadresse eller et kunde-ID
verdict-repeated = Gentaget
result-added = Tilføjet
result-removed = Fjernet
result-turned-down = Afvist af serveren
result-not-reached = Ikke behandlet
result-open = Uvist: Se efter i gruppen
report-entry = Post
report-result = Resultat
report-customer = Kunde
paste-example = ada@example.com, cus_01J9…
due-to-add =
    { $n ->
        [one] { $n } kunde bliver tilføjet
       *[other] { $n } kunder bliver tilføjet
    }
due-to-remove =
    { $n ->
        [one] { $n } kunde bliver fjernet
       *[other] { $n } kunder bliver fjernet
    }
more-in-report =
    { $n ->
        [one] og { $n } yderligere i rapporten
       *[other] og { $n } yderligere i rapporten
    }
paste-shared =
    { $n ->
        [one] { $n } e-mailadresse hører til både en gæst og en konto. Hvem er der tale om?
       *[other] { $n } e-mailadresser hører hver til både en gæst og en konto. Hvem er der tale om?
    }
left-out =
    { $n ->
        [one] { $n } post blev udeladt.
       *[other] { $n } poster blev udeladt.
    }
turned-down =
    { $n ->
        [one] Serveren afviste { $n } kunde.
       *[other] Serveren afviste { $n } kunder.
    }
not-reached =
    { $n ->
        [one] { $n } kunde blev ikke behandlet.
       *[other] { $n } kunder blev ikke behandlet.
    }

## Lists and links.

file-no-text = Dette er ikke en tekstfil. Gem adresserne som CSV eller tekst, og vælg så den fil.
file-empty = Denne fil er tom.
files-too-large = Sammen med det, der allerede er der, er dette mere end 10 MB. Anvend først listen, og føj så dette til en ny.
file-there = Dette er allerede på listen, så det blev ikke tilføjet igen.
pasted-text = Indsat tekst
dropped-text = Tekst trukket hertil
kept-beside = For langt til feltet, men en del af listen:
size-kb = { $n } KB
remove-text = Fjern { $name }
link-lost-title = Denne liste kan ikke vises her
link-lost-text = Linket står for en lang liste af grupper, som kun den fane, det kommer fra, kender. Åbn det i den fane, og kopier navnene eller ID’erne fra filteret.
show-all-groups = Vis alle grupper

## A list whose work was stopped.

look-up-stopped = Søgningen efter kunder blev stoppet. Intet er ændret, og listen er her stadig.
look-up-again = Find kunder
rest-kept = Listen er her stadig. Fortsæt med resten, eller gå tilbage og ret den.
go-on-with-rest = Fortsæt med resten
back-to-pasted-list = Tilbage til listen
