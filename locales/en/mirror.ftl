# The power mirror.

effect-mirror-off = The power mirror no longer shows this: { $what }
effect-mirror-on = The power mirror shows this again: { $what }

# What it shows, by name.
mirror-distribution = How much leans on how few
mirror-rotation = Turns that end
mirror-equal-access = Keys held by
mirror-delegation = Work with a mandate
mirror-responsibility = Hearing from duties
mirror-allocation = Somebody learns it
mirror-diffusion = What only one can open
mirror-voice = Whose words end up in it
mirror-mutuality = Giving and being given to
mirror-burnout = Time to rest

mirror-title = Power mirror
mirror-link = How turns are shared
mirror-lead = How what we do and hold is spread among us, over the last 90 days.
mirror-active =
    { $n ->
        [one] { $n } person was active.
       *[other] { $n } people were active.
    }
mirror-active-few = Fewer than five people were active.
mirror-few-rule = Nothing is said about fewer than five people.
mirror-few = Fewer than five people did this. Too few to show.
mirror-nothing = Nothing of this happened.

# What is done, by area.
mirror-area-carrying = Carrying
mirror-area-phone-desk = Calls at the phone desk
mirror-area-proposals = Proposing
mirror-area-facilitation = Facilitating
mirror-area-money = Paying out
# "2 people do half of it, of 9 who do any." $of is the next sentence.
mirror-half =
    { $n ->
        [one] One person does half of it, { $of }.
       *[other] { $n } people do half of it, { $of }.
    }
mirror-of =
    { $n ->
        [one] of { $n } who does any
       *[other] of { $n } who do any
    }
mirror-picture = { $full } of { $all } patches are filled
mirror-numbers = The numbers
mirror-numbers-what = Equal parts: as if so many people did the same each. Unevenness: 0 is all alike, near 1 is one alone.
mirror-col-area = Area
mirror-col-people = People
mirror-col-half = Half by
mirror-col-equal = Equal parts
mirror-col-gini = Unevenness
mirror-distribution-means = Where few make half of something, it stands still when they are ill. It need not be anybody's fault.

# Duties and their seats.
mirror-rotation-nobody = Nobody has a duty at the moment.
mirror-rotation-first = Most of those who have a duty are in their first turn.
mirror-rotation-second = Most of those who have a duty are in their second turn.
mirror-rotation-longer = Most of those who have a duty have had it for more than two turns.
mirror-seats = { $held } of { $seats } seats taken.
mirror-learning =
    { $n ->
        [0] Nobody learns it.
        [one] { $n } person learns it.
       *[other] { $n } people learn it.
    }
mirror-rotation-means = A square is a seat, a circle is somebody learning. Dashed means free: perhaps for somebody who has not had a turn.

# Keys.
mirror-operator = Whoever runs the machine
mirror-operator-what = The machine stands with somebody. They could open what it keeps. The rules give them nothing more than anybody.
mirror-until = Until { $until }
mirror-keys-nobody = Nobody else has the keys at the moment.
mirror-alone = With one person alone, or with nobody: { $duties }.
mirror-alone-none = No duty is with one person alone.
mirror-equal-access-means = What one person alone holds, the group loses when they are away.

mirror-mandated =
    { $n ->
        [one] { $n } in 100 calls, hellos and payments was by somebody who had the duty for it.
       *[other] { $n } in 100 calls, hellos and payments were by somebody who had the duty for it.
    }
mirror-delegation-means = Work that keeps coming back is easier to hand on when it is a duty with a written mandate.

mirror-heard-of-all = The group has heard from every duty in the last 45 days.
mirror-unheard = Nothing was heard for 45 days from: { $duties }.
mirror-responsibility-means = Three lines now and then are enough. Whoever gave a duty should hear how it goes.

mirror-learned-all = Somebody is learning every duty that takes skill.
mirror-unlearned = Nobody is learning: { $duties }.
mirror-allocation-means = A duty that only those can do who know it already never changes hands.

mirror-with-one-none = No open ask hangs on one person alone.
mirror-with-one =
    { $n ->
        [one] { $n } open ask could be opened by one person only.
       *[other] { $n } open asks could be opened by one person only.
    }
