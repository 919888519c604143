# People: joining, coming in, signing in, one's own page, neighbours, coming back.

people-reach = A way to reach you (optional)
people-reach-hint = A phone number or e-mail. It is sealed. Until you have a voice, the neighbour on the welcome can open it, and you see that.
people-speaks = Languages you speak (optional)
people-speaks-hint = For example: Arabic, some English. It is sealed too.
people-name-first = Type a name we can call you by
people-too-often = That was often, from your network. Wait a few minutes, then send it again.

join-title = Offer a hand
join-lead = Nothing here binds you. See what is open, then say what you would gladly do.
join-open = Open right now
join-open-none = Nothing is open right now. Tomorrow can be different.
join-called = What should we call you?
join-called-hint = A first name is enough. Everyone who takes part sees it.
join-kinds = What would you gladly do? (optional)
join-kinds-hint = Tick as many as you like. You can change it any day.
join-free = When are you free? (optional)
join-free-any = Any time
join-free-days = On weekdays, in the daytime
join-free-evenings = On weekdays, in the evening
join-free-weekends = At the weekend
join-travel = How do you get about?
join-next = Next, a member says hello to you. Then you see the whole board. You can always say no, and hand back what you took.
join-send = Join in
join-have-been-here = I take part already. Sign me in.

come-in-title = Come in
come-in-lead = Somebody gave you a link. Open it here, or paste all of it.
come-in-words = Your link
come-in-words-hint = It begins with http and is long. Eight digits from your other device work as well.
come-in-founding = You begin { $group } together with a few others. All of you are equal. Tell us what to call you.
come-in-invited = { $name } invites you to { $group }. Tell us what to call you.
come-in-invited-by-a-neighbour = A neighbour invites you to { $group }. Tell us what to call you.
come-in-send = Come in
come-in-no-link = I have no link. I would like to offer a hand.
come-in-nothing-typed = Paste the link here
come-in-used-or-old = This link has been used, or it is too old, or a part is missing. Ask whoever gave it to you for a new one.

sign-in-title = Sign in
sign-in-lead = There are no passwords here. Pick the way that fits.
sign-in-passkey = Sign in with a passkey
sign-in-passkey-failed = That did not work. Try again, or pick another way below.
sign-in-code = Code from your other device
sign-in-code-hint = On a device where you are signed in, open your own page. Press “Link another device”. It shows eight digits.
sign-in-send = Sign in
sign-in-eight-digits = Type the eight digits
sign-in-code-wrong = These digits do not fit, or ten minutes have passed. Make new ones on your other device.
sign-in-link-title = You have a link?
sign-in-link = Open it on this device.
sign-in-link-paste = Or paste it here.
sign-in-lost-title = Lost your phone?
sign-in-lost = Two neighbours who know you can let you back in. It takes a day.
sign-in-lost-go = Ask to be let back in
sign-in-none-title = None of these fits?
sign-in-none = Then we cannot know that it is you. Nobody here can open the door alone. You can join again with the same name.

me-title = Your page
me-keep = Keep this
me-claim-title = Somebody wants to come in as you
me-claim = It was asked { $at }, on a new device. If it was not you, say so now. Then it ends.
me-claim-not-me = That was not me
me-openings = Who opened your details
me-openings-none = Nobody has opened them.
me-opened-welcome = { $at }: { $who }, to welcome you
me-opened-desk = { $at }: { $who }, on the phone desk
me-opened-promise = { $at }: { $who }, for a promise
me-language = Language
me-devices = Where you are signed in
me-device-unknown = A device
me-device-this = This one
me-device-since = Since { $since }.
me-device-seen = Last seen { $seen }.
me-device-out = Sign out
me-device-out-of = Sign out { $device }
me-link = Link another device
me-out-everywhere = Sign out everywhere
me-out-others = Sign out all other devices
me-worse = Is it worse than one lost phone?
me-link-title = Link another device
me-link-lead = This works once, for ten minutes.
me-link-code = Type these digits there
me-link-code-where = On the other device: open our first page, then “Sign in”.
me-link-square = The link for your other device, as a square to photograph
me-link-or = Or open this link there
me-link-only-you = Whoever has it comes in as you. Show it to nobody else.
me-link-back = Back to your page
me-passkeys = Passkeys
me-passkeys-what = With a passkey you sign in by finger, face or PIN. It stays on your phone. We keep only what checks it.
me-passkey-since = Since { $since }
me-passkey-add = Add a passkey
me-passkey-failed = That did not work. Nothing was changed. You can try again.
me-passkey-remove = Remove
me-leave-title = Leave the group
me-leave-what = You can leave at any time. What we know of you is wiped at once.
me-leave-go = What happens when I leave?
me-letters-title = Letters
me-letters-what = We write only when something asks for you: a decision, or whether you could do something. At most one a day of the second sort.

