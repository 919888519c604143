# Our rules, proposing, how we decide, and what people outside can read.

rules-title = Our rules
rules-lead = Every number we live by, and the decision that set it. There are no other settings.
rules-contents = On this page
rules-about-details = Details of people
rules-about-helping = Helping
rules-about-voice = A voice
rules-about-duties = Duties
rules-about-money = Money
rules-about-deciding = Deciding
rules-agreements = Our agreements
rules-outside = What others can read, and what we are called
rules-propose = Propose a change
rules-propose-anything = Propose something else
rules-as-every-group = As every group begins
rules-because = { $decision }, { $day }
rules-before = What it was before
rules-from-the-beginning = From the beginning
rules-since = In force since { $day }.
rules-first-text = This is a first text. Nobody has agreed to it yet. Change it as you like, then ask everybody.
rules-first-texts = There are first texts for what every group should talk about. Read them, change them, ask everybody.
rules-adopt = Make it our agreement
rules-drop-agreement = Propose to end it
rules-page-open = everybody can read it
rules-page-closed = only members can read it
rules-shared = { $whom } can read it until { $day }

# Proposing.
propose-title = Propose a change
propose-rewrite-title = Change your draft
propose-back = The proposal
propose-choose = What should be different? Everything here is changed together, and nothing in any other way.
propose-choose-do = Something to do
propose-choose-rules = A number in our rules
propose-choose-agreements = An agreement
propose-choose-duties = A duty
propose-choose-money = Money
propose-choose-pages = What people outside can read
propose-choose-people = People
propose-choose-group = The group itself
propose-choose-hurts = When it hurts
propose-choose-newcomers = A voice for somebody new: choose them among the neighbours
propose-admit = Propose a voice for them
propose-thing-rule = A number in our rules
propose-thing-agreement = Our agreement: { $agreement }
propose-thing-own-agreement = An agreement of our own
propose-thing-new-duty = A new duty
propose-thing-terms = { $duty }: how many, how long, how it is filled
propose-thing-mandate = { $duty }: the mandate
propose-thing-end-duty = { $duty }: nobody has to do this any more
propose-thing-appoint = { $duty }: ask somebody to take it
propose-thing-recall = { $duty }: somebody gives it up before its end
propose-thing-new-pot = A new pot
propose-thing-budget = { $pot }: what small decisions may spend
propose-thing-spend = { $pot }: spend something
propose-thing-share = Show to somebody outside: { $page }
propose-thing-name = What we are called
propose-thing-place = Where we are at home
propose-thing-task = Something to do together
propose-now = Now: { $what }.
propose-bounds = It can be from { $least } to { $most }.
propose-agreement-since = The text in force since { $day }. Change what should be different.
propose-agreement-template = A first text. Change it until it is yours.
propose-terms-now = Now: { $seats } at a time, for { $days } days each.
propose-pot-holds = In it now: { $amount }.
propose-text = The text
propose-own-agreement-hint = The title of your proposal becomes its name.
propose-duty-name = What is it called?
propose-mandate = What does it do, and what not?
propose-mandate-hint = A few sentences are enough: what is done, what may be decided alone, whom to tell.
propose-seats = How many do it at the same time?
propose-duty-days = How long does a turn last?
propose-filling = How is it filled?
propose-filling-own-yes = Whoever wants takes it
propose-filling-rotation = Whoever had it longest ago is asked first
propose-filling-lot = It is drawn among the willing
propose-appoint-whom = Who should be asked?
propose-recall-whom = Whose turn should end now?
propose-nobody-yet = Choose
propose-pot-name = What is the pot for?
propose-pot-name-hint = A few words. The pot is called that.
propose-amount = How much?
propose-monthly = How much a month?
propose-amount-hint = In our money, like 12 or 12.50.
propose-spend-for = What is it for?
propose-share-whom = Who can read it?
propose-share-whom-hint = For example: the council, a funder. They get a link.
propose-share-days = For how long?
propose-name = Our name
propose-name-hint = It stands on every page. The address stays as it is.
propose-place = Our place
propose-task = What is to be done?
propose-task-hint = Once agreed, it waits for somebody who takes it on.
propose-without = Leave this change out
propose-also = And also…
propose-also-what = What else should change?
propose-also-nothing = Nothing else
propose-also-add = Add it
propose-why = What is the problem?
propose-why-hint = So that others understand it. What happens today, and what would be better?
propose-affected = Whom does it touch? (optional)
propose-affected-hint = Ask them before you ask everybody.
propose-called = In one line (optional)
propose-called-hint = Leave it empty, and we say what it changes.
propose-kind = How should it be decided?
propose-kind-hint = The first that fits is chosen. A stricter one is always possible.
propose-short-lazy = Open for { $time }. It takes { $needed } who are for it, and nobody against.
propose-short = Open for { $time }. Of { $members } members, { $needed } must be heard.
propose-hours = If it is urgent: how long is it open?
propose-review = Look at it again sooner? (optional)
propose-review-hint = Otherwise after { $time }.
propose-public = Neighbours can read it and speak to it
propose-public-hint = People who asked for help, and newcomers. Only members decide.
propose-look = See what it would change
propose-would = It would change this
propose-or-change = Or change something below, and look again.
propose-send = Ask for a supporter
propose-rewrite-send = Keep this wording
propose-course = { $kind }. { $what }
propose-course-alone = You are the only one with a voice, so you open it yourself.
propose-course-supporters =
    { $n ->
        [one] First another member says that it should be talked about. Then everybody is asked.
       *[other] First { $n } other members say that it should be talked about. Then everybody is asked.
    }
