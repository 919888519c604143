# Słowa działów: rodzaje, rzeczy, na kiedy, jak idzie i jak się kończy.

kind-food = Jedzenie
kind-medicine = Leki
kind-home = Ubrania i dom
kind-money = Pieniądze
kind-company = Ktoś do rozmowy
kind-lift = Podwózka
kind-repair = Naprawa
kind-letters = Pisma i formularze
kind-else = Coś innego

item-groceries = Zakupy
item-prepared_meals = Gotowane posiłki
item-baby_food = Jedzenie i mleko dla dziecka
item-pet_food = Karma dla zwierząt
item-prescription = Odbiór recepty
item-medical_supplies = Rzeczy z apteki
item-clothing = Ubrania
item-school_uniform = Strój szkolny
item-bedding = Pościel
item-toiletries = Mydło, pieluchy i podobne rzeczy
item-household_goods = Rzeczy do domu
item-furniture = Meble
item-heating = Ogrzewanie lub chłodzenie
item-grant = Trochę pieniędzy
item-bill = Pomoc z rachunkiem
item-meter_top_up = Doładowanie licznika
item-phone_credit = Doładowanie telefonu
item-funeral = Koszty pogrzebu
item-friendly_call = Przyjazny telefon
item-someone_to_talk_to = Ktoś do rozmowy
item-visit = Odwiedziny
item-childcare = Opieka nad dziećmi
item-respite = Przerwa dla kogoś, kto się opiekuje
item-come_along = Ktoś do towarzystwa w drodze
item-lift_somewhere = Podwiezienie dokądś
item-moving_things = Przewóz rzeczy
item-fares = Bilety na autobus lub pociąg
item-small_repair = Drobna naprawa
item-housework = Prace domowe
item-garden = Ogród
item-laundry = Pranie
item-phone_or_computer = Kłopot z telefonem lub komputerem
item-benefits = Formularze o zasiłek
item-health_forms = Formularze do lekarza lub szpitala
item-housing_forms = Formularze w sprawie mieszkania
item-read_a_letter = List do przeczytania lub napisania
item-interpreting = Ktoś, kto tłumaczy rozmowę
item-translation = Coś do przetłumaczenia
item-post = Poczta
item-dog_walking = Spacer z psem
item-queueing = Stanie w kolejce za kogoś
item-somewhere_tonight = Nocleg na dziś
item-storage = Miejsce na rzeczy
item-lessons = Lekcje
item-work = Pomoc w sprawie pracy
item-borrow_a_thing = Coś do pożyczenia

need-title-for =
    { $n ->
        [one] { $what } dla jednej osoby
        [few] { $what } dla { $n } osób
        [many] { $what } dla { $n } osób
       *[other] { $what } dla { $n } osoby
    }

soon-today = Dzisiaj
soon-one_or_two_days = W 1 lub 2 dni
soon-three_to_five_days = W 3 do 5 dni
soon-about_a_week = Mniej więcej w tydzień
soon-any_time = Kiedykolwiek

phase-heard = Właśnie przyszło
phase-open = Otwarte
phase-promised = Obiecane
phase-underway = W drodze
phase-checking_back = Czy dotarło?
phase-closed = Zamknięte

hold-calling_back = Próbujemy oddzwonić
hold-paced = Czeka na swoją kolej do { $until }
hold-waits_for = Czeka na: { $what }
waits-stock = zapas
waits-person = kogoś wolnego
waits-interpreter = kogoś, kto tłumaczy
waits-decision = decyzję

outcome-met = Załatwione
outcome-partly_met = Załatwione częściowo
outcome-met_by_others = Załatwione przez kogoś innego
outcome-no_longer_needed = Już niepotrzebne
outcome-passed_on = Przekazane dalej
outcome-could_not = Nie udało się
outcome-unreachable = Nie udało się skontaktować
outcome-expired = Nikt już o tym nie mówił
outcome-joined_to = Połączone z innym
passed-another_group = Inna grupa
passed-service = Urząd lub służba publiczna
passed-professional = Ktoś, kto robi to zawodowo
could_not-no_one_free = Nikt nie miał czasu
could_not-no_stock = Nic już nie zostało
could_not-no_money = Nie było pieniędzy
could_not-not_safe = To nie było bezpieczne
could_not-not_ours_to_do = To nie nasze zadanie
could_not-needs_a_professional = Potrzeba kogoś, kto robi to zawodowo

handover-door = Do rąk pod drzwiami
handover-left = Zostawione tam, gdzie umówiono
handover-picked_up = Odebrane
handover-not_home = Nikogo w domu
handover-bad_address = Nie da się znaleźć adresu
handover-not_ready = Nie było gotowe
handover-not_wanted = Już niechciane
handover-too_far = Dla mnie za daleko
handover-other = Coś innego

