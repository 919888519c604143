# The house from the street: groups, starting one, the demo, a first page.

house-title = Many hands make light work
house-title-several = Who lives here
house-lead = Neighbours help each other here. Nobody is the boss, and nobody has to explain why they ask.
house-demo-is = a demo, nobody is real
house-start-title = Start our group
house-start-text = A few questions, then you all begin together. It takes about three minutes.
house-start = Start our group
house-demo-title = Look around first
house-demo-text = A made-up neighbourhood with three hundred people. You can try everything. Nothing there is real.
house-demo = Look around in a demo neighbourhood
house-foot = Manyhands belongs to nobody. Everybody may use it, copy it and change it.

demo-making-title = The neighbourhood is waking up
demo-making = Three hundred people live through six weeks. This page shows them as soon as they are here.
demo-making-day = Day { $day } of { $of }
demo-making-look = Look again
demo-making-failed = That did not work. Nothing was kept. You can begin again.
demo-title = As whom do you want to look around?
demo-lead = Nobody here is real. Do whatever you like. You can come back and be somebody else.
demo-sit = Look around
demo-ask = Or ask for something on the first page
demo-device = A visitor of the demo
demo-seat-neighbour = A neighbour who asked for something
demo-seat-neighbour-text = No account, only a key. See where it stands, talk, and wipe it.
demo-seat-member = A member with something to bring
demo-seat-member-text = You have promised something. See the board, open the door, hand it over.
demo-seat-desk = A member on the phone desk this week
demo-seat-desk-text = You read what arrives and ring people back.
demo-seat-newcomer = A newcomer who takes part
demo-seat-newcomer-text = Welcomed, and waiting for a voice.
demo-seat-new = Somebody who joined a moment ago
demo-seat-new-text = Nobody has said hello yet.

start-title = Start our group
start-lead = Nobody owns the group afterwards, you neither. You are all equal, and you can change this together.
start-name = What is the group called?
start-name-hint = For example: Kiln Lane Neighbours.
start-name-problem = Type a name for the group
start-place = Where is it?
start-place-hint = A neighbourhood, village or town.
start-place-problem = Type where the group is
start-streets = Which streets?
start-streets-hint = One street on each line. You can add more later.
start-streets-none = Name at least one street
start-streets-problem = Write one street name on each line, with at most 60 letters
start-language = Which language does the group speak first?
start-zone = Which time zone?
start-zone-hint = The largest city near you, for example Europe/London.
start-zone-problem = Choose a time zone from the list
start-reach = How do people reach the group? (optional)
start-reach-hint = A phone number or an e-mail address. It stands on the first page.
start-called = What shall we call you?
start-called-hint = Any name is fine. Members see it.
start-called-problem = Type a name for yourself
start-others = How many others start it with you?
start-others-hint = Each gets a link. From three people on, nobody can decide alone.
start-others-none = Nobody yet
start-others-count =
    { $n ->
        [one] One more
       *[other] { $n } more
    }
start-begin = Begin
start-device = The device the group began on

started-title = Your group has begun
started-lead = { $name } is here. You are signed in on this device.
started-links = Links for the others
started-links-text = Give each person one link. Each works once, for 14 days. They have a voice at once, like you.
started-once = We show these links only now. Copy them, or let the others photograph the squares.
started-square = Square code of a link for one person
started-next = What now
started-next-text = Take the phone desk for a week, so that somebody reads what arrives. Hang the address up where people pass.
started-inside = Go inside
started-front = See the first page

home-title = What would help?
home-demo = This is a demo. Nobody here is real.
home-demo-seats = Look around as somebody
home-rather-talk = Rather talk?
home-rather-write = Rather write to us?
home-call = Call or text. Leave your number and we call you back, so it costs you nothing.
home-my-ask = I have asked already: open my page
home-inside = Go inside, to Today
home-promise = Our promise
home-no-conditions = No conditions
home-no-conditions-text = We never ask for proof, and we never ask why.
home-private-title = Private
home-private =
    { $n ->
        [one] Your details open only for the neighbour who comes and the one person on the phone desk. You can read who opened them. We pass nothing on.
       *[other] Your details open only for the neighbour who comes and the { $n } people on the phone desk. You can read who opened them. We pass nothing on.
    }
home-private-nobody = Your details open only for the neighbour who comes and for whoever takes the phone desk. You can read who opened them. We pass nothing on.
home-forgotten = Forgotten when you like
home-forgotten-text =
    { $n ->
        [one] We wipe your details one day after it is done. With your key you can do it sooner, any time.
       *[other] We wipe your details { $n } days after it is done. With your key you can do it sooner, any time.
    }
home-hour = Got an hour?
home-hour-nothing = Nothing is open right now. Somebody may ask any minute.
home-hour-text =
    { $n ->
        [one] One thing nearby needs somebody. You can hand it back at any time.
       *[other] { $n } things nearby need somebody. You can hand back what you take at any time.
    }
home-together = What we do together
home-together-both =
    { $n ->
        [one] This month neighbours asked once. Done so far: { $met }.
       *[other] This month neighbours asked { $n } times. Done so far: { $met }.
    }
home-together-asked =
    { $n ->
        [one] This month neighbours asked once.
       *[other] This month neighbours asked { $n } times.
    }
home-together-new = We have just begun this month. You can be part of it.
home-together-how = People ask, others say “I can do this”. Nobody decides about anybody else.
