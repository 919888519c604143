# Decisions: what they change, how they end, and our rules by name.

# The rules, by name; the number follows with its unit.
rule-forget_after_days = Details are wiped after an ask is closed, after
rule-openings_a_day = Details one person may open in a day
rule-opening_hours = An opening lasts
rule-open_promises = Promises one person may have open
rule-release_after_hours = A late promise goes back to the board after
rule-check_back_days = Nobody says whether it arrived: it counts as arrived after
rule-expire_after_days = An ask nobody speaks of closes after
rule-undo_minutes = What you did can be taken back for
rule-vouches = Vouches somebody new needs for a voice
rule-days_before_voice = A voice begins, after joining, at the soonest after
rule-open_vouches = People one member may vouch for at a time
rule-open_vouch_days = A vouch counts as out for
rule-new_voices_a_month = New voices in thirty days, or a quarter of the older ones
rule-founders = The first who simply trust each other
rule-founding_days = Beginnings last
rule-recovery_hours = A new device waits, after two vouches, for
rule-recovery_days = Asking to be let back in stays open for
rule-away_days = Without any sign, somebody counts as away after
rule-duty_days = A turn on the phone desk or the welcome lasts
rule-turns_in_a_row = Turns of one duty that one person may have in a row
rule-errand_limit = Somebody who shops may spend on one errand
rule-food_allowance = Food for a household in a week
rule-lazy_hours = A small decision is open for
rule-lazy_for = People who must say yes to a small decision
rule-full_days = An everyday decision is open for
rule-full_for = People who must be for an everyday decision
rule-full_quorum_one_in = Members who must be heard in an everyday decision
rule-full_quorum_least = And never fewer than
rule-full_aside_one_in = Too many stand aside from an everyday decision, at
rule-constitution_days = A decision about the ground rules is open for
rule-constitution_aside_one_in = Too many stand aside from the ground rules, at
rule-tenure_days = To count towards the ground rules, a voice is at least this old
rule-urgent_hours_least = An urgent decision is open for at least
rule-urgent_hours_most = An urgent decision is open for at most
rule-urgent_openers = People who open an urgent decision together
rule-urgent_quorum = People who must be heard in an urgent decision
rule-urgent_ends_days = What was decided urgently ends after
rule-person_days = A decision about a person is open for
rule-pause_days = A pause of somebody's voice lasts
rule-again_hours = A new wording is open for at least
rule-more_time_hours = Asking for more time gives
rule-more_time_most = One wording can be given more time, at most
rule-versions_most = Wordings one proposal can have
rule-life_days = A proposal is open, in all, for at most
rule-open_at_once = Everyday decisions open at the same time
rule-resolution_days = Working through a block takes at most
rule-resolution_rounds = Rounds of working through a block
rule-fallback_days = The last question is open for
rule-fallback_percent = Share that must say yes to the last question
rule-fallback_constitution_percent = The same for the ground rules and for a person
rule-cooling_hours = What cannot be undone waits for
rule-cooling_constitution_days = Where the ground rules are concerned, it waits for
rule-adopt_hours = Somebody else can take up what is withdrawn, for
rule-brake_members = Members who can pull the brake together
rule-brake_tenure_days = To pull the brake, a voice is at least this old
rule-review_lazy_months = A small decision is looked at again after
rule-review_full_months = An everyday decision is looked at again after
rule-review_constitution_months = The ground rules are looked at again after
rule-review_days = Looking at a decision again takes
rule-review_grace_days = What nobody looks at again stays for
rule-consent_days = Somebody named in a decision has, for their own yes,
rule-reopen_supporters = Members who can bring something back at once
rule-reopen_days = Anybody can bring it back after
rule-told_first_hours = The person concerned knows the outcome before the others, for
rule-unfilled_days = Something agreed that nobody does is shown after

# Units.
unit-minutes =
    { $n ->
        [one] { $n } minute
       *[other] { $n } minutes
    }
unit-hours =
    { $n ->
        [one] { $n } hour
       *[other] { $n } hours
    }
unit-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
unit-months =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
unit-people =
    { $n ->
        [one] { $n } person
       *[other] { $n } people
    }
unit-times = { $n }
unit-percent = { $n } in 100
unit-one-in = one in { $n }
unit-money = { $n }

# What a decision changes.
effect-set-rule = { $rule }: { $value }
effect-adopt = This becomes our agreement: { $agreement }
effect-drop-agreement = This is no longer our agreement: { $agreement }
effect-restore = Our agreement is again as it was: { $agreement }
effect-appoint = { $whom } takes this duty, if they say yes: { $duty }
effect-recall = { $whom } no longer has this duty: { $duty }
effect-open-pot = A new pot: { $pot }
effect-open-pot-again = A pot is opened again
effect-close-pot = This pot is closed: { $pot }
effect-budget = { $pot }: small decisions may spend { $amount } a month
effect-spend = { $amount } from { $pot }
effect-admit = { $whom } has a voice
effect-pause = The voice of { $whom } rests for a while
effect-end-membership = { $whom } is no longer part of the group
effect-publish = Everybody can read: { $page }
effect-unpublish = Only members can read: { $page }
effect-share = Somebody outside can read, for { $days } days: { $page }
effect-rename = We are called { $to }
effect-move = We are at home in { $to }
effect-task = To do: { $what }
effect-repeal = This is undone: { $what }
effect-keep = This stays: { $what }
effect-dissolve = The group ends. Nothing new begins, and details are wiped as what is open comes to its end
effect-duty-invent = A new duty: { $duty } (seats: { $seats }, days: { $days })
effect-duty-set = { $duty } (seats: { $seats }, days: { $days })
effect-duty-mandate = A new mandate for this duty: { $duty }
effect-duty-mandate-again = The mandate of this duty is again as it was: { $duty }
effect-duty-end = There is no such duty any more: { $duty }
effect-duty-begin = There is this duty again: { $duty }
agreement-safer-spaces = Safer spaces
agreement-money = Money
agreement-privacy = Privacy
agreement-safeguarding = Safeguarding
agreement-conflict = When it hurts
agreement-own = Our agreement { $no }
page-decisions = What we decided
page-sums = How much was asked and met
page-fund = The fund
pot-tin = The tin
pot-number = Pot { $no }