propose-course-waits = It cannot be undone. So it waits for { $time } after it is agreed.
propose-course-review = It is looked at again after { $time }.
propose-unit-minutes = minutes
propose-unit-hours = hours
propose-unit-days = days
propose-unit-months = months
propose-unit-people = people
propose-unit-percent = in 100
propose-unit-one-in = (one in so many)
propose-number-first = Type a whole number.
propose-out-of-bounds = Choose a number within the bounds.
propose-words-first = Write it here.
propose-seats-bounds = Choose a number from 1 to 20.
propose-duty-days-bounds = Choose a number from 1 to 180.
propose-share-days-bounds = Choose a number from 1 to 92.
propose-duty-name-first = Give it a name.
propose-person-first = Choose somebody.
propose-pot-name-first = Say what the pot is for.
propose-amount-first = Type an amount, like 12 or 12.50.
propose-name-first = Type a name.
propose-why-first = Say what the problem is, in a sentence.
propose-hours-first = Say for how many hours an urgent one is open, within the bounds.
propose-review-sooner = Type a number of days that is sooner than usual, or leave it empty.
propose-no-voice = They have no voice yet.
propose-not-welcomed = Somebody says hello to them first.
said-proposal-written = It is written down. As soon as others support it, everybody is asked.
said-proposal-rewritten = The draft is changed.

# What a change would do.
would-rule = Now: { $now }. Then: { $then }.
would-replace = It takes the place of the text in force since { $day }.
would-adopt = It stands among our agreements, and everybody who takes part can read it.
would-turns-go-on =
    { $n ->
        [one] { $n } person has this duty now. Their turn goes on to its end.
       *[other] { $n } people have this duty now. Their turns go on to their end.
    }
would-ask = { $whom } is asked first, and has { $time } to say yes. Without a yes it is a task for others.
would-recall = The turn ends as soon as this is agreed. No word about the person is kept.
would-open-pot = The pot is empty at first.
would-budget = So much may leave the pot in thirty days by small decisions. More takes an everyday decision.
would-leave = Then { $amount } is left in it.
would-within-budget = It is within the month's budget.
would-admit = They need no more vouches, and do not have to wait.
would-pause = Their voice rests for { $time }, and comes back by itself.
would-end-membership = What we know of them is wiped at once.
would-promises-back =
    { $n ->
        [one] { $n } promise goes back on the board.
       *[other] { $n } promises go back on the board.
    }
