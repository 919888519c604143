# The power mirror.

effect-mirror-off = Lustro władzy już tego nie pokazuje: { $what }
effect-mirror-on = Lustro władzy znowu to pokazuje: { $what }

# What it shows, by name.
mirror-distribution = Ile opiera się na ilu osobach
mirror-rotation = Dyżury, które się kończą
mirror-equal-access = Kto ma klucze
mirror-delegation = Praca z mandatem
mirror-responsibility = Wieści z dyżurów
mirror-allocation = Ktoś się tego uczy
mirror-diffusion = Co może otworzyć tylko jedna osoba
mirror-voice = Czyje słowa trafiają do ustaleń
mirror-mutuality = Dawanie i otrzymywanie
mirror-burnout = Czas na odpoczynek

mirror-title = Lustro władzy
mirror-link = Jak dzielimy się dyżurami
mirror-lead = Jak rozkłada się między nami to, co robimy i co trzymamy, w ostatnich 90 dniach.
mirror-active =
    { $n ->
        [one] Aktywna była { $n } osoba.
        [few] Aktywne były { $n } osoby.
       *[many] Aktywnych było { $n } osób.
    }
mirror-active-few = Aktywnych było mniej niż pięć osób.
mirror-few-rule = O mniej niż pięciu osobach nic tu nie ma.
mirror-few = Robiło to mniej niż pięć osób. To za mało, żeby pokazać.
mirror-nothing = Nic takiego się nie działo.

# What is done, by area.
mirror-area-carrying = Przynoszenie
mirror-area-phone-desk = Rozmowy na dyżurze telefonicznym
mirror-area-proposals = Proponowanie
mirror-area-facilitation = Prowadzenie rozmów
mirror-area-money = Wypłacanie
# "2 people do half of it, of 9 who do any." $of is the next sentence.
mirror-half =
    { $n ->
        [one] Połowę robi jedna osoba, { $of }.
        [few] Połowę robią { $n } osoby, { $of }.
       *[many] Połowę robi { $n } osób, { $of }.
    }
mirror-of =
    { $n ->
        [one] z { $n }, która coś robi
       *[other] z { $n }, które coś robią
    }
mirror-picture = Wypełnione łatki: { $full } z { $all }
mirror-numbers = Liczby
mirror-numbers-what = Równe części: jakby tyle osób robiło po tyle samo. Nierówność: 0 to wszyscy tak samo, blisko 1 to jedna osoba.
mirror-col-area = Dziedzina
mirror-col-people = Osoby
mirror-col-half = Połowa
mirror-col-equal = Równe części
mirror-col-gini = Nierówność
mirror-distribution-means = Gdzie niewiele osób robi połowę, wszystko staje, gdy zachorują. To nie musi być niczyja wina.

# Duties and their seats.
mirror-rotation-nobody = Nikt nie ma teraz dyżuru.
mirror-rotation-first = Większość osób z dyżurem ma go po raz pierwszy.
mirror-rotation-second = Większość osób z dyżurem ma go drugi raz z rzędu.
mirror-rotation-longer = Większość osób z dyżurem ma go dłużej niż dwie kolejki.
mirror-seats = Zajęte miejsca: { $held } z { $seats }.
mirror-learning =
    { $n ->
        [0] Nikt się tego nie uczy.
        [one] Uczy się tego { $n } osoba.
        [few] Uczą się tego { $n } osoby.
       *[many] Uczy się tego { $n } osób.
    }
mirror-rotation-means = Kwadrat to miejsce, kółko to ktoś, kto się uczy. Przerywana linia: wolne, może dla kogoś, kto jeszcze nie miał kolejki.

# Keys.
mirror-operator = Kto prowadzi maszynę
mirror-operator-what = Maszyna stoi u kogoś. Ta osoba mogłaby otworzyć to, co maszyna trzyma. Zasady nie dają jej niczego więcej.
mirror-until = Do { $until }
mirror-keys-nobody = Nikt inny nie ma teraz kluczy.
mirror-alone = U jednej osoby albo u nikogo: { $duties }.
mirror-alone-none = Żaden dyżur nie jest u jednej osoby.
mirror-equal-access-means = Co trzyma jedna osoba, tego grupa nie ma, gdy jej nie ma.

