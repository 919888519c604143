# Decyzje: lista, strona każdej z nich i to, co się tam robi.

decide-title = Decyzje
decide-lead = Pytamy wszystkich, a to, co uzgodnione, wykonuje się samo.
decide-propose = Zaproponuj coś
decide-our-rules = Nasze zasady
decide-how = Jak decydujemy
decide-all = Wszystkie decyzje
decide-empty = Nic nie jest teraz pytane i nic jeszcze nie zdecydowano.
decide-list-waiting = Czekają na twoją odpowiedź
decide-list-asked = Pytamy o to teraz
decide-list-talked = W trakcie rozmowy
decide-list-cooling = Uzgodnione, czekają
decide-list-again = Do ponownego przejrzenia
decide-list-tasks = Uzgodnione, a nikt tego jeszcze nie robi
decide-list-drafts = Szkice szukające poparcia
decide-list-in-force = Obowiązują
decide-list-over = Zakończone
decide-older = Starsze
decide-newer = Nowsze
decide-kind-lazy = Mała decyzja
decide-kind-full = Zwykła decyzja
decide-kind-constitution = O naszych podstawowych zasadach
decide-kind-urgent = Pilne
decide-kind-person = O osobie
decide-left-to-speak = Na odpowiedź zostało: { $span }
decide-unheard =
    { $n ->
        [one] Nie usłyszeliśmy jeszcze jednej osoby
        [few] Nie usłyszeliśmy jeszcze { $n } osób
        [many] Nie usłyszeliśmy jeszcze { $n } osób
       *[other] Nie usłyszeliśmy jeszcze { $n } osób
    }
decide-all-heard = Usłyszeliśmy wszystkich
decide-chip-ready = Czeka na wolne miejsce
decide-chip-draft = Szkic
decide-chip-sense = Jakie są odczucia?
decide-chip-withdrawing = Porzucona; można ją przejąć do { $until }
decide-chip-resolving = Rozmowa do { $until }
decide-chip-telling = Jedna osoba dowiaduje się pierwsza
decide-chip-cooling = Uzgodnione; czeka do { $until }
decide-chip-in-force = Obowiązuje
decide-chip-paused = Zatrzymana
decide-chip-review = Do przejrzenia do { $until }
decide-chip-fading = Kończy się { $until }

decide-to-answer = Odpowiedz
decide-version = Wersja { $no }
decide-public = Sąsiedzi mogą to czytać
decide-written-in = Napisane w języku: { $language }
decide-affected = Kogo to dotyczy
decide-proposed-by = Propozycja: { $who }, { $day }
decide-asked-by-time = Pytanie zadane samo, { $day }
decide-facilitator = W rozmowie pomaga { $who }.
decide-changed-by = Ze słowami od: { $who }.
decide-with-dissent = Uzgodnione, z zapisanym nie.
decide-review-after =
    { $n ->
        [one] Przejrzymy to znowu po jednym dniu.
        [few] Przejrzymy to znowu po { $n } dniach.
        [many] Przejrzymy to znowu po { $n } dniach.
       *[other] Przejrzymy to znowu po { $n } dniach.
    }
decide-asks-about = Pyta o: { $what }
decide-brings-back = Wraca do: { $what }
decide-is-asked-about = Pytamy o to tutaj: { $what }
decide-because-of = Z powodu: { $what }
decide-beside = Co możesz zrobić i co dalej
decide-lead-about-you = To dotyczy ciebie. Nie pytamy cię o zdanie, ale możesz mówić. Wynik usłyszysz najpierw ty.
decide-lead-sense = To pytanie o odczucia. Nikogo nie wiąże.
decide-lead-withdrawing = Kto to zaproponował, rezygnuje. Ktoś inny może to przejąć.
decide-lead-resolving = Ktoś nie może z tym żyć. Więc zatrzymujemy się i rozmawiamy.
decide-lead-last = Rozmawialiśmy, a ktoś nadal nie może z tym żyć. To ostatnie pytanie: tak czy nie.
decide-lead-telling = Czas minął. Osoba, której to dotyczy, dowiaduje się pierwsza.
decide-lead-told = Oto wynik, zanim usłyszą go inni: { $verdict }.
decide-lead-cooling = Uzgodnione. Nie da się tego cofnąć, więc chwilę czeka.
decide-lead-paused = Ktoś pociągnął hamulec. Nic więcej się nie dzieje, aż zapytamy wszystkich.
decide-lead-review = Czas spojrzeć na to znowu. W tym czasie nadal obowiązuje.
decide-lead-fading = Nikt nie spojrzał na to znowu. Skończy się, chyba że ktoś powie: zostaje.
decide-lead-hidden = Odpowiedzi są ukryte do końca czasu.
decide-lead-over = To koniec: { $end }.
decide-changes = Jeśli się zgodzimy, to zmieni się samo
decide-changed = To zmieniło się samo
decide-would-have = To by się zmieniło
decide-changes-note = Nikt nie musi o tym pamiętać i nikt nie może tego zrobić przed uzgodnieniem. Można to cofnąć tak samo.
decide-changes-final-note = Tego nie da się cofnąć. Dlatego po uzgodnieniu jeszcze chwilę czeka.
decide-changed-note = Stoi w dzienniku z numerem tej decyzji.
decide-would-have-note = Nic z tego się nie stało.
decide-task-note = Ktoś się tym zajmie, gdy to uzgodnimy.
decide-now = Teraz
decide-before-it = Przedtem
decide-from = Najwcześniej od { $day }
decide-when-agreed = Gdy to uzgodnimy
decide-as-proposed = Jak w propozycji
decide-suggested = Jak w sugestii
decide-since = Od { $day }
decide-read-text = Przeczytaj tekst
decide-budget = { $pot }: małe decyzje mogą wydać miesięcznie
decide-spend = Z: { $pot }
decide-now-holds = W { $pot } jest
decide-now-agreement = Jak w decyzji { $no }
decide-now-no-agreement = Nic o tym jeszcze nie uzgodniono

