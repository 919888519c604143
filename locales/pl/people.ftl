# Ludzie: dołączanie, wchodzenie, własna strona, sąsiedzi, powrót.

people-reach = Jak można się z tobą skontaktować (nieobowiązkowe)
people-reach-hint = Numer telefonu albo e-mail. Jest zapieczętowany. Dopóki nie masz głosu, może go otworzyć osoba witająca nowych, a ty to widzisz.
people-speaks = Języki, którymi mówisz (nieobowiązkowe)
people-speaks-hint = Na przykład: arabski, trochę angielski. To też jest zapieczętowane.
people-name-first = Wpisz imię, którym mamy cię nazywać
people-too-often = Z twojej sieci było tego dużo. Poczekaj kilka minut i wyślij jeszcze raz.

join-title = Podaj pomocną dłoń
join-lead = To do niczego nie zobowiązuje. Zobacz, co jest otwarte, i powiedz, co chętnie zrobisz.
join-open = Teraz otwarte
join-open-none = Teraz nic nie jest otwarte. Jutro może być inaczej.
join-called = Jak mamy cię nazywać?
join-called-hint = Wystarczy imię. Widzą je wszyscy, którzy biorą udział.
join-kinds = Co chętnie zrobisz? (nieobowiązkowe)
join-kinds-hint = Zaznacz, ile chcesz. Możesz to zmienić każdego dnia.
join-free = Kiedy masz czas? (nieobowiązkowe)
join-free-any = O każdej porze
join-free-days = W tygodniu, w dzień
join-free-evenings = W tygodniu, wieczorem
join-free-weekends = W weekend
join-travel = Jak się poruszasz?
join-next = Potem ktoś się z tobą przywita. Wtedy widzisz całą tablicę. Zawsze możesz odmówić i oddać to, co wziąłeś lub wzięłaś.
join-send = Dołączam
join-have-been-here = Już biorę udział. Chcę się zalogować.

come-in-title = Wejdź
come-in-lead = Ktoś dał ci link. Otwórz go tutaj albo wklej cały.
come-in-words = twój link
come-in-words-hint = Zaczyna się od http i jest długi. Działa też osiem cyfr z twojego innego urządzenia.
come-in-founding = Zaczynasz { $group } razem z kilkoma osobami. Wszyscy jesteście równi. Powiedz, jak mamy cię nazywać.
come-in-invited = { $name } zaprasza cię do { $group }. Powiedz, jak mamy cię nazywać.
come-in-invited-by-a-neighbour = Ktoś z sąsiedztwa zaprasza cię do { $group }. Powiedz, jak mamy cię nazywać.
come-in-send = Wchodzę
come-in-no-link = Nie mam linku. Chcę podać pomocną dłoń.
come-in-nothing-typed = Wklej tutaj link
come-in-used-or-old = Ten link był już użyty, jest za stary albo brakuje jego części. Poproś o nowy osobę, która ci go dała.

sign-in-title = Zaloguj się
sign-in-lead = Nie ma tu haseł. Wybierz sposób, który ci pasuje.
sign-in-passkey = Zaloguj się kluczem dostępu
sign-in-passkey-failed = Nie udało się. Spróbuj jeszcze raz albo wybierz inny sposób poniżej.
sign-in-code = Kod z twojego innego urządzenia
sign-in-code-hint = Na urządzeniu, na którym jesteś w grupie, otwórz swoją stronę. Naciśnij „Połącz inne urządzenie”. Zobaczysz osiem cyfr.
sign-in-send = Zaloguj
sign-in-eight-digits = Wpisz osiem cyfr
sign-in-code-wrong = Te cyfry nie pasują albo minęło dziesięć minut. Zrób nowe na innym urządzeniu.
sign-in-link-title = Masz link?
sign-in-link = Otwórz go na tym urządzeniu.
sign-in-link-paste = Albo wklej go tutaj.
sign-in-lost-title = Telefon zgubiony?
sign-in-lost = Dwie osoby z sąsiedztwa, które cię znają, mogą cię wpuścić z powrotem. To trwa jeden dzień.
sign-in-lost-go = Poproś o wpuszczenie z powrotem
sign-in-none-title = Nic z tego nie pasuje?
sign-in-none = Wtedy nie wiemy, że to ty. Nikt tu nie może sam otworzyć drzwi. Możesz dołączyć jeszcze raz pod tym samym imieniem.

