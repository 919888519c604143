# Deciding: the list of decisions, the page of one, and what people do there.

# The list.
decide-title = Decisions
decide-lead = Everybody is asked, and what is agreed carries itself out.
decide-propose = Propose something
decide-our-rules = Our rules
decide-how = How we decide
decide-all = All decisions
decide-empty = Nothing is being asked now, and nothing has been decided yet.
decide-list-waiting = Waiting for your answer
decide-list-asked = Being asked
decide-list-talked = Being talked through
decide-list-cooling = Agreed, and waiting
decide-list-again = To look at again
decide-list-tasks = Agreed, and nobody does it yet
decide-list-drafts = Drafts looking for support
decide-list-in-force = In force
decide-list-over = Over
decide-older = Older ones
decide-newer = Newer ones
decide-kind-lazy = Small decision
decide-kind-full = Everyday decision
decide-kind-constitution = About our ground rules
decide-kind-urgent = Urgent
decide-kind-person = About a person
decide-left-to-speak = { $span } left to speak
decide-unheard =
    { $n ->
        [one] One person has not been heard yet
       *[other] { $n } people have not been heard yet
    }
decide-all-heard = Everybody has been heard
decide-chip-ready = Waits for a free place
decide-chip-draft = Draft
decide-chip-sense = How does it feel?
decide-chip-withdrawing = Let go; can be taken up until { $until }
decide-chip-resolving = Talked through until { $until }
decide-chip-telling = One person hears first
decide-chip-cooling = Agreed; waits until { $until }
decide-chip-in-force = In force
decide-chip-paused = Stopped
decide-chip-review = Look again until { $until }
decide-chip-fading = Ends on { $until }

# The page of one decision.
decide-to-answer = Answer
decide-version = Wording { $no }
decide-public = Neighbours can read it
decide-written-in = Written in { $language }
decide-affected = Whom it touches
decide-proposed-by = Proposed by { $who } on { $day }
decide-asked-by-time = Asked by itself on { $day }
decide-facilitator = { $who } helps the talk along.
decide-changed-by = With words by { $who }.
decide-with-dissent = Agreed with a no that is written down.
decide-review-after =
    { $n ->
        [one] We look at it again after one day.
       *[other] We look at it again after { $n } days.
    }
decide-asks-about = It asks about: { $what }
decide-brings-back = It brings back: { $what }
decide-is-asked-about = This is asked about it: { $what }
decide-because-of = Because of: { $what }
decide-beside = What you can do, and how it goes on
decide-lead-about-you = This is about you. You are not asked, and you can speak. You hear the outcome first.
decide-lead-sense = This asks how it feels. It binds nobody.
decide-lead-withdrawing = Whoever proposed it lets it go. Somebody else can take it up.
decide-lead-resolving = Somebody cannot live with it. So we stop and talk.
decide-lead-last = We have talked, and somebody still cannot live with it. This is the last question: yes or no.
decide-lead-telling = The time is up. The person it is about hears the outcome first.
decide-lead-told = This is the outcome, before the others hear it: { $verdict }.
decide-lead-cooling = Agreed. It cannot be undone, so it waits a little.
decide-lead-paused = The brake was pulled. Nothing more of it happens until everybody has been asked.
decide-lead-review = Time to look at it again. It stays in force meanwhile.
decide-lead-fading = Nobody looked at it again. It ends, unless one member says keep it.
decide-lead-hidden = Answers are hidden until the time is up.
decide-lead-over = It is over: { $end }.
decide-changes = If we agree, this changes by itself
decide-changed = This changed by itself
decide-would-have = This would have changed
decide-changes-note = No one has to remember to do it, and no one can do it before the group agrees. It can be undone the same way.
decide-changes-final-note = This cannot be undone once it has happened. So it waits a while after we agree.
decide-changed-note = It stands in the log with the number of this decision.
decide-would-have-note = Nothing of this happened.
decide-task-note = Somebody takes it on when it is agreed.
decide-now = Now
decide-before-it = Before
decide-from = From { $day } at the earliest
decide-when-agreed = When it is agreed
decide-as-proposed = As proposed
decide-suggested = As suggested
decide-since = Since { $day }
decide-read-text = Read the text
decide-budget = { $pot }: small decisions may spend, in a month
decide-spend = Out of { $pot }
decide-now-holds = In { $pot } there is
decide-now-agreement = As agreed in decision { $no }
decide-now-no-agreement = Nothing is agreed about it yet

