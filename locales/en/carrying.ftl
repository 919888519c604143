# Carrying a round: on a telephone, without signal, on paper, and afterwards.


carry-title = Round { $number }, { $when }
carry-lead = { $doors }, { $km } km, back by { $back }
carry-lead-plain = { $doors }, back by { $back }
carry-doors =
    { $n ->
        [one] One door
       *[other] { $n } doors
    }
carry-progress = Answered: { $n } of { $all }
carry-to-list = All rounds
carry-nobody = Nobody carries this round yet.
carry-yours = You carry this round.
carry-by = { $who } carries this round.
carry-out = { $who } is out with this round.
carry-sealed = Doors, names and words open only for whoever carries it.
carry-over = This round is over. Nobody’s door is on it any more.
carry-not-claimed = Claim it, and the doors open for you.

carry-go-on = Go on with your round
carry-take = Take it with me
carry-take-hint = This opens the details of every door. Each opening is written down, and each neighbour sees theirs.
carry-take-kept = From then on the round is kept on this telephone, and works without signal.
carry-open-rest = Open what is still sealed
carry-paper = Print it on paper
carry-type-in = Type in a sheet
carry-after = How it ended
carry-hand-back = Hand it back
carry-close = Close the round
carry-close-hint = What has no answer goes back to the board. The doors disappear from this telephone.

carry-next = Next door
carry-stops = All doors
carry-stop = Stop { $n }
carry-now = You are here
carry-all = Every door has its answer.
carry-all-but = Every door that opened has its answer.
carry-all-hint = Close the round as soon as you have signal.
carry-bring = What to bring
carry-bags =
    { $n ->
        [one] 1 bag
       *[other] { $n } bags
    }
carry-along = You go along as the second person.
carry-two = Two people go to this door together.
carry-cold = Keep it cold.
carry-fetch-hall = First to the hall
carry-fetch-shop = First to the shop
carry-fetch-chemist = First to the chemist’s
carry-fetch-street = { $first }, { $street }
carry-fetch-open = { $first } ({ $hours })
carry-fetch-for =
    { $n ->
        [one] { $first }: fetch for one door.
       *[other] { $first }: fetch for { $n } doors.
    }
carry-said = What was said about it
carry-open-door = Door and answers
carry-how = How did it go?
carry-given = Given
carry-with_neighbour = With a neighbour
carry-no_answer = No answer
carry-wrong = Something’s wrong
carry-still-sealed = Not open for you: { $why }
carry-waits-yes = They have not said yes yet. This door stays shut until they do.
carry-own-page = Its own page, to write a line
carry-kept = This round is kept on this telephone. It goes when the round is closed, when you sign out, or after a day.
carry-back = Take it back

carry-strip-waiting =
    { $n ->
        [one] 1 answer is safe on this phone and will go later.
       *[other] { $n } answers are safe on this phone and will go later.
    }
carry-strip-none = No signal. You can carry on.
carry-strip-sign-in = Sign in again, then it goes
carry-strip-refused = This could not be taken any more. Tell it on the page of the need, or the phone desk.
carry-strip-read = I have read it

carry-no-signal = No signal
carry-no-signal-text = This page is not kept on this telephone. Try again when you have signal.
carry-no-signal-round = Your round is here. Go on with it.

carry-paper-title = { $group }: round { $number }, { $when }
carry-paper-lead = Tick one box at each door. Afterwards type it in: number or code, then the letter.
carry-paper-no = No.
carry-paper-door = Door
carry-paper-how = How it went
carry-paper-notes = Notes
carry-paper-at = Type in at { $address }
carry-paper-burn = There are doors on this sheet. Carry it with you, and tear it up once it is typed in.
carry-paper-shut = The doors are still sealed. Open them first if they should be on the sheet.
carry-paper-open = Open the doors for the sheet
carry-paper-back = To the round

carry-letter-given = y
carry-letter-with_neighbour = d
carry-letter-no_answer = n
carry-letter-wrong = w
carry-typed-title = Type in the sheet of round { $number }
carry-typed = Stops and letters
carry-typed-hint = The number or the code of each stop, then its letter. One below the other or in one line.
carry-typed-example = For example: { $example }
carry-typed-letters = The letters
carry-typed-send = Save
carry-typed-empty = Type at least one stop and its letter
carry-typed-look = Some of it could not be read. What could be read is saved.
carry-typed-stop = “{ $piece }”: this round has no such stop.
carry-typed-letter = “{ $piece }”: this is no letter of ours. Use { $letters }.
carry-typed-missing = “{ $piece }”: its letter is missing.
carry-typed-twice = “{ $piece }”: this stop has two different letters.
carry-typed-refused = “{ $piece }”: { $why }
carry-typed-saved =
    { $n ->
        [one] 1 answer is saved.
       *[other] { $n } answers are saved.
    }
carry-typed-again = What you typed is still there. Correct it and save again. Nothing counts twice.

carry-after-title = How round { $number } ended
carry-after-title-open = Round { $number } so far
carry-after-arrived =
    { $n ->
        [one] One of { $all } doors got what was brought.
       *[other] { $n } of { $all } doors got what was brought.
    }
carry-after-left = What could not be handed over
carry-after-none = Everything was handed over.
carry-after-unanswered = No answer was given
carry-after-live = Not answered yet.
carry-sums = All rounds together
carry-sums-none = No round has been closed yet.
carry-sums-rounds =
    { $n ->
        [one] 1 round
       *[other] { $n } rounds
    }
carry-sums-doors =
    { $n ->
        [one] 1 door
       *[other] { $n } doors
    }
carry-sums-km = { $km } km
carry-sums-hours =
    { $n ->
        [one] 1 hour
       *[other] { $n } hours
    }
carry-sums-hint = These are sums of the group. Who carried which round is not kept.

said-round-answered = Noted.
said-round-out = You are on your way. The doors are open for you.
said-round-opened = The doors are open for you.
said-round-partly = Some doors could not be opened. It says so at each of them.
said-round-closed = The round is closed, and its doors are gone from this telephone.
said-round-typed = Everything on the sheet is saved.