would-show-decisions = It shows what we agreed and when. It shows no names.
would-show-sums = It shows sums by month and kind. It shows no names, and nothing under five.
would-show-fund = It shows what came in and what went out. It shows no names.
would-unpublish = Whoever has read it knows it already.
would-rename = It stands on every page from then on.
would-task = It waits for somebody who takes it on.
would-repeal = What it changed goes back, as far as nothing else has changed it since.
would-keep = It no longer ends by itself. It is looked at again after { $time }.
would-dissolve =
    { $n ->
        [one] { $n } ask is open now.
       *[other] { $n } asks are open now.
    }
would-wipe =
    { $n ->
        [one] { $n } old ask is wiped on the first night.
       *[other] { $n } old asks are wiped on the first night.
    }
would-keep-longer =
    { $n ->
        [one] The details of { $n } closed ask are kept longer.
       *[other] The details of { $n } closed asks are kept longer.
    }
would-expire =
    { $n ->
        [one] { $n } open ask would close on the first night.
       *[other] { $n } open asks would close on the first night.
    }
would-more-promises =
    { $n ->
        [one] { $n } person has more promises open than that. They keep them.
       *[other] { $n } people have more promises open than that. They keep them.
    }
would-be-away =
    { $n ->
        [one] { $n } member would count as away today.
       *[other] { $n } members would count as away today.
    }
would-quorum = With { $members } members: now { $now } must be heard, then { $then }.

# How we decide.
how-title = How we decide
how-lead = Nobody decides alone here. These are the rules in force today.
how-always = What always holds
how-asked = Everybody who has a voice when it opens is asked. Whoever comes later can speak, and is asked next time.
how-away = Whoever is away, or gave no sign for { $time }, is not counted. They lose nothing.
how-night = Nothing closes between ten at night and eight in the morning.
how-new-wording = After a new wording everybody answers anew, and has at least { $time } for it.
how-brake =
    { $n ->
        [one] { $n } member can pull the brake. Then nothing more of it happens until everybody has said whether to keep it.
       *[other] { $n } members can pull the brake together. Then nothing more of it happens until everybody has said whether to keep it.
    }
how-undo = What was decided is undone in the same way: by proposing it.
how-kind-lazy = A small decision
how-kind-full = An everyday decision
how-kind-constitution = A decision about our ground rules
how-kind-urgent = An urgent decision
how-kind-person = A decision about a person
how-for-lazy = For what is small and can be undone. Silence counts as a yes.
how-for-full = For most things: money, duties, agreements, what others can read.
how-for-constitution = For the rules by which we decide and get a voice, and for ending the group.
how-for-urgent = For life, health, a roof, or food that spoils.
how-for-person = For pausing or ending somebody's voice. They were listened to before.
how-open = Everybody is asked for { $time }.
how-open-urgent = Everybody is asked for { $least } at the least and { $most } at the most.
how-openers =
    { $n ->
        [one] { $n } person opens it.
       *[other] { $n } people open it together.
    }
how-small-passes =
    { $n ->
        [one] It passes when { $n } person says yes and nobody objects.
       *[other] It passes when { $n } people say yes and nobody objects.
    }
how-small-objection = If somebody stands aside or objects, everybody is asked for { $time }, as in an everyday decision.
how-no-irreversible = Nothing that cannot be undone is decided like this.
how-review = It is looked at again after { $time } at the latest. What nobody looks at again ends.
how-quorum = Of { $members } members today, { $needed } must be heard.
how-tenure = For that, only voices count that are at least { $time } old, and those of the first.
how-favour =
    { $n ->
        [one] { $n } person must be for it.
       *[other] { $n } people must be for it.
    }