would-have-vouches =
    { $n ->
        [one] Jedna osoba bez głosu miałaby dość poręczeń.
        [few] { $n } osoby bez głosu miałyby dość poręczeń.
        [many] { $n } osób bez głosu miałoby dość poręczeń.
       *[other] { $n } osób bez głosu miałoby dość poręczeń.
    }
would-go-on-as-before =
    { $n ->
        [one] To, o co teraz pytamy, toczy się dalej według dawnych zasad.
        [few] { $n } otwarte propozycje toczą się dalej według dawnych zasad.
        [many] { $n } otwartych propozycji toczy się dalej według dawnych zasad.
       *[other] { $n } otwartych propozycji toczy się dalej według dawnych zasad.
    }

decide-carried = Jak daleko to zaszło
decide-ahead = Następne w kolejności.
decide-done-on = Zrobione { $day }.
decide-waits-for-yes = Czeka na własne tak od { $who } do { $until }.
decide-left = Nie stało się samo: { $why }.
decide-task-free = Do wzięcia.
decide-task-unfilled = Nikt tego nie wziął od: { $span }. Puste krzesło nikogo nie obwinia.
decide-task-taken = Zajmuje się tym { $who }.
decide-task-yours = Zajmujesz się tym ty.
decide-task-take = Mogę to zrobić
decide-task-done = Zrobione
decide-task-back = Oddaj
decide-your-yes = To wymaga twojego własnego tak. Nie nic nie kosztuje.
decide-your-yes-yes = Tak, zrobię to
decide-your-yes-no = Nie

decide-where-we-are = Gdzie jesteśmy
decide-quilt-note =
    { $n ->
        [one] Jedna łatka dla jedynej pytanej osoby.
        [few] Po jednej łatce dla { $n } osób. Wszystkie są tej samej wielkości.
        [many] Po jednej łatce dla { $n } osób. Wszystkie są tej samej wielkości.
       *[other] Po jednej łatce dla { $n } osób. Wszystkie są tej samej wielkości.
    }
decide-not-heard = Jeszcze nieusłyszani
decide-answered-hidden = Odpowiedź jest
decide-answer-yes = Tak
decide-answer-no = Nie
decide-to-be-answered = Na co trzeba odpowiedzieć
decide-said-block = { $who } nie może z tym żyć
decide-said-aside = { $who } staje z boku
decide-said-worry = { $who } zgadza się, ale z obawą
decide-would-lift = Co by to zdjęło:
decide-told-by = Powiedziane tej osobie, która to zapisała: { $who }.
decide-block-means = Blokada znaczy, że zatrzymujemy się i rozmawiamy.
decide-reply = Odpowiedz na to
decide-reply-not = Powiedz zamiast tego coś innego
decide-you-answer = Odpowiadasz. Autor słów: { $who }.
decide-words-gone = Te słowa są skasowane.
decide-a-neighbour = Ktoś z sąsiedztwa
decide-replies-to = odpowiedź dla: { $who }
decide-to-before = { $position }, do wcześniejszej wersji
decide-harms = Nazwane szkody
decide-who-unheard = Kogo jeszcze nie usłyszeliśmy
decide-who-unheard-hint = Spotykasz kogoś z nich? Zapytaj, co mówi.
decide-suggestions = Inne sugerowane wersje
decide-taken-in = przyjęta
decide-take-in = Przyjmij
decide-take-in-hint = Stanie się nową wersją, a wszystkich zapytamy jeszcze raz.
decide-talk = Rozmowa
decide-talk-none = Nikt jeszcze nic nie powiedział.
decide-talk-older =
    { $n ->
        [one] Pokaż jedną starszą wypowiedź
        [few] Pokaż { $n } starsze wypowiedzi
        [many] Pokaż { $n } starszych wypowiedzi
       *[other] Pokaż { $n } starszych wypowiedzi
    }