# What would follow on the first day.
would-have-vouches =
    { $n ->
        [one] One person without a voice would have vouches enough.
       *[other] { $n } people without a voice would have vouches enough.
    }
would-go-on-as-before =
    { $n ->
        [one] What is being asked now goes on under the rules it opened with.
       *[other] The { $n } proposals being asked now go on under the rules they opened with.
    }

# How far it has got.
decide-carried = How far it has got
decide-ahead = Comes next.
decide-done-on = Done on { $day }.
decide-waits-for-yes = Waits for the own yes of { $who } until { $until }.
decide-left = It could not happen by itself: { $why }.
decide-task-free = Free to take.
decide-task-unfilled = Nobody has taken this for { $span }. An empty chair blames nobody.
decide-task-taken = { $who } has taken it on.
decide-task-yours = You have taken it on.
decide-task-take = I can do this
decide-task-done = It is done
decide-task-back = Hand it back
decide-your-yes = This needs your own yes. A no costs nothing.
decide-your-yes-yes = Yes, I will
decide-your-yes-no = No

# The quilt, and what was said.
decide-where-we-are = Where we are
decide-quilt-note =
    { $n ->
        [one] One patch, for the one member who is asked.
       *[other] One patch for each of { $n } members. Every patch is the same size.
    }
decide-not-heard = Not heard yet
decide-answered-hidden = Has answered
decide-answer-yes = Yes
decide-answer-no = No
decide-to-be-answered = What has to be answered
decide-said-block = { $who } cannot live with it
decide-said-aside = { $who } stands aside
decide-said-worry = { $who } agrees, with a worry
decide-would-lift = What would lift it:
decide-told-by = Told to { $who }, who wrote it down.
decide-block-means = A block means we stop and talk.
decide-reply = Answer this
decide-reply-not = Say something else instead
decide-you-answer = You answer { $who }.
decide-words-gone = These words are wiped.
decide-a-neighbour = A neighbour
decide-replies-to = answers { $who }
decide-to-before = { $position }, to an earlier wording
decide-harms = Harms that were named
decide-who-unheard = Who has not been heard yet
decide-who-unheard-hint = Do you meet one of them? Ask what they say.
decide-suggestions = Other wordings that are suggested
decide-taken-in = taken in
decide-take-in = Take it in
decide-take-in-hint = It becomes the wording, and everybody is asked once more.
decide-talk = Talk
decide-talk-none = Nobody has said anything yet.
decide-talk-older =
    { $n ->
        [one] Show one older line
       *[other] Show { $n } older lines
    }
decide-say = Say something
decide-say-hint = Everybody who may read this can read it, with your name.
decide-say-send = Say it
decide-say-missing = Write what you want to say.
decide-changing = This changes by itself
decide-on = On { $day }

# Answering.
decide-what-do-you-say = What do you say?
decide-how-does-it-feel = How does it feel?
decide-last-question = The last question: yes or no?
decide-late-block = You have not spoken yet
decide-hint-agree = I am happy for this to happen
decide-hint-reservations = Go ahead, and please hear this
decide-hint-stand_aside = Not for me, and I will not stop it
decide-hint-block = We need to talk before this happens
decide-hint-abstain = You decide this one without me
decide-before = To the wording before you said: { $position }. Do you say that again?
decide-words = In your words
decide-words-hint = A worry, standing aside and a block need a sentence.
decide-block-more = If you cannot live with it
decide-block-more-hint = Say above which harm you see, or which of our agreed aims it goes against.
decide-lifts = What would lift it?
decide-lifts-hint = A change with which you could live.
decide-lifts-missing = Say what would have to change for you.
decide-will-meet = I will meet about it
decide-answer-missing = Choose one of the answers.
decide-send = Send my answer
decide-send-feeling = Say how it feels
decide-note-open = You can change it until { $until }. You can also tell it to any member.
decide-note-hidden = You can change it until { $until }. Nobody sees it before then.
decide-note-sense = This is open until { $until }, and binds nobody.
decide-note-resolving = We talk until { $until }. If you can live with it now, say so here.
decide-note-cooling = It happens on { $until }, unless somebody who has not spoken cannot live with it.
decide-told = Somebody told me their answer
decide-told-hint = On the phone, on the stairs, in a meeting. It shows that you wrote it down. They can change it.
decide-told-who = Who told you?
decide-told-choose = Choose
decide-told-who-missing = Choose who told you.
decide-told-what = What do they say?
decide-told-words = In their words
decide-told-meet = If they cannot live with it: they will meet about it
decide-told-send = Write it down
decide-review = Look at it again: what do you say?
decide-review-keep = Keep it
decide-review-keep-hint = It works well enough
decide-review-change = Change it
decide-review-change-hint = Everybody is asked about it
decide-review-end = End it
decide-review-end-hint = Everybody is asked whether to undo it
decide-review-none = Nobody has looked yet.
decide-review-count =
    { $n ->
        [one] One person has looked.
       *[other] { $n } people have looked.
    }