channel-call = Telefon
channel-text = SMS
channel-email = E-mail
channel-door = Pod drzwiami
channel-own_page = Na ich stronie
reached-reached = Rozmowa się udała
reached-no_answer = Nikt nie odbiera
reached-voicemail = Została wiadomość głosowa
reached-bad_number = Zły numer
reached-will_call_back = Oddzwonią
reached-no_help_wanted = Nie chcą pomocy
reached-duplicate = To już mamy
reached-language_needed = Potrzebny inny język

released-handed_back = Oddane z powrotem
released-time_passed = Minął czas
released-declined = Ta osoba woli kogoś innego
released-too_far = Za daleko
released-gone = Nie ma ich już w grupie
released-closed = Zamknięte
released-reopened = Otwarte ponownie
released-not_arrived = Nie dotarło

reach-text = SMS-em
reach-call = Telefonem
reach-email = E-mailem
reach-own_page = Na własnej stronie

duty-phone-desk = Telefon
duty-welcome = Powitanie
duty-phone-desk-until = Dyżur przy telefonie do { $until }
duty-welcome-until = Dyżur powitalny do { $until }

offer-thing = Rzecz
offer-time = Czas
offer-skill = Umiejętność
offer-space = Miejsce
offer-lift = Podwózka
offer-money = Pieniądze
travel-on_foot = Pieszo
travel-bicycle = Rowerem
travel-car = Samochodem
travel-from_home = Z domu

people-nameless = Ktoś z sąsiedztwa

said-undone = Cofnięte. Jest tak jak przedtem.