decide-say = Powiedz coś
decide-say-hint = Przeczyta to, z twoim imieniem, każdy, kto może czytać tę stronę.
decide-say-send = Powiedz
decide-say-missing = Napisz, co chcesz powiedzieć.
decide-changing = To zmieni się samo
decide-on = { $day }

decide-what-do-you-say = Co ty na to?
decide-how-does-it-feel = Co czujesz?
decide-last-question = Ostatnie pytanie: tak czy nie?
decide-late-block = Jeszcze się nie odezwałeś
decide-hint-agree = Chcę, żeby to się stało
decide-hint-reservations = Róbcie to, ale posłuchajcie
decide-hint-stand_aside = Nie dla mnie, ale nie zatrzymam tego
decide-hint-block = Musimy porozmawiać, zanim to się stanie
decide-hint-abstain = Zdecydujcie beze mnie
decide-before = Do poprzedniej wersji: { $position }. Powtarzasz to?
decide-words = Twoimi słowami
decide-words-hint = Obawa, stanie z boku i blokada wymagają jednego zdania.
decide-block-more = Jeśli nie możesz z tym żyć
decide-block-more-hint = Napisz wyżej, jaką widzisz szkodę albo z którym wspólnym celem to się kłóci.
decide-lifts = Co by to zdjęło?
decide-lifts-hint = Zmiana, z którą możesz żyć.
decide-lifts-missing = Napisz, co musiałoby się dla ciebie zmienić.
decide-will-meet = Spotkam się w tej sprawie
decide-answer-missing = Wybierz jedną z odpowiedzi.
decide-send = Wyślij moją odpowiedź
decide-send-feeling = Powiedz, co czujesz
decide-note-open = Możesz ją zmienić do { $until }. Możesz też powiedzieć ją komukolwiek z członków.
decide-note-hidden = Możesz ją zmienić do { $until }. Wcześniej nikt jej nie zobaczy.
decide-note-sense = Otwarte do { $until } i nikogo nie wiąże.
decide-note-resolving = Rozmawiamy do { $until }. Jeśli możesz już z tym żyć, powiedz to tutaj.
decide-note-cooling = Stanie się { $until }, chyba że ktoś, kto milczał, nie może z tym żyć.
decide-told = Ktoś powiedział mi swoją odpowiedź
decide-told-hint = Przez telefon, na schodach, na spotkaniu. Widać, że zapis jest od ciebie. Ta osoba może to zmienić.
decide-told-who = Kto ci powiedział?
decide-told-choose = Wybierz
decide-told-who-missing = Wybierz, kto ci powiedział.
decide-told-what = Co mówi ta osoba?
decide-told-words = Słowami tej osoby
decide-told-meet = Jeśli nie może z tym żyć: spotka się w tej sprawie
decide-told-send = Zapisz
decide-review = Spójrz na to znowu: co ty na to?
decide-review-keep = Zostaje
decide-review-keep-hint = Działa wystarczająco dobrze
decide-review-change = Zmienić
decide-review-change-hint = Zapytamy o to wszystkich
decide-review-end = Zakończyć
decide-review-end-hint = Zapytamy wszystkich, czy to cofnąć
decide-review-none = Nikt jeszcze nie spojrzał.
decide-review-count =
    { $n ->
        [one] Spojrzała jedna osoba.
        [few] Spojrzały { $n } osoby.
        [many] Spojrzało { $n } osób.
       *[other] Spojrzało { $n } osób.
    }

