# The words of the rooms: kinds, items, how soon, how things go and end.

kind-food = Food
kind-medicine = Medicine
kind-home = Clothes and home
kind-money = Money
kind-company = Someone to talk to
kind-lift = A lift
kind-repair = A repair
kind-letters = Letters and forms
kind-else = Something else

item-groceries = Groceries
item-prepared_meals = Cooked meals
item-baby_food = Baby food and milk
item-pet_food = Pet food
item-prescription = A prescription to collect
item-medical_supplies = Things from the chemist
item-clothing = Clothes
item-school_uniform = School uniform
item-bedding = Bedding
item-toiletries = Soap, nappies and the like
item-household_goods = Things for the house
item-furniture = Furniture
item-heating = Heating or cooling
item-grant = Some money
item-bill = Help with a bill
item-meter_top_up = Meter top-up
item-phone_credit = Phone credit
item-funeral = Funeral costs
item-friendly_call = A friendly call
item-someone_to_talk_to = Someone to talk to
item-visit = A visit
item-childcare = Looking after children
item-respite = A break for someone who cares
item-come_along = Someone to come along
item-lift_somewhere = A lift somewhere
item-moving_things = Moving things
item-fares = Bus or train fares
item-small_repair = A small repair
item-housework = Housework
item-garden = Garden
item-laundry = Laundry
item-phone_or_computer = Phone or computer trouble
item-benefits = Forms for benefits
item-health_forms = Forms for doctor or hospital
item-housing_forms = Forms for housing
item-read_a_letter = A letter to read or write
item-interpreting = Someone who interprets
item-translation = Something translated
item-post = Post
item-dog_walking = Dog walking
item-queueing = Queueing for someone
item-somewhere_tonight = Somewhere to sleep tonight
item-storage = Room to store things
item-lessons = Lessons
item-work = Help with work
item-borrow_a_thing = Something to borrow

need-title-for =
    { $n ->
        [one] { $what } for one
       *[other] { $what } for { $n }
    }

soon-today = Today
soon-one_or_two_days = In 1 or 2 days
soon-three_to_five_days = In 3 to 5 days
soon-about_a_week = In about a week
soon-any_time = Any time

phase-heard = Just arrived
phase-open = Open
phase-promised = Promised
phase-underway = On the way
phase-checking_back = Did it arrive?
phase-closed = Closed

hold-calling_back = We are trying to ring back
hold-paced = Waits for its turn until { $until }
hold-waits_for = Waits for { $what }
waits-stock = stock
waits-person = somebody free
waits-interpreter = an interpreter
waits-decision = a decision

outcome-met = Met
outcome-partly_met = Partly met
outcome-met_by_others = Met by others
outcome-no_longer_needed = No longer needed
outcome-passed_on = Passed on
outcome-could_not = Could not be done
outcome-unreachable = Could not be reached
outcome-expired = Nobody spoke of it again
outcome-joined_to = Joined to another one
passed-another_group = Another group
passed-service = A public service
passed-professional = Somebody whose job it is
could_not-no_one_free = No one was free
could_not-no_stock = Nothing was left
could_not-no_money = There was no money
could_not-not_safe = It was not safe
could_not-not_ours_to_do = It is not ours to do
could_not-needs_a_professional = It takes somebody whose job it is

handover-door = At the door
handover-left = Left where agreed
handover-picked_up = Picked up
handover-not_home = Nobody home
handover-bad_address = Could not find the address
handover-not_ready = It was not ready
handover-not_wanted = Not wanted any more
handover-too_far = Too far for me
handover-other = Something else

channel-call = Call
channel-text = Text
channel-email = E-mail
channel-door = At the door
channel-own_page = On their page
reached-reached = Spoke with them
reached-no_answer = No answer
reached-voicemail = Left a message
reached-bad_number = Wrong number
reached-will_call_back = They will call back
reached-no_help_wanted = No help wanted
reached-duplicate = We have this one already
reached-language_needed = Another language is needed

released-handed_back = Handed back
released-time_passed = The time passed
released-declined = The neighbour would rather have somebody else
released-too_far = Too far
released-gone = They left the group
released-closed = It was closed
released-reopened = It was opened again
released-not_arrived = It did not arrive

reach-text = By text
reach-call = By a call
reach-email = By e-mail
reach-own_page = On their own page

duty-phone-desk = Phone desk
duty-welcome = Welcome
duty-phone-desk-until = On the phone desk until { $until }
duty-welcome-until = On the welcome until { $until }

offer-thing = A thing
offer-time = Time
offer-skill = A skill
offer-space = Space
offer-lift = A lift
offer-money = Money
travel-on_foot = On foot
travel-bicycle = By bicycle
travel-car = By car
travel-from_home = From home

people-nameless = A neighbour

said-undone = Taken back. It is as it was before.

refusal-not-founded = This group has not begun yet.
refusal-founded-already = This group has begun already.
refusal-sign-in-first = Sign in first. Then do it again.
refusal-welcome-first = A member says hello to you first. Then you can do this.
refusal-voice-first = This is for people with a voice. Two members who have met you can vouch for you.
refusal-duty-first = This belongs to a duty. Anybody with a voice can take it for a week.
refusal-not-yours = This is only for those it concerns.
refusal-not-there = There is no such thing here. It may have been wiped.
refusal-closed = This is closed. It can be opened again.
refusal-not-closed = This is not closed.
refusal-promised-already = A neighbour was a moment faster. It is in good hands.
refusal-you-promised-already = You have promised this already.
refusal-enough-promises = You have three open promises. Finish one or hand one back first.
refusal-go-together = Nobody goes alone here. A second person joins first.
refusal-nothing-to-promise = There is nothing to take here now.
refusal-too-much = That is more than is needed. Take a smaller part.
refusal-bad-time = Choose a time that lies ahead, within two months.
refusal-not-promised = You have not promised this. Promise it first.
refusal-not-now = This step comes at another time. Look at the page again.
refusal-enough-openings = You opened ten people's details today. That is enough for one day.
refusal-promise-first = Details open only for whoever comes. Promise it first.
refusal-forgotten = The details are wiped. Nobody can open them any more.
refusal-not-yourself = Somebody else has to do this for you.
refusal-vouched-already = You have said so already.
refusal-has-voice = They have a voice already.
refusal-enough-vouches = Three people you vouched for are still waiting. Wait until one has a voice.
refusal-welcomed-already = Somebody has said hello already.
refusal-has-left = They have left the group.
refusal-on-duty-already = You have this duty already.
refusal-not-yours-to-undo = Only who did it can take it back.
refusal-too-late-to-undo = Ten minutes have passed, or something else has happened since.
refusal-bad-value = Something is empty, too long or does not fit together. Look at it again.
refusal-street-there = That street is on the list already.
refusal-only-time = This happens by itself when its time comes.
refusal-only-in-demo = This works only in the demo neighbourhood.