me-title = Twoja strona
me-keep = Zachowaj
me-claim-title = Ktoś chce wejść jako ty
me-claim = Prośba przyszła { $at } z nowego urządzenia. Jeśli to nie ty, powiedz to teraz. Wtedy się skończy.
me-claim-not-me = To nie ja
me-openings = Kto otwierał twoje dane
me-openings-none = Nikt ich nie otwierał.
me-opened-welcome = { $at }: { $who }, żeby cię powitać
me-opened-desk = { $at }: { $who }, przy telefonie
me-opened-promise = { $at }: { $who }, z powodu obietnicy
me-language = Język
me-devices = Gdzie jesteś w grupie
me-device-unknown = Urządzenie
me-device-this = To urządzenie
me-device-since = Od { $since }.
me-device-seen = Ostatnio: { $seen }.
me-device-out = Wyloguj
me-device-out-of = Wyloguj { $device }
me-link = Połącz inne urządzenie
me-out-everywhere = Wyloguj wszędzie
me-out-others = Wyloguj wszystkie inne urządzenia
me-worse = To coś gorszego niż zgubiony telefon?
me-link-title = Połącz inne urządzenie
me-link-lead = Działa raz, przez dziesięć minut.
me-link-code = Wpisz tam te cyfry
me-link-code-where = Na drugim urządzeniu: otwórz naszą pierwszą stronę, potem „Wejdź”.
me-link-square = Link dla twojego drugiego urządzenia jako kwadrat do sfotografowania
me-link-or = Albo otwórz tam ten link
me-link-only-you = Kto go ma, wejdzie jako ty. Nie pokazuj go nikomu innemu.
me-link-back = Wróć na swoją stronę
me-passkeys = Klucze dostępu
me-passkeys-what = Z kluczem dostępu logujesz się palcem, twarzą albo PIN-em. Zostaje w twoim telefonie. My trzymamy tylko to, co go sprawdza.
me-passkey-since = Od { $since }
me-passkey-add = Dodaj klucz dostępu
me-passkey-failed = Nie udało się. Nic się nie zmieniło. Możesz spróbować jeszcze raz.
me-passkey-remove = Usuń
me-leave-title = Odejście z grupy
me-leave-what = Możesz odejść w każdej chwili. To, co o tobie wiemy, od razu znika.
me-leave-go = Co się stanie, gdy odejdę?
me-letters-title = Listy
me-letters-what = Piszemy tylko wtedy, gdy coś pyta właśnie ciebie: decyzja albo prośba, czy możesz coś zrobić. Tych drugich najwyżej jeden dziennie.

leaving-title = Odejść z grupy?
leaving-details = Twoje imię i kontakt od razu znikają, także z naszych kopii.
leaving-devices = Wszystkie twoje urządzenia zostają wylogowane, a klucze dostępu usunięte.
leaving-promises =
    { $n ->
        [one] Twoja obietnica wraca na tablicę. Nikt nie dowie się, czyja była.
        [few] Twoje { $n } obietnice wracają na tablicę. Nikt nie dowie się, czyje były.
        [many] Twoich { $n } obietnic wraca na tablicę. Nikt nie dowie się, czyje były.
       *[other] Twoje { $n } obietnicy wraca na tablicę. Nikt nie dowie się, czyje były.
    }
leaving-offers = Twoje oferty i dyżury się kończą.
leaving-log = Dziennik pamięta, że był tu „ktoś z sąsiedztwa”. Nie pamięta, kto.
leaving-back = Tego nie da się cofnąć. Możesz dołączyć znowu jako ktoś nowy.
leaving-go = Odchodzę teraz
leaving-stay = Zostaję

neighbours-title = Sąsiedzi
neighbours-count =
    { $n ->
        [one] Bierze udział jedna osoba.
        [few] Biorą udział { $n } osoby.
        [many] Bierze udział { $n } osób.
       *[other] Bierze udział { $n } osoby.
    }
