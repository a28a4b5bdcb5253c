### Selecting groups, and exporting them.

select-all = Vælg alle { $n }
clear-selection = Ryd valg
selecting = Vælger…
select-failed = Ikke alle grupper kunne indlæses
export-format = Format
columns-shown = Som vist
columns-all = Alle, med metadata
export-members = Med kunder
export-counts = Medtager antal kunder, så store eksporter tager længere tid.
download = Download
file-kept = Filen er måske ikke blevet gemt
file-held-back = Denne side er i en ramme, der ikke tillader downloads.
file-unsure = Denne side er i en ramme med begrænsninger, og browseren oplyser ikke, om den gemte filen. Har du filen, kan du lukke dette.
file-kept-do = Kopier indholdet herfra, og gem det med et andet program. For at tillade downloads skal siden omkring denne føje allow-downloads til rammens sandbox.
file-content = Filens indhold
copy-content = Kopier indhold
exporting = Eksporterer…
export-failed = Eksporten stoppede
customer-id = Kunde-ID
customer-name = Kunde
progress = { $done } af { $total }
reading-progress = Læser { $done } af { $total }
exported =
    { $n ->
        [one] { $n } kundegruppe eksporteret.
       *[other] { $n } kundegrupper eksporteret.
    }
export-ready =
    { $n ->
        [one] { $n } kundegruppe er klar til at blive gemt.
       *[other] { $n } kundegrupper er klar til at blive gemt.
    }
export-missing =
    { $n ->
        [one] { $n } post mangler: Den kunne ikke læses eller blev slettet i mellemtiden.
       *[other] { $n } poster mangler: De kunne ikke læses eller blev slettet i mellemtiden.
    }
