//! Duties: who has which, until when, and what is handed on with them.

use commons::duties::Duty;
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Subject, duties};
use host::State;
use serde_json::{Value, json};

use super::asked::Asked;
use super::problem::Problem;
use super::shape::{Shape, list, maybe, named, number, one_of, slot, time, words};
use super::table::{Operation, Shown, Way, acts, in_room, shows};
use super::{person, person_shape};
use crate::decisions::effects;

pub(super) fn operations() -> Vec<Operation> {
    let command = |word: &'static str| ("duties", word);
    in_room(
        "duties",
        vec![
            shows(
                "duties",
                "/duties",
                "Every duty, with its seats.",
                Shape::Record(vec![slot("duties", list(short_shape()))]),
                all,
            )
            .pages(&["/{group}/duties"]),
            shows(
                "duty",
                "/duties/{duty}",
                "One duty: its seats, who learns it, the list for the next, what its holders told.",
                duty_shape(),
                one,
            )
            .pages(&["/{group}/duties/{duty}"]),
            acts("take_duty", Way::Post, "/duties/{duty}/turns", "Takes a free seat.", command("take")),
            acts("hand_duty_back", Way::Delete, "/duties/{duty}/turns", "Hands it back.", command("hand_back")),
            acts(
                "decline_duty",
                Way::Post,
                "/duties/{duty}/answers/no",
                "“Not this time”, to whoever asks.",
                command("decline"),
            ),
            acts(
                "learn_duty",
                Way::Post,
                "/duties/{duty}/learning",
                "Learns it beside whoever has it.",
                command("understudy_of"),
            ),
            acts("leave_off_learning", Way::Delete, "/duties/{duty}/learning", "Leaves off.", command("leave_off")),
            acts(
                "be_willing",
                Way::Post,
                "/duties/{duty}/willing",
                "“Ask me when a seat is free.”",
                command("willing"),
            ),
            acts("not_be_willing", Way::Delete, "/duties/{duty}/willing", "Not any more.", command("not_willing")),
            acts("add_line", Way::Post, "/duties/{duty}/lines", "A line for the next.", command("add_line"))
                .body(vec![slot("words", Shape::Line(200))])
                .seals("words", Field::HandOver(0)),
            acts("tick_off", Way::Post, "/duties/{duty}/lines/{line}/ticks", "That is done.", command("tick_off")),
            acts("put_line_back", Way::Delete, "/duties/{duty}/lines/{line}/ticks", "It is not.", command("put_back")),
            acts("note", Way::Post, "/duties/{duty}/notes", "Tells the group how it goes.", command("note"))
                .body(vec![slot("words", Shape::Text(600))])
                .seals("words", Field::Told(0)),
        ],
    )
}

fn slots() -> Vec<super::shape::Slot> {
    let sitter =
        Shape::Record(vec![slot("person", person_shape()), slot("from", Shape::Time), slot("until", Shape::Time)]);
    vec![
        slot("duty", words()).says("Its word in addresses; those the group invented are `own-1`, `own-2` …"),
        slot("called", words()),
        slot("seats", number()),
        slot("filling", one_of(duties::Filling::ALL.map(duties::Filling::word))),
        slot("holders", list(sitter.clone())),
        slot("free_seats", number()),
        slot("asked", maybe(Shape::Record(vec![slot("person", person_shape()), slot("until", Shape::Time)]))),
        slot("learners", list(sitter)),
        slot("willing", Shape::YesNo).says("Whether the member themselves is willing."),
        slot("ended", Shape::YesNo),
        slot("decided_by", maybe(number())).says("The decision that set its mandate or terms last."),
    ]
}

fn short_shape() -> Shape {
    named("Duty", Shape::Record(slots()))
}

fn duty_shape() -> Shape {
    let line = Shape::Record(vec![
        slot("line", number()),
        slot("words", maybe(words())),
        slot("at", Shape::Time),
        slot("done_at", maybe(Shape::Time)),
    ]);
    let note = Shape::Record(vec![slot("by", person_shape()), slot("at", Shape::Time), slot("words", maybe(words()))]);
    let mut slots = slots();
    slots.push(slot("mandate", maybe(words())));
    slots.push(slot("lines", list(line)));
    slots.push(slot("notes", list(note)));
    Shape::Record(slots)
}

fn duty(asked: &Asked, state: &State, duty: Duty, me: PersonId) -> Value {
    let duties = &state.group.duties;
    let charge = duties.charge(duty);
    let sitter = |by, from, until| json!({ "person": person(state, by), "from": time(from), "until": time(until) });
    json!({
        "duty": duty.word(),
        "called": crate::words::plain(&effects::duty(&asked.frame, state, duty)),
        "seats": charge.seats,
        "filling": charge.filling.word(),
        "holders": duties.holders(duty).map(|turn| sitter(turn.by, turn.from, turn.until)).collect::<Vec<_>>(),
        "free_seats": duties.free_seats(duty),
        "asked": duties.asked(duty).map(|asked| json!({ "person": person(state, asked.person), "until": time(asked.until) })),
        "learners": duties.understudies(duty).map(|one| sitter(one.by, one.from, one.until)).collect::<Vec<_>>(),
        "willing": duties.is_willing(me, duty),
        "ended": charge.ended,
        "decided_by": state.group.decisions.set_by(commons::decisions::Target::Duty(duty)).map(|(id, _)| id.0),
    })
}

fn all(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let duties: Vec<Value> = state.group.duties.all().map(|one| duty(asked, state, one, me)).collect();
    Ok(json!({ "duties": duties }).into())
}

fn one(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let which = Duty::parse(asked.raw("duty")).ok_or_else(Problem::not_there)?;
    let duties = &state.group.duties;
    // One that was there once can still be read about.
    if !duties.exists(which) && !duties.turns().iter().any(|turn| turn.duty == which) {
        return Err(Problem::not_there());
    }
    let subject = Subject::Duty(which);
    let line = |line: &duties::Line| {
        json!({ "line": line.no, "words": state.words(subject, Field::HandOver(line.no)), "at": time(line.at),
            "done_at": line.ticked.map(time) })
    };
    let note = |note: &duties::Note| json!({ "by": person(state, note.by), "at": time(note.at), "words": state.words(subject, Field::Told(note.no)) });
    let mut said = duty(asked, state, which, me);
    let mandate = duties.charge(which).mandate;
    let clause = |clause: commons::decisions::Clause| {
        state.words(Subject::Proposal(clause.decision), Field::Clause(clause.text, clause.effect))
    };
    said["mandate"] = json!(mandate.and_then(clause));
    said["lines"] = duties.lines(which).iter().map(line).collect();
    said["notes"] = duties.notes(which).iter().rev().map(note).collect();
    Ok(said.into())
}
