# Jedna prośba: jej strona i kroki.

need-back = Wróć do tablicy
need-beside = Obok tej prośby
need-steps = Co jeszcze możesz zrobić
need-outside = Czy to poza naszym terenem?
need-outside-how = Otwórz dane i sprawdź, gdzie to jest. Zadzwoń do grupy stamtąd albo powiedz tej osobie, kto to.
need-outside-pass-on = Przekazane innej grupie
need-outside-hint = Nic nie wysyła się samo. Imię i drzwi przekazuje się tylko wtedy, gdy ta osoba chce.
need-line = Co się działo i co będzie dalej

# Obiecywanie.
need-promise = Możesz to zrobić?
need-go-along = Możesz iść razem?
need-go-along-hint = Ktoś obiecał pójść. To nie jest dla jednej osoby.
need-go-along-button = Idę razem
need-ask-first = Najpierw zgadza się osoba, która prosi. Damy ci znać.
need-hands =
    { $n ->
        [one] Robi to jedna osoba.
        [few] { $n } osoby robią to razem.
        [many] { $n } osób robi to razem.
       *[other] { $n } osoby robią to razem.
    }
need-much = Jaka część?
need-parts =
    { $n ->
        [one] Jedna
        [few] { $n }
        [many] { $n }
       *[other] { $n }
    }
need-by-when = Na kiedy?
need-by-today = Dziś, do { $time }
need-by-tomorrow = Jutro wieczorem
need-by-date = Inny dzień
need-by-day = Który inny dzień?
need-day-problem = Wybierz dzień, na przykład 24 listopada.
need-promise-hint = Możesz to oddać w każdej chwili. Nikt się nie dowie, kto.

# Moja obietnica.
need-mine-title = Zajmujesz się tym
need-mine = Do: { $when }.
need-mine-offered = Twoja propozycja: do { $when }.
need-mine-offered-note = Najpierw pytamy osobę, która prosi. Dane otworzą się, gdy się zgodzi.
need-mine-underway = Jesteś w drodze. Do: { $when }.
need-mine-late = Czas minął: { $when }.
need-mine-late-note = Tak bywa. Przynieś albo oddaj. Po jednym dniu wraca na tablicę samo.
need-mine-parts =
    { $n ->
        [one] Jedna z { $all } części.
        [few] { $n } z { $all } części.
        [many] { $n } z { $all } części.
       *[other] { $n } z { $all } części.
    }
need-set-out = Ruszam teraz
need-how-did-it-go = Jak poszło?
need-follows-door = Pytamy, czy wszystko dobrze.
need-follows-left = Pytamy, czy się znalazło.
need-follows-picked_up = Pytamy, czy wszystko dobrze.
need-follows-not_home = Zostaje u ciebie. Jutro próbujemy dzwonić.
need-follows-bad_address = Zostaje u ciebie. Ktoś zapyta o drogę.
need-follows-not_ready = Zostaje u ciebie. Czeka, aż coś będzie.
need-follows-not_wanted = Zamykamy. Nic nie szkodzi.
need-follows-too_far = Wraca na tablicę. Nikt się nie dowie, kto.
need-follows-other = Zostaje u ciebie. Czeka na jeszcze jedną osobę.
need-hand-back = Oddaj z powrotem
need-hand-back-hint = Bez powodu. Wraca na tablicę i nikt się nie dowie, kto.

# Obietnice innych.
need-other-offered = Proponuje do: { $when }. Najpierw pytamy osobę, która prosi.
need-other-promised = Robi to do: { $when }.
need-other-underway = Jest w drodze. Do: { $when }.
need-other-along = Idzie razem, do: { $when }.
need-other-parts =
    { $n ->
        [one] Przyniesie jedną część do: { $when }.
        [few] Przyniesie { $n } części do: { $when }.
        [many] Przyniesie { $n } części do: { $when }.
       *[other] Przyniesie { $n } części do: { $when }.
    }
need-yes-hint = Czy ta osoba powiedziała ci, czego chce?
need-yes = Zgadza się
need-no = Woli nie

