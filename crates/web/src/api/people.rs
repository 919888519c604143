//! Neighbours, and oneself: who takes part, hellos, vouches, and what one's own page says.

use commons::people::{Person, PersonId, RecoveryId, Standing};
use commons::sight::Field;
use commons::{Actor, Command, Subject};
use host::{Link, Reach, State};
use serde_json::{Map, Value, json};

use super::asked::Asked;
use super::needs::{opening, opening_shape};
use super::once::Once;
use super::problem::Problem;
use super::shape::{Amiss, Shape, count, free, list, maybe, named, number, one_of, slot, time, words};
use super::table::{Does, Later, Operation, Shown, Way, acts, in_room, line, shows};
use super::{limit, page_slots};
use crate::limits::Counted;
use crate::sorry::Sorry;

pub(super) fn operations() -> Vec<Operation> {
    let command = |word: &'static str| ("people", word);
    in_room(
        "neighbours",
        vec![
            shows("neighbours", "/neighbours", "Everybody who takes part, by their numbers.", people_shape(), all)
                .pages(&["/{group}/neighbours"])
                .query(page_slots("after")),
            shows(
                "neighbour",
                "/neighbours/{person}",
                "One neighbour: duties, offers, and how far they are on the way to a voice.",
                neighbour_shape(),
                one,
            )
            .pages(&["/{group}/neighbours/{number}"]),
            acts(
                "welcome",
                Way::Post,
                "/neighbours/{person}/welcomes",
                "Says hello to somebody new.",
                command("welcome"),
            ),
            acts("vouch", Way::Post, "/neighbours/{person}/vouches", "“I have met this person.”", command("vouch")),
            line(
                "open_neighbour",
                Way::Post,
                "/neighbours/{person}/openings",
                "Opens how somebody new can be reached, for the welcome. They can read that it was opened.",
                reach_shape(),
                Does::Once(open),
            ),
            line(
                "invite",
                Way::Post,
                "/neighbours/invitations",
                "A link that lets one person in, once, within fourteen days.",
                link_shape(),
                Does::More(invite),
            ),
            acts(
                "vouch_back",
                Way::Post,
                "/neighbours/back-in",
                "Says who wants to be let back in, after comparing the six digits in person or by voice.",
                command("vouch_back"),
            )
            .body(vec![slot("digits", count(0, 999_999)), slot("person", number())])
            .completes(counted),
            line(
                "me",
                Way::Get,
                "/me",
                "One's own page: what the group knows of one, and who opened it.",
                me_shape(),
                Does::Fetches(me),
            )
            .pages(&["/{group}/me", "/{group}/more"])
            .sealed(),
            acts(
                "change_details",
                Way::Put,
                "/me",
                "What one wants to be called, how one can be reached, what one speaks.",
                command("change_details"),
            )
            .body(vec![
                slot("called", Shape::Line(40)),
                free("reach", Shape::Line(120)),
                free("speaks", Shape::Line(120)),
            ])
            .replaces("called", Field::Called)
            .replaces("reach", Field::Reach)
            .replaces("speaks", Field::Words),
            acts(
                "go_away",
                Way::Put,
                "/me/away",
                "Not here for a while: nobody waits for an answer.",
                command("go_away"),
            ),
            acts("come_back", Way::Delete, "/me/away", "Here again.", command("come_back")),
            acts("letters", Way::Put, "/me/letters", "Whether letters are to come.", command("letters"))
                .body(vec![slot("wanted", Shape::YesNo)]),
            acts(
                "refuse_back",
                Way::Post,
                "/me/objections",
                "“That was not me”: ends a request to be let back in as oneself.",
                command("refuse_back"),
            )
            .body(vec![slot("recovery", number())]),
            acts(
                "leave",
                Way::Post,
                "/me/leaving",
                "Leaves the group. Everything it knows of one is wiped at once, and the token with it.",
                command("leave"),
            )
            .body(vec![slot("sure", Shape::YesNo)])
            .completes(sure),
        ],
    )
}

