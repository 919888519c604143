# Kasa.

room-fund = Kasa
fund-title = Kasa
fund-lead = Co w niej jest, co wpłynęło, co wyszło i dlaczego. Nie ma tu niczyjego nazwiska.
fund-monthly = Małe decyzje mogą wydać z niej { $amount } w trzydzieści dni.
fund-no-monthly = Małe decyzje nic z niej nie wydają.
fund-propose-spending = Zaproponuj wydatek
fund-budget-of = { $pot }, na małe decyzje w miesiącu:
fund-movements = Co się ruszyło
fund-nothing-moved = Jeszcze nic nie wpłynęło.
fund-day = Dzień
fund-what = Co
fund-pot = Skarbonka
fund-amount = Kwota
fund-plus = + { $amount }
fund-minus = − { $amount }
fund-older = Co było wcześniej
fund-came-in = Wpłynęło
fund-errand-paid = Zwrot za sprawunki

fund-waiting = Czeka na zwrot
fund-waiting-none = Nic nie czeka.
fund-waits = { $amount }, od { $since }. Na tak: { $n } z { $of }.
fund-yours = Twoje
fund-for-whom = Dla: { $whom }
fund-for-need = Za { $code }
fund-approve = Tak, zwróćmy
fund-approved = Twoje „tak” jest zapisane.
fund-withdraw = Wycofaj
fund-no-pair = Teraz nikt nie jest w parze od pieniędzy, więc nie można niczego zwrócić.
fund-handing-over = Do wręczenia
fund-hand-over = { $amount }, { $whom }, uzgodnione { $day }
fund-handing-over-what = Widzi to tylko para od pieniędzy, przez tydzień.

fund-claim = Płacę za sprawunki
fund-claim-what = Do { $most } zwracamy bez decyzji, gdy dwie inne osoby powiedzą tak.
fund-paid = Ile to kosztowało?
fund-paid-hint = Na przykład 12,50
fund-code = Za którą prośbę? (nieobowiązkowo)
fund-code-hint = Jej kod, na przykład PLUM 4821
fund-claim-go = Poproś o zwrot
fund-claim-more = To było więcej: zaproponuj
fund-claim-not-enough = W skarbonce nie ma tyle wolnego. Zaproponuj to albo poczekaj, aż coś wpłynie.
fund-code-unknown = Nie znamy prośby o takim kodzie. Sprawdź go albo zostaw puste.
fund-amount-unclear = Wpisz kwotę cyframi, na przykład 12,50.
fund-amount-too-much = To więcej, niż można zapisać naraz.
fund-put-in = Coś wpłynęło
fund-came = Ile wpłynęło?
fund-came-hint = Na przykład 12,50. Nie zapisujemy, kto dał.
fund-put-in-go = Zapisz
fund-limits = Co obowiązuje dzisiaj

said-put-in = Zapisane.
said-claimed = Mamy to. Dwie inne osoby powiedzą tak i zwrócimy.
said-claim-approved = Twoje „tak” jest zapisane. Potrzeba jeszcze jednego.
said-claim-paid = Wyszło ze skarbonki. Teraz to wręcz.
said-claim-withdrawn = Wycofane.

refusal-over-errand-limit = To więcej, niż zwracamy bez decyzji. Zaproponuj to.
refusal-enough-claims = Trzy twoje sprawunki czekają. Poproś znowu, gdy któryś zostanie zwrócony.

today-claims =
    { $n ->
        [one] Jedne sprawunki czekają na zwrot
        [few] { $n } sprawunki czekają na zwrot
        [many] { $n } sprawunków czeka na zwrot
       *[other] { $n } sprawunku czeka na zwrot
    }
today-claims-what = Dwie osoby mówią tak i pieniądze wychodzą ze skarbonki.
today-to-fund = Do kasy

log-claimed = Ktoś prosi o zwrot za sprawunki: { $amount }.
log-approved = { $who } mówi tak zwrotowi za sprawunki.
log-paid-back = Zwrot za sprawunki, ze skarbonki: { $amount }.
log-claim-withdrawn = Ktoś wycofał prośbę o zwrot za sprawunki.

fund-receipt = Zdjęcie paragonu
fund-receipt-optional = Zdjęcie paragonu (niekonieczne)
fund-receipt-hint = Do 8 MB. Nie zapisujemy, gdzie i kiedy je zrobiono. Zakryj nazwiska i numery kart.
fund-receipt-title = Paragon
fund-receipt-alt = Zdjęcie { $n } paragonu na { $amount }
fund-receipt-look = Paragon
fund-receipt-add = Dodaj zdjęcie paragonu
fund-receipt-none = Nie ma zdjęcia.
fund-receipt-sealed = Paragon jest zapieczętowany. Zapisujemy, że go oglądasz, i widzi to osoba, która zapłaciła.
fund-receipt-open = Obejrzyj paragon
fund-receipt-who = Kto go oglądał
fund-receipt-nobody = Nikt go jeszcze nie oglądał.
fund-receipt-opened = { $who }, { $when }
fund-claim-paid-on = { $amount }, zwrócone { $day }
fund-claim-withdrawn-on = { $amount }, wycofane { $day }
said-claimed-without = Zapisane, ale zdjęcie się nie zachowało. Dodaj je tutaj jeszcze raz.