# Zapieczętowane dane.
need-sealed = Imię, numer i drzwi są zapieczętowane
need-sealed-shut = Otwierają się tylko dla tego, kto obieca przyjść. Dyżur przy telefonie może je otworzyć, żeby oddzwonić.
need-sealed-after-yes = Otworzą się, gdy ta osoba się zgodzi.
need-sealed-closed = To zamknięte, więc nikt ich nie otworzy. Wkrótce zostaną wymazane.
need-sealed-open = Możesz je teraz otworzyć.
need-open = Otwórz dane
need-open-hint = Ta osoba dowie się, że je otwierasz.
need-opened = Jak się skontaktować
need-opened-hint = Ta osoba widzi, że to otwierasz. Nie mów o tym nikomu.
need-opened-bare = Nie ma imienia ani numeru. Ta osoba patrzy na własną stronę.
need-called = Imię
need-safe = Kiedy i jak jest bezpiecznie
need-reach = Kontakt
need-reach-page = Tylko na własnej stronie. Napisz poniżej.
need-language = Język
need-door = Drzwi
need-password = Hasło przy drzwiach
need-words = Własnymi słowami
need-ring = Zadzwoń
need-text = Napisz SMS
need-whatsapp = WhatsApp
need-write = Napisz

# Rozmowa.
need-talk = Rozmowa
need-talk-neighbour = Osoba, która prosi
need-talk-none = Jeszcze nic nie powiedziano.
need-talk-sealed =
    { $n ->
        [one] Jest jedna wiadomość. Otwórz dane, żeby ją przeczytać.
        [few] Są { $n } wiadomości. Otwórz dane, żeby je przeczytać.
        [many] Jest { $n } wiadomości. Otwórz dane, żeby je przeczytać.
       *[other] Jest { $n } wiadomości. Otwórz dane, żeby je przeczytać.
    }
need-say = Powiedz coś
need-say-hint = Czyta to na swojej stronie osoba, która prosi. Także każdy, kto obiecał.
need-say-button = Powiedz
need-say-problem = Napisz, co chcesz powiedzieć.

# Co się działo.
need-line-asked = Ktoś poprosił
need-line-asked-by-phone = Ktoś poprosił przez telefon
need-line-promised = Obiecane
need-line-along = Ktoś idzie razem
need-line-announced = Czas minął
need-line-attempt = { $how }: { $came }
need-line-opened-promise = Dane otwarte przez tego, kto obiecał
need-line-opened-desk = Dane otwarte przez dyżur przy telefonie
need-line-said =
    { $n ->
        [one] Jedna wiadomość
        [few] { $n } wiadomości; ostatnia
        [many] { $n } wiadomości; ostatnia
       *[other] { $n } wiadomości; ostatnia
    }
need-line-arrived = Przekazane
need-line-wiped = Dane wymazane
need-now-heard = Przyszło. Najpierw czyta to ktoś z dyżuru przy telefonie.
need-now-unchecked = Przyszło z miejsca, które wysyła dużo. Najpierw patrzy dyżur przy telefonie.
need-now-open = Jest na tablicy i czeka na kogoś.
need-now-partly = Część jest obiecana. Reszta czeka na kogoś.
need-now-back = Jest znów na tablicy i czeka na kogoś.
need-now-paced = Czeka na swoją kolej. Osoba, która prosi, zna datę.
need-now-offered = Ktoś się zgłosił. Najpierw pytamy osobę, która prosi.
need-now-promised = Ktoś się tym zajmuje.
need-now-underway = Ktoś jest w drodze.
need-now-checking_back = Przekazane. Pytamy, czy wszystko dobrze.
need-now-closed = Zamknięte.
need-now-wiped = Zamknięte i wymazane. Zostało tylko to.
need-next-wiped = Imię, numer i słowa zostają wymazane
need-next-counts = Jeśli nikt nie powie inaczej, uznajemy, że dotarło
need-next-expires = Jeśli nikt o tym nie wspomni, zamknie się samo
need-next-turn = Przychodzi jego kolej
need-next-back = Samo wraca na tablicę
need-next-by-when = Powinno być na miejscu

