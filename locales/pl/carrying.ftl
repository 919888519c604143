# Obchód w drodze: w telefonie, bez zasięgu, na papierze i potem.


carry-title = Obchód { $number }, { $when }
carry-lead = { $doors }, { $km } km, powrót do { $back }
carry-lead-plain = { $doors }, powrót do { $back }
carry-doors =
    { $n ->
        [one] Jedne drzwi
        [few] Drzwi: { $n }
        [many] Drzwi: { $n }
       *[other] Drzwi: { $n }
    }
carry-progress = Odpowiedzi: { $n } z { $all }
carry-to-list = Wszystkie obchody
carry-nobody = Nikt jeszcze nie niesie tego obchodu.
carry-yours = To twój obchód.
carry-by = Ten obchód robi { $who }.
carry-out = W drodze z tym obchodem: { $who }.
carry-sealed = Drzwi, imiona i słowa otwierają się tylko dla osoby, która idzie.
carry-over = Ten obchód się skończył. Nie ma już na nim niczyich drzwi.
carry-not-claimed = Weź go, a drzwi otworzą się dla ciebie.

carry-go-on = Idź dalej z obchodem
carry-take = Biorę go ze sobą
carry-take-hint = To otwiera dane przy każdych drzwiach. Każde otwarcie zapisujemy i każda osoba widzi swoje.
carry-take-kept = Od tej chwili obchód jest w tym telefonie i działa bez zasięgu.
carry-open-rest = Otwórz to, co jeszcze zamknięte
carry-paper = Wydrukuj na papierze
carry-type-in = Przepisz kartkę
carry-after = Jak się skończył
carry-hand-back = Oddaj go
carry-close = Zakończ obchód
carry-close-hint = Co nie ma odpowiedzi, wraca na tablicę. Drzwi znikają z tego telefonu.

carry-next = Następne drzwi
carry-stops = Wszystkie drzwi
carry-stop = Przystanek { $n }
carry-now = Tu teraz jesteś
carry-all = Przy każdych drzwiach jest odpowiedź.
carry-all-but = Przy wszystkich drzwiach, które się otworzyły, jest odpowiedź.
carry-all-hint = Zakończ obchód, gdy tylko będzie zasięg.
carry-bring = Co przynieść
carry-bags =
    { $n ->
        [one] 1 torba
        [few] { $n } torby
        [many] { $n } toreb
       *[other] { $n } torby
    }
carry-along = Idziesz jako druga osoba.
carry-two = Do tych drzwi idą razem dwie osoby.
carry-cold = Trzymaj to w chłodzie.
carry-fetch-hall = Najpierw do świetlicy
carry-fetch-shop = Najpierw do sklepu
carry-fetch-chemist = Najpierw do apteki
carry-fetch-street = { $first }, { $street }
carry-fetch-open = { $first } ({ $hours })
carry-fetch-for =
    { $n ->
        [one] { $first }: odbierz dla jednych drzwi.
        [few] { $first }: odbierz dla { $n } drzwi.
        [many] { $first }: odbierz dla { $n } drzwi.
       *[other] { $first }: odbierz dla { $n } drzwi.
    }
carry-said = Co o tym pisano
carry-open-door = Drzwi i odpowiedzi
carry-how = Jak poszło?
carry-given = Oddane
carry-with_neighbour = U kogoś obok
carry-no_answer = Nikt nie otwiera
carry-wrong = Coś jest nie tak
carry-still-sealed = Nie otwarte dla ciebie: { $why }
carry-waits-yes = Ta osoba jeszcze się nie zgodziła. Do tego czasu te drzwi są zamknięte.
carry-own-page = Własna strona tej prośby, by coś napisać
carry-kept = Ten obchód jest w tym telefonie. Znika po zakończeniu, po wylogowaniu albo po jednym dniu.
carry-back = Cofnij

carry-strip-waiting =
    { $n ->
        [one] 1 odpowiedź jest bezpieczna w tym telefonie i pójdzie później.
        [few] { $n } odpowiedzi są bezpieczne w tym telefonie i pójdą później.
        [many] { $n } odpowiedzi jest bezpiecznych w tym telefonie i pójdzie później.
       *[other] { $n } odpowiedzi jest bezpiecznych w tym telefonie i pójdzie później.
    }
carry-strip-none = Brak zasięgu. Możesz iść dalej.
carry-strip-sign-in = Zaloguj się jeszcze raz, wtedy pójdzie
carry-strip-refused = Tego nie można już przyjąć. Powiedz o tym na stronie prośby albo na dyżurze telefonicznym.
carry-strip-read = Przeczytane

