### Quick search, keys, and customers that are found.

palette-hint = Søg efter grupper, kunder og kommandoer
palette-results = Resultater
palette-none = Intet fundet for »{ $q }«.
palette-move = Naviger
palette-choose = Vælg
search-failed = Søgningen virkede ikke. Vælg dette for at prøve igen.
settings = Indstillinger
switched-on = Slået til
switched-off = Slået fra
edit-metadata = Rediger metadata
metadata-not-editable = Metadata for { $name } kan ikke redigeres her: De er ikke et objekt.
in-no-group = Ikke i nogen gruppe
customers-not-searched = Der kunne ikke søges i kunderne.
shortcuts = Tastaturgenveje
shortcuts-everywhere = Overalt
shortcuts-single = Enkelttaster
single-keys = Genveje med én tast
single-keys-hint = De virker, når du ikke er ved at skrive, og aldrig i en dialogboks eller en menu.
key-undo = Fortryd den seneste ændring
key-confirm = Bekræft en dialogboks
key-toasts = Gå til den nyeste meddelelse og tilbage
key-rename = Omdøb gruppen
key-search = Søg
key-next = Næste række
key-previous = Forrige række
key-enter = Åbn gruppen
key-open = Åbn eller luk rækken
key-select = Vælg rækken
nothing-to-undo = Der er intet at fortryde.
undoing-what = Fortryder: { $what }
palette-found =
    { $n ->
        [one] { $n } resultat
       *[other] { $n } resultater
    }
in-groups =
    { $n ->
        [one] I { $n } gruppe
       *[other] I { $n } grupper
    }
