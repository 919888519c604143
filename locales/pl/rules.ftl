# Nasze zasady, proponowanie, jak decydujemy i co mogą przeczytać inni.

rules-title = Nasze zasady
rules-lead = Każda liczba, której się trzymamy, i decyzja, która ją ustaliła. Innych ustawień nie ma.
rules-contents = Na tej stronie
rules-about-details = Dane ludzi
rules-about-helping = Pomaganie
rules-about-voice = Głos
rules-about-duties = Dyżury
rules-about-money = Pieniądze
rules-about-deciding = Decydowanie
rules-agreements = Nasze umowy
rules-outside = Co mogą przeczytać inni i jak się nazywamy
rules-propose = Zaproponuj zmianę
rules-propose-anything = Zaproponuj coś innego
rules-as-every-group = Tak jak zaczyna każda grupa
rules-because = { $decision }, { $day }
rules-before = Jak było przedtem
rules-from-the-beginning = Od początku
rules-since = Obowiązuje od { $day }.
rules-first-text = To jest pierwszy tekst. Nikt go jeszcze nie uzgodnił. Zmień go, jak chcesz, i zapytaj wszystkich.
rules-first-texts = Są pierwsze teksty o tym, o czym każda grupa powinna porozmawiać. Przeczytaj je, zmień i zapytaj wszystkich.
rules-adopt = Niech to będzie nasza umowa
rules-drop-agreement = Zaproponuj, żeby ją zakończyć
rules-page-open = każdy może przeczytać
rules-page-closed = tylko członkowie mogą przeczytać
rules-shared = { $whom } może czytać do { $day }

