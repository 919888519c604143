# Oferty.

day-monday = poniedziałek
day-tuesday = wtorek
day-wednesday = środa
day-thursday = czwartek
day-friday = piątek
day-saturday = sobota
day-sunday = niedziela

offers-title = Oferty
offers-lead = Co chętnie zrobimy albo damy. Granic pilnujemy, zanim ktokolwiek zapyta.
offers-new = Złóż ofertę
offers-mine = Twoje
offers-filter = Rodzaje
offers-all = Wszystko
offers-see-all = Zobacz wszystkie: { $n }
offers-none = Teraz nic tu nie ma. Tu będzie to, co ktoś zaoferuje.
offers-standing = Tak często, jak trzeba
offers-some =
    { $n ->
        [one] Jedna sztuka
        [few] { $n } sztuki
        [many] { $n } sztuk
       *[other] { $n } sztuki
    }
offers-any-time = O każdej porze
offers-mornings = Rano: { $days }.
offers-afternoons = Po południu: { $days }.
offers-evenings = Wieczorem: { $days }.
offers-every-day = codziennie
offers-weekdays = od poniedziałku do piątku
offers-weekend = sobota i niedziela
offers-own-street = Tylko na mojej ulicy
offers-minutes =
    { $n ->
        [one] Do jednej minuty drogi
        [few] Do { $n } minut drogi
        [many] Do { $n } minut drogi
       *[other] Do { $n } minuty drogi
    }
offers-a-week =
    { $n ->
        [one] Najwyżej raz w tygodniu
        [few] Najwyżej { $n } razy w tygodniu
        [many] Najwyżej { $n } razy w tygodniu
       *[other] Najwyżej { $n } raza w tygodniu
    }
offers-rests = Odpoczywa do { $until }
offers-resume = Znowu mogę
offers-withdraw = Wycofaj
offers-not-now = Nie teraz
offers-for-how-long = Na jak długo?

offer-lead = Zawsze możesz odmówić. Możesz to zmienić każdego dnia.
offer-change-title = Zmień swoją ofertę
offer-sort = Co to jest?
offer-time-hint = Godzina, rozmowa, droga do sklepu
offer-skill-hint = Naprawy, formularze, języki, strzyżenie
offer-thing-hint = Coś do oddania albo pożyczenia
offer-lift-hint = Miejsce w samochodzie albo przewóz rzeczy
offer-space-hint = Pokój, komórka, kuchnia
offer-money-hint = Rachunek, bilet, trochę co miesiąc
offer-kinds = Do czego się przyda?
offer-quantity = Ile?
offer-quantity-standing = Tak często, jak trzeba
offer-quantity-some = Liczba
offer-number = Ile sztuk? (tylko przy liczbie)
offer-when = Kiedy?
offer-any-time = O każdej porze
offer-or-tick = Albo zaznacz pory, które ci pasują.
offer-morning = Rano
offer-afternoon = Po południu
offer-evening = Wieczór
offer-how-far = Jak daleko?
offer-how-far-hint = Droga w jedną stronę, tak jak się poruszasz
offer-at-most = Jak często najwyżej?
offer-at-most-hint = Pilnujemy tego, zanim ktoś cię zapyta.
offer-no-limit = Bez granicy
offer-languages = W jakich językach?
offer-languages-hint = Zaznacz, w czym lubisz mówić. Bez zaznaczenia to język grupy.
offer-starts = Skąd?
offer-starts-hint = Tylko jeśli chcesz: ulica, z której dobrze ci ruszyć. Nie musi być twoja, a zapisze się w dzienniku.
offer-starts-nowhere = Bez podania
offer-languages-first = Języki to kody, na przykład „pl”
offer-send = Zachowaj ofertę
offer-sort-first = Wybierz, co to jest
offer-kinds-first = Zaznacz, do czego się przyda
offer-number-first = Wpisz liczbę od 1 do 999
offer-times-first = Zaznacz porę albo „O każdej porze”
offer-travel-first = Wybierz, jak się poruszasz
offer-too-many = Coś tu nie pasuje albo masz już pięćdziesiąt ofert

said-offered = Twoja oferta jest na liście.
said-offer-changed = Twoja oferta jest zmieniona.
said-offer-rests = Odpoczywa. Wróci sama.
said-offer-resumed = Twoja oferta jest znowu na liście.
said-offer-withdrawn = twojej oferty już nie ma.

offer-photo-legend = Zdjęcie
offer-photo = Zdjęcie (niekonieczne)
offer-photo-hint = Do 8 MB. Widzą je wszyscy, którzy biorą udział. Nie zapisujemy, gdzie i kiedy je zrobiono.
offer-photos = Zdjęcia
offer-photo-alt = Zdjęcie tego, co jest oferowane: { $what }
