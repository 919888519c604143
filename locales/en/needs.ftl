# One need: its page and its steps.

need-back = Back to the board
need-beside = Beside this need
need-steps = What else you can do
need-outside = Is it outside our area?
need-outside-how = Open the details and look where it is. Ring a group there, or tell the person who they are.
need-outside-pass-on = Passed on to another group
need-outside-hint = Nothing is sent anywhere by itself. Name and door go on only if the person wants it.
need-line = What happened, and what comes next

# Promising.
need-promise = Can you do this?
need-go-along = Can you go along?
need-go-along-hint = Somebody has promised to go. This is not for one person alone.
need-go-along-button = I go along
need-ask-first = The neighbour says yes first. We tell you when they have.
need-hands =
    { $n ->
        [one] One person does this.
       *[other] { $n } people do this together.
    }
need-much = How much of it?
need-parts =
    { $n ->
        [one] One
       *[other] { $n }
    }
need-by-when = By when?
need-by-today = Today, by { $time }
need-by-tomorrow = Tomorrow evening
need-by-date = Another day
need-by-day = Which other day?
need-day-problem = Choose a day, like 24 November.
need-promise-hint = You can hand it back at any time. Nobody is told who.

# My promise.
need-mine-title = You are on it
need-mine = By { $when }.
need-mine-offered = You offered to do it by { $when }.
need-mine-offered-note = The neighbour is asked first. Details open when they have said yes.
need-mine-underway = You are on the way. By { $when }.
need-mine-late = The time has passed: { $when }.
need-mine-late-note = That happens. Bring it, or hand it back. After a day it goes back to the board by itself.
need-mine-parts =
    { $n ->
        [one] One of { $all } parts.
       *[other] { $n } of { $all } parts.
    }
need-set-out = I set out now
need-how-did-it-go = How did it go?
need-follows-door = We ask the neighbour if all is well.
need-follows-left = We ask the neighbour if they found it.
need-follows-picked_up = We ask the neighbour if all is well.
need-follows-not_home = You keep it. We try to ring tomorrow.
need-follows-bad_address = You keep it. Somebody asks for the way.
need-follows-not_ready = You keep it. It waits until things are there.
need-follows-not_wanted = It is closed. That is fine.
need-follows-too_far = It goes back to the board. Nobody is told who.
need-follows-other = You keep it. It waits for one more person.
need-hand-back = Hand it back
need-hand-back-hint = No reason needed. It goes back to the board, and nobody is told who.

# Others' promises.
need-other-offered = Offered to do it by { $when }. The neighbour is asked first.
need-other-promised = Does it by { $when }.
need-other-underway = Is on the way. By { $when }.
need-other-along = Goes along, by { $when }.
need-other-parts =
    { $n ->
        [one] Brings one part by { $when }.
       *[other] Brings { $n } parts by { $when }.
    }
need-yes-hint = Did the neighbour tell you what they want?
need-yes = They say yes
need-no = They would rather not

# Sealed details.
need-sealed = Name, number and door are sealed
need-sealed-shut = They open only for whoever promises to come. The phone desk can open them to ring back.
need-sealed-after-yes = They open when the neighbour has said yes.
need-sealed-closed = This is closed, so nobody can open them. Soon they are wiped.
need-sealed-open = You can open them now.
need-open = Open the details
need-open-hint = They are told that you opened it.
need-opened = How to reach them
need-opened-hint = They can see that you opened this. Tell nobody else.
need-opened-bare = They left no name and no number. They look at their own page.
need-called = Called
need-safe = When and how it is safe
need-reach = Reach them
need-reach-page = Only on their own page. Write to them below.
need-language = Language
need-door = Door
need-password = Word at the door
need-words = In their words
need-ring = Ring
need-text = Text
need-whatsapp = WhatsApp
need-write = Write

# The talk.
need-talk = Talk
need-talk-neighbour = The neighbour
need-talk-none = Nothing was said yet.
need-talk-sealed =
    { $n ->
        [one] One thing was said. Open the details to read it.
       *[other] { $n } things were said. Open the details to read them.
    }
need-say = Say something
need-say-hint = The neighbour reads it on their own page. So does everybody who promised.
need-say-button = Say it
need-say-problem = Write what you want to say.