# Proponowanie.
propose-title = Zaproponuj zmianę
propose-rewrite-title = Zmień swój szkic
propose-back = Propozycja
propose-choose = Co powinno być inaczej? Wszystko tutaj zmieniamy razem i w żaden inny sposób.
propose-choose-do = Coś do zrobienia
propose-choose-rules = Liczba w naszych zasadach
propose-choose-agreements = Umowa
propose-choose-duties = Dyżur
propose-choose-money = Pieniądze
propose-choose-pages = Co mogą przeczytać ludzie z zewnątrz
propose-choose-people = Ludzie
propose-choose-group = Sama grupa
propose-choose-hurts = Kiedy boli
propose-choose-newcomers = Głos dla nowej osoby: wybierz ją wśród sąsiadów
propose-admit = Zaproponuj głos dla tej osoby
propose-thing-rule = Liczba w naszych zasadach
propose-thing-agreement = Nasza umowa: { $agreement }
propose-thing-own-agreement = Nasza własna umowa
propose-thing-new-duty = Nowy dyżur
propose-thing-terms = { $duty }: ile osób, jak długo, jak jest obsadzany
propose-thing-mandate = { $duty }: zakres
propose-thing-end-duty = { $duty }: nikt nie musi już tego robić
propose-thing-appoint = { $duty }: zapytać kogoś, czy weźmie
propose-thing-recall = { $duty }: ktoś kończy przed czasem
propose-thing-new-pot = Nowa pula
propose-thing-budget = { $pot }: ile mogą wydać małe decyzje
propose-thing-spend = { $pot }: wydać coś
propose-thing-share = Pokazać komuś z zewnątrz: { $page }
propose-thing-name = Jak się nazywamy
propose-thing-place = Gdzie jest nasze miejsce
propose-thing-task = Coś do zrobienia razem
propose-now = Teraz: { $what }.
propose-bounds = Może być od { $least } do { $most }.
propose-agreement-since = Tekst obowiązujący od { $day }. Zmień, co ma być inaczej.
propose-agreement-template = Pierwszy tekst. Zmieniajcie go, aż będzie wasz.
propose-terms-now = Teraz: osób naraz { $seats }, dni na turę { $days }.
propose-pot-holds = Teraz jest w niej: { $amount }.
propose-text = Tekst
propose-own-agreement-hint = Tytuł twojej propozycji stanie się jej nazwą.
propose-duty-name = Jak się nazywa?
propose-mandate = Co robi, a czego nie?
propose-mandate-hint = Wystarczy kilka zdań: co jest do zrobienia, co wolno samemu, komu o tym mówić.
propose-seats = Ile osób robi to naraz?
propose-duty-days = Jak długo trwa tura?
propose-filling = Jak jest obsadzany?
propose-filling-own-yes = Bierze ten, kto chce
propose-filling-rotation = Najpierw pytamy osobę, która miała go najdawniej
propose-filling-lot = Losujemy wśród chętnych
propose-appoint-whom = Kogo zapytać?
propose-recall-whom = Czyja tura ma się teraz skończyć?
propose-nobody-yet = Wybierz
propose-pot-name = Na co jest ta pula?
propose-pot-name-hint = Kilka słów. Tak będzie się nazywać.
propose-amount = Ile?
propose-monthly = Ile miesięcznie?
propose-amount-hint = W naszych pieniądzach, na przykład 12 albo 12,50.
propose-spend-for = Na co?
propose-share-whom = Kto może czytać?
propose-share-whom-hint = Na przykład: urząd gminy, fundacja. Dostaną link.
propose-share-days = Jak długo?
propose-name = Nasza nazwa
propose-name-hint = Stoi na każdej stronie. Adres zostaje taki, jaki jest.
propose-place = Nasze miejsce
propose-task = Co jest do zrobienia?
propose-task-hint = Po uzgodnieniu czeka na kogoś, kto się tym zajmie.
propose-without = Pomiń tę zmianę
propose-also = A poza tym…
propose-also-what = Co jeszcze ma się zmienić?
propose-also-nothing = Nic więcej
propose-also-add = Dodaj
propose-why = Na czym polega problem?
propose-why-hint = Żeby inni zrozumieli. Co dzieje się dzisiaj, a jak byłoby lepiej?
propose-affected = Kogo to dotyczy? (nieobowiązkowe)
propose-affected-hint = Zapytaj te osoby, zanim zapytasz wszystkich.
propose-called = W jednym zdaniu (nieobowiązkowe)
propose-called-hint = Zostaw puste, a powiemy, co to zmienia.
propose-kind = Jak ma to być zdecydowane?
propose-kind-hint = Zaznaczony jest pierwszy rodzaj, który pasuje. Surowszy zawsze jest możliwy.
propose-short-lazy = Czas: { $time }. Potrzebne osoby za: { $needed }, i nikt przeciw.
propose-short = Czas: { $time }. Członków: { $members }, z tego trzeba usłyszeć: { $needed }.
propose-hours = Jeśli pilna: jak długo jest otwarta?
propose-review = Wrócić do tego wcześniej? (nieobowiązkowe)
propose-review-hint = Inaczej po upływie: { $time }.
propose-public = Sąsiedzi mogą to czytać i zabierać głos
propose-public-hint = Osoby, które prosiły o pomoc, i nowe osoby. Decydują tylko członkowie.
propose-look = Zobacz, co by to zmieniło
propose-would = Zmieniłoby to
propose-or-change = Albo zmień coś poniżej i zobacz jeszcze raz.
propose-send = Poproś o poparcie
propose-rewrite-send = Zachowaj to brzmienie
propose-course = { $kind }. { $what }
propose-course-alone = Tylko ty masz głos, więc otwierasz to sam lub sama.
propose-course-supporters =
    { $n ->
        [one] Najpierw jeszcze jedna osoba mówi, że warto o tym porozmawiać. Potem pytamy wszystkich.
        [few] Najpierw { $n } inne osoby mówią, że warto o tym porozmawiać. Potem pytamy wszystkich.
        [many] Najpierw { $n } innych osób mówi, że warto o tym porozmawiać. Potem pytamy wszystkich.
       *[other] Najpierw { $n } innej osoby mówi, że warto o tym porozmawiać. Potem pytamy wszystkich.
    }
