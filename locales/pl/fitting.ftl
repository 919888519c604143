# Co do kogo pasuje, cała tablica naraz i pytanie po kolei.

fits-you = Pasuje do ciebie: { $why }.
fits-you-offered = to jest w twojej ofercie ({ $kind })
fits-you-shared = oboje lubicie to samo ({ $what })
fits-you-language = mówisz w tym języku ({ $language })
fits-you-street = to ulica, z której ruszasz
fits-you-foot =
    { $n ->
        [one] to minuta drogi pieszo
        [few] to { $n } minuty drogi pieszo
       *[many] to { $n } minut drogi pieszo
    }
fits-you-bicycle =
    { $n ->
        [one] to minuta drogi rowerem
        [few] to { $n } minuty drogi rowerem
       *[many] to { $n } minut drogi rowerem
    }
fits-you-car =
    { $n ->
        [one] to minuta drogi samochodem
        [few] to { $n } minuty drogi samochodem
       *[many] to { $n } minut drogi samochodem
    }
fits-you-anywhere = możesz to zrobić skądkolwiek
fits-you-any-time = masz czas o każdej porze
fits-you-free = masz czas: { $day } ({ $part })
fits-they-offered = ma to w ofercie ({ $kind })
fits-they-shared = lubi to samo
fits-they-language = mówi w tym języku ({ $language })
fits-they-street = rusza z tej samej ulicy
fits-they-foot =
    { $n ->
        [one] ma minutę drogi pieszo
        [few] ma { $n } minuty drogi pieszo
       *[many] ma { $n } minut drogi pieszo
    }
fits-they-bicycle =
    { $n ->
        [one] ma minutę drogi rowerem
        [few] ma { $n } minuty drogi rowerem
       *[many] ma { $n } minut drogi rowerem
    }
fits-they-car =
    { $n ->
        [one] ma minutę drogi samochodem
        [few] ma { $n } minuty drogi samochodem
       *[many] ma { $n } minut drogi samochodem
    }
fits-they-anywhere = może to zrobić skądkolwiek
fits-they-any-time = ma czas o każdej porze
fits-they-free = ma czas: { $day } ({ $part })

together-title = Co możemy zrobić razem
together-hint = Kto mógłby co zrobić, żeby udało się najwięcej i nikt nie miał za dużo.
together-go = Zobacz, jak to mogłoby pójść
together-empty = Teraz nic nie czeka.
together-nothing = Nie ma już nikogo do tego, co teraz czeka.
together-count =
    { $n ->
        [one] Jedną rzecz można by zrobić, jeśli ktoś zechce.
        [few] { $n } rzeczy można by zrobić, jeśli ludzie zechcą.
       *[many] { $n } rzeczy można by zrobić, jeśli ludzie zechcą.
    }
together-mine = Może coś dla ciebie
together-who = Kto mógłby co zrobić
together-left = Dlaczego do tego nikogo już nie ma
together-others =
    { $n ->
        [one] Pasuje też do jednej innej osoby.
        [few] Pasuje też do { $n } innych osób.
       *[many] Pasuje też do { $n } innych osób.
    }
together-more =
    { $n ->
        [one] I jeszcze jedna.
        [few] I jeszcze { $n }.
       *[many] I jeszcze { $n }.
    }
together-beyond =
    { $n ->
        [one] Czeka jeszcze jedna prośba, której tu nie sprawdzono. Najpilniejsze sprawdzono.
        [few] Czekają jeszcze { $n } prośby, których tu nie sprawdzono. Najpilniejsze sprawdzono.
       *[many] Czeka jeszcze { $n } próśb, których tu nie sprawdzono. Najpilniejsze sprawdzono.
    }
together-not-offered = Nikt tego jeszcze nie oferuje.
together-resting = Kto to oferuje, jest poza domem albo odpoczywa.
together-goes-along = Mogłyby tylko nowe osoby. Pod drzwi idą razem z kimś z grupy.
together-enough = Wszyscy, którzy by mogli, mają na razie dość.
together-language = Nikt, kto to oferuje, nie mówi w tym języku: { $language }.
together-too-far = Dla wszystkich, którzy to oferują, jest za daleko.
together-not-in-time = Nikt, kto to oferuje, nie zdąży w porę.
together-instead = Kto by mógł, jest potrzebny do { $code }, a to co najmniej tak samo pilne.
together-one-more = To praca dla dwóch osób, a jednej brakuje.
together-how = Skąd to się bierze
together-how-promise = Nikt niczego przez to nie dostaje. Kto chce, ten obiecuje.
together-how-order = Najpierw to, co najpilniejsze. Potem równy podział, potem bliskość. Granice każdej osoby są zachowane.
together-how-company = Przy towarzystwie liczy się to, co lubią obie osoby, nigdy odległość. Nikogo nie pomijamy za inne upodobania.
together-how-blind = Nie liczy się, kto prosi ani co kto dostał. To, co ostatnio robisz, liczy się tylko po to, żeby cię oszczędzić.
together-to-offers = Powiedz, co lubisz robić

around-title = Pytanie po kolei
around-hint = Najpierw ci, którzy są blisko. Niedawno pytani na końcu. Nikogo nie pytamy w nocy ani dwa razy.
around-ask =
    { $n ->
        [one] Zapytaj jedną osobę, do której to pasuje
        [few] Zapytaj { $n } osoby, do których to pasuje
       *[many] Zapytaj { $n } osób, do których to pasuje
    }
around-line =
    { $n ->
        [one] Zapytano jedną osobę
        [few] Zapytano { $n } osoby
       *[many] Zapytano { $n } osób
    }
around-today = Czy możesz to zrobić? Pasuje do ciebie, pyta ktoś z dyżuru telefonicznego.
said-asked-around = Zapytano ich. Widzą to na swojej stronie na dziś. Kto chce listów, dostaje list, bez słowa o tym, co i gdzie.
