# Obchody: układanie, branie, plan.

rounds-title = Obchody
rounds-lead = Jedna osoba wychodzi raz i odwiedza kilka adresów. Kto chce, bierze cały obchód.
rounds-make = Ułóż obchody
rounds-see-plan = Zobacz plan
rounds-kept = Odłożone dla ciebie
rounds-kept-hint = Ktoś pomyślał o tobie. Możesz odmówić bez podawania powodu.
rounds-mine = Niesiesz je ty
rounds-open = Każdy może je wziąć
rounds-away = W drodze
rounds-nothing = Teraz nie ma ułożonych obchodów.
rounds-claim = Biorę ten obchód
rounds-not-this-time = Nie tym razem
rounds-hand-back = Oddaję
rounds-kept-for = Odłożone dla: { $who }
rounds-carried-by = Niesie: { $who }
rounds-enough = Masz już zobowiązania: { $n }. Tyle wystarczy jednej osobie.
rounds-when = { $leaves } do { $back }
rounds-number = Obchód { $number }
rounds-doors =
    { $n ->
        [one] 1 adres
        [few] { $n } adresy
        [many] { $n } adresów
       *[other] { $n } adresu
    }
rounds-bags = torby: { $n } z { $of }
rounds-km = { $km } km
rounds-minutes = { $n } min
rounds-back-at = powrót { $time }
rounds-things = × { $n }
rounds-two = dwie osoby
rounds-goes-along = idzie jako druga osoba
rounds-cold = utrzymać temperaturę
rounds-way-on_foot = pieszo
rounds-way-bicycle = rowerem
rounds-way-car = samochodem
rounds-what-hall = świetlica
rounds-what-shop = sklep
rounds-what-chemist = apteka
rounds-answer-given = oddane
rounds-answer-with_neighbour = zostawione u sąsiadów
rounds-answer-no_answer = nikt nie otworzył
rounds-answer-wrong = coś się nie zgadzało

rounds-streets = Weź ulicę
rounds-streets-hint = Bez planu: jedno naciśnięcie robi obchód z tego, co tam czeka, i jest twój.
rounds-take-street = Biorę

rounds-how = Jak działają obchody
rounds-how-claim = Wzięcie obchodu to obietnica wszystkich adresów naraz. Oddanie to jedno naciśnięcie.
rounds-how-doors = Nikt nie widzi adresu przed wzięciem. Każde otwarcie jest zapisane i sąsiad może je przeczytać.
rounds-how-sums = Zamknięty obchód zapomina, kto go niósł. Czas i droga są grupy, nigdy jednej osoby.

rounds-new-title = Układanie obchodów
rounds-new-lead = Powiedz, co zanieść i kto mógłby iść. Nikt nie jest wysyłany: obchód czeka na czyjeś słowo.
rounds-day = Który dzień?
rounds-who-goes = Kto mógłby iść?
rounds-who-goes-hint = Imię to propozycja. Bez imienia obchód może wziąć każdy.
rounds-row = Kto idzie, { $n }
rounds-way = Jak
rounds-way-none = Jeszcze nikt
rounds-who = Kto
rounds-who-nobody = Nikt konkretny
rounds-count = Ile takich
rounds-bags-label = Mieści toreb
rounds-from = Od
rounds-to = Do
rounds-starts = Zaczyna na
rounds-ends = Kończy na
rounds-start-anywhere = Gdziekolwiek
rounds-end-anywhere = Gdziekolwiek
rounds-more-rows = Więcej osób
rounds-fetch-first = Co trzeba najpierw odebrać?
rounds-fetch-hint = Czego nie odbiera się po drodze, to niesie się od początku.
rounds-place-hall = Świetlica jest na
rounds-place-shop = Sklep jest na
rounds-place-chemist = Apteka jest na
rounds-place-none = Niepotrzebne
rounds-fetch-food = Jedzenie jest z
rounds-fetch-medicine = Leki są z
rounds-fetch-other = Inne rzeczy są z
rounds-fetch-along = Zabierane od razu
rounds-cold-legend = Co musi dotrzeć w 90 minut?
rounds-cold-hint = Licząc od miejsca odbioru.
rounds-cold-meals = Gotowe posiłki
rounds-cold-food = Całe jedzenie
rounds-cold-medicine = Leki
rounds-needs = Co zanieść?
rounds-needs-hint = Wszystko, co ma adres i nie jest na obchodzie. To, co się niesie, jest już zaznaczone.
rounds-needs-none = Nic nie czeka, co mogłoby trafić na obchód.
rounds-beyond = Tu są najpilniejsze. Inne, niepokazane: { $n }.
rounds-how-long = Jak długo może szukać?
rounds-how-long-hint = Dłużej bywa trochę lepiej. Możesz przerwać w każdej chwili.
rounds-seconds =
    { $n ->
        [one] { $n } sekunda
        [few] { $n } sekundy
        [many] { $n } sekund
       *[other] { $n } sekundy
    }
