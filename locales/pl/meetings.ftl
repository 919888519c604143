# Spotkania, małe pytania i kalendarz.

room-meetings = Spotkania
meetings-title = Spotkania
meetings-lead = Porządek spotkania tworzy to, o co pytamy, i to, na co nikt nie odpowiedział. Każdy może coś dodać.
meetings-call = Zwołaj spotkanie
meetings-find = Znajdźmy termin
meetings-advice = Poproś o radę
meetings-coming = Najbliższe
meetings-coming-none = Nie ma żadnego spotkania w planie. Może je zwołać każda osoba z głosem.
meetings-polls = Pytania otwarte teraz
meetings-polls-none = Teraz nikt o nic nie pyta.
meetings-past = Wcześniejsze
meetings-past-none = Nie było jeszcze żadnego spotkania. Tu będą protokoły.
meetings-polls-closed = Pytania zamknięte
meetings-willing = Chcesz pomóc na spotkaniach?
meetings-willing-lead = Losujemy po kolei wśród chętnych: najpierw ten, kto robił to najdawniej. Zawsze można odmówić.
meetings-willing-facilitate = Prowadzenie
meetings-willing-facilitate-hint = Dbasz o to, żeby każdy mógł się wypowiedzieć. O wyniku nie decydujesz.
meetings-willing-minutes = Pisanie protokołu
meetings-willing-minutes-hint = Zapisujesz, co kto mówi. Obecni to potwierdzają.
meetings-willing-yes = Chcesz to robić.
meetings-willing-no = Nie ma cię wśród chętnych.
meetings-willing-begin = Chcę to robić
meetings-willing-end = Już nie
meetings-voice-first = Spotkanie może zwołać każda osoba z głosem.

meeting-title = Spotkanie: { $when }
meeting-where = { $place }
meeting-called-by = Zwołuje { $who }
meeting-moved =
    { $n ->
        [one] Przełożone raz
        [few] Przełożone { $n } razy
        [many] Przełożone { $n } razy
       *[other] Przełożone { $n } raza
    }
meeting-found-by = Termin znaleziony przez pytanie
meeting-is-off = To spotkanie zostało odwołane.
meeting-ahead = Przed nami
meeting-on = Teraz
meeting-writing = Protokół się pisze
meeting-without = Na razie bez protokołu
meeting-round = Protokół jest czytany
meeting-confirmed = Potwierdzony przez obecnych
meeting-as-written = Zostaje tak, jak zapisano
meeting-off = Odwołane

part-facilitate = Prowadzi
part-minutes = Pisze protokół
part-nobody = Jeszcze nikt, może każdy
part-asked = Pytanie do: { $who }, do { $until }
part-you-asked = Los padł na ciebie. Powiedz do { $until }, czy chcesz.
part-vacant = Pytamy następną osobę
part-yes = Tak, zrobię to
part-no = Nie tym razem
part-take = Ja to zrobię
part-hand-back = Oddaj to

agenda-title = Porządek spotkania
agenda-lead = Tworzy się sam z tego, o co pytamy, i z tego, na co nikt nie odpowiedział.
agenda-then = Tak jak na początku, i to, co wyszło w trakcie.
agenda-none = Teraz o nic nie pytamy. Dodaj punkt.
agenda-draft = Szuka poparcia
agenda-sense = Pytamy nieformalnie
agenda-open = Pytamy do { $until }
agenda-resolving = Zablokowane: rozmawiamy, co dalej
agenda-last-question = Tak albo nie, do { $until }
agenda-over = Już o to nie pytamy
agenda-worry = { $who } ma obawę, na którą nikt nie odpowiedział:
agenda-aside = { $who } staje z boku, i nikt nie odpowiedział:
agenda-block = { $who } nie może z tym żyć:
agenda-point-by = { $who } chce porozmawiać o tym:
agenda-in-the-room = Odpowiedź padła w sali? Zapisz ją tam
agenda-add = O czym jeszcze chcesz porozmawiać?
agenda-add-hint = Jedno zdanie. Przeczyta je każdy, kto bierze udział.
agenda-add-send = Dodaj do porządku
agenda-take-off = Usuń
agenda-words-gone = Te słowa zostały wymazane, gdy ich autor odszedł.

