# Tablica.

board-open-none = Teraz nic nie jest otwarte.
board-open =
    { $n ->
        [one] Otwarta jest jedna sprawa.
        [few] Otwarte są { $n } sprawy.
        [many] Otwartych jest { $n } spraw.
       *[other] Otwartych jest { $n } sprawy.
    }
board-some-fit =
    { $n ->
        [one] Jedna pasuje do twojej oferty: { $what }.
        [few] { $n } pasują do twojej oferty: { $what }.
        [many] { $n } pasuje do twojej oferty: { $what }.
       *[other] { $n } pasuje do twojej oferty: { $what }.
    }
board-none-fit = Żadna nie pasuje do twojej oferty: { $what }.
board-offer = Powiedz, co lubisz robić, a pokażemy, co pasuje.
board-cards = Tablica
board-list = Lista
board-streets = Ulice
board-to-streets = Ulice na liście i na mapie
board-show-only = Pokaż tylko
board-all = Wszystko
board-mine = Co mogę zrobić
board-needs-someone = Ktoś jest potrzebny
board-counts =
    { $fit ->
        [one] jedna dla ciebie, { $more } więcej
        [few] { $fit } dla ciebie, { $more } więcej
        [many] { $fit } dla ciebie, { $more } więcej
       *[other] { $fit } dla ciebie, { $more } więcej
    }
board-more =
    { $n ->
        [one] Pokaż jeszcze jedną
        [few] Pokaż jeszcze { $n }
        [many] Pokaż jeszcze { $n }
       *[other] Pokaż jeszcze { $n }
    }
board-first = Wróć do pierwszych
board-empty = Tu nikt teraz nie jest potrzebny.
board-empty-offer = Powiedz, co lubisz robić. Wtedy wiemy, kogo zapytać.
board-beside = Obok tablicy
board-by-street = Według ulic
board-doors = Drzwi nigdy tu nie widać. Drzwi widzi tylko ten, kto obieca przyjść.
board-on-it = Ktoś się tym zajmuje
board-on-it-none = Teraz nic nie jest obiecane.
board-done = Zrobione w tym tygodniu
board-done-none = Jeszcze nic. Tydzień jest młody.
board-kind-count = { $kind } { $n }
board-find = Przejdź do kodu
board-find-code = Kod, na przykład PLUM 4821
board-find-go = Przejdź
board-desk = Do telefonu
board-unchecked =
    { $n ->
        [one] Jedna prośba czeka, aż ktoś na nią spojrzy
        [few] { $n } prośby czekają, aż ktoś na nie spojrzy
        [many] { $n } próśb czeka, aż ktoś na nie spojrzy
       *[other] { $n } prośby czeka, aż ktoś na nie spojrzy
    }

board-asked = prośba: { $ago }
board-promised-by = do: { $when }
board-parts =
    { $n ->
        [one] jedna część
        [few] { $n } części
        [many] { $n } części
       *[other] { $n } części
    }
board-parts-left =
    { $n ->
        [one] została jedna z { $all } części
        [few] zostały { $n } z { $all } części
        [many] zostało { $n } z { $all } części
       *[other] zostało { $n } z { $all } części
    }
board-hands =
    { $n ->
        [one] jeszcze jedna osoba
        [few] { $n } osoby razem
        [many] { $n } osób razem
       *[other] { $n } osoby razem
    }
board-anywhere = Skądkolwiek
board-street-unknown = Ulica jeszcze nieznana
board-without-street = Bez ulicy
board-late = Po czasie
board-waiting = Czeka już: { $span }. Nikt jeszcze się nie podjął.
board-can-do = Mogę to zrobić
board-by = { $when }
board-look = Zobacz

board-list-title = Prosta lista
board-list-hint = Bez imion i bez drzwi. Skopiuj ją na czat albo wydrukuj na tablicę ogłoszeń.
board-list-head = { $group }, { $day }. Potrzeba:
board-list-foot = Możesz zrobić coś z tego? Podaj nam kod.
board-list-file = Jako plik tekstowy