/// Trying digits is limited, here as on the page.
fn counted(asked: &Asked, _: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    asked.caller.count(Counted::Key).map_err(|seconds| Problem::from(Sorry::TooOften).wait(seconds))
}

fn sure(_: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    match fields.remove("sure") {
        Some(Value::Bool(true)) => Ok(()),
        _ => Err(Problem::amiss(vec![Amiss::new("/sure", "missing")])),
    }
}

fn slots() -> Vec<super::shape::Slot> {
    vec![
        slot("number", number()),
        slot("called", maybe(words())),
        slot("since", Shape::Time),
        slot("standing", one_of(["joined", "newcomer", "voice", "gone"])),
        slot("voice_begins", maybe(Shape::Time)).says("When their voice begins by itself, once all is said."),
        slot("vouches", number()),
        slot("vouches_needed", number()),
        slot("away", Shape::YesNo),
        slot("rests_until", maybe(Shape::Time)).says("Until when their voice rests, if it does."),
    ]
}

fn neighbour_shape() -> Shape {
    let turn = Shape::Record(vec![slot("duty", words()), slot("until", Shape::Time)]);
    let mut slots = slots();
    slots.extend([slot("duties", list(turn)), slot("offers", list(super::offers::offer_shape()))]);
    named("Neighbour", Shape::Record(slots))
}

fn people_shape() -> Shape {
    Shape::Record(vec![slot("neighbours", list(Shape::Record(slots()))), slot("count", number())])
}

fn standing(asked: &Asked, state: &State, person: &Person) -> Value {
    let (people, rules) = (&state.group.people, &state.group.rules);
    let stands = match person.standing {
        Standing::Voice { .. } => "voice",
        Standing::Gone { .. } => "gone",
        Standing::Newcomer if person.welcomed.is_none() => "joined",
        Standing::Newcomer => "newcomer",
    };
    json!({
        "number": person.id.0,
        "called": state.name(person.id),
        "since": time(person.joined_at),
        "standing": stands,
        "voice_begins": if person.has_voice() { None } else { people.voice_begins(person, rules).map(time) },
        "vouches": people.vouches_that_count(person),
        "vouches_needed": people.vouches_needed(rules),
        "away": people.is_away(person.id, asked.caller.now(), rules),
        "rests_until": person.paused_until.map(time),
    })
}

fn all(asked: &Asked, state: &State, _: PersonId) -> Result<Shown, Problem> {
    let after = asked.wish_number::<u32>("after").unwrap_or(0);
    let most = limit(asked);
    let mut here: Vec<&Person> =
        state.group.people.here().filter(|person| person.id.0 > after).take(most + 1).collect();
    let more = here.len() > most;
    here.truncate(most);
    let next = here.last().filter(|_| more).map(|last| ("after", last.id.0.to_string()));
    let page: Vec<Value> = here.iter().map(|person| standing(asked, state, person)).collect();
    Ok(Shown { value: json!({ "neighbours": page, "count": state.group.people.here().count() }), next })
}

fn here<'a>(state: &'a State, asked: &Asked) -> Result<&'a Person, Problem> {
    let person = state.group.people.get(PersonId(asked.gap("person")?));
    person.filter(|person| !person.is_gone()).ok_or_else(Problem::not_there)
}

fn one(asked: &Asked, state: &State, _: PersonId) -> Result<Shown, Problem> {
    let person = here(state, asked)?;
    let mut said = standing(asked, state, person);
    let turns = crate::duties::held_by(&state.group, person.id);
    said["duties"] = turns.iter().map(|turn| json!({ "duty": turn.duty.word(), "until": time(turn.until) })).collect();
    let offers = state.group.offers.standing().filter(|offer| offer.by == person.id);
    said["offers"] = offers.map(|offer| super::offers::offer(state, offer)).collect();
    Ok(said.into())
}

fn reach_shape() -> Shape {
    let field = |name| slot(name, maybe(words()));
    Shape::Record(vec![field("called"), field("reach"), field("speaks")])
}

