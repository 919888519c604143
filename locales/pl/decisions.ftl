# Decyzje: co zmieniają, jak się kończą, i nasze zasady po nazwie.

# Zasady po nazwie; za nazwą stoi liczba z jednostką.
rule-forget_after_days = Dane są wymazywane po zamknięciu prośby, po upływie
rule-openings_a_day = Ile danych jedna osoba może otworzyć w ciągu dnia
rule-opening_hours = Otwarcie danych trwa
rule-open_promises = Ile obietnic jedna osoba może mieć otwartych
rule-release_after_hours = Spóźniona obietnica wraca na tablicę po upływie
rule-check_back_days = Nikt nie mówi, czy dotarło: liczy się jako dotarło po upływie
rule-expire_after_days = Prośba, o której nikt nie mówi, zamyka się po upływie
rule-undo_minutes = To, co zrobione, można cofnąć przez
rule-vouches = Ile osób musi poręczyć, żeby nowa osoba miała głos
rule-days_before_voice = Głos zaczyna się po dołączeniu, najwcześniej po upływie
rule-open_vouches = Za ile osób naraz można ręczyć
rule-open_vouch_days = Poręczenie liczy się jako otwarte przez
rule-new_voices_a_month = Nowe głosy w ciągu trzydziestu dni, albo jedna czwarta dotychczasowych
rule-founders = Pierwsze osoby, które po prostu sobie ufają
rule-founding_days = Początki trwają
rule-recovery_hours = Nowe urządzenie czeka, po dwóch poręczeniach, przez
rule-recovery_days = Prośba o wpuszczenie z powrotem jest otwarta przez
rule-away_days = Bez żadnego znaku ktoś liczy się jako nieobecny po upływie
rule-duty_days = Dyżur przy telefonie lub powitalny trwa
rule-turns_in_a_row = Ile razy z rzędu jedna osoba może mieć ten sam dyżur
rule-errand_limit = Kto robi zakupy, może wydać za jednym razem
rule-food_allowance = Jedzenie dla domu na tydzień
rule-lazy_hours = Mała decyzja jest otwarta przez
rule-lazy_for = Ile osób musi powiedzieć tak małej decyzji
rule-full_days = Zwykła decyzja jest otwarta przez
rule-full_for = Ile osób musi być za zwykłą decyzją
rule-full_quorum_one_in = Ilu członków trzeba usłyszeć w zwykłej decyzji
rule-full_quorum_least = I nigdy mniej niż
rule-full_aside_one_in = W zwykłej decyzji za dużo osób stoi z boku, gdy jest to
rule-constitution_days = Decyzja o podstawowych zasadach jest otwarta przez
rule-constitution_aside_one_in = W podstawowych zasadach za dużo osób stoi z boku, gdy jest to
rule-tenure_days = Żeby liczyć się w podstawowych zasadach, głos ma co najmniej
rule-urgent_hours_least = Pilna decyzja jest otwarta co najmniej
rule-urgent_hours_most = Pilna decyzja jest otwarta najwyżej
rule-urgent_openers = Ile osób razem otwiera pilną decyzję
rule-urgent_quorum = Ile osób trzeba usłyszeć w pilnej decyzji
rule-urgent_ends_days = To, co pilnie zdecydowane, kończy się po upływie
rule-person_days = Decyzja o osobie jest otwarta przez
rule-pause_days = Czyjś głos odpoczywa przez
rule-again_hours = Nowe brzmienie jest otwarte co najmniej
rule-more_time_hours = Prośba o więcej czasu daje
rule-more_time_most = Jednemu brzmieniu można dać więcej czasu, najwyżej razy
rule-versions_most = Ile brzmień może mieć jedna propozycja
rule-life_days = Propozycja jest otwarta, w sumie, najwyżej
rule-open_at_once = Ile zwykłych decyzji jest otwartych naraz
rule-resolution_days = Rozmowa o sprzeciwie trwa najwyżej
rule-resolution_rounds = Ile rund ma rozmowa o sprzeciwie
rule-fallback_days = Ostatnie pytanie jest otwarte przez
rule-fallback_percent = Jaka część musi powiedzieć tak w ostatnim pytaniu
rule-fallback_constitution_percent = To samo dla podstawowych zasad i dla osoby
rule-cooling_hours = To, czego nie da się cofnąć, czeka
rule-cooling_constitution_days = Gdy chodzi o podstawowe zasady, czeka
rule-adopt_hours = Ktoś inny może podjąć to, co wycofane, przez
rule-brake_members = Ilu członków razem może pociągnąć hamulec
rule-brake_tenure_days = Żeby pociągnąć hamulec, głos ma co najmniej
rule-review_lazy_months = Do małej decyzji wracamy po upływie
rule-review_full_months = Do zwykłej decyzji wracamy po upływie
rule-review_constitution_months = Do podstawowych zasad wracamy po upływie
rule-review_days = Powrót do decyzji trwa
rule-review_grace_days = To, do czego nikt nie wraca, zostaje jeszcze przez
rule-consent_days = Osoba wskazana w decyzji ma na swoje tak
rule-reopen_supporters = Ilu członków może od razu wnieść coś jeszcze raz
rule-reopen_days = Każdy może wnieść to jeszcze raz po upływie
rule-told_first_hours = Osoba, której to dotyczy, zna wynik przed innymi przez
rule-unfilled_days = Coś uzgodnionego, czego nikt nie robi, jest widoczne po upływie