propose-course-waits = Tego nie da się cofnąć. Dlatego po uzgodnieniu czeka: { $time }.
propose-course-review = Wracamy do tego po upływie: { $time }.
propose-unit-minutes = minut
propose-unit-hours = godzin
propose-unit-days = dni
propose-unit-months = miesięcy
propose-unit-people = osób
propose-unit-percent = na 100
propose-unit-one-in = (jedna na tyle)
propose-number-first = Wpisz liczbę całkowitą.
propose-out-of-bounds = Wybierz liczbę w tych granicach.
propose-words-first = Napisz to tutaj.
propose-seats-bounds = Wybierz liczbę od 1 do 20.
propose-duty-days-bounds = Wybierz liczbę od 1 do 180.
propose-share-days-bounds = Wybierz liczbę od 1 do 92.
propose-duty-name-first = Nadaj nazwę.
propose-person-first = Wybierz kogoś.
propose-pot-name-first = Powiedz, na co jest ta pula.
propose-amount-first = Wpisz kwotę, na przykład 12 albo 12,50.
propose-name-first = Wpisz nazwę.
propose-why-first = Powiedz jednym zdaniem, na czym polega problem.
propose-hours-first = Powiedz, ile godzin jest otwarta pilna decyzja, w tych granicach.
propose-review-sooner = Wpisz liczbę dni mniejszą niż zwykle albo zostaw puste.
propose-no-voice = Ta osoba nie ma jeszcze głosu.
propose-not-welcomed = Najpierw ktoś się z tą osobą przywita.
said-proposal-written = Zapisane. Gdy inni poprą, zapytamy wszystkich.
said-proposal-rewritten = Szkic jest zmieniony.

# Co zrobiłaby zmiana.
would-rule = Teraz: { $now }. Potem: { $then }.
would-replace = Zastępuje tekst obowiązujący od { $day }.
would-adopt = Stoi wśród naszych umów i może to przeczytać każdy, kto bierze udział.
would-turns-go-on =
    { $n ->
        [one] Ten dyżur ma teraz { $n } osoba. Jej tura trwa do końca.
        [few] Ten dyżur mają teraz { $n } osoby. Ich tury trwają do końca.
        [many] Ten dyżur ma teraz { $n } osób. Ich tury trwają do końca.
       *[other] Ten dyżur ma teraz { $n } osoby. Ich tury trwają do końca.
    }
would-ask = Najpierw pytamy: { $whom }. Czas na „tak”: { $time }. Bez „tak” to zadanie dla innych.
would-recall = Tura kończy się, gdy tylko to uzgodnimy. Nie zostaje żadne słowo o tej osobie.
would-open-pot = Na początku pula jest pusta.
would-budget = Tyle może wyjść z puli w trzydzieści dni przez małe decyzje. Więcej wymaga zwykłej decyzji.
would-leave = Potem zostaje w niej { $amount }.
would-within-budget = Mieści się w budżecie miesiąca.
would-admit = Ta osoba nie potrzebuje więcej poręczeń i nie musi czekać.
would-pause = Jej głos odpoczywa przez { $time } i wraca sam.
would-end-membership = To, co o tej osobie wiemy, znika od razu.
would-promises-back =
    { $n ->
        [one] { $n } obietnica wraca na tablicę.
        [few] { $n } obietnice wracają na tablicę.
        [many] { $n } obietnic wraca na tablicę.
       *[other] { $n } obietnicy wraca na tablicę.
    }