fn open<'a>(asked: &'a Asked, _: Value, once: Once) -> Later<'a, Value> {
    Box::pin(async move {
        asked.may(Reach::Opens)?;
        let subject = Subject::Person(PersonId(asked.gap("person")?));
        let (host, home) = (asked.caller.house.host(), &asked.caller.home);
        once.run(asked, Command::Open(subject)).await?;
        let opened = host.opened_details(home, asked.actor(), subject).await?;
        Ok(
            json!({ "called": opened.get(Field::Called), "reach": opened.get(Field::Reach), "speaks": opened.get(Field::Words) }),
        )
    })
}

fn link_shape() -> Shape {
    Shape::Record(vec![slot("link", words()), slot("until", Shape::Time)])
}

fn invite<'a>(asked: &'a Asked, _: Value) -> Later<'a, Value> {
    Box::pin(async move {
        let me = asked.part(&asked.caller.home.look())?;
        let invitation = Link::Invitation(me);
        let token = asked.caller.house.host().make_link(&asked.caller.home, invitation).await?;
        let link = asked.caller.link(&format!("come-in#{}", token.reveal()));
        Ok(json!({ "link": link, "until": time(asked.caller.now() + invitation.lasts()) }))
    })
}

fn me_shape() -> Shape {
    let claim = Shape::Record(vec![slot("recovery", number()), slot("asked_at", Shape::Time)]);
    let undo = Shape::Record(vec![slot("seq", number()), slot("at", Shape::Time)]);
    let program = Shape::Record(vec![slot("called", words()), slot("reach", words()), slot("until", Shape::Time)]);
    Shape::Record(vec![
        slot("standing", Shape::Record(slots())),
        slot("reach", maybe(words())),
        slot("speaks", maybe(words())),
        slot("wants_letters", Shape::YesNo),
        slot("facilitates", Shape::YesNo),
        slot("writes_minutes", Shape::YesNo),
        slot("openings", list(opening_shape())),
        slot("asks_to_come_back_as_you", list(claim)),
        slot("may_undo", list(undo)).says("Own acts that can still be taken back, by the number of their first entry."),
        slot("programs", list(program)),
    ])
}

fn me<'a>(asked: &'a Asked) -> Later<'a, Shown> {
    Box::pin(async move {
        let person = asked.person()?;
        let (host, home) = (asked.caller.house.host(), &asked.caller.home);
        let details = host.opened_details(home, Actor::Person(person), Subject::Person(person)).await?;
        let programs = host.programs(home, person).await?;
        let state = home.look();
        let group = &state.group;
        let me = group.people.get(person).ok_or_else(Problem::not_there)?;
        let claims = group.people.recoveries().filter(|recovery| recovery.person() == Some(person));
        let claims = claims.map(|recovery| {
            let RecoveryId(number) = recovery.id;
            json!({ "recovery": number, "asked_at": time(recovery.asked_at) })
        });
        let undo = group.may_undo(Actor::Person(person), asked.caller.now());
        let programs = programs.iter().map(|program| {
            json!({ "called": program.called, "reach": program.reach.word(), "until": time(commons::Timestamp(program.until)) })
        });
        Ok(json!({
            "standing": standing(asked, &state, me),
            "reach": details.get(Field::Reach),
            "speaks": details.get(Field::Words),
            "wants_letters": me.wants_letters,
            "facilitates": group.decisions.is_willing_to_facilitate(person),
            "writes_minutes": group.meetings.is_willing_to_write(person),
            "openings": me.openings.iter().rev().take(50).map(|one| opening(&state, one)).collect::<Vec<_>>(),
            "asks_to_come_back_as_you": claims.collect::<Vec<_>>(),
            "may_undo": undo.into_iter().map(|(seq, at)| json!({ "seq": seq, "at": time(at) })).collect::<Vec<_>>(),
            "programs": programs.collect::<Vec<_>>(),
        })
        .into())
    })
}
