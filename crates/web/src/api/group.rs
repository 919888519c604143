//! The group itself: what everybody may know of it, its rules, agreements, mirror and log, and what waits for one today.

use commons::decisions::{AgreementId, Page};
use commons::founding::STREETS_AT_ONCE;
use commons::mirror::{self, Indicator, Seen};
use commons::people::PersonId;
use commons::{About, Entry, Rule, Unit};
use host::State;
use serde_json::{Value, json};

use super::asked::Asked;
use super::happened;
use super::problem::Problem;
use super::shape::{Shape, few, list, maybe, named, number, one_of, slot, time, words};
use super::table::{Does, Door, Later, Operation, Shown, Way, acts, in_room, line, shows};
use super::{page_slots, person, person_shape};
use crate::decisions::{agreements, effects};
use crate::log::sentences;
use crate::sorry::Sorry;
use crate::words::plain;

pub(super) fn operations() -> Vec<Operation> {
    in_room(
        "group",
        vec![
            line(
                "about",
                Way::Get,
                "/about",
                "What everybody may know of the group.",
                about_shape(),
                Does::ShowsAll(about),
            )
            .door(Door::Open)
            .pages(&["/{group}", "/{group}/about", "/{group}/privacy", "/{group}/offer"]),
            shows("today", "/today", "What waits for one today.", today_shape(), today).pages(&["/{group}/today"]),
            shows(
                "rules",
                "/rules",
                "Every rule with its value, what it may be, and where it comes from.",
                rules_shape(),
                rules,
            )
            .pages(&["/{group}/rules", "/{group}/how-we-decide"]),
            shows("agreements", "/agreements", "The texts the group agreed on.", agreements_shape(), all_agreements)
                .pages(&["/{group}/agreements/{agreement}"]),
            shows("mirror", "/mirror", "What the group sees of itself: shapes, and no person.", mirror_shape(), mirror)
                .pages(&["/{group}/mirror"]),
            line(
                "log",
                Way::Get,
                "/log",
                "Everything that happened, the newest first; one plain sentence each.",
                log_shape(),
                Does::Fetches(log),
            )
            .query(page_slots("before"))
            .pages(&["/{group}/log", "/{group}/log/download"]),
            acts(
                "undo",
                Way::Post,
                "/undo/{seq}",
                "Takes one's own act of the last ten minutes back, by the number of its first entry.",
                ("", "undo"),
            )
            .door(Door::MemberOrKey),
            acts(
                "name_street",
                Way::Post,
                "/streets",
                "Puts a street on the list people choose from.",
                ("founding", "name_street"),
            )
            .body(vec![slot("name", Shape::Line(80))])
            .pages(&["/{group}/streets", "/{group}/streets/new"]),
            acts(
                "name_streets",
                Way::Post,
                "/streets/lists",
                "Puts several streets on the list at once: all of them, or none.",
                ("founding", "name_streets"),
            )
            .body(vec![slot("names", few(Shape::Line(80), STREETS_AT_ONCE))]),
            acts(
                "rename_street",
                Way::Post,
                "/streets/{street}/names",
                "Writes the name of a street otherwise; it stays the same street.",
                ("founding", "rename_street"),
            )
            .body(vec![slot("name", Shape::Line(80))]),
        ],
    )
}

fn about_shape() -> Shape {
    let street = Shape::Record(vec![slot("number", number()), slot("called", words())]);
    Shape::Record(vec![
        slot("called", words()),
        slot("place", words()),
        slot("language", maybe(words())),
        slot("zone", words()),
        slot("demo", Shape::YesNo),
        slot("reach", maybe(words())).says("How the group is reached."),
        slot("streets", list(street)),
        slot("published", list(one_of(Page::ALL.map(Page::word)))),
        slot("ended", Shape::YesNo),
    ])
}