rounds-look = Szukaj obchodów
rounds-day-first = Wybierz dzień.
rounds-bags-first = Powiedz, ile toreb się zmieści, od 1 do 200.
rounds-hours-first = Powiedz, od kiedy do kiedy.
rounds-hours-order = Koniec musi być po początku, najwyżej 16 godzin później.
rounds-hours-past = Ta pora już minęła.
rounds-count-first = Powiedz ile, razem od 1 do 40.
rounds-nobody-goes = Jeszcze nikt nie idzie. Wybierz jak: pieszo, rowerem albo samochodem.
rounds-place-first = Wybierz ulicę, gdzie się odbiera.
rounds-needs-first = Zaznacz przynajmniej jedną rzecz.
rounds-busy = Trwa szukanie wielu obchodów. Wyślij jeszcze raz za minutę.

rounds-plan-title = Plan
rounds-plan-lead = Zmieniaj, co chcesz. Zapisuje się od razu, dla wszystkich, i zostaje tak, jak ułożysz.
rounds-plan-open = Otwórz wiersz, żeby przesunąć adres, przypiąć go albo zdjąć.
rounds-plan-empty = Żaden obchód nie czeka na wzięcie.
rounds-guessed = Nie ma mapy tych ulic. Przyjmujemy 800 metrów z każdej ulicy na każdą inną.
rounds-again = Szukaj jeszcze raz
rounds-again-hint = Przypięte zostaje na miejscu. Reszta może znaleźć lepsze miejsce.
rounds-also = Także z tym, co nie jest na obchodzie
rounds-pinned = przypięte
rounds-gone = ktoś już się tym zajął
rounds-up = Wcześniej
rounds-down = Później
rounds-change = Zmień
rounds-pin = Przypnij tutaj
rounds-free = Odepnij
rounds-out = Usuń z obchodu
rounds-see-need = Zobacz prośbę
rounds-to-round = Do innego obchodu
rounds-move = Przenieś
rounds-keep = Przypnij cały obchód
rounds-loosen = Odepnij cały obchód
rounds-drop = Rozwiąż ten obchód
rounds-edit = Zmień godziny, torby i sposób
rounds-edit-title = Zmień ten obchód
rounds-edit-hours = Kiedy
rounds-edit-time = Tak jak tu stoi, trwa { $minutes }, a powrót jest o { $back }.
rounds-edit-bags-now = Najwięcej toreb naraz: { $n }.
rounds-edit-for = Trzymany dla
rounds-edit-who = Wybierz kogoś, kto ma głos, albo nikogo.
rounds-edit-bags = Torby niesione naraz: { $n }. Podaj co najmniej tyle albo zdejmij drzwi.
rounds-edit-late = To o { $n } min za długo. Daj więcej czasu albo zdejmij drzwi.
rounds-edit-cold = To, co ma być zimne albo ciepłe, byłoby w drodze o { $n } min za długo.
rounds-edit-shut = Dotarcie tutaj byłoby { $n } min po zamknięciu.
rounds-edit-others = Ktoś z innego obchodu, kto idzie do tych samych drzwi, spóźniłby się.
rounds-edit-out = To już się nie zmieści
rounds-edit-without = Zapisz zmianę i zdejmij to z obchodu
rounds-edit-save = Zapisz tak
rounds-edit-look = Zobacz najpierw, ile to kosztuje
rounds-opens = Otwarte od
rounds-shuts = Otwarte do
rounds-open-hint = Powiedz, kiedy tego dnia jest otwarte. Puste znaczy zawsze.
rounds-open-first = Powiedz, od kiedy do kiedy jest otwarte, albo zostaw oba puste.
rounds-open-order = Zamknięcie musi być po otwarciu.
rounds-open-at = Najpierw odbiór: { $what }, { $street }
rounds-open-hours = otwarte od { $from } do { $until }
rounds-open-last = Tak podano ostatnio ({ $day }).
rounds-open-otherwise = Na ten dzień podano też: { $hours } ({ $rounds }).
rounds-open-differs = Inny obchód tego dnia podaje inne godziny. Popraw je albo wyślij jeszcze raz bez zmian.
rounds-shut = Miejsce odbioru ({ $what }) jest już zamknięte: { $minutes } za późno.
rounds-shut-by = To się nie zmieści: odbiór byłby { $minutes } po zamknięciu. Nic nie zmieniono.
rounds-why-shut = Nikt nie zdąży tego odebrać, póki jest otwarte.
rounds-round-empty = Jeszcze bez adresów. Przenieś jakieś albo szukaj jeszcze raz.
rounds-fetch = Najpierw odbierz: { $what }, { $street } (× { $n })
rounds-over = Ten obchód trwa o { $minutes } dłużej, niż jest czasu.
rounds-over-by = To się nie zmieści: trwałoby o { $minutes } za długo. Nic nie zmieniono.
rounds-took-same = Trwa tyle samo co przedtem.
rounds-took-more = Wszyscy razem są w drodze o { $minutes } dłużej.
rounds-took-less = Wszyscy razem są w drodze o { $minutes } krócej.
rounds-search-waits = Czeka na wolną chwilę maszyny.
rounds-search-goes = Szukanie dobrych obchodów. Strona odświeża się sama.
rounds-search-done = Obchody ułożone lub przejrzane: { $n }.
rounds-search-nothing = Niczego nie dało się włożyć na obchód. Powody są niżej.
rounds-search-trouble = Coś się przerwało. Nic nie zmieniono. Spróbuj jeszcze raz.
rounds-stop = Przerwij i weź, co znaleziono
rounds-left = Co się nie zmieściło i dlaczego
rounds-left-more = Inne, niepokazane: { $n }.
rounds-loose = Na żadnym obchodzie: { $n }
rounds-drag-up = Przesuń wskaźnikiem lub klawiaturą
rounds-drag-said = {"{what}"}: {"{round}"}, {"{place}"}