mirror-minutes-all = No meeting is without minutes.
mirror-minutes =
    { $n ->
        [one] { $n } meeting has had no minutes for more than three days.
       *[other] { $n } meetings have had no minutes for more than three days.
    }
mirror-diffusion-means = Few should open what is private. But if only one can, nobody can step in.

mirror-changed-nothing = Nothing was agreed in these 90 days.
mirror-changed =
    { $n ->
        [one] One thing was agreed. Changed by somebody other than its author: { $changed }.
       *[other] { $n } things were agreed. Changed by somebody other than the author: { $changed }.
    }
mirror-first-nobody = Nobody proposed something for the first time.
mirror-first-few = Some people proposed something for the first time, fewer than five.
mirror-first =
    { $n ->
        [one] { $n } person proposed something for the first time.
       *[other] { $n } people proposed something for the first time.
    }
mirror-voice-means = If nobody ever changes a proposal, it was perhaps decided somewhere else before.

mirror-mutuality-unknown = How many of us both give and are given to, we do not know. Asking needs no account, and we do not ask.
mirror-asks =
    { $n ->
        [one] { $n } ask came in.
       *[other] { $n } asks came in.
    }
mirror-gave =
    { $n ->
        [one] { $n } person brought or offers something.
       *[other] { $n } people brought or offer something.
    }
mirror-at-most = So at most { $n } in 100 of those who give can also have asked.
mirror-mutuality-means = Where some only give and others only ask, it has become charity.

mirror-tired-nobody = Nobody promised something in more than 10 of the last 13 weeks.
mirror-tired-few = Some promised something in more than 10 of the last 13 weeks, fewer than five people.
mirror-tired =
    { $n ->
        [one] { $n } person promised something in more than 10 of the last 13 weeks.
       *[other] { $n } people promised something in more than 10 of the last 13 weeks.
    }
mirror-burnout-means = Whoever it is reads it here on their own page, and nobody else is told.

# What could be proposed.
mirror-propose = What could be proposed
mirror-nudge-mandate = Make what keeps coming back a duty, with a mandate
mirror-nudge-note = Ask for three lines about this duty: { $duty }
mirror-nudge-share-carrying = Find more people who carry
mirror-nudge-share-phone-desk = Another seat at the phone desk
mirror-nudge-share-facilitation = More people who facilitate
mirror-nudge-share-proposals = Help somebody write their first proposal
mirror-nudge-share-money = Another seat in the money pair
mirror-nudge-pass-on = Hand this duty on: { $duty }
mirror-nudge-understudy = Find an understudy: { $duty }
mirror-nudge-learner = Find somebody who learns this: { $duty }
mirror-nudge-open-together = A second person at the phone desk
mirror-nudge-minutes = Write down what was said at a meeting
mirror-nudge-second = A second holder: { $duty }
mirror-nudge-ask = Talk about it: what could we ask for ourselves?
mirror-nudge-change = Talk proposals over before they are written
mirror-nudge-invite = Ask those who never proposed what they would change
mirror-off = Propose to switch this off
mirror-on = Propose to show it again
mirror-covered = Switched off by a decision

# For oneself.
mirror-own = For you alone
mirror-own-what = Nobody else sees this, and it is not kept.
mirror-own-nothing = Nothing to show. You had no part in it, or too few people share it.
mirror-own-rest = You promised something in more than 10 of the last 13 weeks. You may rest. Nobody is told.
mirror-own-rest-go = Say "not now" to my offers
mirror-part-little = A small part
mirror-part-tenth = About a tenth
mirror-part-fifth = About a fifth
mirror-part-quarter = About a quarter
mirror-part-third = About a third
mirror-part-half = About half
mirror-part-two-thirds = About two thirds
mirror-part-most = Most of it

mirror-never = What it never does
mirror-never-list = There is no list of people, no hours, no points. What somebody does is not shown to others.
mirror-never-kept = It is counted when you look, from what the group remembers anyway. Nothing is collected for it.
mirror-never-received = What somebody was given is in no number about anybody.
mirror-never-bound = It suggests proposals. It never stops or limits a person. Who holds a duty or a key is public.
