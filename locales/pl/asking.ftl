# Proszenie bez konta i śledzenie prośby jej kluczem.

ask-title = Co by pomogło?
ask-lead = Wybierz jedno. Nie potrzebujesz konta, dokumentów ani powodu.
ask-step = { $kind } · { $at } z 3
ask-stuck = Coś nie działa? Zadzwoń lub napisz:

ask-what-title = Co by pomogło?
ask-item = O co chodzi? (niekonieczne)
ask-item-unsaid = Coś innego albo jeszcze nie wiem
ask-words = Własnymi słowami (niekonieczne)
ask-words-hint = Co powinien wiedzieć sąsiad lub sąsiadka? Nikt nie pyta dlaczego.
ask-household = Dla ilu osób? (niekonieczne)
ask-household-problem = Wpisz liczbę od 1 do 30 albo zostaw puste
ask-bags = Ile toreb lub pudeł? (niekonieczne)
ask-bags-hint = Jeśli nie wiesz, zostaw puste.
ask-bags-problem = Wpisz liczbę od 1 do 20 albo zostaw puste
ask-soon = Jak szybko?

ask-reach-title = Jak się z tobą skontaktować?
ask-called = Jak się do ciebie zwracać? (niekonieczne)
ask-called-hint = Każde imię jest dobre.
ask-via = Najlepszy sposób kontaktu
ask-via-text = Wyślijcie SMS
ask-via-call = Zadzwońcie
ask-via-email = Napiszcie e-mail
ask-via-own_page = Żaden z nich. Zajrzę na swoją stronę
ask-via-own_page-hint = Damy ci kod. Numer niepotrzebny.
ask-tel = Numer telefonu
ask-tel-hint = Tylko jeśli mamy pisać lub dzwonić.
ask-tel-problem = Wpisz numer, pod którym cię zastaniemy, albo wybierz inny sposób
ask-email = Adres e-mail
ask-email-hint = Tylko jeśli mamy pisać e-mail.
ask-email-problem = Wpisz adres taki jak imie@mail.org albo wybierz inny sposób
ask-safe = Kiedy kontakt jest bezpieczny? (niekonieczne)
ask-safe-hint = Na przykład: tylko rano, nie zostawiać wiadomości.
ask-street = Twoja ulica (niekonieczne)
ask-street-hint = Ulica albo najbliższe skrzyżowanie. Ulicę widzą wszyscy, którzy biorą udział.
ask-meant = O którą ulicę chodzi?
ask-meant-none = Żadna z tych. Zostaw, jak jest.
ask-meant-problem = Takiej nazwy ulicy nie mamy na liście. Może to jedna z tych?
ask-door = Numer domu i jak znaleźć drzwi (niekonieczne)
ask-door-hint = Zapieczętowane. Otwiera się tylko dla osoby, która przyjdzie, i dla dyżuru przy telefonie.
ask-password = Hasło do drzwi (niekonieczne)
ask-password-hint = Sąsiad lub sąsiadka powie je, żeby było wiadomo, kto przyszedł.
ask-more = Twoje drzwi, bezpieczne godziny, pytajcie najpierw (niekonieczne)
ask-first = Zapytajcie mnie, zanim ktoś przyjdzie
ask-first-hint = Widzisz, kto to jest, i mówisz tak lub nie.

ask-check-title = Czy wszystko się zgadza?
ask-check-what = Co
ask-check-words = Twoimi słowami
ask-check-interests = Lubisz
ask-check-household = Dla ilu osób
ask-check-people =
    { $n ->
        [one] Jedna osoba
        [few] { $n } osoby
        [many] { $n } osób
       *[other] { $n } osoby
    }
ask-check-bags = Ile
ask-check-bag-count =
    { $n ->
        [one] Jedna torba lub pudło
        [few] { $n } torby lub pudła
        [many] { $n } toreb lub pudeł
       *[other] { $n } torby lub pudła
    }
