# Asking without an account, and following it with its key.

ask-title = What would help?
ask-lead = Pick one. You do not need an account, papers or a reason.
ask-step = { $kind } · { $at } of 3
ask-stuck = Stuck? Call or text

ask-what-title = What would help?
ask-item = What is it about? (optional)
ask-item-unsaid = Something else, or I do not know yet
ask-words = In your own words (optional)
ask-words-hint = What should the neighbour know? Nobody asks why.
ask-household = For how many people? (optional)
ask-household-problem = Write a number from 1 to 30, or leave it empty
ask-bags = How many bags or boxes? (optional)
ask-bags-hint = If you do not know, leave it empty.
ask-bags-problem = Write a number from 1 to 20, or leave it empty
ask-soon = How soon?

ask-reach-title = How can we reach you?
ask-called = What should we call you? (optional)
ask-called-hint = Any name is fine.
ask-via = Best way to reach you
ask-via-text = Text me
ask-via-call = Call me
ask-via-email = E-mail me
ask-via-own_page = Neither. I will look at my own page
ask-via-own_page-hint = We give you a code. No number needed.
ask-tel = Phone number
ask-tel-hint = Only if we should text or call you.
ask-tel-problem = Enter a number we can reach you on, or choose another way
ask-email = E-mail address
ask-email-hint = Only if we should e-mail you.
ask-email-problem = Enter an e-mail address like name@mail.org, or choose another way
ask-safe = When is it safe to get in touch? (optional)
ask-safe-hint = For example: mornings only, do not leave a message.
ask-street = Your street (optional)
ask-street-hint = A street or the nearest crossing. All who take part can see the street.
ask-meant = Which street do you mean?
ask-meant-none = None of these. Keep what I wrote.
ask-meant-problem = This street is not on our list as you wrote it. Is it one of these?
ask-door = House number and how to find the door (optional)
ask-door-hint = Sealed. It opens only for the neighbour who comes and for the phone desk.
ask-password = A password for the door (optional)
ask-password-hint = The neighbour says it, so you know who is there.
ask-more = Your door, safe times, ask me first (optional)
ask-first = Ask me before anybody comes
ask-first-hint = You see who it is, and say yes or no.

ask-check-title = Is this right?
ask-check-what = What
ask-check-words = In your words
ask-check-interests = You like
ask-check-household = For how many
ask-check-people =
    { $n ->
        [one] One person
       *[other] { $n } people
    }
ask-check-bags = How much
ask-check-bag-count =
    { $n ->
        [one] One bag or box
       *[other] { $n } bags or boxes
    }
ask-check-soon = How soon
ask-check-called = We call you
ask-check-reach = We reach you
ask-check-way = { $way }: { $to }
ask-check-safe = When it is safe
ask-check-street = Street
ask-check-unsaid = Not said
ask-check-door = Your door
ask-check-password = Password for the door
ask-check-first = Before anybody comes
ask-check-lost = We do not have this street on our list. Somebody on the phone desk asks you where it is first. You can send it like this.
ask-check-outside = This street is not one of ours as you wrote it. You can send it like this.
ask-check-outside-kept = We keep what you ask. If it is outside our area, we pass it on to neighbours there.
ask-next-outside = If it is outside our area
ask-next-outside-text = Somebody on the phone desk looks where it is. They pass it on to a group there, and you read it on your page.
story-passed-on = A group near you has it now. If nobody gets in touch, open it again or ring us.
ask-sees = Who will see this
ask-sees-board = All who take part see what it is, how soon, for how many, and the street. They do not see who you are.
ask-sees-sealed =
    { $n ->
        [one] Everything else is sealed. It opens only for the neighbour who comes, and for the one person on the phone desk.
       *[other] Everything else is sealed. It opens only for the neighbour who comes, and for the { $n } people on the phone desk.
    }
ask-sees-nobody = Everything else is sealed. It opens only for the neighbour who comes, and for whoever takes the phone desk. Nobody is on it right now.
ask-sees-log = Each opening is written down. You can read who it was.
ask-send = Send to my neighbours

ask-wait-title = One moment
ask-wait-why = Very many asks came from your network. We refuse none. This one only takes a moment longer.
ask-wait-how-long =
    { $n ->
        [one] Wait one second. Then press the button.
       *[other] Wait { $n } seconds. Then press the button.
    }
ask-wait-kept = What you typed is kept here. Somebody on the phone desk reads it first.