# Buttons.
decide-acknowledge = I have read it
decide-acknowledge-hint = Then the others hear it too. Otherwise they hear it when the time is up.
decide-support = Let us talk about this
decide-support-hint = You say that it is worth asking everybody. You can still answer as you like.
decide-ask-informally = Ask first how it feels
decide-ask-informally-hint = Three days, and it binds nobody.
decide-take-up = Take it up
decide-take-up-hint = It goes on as your proposal. Everybody’s answers stay.
decide-more-time = Ask for more time
decide-more-time-hint = Once for each person. The close moves by some days.
decide-withdraw = Let it go
decide-withdraw-hint = Somebody else can take it up for a while. Then it is over.
decide-withdraw-draft = Put the draft away
decide-withdraw-draft-hint = It is over then. You can propose it anew at any time.
decide-propose-undo = Propose to undo it
decide-bring-back = Bring it back
decide-brake = Pull the brake
decide-brake-hint =
    { $n ->
        [one] Does it do harm? One member stops it, and everybody is asked again.
       *[other] Does it do harm? { $n } members together stop it, and everybody is asked again.
    }
decide-brake-harm = Which harm do you see?
decide-brake-missing = Name the harm, in a sentence.
decide-brake-send = Pull the brake

# Talking a block through.
decide-meetings = Meeting about it
decide-meetings-none = Nobody has offered a time yet.
decide-meeting-by = { $who } offers this time.
decide-meeting-came = There were: { $who }.
decide-offer-meeting = Offer a time to meet
decide-meeting-day = Day
decide-meeting-time = Time
decide-meeting-send = Offer this time
decide-meeting-missing = Choose a day and a time.
decide-meeting-bad-time = Choose a time that lies ahead, before the talking ends.
decide-who-came = Who was there?
decide-who-came-hint = Only somebody who was there writes this down.
decide-who-came-problem = Tick yourself and at least one other person.
decide-who-came-send = Write it down

# How this goes.
decide-goes = How this goes
decide-goes-written = Proposed
decide-goes-written-more = { $day }, by { $who }
decide-goes-draft = Looks for support
decide-goes-draft-more =
    { $n ->
        [one] One more member says “let us talk about this”, then everybody is asked.
       *[other] { $n } more members say “let us talk about this”, then everybody is asked.
    }