# Jednostki.
unit-minutes =
    { $n ->
        [one] { $n } minuta
        [few] { $n } minuty
        [many] { $n } minut
       *[other] { $n } minuty
    }
unit-hours =
    { $n ->
        [one] { $n } godzina
        [few] { $n } godziny
        [many] { $n } godzin
       *[other] { $n } godziny
    }
unit-days =
    { $n ->
        [one] { $n } dzień
        [few] { $n } dni
        [many] { $n } dni
       *[other] { $n } dnia
    }
unit-months =
    { $n ->
        [one] { $n } miesiąc
        [few] { $n } miesiące
        [many] { $n } miesięcy
       *[other] { $n } miesiąca
    }
unit-people =
    { $n ->
        [one] { $n } osoba
        [few] { $n } osoby
        [many] { $n } osób
       *[other] { $n } osoby
    }
unit-times = { $n }
unit-percent = { $n } na 100
unit-one-in = 1 na { $n }
unit-money = { $n }

# Co zmienia decyzja.
effect-set-rule = { $rule }: { $value }
effect-adopt = To staje się naszą umową: { $agreement }
effect-drop-agreement = To nie jest już nasza umowa: { $agreement }
effect-restore = Nasza umowa jest znowu taka jak przedtem: { $agreement }
effect-appoint = { $whom } bierze ten dyżur, jeśli powie tak: { $duty }
effect-recall = { $whom } nie ma już tego dyżuru: { $duty }
effect-open-pot = Nowa pula: { $pot }
effect-open-pot-again = Pula jest znowu otwarta
effect-close-pot = Ta pula jest zamknięta: { $pot }
effect-budget = { $pot }: małe decyzje mogą wydać { $amount } miesięcznie
effect-spend = { $amount }, skąd: { $pot }
effect-admit = { $whom } ma głos
effect-pause = { $whom }: głos przez jakiś czas odpoczywa
effect-end-membership = { $whom } nie należy już do grupy
effect-publish = Każdy może przeczytać: { $page }
effect-unpublish = Tylko członkowie mogą przeczytać: { $page }
effect-share =
    { $days ->
        [one] Ktoś z zewnątrz może czytać przez { $days } dzień: { $page }
        [few] Ktoś z zewnątrz może czytać przez { $days } dni: { $page }
        [many] Ktoś z zewnątrz może czytać przez { $days } dni: { $page }
       *[other] Ktoś z zewnątrz może czytać przez { $days } dnia: { $page }
    }
effect-rename = Nazywamy się { $to }
effect-move = Nasze miejsce to { $to }
effect-task = Do zrobienia: { $what }
effect-repeal = To zostaje cofnięte: { $what }
effect-keep = To zostaje: { $what }
effect-dissolve = Grupa się kończy. Nic nowego się nie zaczyna, a dane znikają, gdy kończy się to, co otwarte
effect-duty-invent = Nowy dyżur: { $duty } (miejsca: { $seats }, dni: { $days })
effect-duty-set = { $duty } (miejsca: { $seats }, dni: { $days })
effect-duty-mandate = Nowy zakres tego dyżuru: { $duty }
effect-duty-mandate-again = Zakres tego dyżuru jest znowu taki jak przedtem: { $duty }
effect-duty-end = Tego dyżuru już nie ma: { $duty }
effect-duty-begin = Ten dyżur jest znowu: { $duty }
agreement-safer-spaces = Bezpieczna przestrzeń
agreement-money = Pieniądze
agreement-privacy = Prywatność
agreement-safeguarding = Ochrona ludzi
agreement-conflict = Kiedy boli
agreement-own = Nasza umowa { $no }
page-decisions = Co zdecydowaliśmy
page-sums = O ile proszono i ile się udało
page-fund = Kasa
pot-tin = Skarbonka
pot-number = Pula { $no }

# Co ktoś mówi.
position-agree = Zgoda
position-reservations = Zgoda, ale z obawą
position-stand_aside = Staję z boku
position-block = Nie mogę z tym żyć
position-abstain = Zostawiam to innym

# Do czego prowadzi zamknięcie.
verdict-agreed = uzgodnione
verdict-no-quorum = usłyszano za mało osób
verdict-weak = za mało osób jest za albo za dużo stoi z boku
verdict-blocked = ktoś nie może z tym żyć
verdict-lapsed = wygasło
verdict-promote-to-full = teraz pytamy wszystkich
verdict-agreed-with-dissent = uzgodnione, z zapisanym nie
verdict-not-agreed = nieuzgodnione
end-withdrawn = wycofane
end-lapsed = wzięło udział za mało osób
end-not-agreed = nieuzgodnione
end-superseded = zastępuje to decyzja { $no }
end-repealed = cofnięte decyzją { $no }
end-run-out = minął termin
end-emergency-over = nagła sytuacja minęła
end-left-lying = nikt do tego nie wrócił
left-said-no = osoba wskazana powiedziała nie
left-no-answer = osoba wskazana nie odpowiedziała
left-ground-moved = tymczasem coś się zmieniło