minutes-title = Protokół
minutes-who = Kto był
minutes-who-hint = Zaznacz wszystkich, którzy przyszli. Kto to zapisuje, też tam był.
minutes-who-none = Nikt jeszcze nie zapisał, kto przyszedł.
minutes-who-send = Zapisz, kto przyszedł
minutes-who-change = Zmień, kto przyszedł
minutes-who-by = Zapis: { $who }
minutes-none = Nic jeszcze nie jest zapisane.
minutes-note = Co zostało powiedziane?
minutes-note-hint = Kilka zdań. Także to, z czym ktoś się nie zgodził.
minutes-note-about = Czego to dotyczy?
minutes-note-about-nothing = Niczego, o co pytamy
minutes-note-send = Zapisz
minutes-note-by = { $who }, { $at }
minutes-about = Dotyczy: { $what }
minutes-send-round = Wyślij protokół obecnym
minutes-send-round-hint = Obecni mają siedem dni na przeczytanie. Potem nikt nie dopisuje wierszy.
minutes-due = Wyślij go do { $until }, póki wszyscy pamiętają.
minutes-late = Minęły trzy dni. Protokół nadal jest mile widziany.
minutes-yours = To było spotkanie z twoim udziałem. Czy tak było mówione?
minutes-until = Czas na czytanie do { $until }.
minutes-yes = Tak, tak było mówione
minutes-missing = Czegoś brakuje
minutes-missing-what = Czego brakuje?
minutes-missing-send = Powiedz, czego brakuje
minutes-said-yes = Twoja odpowiedź: tak. Nadal możesz powiedzieć, czego brakuje.
minutes-said-missing = Twoja odpowiedź: czegoś brakuje. Możesz napisać to od nowa albo powiedzieć „tak”.
minutes-count = „Tak” mówi { $yes } z { $all } obecnych osób.
minutes-appended = Czego brakuje, według obecnych
minutes-appended-by = { $who } mówi:
minutes-confirmed = Ponad połowa obecnych mówi: tak było mówione.
minutes-as-written = Przez siedem dni zabrakło głosów na „tak”. Protokół zostaje tak, jak go zapisano.
minutes-paper = Czytaj na papierze
minutes-were-there =
    { $n ->
        [one] Była jedna osoba
        [few] Były { $n } osoby
        [many] Było { $n } osób
       *[other] Było { $n } osoby
    }

meeting-change = Przełóż albo odwołaj
meeting-move = Przełóż
meeting-call-off = Odwołaj spotkanie
meeting-call-off-hint = Wszyscy zobaczą, że jest odwołane.
meeting-ics = Dodaj do swojego kalendarza

paper-title = Protokół: { $group }
paper-print = Drukuj
paper-back = Wróć do spotkania
paper-not-yet = Ten protokół nie jest jeszcze skończony.
paper-round = Obecni jeszcze czytają ten protokół.

call-meeting-title = Zwołaj spotkanie
call-lead = Zobaczy je każdy, kto bierze udział. Kto prowadzi, losujemy po kolei.
call-day = Którego dnia?
call-time = O której godzinie?
call-time-hint = Według zegara tam, gdzie mieszkamy
call-place = Gdzie?
call-place-hint = Miejsce, które każdy znajdzie. Trafi do protokołu, więc nie czyjeś drzwi.
call-send = Zwołaj spotkanie
call-when-first = Wybierz dzień i godzinę
call-when-past = Wybierz chwilę w przyszłości, w ciągu roku
call-place-first = Powiedz, gdzie się spotykamy
call-moment = Który termin?
call-moment-first = Wybierz jeden z terminów
call-moment-suits = { $yes } tak, { $maybe } w razie potrzeby, { $no } nie
call-move-title = Przełóż spotkanie
call-move-send = Przełóż
call-place-again = Miejsce, jeśli teraz jest inne

poll-when-title = Znajdźmy termin
poll-when-lead = Podaj kilka terminów. Każdy zaznaczy, które mu pasują.
poll-question = Na co to jest?
poll-question-hint = Na przykład: nasze spotkanie w tym miesiącu
poll-moments = Jakie terminy?
poll-moments-hint = Najwyżej dwadzieścia. Zostaw puste, czego nie potrzebujesz.
poll-moment-day = Dzień { $n }
poll-moment-time = Godzina { $n }
poll-more-rows = Więcej wierszy
poll-days = Jak długo pytasz?
poll-days-n =
    { $n ->
        [one] Jeden dzień
        [few] { $n } dni
        [many] { $n } dni
       *[other] { $n } dnia
    }
