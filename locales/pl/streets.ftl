# Według ulic: lista i mapa.

streets-title = Ulice
streets-link = Nasze ulice i co gdzie czeka
streets-none-open = Teraz na żadnej ulicy nic nie czeka.
streets-open =
    { $n ->
        [one] Czeka jedna rzecz na jednej ulicy.
        [few] Czekają { $n } rzeczy, ulice: { $streets }.
       *[many] Czeka { $n } rzeczy, ulice: { $streets }.
    }
streets-where = Co gdzie czeka
streets-urgent =
    { $n ->
        [one] jedna wkrótce
        [few] { $n } wkrótce
       *[many] { $n } wkrótce
    }
streets-count = Czeka:
streets-beside = Obok listy
streets-quiet = Tu nic nie czeka
streets-map = Mapa naszych ulic. Lista poniżej mówi to samo.
streets-map-scroll = Mapa naszych ulic, można ją przesuwać na boki
streets-map-hint = Liczba mówi, ile czeka na danej ulicy. Nie ma tu żadnych drzwi. Lista mówi to samo.
streets-thanks = Mapa: © autorzy OpenStreetMap (ODbL).
streets-made-up = To miasto nie istnieje.
streets-zoom = Mapa do przybliżania
streets-zoom-hint = Liczba mówi, ile czeka na danej ulicy, i tam prowadzi. Niczyich drzwi na mapie nie ma.
streets-zoom-keys = Klawiaturą: plus i minus przybliżają i oddalają, strzałki przesuwają, Tab przechodzi od liczby do liczby.
streets-zoom-without = Tu pojawia się mapa do przybliżania, jeśli przeglądarka uruchamia skrypty. Lista mówi to samo.
streets-zoom-drawn = Zobacz mapę rysowaną, która ich nie potrzebuje
streets-zoom-in = Bliżej
streets-zoom-out = Dalej
streets-zoom-source = Mapa: { $source }
streets-zoom-no-source = Plik tej mapy nie mówi, kto ją zrobił.
streets-zoom-no-places = Nie ma na niej liczb, bo nie wczytano jeszcze ulic z żadnej mapy.
streets-pin =
    { $n ->
        [one] { $street }: czeka jedna sprawa
        [few] { $street }: czekają { $n } sprawy
        [many] { $street }: czeka { $n } spraw
       *[other] { $street }: czeka { $n } sprawy
    }
streets-ours = Nasze ulice
streets-ours-what = To ulice, z których wybiera się przy proszeniu. Kto ma głos, może dopisać następną.
streets-outside = Prośby skądinąd nie odrzucamy. Dyżur przy telefonie przekazuje ją grupie stamtąd.
streets-voice-first = Ulice można dopisywać, gdy ma się głos.
streets-not-on-map = Nie ma ich na mapie, może tam pisze się je inaczej: { $streets }.
streets-name = Dopisz ulice do listy
streets-name-lead = Listę widzą wszyscy. Mówi, gdzie jesteśmy, a nigdy, kto gdzie mieszka.
streets-names = Ulice, każda w osobnym wierszu
streets-names-hint = Tylko nazwa, bez numerów domów. Najwyżej 200 naraz.
streets-names-send = Dopisz do listy
streets-names-first = Wpisz choć jedną ulicę.
streets-too-many =
    { $n ->
        [one] Najwyżej jedna ulica naraz.
        [few] Najwyżej { $n } ulice naraz. Resztę wyślij po tych.
       *[many] Najwyżej { $n } ulic naraz. Resztę wyślij po tych.
    }
streets-amiss =
    { $n ->
        [one] Jeden wiersz trzeba sprawdzić. Na liście nic jeszcze nie przybyło.
        [few] { $n } wiersze trzeba sprawdzić. Na liście nic jeszcze nie przybyło.
       *[many] { $n } wierszy trzeba sprawdzić. Na liście nic jeszcze nie przybyło.
    }
streets-there = Ta ulica już jest na liście.
streets-no-name = To nie jest nazwa ulicy albo ma więcej niż 60 liter.
streets-otherwise = Zapisz ulicę inaczej
streets-otherwise-hint = Gdy jest błąd albo nowa nazwa. To wciąż ta sama ulica, z tym, co na niej czeka.
streets-which = Która ulica?
streets-which-first = Wybierz ulicę.
streets-new-name = Jak ma być zapisana
streets-otherwise-send = Zapisz tak
said-streets-named = Są na liście.
said-streets-renamed = Odtąd ulica jest tak zapisana.
