# Zamykanie okiennic i otwieranie ich na nowo.

shutters-title = Zamknij okiennice
shutters-title-closed = Okiennice są zamknięte
shutters-lead = Na wypadek, gdy dzieje się coś złego: telefon w złych rękach, ktoś szpieguje, przeszukanie.
shutters-what = Co się wtedy dzieje
shutters-what-sessions = Wszyscy zostają wylogowani, wszędzie. Zostają tylko urządzenia, którymi zamknięto okiennice.
shutters-what-sealed = Nic zapieczętowanego się nie otwiera, nikomu. Tablica i imiona też są zamknięte.
shutters-what-new = Nikt nowy nie wchodzi.
shutters-what-asking = O pomoc można prosić tak jak zawsze.
shutters-what-back = Kto chce wrócić, potrzebuje klucza dostępu albo dwojga sąsiadów, którzy go znają.
shutters-what-end =
    { $n ->
        [one] Otwierają się, gdy powie tak jedna osoba, albo same. Po takim czasie: { $span }.
        [few] Otwierają się, gdy powiedzą tak { $n } osoby, albo same. Po takim czasie: { $span }.
        [many] Otwierają się, gdy powie tak { $n } osób, albo same. Po takim czasie: { $span }.
       *[other] Otwierają się, gdy powie tak { $n } osoby, albo same. Po takim czasie: { $span }.
    }
shutters-together = Nikt nie zrobi tego sam
shutters-two =
    { $n ->
        [one] Potrzeba jednej osoby.
        [few] Potrzeba { $n } osób w takim czasie: { $span }. Każda naciska przycisk na swoim urządzeniu.
        [many] Potrzeba { $n } osób w takim czasie: { $span }. Każda naciska przycisk na swoim urządzeniu.
       *[other] Potrzeba { $n } osoby w takim czasie: { $span }. Każda naciska przycisk na swoim urządzeniu.
    }
shutters-called = { $who } mówi o { $time }: zamknijmy okiennice.
shutters-nobody-yet = Nikt teraz tego nie powiedział.
shutters-close = Zamknij okiennice
shutters-close-yours = To już powiedziane. Musi to powiedzieć jeszcze ktoś inny, przed { $time }.
shutters-log = Kto je zamyka i otwiera, stoi w dzienniku.
shutters-voice-first = Zamknąć je mogą osoby z głosem. Powiedz którejś, jeśli coś jest nie tak.
shutters-closed-by = Zamknięte { $at }, a zrobili to: { $who }. Otworzą się same: { $until }.
shutters-still = Co działa dalej
shutters-still-what = Kto czegoś potrzebuje, może poprosić i śledzić swoją prośbę. Na razie nikt nie widzi imion ani drzwi.
shutters-still-ask = Poproś o pomoc
shutters-still-call = Albo zadzwoń:
shutters-open-title = Otwórzmy je na nowo
shutters-open-count = Jak dotąd powiedziało to { $n } z { $all }.
shutters-open = Otwórz okiennice
shutters-open-yours = To już powiedziane. Teraz kolej na innych.
shutters-keep-title = Niech zostaną zamknięte
shutters-keep-what =
    { $n ->
        [one] Gdy powie to jedna osoba, zostaną zamknięte jeszcze przez: { $span }.
        [few] Gdy powiedzą to { $n } osoby, zostaną zamknięte jeszcze przez: { $span }.
        [many] Gdy powie to { $n } osób, zostaną zamknięte jeszcze przez: { $span }.
       *[other] Gdy powie to { $n } osoby, zostaną zamknięte jeszcze przez: { $span }.
    }
shutters-keep = Niech zostaną zamknięte
shutters-back-title = Kto został wylogowany
shutters-back = Ktoś, kogo znasz, chce wrócić? Porównaj jego sześć cyfr.
shutters-back-go = Wpuść kogoś z powrotem
shutters-see-log = Co się stało, w dzienniku
shutters-banner = Okiennice są zamknięte: na razie nic zapieczętowanego się nie otwiera. O pomoc można prosić jak zawsze.
shutters-banner-more = Co to znaczy?
shutters-banner-call = { $who } mówi: zamknijmy okiennice.
shutters-banner-look = Zobacz i zdecyduj

said-shutters-called = To już powiedziane. Musi to powiedzieć jeszcze ktoś inny.
said-shutters-shut = Okiennice są zamknięte.
said-shutters-kept = Okiennice zostają zamknięte na dłużej.
said-shutters-said-open = To już powiedziane. Muszą to powiedzieć jeszcze inni.
said-shutters-open = Okiennice są znowu otwarte.

log-shutters-called = { $who } mówi: zamknijmy okiennice.
log-shutters-shut = Okiennice zamknięte, a zrobili to: { $by }. Otworzą się same: { $until }.
log-shutters-kept = Okiennice zostają zamknięte, tak mówią: { $by }. Otworzą się same: { $until }.
log-shutters-said-open = { $who } mówi: otwórzmy okiennice.
log-shutters-open = Okiennice znowu otwarte, a zrobili to: { $by }.
log-shutters-fell-open = Okiennice otworzyły się same.

rule-shutters_close = Ile osób razem zamyka okiennice
rule-shutters_minutes = Wszystkie muszą to powiedzieć w ciągu
rule-shutters_open = Ile osób otwiera okiennice na nowo
rule-shutters_hours = Zamknięte okiennice otwierają się same po upływie

refusal-shutters-closed = Okiennice są zamknięte. Nic zapieczętowanego się nie otworzy, dopóki znów nie będą otwarte.
refusal-another-first = To już powiedziane. Teraz musi to powiedzieć ktoś inny.
