# To, co wspólne dla wszystkich stron.

frame-house = Manyhands
frame-skip = Przejdź do głównej części
frame-languages = Język
frame-rooms = Działy
frame-rooms-short = Działy, w skrócie
frame-waiting = czeka
frame-your-page = Twoja strona:
frame-signed-in = Jesteś tu jako { $name }
frame-undo = Cofnij

room-today = Dzisiaj
room-board = Tablica
room-rounds = Obchody
room-offers = Oferty
room-duties = Dyżury
room-decisions = Decyzje
room-decide = Decyzje
room-neighbours = Sąsiedzi
room-log = Dziennik
room-about = O nas
room-more = Więcej

foot-how-we-work = Jak działamy
foot-offer = Podaj pomocną dłoń
foot-my-code = Mam kod
foot-your-information = Twoje dane
foot-sign-in = Wejdź
foot-no-bosses = { $group } nie ma szefów ani pracowników. Wszystko prowadzą ludzie, którzy mieszkają w pobliżu.

form-summary = Jest problem
form-error = Błąd:
form-too-long =
    { $n ->
        [one] Napisz krócej. Zmieści się jedna litera.
        [few] Napisz krócej. Zmieszczą się najwyżej { $n } litery.
        [many] Napisz krócej. Zmieści się najwyżej { $n } liter.
       *[other] Napisz krócej. Zmieści się najwyżej { $n } litery.
    }
form-trap = Zostaw to pole puste
form-continue = Dalej
form-back = Wstecz
form-change = Zmień
form-cancel = Zostaw tak, jak jest
form-optional = (niekonieczne)

sorry-not-here-title = Tej strony tu nie ma
sorry-not-here = Mogła zostać wymazana, tak jak obiecaliśmy.
sorry-too-much-title = To było za dużo naraz
sorry-too-much = Wróć i wyślij mniej. To, co piszesz, nadal jest na tamtej stronie.
sorry-from-elsewhere-title = To przyszło z innej strony
sorry-from-elsewhere = Dla twojego bezpieczeństwa przyjmujemy formularze tylko z naszych stron. Wróć, załaduj stronę jeszcze raz i wyślij ponownie.
sorry-too-often-title = Za dużo naraz
sorry-too-often = Z twojej sieci przyszło wiele wiadomości. Poczekaj minutę i wyślij jeszcze raz. Możesz też zadzwonić.
sorry-not-that-way-title = Tak się tu nie da
sorry-not-that-way = Wróć na stronę, z której przychodzisz, i użyj jej przycisków.
sorry-not-understood-title = Nie udało się tego odczytać
sorry-not-understood = Wróć i wyślij jeszcze raz. To, co piszesz, nadal jest na tamtej stronie.
sorry-full-title = Na naszej maszynie nie ma już miejsca
sorry-full = Nic nie zostało zapisane i nic nie przepadło. Ktoś musi zrobić miejsce na dysku. Potem wyślij jeszcze raz.
sorry-busy-title = Dużo osób jest tu teraz naraz
sorry-busy = Odczekaj kilka sekund i wczytaj stronę jeszcze raz. Prośba o pomoc zawsze dochodzi.
sorry-trouble-title = Coś zepsuło się po naszej stronie
sorry-trouble = To nie twoja wina. To, co było zapisane, jest bezpieczne. Poczekaj chwilę i zrób to jeszcze raz.
sorry-home = Przejdź na pierwszą stronę

when-now = przed chwilą
when-minutes-ago =
    { $n ->
        [one] minutę temu
        [few] { $n } minuty temu
        [many] { $n } minut temu
       *[other] { $n } minuty temu
    }
when-hours-ago =
    { $n ->
        [one] godzinę temu
        [few] { $n } godziny temu
        [many] { $n } godzin temu
       *[other] { $n } godziny temu
    }
when-days-ago =
    { $n ->
        [one] dzień temu
        [few] { $n } dni temu
        [many] { $n } dni temu
       *[other] { $n } dnia temu
    }
when-in-minutes =
    { $n ->
        [one] za minutę
        [few] za { $n } minuty
        [many] za { $n } minut
       *[other] za { $n } minuty
    }
when-in-hours =
    { $n ->
        [one] za godzinę
        [few] za { $n } godziny
        [many] za { $n } godzin
       *[other] za { $n } godziny
    }
when-in-days =
    { $n ->
        [one] za dzień
        [few] za { $n } dni
        [many] za { $n } dni
       *[other] za { $n } dnia
    }
span-minutes =
    { $n ->
        [one] jedna minuta
        [few] { $n } minuty
        [many] { $n } minut
       *[other] { $n } minuty
    }
span-hours =
    { $n ->
        [one] jedna godzina
        [few] { $n } godziny
        [many] { $n } godzin
       *[other] { $n } godziny
    }
span-days =
    { $n ->
        [one] jeden dzień
        [few] { $n } dni
        [many] { $n } dni
       *[other] { $n } dnia
    }