# Dziennik.
log-about-decisions = Decyzje
log-proposal = { $no }: { $title }
log-proposal-number = propozycja { $no }
log-went-away = { $whom } jest przez jakiś czas poza grupą.
log-came-back = { $whom } jest znowu tutaj.
log-paused = { $whom }: głos odpoczywa do { $until }.
log-pause-ended = { $whom } ma znowu głos.
log-willing = { $who } chętnie poprowadzi rozmowy.
log-not-willing = { $who } na razie nie prowadzi rozmów.
log-written = { $who } pisze propozycję. { $what }
log-rewritten = { $who } zmienia szkic. { $what }
log-asked-informally = { $who } pyta wstępnie, do { $until }. { $what }
log-sense-taken = Wstępne pytanie się skończyło. { $what }
log-supported = { $who } mówi: porozmawiajmy o tym. { $what }
log-ready = Czeka na wolne miejsce. { $what }
log-asked-everybody = Pytamy wszystkich do { $until }. { $what }
log-positioned = { $whom }: { $position }. { $what }
log-positioned-for = { $whom }, zapisuje { $who }: { $position }. { $what }
log-answered-hidden = Ktoś odpowiada. { $what }
log-said-to-proposal = { $who } zabiera głos. { $what }
log-suggested = { $who } proponuje inne brzmienie. { $what }
log-translated = { $who } mówi to samo w innym języku: { $language }. { $what }
log-amended = { $who } zmienia brzmienie; teraz jest to brzmienie { $version }. { $what }
log-given-time = { $who } prosi o więcej czasu: do { $until }. { $what }
log-withdrawing = { $who } wycofuje; ktoś inny może to podjąć do { $until }. { $what }
log-taken-up = { $who } to podejmuje. { $what }
log-reminded = Minęła połowa czasu. Kto nie odpowiedział, jest pytany jeszcze raz. { $what }
log-decided = Czas minął: { $verdict }. { $what }
log-closed-untold = Czas minął. Najpierw dowiaduje się osoba, której to dotyczy. { $what }
log-open-again = Jest otwarte jeszcze raz, do { $until }. { $what }
log-promoted = Ktoś jest przeciw, więc pytamy wszystkich do { $until }. { $what }
log-resolving = Ktoś nie może z tym żyć. Rozmawiamy o tym do { $until }. { $what }
log-slot-offered = { $who } proponuje spotkanie { $until }. { $what }
log-who-came =
    { $n ->
        [one] { $who } zapisuje, kto się spotkał: jedna osoba. { $what }
        [few] { $who } zapisuje, kto się spotkał: { $n } osoby. { $what }
        [many] { $who } zapisuje, kto się spotkał: { $n } osób. { $what }
       *[other] { $who } zapisuje, kto się spotkał: { $n } osoby. { $what }
    }
log-block-lapsed = Osoba, która nie mogła z tym żyć, nie przyszła na żadne spotkanie. Liczy się to jako stanie z boku. { $what }
log-last-question = Ostatnie pytanie, tak albo nie, do { $until }. { $what }
log-answered = { $whom } odpowiada na ostatnie pytanie. { $what }
log-telling = Najpierw poznaje wynik osoba, której to dotyczy. { $what }
log-told = Osoba, której to dotyczy, zna wynik. { $what }
log-cooling = Uzgodnione. Nie da się tego cofnąć, więc czeka do { $until }. { $what }
log-in-force = Obowiązuje. { $what }
log-carried = Zrobione z powodu decyzji { $no }: { $effect }
log-consent-asked = Czeka na tak: { $whom }. { $what }
log-left-to-do = Samo nie mogło się stać: { $why }. Ktoś może się tym zająć. { $what }
log-task-taken = { $who } się tym zajmuje. { $what }
log-task-handed-back = Znowu można się tym zająć. { $what }
log-task-done = { $who } mówi, że to zrobione. { $what }
log-braked = { $who } ciągnie hamulec. { $what }
log-decision-paused = Zatrzymane, aż wszyscy powiedzą, czy ma zostać. { $what }
log-goes-on-again = Trwa dalej. { $what }
log-review-due = Pora do tego wrócić, do { $until }. { $what }
log-reviewed = { $who } wraca do tego i ocenia. { $what }
log-asked-about = Pytamy wszystkich, czy to cofnąć. { $what }
log-kept = Zostaje. Wracamy do tego { $day }. { $what }
log-fading = Nikt do tego nie wrócił. Skończy się { $until }, jeśli nikt tego nie zrobi. { $what }
log-ended = Koniec: { $end }. { $what }
log-put-in = { $who } zapisuje wpływ: { $amount }.
