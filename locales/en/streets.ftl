# By street: a list and a map.

streets-title = Streets
streets-link = Our streets, and what is open where
streets-none-open = Nothing is open in any street just now.
streets-open =
    { $n ->
        [one] One thing is open in one street.
       *[other] { $n } things are open, in { $streets ->
            [one] one street
           *[other] { $streets } streets
        }.
    }
streets-where = What is open where
streets-urgent =
    { $n ->
        [one] one soon
       *[other] { $n } soon
    }
streets-count = Open:
streets-beside = Beside the list
streets-quiet = Nothing open here
streets-map = Map of our streets. The list below says the same.
streets-map-scroll = Map of our streets, to move sideways
streets-map-hint = A number says how much is open in a street. No door is on it. The list says the same.
streets-thanks = Map: © OpenStreetMap contributors (ODbL).
streets-made-up = This town does not exist.
streets-zoom = Map to zoom
streets-zoom-hint = A number says how much is open in a street, and leads there. Nobody's door is on the map.
streets-zoom-keys = With the keyboard: plus and minus zoom, arrows move, Tab goes from number to number.
streets-zoom-without = A map to zoom stands here when your browser runs scripts. The list says the same.
streets-zoom-drawn = See the drawn map, which needs none
streets-zoom-in = Closer
streets-zoom-out = Further away
streets-zoom-source = Map: { $source }
streets-zoom-no-source = The file of this map does not say who made it.
streets-zoom-no-places = There are no numbers on it, because no streets have been read from a map yet.
streets-pin =
    { $n ->
        [one] { $street }: one thing is open
       *[other] { $street }: { $n } things are open
    }
streets-ours = Our streets
streets-ours-what = These are the streets people choose from when they ask. Anybody with a voice puts one on the list.
streets-outside = What is asked from elsewhere is not refused. The phone desk passes it on to a group there.
streets-voice-first = You can name streets when you have a voice.
streets-not-on-map = Not on the map, perhaps written otherwise there: { $streets }.
streets-name = Put streets on the list
streets-name-lead = Everybody sees the list. It says where we are, and never who lives where.
streets-names = Streets, one on each line
streets-names-hint = Only the name, without house numbers. Up to 200 at once.
streets-names-send = Put them on the list
streets-names-first = Write at least one street.
streets-too-many =
    { $n ->
        [one] At most one street at once.
       *[other] At most { $n } streets at once. Send the rest after these.
    }
streets-amiss =
    { $n ->
        [one] One line has to be looked at. Nothing is on the list yet.
       *[other] { $n } lines have to be looked at. Nothing is on the list yet.
    }
streets-there = This street is on the list already.
streets-no-name = This is not the name of a street, or it is longer than 60 letters.
streets-otherwise = Write a street otherwise
streets-otherwise-hint = For a slip, or a new name. It stays the same street, and what is open there stays there.
streets-which = Which street?
streets-which-first = Choose a street.
streets-new-name = How it should be written
streets-otherwise-send = Write it so
said-streets-named = They are on the list.
said-streets-renamed = The street is written so from now on.