refusal-not-founded = Ta grupa jeszcze się nie zaczęła.
refusal-founded-already = Ta grupa już się zaczęła.
refusal-sign-in-first = Najpierw wejdź. Potem zrób to jeszcze raz.
refusal-welcome-first = Najpierw przywita cię ktoś z grupy. Potem możesz to zrobić.
refusal-voice-first = To jest dla osób z głosem. Może za ciebie poręczyć dwoje członków, którzy cię znają.
refusal-duty-first = To należy do dyżuru. Każdy, kto ma głos, może wziąć go na tydzień.
refusal-not-yours = To jest tylko dla tych, których dotyczy.
refusal-not-there = Nie ma tu czegoś takiego. Mogło zostać wymazane.
refusal-closed = To jest zamknięte. Można otworzyć ponownie.
refusal-not-closed = To nie jest zamknięte.
refusal-promised-already = Ktoś z sąsiedztwa był o chwilę szybciej. Jest w dobrych rękach.
refusal-you-promised-already = To jest już twoja obietnica.
refusal-enough-promises = Masz trzy otwarte obietnice. Najpierw dokończ jedną albo oddaj ją z powrotem.
refusal-night = Jest noc. Nikogo nie pytamy przed ósmą rano.
refusal-asked-just-now = Niedawno kogoś zapytano. Daj im czas na odpowiedź.
refusal-nobody-to-ask = Nie ma już kogo zapytać.
refusal-go-together = Tu nikt nie idzie sam. Najpierw dołącza druga osoba.
refusal-nothing-to-promise = Teraz nie ma tu nic do wzięcia.
refusal-too-much = To więcej, niż potrzeba. Weź mniejszą część.
refusal-bad-time = Wybierz czas, który dopiero będzie, najwyżej za dwa miesiące.
refusal-not-promised = To nie jest twoja obietnica. Najpierw obiecaj.
refusal-not-now = Na ten krok jest inna pora. Spójrz na stronę jeszcze raz.
refusal-enough-openings = Dziś otwarte są przez ciebie dane dziesięciu osób. Na jeden dzień wystarczy.
refusal-promise-first = Dane otwierają się tylko dla tego, kto przyjdzie. Najpierw obiecaj.
refusal-forgotten = Dane są wymazane. Nikt ich już nie otworzy.
refusal-not-yourself = To musi zrobić za ciebie ktoś inny.
refusal-vouched-already = To już zostało przez ciebie powiedziane.
refusal-has-voice = Ta osoba już ma głos.
refusal-enough-vouches = Troje ludzi, za których ręczysz, jeszcze czeka. Poczekaj, aż ktoś z nich dostanie głos.
refusal-welcomed-already = Ktoś już się przywitał.
refusal-has-left = Tej osoby nie ma już w grupie.
refusal-on-duty-already = Masz już ten dyżur.
refusal-not-yours-to-undo = Cofnąć może tylko ten, kto to zrobił.
refusal-too-late-to-undo = Minęło dziesięć minut albo od tego czasu stało się coś innego.
refusal-bad-value = Coś jest puste, za długie albo do siebie nie pasuje. Spójrz jeszcze raz.
refusal-street-there = Ta ulica już jest na liście.
refusal-only-time = To dzieje się samo, gdy przyjdzie czas.
refusal-only-in-demo = To działa tylko w sąsiedztwie na próbę.
refusal-not-open-yet = To się jeszcze pisze. Wszyscy zostaną zapytani później.
refusal-open-already = Wszyscy są już pytani.
refusal-decided-already = To jest zdecydowane. Zaproponuj zmianę.
refusal-asked-already = Coś, co zmienia to samo, jest już otwarte. Zabierz głos tam.
refusal-changes-nothing = Tak już jest.
refusal-needs-another-kind = To wymaga surowszego rodzaju decyzji. Wybierz inny.
refusal-cannot-be-undone = Tego nie da się cofnąć, więc trzeba zapytać wszystkich. Wybierz zwykłą decyzję.
refusal-twice-the-same = To samo jest tu dwa razy. Usuń jedno.
refusal-enough-drafts = Masz dwadzieścia szkiców. Najpierw otwórz albo wycofaj jeden.
refusal-supported-already = To już zostało przez ciebie powiedziane.
refusal-reason-first = Powiedz dlaczego, jednym zdaniem. Inni chcą to zrozumieć.
refusal-meet-first = Zaznacz, że się o tym spotkasz. Sprzeciw znaczy, że się zatrzymujemy i rozmawiamy.
refusal-text-changed = Brzmienie się tymczasem zmieniło. Przeczytaj je jeszcze raz i wtedy odpowiedz.
refusal-its-own-language = Jest już napisane w tym języku. Wybierz inny.
refusal-came-later = twój głos zaczął się po tym pytaniu. Możesz zabrać głos, a następnym razem cię zapytamy.
refusal-answered-themselves = Ta osoba odpowiedziała sama. Tylko ona może to zmienić.
refusal-only-themselves = Na to każdy odpowiada za siebie.
refusal-had-your-say = Twoja odpowiedź padła przed uzgodnieniem. Możesz zaproponować cofnięcie.
refusal-last-question-now = Teraz jest tak albo nie. Odpowiedz na to.
refusal-enough-said = Dużo już tu napisano. O reszcie porozmawiajcie razem.
refusal-enough-versions = Było już tyle brzmień, ile może być. Zaproponuj to od nowa.
refusal-too-late-to-change = Za mało czasu na inne brzmienie. Zaproponuj to od nowa.
refusal-enough-time = Dostało już tyle czasu, ile może.
refusal-emergency-twice = To było pilnie zdecydowane dwa razy. Teraz pytamy wszystkich: wybierz zwykłą decyzję.
refusal-listen-first = Najpierw wysłuchaj tej osoby. Strona „Kiedy boli” pokazuje jak.
refusal-braked-before = Hamulec był już za to pociągnięty. Zaproponuj cofnięcie.
refusal-too-new = twój głos jest na to za nowy. Możesz zaproponować zmianę.
refusal-voice-rests = twój głos teraz odpoczywa. Wróci sam.
refusal-not-enough = W tej puli nie ma aż tyle.
refusal-pot-not-empty = Zamknąć można tylko pustą pulę, a skarbonki nigdy.
refusal-enough-turns = Masz ten dyżur kilka razy z rzędu. Teraz kolej na kogoś innego.
refusal-no-room = Ten dyżur ma już tyle osób, ile potrzebuje.
refusal-dissolved = Ta grupa się skończyła. Nic nowego się tu nie zaczyna.

# O czym ludzie lubią rozmawiać albo co lubią robić, do towarzystwa.
interest-cooking = Gotowanie
interest-gardens = Ogrody i rośliny
interest-sport = Piłka nożna i inny sport
interest-music = Muzyka
interest-cards_and_chess = Karty i szachy
interest-books = Książki
interest-films = Filmy i seriale
interest-children = Dzieci i wnuki
interest-animals = Zwierzęta
interest-handicraft = Robótki ręczne
interest-walking = Spacery
interest-news_and_history = Wiadomości i historia
interests-legend = O czym lubisz rozmawiać albo co lubisz robić?
interests-ask = Co lubisz? (nieobowiązkowe)
interests-ask-hint = Najwyżej cztery. Widzą to tylko ci, którzy przyjdą, i ci, którzy lubią to samo. W dzienniku stoi bez imienia.
interests-call = Co lubi ta osoba? (tylko do towarzystwa)
interests-call-hint = Najwyżej cztery, jeśli ktoś chce powiedzieć. W dzienniku stoi bez imienia.
interests-offer-hint = Tylko do towarzystwa i tylko jeśli chcesz: najwyżej cztery. Widzą to wszyscy biorący udział i stoi w dzienniku.
interests-too-many = Zaznacz najwyżej { $n }
interests-liked = Lubi: { $what }
