# The machine that the house runs on.

machine-title = Maszyna
machine-link = Maszyna i jej kopie
machine-lead = Dla wszystkich to samo. Nic na tej stronie nie dotyczy żadnej osoby.
machine-worry = Wymaga uwagi
machine-itself = Sama maszyna
machine-program = Program
machine-version = Wersja { $version }
machine-since = Działa od: { $when }
machine-database = Gdzie przechowuje dane
machine-database-file = W pliku na tej maszynie (SQLite).
machine-database-server = Na serwerze bazy danych (PostgreSQL).
machine-room = Miejsce na dysku
machine-room-left = Zostało { $room }.
machine-room-little = Gdy dysk jest pełny, nic nowego się nie zapisze. To, co jest, zostaje.
machine-mb = { $n } MB
machine-gb = { $n } GB
machine-letters = Listy
machine-letters-go = Listy wychodzą pocztą elektroniczną.
machine-letters-none = Listy nie wychodzą: nie podano serwera poczty.
machine-forgets = Gdy coś zostaje zapomniane
machine-forgets-once = Od razu nie otwiera się już z żadnej kopii, także ze starej.
machine-forgets-week = Kilka serwerów dzieli klucze. Najpóźniej po siedmiu dniach nie otwiera się już z żadnej kopii, także ze starej.
machine-https = Zamknięte połączenie
machine-https-there = Strony przychodzą przez https. Certyfikat odnawia się sam.
machine-https-fetching = Certyfikat jest pobierany. Potrwa to minutę.
machine-https-missed = Od { $when } nie udało się pobrać certyfikatu. Próba powtarza się sama.
machine-https-todo = Nazwa musi wskazywać na ten komputer, a port 443 musi być dostępny zewsząd.

machine-backups = Jeśli maszyna się zepsuje
machine-backups-last = Brak kopii
machine-backups-none = Nie powstają żadne kopie. Jeśli dysk się zepsuje, wszystko przepadnie.
machine-backups-todo = Kto dba o maszynę, może to zmienić w godzinę. Opisuje to docs/keeping.md.
machine-shelf-same = Folder na tym samym dysku
machine-shelf-other = Folder na innym dysku
machine-shelf-folder = Folder
machine-shelf-elsewhere = Magazyn gdzie indziej
machine-shelf-away = Teraz nie ma do niego dostępu. Może pamięć nie jest podłączona.
machine-newest = Ostatnia kopia: { $when }.
machine-proved = Sprawdzono ją, odtwarzając: wszystko w niej się otworzyło.
machine-count =
    { $n ->
        [one] Leży tam { $n } kopia. Każda zostaje 14 dni.
        [few] Leżą tam { $n } kopie. Każda zostaje 14 dni.
       *[many] Leży tam { $n } kopii. Każda zostaje 14 dni.
    }
machine-newest-old = To za dawno.
machine-newest-none = Nie ma jeszcze żadnej kopii.
machine-no-keys = Brakuje tam kopii kluczy. Bez niej żadna kopia się nie otworzy.
machine-same-disk = Jeśli ten dysk się zepsuje, przepadną i dom, i kopie.
machine-trouble = Brakuje kopii
machine-trouble-since = Coś przeszkadza od: { $when }. Próba powtarza się co kwadrans.
machine-forgetting = Zapominanie nie dotarło wszędzie
machine-forgetting-since = Kopii kluczy nie udało się odnowić od: { $when }. Stare kopie wciąż otwierają to, co odtąd zapomniano.
machine-key = Kto może otworzyć kopię
machine-key-shares = Otwierają ją razem dowolne kartki, które członkowie mają w domu: potrzeba { $needed } z { $shares }.
machine-key-alone = Nikt nie otworzy jej w pojedynkę, nawet ten, kto prowadzi maszynę.
machine-key-name = Kartki należą do klucza odtwarzania { $name }. Powstał: { $when }.
machine-key-none = Nie ma jeszcze klucza odtwarzania. Dopóki go razem nie zrobicie, kopie nie powstają.
machine-duty =
    { $n ->
        [0] Nikt nie ma teraz tego zadania.
        [one] Jedna osoba ma to zadanie. Lepiej, żeby były dwie.
        [few] { $n } osoby mają to zadanie.
       *[many] { $n } osób ma to zadanie.
    }
machine-duty-go = Na czym polega to zadanie