ask-check-soon = Jak szybko
ask-check-called = Zwracamy się do ciebie
ask-check-reach = Kontakt
ask-check-way = { $way }: { $to }
ask-check-safe = Kiedy jest bezpiecznie
ask-check-street = Ulica
ask-check-unsaid = Nie podano
ask-check-door = Twoje drzwi
ask-check-password = Hasło do drzwi
ask-check-first = Zanim ktoś przyjdzie
ask-check-lost = Nie mamy tej ulicy na liście. Ktoś z dyżuru przy telefonie najpierw zapyta, gdzie to jest. Możesz wysłać tak, jak jest.
ask-check-outside = Takiej ulicy nie ma wśród naszych. Możesz wysłać tak, jak jest.
ask-check-outside-kept = Zachowamy twoją prośbę. Jeśli to poza naszym terenem, przekażemy ją sąsiadom stamtąd.
ask-next-outside = Jeśli to poza naszym terenem
ask-next-outside-text = Ktoś z dyżuru przy telefonie sprawdzi, gdzie to jest. Przekaże to grupie stamtąd, a ty przeczytasz o tym na swojej stronie.
story-passed-on = Ma to teraz grupa blisko ciebie. Jeśli nikt się nie odezwie, otwórz to znowu albo zadzwoń do nas.
ask-sees = Kto to zobaczy
ask-sees-board = Wszyscy, którzy biorą udział, widzą: co, jak szybko, dla ilu osób i ulicę. Nie widzą, kim jesteś.
ask-sees-sealed =
    { $n ->
        [one] Reszta jest zapieczętowana. Otwiera się tylko dla osoby, która przyjdzie, i dla jednej osoby na dyżurze przy telefonie.
        [few] Reszta jest zapieczętowana. Otwiera się tylko dla osoby, która przyjdzie, i dla { $n } osób na dyżurze przy telefonie.
        [many] Reszta jest zapieczętowana. Otwiera się tylko dla osoby, która przyjdzie, i dla { $n } osób na dyżurze przy telefonie.
       *[other] Reszta jest zapieczętowana. Otwiera się tylko dla osoby, która przyjdzie, i dla { $n } osób na dyżurze przy telefonie.
    }
ask-sees-nobody = Reszta jest zapieczętowana. Otwiera się tylko dla osoby, która przyjdzie, i dla dyżuru przy telefonie. Teraz nikogo na nim nie ma.
ask-sees-log = Każde otwarcie jest zapisywane. Możesz przeczytać, kto to był.
ask-send = Wyślij do sąsiadów

ask-wait-title = Chwileczkę
ask-wait-why = Z twojej sieci przyszło bardzo wiele próśb. Żadnej nie odrzucamy. Ta potrwa tylko chwilę dłużej.
ask-wait-how-long =
    { $n ->
        [one] Poczekaj jedną sekundę. Potem naciśnij przycisk.
        [few] Poczekaj { $n } sekundy. Potem naciśnij przycisk.
        [many] Poczekaj { $n } sekund. Potem naciśnij przycisk.
       *[other] Poczekaj { $n } sekundy. Potem naciśnij przycisk.
    }
ask-wait-kept = To, co napisane, jest tutaj zachowane. Najpierw przeczyta to ktoś z dyżuru przy telefonie.

ask-done-title = Mamy to
ask-done-title-name = Mamy to, { $name }
ask-done-by = Potrzebne do: { $when }.
ask-done-code = twój kod
ask-done-code-hint = Podaj go, gdy z nami rozmawiasz. Sam niczego nie otwiera.
ask-done-key = twój klucz: sześć słów
ask-done-key-hint = Otwierają twoją stronę: co się dzieje, rozmowa, zmiany, wymazanie. Zapisz je albo zachowaj link. Nikomu ich nie pokazuj.
ask-done-square = Kwadratowy kod twojego prywatnego linku
ask-done-open = Otwórz moją stronę
ask-done-next = Co będzie teraz
ask-next-read = Najpierw ktoś to przeczyta
ask-next-read-desk = Teraz na dyżurze przy telefonie: { $names }.
ask-next-read-nobody = Teraz nikogo nie ma na dyżurze przy telefonie. Gdy ktoś go weźmie, przeczyta to.
ask-next-board = Jest na naszej tablicy
ask-next-board-text = Wszyscy, którzy biorą udział, widzą co, jak szybko i ulicę. Nie widzą, kim jesteś.
ask-next-promise = Ktoś z sąsiedztwa mówi „zrobię to”
ask-next-told-text = Napisze do ciebie SMS.
ask-next-told-call = Zadzwoni do ciebie.
ask-next-told-email = Napisze do ciebie e-mail.
ask-next-told-own_page = Zobaczysz to na swojej stronie. Zajrzyj później.
ask-next-yes-first = Przyjdzie dopiero, gdy powiesz „tak”.
ask-next-say-no = Możesz powiedzieć „nie”.
ask-next-time = Umawiacie się na godzinę
ask-next-time-text = Adres twoich drzwi otwiera się tylko dla osoby, która przyjdzie, i dla dyżuru. Możesz przeczytać, kto go otworzył.
ask-next-talk = Rozmawiacie na twojej stronie
ask-next-talk-text = Czytają to tylko osoby, które obiecały, i dyżur przy telefonie.
ask-danger = Grozi ci coś albo ciężko chorujesz?
ask-danger-call = Zadzwoń pod 112 lub lokalny numer alarmowy. Jesteśmy sąsiadami, nie służbą ratunkową.
ask-another = Poproś o coś jeszcze