# What happened.
need-line-asked = Somebody asked
need-line-asked-by-phone = Somebody asked by telephone
need-line-promised = Promised
need-line-along = Somebody goes along
need-line-announced = The time has passed
need-line-attempt = { $how }: { $came }
need-line-opened-promise = Details opened by who promised
need-line-opened-desk = Details opened by the phone desk
need-line-said =
    { $n ->
        [one] One thing was said
       *[other] { $n } things were said; the last
    }
need-line-arrived = Handed over
need-line-wiped = Details wiped
need-now-heard = It has arrived. Somebody on the phone desk reads it first.
need-now-unchecked = It came from a place that sends many. The phone desk looks at it first.
need-now-open = It is on the board and waits for somebody.
need-now-partly = Some of it is promised. The rest waits for somebody.
need-now-back = It is back on the board and waits for somebody.
need-now-paced = It waits for its turn. The neighbour knows the date.
need-now-offered = Somebody offered. The neighbour is asked first.
need-now-promised = Somebody is on it.
need-now-underway = Somebody is on the way.
need-now-checking_back = It was handed over. We ask if it is all right.
need-now-closed = It is closed.
need-now-wiped = It is closed and wiped. Only this is left.
need-next-wiped = Name, number and words are wiped
need-next-counts = If nobody says otherwise, it counts as arrived
need-next-expires = If nobody speaks of it, it closes by itself
need-next-turn = Its turn comes
need-next-back = It goes back to the board by itself
need-next-by-when = It should be there

# Steps.
need-step-understand = I have understood this
need-step-change = Change what is asked
need-step-attempt = Note a call or a try
need-step-hold = It has to wait
need-step-check-back = They told me if it arrived
need-step-close = Close it
need-step-forget = They asked to be forgotten
need-step-reopen = Open it again
need-step-reopen-hint = Nothing is lost while the details are not wiped.
need-step-button = Note it
need-choose-problem = Choose one of these.
need-number-problem = Write a number, like 2.

need-understand-hint = Say what is needed. Then it goes on the board. Names stay sealed.
need-understand-button = Put it on the board
need-what = What is it?
need-street = Which street?
need-street-unknown = Not on the list
need-soon = How soon?
need-household = For how many people?
need-household-hint = Leave it empty if nobody said.
need-amount = How many bags, boxes or times?
need-amount-hint = One is enough for most things.

need-attempt-hint = So that the next person does not start from nothing.
need-attempt-how = How did you try?
need-attempt-what = What came of it?
need-attempt-next = When to try again, if that is agreed

need-hold-hint = It stays on the board with this note. Only “its turn” takes it off the board until the day.
need-hold-what = What does it wait for?
need-hold-paced = Its turn, on a day
need-hold-none = Nothing any more. It can go on.
need-hold-until = Which day?

need-check-back-hint = Only what they told you. Nothing bad follows for anybody.
need-back-answer = Did it arrive?
back-arrived = Yes, all of it
back-partly = Some of it
back-nothing = Nothing came
need-back-left = How much is missing?
need-back-left-hint = Only if some of it is missing.
need-back-asked = Was anything asked in return?
asked-nothing = No, nothing
asked-something = Yes, something was asked
asked-unsaid = They did not say

need-close-hint = How did it end? Nothing here is a fault. What could not be done helps us see causes.
need-close-how = How did it end?
need-close-left = How much is left?
need-close-left-hint = Only if it was partly met.
need-close-code = Which other one?
need-close-code-hint = Its code, if this one is joined to another.
need-code-problem = We do not know this code. It looks like PLUM 4821.
need-close-button = Close it

need-forget-hint = Name, number, door and words are destroyed now, also in our backups. If it is open, it is closed. Nobody can take this back.
need-forget-button = Wipe everything now

# Said once, after it was done.
said-promised = It is yours. The details can be opened now.
said-offered-to-come = Said. The neighbour is asked first.
said-handed-back = Fine. It is back on the board. Nobody is told who.
said-accepted = Noted: they say yes.
said-declined = Noted. It is back on the board.
said-set-out = Go well. Say how it went when you are there.
said-handed-over = Noted. We ask the neighbour if all is well.
said-handover-noted = Noted. That happens.
said-said = Said.
said-reopened = It is open again.
said-understood = It is on the board now.
said-need-changed = Changed.
said-attempted = Noted.
said-held = Noted. Everybody can see what it waits for.
said-checked-back = Noted, as they told you.
said-closed = It is closed.
said-wiped = Everything about them is wiped.
