### Co mówimy programom. Zdania najwyżej dwudziestowyrazowe, jak na stronach.

api-look-again = Coś tutaj trzeba jeszcze raz sprawdzić
api-missing = Tego brakuje
api-unknown-field = Nie znamy tu pola o takiej nazwie
api-not-words = To musi być tekst
api-too-long = Najwyżej { $n } znaków, prosimy
api-not-a-number = To musi być liczba całkowita
api-out-of-range = To musi być od { $words } do { $n }
api-not-yes-or-no = To musi być true albo false
api-not-a-time = Zapisz chwilę tak: 2026-11-23T18:00:00Z
api-not-a-choice = To musi być jedno z: { $words }
api-not-hex = To musi być { $n } cyfr szesnastkowych
api-too-many = Najwyżej { $n }, prosimy
api-not-a-list = To musi być lista
api-not-a-record = To musi być obiekt z polami
api-empty = Coś musi tu być
api-not-there = W tej grupie nie ma czegoś takiego
api-token-unknown = Ten klucz już nie działa albo nigdy nie działał
api-reads-only = Temu programowi pozwolono tylko czytać
api-opens-not = Temu programowi nie pozwolono otwierać danych
api-not-json = To, co przyszło, nie jest JSON-em
api-changed-since = To zmieniło się, odkąd na to patrzono
api-another-under-this-key = Pod tym kluczem wysłano wcześniej coś innego
api-no-such-key = Klucz jest pusty albo za długi
api-open-first = Najpierw otwórz dane; to zostanie zapisane
api-a-moment = Dużo przychodzi z twojej sieci. Poczekaj chwilę albo wykonaj małe zadanie