# What somebody says.
position-agree = Agree
position-reservations = Agree, with a worry
position-stand_aside = Stand aside
position-block = Cannot live with it
position-abstain = Leave it to the others

# What a close leads to.
verdict-agreed = agreed
verdict-no-quorum = too few were heard
verdict-weak = too few are for it, or too many stand aside
verdict-blocked = somebody cannot live with it
verdict-lapsed = lapsed
verdict-promote-to-full = now everybody is asked
verdict-agreed-with-dissent = agreed, with a no that is written down
verdict-not-agreed = not agreed
end-withdrawn = withdrawn
end-lapsed = too few took part
end-not-agreed = not agreed
end-superseded = decision { $no } takes its place
end-repealed = undone by decision { $no }
end-run-out = it has run out
end-emergency-over = the emergency is over
end-left-lying = nobody came back to it
left-said-no = whoever was named said no
left-no-answer = whoever was named did not answer
left-ground-moved = things have changed meanwhile

# The log.
log-about-decisions = Decisions
log-proposal = { $no }: { $title }
log-proposal-number = proposal { $no }
log-went-away = { $whom } is away for a while.
log-came-back = { $whom } is here again.
log-paused = The voice of { $whom } rests until { $until }.
log-pause-ended = { $whom } has their voice again.
log-willing = { $who } is willing to facilitate.
log-not-willing = { $who } does not facilitate for now.
log-written = { $who } wrote a proposal. { $what }
log-rewritten = { $who } changed the draft. { $what }
log-asked-informally = { $who } asks how it feels, until { $until }. { $what }
log-sense-taken = The informal question is over. { $what }
log-supported = { $who } says: let us talk about this. { $what }
log-ready = It waits for a free place. { $what }
log-asked-everybody = Everybody is asked until { $until }. { $what }
log-positioned = { $whom }: { $position }. { $what }
log-positioned-for = { $whom }, written down by { $who }: { $position }. { $what }
log-answered-hidden = Somebody has answered. { $what }
log-said-to-proposal = { $who } said something. { $what }
log-suggested = { $who } suggests another wording. { $what }
log-translated = { $who } said in { $language } what it says. { $what }
log-amended = { $who } changed the wording; it is now wording { $version }. { $what }
log-given-time = { $who } asked for more time: until { $until }. { $what }
log-withdrawing = { $who } lets it go; somebody else can take it up until { $until }. { $what }
log-taken-up = { $who } takes it up. { $what }
log-reminded = Half the time has passed. Whoever has not answered is asked again. { $what }
log-decided = The time is up: { $verdict }. { $what }
log-closed-untold = The time is up. Whoever it is about hears first. { $what }
log-open-again = It is open once more, until { $until }. { $what }
log-promoted = Somebody objects, so everybody is asked until { $until }. { $what }
log-resolving = Somebody cannot live with it. It is talked through until { $until }. { $what }
log-slot-offered = { $who } offers to meet on { $until }. { $what }
log-who-came =
    { $n ->
        [one] { $who } wrote down who met: one person. { $what }
       *[other] { $who } wrote down who met: { $n } people. { $what }
    }
log-block-lapsed = Whoever could not live with it came to none of the meetings. It counts as standing aside. { $what }
log-last-question = The last question, yes or no, until { $until }. { $what }
log-answered = { $whom } answered the last question. { $what }
log-telling = Whoever it is about hears the outcome first. { $what }
log-told = Whoever it is about has heard the outcome. { $what }
log-cooling = Agreed. It cannot be undone, so it waits until { $until }. { $what }
log-in-force = In force. { $what }
log-carried = Done, because of decision { $no }: { $effect }
log-consent-asked = It waits for the yes of { $whom }. { $what }
log-left-to-do = It could not happen by itself: { $why }. Somebody can take it on. { $what }
log-task-taken = { $who } takes it on. { $what }
log-task-handed-back = It is free to take on again. { $what }
log-task-done = { $who } has done it. { $what }
log-braked = { $who } pulls the brake. { $what }
log-decision-paused = Stopped, until everybody has said whether to keep it. { $what }
log-goes-on-again = It goes on. { $what }
log-review-due = Time to look at it again, until { $until }. { $what }
log-reviewed = { $who } looked at it again. { $what }
log-asked-about = Everybody is asked whether to undo it. { $what }
log-kept = It stays, and is looked at again on { $day }. { $what }
log-fading = Nobody looked at it again. It ends on { $until }, unless somebody does. { $what }
log-ended = Over: { $end }. { $what }
log-put-in = { $who } wrote down that { $amount } came in.
