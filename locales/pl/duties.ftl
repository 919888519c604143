# Dyżury.

duties-title = Dyżury
duties-lead = Każdy kończy się sam. Dyżur otwiera drzwi, dopóki trwa, i nie daje żadnej rangi.
duties-lasts =
    { $n ->
        [one] Trwa jeden dzień.
        [few] Trwa { $n } dni.
        [many] Trwa { $n } dni.
       *[other] Trwa { $n } dnia.
    }
duties-filled-own-yes = Bierze go, kto chce.
duties-filled-rotation = Wśród chętnych pytamy najpierw tę osobę, która miała go najdawniej.
duties-filled-lot = Wśród chętnych losujemy, kogo pytamy najpierw.

duties-phone-desk-what = Czyta, co przychodzi, oddzwania i wpisuje na tablicę.
duties-phone-desk-gives = Dopóki trwa, możesz otwierać dane otwartych próśb. Każde otwarcie jest zapisane, a ta osoba je widzi.
duties-welcome-what = Wita nowe osoby i pokazuje im, co i jak.
duties-welcome-gives = Dopóki trwa, możesz otwierać kontakt do nowych osób. Każde otwarcie jest zapisane, a te osoby je widzą.
duties-facilitation-what = Dba o przebieg rozmowy, nigdy o jej wynik. Każdy zostaje wysłuchany, zanim ktoś odezwie się drugi raz.
duties-facilitation-gives = Prosimy cię o prowadzenie rozmów o propozycjach, nigdy o własnych.
duties-money-pair-what = Dwie niespokrewnione osoby razem mówią tak zwrotom. Nigdy temu, co zapłaciły same.
duties-money-pair-gives = Dopóki trwa, widzisz, komu zwracamy za sprawunki, i zapisujesz wpływy.
duties-books-what = Zapisuje wpływy, trzyma paragony i pokazuje grupie miesiąc. Niczego nie wypłaca.
duties-books-gives = Dopóki trwa, możesz zapisywać, co wpłynęło do kasy.
duties-keys-and-machine-what = Ma klucze, dba o maszynę i jej kopie i uczy tego kogoś jeszcze. Przynajmniej dwie osoby.
duties-keys-and-machine-gives = Na tych stronach niczego nie otwiera. Maszyna pokazuje grupie, kto ma jej klucze.
duties-stock-what = Wie, co jest w zapasie, co się niedługo zepsuje i czego brakuje. Mówi o tym na tablicy.
duties-stock-gives = Nie otwiera niczego, czego inni nie widzą.
duties-outward-voice-what = Rozmawia z gminą, fundatorami i prasą o tym, co grupa zdecydowała. Nic o żadnym sąsiedzie.
duties-outward-voice-gives = Nie otwiera niczego, czego inni nie widzą. W formularzach może zastąpić przewodniczenie lub sekretariat.
duties-safeguarding-what = Wie, do kogo się zwrócić, gdy ktoś może być w niebezpieczeństwie. Słucha, nie prowadzi śledztwa, towarzyszy, jeśli trzeba.
duties-safeguarding-gives = Nie otwiera niczego, czego inni nie widzą. To, co usłyszysz, zostaje u ciebie.
duties-gives-nothing = Nie otwiera niczego, czego inni nie widzą.

duties-free = To krzesło jest wolne.
duties-until = Kończy się sam { $until }
duties-yours = Masz ten dyżur. Kończy się sam { $until }.
duties-hand-back = Oddaj dyżur
duties-take =
    { $n ->
        [one] Biorę na jeden dzień
        [few] Biorę na { $n } dni
        [many] Biorę na { $n } dni
       *[other] Biorę na { $n } dnia
    }
