//! Decisions as they are shown: the list, one of them, and what neighbours may read.

use commons::decisions::{About, Answer, End, Kind, Position, Proposal, ProposalId, State as Stands, TaskState};
use commons::people::PersonId;
use commons::sight::{Field, Proposed};
use commons::{Actor, Subject};
use host::State;
use serde_json::{Value, json};

use crate::api::asked::Asked;
use crate::api::problem::Problem;
use crate::api::shape::{Shape, Slot, list, maybe, named, number, one_of, slot, time, words};
use crate::api::table::Shown;
use crate::api::{effects, limit, person, person_shape};
use crate::decisions::{decided, effects as said_effects, knows_outcome, may_read, quilt, talk};

fn short_slots() -> Vec<Slot> {
    let state = Shape::Record(vec![
        slot(
            "word",
            one_of([
                "draft",
                "sense_check",
                "open",
                "withdrawing",
                "resolving",
                "last_question",
                "telling",
                "cooling",
                "in_force",
                "paused",
                "due_review",
                "fading",
                "over",
            ]),
        ),
        slot("until", maybe(Shape::Time)),
        slot("end", maybe(words())),
    ]);
    vec![
        slot("number", number()),
        slot("title", maybe(words())),
        slot("kind", one_of(Kind::ALL.map(Kind::word))),
        slot("state", state),
        slot("public", Shape::YesNo),
        slot("language", words()),
        slot("author", maybe(person_shape())),
        slot("written_at", Shape::Time),
        slot("opened_at", maybe(Shape::Time)),
        slot("agreed_at", maybe(Shape::Time)),
        slot("waits_for_you", Shape::YesNo),
    ]
}

pub(super) fn short_shape() -> Shape {
    named("DecisionInShort", Shape::Record(short_slots()))
}

pub(super) fn whole_shape() -> Shape {
    let line = Shape::Record(vec![
        slot("line", number()),
        slot("by", maybe(person_shape())).says("Nobody named is a neighbour."),
        slot("at", Shape::Time),
        slot("position", maybe(words())),
        slot("answers_line", maybe(number())),
        slot("harm", Shape::YesNo),
        slot("version", number()),
        slot("words", maybe(words())),
        slot("lifts", maybe(words())),
    ]);
    let suggestion = Shape::Record(vec![
        slot("text", number()),
        slot("by", person_shape()),
        slot("at", Shape::Time),
        slot("title", maybe(words())),
        slot("why", maybe(words())),
        slot("effects", list(effects::shown_shape())),
        slot("taken_in", Shape::YesNo),
    ]);
    let translation = Shape::Record(vec![
        slot("language", words()),
        slot("by", person_shape()),
        slot("at", Shape::Time),
        slot("of_this_wording", Shape::YesNo).says("Or of an earlier one."),
        slot("title", maybe(words())),
        slot("why", maybe(words())),
        slot("affected", maybe(words())),
    ]);
    let slot_to_meet = Shape::Record(vec![
        slot("slot", number()),
        slot("at", Shape::Time),
        slot("by", person_shape()),
        slot("came", maybe(list(person_shape()))),
    ]);
    let task = Shape::Record(vec![
        slot("effect", number()),
        slot("state", one_of(["free", "taken", "done"])),
        slot("by", maybe(person_shape())),
    ]);
    let count = Shape::Record(vec![slot("answer", words()), slot("count", number())]);
    let part = Shape::Record(vec![
        slot("effect", effects::shown_shape()),
        slot("words", maybe(words())),
        slot("says", words()),
    ]);
    let mut slots = short_slots();
    slots.extend([
        slot("version", number()),
        slot("why", maybe(words())),
        slot("affected", maybe(words())),
        slot("effects", list(part)),
        slot("facilitator", maybe(person_shape())),
        slot("supporters", list(person_shape())),
        slot("answers", maybe(list(count))).says("How many of each; who gave which is nobody's to count."),
        slot("your_answer", maybe(words())),
        slot("not_heard", maybe(list(person_shape()))).says("Hidden where answers are."),
        slot("lines", list(line)),
        slot("text", number()).says("The number of the wording."),
        slot("translations", list(translation)),
        slot("suggestions", list(suggestion)),
        slot("meetings", list(slot_to_meet)),
        slot("tasks", list(task)),
        slot("review_days", maybe(number())),
        slot("brings_back", maybe(number())),
        slot("asks_about", maybe(number())),
        slot("with_dissent", Shape::YesNo),
    ]);
    named("Decision", Shape::Record(slots))
}

pub(super) fn open_shape() -> Shape {
    let part = Shape::Record(vec![slot("effect", maybe(effects::shown_shape())), slot("words", maybe(words()))]);
    Shape::Record(vec![
        slot("number", number()),
        slot("title", maybe(words())),
        slot("kind", words()),
        slot("why", maybe(words())),
        slot("affected", maybe(words())),
        slot("effects", list(part)).says("Without what names a person."),
    ])
}

