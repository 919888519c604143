# Dziennik: jedno zdanie na wszystko, co może się zdarzyć.

log-title = Dziennik
log-lead = Wszystko, co się tu zdarzyło, od najnowszego.
log-filter = Pokaż tylko
log-all = Wszystko
log-about-needs = Potrzeby
log-about-people = Ludzie
log-about-offers = Oferty
log-about-duties = Dyżury
log-about-openings = Otwarte dane
log-about-group = Grupa
log-none = Nic takiego się nie zdarzyło.
log-none-yet = Nic takiego wśród najnowszych. Zajrzyj do starszych.
log-no-such-code = Nie znamy potrzeby z takim kodem. Kod to słowo i cztery cyfry, jak PLUM 4821.
log-older = Starsze
log-code = Szukaj potrzeby po kodzie
log-look = Szukaj
log-why = Po co jest dziennik?
log-why-see = Nikt tu nie rządzi. Dlatego każdy może zobaczyć, co i przez kogo zostało zrobione.
log-why-not = Nigdy nie ma w nim imion osób proszących, ich drzwi ani słów.
log-whole = Czy jest cały?
log-count =
    { $n ->
        [one] Jeden wpis. Jego odcisk zaczyna się tak:
        [few] { $n } wpisy. Odcisk najnowszego zaczyna się tak:
        [many] { $n } wpisów. Odcisk najnowszego zaczyna się tak:
       *[other] { $n } wpisu. Odcisk najnowszego zaczyna się tak:
    }
log-whole-what = Każdy wpis niesie odcisk poprzedniego. Zapisz sobie te znaki. Jeśli ktoś później coś zmieni, przestaną pasować. Pobrany plik sam to udowadnia:
log-download = Pobierz dziennik

log-who-asked = Osoba prosząca
log-somebody = Ktoś
log-time = Czas
log-operator = Osoba przy maszynie
log-need = { $code } ({ $kind }, { $street })
log-need-somewhere = { $code } ({ $kind })
log-a-need = jakaś potrzeba
log-a-duty = jakiś dyżur
log-outcome-why = { $outcome } ({ $why })
log-why-promise = z powodu obietnicy
log-why-phone-desk = przy telefonie
log-why-welcome = przy powitaniu

log-founded = { $group }: początek w miejscu { $place }.
log-street-named = { $who } dodaje ulicę { $street } do listy.
log-street-renamed = { $who } zapisuje inaczej nazwę ulicy: { $street }.
log-joined-founding = { $whom } dołącza jako jedna z pierwszych osób.
log-joined-offered = { $whom } dołącza i oferuje pomoc.
log-joined-invited = { $whom } dołącza na zaproszenie. Zaprasza: { $by }.
log-welcomed = { $who } wita nową osobę: { $whom }.
log-vouched = { $who } mówi: znam tę osobę, { $whom }.
log-voice-gained = { $whom } ma teraz głos.
log-details-changed = { $whom } zmienia to, co o tej osobie wiemy.
log-left = Ktoś z sąsiedztwa opuszcza grupę.
log-recovery-asked = Ktoś prosi na nowym urządzeniu o wpuszczenie z powrotem.
log-recovery-vouched = { $who } mówi, czyje jest nowe urządzenie: { $whom }.
log-recovery-granted = { $whom } może wejść na nowym urządzeniu.
log-recovery-refused = { $who } mówi: to nie ja. Nowe urządzenie zostaje na zewnątrz.
log-recovery-lapsed = Minął czas prośby o wpuszczenie z powrotem.
log-asked = Ktoś prosi: { $need }.
log-asked-through = { $who } zapisuje prośbę z telefonu: { $need }.
log-understood = { $who } czyta to i wpisuje na tablicę: { $need }.
log-changed = { $who } zmienia, czego potrzeba: { $need }.
log-promised = { $who } obiecuje: { $need }, do { $when }.
log-promised-if-yes = { $who } zrobi { $need } do { $when }, jeśli osoba prosząca powie tak.
log-goes-along = { $who } idzie razem: { $need }.
log-accepted = { $who } mówi tak obietnicy: { $need }.
log-set-out = { $who } rusza w drogę: { $need }.
log-release-announced = Minął czas obietnicy. Wkrótce wróci na tablicę: { $need }.
log-released = Obietnica wraca na tablicę: { $need }. { $why }.
log-handed-over = { $who } przekazuje: { $need }. { $how }.
log-not-handed-over = { $who } przychodzi, ale się nie udaje: { $need }. { $how }.
log-checking-back = Pytamy, czy wszystko dotarło: { $need }.
log-attempted = { $who } próbuje skontaktować się z osobą proszącą: { $need }. { $by }: { $came }.
log-held = { $who } wstrzymuje: { $need }. { $hold }.
log-goes-on = { $who } wznawia: { $need }.
log-hold-none = Trwa dalej
log-arrived = { $who } mówi, że dotarło: { $need }.
log-partly-arrived = { $who } mówi, że części brakuje: { $need }.
log-nothing-came = { $who } mówi, że nic nie dotarło: { $need }.
log-closed = { $who } zamyka: { $need }. { $outcome }.
log-closed-by-itself = Zamyka się samo: { $need }. { $outcome }.
log-goes-on-by-itself = Trwa dalej samo: { $need }.
log-reopened = { $who } otwiera znowu: { $need }.
log-said = { $who } pisze coś o: { $need }.
log-asked-around =
    { $n ->
        [one] { $who } pyta jedną osobę o: { $need }.
        [few] { $who } pyta { $n } osoby o: { $need }.
       *[many] { $who } pyta { $n } osób o: { $need }.
    }
log-offered = { $who } oferuje: { $kinds }.
log-offer-changed = { $who } zmienia ofertę: { $kinds }.
log-offer-paused = { $who } wstrzymuje ofertę do { $until }.
log-offer-resumed = Oferta jest znowu na liście: { $whom }.
log-offer-withdrawn = { $who } wycofuje ofertę.
log-duty-taken = { $who } bierze dyżur do { $until }: { $duty }.
log-duty-handed-back = { $who } oddaje dyżur: { $duty }.
log-duty-ended = Dyżur kończy się sam: { $duty }, { $whom }.
log-opened-need = { $who } otwiera dane: { $need }, { $why }.
log-opened-person = { $who } otwiera kontakt: { $whom }, { $why }.
log-opened-other = { $who } otwiera zapieczętowane dane, { $why }.
log-forgotten-need = Dane zostały wymazane: { $need }.
log-forgotten-person = To, co wiedzieliśmy o kimś z sąsiedztwa, zostało wymazane.
log-forgotten-other = Zapieczętowane dane zostały wymazane.
log-undone = { $who } cofa to, co stało się we wpisie { $seq }.