poll-days-hint = Zamknie się samo, zanim nadejdzie ostatni termin.
poll-ask = Zapytaj wszystkich
poll-question-first = Napisz, o co chodzi
poll-moments-first = Podaj przynajmniej jeden termin
poll-moment-half = Każdy termin potrzebuje dnia i godziny
poll-moment-past = Każdy termin musi być w przyszłości, w ciągu roku
poll-moment-twice = Ten sam termin jest tu dwa razy
poll-moments-many = Dwadzieścia terminów wystarczy. Usuń kilka.

poll-advice-title = Poproś o radę
poll-advice-lead = Decyzja jest twoja. Inni mówią ci wcześniej, co myślą.
poll-advice-question = Zanim to zrobię, co myślicie?
poll-advice-question-hint = Napisz, co chcesz zrobić i czego chcesz się dowiedzieć.
poll-advice-of = Kogo pytasz?
poll-advice-of-hint = Nie zaznaczaj nikogo, żeby zapytać wszystkich.
poll-advice-send = Zapytaj
poll-advice-ends = Zamknie się samo po siedmiu dniach. Nikt nie musi odpowiadać.

poll-title = Kiedy możemy się spotkać?
poll-advice-page = Co myślisz?
poll-by = Pyta { $who }
poll-until = Otwarte do { $until }
poll-closed-on = Zamknięte: { $at }
poll-chip-open = Otwarte
poll-chip-closed = Zamknięte
poll-waits = Czeka na ciebie
poll-asked-all = Pytanie jest do wszystkich.
poll-asked-some = Pytanie do: { $who }
poll-answered =
    { $n ->
        [0] Nikt jeszcze nie odpowiedział
        [one] Odpowiedziała jedna osoba
        [few] Odpowiedziały { $n } osoby
        [many] Odpowiedziało { $n } osób
       *[other] Odpowiedziało { $n } osoby
    }
poll-mark-title = Kiedy możesz?
poll-mark-lead = Możesz to zmieniać, dopóki pytanie jest otwarte.
poll-mark-send = Zapisz moje odpowiedzi
poll-mark-first = Wybierz odpowiedź przy każdym terminie
mark-yes = Tak
mark-if-need-be = W razie potrzeby
mark-no = Nie
poll-found = Jak pasują terminy
poll-best = Najlepszy termin: { $when }
poll-best-none = Żaden termin jeszcze nikomu nie pasuje.
poll-marked = { $mark }: { $who }
poll-call = Zwołaj z tego spotkanie
poll-led-to = Wyszło z tego spotkanie
poll-close = Wystarczy mi odpowiedzi
poll-answers = Odpowiedzi
poll-answers-none = Nikt jeszcze nie odpowiedział.
poll-answer = Co powiesz?
poll-answer-send = Odpowiedz
poll-answer-first = Najpierw napisz odpowiedź

calendar-title = Nasze daty w twoim kalendarzu
calendar-lead = Twój kalendarz czyta spotkania, ostatnie dni decyzji i końce twoich dyżurów.
calendar-what = Adres pokazuje daty i miejsca, bez imion i niczyich słów. Kto go ma, może je czytać.
calendar-make = Utwórz adres dla mojego kalendarza
calendar-link = Skopiuj ten adres do swojego kalendarza
calendar-once = Widać go tylko teraz. Jeśli zginie, zakończ go i utwórz nowy.
calendar-how = W kalendarzu poszukaj „subskrybuj” albo „dodaj z adresu”.
calendar-yours = Twoje adresy
calendar-none = Nie masz żadnego.
calendar-since = Utworzony: { $since }.
calendar-seen = Ostatnio czytany: { $seen }.
calendar-ends = Kończy się sam: { $until }.
calendar-end = Zakończ
calendar-name = Daty grupy { $group }
calendar-meeting = Spotkanie grupy { $group }
calendar-decision = Zamyka się decyzja
calendar-duty-ends = Kończy się dyżur: { $duty }
calendar-own-duty-ends = Kończy się twój dyżur

today-meeting = Spotkanie: { $when }
today-meeting-go = Porządek spotkania
today-poll-when = Kiedy możesz się spotkać?
today-poll-advice = { $who } pyta, co myślisz
today-poll-go = Odpowiedz
today-minutes = Czy tak było mówione?
today-minutes-text = Protokół czeka na twoje „tak” do { $until }.
today-minutes-go = Przeczytaj
today-part-facilitate = Los padł na ciebie: prowadzenie
today-part-minutes = Los padł na ciebie: protokół
today-part-text = Powiedz do { $until }, czy chcesz.
today-part-go = Odpowiedz