fn state_of(proposal: &Proposal, me: PersonId) -> Value {
    let (word, until) = match proposal.state {
        Stands::Draft => ("draft", None),
        Stands::SenseCheck { until } => ("sense_check", Some(until)),
        Stands::Open { until } => ("open", Some(until)),
        Stands::Withdrawing { until, .. } => ("withdrawing", Some(until)),
        Stands::Resolving { until } => ("resolving", Some(until)),
        Stands::Fallback { until } => ("last_question", Some(until)),
        Stands::Telling { until, .. } => ("telling", Some(until)),
        Stands::Cooling { until } => ("cooling", Some(until)),
        Stands::InForce { review_at } => ("in_force", Some(review_at)),
        Stands::Paused { .. } => ("paused", None),
        Stands::DueReview { until } => ("due_review", Some(until)),
        Stands::Fading { until } => ("fading", Some(until)),
        Stands::Over { .. } => ("over", None),
    };
    let end = match proposal.state {
        // Whoever it is about hears first.
        Stands::Telling { verdict, .. } if knows_outcome(proposal, me) => json!(verdict.said()),
        Stands::Over { end, .. } => json!(match end {
            End::Withdrawn => "withdrawn",
            End::Lapsed => "lapsed",
            End::NotAgreed => "not_agreed",
            End::Superseded { .. } => "superseded",
            End::Repealed { .. } => "repealed",
            End::RunOut => "run_out",
            End::EmergencyOver => "emergency_over",
            End::LeftLying => "left_lying",
        }),
        _ => Value::Null,
    };
    json!({ "word": word, "until": until.map(time), "end": end })
}

fn short(state: &State, proposal: &Proposal, me: PersonId) -> Value {
    let waits = state.group.decisions.waiting_for(me).any(|waiting| waiting.id == proposal.id);
    json!({
        "number": proposal.id.0,
        "title": said_effects::title(state, proposal.id),
        "kind": proposal.kind.word(),
        "state": state_of(proposal, me),
        "public": proposal.public,
        "language": proposal.language.as_str(),
        // What time asks has no author.
        "author": if proposal.about.is_none() { person(state, proposal.author) } else { Value::Null },
        "written_at": time(proposal.written_at),
        "opened_at": proposal.opened_at.map(time),
        "agreed_at": proposal.agreed_at.filter(|_| knows_outcome(proposal, me)).map(time),
        "waits_for_you": waits,
    })
}

pub(super) fn all(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let before = asked.wish_number::<u32>("before").unwrap_or(u32::MAX);
    let fits = |proposal: &&Proposal| {
        let in_state = match asked.wish_word("state") {
            Some("undecided") => proposal.is_undecided(),
            Some("agreed") => proposal.is_agreed(),
            Some("over") => proposal.is_over(),
            _ => true,
        };
        proposal.id.0 < before && in_state && may_read(&state.group, me, proposal)
    };
    let most = limit(asked);
    let found: Vec<&Proposal> = state.group.decisions.all().iter().rev().filter(fits).take(most + 1).collect();
    let page: Vec<Value> = found.iter().take(most).map(|proposal| short(state, proposal, me)).collect();
    let last = found.get(most.wrapping_sub(1)).filter(|_| found.len() > most);
    Ok(Shown { value: json!({ "decisions": page }), next: last.map(|last| ("before", last.id.0.to_string())) })
}