rounds-why-not-wanted = Ktoś się tym zajął albo jest zamknięte.
rounds-why-on-a-round = Jest na innym obchodzie.
rounds-why-no-door = Można to zrobić bez wychodzenia.
rounds-why-no-street = Nie znamy jeszcze ulicy. Dyżur telefoniczny może zapytać.
rounds-why-too-many = Naraz planuje się tylko część, a inne są pilniejsze.
rounds-why-too-many-stops = Obchód, który tamtędy idzie, ma już trzydzieści adresów.
rounds-why-nobody = Nikt nie idzie.
rounds-why-nobody-can = To więcej, niż ktokolwiek może unieść.
rounds-why-no-second = Trzeba dwóch osób, a może tylko jedna.
rounds-why-no-way = Nie prowadzi tam żadna droga.
rounds-why-hours = Nikt nie zdąży tam i z powrotem w swoich godzinach.
rounds-why-too-slow = Nie dotrze w 90 minut.
rounds-why-too-far = Droga tam i z powrotem trwa dłużej niż czyjekolwiek wyjście.
rounds-why-no-bags = Kto tamtędy idzie, nie ma miejsca na więcej toreb.
rounds-why-no-time = Żaden obchód nie ma już czasu.
rounds-why-not-tried = Szukanie skończyło się wcześniej. Szukaj jeszcze raz.

rounds-today-kept = Obchód odłożony dla ciebie
rounds-today-kept-go = Zobacz
rounds-to-mine = Do twojego obchodu

said-round-claimed = Obchód jest twój. Jego adresy są obiecane.
said-round-no = W porządku. Teraz może go wziąć każdy.
said-round-handed-back = Obchód wrócił i może go wziąć ktoś inny.
said-round-dropped = Obchód rozwiązano. Prośby są na tablicy.
said-round-changed = Plan zmieniono.

log-round-made = { $who }: ułożono obchód { $round } ({ $doors }).
log-round-reworked = { $who }: zmieniono obchód { $round }.
log-round-dropped = { $who }: rozwiązano obchód { $round }.
log-round-claimed = { $who }: wzięto obchód { $round }.
log-round-said-no = { $who }: tym razem nie obchód { $round }.
log-round-handed-back = { $who }: oddano obchód { $round }.
log-round-set-out = { $who }: wyruszono na obchód { $round }.
log-round-answered = Obchód { $round }, { $need }: { $how }.
log-round-closed = Obchód { $round } zamknięto.

refusal-round-changed = Ktoś w międzyczasie zmienił ten obchód. Zobacz go jeszcze raz i wtedy zmień.
refusal-round-too-full = To więcej toreb, niż się zmieści.
refusal-round-too-long = To trwa dłużej, niż jest czasu.
refusal-shut-then = Tam jest zamknięte, kiedy trwa ten obchód.
refusal-on-a-round = To już jest na innym obchodzie.
refusal-enough-rounds = Jest tyle obchodów, ile grupa może ogarnąć. Najpierw rozwiąż kilka.
