# What every page shares.

frame-house = Manyhands
frame-skip = Skip to the main part
frame-languages = Language
frame-rooms = Rooms
frame-rooms-short = Rooms, short
frame-waiting = waiting
frame-your-page = Your page:
frame-signed-in = You are signed in as { $name }
frame-undo = Undo

room-today = Today
room-board = Board
room-rounds = Rounds
room-offers = Offers
room-duties = Duties
room-decisions = Decisions
room-decide = Decide
room-neighbours = Neighbours
room-log = Log
room-about = About us
room-more = More

foot-how-we-work = How we work
foot-offer = Offer a hand
foot-my-code = I have a code
foot-your-information = Your information
foot-sign-in = Sign in
foot-no-bosses = { $group } has no bosses and no staff. Everything here is run by people who live nearby.

form-summary = There is a problem
form-error = Error:
form-too-long =
    { $n ->
        [one] Make it shorter. It can have one letter.
       *[other] Make it shorter. It can have up to { $n } letters.
    }
form-trap = Leave this empty
form-continue = Continue
form-back = Back
form-change = Change
form-cancel = Leave it as it is
form-optional = (optional)

sorry-not-here-title = This page is not here
sorry-not-here = It may have been wiped, as we promised.
sorry-too-much-title = That was too much at once
sorry-too-much = Go back and send less. What you typed is still on that page.
sorry-from-elsewhere-title = This came from another site
sorry-from-elsewhere = To keep you safe we take forms only from our own pages. Go back, load the page again, and send it once more.
sorry-too-often-title = Too many at once
sorry-too-often = Many messages came from your network. Wait a minute, then send it again. You can also call us.
sorry-not-that-way-title = That does not work here
sorry-not-that-way = Go back to the page you came from and use its buttons.
sorry-not-understood-title = We could not read that
sorry-not-understood = Go back and send it again. What you typed is still on that page.
sorry-full-title = There is no room left on our machine
sorry-full = Nothing was saved, and nothing was lost. Somebody has to make room on the disk. Then send it again.
sorry-busy-title = Many people are here right now
sorry-busy = Wait a few seconds, then load the page again. Asking for something always gets through.
sorry-trouble-title = Something broke on our side
sorry-trouble = It is not your fault. What was saved before is safe. Wait a moment, then do it again.
sorry-home = Go to the first page

when-now = just now
when-minutes-ago =
    { $n ->
        [one] a minute ago
       *[other] { $n } minutes ago
    }
when-hours-ago =
    { $n ->
        [one] an hour ago
       *[other] { $n } hours ago
    }
when-days-ago =
    { $n ->
        [one] a day ago
       *[other] { $n } days ago
    }
when-in-minutes =
    { $n ->
        [one] in a minute
       *[other] in { $n } minutes
    }
when-in-hours =
    { $n ->
        [one] in an hour
       *[other] in { $n } hours
    }
when-in-days =
    { $n ->
        [one] in a day
       *[other] in { $n } days
    }
span-minutes =
    { $n ->
        [one] one minute
       *[other] { $n } minutes
    }
span-hours =
    { $n ->
        [one] one hour
       *[other] { $n } hours
    }
span-days =
    { $n ->
        [one] one day
       *[other] { $n } days
    }
