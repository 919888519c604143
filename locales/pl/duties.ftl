# Dyżury.

duties-title = Dyżury
duties-lead =
    { $n ->
        [one] Każdy trwa jeden dzień i kończy się sam. Może go dzielić kilka osób. Otwiera drzwi, dopóki trwa, i nie daje żadnej rangi.
        [few] Każdy trwa { $n } dni i kończy się sam. Może go dzielić kilka osób. Otwiera drzwi, dopóki trwa, i nie daje żadnej rangi.
        [many] Każdy trwa { $n } dni i kończy się sam. Może go dzielić kilka osób. Otwiera drzwi, dopóki trwa, i nie daje żadnej rangi.
       *[other] Każdy trwa { $n } dnia i kończy się sam. Może go dzielić kilka osób. Otwiera drzwi, dopóki trwa, i nie daje żadnej rangi.
    }
duties-phone-desk-what = Czyta, co przychodzi, oddzwania i wpisuje na tablicę.
duties-phone-desk-gives = Dopóki trwa, możesz otwierać dane otwartych próśb. Każde otwarcie jest zapisane, a ta osoba je widzi.
duties-welcome-what = Wita nowe osoby i pokazuje im, co i jak.
duties-welcome-gives = Dopóki trwa, możesz otwierać kontakt do nowych osób. Każde otwarcie jest zapisane, a te osoby je widzą.
duties-empty = To krzesło jest wolne. Nic nie ginie: co przyjdzie, czeka na tablicy. Może pasuje ci ten tydzień.
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

said-duty-taken = Masz ten dyżur. Skończy się sam.
said-duty-handed-back = W porządku. Krzesło jest znowu wolne.

duty-facilitation = Prowadzenie rozmów
duty-money-pair = Para od pieniędzy
duty-books = Rachunki
duty-keys-and-machine = Klucze i maszyna
duty-stock = Zapasy
duty-outward-voice = Głos na zewnątrz
duty-safeguarding = Kontakt w sprawach ochrony
duty-own = Dyżur { $no }
duty-until = Na dyżurze do { $until }