would-show-decisions = Pokazuje, co i kiedy uzgodniliśmy. Nie pokazuje imion.
would-show-sums = Pokazuje sumy według miesiąca i rodzaju. Nie pokazuje imion ani niczego poniżej pięciu.
would-show-fund = Pokazuje, co wpłynęło i co wyszło. Nie pokazuje imion.
would-unpublish = Kto już przeczytał, ten wie.
would-rename = Odtąd stoi na każdej stronie.
would-task = Czeka na kogoś, kto się tym zajmie.
would-repeal = To, co zmieniła, wraca, o ile nic innego tego później nie zmieniło.
would-keep = Nie kończy się już samo. Wracamy do tego po upływie: { $time }.
would-dissolve =
    { $n ->
        [one] Teraz otwarta jest { $n } prośba.
        [few] Teraz otwarte są { $n } prośby.
        [many] Teraz otwartych jest { $n } próśb.
       *[other] Teraz otwarte jest { $n } prośby.
    }
would-wipe =
    { $n ->
        [one] { $n } dawna prośba zostanie wymazana pierwszej nocy.
        [few] { $n } dawne prośby zostaną wymazane pierwszej nocy.
        [many] { $n } dawnych próśb zostanie wymazanych pierwszej nocy.
       *[other] { $n } dawnej prośby zostanie wymazane pierwszej nocy.
    }
would-keep-longer =
    { $n ->
        [one] Dane { $n } zamkniętej prośby zostają dłużej.
        [few] Dane { $n } zamkniętych próśb zostają dłużej.
        [many] Dane { $n } zamkniętych próśb zostają dłużej.
       *[other] Dane { $n } zamkniętej prośby zostają dłużej.
    }
would-expire =
    { $n ->
        [one] { $n } otwarta prośba zamknęłaby się pierwszej nocy.
        [few] { $n } otwarte prośby zamknęłyby się pierwszej nocy.
        [many] { $n } otwartych próśb zamknęłoby się pierwszej nocy.
       *[other] { $n } otwartej prośby zamknęłoby się pierwszej nocy.
    }
would-more-promises =
    { $n ->
        [one] { $n } osoba ma otwartych więcej obietnic. Zachowuje je.
        [few] { $n } osoby mają otwartych więcej obietnic. Zachowują je.
        [many] { $n } osób ma otwartych więcej obietnic. Zachowują je.
       *[other] { $n } osoby ma otwartych więcej obietnic. Zachowują je.
    }
would-be-away =
    { $n ->
        [one] { $n } członek liczyłby się dziś jako nieobecny.
        [few] { $n } członków liczyłoby się dziś jako nieobecni.
        [many] { $n } członków liczyłoby się dziś jako nieobecni.
       *[other] { $n } członka liczyłoby się dziś jako nieobecni.
    }
would-quorum = Członków: { $members }. Teraz trzeba usłyszeć { $now }, potem { $then }.

# Jak decydujemy.
how-title = Jak decydujemy
how-lead = Tu nikt nie decyduje sam. Oto zasady, które dziś obowiązują.
how-always = Co obowiązuje zawsze
how-asked = Pytamy każdego, kto ma głos w chwili otwarcia. Kto przychodzi później, może mówić, a następnym razem go pytamy.
how-away = Kto jest poza grupą albo nie dał znaku od { $time }, nie jest liczony. Niczego nie traci.
how-night = Nic się nie zamyka między dziesiątą wieczorem a ósmą rano.
how-new-wording = Po nowym brzmieniu wszyscy odpowiadają od nowa i mają na to co najmniej { $time }.
how-brake =
    { $n ->
        [one] { $n } członek może pociągnąć hamulec. Wtedy nic więcej się nie dzieje, aż wszyscy powiedzą, czy to zachować.
        [few] { $n } członków razem może pociągnąć hamulec. Wtedy nic więcej się nie dzieje, aż wszyscy powiedzą, czy to zachować.
        [many] { $n } członków razem może pociągnąć hamulec. Wtedy nic więcej się nie dzieje, aż wszyscy powiedzą, czy to zachować.
       *[other] { $n } członka razem może pociągnąć hamulec. Wtedy nic więcej się nie dzieje, aż wszyscy powiedzą, czy to zachować.
    }
