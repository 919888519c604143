# Dzisiaj.

today-good-morning = Dzień dobry, { $name }
today-good-afternoon = Dzień dobry, { $name }
today-good-evening = Dobry wieczór, { $name }
today-to-promise = Do twojej obietnicy
today-to-promises = Do twoich obietnic
today-to-desk = Do telefonu
today-to-welcome = Przywitaj się
today-welcome =
    { $n ->
        [one] Jest jedna nowa osoba. Nikt się jeszcze nie przywitał.
        [few] Są { $n } nowe osoby. Nikt się jeszcze nie przywitał.
        [many] Jest { $n } nowych osób. Nikt się jeszcze nie przywitał.
       *[other] Jest { $n } nowej osoby. Nikt się jeszcze nie przywitał.
    }
today-welcome-none = Nikt nowy nie czeka.
today-fits = Coś, co do ciebie pasuje
today-all = To wszystko na dziś.
today-empty = Dziś nic na ciebie nie czeka. Miłego dnia.
today-new = Teraz nic nie musisz robić. Odezwiemy się.
today-to-board = Do tablicy
today-where-you-stand = Na czym stoisz
today-step-joined = Dołączasz
today-step-welcome = Ktoś z grupy się wita
today-step-welcome-hint = Ktoś się odezwie. Potem zobaczysz tablicę i możesz brać udział.
today-step-welcomed = Ktoś z grupy już się przywitał
today-step-voice = Dostajesz głos
today-step-vouches =
    { $needed ->
        [one] Na razie { $given }. Mówi to jeden członek, który cię zna.
        [few] Na razie { $given }. Mówią to { $needed } osoby z głosem, które cię znają.
        [many] Na razie { $given }. Mówi to { $needed } osób z głosem, które cię znają.
       *[other] Na razie { $given }. Mówi to { $needed } osoby z głosem, które cię znają.
    }
today-step-voice-from = Od { $day }, jeśli nic się nie zmieni.
today-recovery = Ktoś mówi, że jest tobą
today-recovery-vouched = Nowe urządzenie prosi, by wpuścić je jako ciebie. Jedna osoba z głosem powiedziała tak.
today-recovery-waiting = Nowe urządzenie prosi, by wpuścić je jako ciebie. Dwie osoby z głosem powiedziały tak. Wejdzie: { $when }.
today-recovery-refuse = To nie ja
today-recovery-hint = Jeśli to ty na nowym telefonie, nic nie rób.
