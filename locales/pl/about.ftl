# Jak działamy i co o Tobie wiemy.

about-title = Jak działamy
about-asking = Prośby
about-asking-anyone = Każdy może poprosić. Bez konta, dokumentów i powodu.
about-asking-order = Kolejność na tablicy zależy od pilności i czasu czekania. Nigdy od tego, kto prosi.
about-asking-expires =
    { $n ->
        [one] Sprawa, o której nikt nie mówi przez jeden dzień, zamyka się sama. Można ją otworzyć.
        [few] Sprawa, o której nikt nie mówi przez { $n } dni, zamyka się sama. Można ją otworzyć.
        [many] Sprawa, o której nikt nie mówi przez { $n } dni, zamyka się sama. Można ją otworzyć.
       *[other] Sprawa, o której nikt nie mówi przez { $n } dnia, zamyka się sama. Można ją otworzyć.
    }
about-promising = Obietnice
about-promising-open =
    { $n ->
        [one] Jedna osoba ma najwyżej jedną otwartą obietnicę.
        [few] Jedna osoba ma najwyżej { $n } otwarte obietnice.
        [many] Jedna osoba ma najwyżej { $n } otwartych obietnic.
       *[other] Jedna osoba ma najwyżej { $n } otwartej obietnicy.
    }
about-promising-back = Obietnicę oddaje się jednym dotknięciem. Nikt nie pyta dlaczego i nie mówi się kto.
about-promising-late =
    { $n ->
        [one] Gdy czas minie, mówimy o tym. Godzinę później prośba wraca na tablicę.
        [few] Gdy czas minie, mówimy o tym. Po { $n } godzinach prośba wraca na tablicę.
        [many] Gdy czas minie, mówimy o tym. Po { $n } godzinach prośba wraca na tablicę.
       *[other] Gdy czas minie, mówimy o tym. Po { $n } godziny prośba wraca na tablicę.
    }
about-promising-check =
    { $n ->
        [one] Pytamy, czy dotarło. Bez odpowiedzi po jednym dniu uznajemy to za gotowe.
        [few] Pytamy, czy dotarło. Bez odpowiedzi po { $n } dniach uznajemy to za gotowe.
        [many] Pytamy, czy dotarło. Bez odpowiedzi po { $n } dniach uznajemy to za gotowe.
       *[other] Pytamy, czy dotarło. Bez odpowiedzi po { $n } dnia uznajemy to za gotowe.
    }
about-promising-together = Recepty i opieka nad dziećmi zawsze wymagają dwóch osób. Nowe osoby idą do drzwi z kimś z grupy.
about-details = Dane
about-details-who = Imiona, numery i adresy są zapieczętowane. Otwierają się dla osoby, która obiecała przyjść, i dla dyżuru.
about-details-log = Każde otwarcie jest zapisywane. Osoba, której dotyczy, może to przeczytać.
about-details-a-day =
    { $n ->
        [one] Jedna osoba otwiera dziennie dane najwyżej raz.
        [few] Jedna osoba otwiera dziennie dane najwyżej { $n } razy.
        [many] Jedna osoba otwiera dziennie dane najwyżej { $n } razy.
       *[other] Jedna osoba otwiera dziennie dane najwyżej { $n } raza.
    }
about-details-forget =
    { $n ->
        [one] Jeden dzień po zamknięciu dane są wymazywane. Także z kopii zapasowych.
        [few] { $n } dni po zamknięciu dane są wymazywane. Także z kopii zapasowych.
        [many] { $n } dni po zamknięciu dane są wymazywane. Także z kopii zapasowych.
       *[other] { $n } dnia po zamknięciu dane są wymazywane. Także z kopii zapasowych.
    }
about-voice = Głos
about-voice-all = Każdy głos jest taki sam. Nikt nie może być kimś więcej.
about-voice-vouches =
    { $n ->
        [one] Nowa osoba dostaje głos, gdy ktoś z grupy powie: znam tę osobę.
        [few] Nowa osoba dostaje głos, gdy { $n } osoby z grupy powiedzą: znam tę osobę. Muszą przyjść przez różnych ludzi.
        [many] Nowa osoba dostaje głos, gdy { $n } osób z grupy powie: znam tę osobę. Muszą przyjść przez różnych ludzi.
       *[other] Nowa osoba dostaje głos, gdy { $n } osoby z grupy powie: znam tę osobę.
    }
about-voice-days =
    { $n ->
        [one] I musi minąć jeden dzień od dołączenia.
        [few] I muszą minąć { $n } dni od dołączenia.
        [many] I musi minąć { $n } dni od dołączenia.
       *[other] I musi minąć { $n } dnia od dołączenia.
    }
about-voice-month =
    { $n ->
        [one] Najwyżej jeden nowy głos w trzydzieści dni albo ćwierć dawniejszych, jeśli to więcej.
        [few] Najwyżej { $n } nowe głosy w trzydzieści dni albo ćwierć dawniejszych, jeśli to więcej.
        [many] Najwyżej { $n } nowych głosów w trzydzieści dni albo ćwierć dawniejszych, jeśli to więcej.
       *[other] Najwyżej { $n } nowego głosu w trzydzieści dni albo ćwierć dawniejszych, jeśli to więcej.
    }
about-voice-founders =
    { $n ->
        [one] Tylko pierwsza osoba zaczęła bez tego.
        [few] Pierwsze { $n } osoby zaczęły bez tego: po prostu sobie ufają.
        [many] Pierwsze { $n } osób zaczęło bez tego: po prostu sobie ufają.
       *[other] Pierwsze { $n } osoby zaczęło bez tego.
    }