fn about(_: &Asked, state: &State) -> Result<Shown, Problem> {
    let group = &state.group;
    let founding = &group.founding;
    let streets = founding.streets().map(|(id, called)| json!({ "number": id.0, "called": called }));
    let published = Page::ALL.into_iter().filter(|page| group.decisions.is_published(*page)).map(Page::word);
    Ok(json!({
        "called": founding.name,
        "place": founding.place,
        "language": founding.language.as_ref().map(|language| language.as_str()),
        "zone": founding.zone,
        "demo": founding.sort == commons::founding::Sort::Demo,
        "reach": state.reach.as_deref(),
        "streets": streets.collect::<Vec<_>>(),
        "published": published.collect::<Vec<_>>(),
        "ended": group.decisions.is_dissolved(),
    })
    .into())
}

fn today_shape() -> Shape {
    let promise = Shape::Record(vec![slot("need", number()), slot("code", words()), slot("by_when", Shape::Time)]);
    let asked = Shape::Record(vec![slot("duty", words()), slot("until", Shape::Time)]);
    let turn = Shape::Record(vec![slot("duty", words()), slot("until", Shape::Time)]);
    Shape::Record(vec![
        slot("promises", list(promise)),
        slot("duties", list(turn)),
        slot("asked_for_duties", list(asked)),
        slot("decisions", list(number())).says("Decisions that wait for one's answer."),
        slot("polls", list(number())),
        slot("meetings", list(number())).says("Meetings whose minutes wait for one's answer."),
        slot("newcomers", list(person_shape())).says("Nobody has said hello to them yet."),
        slot("open_needs", number()),
    ])
}

fn today(_: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let group = &state.group;
    let promises = group.needs.promised_by(me).filter_map(|need| {
        let promise = need.promise_of(me)?;
        Some(json!({ "need": need.id.0, "code": need.code.slug(), "by_when": time(promise.by_when) }))
    });
    let turns = crate::duties::held_by(group, me);
    let asked =
        group.duties.asked_of(me).map(|(duty, asked)| json!({ "duty": duty.word(), "until": time(asked.until) }));
    Ok(json!({
        "promises": promises.collect::<Vec<_>>(),
        "duties": turns.iter().map(|turn| json!({ "duty": turn.duty.word(), "until": time(turn.until) })).collect::<Vec<_>>(),
        "asked_for_duties": asked.collect::<Vec<_>>(),
        "decisions": group.decisions.waiting_for(me).map(|proposal| proposal.id.0).collect::<Vec<_>>(),
        "polls": group.meetings.polls_waiting_for(me).map(|poll| poll.id.0).collect::<Vec<_>>(),
        "meetings": group.meetings.all().iter().filter(|one| one.waits_for(me)).map(|one| one.id.0).collect::<Vec<_>>(),
        "newcomers": group.people.unwelcomed().map(|one| person(state, one.id)).collect::<Vec<_>>(),
        "open_needs": group.needs.board_count(),
    })
    .into())
}

fn rules_shape() -> Shape {
    let rule = Shape::Record(vec![
        slot("rule", words()),
        slot("called", words()),
        slot("value", number()),
        slot("least", number()),
        slot("most", number()),
        slot("default", number()),
        slot("unit", one_of(["minutes", "hours", "days", "months", "people", "times", "percent", "one_in", "money"])),
        slot("about", one_of(["details", "helping", "voice", "duties", "money", "deciding"])),
        slot("kind", words()).says("The mildest kind of decision that may change it."),
        slot("decided_by", maybe(number())),
    ]);
    Shape::Record(vec![slot("rules", list(named("Rule", rule)))])
}

fn rules(asked: &Asked, state: &State, _: PersonId) -> Result<Shown, Problem> {
    let group = &state.group;
    let rule = |rule: &Rule| {
        let (least, most) = rule.bounds();
        let unit = match rule.unit() {
            Unit::Minutes => "minutes",
            Unit::Hours => "hours",
            Unit::Days => "days",
            Unit::Months => "months",
            Unit::People => "people",
            Unit::Times => "times",
            Unit::Percent => "percent",
            Unit::OneIn => "one_in",
            Unit::Money => "money",
        };
        let about = match rule.about() {
            About::Details => "details",
            About::Helping => "helping",
            About::Voice => "voice",
            About::Duties => "duties",
            About::Money => "money",
            About::Deciding => "deciding",
        };
        let by = group.decisions.set_by(commons::decisions::Target::Rule(*rule)).map(|(id, _)| id.0);
        json!({
            "rule": rule.code(), "called": plain(&effects::rule(&asked.frame, *rule)), "value": group.rules.get(*rule),
            "least": least, "most": most, "default": rule.default_value(), "unit": unit, "about": about,
            "kind": rule.kind().word(), "decided_by": by,
        })
    };
    Ok(json!({ "rules": Rule::ALL.iter().map(rule).collect::<Vec<_>>() }).into())
}