decide-acknowledge = Przeczytane
decide-acknowledge-hint = Wtedy dowiedzą się też inni. Jeśli nie, dowiedzą się po czasie.
decide-support = Porozmawiajmy o tym
decide-support-hint = Mówisz, że warto zapytać wszystkich. Odpowiesz i tak, jak zechcesz.
decide-ask-informally = Zapytaj najpierw o odczucia
decide-ask-informally-hint = Trzy dni, nikogo to nie wiąże.
decide-take-up = Przejmij
decide-take-up-hint = Toczy się dalej jako twoja propozycja. Odpowiedzi zostają.
decide-more-time = Poproś o więcej czasu
decide-more-time-hint = Raz na osobę. Koniec przesunie się o kilka dni.
decide-withdraw = Zrezygnuj
decide-withdraw-hint = Przez jakiś czas ktoś może to przejąć. Potem koniec.
decide-withdraw-draft = Odłóż szkic
decide-withdraw-draft-hint = Wtedy koniec. Możesz to kiedyś zaproponować od nowa.
decide-propose-undo = Zaproponuj cofnięcie
decide-bring-back = Wróć do tego
decide-brake = Pociągnij hamulec
decide-brake-hint =
    { $n ->
        [one] Czy to szkodzi? Jedna osoba to zatrzyma i zapytamy wszystkich znowu.
        [few] Czy to szkodzi? { $n } osoby razem to zatrzymają i zapytamy wszystkich znowu.
        [many] Czy to szkodzi? { $n } osób razem to zatrzyma i zapytamy wszystkich znowu.
       *[other] Czy to szkodzi? { $n } osób razem to zatrzyma i zapytamy wszystkich znowu.
    }
decide-brake-harm = Jaką widzisz szkodę?
decide-brake-missing = Nazwij szkodę jednym zdaniem.
decide-brake-send = Pociągnij hamulec

decide-meetings = Spotkanie w tej sprawie
decide-meetings-none = Nikt jeszcze nie zaproponował terminu.
decide-meeting-by = Ten termin proponuje { $who }.
decide-meeting-came = Byli: { $who }.
decide-offer-meeting = Zaproponuj termin spotkania
decide-meeting-day = Dzień
decide-meeting-time = Godzina
decide-meeting-send = Zaproponuj ten termin
decide-meeting-missing = Wybierz dzień i godzinę.
decide-meeting-bad-time = Wybierz termin w przyszłości, przed końcem rozmów.
decide-who-came = Kto był?
decide-who-came-hint = Zapisuje to tylko ktoś, kto był.
decide-who-came-problem = Zaznacz siebie i co najmniej jedną inną osobę.
decide-who-came-send = Zapisz

decide-goes = Jak to przebiega
decide-goes-written = Zaproponowane
decide-goes-written-more = { $day }, { $who }
decide-goes-draft = Szuka poparcia
decide-goes-draft-more =
    { $n ->
        [one] Jeszcze jedna osoba powie „porozmawiajmy o tym” i zapytamy wszystkich.
        [few] Jeszcze { $n } osoby powiedzą „porozmawiajmy o tym” i zapytamy wszystkich.
        [many] Jeszcze { $n } osób powie „porozmawiajmy o tym” i zapytamy wszystkich.
       *[other] Jeszcze { $n } osób powie „porozmawiajmy o tym” i zapytamy wszystkich.
    }
decide-goes-draft-open = Można już pytać wszystkich.
decide-goes-ready = Czeka na wolne miejsce
decide-goes-ready-more = Naraz pytamy tylko o kilka spraw. Otworzy się samo.
decide-goes-sense = Pytamy o odczucia
decide-goes-sense-more = Do { $until }. Nikogo nie wiąże.
decide-goes-asked = Pytamy wszystkich
decide-goes-asked-for = Przez: { $span }
decide-goes-heard = Usłyszano { $heard } z { $asked }. Potrzeba: usłyszanych { $need }, za { $for }, bez blokady.
decide-goes-heard-lazy = Usłyszano { $heard } z { $asked }. Potrzeba za: { $for }, i nikogo przeciw. Milczenie znaczy tak.
decide-goes-closed = Czas minął: { $verdict }
decide-goes-withdrawing = Porzucone
decide-goes-withdrawing-more = Do { $until } ktoś może to przejąć. Potem koniec.
decide-goes-resolving = Rozmawiamy
decide-goes-resolving-more = Do { $until }. Potem zapytamy wszystkich jeszcze raz.
decide-goes-last = Ostatnie pytanie
decide-goes-last-more = Do { $until }. Trzeba { $percent } na 100 spośród mówiących tak lub nie.
decide-goes-telling = Najpierw dowiaduje się osoba, której to dotyczy
decide-goes-telling-more = Wszyscy dowiedzą się { $until } albo wcześniej.
decide-goes-cooling = Uzgodnione, czeka
decide-goes-cooling-more = Do { $until }, bo tego nie da się cofnąć.
decide-goes-agreed = Uzgodnione
decide-goes-earliest = Najwcześniej { $day }
decide-goes-carried = Wykonane
decide-goes-carried-on = { $day }, samo, z wpisem w dzienniku
decide-goes-carried-more = Samo, z wpisem w dzienniku
decide-goes-in-force = Obowiązuje
decide-goes-review = Ponowne spojrzenie
decide-goes-review-on = { $day }
decide-goes-review-more = Zostawić, zmienić albo zakończyć, do { $until }.
decide-goes-ends = Kończy się samo
decide-goes-paused = Zatrzymane
decide-goes-paused-more = Aż zdecydujemy o tym: { $what }
decide-goes-fading = Wygasa
decide-goes-fading-more = Kończy się { $until }, chyba że ktoś powie: zostaje.
decide-goes-over = Koniec: { $end }