pub(super) fn one(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let group = &state.group;
    let proposal = group.decisions.get(ProposalId(asked.gap("proposal")?));
    let proposal = proposal.filter(|proposal| may_read(group, me, proposal)).ok_or_else(Problem::not_there)?;
    let subject = Subject::Proposal(proposal.id);
    let text = |part, text| state.words(subject, Field::Proposed(part, text));
    let clause = |effect: u8| state.words(subject, Field::Clause(proposal.text, effect));
    let parts = (0u8..).zip(&proposal.effects).map(|(no, effect)| {
        let says = crate::words::plain(&said_effects::done(&asked.frame, state, proposal.id, effect));
        json!({ "effect": effects::said(effect), "words": clause(no), "says": says })
    });
    let answers = quilt::counts(group, proposal).map(|counts| {
        counts.into_iter().map(|(answer, count)| json!({ "answer": answer, "count": count })).collect::<Vec<_>>()
    });
    let own = match proposal.answers.get(&me) {
        Some(Answer::Yes) => Some("yes"),
        Some(Answer::No) => Some("no"),
        Some(Answer::Abstain) => Some("abstain"),
        None => proposal.positions.get(&me).map(|taken| taken.position.word()),
    };
    let asking = matches!(proposal.state, Stands::Open { .. } | Stands::Withdrawing { .. } | Stands::Fallback { .. });
    let not_heard = (asking && proposal.kind != Kind::Person)
        .then(|| proposal.not_heard(&group.people).map(|one| person(state, one)).collect::<Vec<_>>());
    let suggestions = proposal.suggestions.iter().map(|suggestion| {
        json!({
            "text": suggestion.text, "by": person(state, suggestion.by), "at": time(suggestion.at),
            "title": text(Proposed::Title, suggestion.text), "why": text(Proposed::Why, suggestion.text),
            "effects": suggestion.effects.iter().map(effects::said).collect::<Vec<_>>(), "taken_in": suggestion.taken_in,
        })
    });
    let other = |part, number| state.words(Subject::Proposal(proposal.id), Field::Translated(part, number));
    let translations = proposal.translated().map(|(number, translation, current)| {
        json!({
            "language": translation.language.as_str(), "by": person(state, translation.by), "at": time(translation.at),
            "of_this_wording": current, "title": other(Proposed::Title, number), "why": other(Proposed::Why, number),
            "affected": other(Proposed::Affected, number),
        })
    });
    let slots = proposal.slots.iter().enumerate().map(|(no, slot)| {
        let came = slot.came.as_ref().map(|came| came.iter().map(|one| person(state, *one)).collect::<Vec<_>>());
        json!({ "slot": no, "at": time(slot.at), "by": person(state, slot.by), "came": came })
    });
    let tasks = proposal.tasks.iter().map(|task| {
        let (word, by) = match task.state {
            TaskState::Free => ("free", None),
            TaskState::Taken { by } => ("taken", Some(by)),
            TaskState::Done { by, .. } => ("done", Some(by)),
        };
        json!({ "effect": task.effect, "state": word, "by": by.map(|by| person(state, by)) })
    });
    let mut whole = short(state, proposal, me);
    let more = json!({
        "version": proposal.version,
        "why": text(Proposed::Why, proposal.text),
        "affected": text(Proposed::Affected, proposal.text),
        "effects": parts.collect::<Vec<_>>(),
        "facilitator": proposal.facilitator.map(|one| person(state, one)),
        "supporters": proposal.supporters.iter().map(|one| person(state, *one)).collect::<Vec<_>>(),
        "answers": answers,
        "your_answer": own,
        "not_heard": not_heard,
        "lines": lines(state, proposal, me),
        "text": proposal.text,
        "translations": translations.collect::<Vec<_>>(),
        "suggestions": suggestions.collect::<Vec<_>>(),
        "meetings": slots.collect::<Vec<_>>(),
        "tasks": tasks.collect::<Vec<_>>(),
        "review_days": proposal.review_days,
        "brings_back": proposal.again.map(|id| id.0),
        "asks_about": proposal.about.map(|id| id.0),
        "with_dissent": proposal.dissent && knows_outcome(proposal, me),
    });
    if let (Value::Object(whole), Value::Object(more)) = (&mut whole, more) {
        whole.extend(more);
    }
    Ok(whole.into())
}

fn lines(state: &State, proposal: &Proposal, me: PersonId) -> Vec<Value> {
    let readable = (0u32..).zip(&proposal.lines).filter(|(_, line)| talk::may_read(proposal, me, line));
    let said = |(no, line): (u32, &commons::decisions::Line)| {
        let (subject, by) = match line.by {
            Actor::Person(by) => (Some(Subject::Person(by)), person(state, by)),
            Actor::Neighbour(need) => (Some(Subject::Need(need)), Value::Null),
            _ => (None, Value::Null),
        };
        let (position, answers) = match line.about {
            About::Position { position } => (Some(position), None),
            About::Line { line } => (None, Some(line)),
            About::Talk | About::Harm => (None, None),
        };
        let words = |field| subject.and_then(|subject| state.words(subject, field));
        let lifts = words(Field::Lifts(proposal.id, no)).filter(|_| position == Some(Position::Block));
        json!({
            "line": no, "by": by, "at": time(line.at), "position": position.map(Position::word), "answers_line": answers,
            "harm": line.about == About::Harm, "version": line.version,
            "words": words(Field::Spoken(proposal.id, no)), "lifts": lifts,
        })
    };
    readable.map(said).collect()
}

pub(super) fn open_ones(_: &Asked, state: &State) -> Result<Shown, Problem> {
    let group = &state.group;
    let open = group.decisions.all().iter().rev().filter(|proposal| decided::is_open(group, proposal));
    let said = |proposal: &Proposal| {
        let subject = Subject::Proposal(proposal.id);
        let text = |part| state.words(subject, Field::Proposed(part, proposal.text));
        let part = |(no, effect): (u8, &commons::decisions::Effect)| {
            let names = said_effects::names_somebody(effect);
            let words = state.words(subject, Field::Clause(proposal.text, no)).filter(|_| !names);
            json!({ "effect": if names { Value::Null } else { effects::said(effect) }, "words": words })
        };
        json!({
            "number": proposal.id.0, "title": text(Proposed::Title), "kind": proposal.kind.word(), "why": text(Proposed::Why),
            "affected": text(Proposed::Affected), "effects": (0u8..).zip(&proposal.effects).map(part).collect::<Vec<_>>(),
        })
    };
    Ok(json!({ "decisions": open.take(200).map(said).collect::<Vec<_>>() }).into())
}