mirror-mandated =
    { $n ->
        [one] { $n } na 100 rozmów, powitań i wypłat zrobił ktoś, kto miał na to dyżur.
       *[other] { $n } na 100 rozmów, powitań i wypłat zrobił ktoś, kto miał na to dyżur.
    }
mirror-delegation-means = Pracę, która wraca, łatwiej przekazać, gdy jest dyżurem ze spisanym mandatem.

mirror-heard-of-all = W ostatnich 45 dniach grupa usłyszała o każdym dyżurze.
mirror-unheard = Od 45 dni nic nie słychać: { $duties }.
mirror-responsibility-means = Wystarczą trzy zdania co jakiś czas. Kto powierzył dyżur, powinien wiedzieć, jak idzie.

mirror-learned-all = Każdego dyżuru, który wymaga wprawy, ktoś się uczy.
mirror-unlearned = Nikt się nie uczy: { $duties }.
mirror-allocation-means = Dyżur, który mogą mieć tylko ci, co go już znają, nigdy nie zmienia rąk.

mirror-with-one-none = Żadna otwarta prośba nie wisi na jednej osobie.
mirror-with-one =
    { $n ->
        [one] { $n } otwartą prośbę mogłaby otworzyć tylko jedna osoba.
        [few] { $n } otwarte prośby mogłaby otworzyć tylko jedna osoba.
       *[many] { $n } otwartych próśb mogłaby otworzyć tylko jedna osoba.
    }
mirror-minutes-all = Żadne spotkanie nie jest bez notatek.
mirror-minutes =
    { $n ->
        [one] { $n } spotkanie od ponad trzech dni nie ma notatek.
        [few] { $n } spotkania od ponad trzech dni nie mają notatek.
       *[many] { $n } spotkań od ponad trzech dni nie ma notatek.
    }
mirror-diffusion-means = To, co prywatne, powinno otwierać niewielu. Ale gdy może tylko jedna osoba, nikt jej nie zastąpi.

mirror-changed-nothing = Przez te 90 dni niczego nie ustalono.
mirror-changed =
    { $n ->
        [one] Ustalono jedną rzecz. Zmienione przez kogoś innego niż autor: { $changed }.
        [few] Ustalono { $n } rzeczy. Zmienione przez kogoś innego niż autor: { $changed }.
       *[many] Ustalono { $n } rzeczy. Zmienione przez kogoś innego niż autor: { $changed }.
    }
mirror-first-nobody = Nikt nie zaproponował czegoś po raz pierwszy.
mirror-first-few = Kilka osób zaproponowało coś po raz pierwszy, mniej niż pięć.
mirror-first =
    { $n ->
        [one] { $n } osoba zaproponowała coś po raz pierwszy.
        [few] { $n } osoby zaproponowały coś po raz pierwszy.
       *[many] { $n } osób zaproponowało coś po raz pierwszy.
    }
mirror-voice-means = Jeśli nikt nigdy nie zmienia propozycji, może zdecydowano o niej wcześniej gdzie indziej.

mirror-mutuality-unknown = Ilu z nas i daje, i dostaje, nie wiemy. Żeby poprosić, nie trzeba konta, i nie pytamy.
mirror-asks =
    { $n ->
        [one] Przyszła { $n } prośba.
        [few] Przyszły { $n } prośby.
       *[many] Przyszło { $n } próśb.
    }
mirror-gave =
    { $n ->
        [one] { $n } osoba coś przyniosła albo oferuje.
        [few] { $n } osoby coś przyniosły albo oferują.
       *[many] { $n } osób coś przyniosło albo oferuje.
    }
mirror-at-most = Czyli najwyżej { $n } na 100 z tych, którzy dają, mogło też o coś poprosić.
mirror-mutuality-means = Gdzie jedni tylko dają, a inni tylko proszą, tam zrobiła się dobroczynność.