said-meeting-called = Spotkanie jest zwołane. Wszyscy je widzą.
said-meeting-moved = Spotkanie jest przełożone.
said-meeting-off = Spotkanie jest odwołane.
said-point-added = Jest w porządku spotkania.
said-point-off = Nie ma tego już w porządku spotkania.
said-willing = Dziękujemy. Zapytamy, gdy przyjdzie twoja kolej.
said-not-willing = W porządku. Nie będziemy już pytać.
said-part-taken = Dziękujemy. Na tym spotkaniu to twoje.
said-part-no = W porządku. Pytamy następną osobę.
said-part-back = W porządku. Może to zrobić ktoś inny.
said-who-came = Zapisane.
said-noted = Jest w protokole.
said-minutes-round = Protokół jest w drodze do obecnych.
said-minutes-yes = Dziękujemy. Twoja odpowiedź: tak.
said-minutes-missing = Dodane do protokołu.
said-poll-asked = Wszyscy widzą twoje pytanie.
said-poll-marked = Twoje odpowiedzi są zapisane.
said-poll-answered = Twoja odpowiedź tam jest.
said-poll-closed = Pytanie jest zamknięte.
said-calendar-ended = Ten adres już nie działa.

log-when-asked = { $who } pyta, kiedy możemy się spotkać.
log-advice-asked = { $who } prosi o radę.
log-marked = { $who } zaznacza, kiedy może się spotkać.
log-advised = { $who } odpowiada komuś, kto prosi o radę.
log-poll-closed = { $who } zamyka swoje pytanie.
log-poll-closed-by-itself = Pytanie zamknęło się samo.
log-called = { $who } zwołuje spotkanie: { $when }.
log-moved = { $who } przekłada spotkanie na: { $when }.
log-called-off = { $who } odwołuje spotkanie: { $when }.
log-point-added = { $who } dodaje punkt do porządku spotkania: { $when }.
log-point-off = { $who } usuwa punkt z porządku spotkania: { $when }.
log-minutes-willing = { $who } chętnie będzie pisać protokoły.
log-minutes-not-willing = { $who } nie chce już pisać protokołów.
log-drawn = Los pada na: { $whom }. Spotkanie: { $when }, { $part }.
log-part-taken = { $whom } mówi „tak”. Spotkanie: { $when }, { $part }.
log-part-no = Pytamy kogoś innego. Spotkanie: { $when }, { $part }.
log-part-back = { $whom } oddaje zadanie. Spotkanie: { $when }, { $part }.
log-part-nobody = Nie ma jeszcze nikogo. Spotkanie: { $when }, { $part }.
log-meeting-begun = Zaczęło się spotkanie: { $when }.
log-who-came-written = { $who } zapisuje, kto był na spotkaniu: { $when }.
log-noted = { $who } dopisuje wiersz w protokole: { $when }.
log-sent-round = { $who } wysyła obecnym protokół: { $when }.
log-without-minutes = Spotkanie na razie bez protokołu: { $when }.
log-read-yes = { $who } mówi o protokole: tak było mówione. Spotkanie: { $when }.
log-read-missing = { $who } mówi, że w protokole czegoś brakuje. Spotkanie: { $when }.
log-minutes-confirmed = Obecni potwierdzili protokół: { $when }.
log-minutes-stand = Protokół zostaje: { $when }.
part-word-facilitate = prowadzenie
part-word-minutes = pisanie protokołu
log-about-meetings = Spotkania

refusal-words-first = Najpierw napisz zdanie. Potem wyślij jeszcze raz.
refusal-too-many-moments = Dwadzieścia terminów wystarczy. Usuń kilka.
refusal-poll-closed = To pytanie jest zamknięte. Możesz zadać nowe.
refusal-meeting-ahead = To spotkanie jeszcze się nie zaczęło. Wróć, gdy się zacznie.
refusal-meeting-over = To spotkanie już się skończyło albo jest odwołane.
refusal-not-present = To jest dla obecnych. Najpierw dopisz siebie.
refusal-who-came-first = Najpierw zapisz, kto przyszedł.
refusal-taken-already = Ktoś inny się zgodził albo jest pytany. Jeśli to odda, możesz wziąć.