how-undo = To, co zdecydowane, cofa się tak samo: przez propozycję.
how-kind-lazy = Mała decyzja
how-kind-full = Zwykła decyzja
how-kind-constitution = Decyzja o podstawowych zasadach
how-kind-urgent = Pilna decyzja
how-kind-person = Decyzja o osobie
how-for-lazy = Na rzeczy małe, które można cofnąć. Milczenie znaczy zgodę.
how-for-full = Na większość spraw: pieniądze, dyżury, umowy, to, co mogą czytać inni.
how-for-constitution = Na zasady, według których decydujemy i zyskujemy głos, oraz na zakończenie grupy.
how-for-urgent = Gdy chodzi o życie, zdrowie, dach nad głową albo jedzenie, które się psuje.
how-for-person = Na wstrzymanie lub zakończenie czyjegoś głosu. Przedtem ta osoba została wysłuchana.
how-open = Pytamy wszystkich. Czas: { $time }.
how-open-urgent = Pytamy wszystkich. Czas: co najmniej { $least }, najwyżej { $most }.
how-openers =
    { $n ->
        [one] Otwiera ją { $n } osoba.
        [few] Otwierają ją razem { $n } osoby.
        [many] Otwiera ją razem { $n } osób.
       *[other] Otwiera ją razem { $n } osoby.
    }
how-small-passes =
    { $n ->
        [one] Przechodzi, gdy { $n } osoba mówi tak i nikt nie jest przeciw.
        [few] Przechodzi, gdy { $n } osoby mówią tak i nikt nie jest przeciw.
        [many] Przechodzi, gdy { $n } osób mówi tak i nikt nie jest przeciw.
       *[other] Przechodzi, gdy { $n } osoby mówi tak i nikt nie jest przeciw.
    }
how-small-objection = Gdy ktoś stoi z boku albo jest przeciw, pytamy wszystkich jak w zwykłej decyzji. Czas: { $time }.
how-no-irreversible = W ten sposób nie decyduje się niczego, czego nie da się cofnąć.
how-review = Wracamy do niej najpóźniej po upływie: { $time }. To, do czego nikt nie wraca, kończy się.
how-quorum = Członków dzisiaj: { $members }. Trzeba usłyszeć: { $needed }.
how-tenure = Do tego liczą się tylko głosy, które mają co najmniej { $time }, i głosy pierwszych osób.
how-favour =
    { $n ->
        [one] Za musi być { $n } osoba.
        [few] Za muszą być { $n } osoby.
        [many] Za musi być { $n } osób.
       *[other] Za musi być { $n } osoby.
    }