mirror-tired-nobody = Nikt nie obiecywał czegoś w ponad 10 z ostatnich 13 tygodni.
mirror-tired-few = Kilka osób obiecywało coś w ponad 10 z ostatnich 13 tygodni, mniej niż pięć.
mirror-tired =
    { $n ->
        [one] { $n } osoba obiecywała coś w ponad 10 z ostatnich 13 tygodni.
        [few] { $n } osoby obiecywały coś w ponad 10 z ostatnich 13 tygodni.
       *[many] { $n } osób obiecywało coś w ponad 10 z ostatnich 13 tygodni.
    }
mirror-burnout-means = Kogo to dotyczy, przeczyta to tutaj, na własnej stronie, i nikt inny się nie dowie.

# What could be proposed.
mirror-propose = Co można by zaproponować
mirror-nudge-mandate = Zrobić z tego, co wraca, dyżur z mandatem
mirror-nudge-note = Poprosić o trzy zdania o tym dyżurze: { $duty }
mirror-nudge-share-carrying = Znaleźć więcej osób, które przynoszą
mirror-nudge-share-phone-desk = Jeszcze jedno miejsce na dyżurze telefonicznym
mirror-nudge-share-facilitation = Więcej osób, które prowadzą rozmowy
mirror-nudge-share-proposals = Pomóc komuś napisać pierwszą propozycję
mirror-nudge-share-money = Jeszcze jedno miejsce w parze od pieniędzy
mirror-nudge-pass-on = Przekazać ten dyżur: { $duty }
mirror-nudge-understudy = Znaleźć kogoś na zastępstwo: { $duty }
mirror-nudge-learner = Znaleźć kogoś, kto się tego nauczy: { $duty }
mirror-nudge-open-together = Druga osoba na dyżurze telefonicznym
mirror-nudge-minutes = Spisać, co mówiono na spotkaniu
mirror-nudge-second = Druga osoba: { $duty }
mirror-nudge-ask = Porozmawiać: o co moglibyśmy poprosić dla siebie?
mirror-nudge-change = Omawiać propozycje, zanim ktoś je napisze
mirror-nudge-invite = Zapytać tych, którzy nigdy nie proponowali, co by zmienili
mirror-off = Zaproponować, żeby tego nie pokazywać
mirror-on = Zaproponować, żeby znowu to pokazywać
mirror-covered = Wyłączone decyzją

# For oneself.
mirror-own = Tylko dla ciebie
mirror-own-what = Nikt inny tego nie widzi i nigdzie się to nie zapisuje.
mirror-own-nothing = Nie ma czego pokazać. Nie było w tym twojej części albo dzieli to za mało osób.
mirror-own-rest = W ponad 10 z ostatnich 13 tygodni coś obiecano z twojej strony. Możesz odpocząć. Nikt się nie dowie.
mirror-own-rest-go = Powiedzieć „nie teraz” przy moich ofertach
mirror-part-little = Mała część
mirror-part-tenth = Mniej więcej jedna dziesiąta
mirror-part-fifth = Mniej więcej jedna piąta
mirror-part-quarter = Mniej więcej jedna czwarta
mirror-part-third = Mniej więcej jedna trzecia
mirror-part-half = Mniej więcej połowa
mirror-part-two-thirds = Mniej więcej dwie trzecie
mirror-part-most = Prawie wszystko

mirror-never = Czego nigdy nie robi
mirror-never-list = Nie ma listy osób, godzin ani punktów. Tego, co ktoś robi, inni nie widzą.
mirror-never-kept = Liczy się, gdy patrzysz, z tego, co grupa i tak pamięta. Nic się w tym celu nie zbiera.
mirror-never-received = Tego, co ktoś dostał, nie ma w żadnej liczbie o kimkolwiek.
mirror-never-bound = Podsuwa propozycje. Nikogo nie zatrzymuje ani nie ogranicza. Kto ma dyżur albo klucz, jest jawne.