decide-back = Wróć do decyzji
decide-wording-rewrite = Zmień szkic
decide-wording-amend = Zmień treść
decide-wording-amend-hint = O nową treść zapytamy wszystkich. Odpowiedzi na starą się nie liczą.
decide-wording-amend-send = Zapytaj o tę treść
decide-wording-suggest = Zasugeruj zmianę
decide-wording-suggest-hint = Kto to zaproponował, może to przyjąć. Tak czy inaczej wszyscy to zobaczą.
decide-wording-suggest-send = Zasugeruj
decide-wording-title = W jednym zdaniu
decide-wording-title-missing = Napisz w jednym zdaniu, o co chodzi.
decide-wording-why = Jakiego problemu to dotyczy?
decide-wording-task = Do zrobienia
decide-wording-value = Byłoby
decide-wording-range = Od { $least } do { $most }.
decide-wording-amount = Kwota, na przykład 35 albo 12,50.
decide-wording-days = Ile dni.
decide-wording-value-problem = Wpisz liczbę, która pasuje.
decide-wording-clause = Treść
decide-wording-clause-missing = Tu potrzebne są słowa.
decide-wording-leave = Pomiń to
decide-wording-nothing-left = Zostaw przynajmniej jedną zmianę.

# In other languages.
decide-translate = Powiedz to w innym języku
decide-translate-hint = Powiedz jeszcze raz to samo, jak najprościej. Odpowiada się na samo brzmienie, które zostaje obok twojego.
decide-translate-into = Na jaki język?
decide-translate-choose = Wybierz język
decide-translate-language-missing = Wybierz język, w którym piszesz.
decide-translate-missing = Powiedz to także w drugim języku.
decide-translate-send = Powiedz
decide-translated-by = Słowami { $who }, { $day }.
decide-translated-old = Mówi o wcześniejszym brzmieniu.

decide-today-yes = Czeka na twoje własne tak lub nie, do { $until }.
decide-today-to-yes = Powiedz tak lub nie
decide-today-asked = { $kind }, otwarta do { $until }
decide-today-to-task = Do zadania

decided-title = Co zdecydowaliśmy
decided-lead = To, co grupa uzgodniła, jej słowami. Bez imion.
decided-lead-few = To, co grupa otworzyła dla sąsiadów. Bez imion.
decided-none = Jeszcze nic tu nie ma.
decided-somebody = To dotyczy kogoś z imienia. Członkowie mogą to czytać.
decided-say-hint = Mówisz jako ktoś z sąsiedztwa, bez imienia.

said-decide-answered = Twoja odpowiedź jest zapisana. Możesz ją zmieniać do końca.
said-decide-told = Zapisane. Ta osoba może to jeszcze zmienić.
said-decide-braked = Hamulec pociągnięty.
said-decide-meeting-offered = Termin zaproponowany.
said-decide-who-came = Zapisano, kto był.
said-decide-looked-again = Zapisane. Możesz to zmienić do końca czasu.
said-decide-taken-in = To jest teraz treść. Wszystkich pytamy jeszcze raz.
said-decide-acknowledged = Dziękujemy za przeczytanie. Teraz dowiedzą się też inni.
said-decide-supported = Mówisz: porozmawiajmy o tym.
said-decide-asked-informally = Teraz każdy może powiedzieć, co czuje.
said-decide-more-time = Teraz jest więcej czasu.
said-decide-withdrawn = Rezygnujesz z tego.
said-decide-taken-up = To teraz twoja propozycja.
said-decide-task-taken = Bierzesz to. Możesz to oddać w każdej chwili.
said-decide-task-done = Zrobione. Stoi w dzienniku.
said-decide-task-back = W porządku. Znowu jest do wzięcia.
said-decide-own-yes = Mówisz tak.
said-decide-own-no = Mówisz nie. W porządku.
said-decide-rewritten = Szkic zmieniony.
said-decide-amended = O nową treść pytamy wszystkich.
said-decide-suggested = Twoja sugestia stoi obok propozycji.
said-decide-translated = Twoje słowa stoją obok brzmienia.