how-aside = Gdy z boku stoi jedna na { $one } wysłuchanych osób, poparcie jest za słabe i decyzja jest otwarta jeszcze raz.
how-block = Gdy ktoś nie może z tym żyć, zatrzymujemy się i rozmawiamy. Najwyżej { $time }, rund najwyżej { $rounds }.
how-last = Gdy nie ma wyjścia, jest ostatnie pytanie. Czas: { $time }. Członków: { $members }, odpowiada { $answered }, tak mówi { $percent } na 100.
how-irreversible = To, czego nie da się cofnąć, czeka, zanim się stanie: { $time }.
how-urgent-block = Gdy ktoś nie może z tym żyć, to się nie dzieje. Można zapytać znowu jako zwykła decyzja.
how-urgent-ends = Kończy się sama po upływie: { $time }, chyba że zachowa ją zwykła decyzja.
how-person-heard = Odpowiedzi są ukryte do końca. Osoba, której to dotyczy, nie jest pytana, a przedtem jest wysłuchana.
how-person-first = Zna wynik przed innymi o { $time }.
how-person-pause = Przerwa kończy się sama po upływie: { $time }.
how-change = Każda z tych liczb to zasada, której zmianę możesz zaproponować:
how-what-if = Co by było?
how-what-if-lead = Wypróbuj. Odpowiedź pochodzi z tego samego miejsca, które rozstrzyga.
how-kind = Która decyzja?
how-members = Ilu członków pytamy
how-yes = Tak
how-no = Nie
how-last-question = To jest ostatnie pytanie
how-last-question-hint = Gdy sprzeciwu nie dało się przegadać: tak, nie albo zostawić innym.
how-ask = Powiedz
how-number-first = Wpisz liczbę całkowitą.
how-members-first = Powiedz, ilu członków pytamy.
how-too-many-answers = Odpowiedzi jest więcej niż członków. Nikt nie odpowiada dwa razy.
how-no-last-question = Ten rodzaj decyzji nie ma ostatniego pytania.
how-heard-enough = Usłyszano: { $heard } z { $members }. Potrzeba: { $needed }. Wystarczy.
how-heard-too-few = Usłyszano: { $heard } z { $members }. Potrzeba: { $needed }. To za mało.
how-favour-enough = Za: { $are }. Potrzeba: { $needed }. Wystarczy.
how-favour-too-few = Za: { $are }. Potrzeba: { $needed }. To za mało.
how-block-none = Nie może z tym żyć: { $blocks }. Nic tego nie zatrzymuje.
how-block-some = Nie może z tym żyć: { $blocks }. To zatrzymuje, aż zostanie omówione.
how-objection-none = Z boku lub przeciw: { $object }. Nic tego nie zatrzymuje.
how-objection-some = Z boku lub przeciw: { $object }. Wtedy pytamy wszystkich.
how-aside-few = Z boku: { $aside } z { $heard }. To mniej niż jedna na { $one }.
how-aside-too-many = Z boku: { $aside } z { $heard }. Jedna na { $one } lub więcej to za dużo.
how-share-enough = Tak: { $yes }, nie: { $no }. Potrzeba { $percent } na 100 na tak. Wystarczy.
how-share-too-few = Tak: { $yes }, nie: { $no }. Potrzeba { $percent } na 100 na tak. To za mało.
how-then-agreed = Jest uzgodnione i dzieje się samo.
how-then-dissent = Jest uzgodnione i dzieje się samo. Obok zapisane jest „nie”.
how-then-no-quorum = Jest otwarte jeszcze raz, a kogo nie słyszeliśmy, pytamy znowu. Za drugim razem się kończy.
how-then-weak = Jest otwarte jeszcze raz. Czas: { $time }. Inne brzmienie może przekonać więcej osób.
how-then-not-urgent = To się nie dzieje. Można zapytać znowu jako zwykła decyzja.
how-then-blocked = Zatrzymujemy się i rozmawiamy, najwyżej { $time }. Inne brzmienie może zakończyć to wcześniej.
how-then-promoted = Pytamy wszystkich jak w zwykłej decyzji. Czas: { $time }.
how-then-over = Tu się kończy. Może wrócić innymi słowami albo później.

# Co mogą przeczytać ludzie z zewnątrz.
shared-decisions-lead = Co ta grupa uzgodniła i robi
shared-decisions-none = Nic jeszcze nie jest uzgodnione.
shared-sums-lead = O ile proszono i ile się udało, według miesięcy. Bez imion i bez niczego poniżej pięciu.
shared-sums-none = Nikt jeszcze o nic nie prosił.
shared-fund-lead = Co wpłynęło i co wyszło. Bez imion.
shared-fund-none = Nic się jeszcze nie ruszyło.
shared-not-published = Tylko członkowie mogą to przeczytać. Inni dopiero, gdy tak zdecydujemy.
shared-until = { $group } pokazuje ci to do { $day }. Nie ma tu imion.
shared-number = Nr
shared-changed = Co zmieniła
shared-agreed = Uzgodniono
shared-kind = Rodzaj
shared-asked = Prośby
shared-met = Udało się
shared-too-few = za mało, żeby pokazać
shared-pots = Co jest
shared-pot = Pula
shared-holds = Zawiera
shared-movements = Co wpłynęło i wyszło
shared-day = Dzień
shared-how = Jak
shared-amount = Kwota
shared-came-in = Wpłynęło
shared-by-decision = Decyzja { $no }