carry-no-signal = Brak zasięgu
carry-no-signal-text = Tej strony nie ma w tym telefonie. Spróbuj jeszcze raz, gdy będzie zasięg.
carry-no-signal-round = Twój obchód jest tutaj. Idź z nim dalej.

carry-paper-title = { $group }: obchód { $number }, { $when }
carry-paper-lead = Zaznacz jedno pole przy każdych drzwiach. Potem przepisz: numer albo kod i literę.
carry-paper-no = Nr
carry-paper-door = Drzwi
carry-paper-how = Jak poszło
carry-paper-notes = Notatki
carry-paper-at = Przepisz na { $address }
carry-paper-burn = Na tej kartce są drzwi. Miej ją przy sobie, a po przepisaniu podrzyj.
carry-paper-shut = Drzwi są jeszcze zamknięte. Otwórz je najpierw, jeśli mają być na kartce.
carry-paper-open = Otwórz drzwi na kartkę
carry-paper-back = Do obchodu

carry-letter-given = t
carry-letter-with_neighbour = o
carry-letter-no_answer = n
carry-letter-wrong = p
carry-typed-title = Przepisz kartkę obchodu { $number }
carry-typed = Przystanki i litery
carry-typed-hint = Numer albo kod przystanku, potem litera. Jedno pod drugim albo w jednej linii.
carry-typed-example = Na przykład: { $example }
carry-typed-letters = Litery
carry-typed-send = Zapisz
carry-typed-empty = Wpisz chociaż jeden przystanek i jego literę
carry-typed-look = Części nie dało się odczytać. To, co się dało, jest zapisane.
carry-typed-stop = „{ $piece }”: ten obchód nie ma takiego przystanku.
carry-typed-letter = „{ $piece }”: nie ma u nas takiej litery. Użyj { $letters }.
carry-typed-missing = „{ $piece }”: brakuje litery.
carry-typed-twice = „{ $piece }”: ten przystanek ma dwie różne litery.
carry-typed-refused = „{ $piece }”: { $why }
carry-typed-saved =
    { $n ->
        [one] 1 odpowiedź jest zapisana.
        [few] { $n } odpowiedzi są zapisane.
        [many] { $n } odpowiedzi jest zapisanych.
       *[other] { $n } odpowiedzi jest zapisanych.
    }
carry-typed-again = Twój tekst nadal tu jest. Popraw i zapisz jeszcze raz. Nic nie liczy się dwa razy.

carry-after-title = Jak skończył się obchód { $number }
carry-after-title-open = Obchód { $number } do tej pory
carry-after-arrived =
    { $n ->
        [one] Dotarło do jednych z { $all } drzwi.
        [few] Dotarło do { $n } z { $all } drzwi.
        [many] Dotarło do { $n } z { $all } drzwi.
       *[other] Dotarło do { $n } z { $all } drzwi.
    }
carry-after-left = Czego nie udało się oddać
carry-after-none = Wszystko zostało oddane.
carry-after-unanswered = Nie było odpowiedzi
carry-after-live = Jeszcze bez odpowiedzi.
carry-sums = Wszystkie obchody razem
carry-sums-none = Żaden obchód się jeszcze nie zakończył.
carry-sums-rounds =
    { $n ->
        [one] 1 obchód
        [few] { $n } obchody
        [many] { $n } obchodów
       *[other] { $n } obchodu
    }
carry-sums-doors =
    { $n ->
        [one] 1 drzwi
        [few] { $n } drzwi
        [many] { $n } drzwi
       *[other] { $n } drzwi
    }
carry-sums-km = { $km } km
carry-sums-hours =
    { $n ->
        [one] 1 godzina
        [few] { $n } godziny
        [many] { $n } godzin
       *[other] { $n } godziny
    }
carry-sums-hint = To sumy całej grupy. Kto robił który obchód, tego nie zapisujemy.

said-round-answered = Zapisane.
said-round-out = Jesteś w drodze. Drzwi są dla ciebie otwarte.
said-round-opened = Drzwi są dla ciebie otwarte.
said-round-partly = Niektórych drzwi nie dało się otworzyć. Jest to przy każdych napisane.
said-round-closed = Obchód jest zakończony, a jego drzwi zniknęły z tego telefonu.
said-round-typed = Wszystko z kartki jest zapisane.