how-aside = If one in { $one } of those heard stands aside, it is too weak, and is open once more.
how-block = If somebody cannot live with it, we stop and talk: for { $time } at most, and in { $rounds } rounds at most.
how-last = If no way is found, there is a last question for { $time }. Of { $members } members, { $answered } must answer, and { $percent } in 100 say yes.
how-irreversible = What cannot be undone waits for { $time } before it happens.
how-urgent-block = If somebody cannot live with it, it does not happen. It can be asked again as an everyday decision.
how-urgent-ends = It ends by itself after { $time }, unless an everyday decision keeps it.
how-person-heard = Answers stay hidden until the end. Whoever it is about is not asked, and is heard before.
how-person-first = They know the outcome { $time } before everybody else.
how-person-pause = A pause ends by itself after { $time }.
how-change = Each of these numbers is a rule that you can propose to change:
how-what-if = What would follow?
how-what-if-lead = Try it out. The answer comes from the same place that decides.
how-kind = Which decision?
how-members = Members who are asked
how-yes = Yes
how-no = No
how-last-question = It is the last question
how-last-question-hint = When a block could not be talked through: yes, no, or leave it to the others.
how-ask = Tell me
how-number-first = Type a whole number.
how-members-first = Say how many members are asked.
how-too-many-answers = There are more answers than members. Nobody answers twice.
how-no-last-question = This kind of decision has no last question.
how-heard-enough = Heard: { $heard } of { $members }. Needed: { $needed }. That is enough.
how-heard-too-few = Heard: { $heard } of { $members }. Needed: { $needed }. That is too few.
how-favour-enough = For it: { $are }. Needed: { $needed }. That is enough.
how-favour-too-few = For it: { $are }. Needed: { $needed }. That is too few.
how-block-none = Cannot live with it: { $blocks }. Nothing stops it.
how-block-some = Cannot live with it: { $blocks }. That stops it until it is talked through.
how-objection-none = Stand aside or cannot live with it: { $object }. Nothing stops it.
how-objection-some = Stand aside or cannot live with it: { $object }. Then everybody is asked.
how-aside-few = Stand aside: { $aside } of { $heard }. That is fewer than one in { $one }.
how-aside-too-many = Stand aside: { $aside } of { $heard }. One in { $one } or more is too many.
how-share-enough = Yes: { $yes }, no: { $no }. It takes { $percent } in 100 who say yes. That is enough.
how-share-too-few = Yes: { $yes }, no: { $no }. It takes { $percent } in 100 who say yes. That is too few.
how-then-agreed = It is agreed, and happens by itself.
how-then-dissent = It is agreed, and happens by itself. The no is written down beside it.
how-then-no-quorum = It is open once more, and whoever was not heard is asked again. The second time it ends.
how-then-weak = It is open once more, for { $time }. Another wording can bring more people along.
how-then-not-urgent = It does not happen. It can be asked again as an everyday decision.
how-then-blocked = We stop and talk, for { $time } at most. Another wording can end it sooner.
how-then-promoted = Everybody is asked for { $time }, as in an everyday decision.
how-then-over = It ends here. It can come back with other words, or later.

# What people outside can read.
shared-decisions-lead = What this group has agreed and does
shared-decisions-none = Nothing is agreed yet.
shared-sums-lead = How much was asked and met, by month. No names, and nothing under five.
shared-sums-none = Nothing was asked yet.
shared-fund-lead = What came in and what went out. No names.
shared-fund-none = Nothing has moved yet.
shared-not-published = Only members can read this. Others can, once it is decided.
shared-until = { $group } shows you this until { $day }. It holds no names.
shared-number = No.
shared-changed = What it changed
shared-agreed = Agreed
shared-kind = Kind
shared-asked = Asked
shared-met = Met
shared-too-few = too few to show
shared-pots = What is there
shared-pot = Pot
shared-holds = Holds
shared-movements = What came and went
shared-day = Day
shared-how = How
shared-amount = Amount
shared-came-in = Came in
shared-by-decision = Decision { $no }
