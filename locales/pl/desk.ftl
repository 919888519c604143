# Dyżur przy telefonie i przyjmowanie rozmowy.

desk-title = Dyżur przy telefonie
desk-head =
    { $n ->
        [one] Jedna czeka na przeczytanie: { $span }.
        [few] { $n } czekają na przeczytanie. Najstarsza czeka: { $span }.
        [many] { $n } czeka na przeczytanie. Najstarsza czeka: { $span }.
       *[other] { $n } czeka na przeczytanie. Najstarsza czeka: { $span }.
    }
desk-head-none = Nic nie czeka na przeczytanie.
desk-take-call = Przyjmij rozmowę
desk-not-on-duty = Możesz czytać i przyjmować rozmowy. Otwieranie danych wymaga dyżuru przy telefonie, na tydzień.
desk-to-duties = Do dyżurów
desk-heard = Właśnie przyszło
desk-heard-none = Nic nie czeka. To dobrze.
desk-unchecked = Z miejsca, które wysyła dużo: spojrzeć może każdy
desk-ringing = Do oddzwonienia
desk-ringing-none = Nikt nie czeka na telefon.
desk-due = Teraz
desk-backs = Czy dotarło?
desk-backs-hint = Przekazane, a nikt jeszcze nie powiedział, czy wszystko dobrze.
desk-backs-none = Nie ma o co pytać.
desk-brought = przyniesione { $ago }
desk-beside = Obok telefonu
desk-holders = Teraz przy telefonie
desk-holders-none = Teraz nikt. Każdy, kto ma głos, może wziąć dyżur na tydzień.
desk-returns = Chciano czegoś w zamian
desk-returns-hint = Tak powiedział ktoś z sąsiedztwa. Najpierw porozmawiaj z tą osobą i uwierz jej.

call-title = Przyjmij rozmowę
call-hint = Pisz, gdy mówią. Potrzebne jest tylko pierwsze pytanie.
call-hello = „Dzień dobry, tu { $name }, { $group }.”
call-hello-more = „Nie trzeba papierów ani powodu. Zapisuję tylko to, co usłyszę. Co by pomogło?”
call-what = Co by pomogło?
call-what-choose = Wybierz jedno
call-what-problem = Wybierz, co by pomogło.
call-words = Własnymi słowami
call-words-hint = Pomiń papiery, dochody i choroby.
call-called = Jak się zwracać
call-called-hint = Dowolne imię. Może być puste.
call-via = Jak możemy się odezwać?
call-reach = Numer lub e-mail
call-reach-hint = Puste, jeśli patrzą na własną stronę albo zadzwonią ponownie.
call-reach-problem = Wpisz numer albo wybierz „Na własnej stronie”.
call-safe = Kiedy i jak jest bezpiecznie?
call-safe-hint = Na przykład: nie po szóstej, bez zostawiania wiadomości.
call-street = Jaka ulica?
call-street-hint = Ulica wystarczy. Numer jest zapieczętowany.
call-door = Jak znaleźć drzwi
call-door-hint = Dom, mieszkanie, dzwonek. Zapieczętowane, aż ktoś przyjdzie.
call-password = Hasło przy drzwiach
call-password-hint = Jeśli chcą: mówi je ten, kto przychodzi.
call-ask-first = Chcą powiedzieć „tak”, zanim ktoś przyjdzie
call-language = Ich język
call-read-back = Przeczytaj na głos: „Mam zapisane: …. Czy tak?”
call-button = Wpisz
call-done-title = Mamy to
call-done-read = Przeczytaj to na głos. Mogą to zapisać.
call-done-code = Ich kod
call-done-words = Ich klucz to sześć angielskich słów. Z nim widzą własną stronę i mogą wszystko wymazać.
call-done-once = Te słowa widzisz tylko teraz. Nie zapisuj ich dla siebie.
call-done-next = Powiedz: ktoś z sąsiedztwa się odezwie. Nie trzeba prosić drugi raz.
call-done-again = Przyjmij następną rozmowę
call-done-need = Do tej prośby