decide-goes-draft-open = It can be opened now.
decide-goes-ready = Waits for a free place
decide-goes-ready-more = Only so many are asked at the same time. It opens by itself.
decide-goes-sense = Asked how it feels
decide-goes-sense-more = Until { $until }. It binds nobody.
decide-goes-asked = Everyone is asked
decide-goes-asked-for = For { $span }
decide-goes-heard = { $heard } of { $asked } heard. We need { $need } heard, { $for } in favour, and no open block.
decide-goes-heard-lazy = { $heard } of { $asked } heard. We need { $for } in favour, and nobody against. Silence is a yes.
decide-goes-closed = The time was up: { $verdict }
decide-goes-withdrawing = Let go
decide-goes-withdrawing-more = Somebody can take it up until { $until }. Then it is over.
decide-goes-resolving = Talked through
decide-goes-resolving-more = Until { $until }. Then everybody is asked once more.
decide-goes-last = The last question
decide-goes-last-more = Until { $until }. It takes { $percent } in 100 of those who say yes or no.
decide-goes-telling = The person it is about hears first
decide-goes-telling-more = Everybody hears it on { $until }, or sooner.
decide-goes-cooling = Agreed, and waits
decide-goes-cooling-more = Until { $until }, because it cannot be undone.
decide-goes-agreed = Agreed
decide-goes-earliest = { $day } at the earliest
decide-goes-carried = Carried out
decide-goes-carried-on = { $day }, by itself, written in the log
decide-goes-carried-more = By itself, written in the log
decide-goes-in-force = In force
decide-goes-review = Looked at again
decide-goes-review-on = On { $day }
decide-goes-review-more = Keep, change or end it, until { $until }.
decide-goes-ends = Ends by itself
decide-goes-paused = Stopped
decide-goes-paused-more = Until this is decided: { $what }
decide-goes-fading = Fading
decide-goes-fading-more = Ends on { $until }, unless somebody says keep it.
decide-goes-over = Over: { $end }

# Another wording.
decide-back = Back to the decision
decide-wording-rewrite = Change the draft
decide-wording-amend = Change the wording
decide-wording-amend-hint = Everybody is asked about the new wording. Answers to the old one do not count for it.
decide-wording-amend-send = Ask about this wording
decide-wording-suggest = Suggest a change
decide-wording-suggest-hint = Whoever proposed it can take it in. Everybody sees it either way.
decide-wording-suggest-send = Suggest it
decide-wording-title = In one line
decide-wording-title-missing = Say in one line what it is.
decide-wording-why = Which problem is it about?
decide-wording-task = To do
decide-wording-value = Would be
decide-wording-range = From { $least } to { $most }.
decide-wording-amount = An amount, for example 35 or 12.50.
decide-wording-days = How many days.
decide-wording-value-problem = Write a number that fits.
decide-wording-clause = The text
decide-wording-clause-missing = This needs words.
decide-wording-leave = Leave this out
decide-wording-nothing-left = Leave at least one change in it.

# In other languages.
decide-translate = Say it in another language
decide-translate-hint = Say again what it says, as plainly as you can. Answers are to the wording itself, which stays beside yours.
decide-translate-into = Into which language?
decide-translate-choose = Choose a language
decide-translate-language-missing = Choose the language you write in.
decide-translate-missing = Say this in the other language too.
decide-translate-send = Say it
decide-translated-by = In the words of { $who }, { $day }.
decide-translated-old = It says an earlier wording.

# Today.
decide-today-yes = Waits for your own yes or no, until { $until }.
decide-today-to-yes = Say yes or no
decide-today-asked = { $kind }, open until { $until }
decide-today-to-task = To the task

# What neighbours can read.
decided-title = What we decided
decided-lead = What the group has agreed, in its own words. Without names.
decided-lead-few = What the group has opened to neighbours. Without names.
decided-none = Nothing here yet.
decided-somebody = This is about somebody by name. Members can read it.
decided-say-hint = You speak as a neighbour, without a name.

# What has just been done.
said-decide-answered = Your answer is in. You can change it until the end.
said-decide-told = Written down. They can still change it.
said-decide-braked = You have pulled the brake.
said-decide-meeting-offered = The time is offered.
said-decide-who-came = Written down who was there.
said-decide-looked-again = Noted. You can change it until the time is up.
said-decide-taken-in = That is the wording now. Everybody is asked once more.
said-decide-acknowledged = Thank you for reading. Now the others hear it too.
said-decide-supported = You said: let us talk about this.
said-decide-asked-informally = Everybody can say how it feels now.
said-decide-more-time = There is more time now.
said-decide-withdrawn = You let it go.
said-decide-taken-up = It is your proposal now.
said-decide-task-taken = You have taken it on. You can hand it back at any time.
said-decide-task-done = Done. It stands in the log.
said-decide-task-back = Fine. It is free to take again.
said-decide-own-yes = You said yes.
said-decide-own-no = You said no. That is fine.
said-decide-rewritten = The draft is changed.
said-decide-amended = Everybody is asked about the new wording.
said-decide-suggested = Your suggestion stands beside the proposal.
said-decide-translated = Your words stand beside the wording.