about-voice-back =
    { $n ->
        [one] Zgubiony telefon: dwie osoby, które cię znają, ręczą za ciebie. Po godzinie wracasz.
        [few] Zgubiony telefon: dwie osoby, które cię znają, ręczą za ciebie. Po { $n } godzinach wracasz.
        [many] Zgubiony telefon: dwie osoby, które cię znają, ręczą za ciebie. Po { $n } godzinach wracasz.
       *[other] Zgubiony telefon: dwie osoby, które cię znają, ręczą za ciebie. Po { $n } godziny wracasz.
    }
about-duties = Dyżury
about-duties-what = Dyżur przy telefonie czyta, co przychodzi. Powitanie rozmawia z nowymi. Każda osoba z głosem może wziąć dyżur.
about-duties-days =
    { $n ->
        [one] Dyżur trwa jeden dzień i sam się kończy.
        [few] Dyżur trwa { $n } dni i sam się kończy.
        [many] Dyżur trwa { $n } dni i sam się kończy.
       *[other] Dyżur trwa { $n } dnia i sam się kończy.
    }
about-duties-undo =
    { $n ->
        [one] Własne działanie można cofnąć przez jedną minutę.
        [few] Własne działanie można cofnąć przez { $n } minuty.
        [many] Własne działanie można cofnąć przez { $n } minut.
       *[other] Własne działanie można cofnąć przez { $n } minuty.
    }
about-duties-log = Wszystko, co się dzieje, jest w dzienniku. Każda osoba z grupy może go czytać.
about-change = Te liczby są takie same dla wszystkich. Nikt nie może ich zmienić w pojedynkę.

privacy-lead = Co przechowujemy, kto to widzi, jak długo i czego nie możemy obiecać.
privacy-keep = Co przechowujemy
privacy-keep-open = W dzienniku: co, jak szybko, dla ilu osób, ulica, kto obiecał i kiedy. Bez imion, numerów i adresów.
privacy-keep-sealed = Zapieczętowane, każde osobnym kluczem: imię, numer, drzwi, słowa i rozmowa.
privacy-keep-never = Nigdy nie pytamy o dochód, dokumenty, religię, chorobę, datę urodzenia ani powód. Nie ma na to pola.
privacy-sees = Kto to widzi
privacy-sees-board = Wszyscy, którzy biorą udział, widzą: co, jak szybko, dla ilu osób i ulicę. Nie widzą, kto prosi.
privacy-sees-comes = Osoba, która obiecała przyjść, może otworzyć twoje dane. Najpierw jest to zapisywane i możesz to przeczytać.
privacy-desk =
    { $n ->
        [one] Dyżur przy telefonie też. Teraz jest na nim jedna osoba.
        [few] Dyżur przy telefonie też. Teraz są na nim { $n } osoby.
        [many] Dyżur przy telefonie też. Teraz jest na nim { $n } osób.
       *[other] Dyżur przy telefonie też. Teraz jest na nim { $n } osoby.
    }
privacy-desk-nobody = Dyżur przy telefonie też. Teraz nikogo na nim nie ma.
privacy-opening =
    { $n ->
        [one] To, co otwarte, zamyka się po godzinie.
        [few] To, co otwarte, zamyka się po { $n } godzinach.
        [many] To, co otwarte, zamyka się po { $n } godzinach.
       *[other] To, co otwarte, zamyka się po { $n } godziny.
    }
privacy-long = Jak długo
privacy-forget =
    { $n ->
        [one] Jeden dzień po zamknięciu niszczymy klucz do twoich danych. Wtedy nikt ich nie otworzy.
        [few] { $n } dni po zamknięciu niszczymy klucz do twoich danych. Wtedy nikt ich nie otworzy.
        [many] { $n } dni po zamknięciu niszczymy klucz do twoich danych. Wtedy nikt ich nie otworzy.
       *[other] { $n } dnia po zamknięciu niszczymy klucz do twoich danych. Wtedy nikt ich nie otworzy.
    }
privacy-at-once = Z sześcioma słowami możesz to zrobić od razu. Albo podaj kod komukolwiek z grupy.
privacy-left = Jeśli bierzesz udział i odejdziesz, imię i numer znikają od razu.
privacy-devices = Strona otwarta sześcioma słowami zamyka się sama po 12 godzinach.
privacy-court = Policja, sądy i urzędy
privacy-court-nothing = Sami nic nie przekazujemy: ani urzędom, ani właścicielom mieszkań, policji czy służbom imigracyjnym.
privacy-court-forgotten = Wymazanych danych nie zdobędzie nikt, nawet z naszą maszyną i wszystkimi kopiami.
privacy-court-living = Tego, co jeszcze niewymazane, może zażądać sąd, a otworzyć ktoś, kto zabierze maszynę razem z kluczami.
privacy-limits = Czego nie możemy obiecać
privacy-limits-trust = Kto otworzył twoje dane, ten je widział. Możemy tylko pokazać, kto to był.
privacy-browser = W twoim telefonie
privacy-browser-cookies = Przeglądarka pamięta język i kto jest zalogowany. Nic więcej.
privacy-browser-none = Żadna inna firma nie widzi, że tu zaglądasz. Nasze strony nie pobierają niczego skądinąd.
privacy-do = Co możesz zrobić
privacy-do-key = Otwórz, zmień lub wymaż moją prośbę
privacy-do-me = Zobacz, co jest zapisane o mnie jako osobie, która bierze udział