neighbours-order = Codziennie w innej kolejności.
neighbours-hello = Czekają na powitanie
neighbours-hello-what = To nowe osoby. Przywitaj się z nimi. Wtedy mogą brać udział.
neighbours-since = Tutaj od: { $month }
neighbours-welcome = Przywitaj: { $name }
neighbours-voice = W drodze do głosu
neighbours-voice-what = Kto ma głos, może witać innych, ręczyć za nich i brać dyżury. Nikt nie dostaje go za sam link.
neighbours-vouch = Znam osobiście: { $name }
neighbours-show-all = Pokaż wszystkie osoby: { $n }
neighbours-all = My wszyscy
neighbours-none = Jeszcze nikogo tu nie ma. Zaproś kogoś, kogo znasz.
neighbours-more = Pokaż więcej
neighbours-invite = Zaproś kogoś
neighbours-invite-what = Przekaż link samodzielnie: z ręki do ręki, na papierze, przez telefon.
neighbours-invite-go = Zrób zaproszenie
neighbours-back = Komuś zginął telefon?
neighbours-back-what = Jeśli znasz tę osobę, możesz pomóc jej wrócić.
neighbours-back-count =
    { $n ->
        [one] Teraz prosi jedna osoba.
        [few] Teraz proszą { $n } osoby.
        [many] Teraz prosi { $n } osób.
       *[other] Teraz prosi { $n } osoby.
    }
neighbours-back-go = Porównaj sześć cyfr
neighbours-greets = Witasz nowych. Otwórz kogoś nowego, żeby zobaczyć kontakt. Zostanie to zapisane, a ta osoba to widzi.

neighbour-vouch-what = Naciśnij tylko wtedy, gdy się znacie: twarzą w twarz albo przez telefon. Trafi to do dziennika.
neighbour-sealed = Kontakt z tą osobą
neighbour-sealed-what = To jest zapieczętowane. Witasz nowych, więc możesz to otworzyć. Ta osoba zobaczy, że to zrobiono.
neighbour-open = Otwórz
neighbour-opened = Kontakt z tą osobą
neighbour-no-reach = Ta osoba nie zostawiła kontaktu.
neighbour-speaks = Mówi:
neighbour-opened-what = Widać to tylko teraz. W dzienniku jest, że to otwarto.
neighbour-duties = Dyżury dla nas wszystkich
neighbour-duties-none = Teraz bez dyżuru.
neighbour-offers = Chętnie zrobi
neighbour-offers-none = Teraz bez otwartych ofert.

standing-voice = Ma głos od: { $since }.
standing-unwelcomed = Nikt się jeszcze nie przywitał.
standing-vouches =
    { $n ->
        [one] Potrzeba słowa jednej osoby z głosem: „znam tę osobę”. Jest { $have }.
        [few] Potrzeba słowa { $n } osób z głosem: „znam tę osobę”. Jest { $have }.
        [many] Potrzeba słowa { $n } osób z głosem: „znam tę osobę”. Jest { $have }.
       *[other] Potrzeba słowa { $n } osoby z głosem: „znam tę osobę”. Jest { $have }.
    }
standing-same-way = Niektóre z nich przyszły przez tę samą osobę, więc liczą się jako jedna.
standing-earliest =
    { $n ->
        [one] Głos zaczyna się po jednym dniu, nie wcześniej niż { $at }.
        [few] Głos zaczyna się po { $n } dniach, nie wcześniej niż { $at }.
        [many] Głos zaczyna się po { $n } dniach, nie wcześniej niż { $at }.
       *[other] Głos zaczyna się po { $n } dnia, nie wcześniej niż { $at }.
    }
standing-begins =
    { $n ->
        [one] Wszystko już powiedziano. Głos zacznie się sam: { $at }, dzień po dołączeniu.
        [few] Wszystko już powiedziano. Głos zacznie się sam: { $at }, { $n } dni po dołączeniu.
        [many] Wszystko już powiedziano. Głos zacznie się sam: { $at }, { $n } dni po dołączeniu.
       *[other] Wszystko już powiedziano. Głos zacznie się sam: { $at }, { $n } dnia po dołączeniu.
    }
