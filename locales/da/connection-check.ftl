### The check of the connection between page and shop.

check-again = Tjek igen
checking = Tjekker…
not-checked = Ikke tjekket
check-fine = Forbindelsen virker.
check-address = Adresse
check-mixed-content = Denne side er indlæst via https, men { $shop } er en http-adresse, og browsere forbinder ikke de to. Gør også butikken tilgængelig via https, og angiv den adresse som backend_url i konfigurationen.
check-server = Server
check-server-fine = Serveren svarer.
check-offline = Denne enhed er ikke forbundet til et netværk. Opret forbindelse, og tjek så igen.
check-policy = Sikkerhedsheaderne for denne side forbyder forbindelser til { $shop }. Føj adressen til connect-src der, hvor siden hostes.
check-away = Intet svarer på { $shop }. Tjek, at serveren kører, og at dette er dens adresse. Hvis ikke, skal du ændre backend_url i konfigurationen.
check-local-network = Browseren lader ikke denne side få adgang til enheder på det lokale netværk, og { $shop } er en af dem. Giv siden adgang til det lokale netværk via ikonet ved siden af adressen i browseren, og tjek så igen. I en ramme skal siden omkring den også tillade det: allow="local-network-access".
check-cut-off = Serveren bag denne side svarer, men anmodninger til Admin API’et på { $shop } bliver afbrudt. Årsagen kan være en browserudvidelse, en firewall eller et login foran butikken: Genindlæs siden, eller prøv uden udvidelser.
check-slow = { $shop } er for længe om at svare. Tjek, om serveren er optaget eller hænger; dens log kan måske forklare hvorfor.
check-permission = Tilladelse
check-permission-fine = Serveren accepterer anmodninger fra { $origin }.
check-permission-same = Denne side og butikken har samme adresse, så der kræves ingen tilladelse.
check-unreadable = Serveren lader ikke sider fra { $origin } læse dens svar. Tilføj linjen for dens version under projectConfig i medusa-config, og genstart serveren. Findes indstillingen allerede, skal du tilføje adressen efter et komma. Står adressen der også, er det måske noget andet, der svarer, for eksempel en storefront eller en proxy: Åbn { $health } for at se efter.
copy-line = Kopier linje
check-medusa = Medusa
check-medusa-fine = Admin API’et svarer.
check-other-sign-in = Noget foran { $shop } kræver sit eget login, for eksempel en proxy, single sign-on eller et netværk. Genindlæs siden, og log ind der. Bliver du spurgt igen og igen, skal du sætte "auth" til "session" i konfigurationen: Et token kan erstatte det andet login.
check-not-medusa = Det, der svarer på { $shop }, er ikke Medusas Admin API. Tjek, at backend_url i konfigurationen er adressen på selve Medusa-serveren, uden /admin til sidst, og ikke adressen på din storefront.
check-other-version = Serveren kører Medusa { $version }, men konfigurationen af denne side angiver en anden version. Tilføj denne linje i konfigurationen, eller fjern "medusa" fra den.
medusa-1 = Medusa 1
medusa-2 = Medusa 2
check-body-lost = Admin API’et svarer, men noget foran det fjerner indholdet af DELETE-anmodninger eller afviser dem: Kunder kan ikke fjernes fra grupper. Den, der driver proxyen eller gatewayen, skal lade indholdet af DELETE-anmodninger komme igennem.
check-faulty = Serveren svarer med en fejl ({ $status }). Dens log forklarer hvorfor.
check-session = Session
check-session-fine = Logget ind som { $email }.
check-signed-out = Ingen er logget ind. Log ind på denne side.
check-cookies = Ingen er logget ind. Bliver du logget ud igen, lige efter du har logget ind, afviser browseren cookies fra en anden host: Sæt "auth" til "token" i konfigurationen, eller åbn denne side under butikkens hostnavn.