key-title = Otwórz swoją stronę
key-words = Twoje sześć słów
key-words-hint = Dostajesz je, gdy o coś prosisz. Wielkość liter nie ma znaczenia.
key-open = Otwórz
key-wrong = Te sześć słów niczego nie otwiera. Sprawdź każde słowo. Strona mogła też zostać wymazana.
key-wait = Za dużo prób. Poczekaj godzinę i spróbuj jeszcze raz. Możesz też zadzwonić.
key-is-open = Twoja strona jest otwarta na tym urządzeniu
key-code = Kod taki jak PLUM 4821 służy do rozmowy z nami. Nie otwiera żadnej strony.
key-lost = Słowa zaginęły? Podaj kod komukolwiek z grupy. Ta osoba może wymazać prośbę, a ty poprosisz od nowa.
said-key-left = Twoja strona jest zamknięta na tym urządzeniu.

wipe-title = Wymazać wszystko teraz?
wipe-lead = Nikt nie może tego cofnąć.
wipe-what = Imię, numer, drzwi, słowa i rozmowa zostaną zniszczone. Sześć słów przestanie działać.
wipe-promised = Ktoś obiecał przyjść. Po wymazaniu cię nie znajdzie. Jeśli chcesz, najpierw daj znać.
wipe-now = Wymaż teraz
gone-title = Wymazane
gone-lead = Nikt już tego nie otworzy. Ani my, ani ktoś, kto zabierze naszą maszynę.
gone-what = Co zniknęło
gone-details = Imię, numer, drzwi, słowa i cała rozmowa. Także z naszych kopii zapasowych.
gone-log = W naszym dzienniku zostaje: co, ulica i kiedy. Nigdy nie było tam, kim jesteś.
gone-not = Czego nie możemy wymazać
gone-paper = Papier, zrzuty ekranu i to, co ktoś zapisał po otwarciu.
gone-messages = Rozmowy, SMS-y i maile, które przeszły przez firmy telefoniczne i pocztowe.
gone-backups = Jeśli grupa działa na dużej wspólnej bazie danych, jej kopie znikną w ciągu 7 dni.

story-asked = Prośba wysłana
story-read = Ktoś z dyżuru przy telefonie to czyta
story-board = Jest na naszej tablicy
story-promised = Ktoś obiecał
story-underway = W drodze
story-answer = Mówisz, czy dotarło
story-closed-because = { $what }: { $why }

mine-where = Jak to wygląda
mine-wiped-on = Twoje dane wymażą się same: { $date }.
mine-again = Znów tego potrzebuję
mine-arrived = Czy dotarło?
mine-answer = Co dotarło?
mine-answer-arrived = Wszystko
mine-answer-partly = Tylko część
mine-answer-nothing = Nic nie dotarło
mine-answer-problem = Wybierz, co dotarło
mine-left = Ilu toreb lub pudeł jeszcze brakuje?
mine-return = Czy ktoś chciał czegoś w zamian?
mine-return-hint = Pomoc jest tu za darmo. Jeśli ktoś chciał pieniędzy lub czegoś innego, powiedz nam.
mine-return-nothing = Nie
mine-return-something = Tak
mine-return-unsaid = Wolę nie mówić
mine-answer-send = Wyślij odpowiedź
mine-who = Kto obiecał
mine-offered = Może przyjść do: { $when }. Czy to pasuje?
mine-accepted = Zrobi to do: { $when }.
mine-underway = Jest w drodze. Powinno być gotowe do: { $when }.
mine-part = Przyniesie { $much } z { $of }.
mine-yes = Tak, dobrze
mine-no = Nie, dziękuję
mine-rather-not = Wolę kogoś innego
mine-talk = Rozmowa
mine-talk-empty = Nikt jeszcze nic nie napisał. Czytają to tylko osoby, które obiecały, i dyżur przy telefonie.
mine-you = Ty
mine-say = Napisz coś
mine-say-hint = Na przykład: od piątej jestem w domu.
mine-say-send = Wyślij
mine-say-empty = Najpierw coś napisz
mine-opened = Kto otworzył twoje dane
mine-opened-nobody = Na razie nikt.
mine-opened-promise = obietnica przyjścia
mine-opened-desk = dyżur przy telefonie
mine-opened-welcome = powitanie
mine-else = Co możesz zrobić
mine-change = Zmień prośbę
mine-end = Już tego nie potrzebuję
mine-end-others = Udało się inaczej
mine-wipe = Wymaż moje dane teraz
mine-leave = Zamknij tę stronę na tym urządzeniu
said-mine-yes = Dobrze. Ta osoba wie, że się zgadzasz.
said-mine-no = Dobrze. Prośba wraca na tablicę.
said-mine-said = Wysłane.
said-mine-answered = Zapisane.
said-mine-closed = Zamknięte. Możesz otworzyć to ponownie.
said-mine-reopened = Znów otwarte.
said-mine-changed = Zmienione.

change-title = Zmień swoją prośbę
change-lead = Co zostawisz puste, zostaje bez zmian. Numer i drzwi nie są tu pokazane.
change-door-hint = Zostaw puste, żeby nic się nie zmieniło.
change-reach = Nowy numer lub adres e-mail (niekonieczne)
change-reach-hint = Zostaw puste, żeby nic się nie zmieniło.
change-save = Zapisz zmianę
