# The board.

board-open-none = Nothing is open just now.
board-open =
    { $n ->
        [one] One thing is open.
       *[other] { $n } things are open.
    }
board-some-fit =
    { $n ->
        [one] One fits what you offered: { $what }.
       *[other] { $n } fit what you offered: { $what }.
    }
board-none-fit = None of them fits what you offered: { $what }.
board-offer = Say what you like to do, and we show what fits.
board-cards = Board
board-list = List
board-streets = Streets
board-to-streets = The streets as a list and a map
board-show-only = Show only
board-all = All
board-mine = Things I could do
board-needs-someone = Needs someone
board-counts =
    { $fit ->
        [one] one for you, { $more } more
       *[other] { $fit } for you, { $more } more
    }
board-more =
    { $n ->
        [one] Show one more
       *[other] Show { $n } more
    }
board-first = Back to the first ones
board-empty = Nothing here needs someone now.
board-empty-offer = Say what you like to do. Then we know whom to ask.
board-beside = Beside the board
board-by-street = By street
board-doors = Doors are never shown here. Only the person who promises to come sees the door.
board-on-it = Someone’s on it
board-on-it-none = Nothing is promised just now.
board-done = Done this week
board-done-none = Nothing yet. The week is young.
board-kind-count = { $kind } { $n }
board-find = Go to a code
board-find-code = The code, for example PLUM 4821
board-find-go = Go
board-desk = To the phone desk
board-unchecked =
    { $n ->
        [one] One ask waits for a look
       *[other] { $n } asks wait for a look
    }

board-asked = asked { $ago }
board-promised-by = by { $when }
board-parts =
    { $n ->
        [one] one part
       *[other] { $n } parts
    }
board-parts-left =
    { $n ->
        [one] one of { $all } parts left
       *[other] { $n } of { $all } parts left
    }
board-hands =
    { $n ->
        [one] one more person
       *[other] { $n } people together
    }
board-anywhere = From anywhere
board-street-unknown = Street not known yet
board-without-street = Without a street
board-late = Late
board-waiting = Waiting { $span }. Nobody has taken it yet.
board-can-do = I can do this
board-by = { $when }
board-look = Have a look

board-list-title = The plain list
board-list-hint = No names, no doors. Copy it into your chat, or print it for the noticeboard.
board-list-head = { $group }, { $day }. This is needed:
board-list-foot = Can you do one of these? Tell us the code.
board-list-file = As a text file