fn agreements_shape() -> Shape {
    let agreement = Shape::Record(vec![
        slot("agreement", words()),
        slot("called", words()),
        slot("since", maybe(Shape::Time)),
        slot("decision", maybe(number())),
        slot("words", maybe(words())),
        slot("first_text", maybe(words())).says("A text to begin from, where nothing is agreed yet."),
    ]);
    Shape::Record(vec![slot("agreements", list(agreement))])
}

fn all_agreements(asked: &Asked, state: &State, _: PersonId) -> Result<Shown, Problem> {
    let agreed = state.group.decisions.agreements();
    let missing = AgreementId::TEMPLATES.into_iter().filter(|id| agreed.get(*id).is_none());
    let said = |id: AgreementId| {
        let agreement = agreed.get(id);
        json!({
            "agreement": id.word(),
            "called": plain(&effects::agreement(&asked.frame, state, id)),
            "since": agreement.map(|agreement| time(agreement.since)),
            "decision": agreement.map(|agreement| agreement.clause.decision.0),
            "words": agreements::text(state, id),
            "first_text": if agreement.is_none() { agreements::template(asked.caller.tongue, id) } else { None },
        })
    };
    let all: Vec<Value> = agreed.all().map(|agreement| agreement.id).chain(missing).map(said).collect();
    Ok(json!({ "agreements": all }).into())
}

fn mirror_shape() -> Shape {
    let part = Shape::Record(vec![
        slot("indicator", one_of(Indicator::ALL.map(Indicator::word))),
        slot("seen", one_of(["covered", "nothing", "too_few", "plain"])),
        slot("of", maybe(number())),
        slot("all", maybe(number())),
        slot("duties", maybe(list(words()))),
        slot("suggests", list(words())).says("What could be proposed. Never that a person should do less or more."),
    ]);
    let own = Shape::Record(vec![slot("area", words()), slot("part", words())]);
    Shape::Record(vec![
        slot("active", maybe(number())).says("How many of whom there was any sign; said only from five on."),
        slot("parts", list(part)),
        slot("own", list(own)).says("About how much of something is one's own. Nobody else sees it."),
    ])
}

fn mirror(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let (seen, own) = mirror::look(&state.group, Some(me), asked.caller.now());
    let words = |duties: &[commons::duties::Duty]| duties.iter().map(|duty| duty.word()).collect::<Vec<_>>();
    let part = |indicator: Indicator| {
        let (word, share, duties) = match indicator {
            Indicator::Delegation => (stands(&seen.delegation), seen.delegation.plain().copied(), None),
            Indicator::Responsibility => {
                (stands(&seen.responsibility), None, seen.responsibility.plain().map(|all| words(all)))
            }
            Indicator::Distribution => (stands(&seen.distribution), None, None),
            Indicator::Rotation => (stands(&seen.rotation), None, seen.rotation.plain().map(|all| words(&all.long))),
            Indicator::Allocation => {
                (stands(&seen.allocation), None, seen.allocation.plain().map(|all| words(&all.unlearned)))
            }
            Indicator::Diffusion => (stands(&seen.diffusion), None, None),
            Indicator::EqualAccess => {
                (stands(&seen.equal_access), None, seen.equal_access.plain().map(|all| words(all)))
            }
            Indicator::Mutuality => (stands(&seen.mutuality), seen.mutuality.plain().map(|one| one.at_most()), None),
            Indicator::Voice => (stands(&seen.voice), seen.voice.plain().map(|one| one.changed), None),
            Indicator::Burnout => (stands(&seen.burnout), None, None),
        };
        let suggests: Vec<String> = seen.nudges(indicator).iter().map(nudge).collect();
        json!({ "indicator": indicator.word(), "seen": word, "of": share.map(|share| share.of),
            "all": share.map(|share| share.all), "duties": duties, "suggests": suggests })
    };
    let active = match seen.active {
        mirror::Count::Of(people) => Some(people),
        mirror::Count::Nobody | mirror::Count::Few => None,
    };
    let own: Vec<Value> =
        own.parts.iter().map(|(area, part)| json!({ "area": area.word(), "part": part.word() })).collect();
    Ok(json!({ "active": active, "parts": Indicator::ALL.map(part), "own": own }).into())
}