standing-braked =
    { $n ->
        [one] Wszystko już powiedziano. W trzydzieści dni zaczyna się tylko jeden nowy głos, więc ten zacznie się { $at }.
        [few] Wszystko już powiedziano. W trzydzieści dni zaczynają się tylko { $n } nowe głosy, więc ten zacznie się { $at }.
        [many] Wszystko już powiedziano. W trzydzieści dni zaczyna się tylko { $n } nowych głosów, więc ten zacznie się { $at }.
       *[other] Wszystko już powiedziano. W trzydzieści dni zaczyna się tylko { $n } nowego głosu, więc ten zacznie się { $at }.
    }

invitation-title = Zaproszenie
invitation-until = Działa raz, do { $until }.
invitation-square = Zaproszenie jako kwadrat do sfotografowania
invitation-link = Link
invitation-voice = Kto z nim przyjdzie, może brać udział po powitaniu. Głos wymaga więcej: ludzi, którzy tę osobę znają, i czasu.
invitation-once = Tego linku nie pokażemy drugi raz. Możesz zrobić inny.

back-in-title = Telefon zgubiony?
back-in-lead = Dwie osoby z sąsiedztwa, które cię znają, mogą cię wpuścić z powrotem. Nikt nie może tego zrobić sam.
back-in-step-one = Prosisz na tym urządzeniu
back-in-step-one-how = Pokaże sześć cyfr.
back-in-step-two = Dwie osoby porównują cyfry
back-in-step-two-how = Powiedz im cyfry twarzą w twarz albo przez telefon. Muszą mieć głos w grupie.
back-in-step-three =
    { $n ->
        [one] Potem mija godzina
        [few] Potem mijają { $n } godziny
        [many] Potem mija { $n } godzin
       *[other] Potem mija { $n } godziny
    }
back-in-step-three-how = W tym czasie twoje stare urządzenia mogą powiedzieć: to nie ja. Potem wchodzisz tutaj.
back-in-ask = Poproś o wpuszczenie z powrotem
back-in-again = Poproś jeszcze raz
back-in-digits = Twoje sześć cyfr
back-in-digits-what = Niczego nie otwierają. Pokazują tylko, że to urządzenie jest twoje.
back-in-asked = Powiedz je dwóm osobom z głosem, które cię znają. Prośba jest otwarta do: { $until }.
back-in-one-of-two = Jedna z dwóch osób powiedziała, kim jesteś. Potrzeba jeszcze jednej, do: { $until }.
back-in-look = Sprawdź znowu
back-in-waiting = Dwie osoby powiedziały, kim jesteś. Możesz tu wejść od: { $until }.
back-in-waiting-why = Do tego czasu twoje stare urządzenia mogą zaprotestować. Wróć w tej samej przeglądarce; stronę możesz zamknąć.
back-in-granted = Czas minął i nikt nie zaprotestował. Wejdź.
back-in-come = Wchodzę
back-in-refused = Stare urządzenie powiedziało: to nie ja. Dlatego ta prośba się skończyła.
back-in-lapsed = Czas tej prośby minął. Nic się nie zmieniło.
back-in-other-ways = Inne sposoby logowania

vouch-back-title = Wpuść kogoś z powrotem
vouch-back-lead = Ktoś, kogo znasz, ma nowe urządzenie. Widzi na nim sześć cyfr. Zapytaj o nie twarzą w twarz albo przez telefon.
vouch-back-care =
    { $n ->
        [one] Zrób to tylko wtedy, gdy na pewno wiesz, kto to jest. Druga osoba musi powiedzieć to samo. Potem mija godzina.
        [few] Zrób to tylko wtedy, gdy na pewno wiesz, kto to jest. Druga osoba musi powiedzieć to samo. Potem mijają { $n } godziny.
        [many] Zrób to tylko wtedy, gdy na pewno wiesz, kto to jest. Druga osoba musi powiedzieć to samo. Potem mija { $n } godzin.
       *[other] Zrób to tylko wtedy, gdy na pewno wiesz, kto to jest. Druga osoba musi powiedzieć to samo. Potem mija { $n } godziny.
    }
vouch-back-digits = Sześć cyfr
vouch-back-digits-hint = Takie, jakie widać na nowym urządzeniu
vouch-back-who = Kto to jest?
vouch-back-choose = Wybierz
vouch-back-send = To ta osoba
vouch-back-six-digits = Wpisz sześć cyfr
vouch-back-who-first = Wybierz, kto to jest
vouch-back-no-such = Nikt nie prosi z takimi cyframi. Porównajcie je jeszcze raz.
vouch-back-other-name = Ktoś inny podał inne imię. Najpierw porozmawiajcie.

