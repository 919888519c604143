# Dom widziany z ulicy: grupy, zakładanie, pokaz, pierwsza strona.

house-title = Wiele rąk, lekka praca
house-title-several = Kto tu mieszka
house-lead = Tu sąsiedzi pomagają sobie nawzajem. Nikt nie rządzi i nikt nie musi tłumaczyć, dlaczego prosi.
house-demo-is = pokaz, nikt nie jest prawdziwy
house-start-title = Załóżmy naszą grupę
house-start-text = Kilka pytań i zaczynacie razem. To trwa około trzech minut.
house-start = Załóż naszą grupę
house-demo-title = Najpierw się rozejrzyj
house-demo-text = Wymyślona okolica z trzystu osobami. Możesz wypróbować wszystko. Nic tam nie jest prawdziwe.
house-demo = Rozejrzyj się w okolicy pokazowej
house-foot = Manyhands nie należy do nikogo. Każdy może go używać, kopiować i zmieniać.

demo-making-title = Okolica się budzi
demo-making = Trzysta osób przeżywa sześć tygodni. Ta strona pokaże je, gdy tylko tu będą.
demo-making-day = Dzień { $day } z { $of }
demo-making-look = Sprawdź jeszcze raz
demo-making-failed = Nie udało się. Nic nie zostało zapisane. Możesz zacząć od nowa.
demo-title = Jako kto chcesz się rozejrzeć?
demo-lead = Nikt tu nie jest prawdziwy. Rób, co chcesz. Możesz wrócić i być kimś innym.
demo-sit = Rozejrzyj się
demo-ask = Albo poproś o coś na pierwszej stronie
demo-device = Ktoś, kto ogląda pokaz
demo-seat-neighbour = Ktoś, kto o coś poprosił
demo-seat-neighbour-text = Bez konta, tylko z kluczem. Zobacz, jak to wygląda, porozmawiaj, wymaż.
demo-seat-member = Ktoś z grupy, kto ma coś do przyniesienia
demo-seat-member-text = Masz obietnicę do spełnienia. Zobacz tablicę, otwórz adres, przekaż rzecz.
demo-seat-desk = Ktoś na dyżurze przy telefonie w tym tygodniu
demo-seat-desk-text = Czytasz, co przychodzi, i oddzwaniasz.
demo-seat-newcomer = Ktoś nowy, kto bierze udział
demo-seat-newcomer-text = Po powitaniu, czeka na głos.
demo-seat-new = Ktoś, kto dołączył przed chwilą
demo-seat-new-text = Nikt się jeszcze nie przywitał.

start-title = Załóżmy naszą grupę
start-lead = Potem grupa nie należy do nikogo, do ciebie też nie. Wszyscy są równi i razem mogą to zmienić.
start-name = Jak nazywa się grupa?
start-name-hint = Na przykład: Sąsiedzi z Łąkowej.
start-name-problem = Wpisz nazwę grupy
start-place = Gdzie to jest?
start-place-hint = Osiedle, wieś albo miasto.
start-place-problem = Wpisz, gdzie działa grupa
start-streets = Które ulice?
start-streets-hint = Jedna ulica w każdym wierszu. Później można dodać następne.
start-streets-none = Wpisz przynajmniej jedną ulicę
start-streets-problem = Wpisz jedną nazwę ulicy w każdym wierszu, najwyżej 60 liter
start-language = W jakim języku grupa mówi najpierw?
start-zone = Jaka strefa czasowa?
start-zone-hint = Największe miasto w pobliżu, na przykład Europe/Warsaw.
start-zone-problem = Wybierz strefę czasową z listy
start-reach = Jak skontaktować się z grupą? (niekonieczne)
start-reach-hint = Numer telefonu albo e-mail. Będzie na pierwszej stronie.
start-called = Jak mamy się do ciebie zwracać?
start-called-hint = Każde imię jest dobre. Widzą je członkowie grupy.
start-called-problem = Wpisz swoje imię
start-others = Ile osób zaczyna to z tobą?
start-others-hint = Każda osoba dostaje link. Od trzech osób nikt nie decyduje w pojedynkę.
start-others-none = Na razie nikt
start-others-count =
    { $n ->
        [one] Jedna osoba
        [few] { $n } osoby
        [many] { $n } osób
       *[other] { $n } osoby
    }
start-begin = Zaczynamy
start-device = Urządzenie, na którym powstała grupa