leaving-title = Leave the group?
leaving-details = Your name and the way to reach you are wiped at once, from our copies too.
leaving-devices = All your devices are signed out, and your passkeys are removed.
leaving-promises =
    { $n ->
        [one] Your promise goes back on the board. Nobody is told who.
       *[other] Your { $n } promises go back on the board. Nobody is told who.
    }
leaving-offers = Your offers and duties end.
leaving-log = The log keeps that “a neighbour” was here. It does not keep who.
leaving-back = This cannot be taken back. You can join again as somebody new.
leaving-go = Leave now
leaving-stay = Stay

neighbours-title = Neighbours
neighbours-count =
    { $n ->
        [one] One of us takes part.
       *[other] { $n } of us take part.
    }
neighbours-order = Every day in another order.
neighbours-hello = Waiting for a hello
neighbours-hello-what = They are new. Say hello to them. Then they can take part.
neighbours-since = Here since { $month }
neighbours-welcome = Say hello to { $name }
neighbours-voice = On the way to a voice
neighbours-voice-what = With a voice one can say hello to others, vouch, and take a duty. Nobody gets it by a link alone.
neighbours-vouch = I have met { $name }
neighbours-show-all = Show all { $n }
neighbours-all = All of us
neighbours-none = Nobody is here yet. Invite somebody you know.
neighbours-more = Show more
neighbours-invite = Invite somebody
neighbours-invite-what = Hand the link on yourself: in person, on paper, by phone.
neighbours-invite-go = Make an invitation
neighbours-back = Somebody lost their phone?
neighbours-back-what = If you know them, you can help them back in.
neighbours-back-count =
    { $n ->
        [one] One person is asking now.
       *[other] { $n } people are asking now.
    }
neighbours-back-go = Compare six digits
neighbours-greets = You are on the welcome. Open somebody new to see how to reach them. It is written down, and they see it.

neighbour-vouch-what = Press this only if you have met: face to face, or by phone. It is written in the log.
neighbour-sealed = How to reach them
neighbour-sealed-what = This is sealed. You are on the welcome, so you may open it. They see that you did.
neighbour-open = Open it
neighbour-opened = How to reach them
neighbour-no-reach = They left no way to reach them.
neighbour-speaks = Speaks:
neighbour-opened-what = It is shown only now. That you opened it stands in the log.
neighbour-duties = Holds for us all
neighbour-duties-none = No duty now.
neighbour-offers = Would gladly do
neighbour-offers-none = No open offers now.

standing-voice = Has had a voice since { $since }.
standing-unwelcomed = Nobody has said hello yet.
standing-vouches =
    { $n ->
        [one] Has been met by { $have } of one person with a voice who is needed.
       *[other] Has been met by { $have } of { $n } people with a voice who are needed.
    }
standing-same-way = Some of them came through the same person, so they count as one.
standing-earliest =
    { $n ->
        [one] A voice begins after a day, so not before { $at }.
       *[other] A voice begins after { $n } days, so not before { $at }.
    }
standing-begins =
    { $n ->
        [one] Everything is said. The voice begins by itself on { $at }, a day after joining.
       *[other] Everything is said. The voice begins by itself on { $at }, { $n } days after joining.
    }
standing-braked =
    { $n ->
        [one] Everything is said. Only one new voice begins in thirty days, so this one begins on { $at }.
       *[other] Everything is said. Only { $n } new voices begin in thirty days, so this one begins on { $at }.
    }

invitation-title = An invitation
invitation-until = It works once, until { $until }.
invitation-square = The invitation, as a square to photograph
invitation-link = The link
invitation-voice = Whoever comes with it can take part after a hello. A voice takes more: people who have met them, and time.
invitation-once = We cannot show this link again. You can make another one.

back-in-title = Lost your phone?
back-in-lead = Two neighbours who know you can let you back in. Nobody can do it alone.
back-in-step-one = You ask on this device
back-in-step-one-how = It shows six digits.
back-in-step-two = Two neighbours compare the digits
back-in-step-two-how = Tell them the digits face to face, or by phone. They need a voice in the group.
back-in-step-three =
    { $n ->
        [one] Then an hour passes
       *[other] Then { $n } hours pass
    }
