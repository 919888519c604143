# The power mirror.

effect-mirror-off = Lustro władzy już tego nie pokazuje: { $what }
effect-mirror-on = Lustro władzy znowu to pokazuje: { $what }

# What it shows, by name.
mirror-distribution = Ile opiera się na ilu osobach
mirror-rotation = Dyżury, które się kończą
mirror-equal-access = Kto ma klucze
mirror-delegation = Praca z mandatem
mirror-responsibility = Wieści z dyżurów
mirror-allocation = Ktoś się tego uczy
mirror-diffusion = Co może otworzyć tylko jedna osoba
mirror-voice = Czyje słowa trafiają do ustaleń
mirror-mutuality = Dawanie i otrzymywanie
mirror-burnout = Czas na odpoczynek