started-title = Wasza grupa powstała
started-lead = { $name } już tu jest. To urządzenie cię pamięta.
started-links = Linki dla pozostałych
started-links-text = Daj każdej osobie jeden link. Każdy działa raz, przez 14 dni. Od razu mają głos, tak jak ty.
started-once = Pokazujemy te linki tylko teraz. Skopiuj je albo daj innym zrobić zdjęcie kwadratów.
started-square = Kwadratowy kod linku dla jednej osoby
started-next = Co teraz
started-next-text = Weź dyżur przy telefonie na tydzień, żeby ktoś czytał, co przychodzi. Powieś adres tam, gdzie chodzą ludzie.
started-inside = Wejdź
started-front = Zobacz pierwszą stronę

home-title = Co by pomogło?
home-demo = To jest pokaz. Nikt tu nie jest prawdziwy.
home-demo-seats = Rozejrzyj się jako ktoś
home-rather-talk = Wolisz porozmawiać?
home-rather-write = Wolisz do nas napisać?
home-call = Zadzwoń lub napisz. Zostaw numer, oddzwonimy, więc nic nie zapłacisz.
home-my-ask = Prośba już wysłana: otwórz moją stronę
home-inside = Wejdź do środka, do „Dzisiaj”
home-promise = Nasza obietnica
home-no-conditions = Bez warunków
home-no-conditions-text = Nigdy nie prosimy o dowody i nigdy nie pytamy dlaczego.
home-private-title = Prywatnie
home-private =
    { $n ->
        [one] Twoje dane otwierają się tylko dla osoby, która przyjdzie, i jednej osoby na dyżurze. Możesz przeczytać, kto je otworzył. Nic nie przekazujemy dalej.
        [few] Twoje dane otwierają się tylko dla osoby, która przyjdzie, i { $n } osób na dyżurze. Możesz przeczytać, kto je otworzył. Nic nie przekazujemy dalej.
        [many] Twoje dane otwierają się tylko dla osoby, która przyjdzie, i { $n } osób na dyżurze. Możesz przeczytać, kto je otworzył. Nic nie przekazujemy dalej.
       *[other] Twoje dane otwierają się tylko dla osoby, która przyjdzie, i { $n } osób na dyżurze. Możesz przeczytać, kto je otworzył. Nic nie przekazujemy dalej.
    }
home-private-nobody = Twoje dane otwierają się tylko dla osoby, która przyjdzie, i dla dyżuru przy telefonie. Możesz przeczytać, kto je otworzył. Nic nie przekazujemy dalej.
home-forgotten = Zapominamy, kiedy chcesz
home-forgotten-text =
    { $n ->
        [one] Wymazujemy twoje dane jeden dzień po zakończeniu. Ze swoim kluczem możesz to zrobić wcześniej, zawsze.
        [few] Wymazujemy twoje dane { $n } dni po zakończeniu. Ze swoim kluczem możesz to zrobić wcześniej, zawsze.
        [many] Wymazujemy twoje dane { $n } dni po zakończeniu. Ze swoim kluczem możesz to zrobić wcześniej, zawsze.
       *[other] Wymazujemy twoje dane { $n } dnia po zakończeniu. Ze swoim kluczem możesz to zrobić wcześniej, zawsze.
    }
home-hour = Masz godzinę?
home-hour-nothing = Teraz nic nie czeka. Ktoś może poprosić w każdej chwili.
home-hour-text =
    { $n ->
        [one] Jedna sprawa w pobliżu czeka na kogoś. W każdej chwili możesz ją oddać.
        [few] { $n } sprawy w pobliżu czekają na kogoś. W każdej chwili możesz oddać to, co bierzesz.
        [many] { $n } spraw w pobliżu czeka na kogoś. W każdej chwili możesz oddać to, co bierzesz.
       *[other] { $n } sprawy w pobliżu czeka na kogoś. W każdej chwili możesz oddać to, co bierzesz.
    }
home-together = Co robimy razem
home-together-both =
    { $n ->
        [one] W tym miesiącu sąsiedzi poprosili raz. Gotowe do tej pory: { $met }.
        [few] W tym miesiącu sąsiedzi poprosili { $n } razy. Gotowe do tej pory: { $met }.
        [many] W tym miesiącu sąsiedzi poprosili { $n } razy. Gotowe do tej pory: { $met }.
       *[other] W tym miesiącu sąsiedzi poprosili { $n } raza. Gotowe do tej pory: { $met }.
    }
home-together-asked =
    { $n ->
        [one] W tym miesiącu sąsiedzi poprosili raz.
        [few] W tym miesiącu sąsiedzi poprosili { $n } razy.
        [many] W tym miesiącu sąsiedzi poprosili { $n } razy.
       *[other] W tym miesiącu sąsiedzi poprosili { $n } raza.
    }
home-together-new = Ten miesiąc dopiero się zaczyna. Możesz wziąć udział.
home-together-how = Jedni proszą, inni mówią „zrobię to”. Nikt nie decyduje o nikim.
