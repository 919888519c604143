# Rounds: making them, claiming them, the plan.

rounds-title = Rounds
rounds-lead = One person goes out once and stops at several doors. Whoever likes claims a whole round.
rounds-make = Make rounds
rounds-see-plan = See the plan
rounds-kept = Kept for you
rounds-kept-hint = Somebody thought of you. You can say no without a reason.
rounds-mine = You carry
rounds-open = Anybody can claim these
rounds-away = On the way
rounds-nothing = No rounds are made just now.
rounds-claim = Claim this round
rounds-not-this-time = Not this time
rounds-hand-back = Hand it back
rounds-kept-for = Kept for { $who }
rounds-carried-by = { $who } carries it
rounds-enough = You have taken on { $n } already. That is enough for one person.
rounds-when = { $leaves } to { $back }
rounds-number = Round { $number }
rounds-doors =
    { $n ->
        [one] 1 door
       *[other] { $n } doors
    }
rounds-bags = { $n } of { $of } bags
rounds-km = { $km } km
rounds-minutes = { $n } min
rounds-back-at = back at { $time }
rounds-things = × { $n }
rounds-two = two people
rounds-goes-along = goes along as the second person
rounds-cold = keep it cold or warm
rounds-way-on_foot = on foot
rounds-way-bicycle = by bicycle
rounds-way-car = by car
rounds-what-hall = the hall
rounds-what-shop = the shop
rounds-what-chemist = the chemist
rounds-answer-given = given
rounds-answer-with_neighbour = left with a neighbour
rounds-answer-no_answer = no answer
rounds-answer-wrong = something was wrong

rounds-streets = Take a street on
rounds-streets-hint = No plan needed: one tap makes a round of what is open there, and it is yours.
rounds-take-street = Take it on

rounds-how = How rounds work
rounds-how-claim = A claim promises every door at once, whole or not at all. Handing back is one tap.
rounds-how-doors = Nobody sees a door before claiming. Each opening is written down, and the neighbour can read it.
rounds-how-sums = When a round closes it forgets who carried it. Time and distance go to the group, never to a person.

rounds-new-title = Make rounds
rounds-new-lead = Say what is to be brought and who could go. Nobody is sent: a round waits for somebody’s word.
rounds-day = Which day?
rounds-who-goes = Who could go?
rounds-who-goes-hint = A name is a suggestion. Without a name, anybody can claim the round.
rounds-row = Who goes, { $n }
rounds-way = How
rounds-way-none = Nobody yet
rounds-who = Who
rounds-who-nobody = Nobody in particular
rounds-count = How many such
rounds-bags-label = Room for bags
rounds-from = From
rounds-to = To
rounds-starts = Starts in
rounds-ends = Ends in
rounds-start-anywhere = Anywhere
rounds-end-anywhere = Anywhere
rounds-more-rows = More people
rounds-fetch-first = What is fetched first?
rounds-fetch-hint = What is not fetched on the way is brought along from the start.
rounds-place-hall = The hall is in
rounds-place-shop = The shop is in
rounds-place-chemist = The chemist is in
rounds-place-none = Not needed
rounds-fetch-food = Food comes from
rounds-fetch-medicine = Medicine comes from
rounds-fetch-other = Other things come from
rounds-fetch-along = Brought along
rounds-cold-legend = What has to arrive within 90 minutes?
rounds-cold-hint = Counted from where it is fetched.
rounds-cold-meals = Cooked meals
rounds-cold-food = All food
rounds-cold-medicine = Medicine
rounds-needs = What is to be brought?
rounds-needs-hint = Everything with a door that is on no round. What one brings is ticked already.
rounds-needs-none = Nothing is open that could go on a round.
rounds-beyond = The most urgent stand here. Others that are not shown: { $n }.
rounds-how-long = How long may it look?
rounds-how-long-hint = Longer can be a little better. You can stop it at any moment.
rounds-seconds =
    { $n ->
        [one] { $n } second
       *[other] { $n } seconds
    }
rounds-look = Look for rounds
rounds-day-first = Choose a day.
rounds-bags-first = Say how many bags fit, from 1 to 200.
rounds-hours-first = Say from when to when.
rounds-hours-order = The end has to come after the start, at most 16 hours later.
rounds-hours-past = That time has passed.
rounds-count-first = Say how many, from 1 to 40 together.
rounds-nobody-goes = Nobody goes yet. Choose how somebody could go: on foot, by bicycle or by car.
rounds-place-first = Choose the street where it is fetched.
rounds-needs-first = Tick at least one thing to bring.
rounds-busy = Many rounds are being looked for right now. Send it again in a minute.