back-in-step-three-how = In that time your old devices can say: that was not me. Then you come in here.
back-in-ask = Ask to be let back in
back-in-again = Ask once more
back-in-digits = Your six digits
back-in-digits-what = They open nothing. They only show that you are the one with this device.
back-in-asked = Tell them to two neighbours with a voice who know you. It is open until { $until }.
back-in-one-of-two = One of two neighbours has said who you are. One more until { $until }.
back-in-look = Look again
back-in-waiting = Two neighbours have said who you are. You can come in here from { $until }.
back-in-waiting-why = Until then your old devices can object. Keep this browser; you can close the page.
back-in-granted = The time has passed and nobody objected. Come in.
back-in-come = Come in
back-in-refused = An old device said: that was not me. So this request has ended.
back-in-lapsed = The time for this request is over. Nothing was changed.
back-in-other-ways = Other ways to sign in

vouch-back-title = Let somebody back in
vouch-back-lead = Somebody you know has a new device. It shows them six digits. Ask them for the digits face to face, or by phone.
vouch-back-care =
    { $n ->
        [one] Do this only if you are sure who it is. A second neighbour has to say the same. Then an hour passes.
       *[other] Do this only if you are sure who it is. A second neighbour has to say the same. Then { $n } hours pass.
    }
vouch-back-digits = The six digits
vouch-back-digits-hint = As they are shown on the new device
vouch-back-who = Who is it?
vouch-back-choose = Choose
vouch-back-send = It is them
vouch-back-six-digits = Type the six digits
vouch-back-who-first = Choose who it is
vouch-back-no-such = Nobody is asking with these digits. Compare them once more.
vouch-back-other-name = Another neighbour said somebody else. Talk with each other first.

more-yours = Yours
more-first-page = Our first page, for everyone
more-download = Download the log
more-sign-out = Sign out here

said-joined = You are in. Good that you are here.
said-signed-in = You are signed in.
said-signed-out = You are signed out on this device.
said-signed-out-everywhere = You are signed out everywhere, and no program acts for you any more.
said-device-out = That device is signed out.
said-others-out = All your other devices are signed out.
said-passkey-added = The passkey is kept. Next time you can sign in with it.
said-passkey-gone = The passkey is removed.
said-details-changed = It is changed.
said-left = You have left. What we knew of you is wiped.
said-welcomed = You said hello. Now they can take part.
said-vouched = You said that you have met them.
said-back-in = You are back in. Sign out the lost device below. Sealed details stay closed to you for a day.
said-objected = That request has ended. Nobody came in.
said-vouched-back = You said who it is.

programs-title = Programs that act for you
programs-what = A spreadsheet or a script can do for you what you do here.
programs-go = Let a program act for me
programs-lead = It may do no more than you. What it does stands in the log as yours.
programs-called = What do you call it?
programs-called-hint = So that you know it again in this list. Only you see it.
programs-name-first = Give it a name
programs-reach = How far may it go?
programs-reach-first = Choose how far it may go
programs-reads = It reads
programs-reads-hint = What you can see here, and nothing else. It changes nothing.
programs-acts = It reads and acts
programs-acts-hint = It promises, answers and proposes as you. It opens nobody’s details.
programs-opens = It also opens details
programs-opens-hint = Where you may. Each time it is written down as you.
programs-days = For how long?
programs-days-hint = Then it ends by itself.
programs-make = Make the token
programs-enough = Ten programs are enough for one person. End one first.
programs-now = They act for you now
programs-none = No program acts for you.
programs-nameless = A program
programs-until = It ends { $until }.
programs-end = End it
programs-end-of = End it: { $program }
programs-made-title = Here is the token
programs-token-of = The token of { $program }
programs-once = Copy it now. We show it this once, and keep only what checks it.
programs-where = Where the program finds us
programs-only-it = Whoever has the token can act as you. Give it to this program alone.
said-program-ended = It is ended.

hooks-title = Tell another place what happens
hooks-what = Kinds and numbers from the log, signed. Never a name, never a word of yours.
hooks-url = Where to
hooks-url-hint = An address that begins with https
hooks-url-first = Type where to tell it
hooks-no-place = This has to be https at a name in the world, on its usual port
hooks-enough = Three places are enough for one person
hooks-not-in-demo = A demo neighbourhood tells nothing to other places
hooks-make = Tell it from now on
hooks-stopped = It did not answer for days. We tell it nothing more.
hooks-made-title = It is told from now on
hooks-secret = The secret by which it knows that we said it