# Kroki.
need-step-understand = Rozumiem, czego potrzeba
need-step-change = Zmień, o co chodzi
need-step-attempt = Zapisz telefon lub próbę
need-step-hold = To musi poczekać
need-step-check-back = Powiedzieli mi, czy dotarło
need-step-close = Zamknij
need-step-forget = Proszą, by o nich zapomnieć
need-step-reopen = Otwórz ponownie
need-step-reopen-hint = Nic nie przepada, dopóki dane nie są wymazane.
need-step-button = Zapisz
need-choose-problem = Wybierz jedno z tych.
need-number-problem = Wpisz liczbę, na przykład 2.

need-understand-hint = Powiedz, czego potrzeba. Potem trafi na tablicę. Imiona pozostają zapieczętowane.
need-understand-button = Daj na tablicę
need-what = Co to jest?
need-street = Jaka ulica?
need-street-unknown = Nie ma na liście
need-soon = Na kiedy?
need-household = Dla ilu osób?
need-household-hint = Zostaw puste, jeśli nikt nie mówił.
need-amount = Ile toreb, pudeł lub razy?
need-amount-hint = Przeważnie wystarczy jeden.

need-attempt-hint = Żeby następna osoba nie zaczynała od zera.
need-attempt-how = W jaki sposób?
need-attempt-what = Co z tego wyszło?
need-attempt-next = Kiedy spróbować znowu, jeśli to ustalone

need-hold-hint = Zostaje na tablicy z tą notatką. Tylko „kolej” zdejmuje z tablicy do tego dnia.
need-hold-what = Na co czeka?
need-hold-paced = Na swoją kolej, konkretnego dnia
need-hold-none = Już na nic. Może iść dalej.
need-hold-until = Który dzień?

need-check-back-hint = Tylko to, co powiedzieli. Dla nikogo nie wynika z tego nic złego.
need-back-answer = Czy dotarło?
back-arrived = Tak, wszystko
back-partly = Część
back-nothing = Nic nie dotarło
need-back-left = Ile brakuje?
need-back-left-hint = Tylko jeśli części brakuje.
need-back-asked = Czy chciano czegoś w zamian?
asked-nothing = Nie, niczego
asked-something = Tak, chciano czegoś
asked-unsaid = Nie mówili

need-close-hint = Jak się skończyło? Nic tu nie jest winą. To, co się nie udało, pomaga widzieć przyczyny.
need-close-how = Jak się skończyło?
need-close-left = Ile zostało?
need-close-left-hint = Tylko jeśli załatwione częściowo.
need-close-code = Z którym?
need-close-code-hint = Kod drugiej prośby, jeśli ta się z nią łączy.
need-code-problem = Nie znamy tego kodu. Wygląda jak PLUM 4821.
need-close-button = Zamknij

need-forget-hint = Imię, numer, drzwi i słowa zostaną teraz zniszczone, także w kopiach. Jeśli jest otwarte, zostanie zamknięte. Nikt tego nie cofnie.
need-forget-button = Wymaż wszystko teraz

# Mówione raz, gdy już się stało.
said-promised = Jest twoje. Teraz można otworzyć dane.
said-offered-to-come = Powiedziane. Najpierw pytamy osobę, która prosi.
said-handed-back = W porządku. Jest znów na tablicy. Nikt się nie dowie, kto.
said-accepted = Zapisane: zgadza się.
said-declined = Zapisane. Jest znów na tablicy.
said-set-out = Dobrej drogi. Napisz, jak poszło, gdy będziesz na miejscu.
said-handed-over = Zapisane. Pytamy, czy wszystko dobrze.
said-handover-noted = Zapisane. Tak bywa.
said-said = Powiedziane.
said-reopened = Znów jest otwarte.
said-understood = Jest teraz na tablicy.
said-need-changed = Zmienione.
said-attempted = Zapisane.
said-held = Zapisane. Każdy widzi, na co czeka.
said-checked-back = Zapisane tak, jak powiedzieli.
said-closed = Zamknięte.
said-wiped = Wszystko o tej osobie jest wymazane.