rounds-plan-title = The plan
rounds-plan-lead = Change what you like. It is saved at once, for everybody, and stays as you put it.
rounds-plan-empty = No round is waiting to be claimed.
rounds-guessed = There is no map of these streets. Every way from street to street is guessed to be 800 metres.
rounds-again = Look again
rounds-again-hint = What is pinned stays where it is. Everything else may find a better place.
rounds-also = Also with what is on no round
rounds-pinned = pinned
rounds-gone = taken on otherwise
rounds-up = Earlier
rounds-down = Later
rounds-change = Change
rounds-pin = Pin it here
rounds-free = Unpin
rounds-out = Take it off this round
rounds-to-round = To another round
rounds-move = Move it
rounds-keep = Pin the whole round
rounds-loosen = Unpin the whole round
rounds-drop = Take this round apart
rounds-round-empty = No doors yet. Move some here, or look again.
rounds-fetch = Fetch first: { $what }, { $street } (× { $n })
rounds-over = This round takes { $minutes } longer than there is time.
rounds-over-by = That does not fit: it would take { $minutes } longer than there is time. Nothing was changed.
rounds-took-same = It takes as long as before.
rounds-took-more = Everybody together is out { $minutes } longer.
rounds-took-less = Everybody together is out { $minutes } less.
rounds-search-waits = Waits for a free moment of the machine.
rounds-search-goes = Looking for good rounds. This page looks again by itself.
rounds-search-done = Rounds made or looked at again: { $n }.
rounds-search-nothing = Nothing could be put on a round. The reasons stand below.
rounds-search-trouble = Something broke off. Nothing was changed. Please look again.
rounds-stop = Stop and take what was found
rounds-left = What could not be put in, and why
rounds-left-more = Others that are not shown: { $n }.
rounds-loose = On no round: { $n }
rounds-drag-up = Move with the pointer or the keyboard
rounds-drag-said = {"{what}"}: {"{round}"}, {"{place}"}

rounds-why-not-wanted = Somebody has taken it on, or it is closed.
rounds-why-on-a-round = It is on another round.
rounds-why-no-door = It can be done without going anywhere.
rounds-why-no-street = Nobody knows the street yet. The phone desk can ask.
rounds-why-too-many = Only so many are planned at once, and others are wanted sooner.
rounds-why-too-many-stops = The round that passes there has thirty doors already.
rounds-why-nobody = Nobody goes.
rounds-why-nobody-can = It is more than anybody has room for.
rounds-why-no-second = It takes two people, and only one could come.
rounds-why-no-way = No way leads there.
rounds-why-hours = Nobody could be there and back in their hours.
rounds-why-too-slow = It would not arrive within 90 minutes.
rounds-why-too-far = There and back takes longer than anybody is out.
rounds-why-no-bags = Whoever passes there has no room for more bags.
rounds-why-no-time = No round has time left for it.
rounds-why-not-tried = The search ended before it was tried. Look again.

rounds-today-kept = A round is kept for you
rounds-today-kept-go = Look at it
rounds-to-mine = To your round

said-round-claimed = The round is yours. Its doors are promised.
said-round-no = That is all right. It is there for anybody now.
said-round-handed-back = The round is back for somebody else.
said-round-dropped = The round was taken apart. Its needs are on the board.
said-round-changed = The plan was changed.

log-round-made = { $who } made round { $round } ({ $doors }).
log-round-reworked = { $who } changed round { $round }.
log-round-dropped = { $who } took round { $round } apart.
log-round-claimed = { $who } claimed round { $round }.
log-round-said-no = { $who } cannot carry round { $round } this time.
log-round-handed-back = { $who } handed round { $round } back.
log-round-set-out = { $who } set out on round { $round }.
log-round-answered = Round { $round }, { $need }: { $how }.
log-round-closed = Round { $round } was closed.

refusal-round-changed = Somebody has changed this round meanwhile. Look at it again, then change it.
refusal-round-too-full = That is more bags than there is room for.
refusal-round-too-long = That takes longer than there is time.
refusal-on-a-round = It is on another round already.
refusal-enough-rounds = There are as many rounds as a group can keep in view. Take some apart first.