duties-voice-first = Może go wziąć każda osoba z głosem.
duties-asked = Pytamy teraz: { $whom }, do { $until }.
duties-asked-you = Czy weźmiesz ten dyżur? Możesz odpowiedzieć do { $until }. Nie jest tak samo dobre jak tak.
duties-no = Nie tym razem
duties-willing = Zapytajcie mnie, gdy krzesło będzie wolne
duties-not-willing = Nie pytajcie mnie więcej
duties-willing-now = Zapytamy cię, gdy przyjdzie twoja kolej.
duties-more = Więcej o tym
duties-propose = Zaproponuj zmianę
duties-mandate = Po co jest ten dyżur
duties-no-mandate = Nikt jeszcze nie zapisał, po co jest. Możesz to zaproponować.
duties-decided = decyzja { $no }
duties-seats = Kto go pełni
duties-learning = Kto się go uczy
duties-learning-what = Kto się uczy, może wziąć go potem. Nauka kończy się sama i niczego nie otwiera.
duties-learning-none = Nikt się go nie uczy.
duties-learns-until = Uczy się do { $until }
duties-learn = Chcę się go nauczyć
duties-leave-off = Na razie zostawiam
duties-lines = Dla następnej osoby
duties-lines-what = Kto ma dyżur, zapisuje, co warto wiedzieć dalej. Może to czytać cała grupa.
duties-lines-none = Nic nie jest zapisane.
duties-lines-done = Zrobione
duties-line = Jeszcze jedna linijka
duties-line-hint = Co czeka, gdzie co leży, do kogo dzwonić. Bez nazwisk sąsiadów.
duties-line-add = Zapisz
duties-line-empty = Najpierw napisz linijkę.
duties-tick = Zrobione
duties-put-back = Jeszcze nie
duties-notes = Powiedziane grupie
duties-notes-what = Trzy linijki w miesiącu: co się działo, co było trudne, czego trzeba.
duties-notes-none = Jeszcze nic nie powiedziano.
duties-note = Trzy linijki
duties-note-hint = Co się działo, co było trudne, czego trzeba. Bez nazwisk sąsiadów.
duties-note-tell = Powiedz grupie
duties-note-empty = Najpierw napisz linijkę.

said-duty-taken = Masz ten dyżur. Skończy się sam.
said-duty-handed-back = W porządku. Krzesło jest znowu wolne.
said-duty-declined = W porządku. Pytamy kogoś innego.
said-duty-willing = Zapytamy cię, gdy krzesło będzie wolne.
said-duty-not-willing = W porządku. Nie pytamy cię.
said-duty-learning = Uczysz się tego dyżuru. Nauka skończy się sama.
said-duty-left-off = W porządku. Możesz do tego wrócić.
said-line-added = Jest na liście.
said-line-ticked = Zrobione.
said-line-put-back = Jest znowu na liście.
said-duty-noted = Grupa może to przeczytać.

duty-facilitation = Prowadzenie rozmów
duty-money-pair = Para od pieniędzy
duty-books = Rachunki
duty-keys-and-machine = Klucze i maszyna
duty-stock = Zapasy
duty-outward-voice = Głos na zewnątrz
duty-safeguarding = Kontakt w sprawach ochrony
duty-own = Dyżur { $no }
duty-named-until = { $duty } do { $until }

refusal-somebody-asked = Najpierw pytamy kogoś innego. Możesz powiedzieć, że chętnie weźmiesz dyżur.

# Dzisiaj.
today-asked = Czy weźmiesz ten dyżur? { $duty }
today-asked-until = Możesz odpowiedzieć do { $until }. Nie jest tak samo dobre jak tak.
today-to-answer = Odpowiedz
today-duty-ends = Niedługo kończy się sam. Czy następna osoba powinna coś wiedzieć?
today-duty-quiet = Grupa nie słyszała o tym od miesiąca. Wystarczą trzy linijki.
today-to-duty = Do dyżuru

# Nieobecność.
today-away = Jesteś poza grupą na jakiś czas
me-away-title = Na jakiś czas poza grupą
me-away-what = Nikt nie czeka wtedy na twoją odpowiedź i nic nie tracisz. Kończy się, gdy coś tu zrobisz.
me-away-now = Nikt nie czeka na twoją odpowiedź i nic nie tracisz.
me-go-away = Nie będzie mnie przez jakiś czas
me-here-again = Jestem znowu
neighbours-away = na razie poza grupą
said-away = W porządku. Nikt na ciebie nie czeka.
said-here-again = Dobrze cię widzieć.

# Dziennik.
log-learning-began = { $who } uczy się dyżuru do { $until }: { $duty }.
log-learning-ended = { $whom } kończy naukę dyżuru: { $duty }.
log-duty-willing = { $who } chętnie weźmie dyżur, gdy zapytamy: { $duty }.
log-duty-not-willing = { $who } nie jest już na liście pytanych o dyżur: { $duty }.
log-duty-asked = Pytamy o dyżur do { $until }: { $duty }, { $whom }.
log-duty-passed-on = Pytanie idzie do następnej osoby: { $duty }.
log-duty-nobody = Nikt z chętnych nie może go teraz wziąć: { $duty }.
log-line-added = { $who } pisze linijkę dla następnej osoby: { $duty }.
log-line-ticked = { $who } odhacza linijkę: { $duty }.
log-line-put-back = { $who } przywraca linijkę na listę: { $duty }.
log-duty-noted = { $who } mówi grupie, jak idzie: { $duty }.