more-yours = Twoje
more-first-page = Nasza pierwsza strona, dla wszystkich
more-download = Pobierz dziennik
more-sign-out = Wyloguj się tutaj

said-joined = Jesteś z nami. Dobrze, że jesteś.
said-signed-in = Jesteś w grupie.
said-signed-out = Na tym urządzeniu już cię nie ma w grupie.
said-signed-out-everywhere = Wylogowano cię wszędzie i żaden program już za ciebie nie działa.
said-device-out = To urządzenie jest wylogowane.
said-others-out = Wszystkie twoje inne urządzenia są wylogowane.
said-passkey-added = Klucz dostępu jest zachowany. Następnym razem możesz się nim zalogować.
said-passkey-gone = Klucz dostępu jest usunięty.
said-details-changed = Zmienione.
said-left = Już cię nie ma w grupie. To, co o tobie wiedzieliśmy, zniknęło.
said-welcomed = Powitanie zapisane. Teraz ta osoba może brać udział.
said-vouched = Zapisane, że znasz tę osobę.
said-back-in = Jesteś znowu w grupie. Wyloguj poniżej zgubione urządzenie. Zapieczętowane dane są dla ciebie zamknięte jeszcze przez dzień.
said-objected = Ta prośba się skończyła. Nikt nie wszedł.
said-vouched-back = Zapisane, kto to jest.

programs-title = Programy, które działają za ciebie
programs-what = Arkusz albo skrypt może robić za ciebie to, co robisz tutaj.
programs-go = Pozwól programowi działać za mnie
programs-lead = Nie może więcej niż ty. To, co zrobi, stoi w dzienniku jako twoje.
programs-called = Jak go nazywasz?
programs-called-hint = Żeby go rozpoznać na tej liście. Widzisz to tylko ty.
programs-name-first = Nadaj mu nazwę
programs-reach = Jak daleko może się posunąć?
programs-reach-first = Wybierz, jak daleko może się posunąć
programs-reads = Czyta
programs-reads-hint = To, co ty tu widzisz, i nic więcej. Niczego nie zmienia.
programs-acts = Czyta i działa
programs-acts-hint = Obiecuje, odpowiada i proponuje jako ty. Nie otwiera niczyich danych.
programs-opens = Otwiera także dane
programs-opens-hint = Tam, gdzie możesz ty. Za każdym razem zapisujemy to jako ciebie.
programs-days = Na jak długo?
programs-days-hint = Potem kończy się samo.
programs-make = Utwórz klucz
programs-enough = Dziesięć programów wystarczy jednej osobie. Najpierw zakończ któryś.
programs-now = Teraz działają za ciebie
programs-none = Żaden program nie działa za ciebie.
programs-nameless = Program
programs-until = Kończy się { $until }.
programs-end = Zakończ
programs-end-of = Zakończ: { $program }
programs-made-title = Oto klucz
programs-token-of = Klucz programu { $program }
programs-once = Skopiuj go teraz. Pokazujemy go ten jeden raz i trzymamy tylko to, co go sprawdza.
programs-where = Gdzie program nas znajdzie
programs-only-it = Kto ma klucz, może działać jako ty. Daj go tylko temu programowi.
said-program-ended = Zakończony.

hooks-title = Mów innemu miejscu, co się dzieje
hooks-what = Rodzaje i numery z dziennika, podpisane. Nigdy imienia, nigdy twojego słowa.
hooks-url = Dokąd
hooks-url-hint = Adres, który zaczyna się od https
hooks-url-first = Wpisz, dokąd mówić
hooks-no-place = To musi być https pod nazwą ze świata, na zwykłym porcie
hooks-enough = Trzy miejsca wystarczą jednej osobie
hooks-not-in-demo = Okolica pokazowa nic nie mówi innym miejscom
hooks-make = Mów mu od teraz
hooks-stopped = Nie odpowiadało przez wiele dni. Nic mu już nie mówimy.
hooks-made-title = Od teraz się dowiaduje
hooks-secret = Sekret, po którym pozna, że to my