fn stands<T>(seen: &Seen<T>) -> &'static str {
    match seen {
        Seen::Covered => "covered",
        Seen::Nothing => "nothing",
        Seen::TooFew => "too_few",
        Seen::Plain(_) => "plain",
    }
}

fn nudge(nudge: &mirror::Nudge) -> String {
    use mirror::Nudge;
    match nudge {
        Nudge::WriteMandate => "write_mandate".into(),
        Nudge::AskForNote(duty) => format!("ask_for_note:{}", duty.word()),
        Nudge::ShareOut(area) => format!("share_out:{}", area.word()),
        Nudge::PassOn(duty) => format!("pass_on:{}", duty.word()),
        Nudge::FindUnderstudy(duty) => format!("find_understudy:{}", duty.word()),
        Nudge::FindLearner(duty) => format!("find_learner:{}", duty.word()),
        Nudge::OpenTogether => "open_together".into(),
        Nudge::WriteMinutes => "write_minutes".into(),
        Nudge::SecondHolder(duty) => format!("second_holder:{}", duty.word()),
        Nudge::AskForOurselves => "ask_for_ourselves".into(),
        Nudge::ChangeTogether => "change_together".into(),
        Nudge::InviteToPropose => "invite_to_propose".into(),
    }
}

fn log_shape() -> Shape {
    let entry = Shape::Record(vec![
        slot("number", number()),
        slot("at", Shape::Time),
        slot("by", maybe(person_shape())),
        slot("because", maybe(number())).says("The decision that caused it."),
        slot("kind", words()),
        slot("sentence", words()),
    ]);
    Shape::Record(vec![
        slot("entries", list(named("Entry", entry))),
        slot("count", number()),
        slot("head", Shape::Hex(32))
            .says("Hash of the newest entry: whoever keeps it can see that nothing was slipped in."),
    ])
}

fn log<'a>(asked: &'a Asked) -> Later<'a, Shown> {
    Box::pin(async move {
        asked.part(&asked.caller.home.look())?;
        let most = super::limit(asked) as u64;
        let newest = *asked.caller.home.changes().borrow();
        let before = asked.wish_number::<u64>("before").unwrap_or(u64::MAX).min(newest + 1);
        let from = before.saturating_sub(most).max(1);
        let limit = u32::try_from(before.saturating_sub(from)).unwrap_or(0);
        let rows = asked.caller.house.host().store.load(asked.caller.home.id.0, from, limit).await;
        let rows = rows.map_err(|error| Problem::from(Sorry::trouble(error)))?;
        let mut entries = Vec::new();
        for row in rows.iter().rev().filter(|row| row.seq < before) {
            entries.push(Entry::from_line(&row.body).map_err(|error| Problem::from(Sorry::trouble(error)))?);
        }
        let state = asked.caller.home.look();
        let said = |entry: &Entry| {
            let by = match entry.by {
                commons::Actor::Person(by) => person(&state, by),
                _ => Value::Null,
            };
            json!({
                "number": entry.seq, "at": time(entry.at), "by": by, "because": entry.because,
                "kind": happened::kind(&entry.event), "sentence": plain(&sentences::said(&asked.frame, &state, entry)),
            })
        };
        let value = json!({
            "entries": entries.iter().map(said).collect::<Vec<_>>(), "count": state.group.seq, "head": state.group.head.to_string(),
        });
        let next = (from > 1).then(|| ("before", from.to_string()));
        Ok(Shown { value, next })
    })
}