ask-done-title = We have got it
ask-done-title-name = We have got it, { $name }
ask-done-by = You would like it by { $when }.
ask-done-code = Your code
ask-done-code-hint = Say it when you talk with us. It opens nothing by itself.
ask-done-key = Your key: six words
ask-done-key-hint = They open your own page: what is happening, talking, changing, wiping. Write them down or keep the link. Show them to nobody.
ask-done-square = Square code of your private link
ask-done-open = Open my page
ask-done-next = What happens now
ask-next-read = Somebody reads it first
ask-next-read-desk = On the phone desk now: { $names }.
ask-next-read-nobody = Nobody is on the phone desk right now. As soon as somebody takes it, they read it.
ask-next-board = It is on our board
ask-next-board-text = All who take part can see what it is, how soon, and the street. Not who you are.
ask-next-promise = A neighbour says “I can do this”
ask-next-told-text = They text you.
ask-next-told-call = They call you.
ask-next-told-email = They e-mail you.
ask-next-told-own_page = You see it on your own page. Look again later.
ask-next-yes-first = They come only after you said yes.
ask-next-say-no = You can say no.
ask-next-time = You agree a time
ask-next-time-text = Your door opens only to the neighbour who comes and to the phone desk. You can read who opened it.
ask-next-talk = You talk on your own page
ask-next-talk-text = Only those who promised and the phone desk can read it.
ask-danger = In danger, or very ill?
ask-danger-call = Call 112 or your local emergency number. We are neighbours, not an emergency service.
ask-another = Ask for another thing

key-title = Open your page
key-words = Your six words
key-words-hint = We gave them to you when you asked. Capital letters do not matter.
key-open = Open
key-wrong = These six words open nothing. Look at each word again. The page may also have been wiped.
key-wait = Too many tries. Wait an hour, then try again. You can also call us.
key-is-open = Your page is open on this device
key-code = A code like PLUM 4821 is for talking with us. It opens no page.
key-lost = Lost the words? Tell any member your code. They can wipe it for you, and you ask again.
said-key-left = Your page is closed on this device.

wipe-title = Wipe everything now?
wipe-lead = This cannot be undone, by anybody.
wipe-what = Your name, number, door, words and the talk are destroyed. Your six words stop working.
wipe-promised = A neighbour has promised to come. If you wipe it, they cannot find you. Tell them first, if you like.
wipe-now = Wipe it now
gone-title = It is wiped
gone-lead = Nobody can open it any more. Not us, and not somebody who takes our machine.
gone-what = What is gone
gone-details = Your name, number, door, words, and all that was said. Also from our backups.
gone-log = Our log keeps what was needed, the street and when. It never held who you are.
gone-not = What we cannot reach
gone-paper = Paper, screenshots, and what somebody wrote down after opening it.
gone-messages = Calls, texts and mails that went through telephone and mail companies.
gone-backups = If our group runs on a large shared database, its copies follow within 7 days.

story-asked = You asked
story-read = Somebody on the phone desk reads it
story-board = It is on our board
story-promised = A neighbour has promised
story-underway = It is on the way
story-answer = You say whether it arrived
story-closed-because = { $what }: { $why }

mine-where = Where it stands
mine-wiped-on = Your details are wiped by themselves on { $date }.
mine-again = I need it again
mine-arrived = Did it arrive?
mine-answer = What came?
mine-answer-arrived = All of it
mine-answer-partly = Only a part
mine-answer-nothing = Nothing came
mine-answer-problem = Choose what came
mine-left = How many bags or boxes are still missing?
mine-return = Did anybody want something in return?
mine-return-hint = Help here is free. If somebody wanted money or anything else, tell us.
mine-return-nothing = No
mine-return-something = Yes
mine-return-unsaid = I would rather not say
mine-answer-send = Send my answer
mine-who = Who has promised
mine-offered = Would come by { $when }. Is that all right?
mine-accepted = Will do it by { $when }.
mine-underway = Is on the way. Should be done by { $when }.
mine-part = Brings { $much } of { $of }.
mine-yes = Yes, that is fine
mine-no = No, thank you
mine-rather-not = I would rather have somebody else
mine-talk = Talk
mine-talk-empty = Nothing was said yet. Only those who promised and the phone desk can read what is said here.
mine-you = You
mine-say = Say something
mine-say-hint = For example: I am home from five.
mine-say-send = Send
mine-say-empty = Write something first
mine-opened = Who opened your details
mine-opened-nobody = Nobody so far.
mine-opened-promise = promised to come
mine-opened-desk = on the phone desk
mine-opened-welcome = on the welcome
mine-else = What you can do
mine-change = Change what I asked for
mine-end = I do not need it any more
mine-end-others = I got it another way
mine-wipe = Wipe my details now
mine-leave = Close this page on this device
said-mine-yes = Good. They know you said yes.
said-mine-no = Fine. It is back on the board.
said-mine-said = Sent.
said-mine-answered = Written down.
said-mine-closed = It is closed. You can open it again.
said-mine-reopened = It is open again.
said-mine-changed = Changed.

change-title = Change what you asked for
change-lead = What you leave empty stays as it is. Your number and door are not shown here.
change-door-hint = Leave it empty to keep what you gave.
change-reach = A new number or e-mail address (optional)
change-reach-hint = Leave it empty to keep what you gave.
change-save = Save the change
