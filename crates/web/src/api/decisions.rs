//! Decisions: what is proposed, asked, said, agreed, and how far it has got. What is hidden on a page is hidden here, by the
//! same functions.

use commons::decisions::{About, Answer, End, Kind, Position, Proposal, ProposalId, State as Stands, TaskState};
use commons::people::PersonId;
use commons::sight::{Field, Proposed};
use commons::{Actor, Subject};
use host::State;
use serde_json::{Map, Value, json};

use super::asked::Asked;
use super::problem::Problem;
use super::shape::{Amiss, Shape, Slot, count, few, free, list, maybe, named, number, one_of, slot, time, words};
use super::table::{Does, Door, Operation, Shown, Way, acts, in_room, line, shows};
use super::{effects, limit, page_slots, person, person_shape};
use crate::decisions::{decided, effects as said_effects, knows_outcome, may_read, quilt, talk, wording};

/// As long as on the pages.
const TITLE: usize = 120;
const WHY: usize = 4_000;
const AFFECTED: usize = 600;
const CLAUSE: usize = 12_000;
const WORDS: usize = 2_000;
const PARTS: usize = 8;

pub(super) fn operations() -> Vec<Operation> {
    let mut all = reading();
    all.extend(proposing());
    all.extend(answering());
    all.extend(carrying());
    in_room("decisions", all)
}

const COMMAND: &str = "decisions";

fn reading() -> Vec<Operation> {
    let mut query = page_slots("before");
    query.push(free("state", one_of(["undecided", "agreed", "over"])));
    let some = Shape::Record(vec![slot("decisions", few(short_shape(), 200))]);
    vec![
        shows("decisions", "/decisions", "What is proposed, asked and agreed, the newest first.", some, all)
            .pages(&["/{group}/decisions", "/{group}/decisions/new"])
            .query(query),
        shows(
            "decision",
            "/decisions/{proposal}",
            "One decision: what it changes, the answers as far as they may be seen, the talk.",
            whole_shape(),
            one,
        )
        .pages(&[
            "/{group}/decisions/{number}",
            "/{group}/decisions/{number}/wordings",
            "/{group}/decisions/{number}/translations",
            "/{group}/decisions/{number}/rewrite",
        ]),
        line(
            "decided",
            Way::Get,
            "/decided",
            "What neighbours may read.",
            Shape::Record(vec![slot("decisions", list(open_shape()))]),
            Does::ShowsAll(open_ones),
        )
        .door(Door::Open)
        .pages(&["/{group}/decided", "/{group}/decided/{number}"]),
    ]
}

fn proposing() -> Vec<Operation> {
    let command = |word: &'static str| (COMMAND, word);
    vec![
        acts(
            "propose",
            Way::Post,
            "/decisions",
            "Writes a proposal. It is asked once enough support it.",
            command("write"),
        )
        .body(draft_slots())
        .seals("title", Field::Proposed(Proposed::Title, 0))
        .seals("why", Field::Proposed(Proposed::Why, 0))
        .seals("affected", Field::Proposed(Proposed::Affected, 0))
        .completes(draft),
        acts("rewrite", Way::Put, "/decisions/{proposal}", "Changes one's own draft.", command("rewrite"))
            .body(draft_slots())
            .seals("title", Field::Proposed(Proposed::Title, 0))
            .seals("why", Field::Proposed(Proposed::Why, 0))
            .seals("affected", Field::Proposed(Proposed::Affected, 0))
            .completes(draft),
        acts(
            "ask_informally",
            Way::Post,
            "/decisions/{proposal}/sense-checks",
            "Asks everybody informally for a few days.",
            command("ask_informally"),
        ),
        acts(
            "support",
            Way::Post,
            "/decisions/{proposal}/supports",
            "“This should be talked about.”",
            command("support"),
        ),
        acts(
            "suggest_wording",
            Way::Post,
            "/decisions/{proposal}/wordings",
            "Suggests another wording.",
            command("suggest"),
        )
        .body(wording_slots())
        .seals("title", Field::Proposed(Proposed::Title, 0))
        .seals("why", Field::Proposed(Proposed::Why, 0))
        .seals("affected", Field::Proposed(Proposed::Affected, 0))
        .completes(effects_alone),
        acts(
            "amend",
            Way::Post,
            "/decisions/{proposal}/amendments",
            "The author's new wording. Every answer is asked for again.",
            command("amend"),
        )
        .body(wording_slots())
        .seals("title", Field::Proposed(Proposed::Title, 0))
        .seals("why", Field::Proposed(Proposed::Why, 0))
        .seals("affected", Field::Proposed(Proposed::Affected, 0))
        .completes(amended),
        acts(
            "take_wording_in",
            Way::Post,
            "/decisions/{proposal}/wordings/{text}",
            "What somebody suggested becomes the wording.",
            command("amend"),
        )
        .completes(taken_in),
        acts(
            "translate",
            Way::Post,
            "/decisions/{proposal}/translations",
            "Says the wording in another language. Answers are to the wording itself.",
            command("translate"),
        )
        .body(vec![
            slot("language", Shape::Line(8)).says("A tag such as `pl`, not that of the wording."),
            slot("text", number()).says("Which wording it says: `text` of the decision."),
            slot("title", Shape::Line(TITLE)),
            slot("why", Shape::Text(WHY)),
            free("affected", Shape::Text(AFFECTED)),
            free("clauses", few(Shape::Text(CLAUSE), PARTS)).says("The words of each effect that has words, in order."),
        ])
        .seals("title", Field::Translated(Proposed::Title, 0))
        .seals("why", Field::Translated(Proposed::Why, 0))
        .seals("affected", Field::Translated(Proposed::Affected, 0))
        .completes(translated),
        acts("give_more_time", Way::Post, "/decisions/{proposal}/more-time", "More time for it.", command("more_time")),
        acts(
            "let_go",
            Way::Post,
            "/decisions/{proposal}/withdrawals",
            "Lets one's own proposal go.",
            command("withdraw"),
        ),
        acts(
            "take_up",
            Way::Delete,
            "/decisions/{proposal}/withdrawals",
            "Takes up what its author lets go.",
            command("take_up"),
        ),
        acts(
            "facilitate",
            Way::Put,
            "/me/facilitation",
            "Willing to see to the course of talks, or not any more.",
            command("facilitate"),
        )
        .body(vec![slot("willing", Shape::YesNo)]),
    ]
}

fn answering() -> Vec<Operation> {
    let command = |word: &'static str| (COMMAND, word);
    vec![
        acts(
            "position",
            Way::Post,
            "/decisions/{proposal}/positions",
            "One's position on the wording as it stands; or that of somebody who told it.",
            command("position"),
        )
        .body(vec![
            slot("version", count(0, 255)),
            slot("position", one_of(Position::ALL.map(Position::word))),
            free("words", Shape::Text(WORDS)).says("Reservations, standing aside and blocking need a sentence."),
            free("lifts", Shape::Text(WORDS)).says("What would lift a block."),
            free("will_meet", Shape::YesNo),
            free("person", number()).says("Whoever told it; oneself if nobody is named."),
        ])
        .seals("words", Field::Spoken(ProposalId(0), 0))
        .tells_words()
        .completes(position),
        acts(
            "answer_last",
            Way::Post,
            "/decisions/{proposal}/answers",
            "The last question: yes or no.",
            command("answer"),
        )
        .body(vec![slot("answer", one_of(["yes", "no", "abstain"])), free("person", number())])
        .completes(oneself),
        acts(
            "say_to_decision",
            Way::Post,
            "/decisions/{proposal}/lines",
            "A line of the talk, or an answer to one.",
            command("say"),
        )
        .body(vec![slot("words", Shape::Text(WORDS)), free("answers_line", number())])
        .seals("words", Field::Spoken(ProposalId(0), 0))
        .completes(about)
        .door(Door::MemberOrKey),
        acts(
            "offer_to_meet",
            Way::Post,
            "/decisions/{proposal}/meetings",
            "A time to talk a block through.",
            command("offer_slot"),
        )
        .body(vec![slot("at", Shape::Time)]),
        acts(
            "who_came_to_talk",
            Way::Post,
            "/decisions/{proposal}/meetings/{slot}",
            "Writes down who came.",
            command("write_down_who_came"),
        )
        .body(vec![slot("came", few(number(), 200))]),
        acts("brake", Way::Post, "/decisions/{proposal}/brakes", "Names a harm, and stops.", command("brake"))
            .body(vec![slot("words", Shape::Text(WORDS))])
            .seals("words", Field::Spoken(ProposalId(0), 0)),
    ]
}

fn carrying() -> Vec<Operation> {
    let command = |word: &'static str| (COMMAND, word);
    vec![
        acts(
            "consent",
            Way::Post,
            "/decisions/{proposal}/yes/{effect}",
            "Yes or no to what a decision would have oneself do.",
            command("consent"),
        )
        .body(vec![slot("yes", Shape::YesNo)]),
        acts("take_task", Way::Post, "/decisions/{proposal}/tasks/{effect}", "Takes a task.", command("take_task")),
        acts(
            "hand_task_back",
            Way::Delete,
            "/decisions/{proposal}/tasks/{effect}",
            "Hands it back.",
            command("hand_task_back"),
        ),
        acts("task_done", Way::Post, "/decisions/{proposal}/tasks/{effect}/done", "It is done.", command("task_done")),
        acts(
            "look_again",
            Way::Post,
            "/decisions/{proposal}/reviews",
            "Keep, change or end what is looked at again.",
            command("review"),
        )
        .body(vec![slot("again", one_of(["keep", "change", "end"]))]),
        acts(
            "acknowledge",
            Way::Post,
            "/decisions/{proposal}/acknowledgements",
            "Whoever it is about has read the outcome.",
            command("acknowledge"),
        ),
    ]
}

fn part_shape() -> Shape {
    Shape::Record(vec![
        slot("effect", effects::shape()),
        free("words", Shape::Text(CLAUSE)).says("An agreement's text, a mandate, what money or a task is for."),
    ])
}

fn draft_slots() -> Vec<Slot> {
    let mut slots = wording_slots();
    slots.extend([
        slot("kind", one_of(Kind::ALL.map(Kind::word))),
        free("public", Shape::YesNo).says("Neighbours and newcomers may read it and speak to it."),
        free("hours", count(0, 1_000)).says("How long an urgent one is open."),
        free("review_days", maybe(count(1, 3_660))),
        free("again", maybe(number())).says("A decision it brings back."),
    ]);
    slots
}

fn wording_slots() -> Vec<Slot> {
    vec![
        slot("title", Shape::Line(TITLE)),
        slot("why", Shape::Text(WHY)),
        free("affected", Shape::Text(AFFECTED)),
        slot("effects", few(part_shape(), PARTS)),
    ]
}

/// Takes the effects apart: what changes goes into the log, its words are sealed.
fn take_apart(
    fields: &mut Map<String, Value>,
    asked: &Asked,
    beside: &mut Vec<(Field, String)>,
) -> Result<(), Problem> {
    let parts = match fields.remove("effects") {
        Some(Value::Array(parts)) => parts,
        _ => Vec::new(),
    };
    let amiss = |at: usize, code: &str| {
        Problem::amiss(vec![Amiss::new(
            format!("/effects/{at}/words"),
            if code == "missing" { "missing" } else { "unknown-field" },
        )])
    };
    if parts.is_empty() {
        return Err(Problem::field("effects", "empty"));
    }
    let mut list = Vec::new();
    for (at, mut part) in parts.into_iter().enumerate() {
        let value = part["effect"].take();
        let effect: commons::decisions::Effect = serde_json::from_value(value.clone())
            .map_err(|_| Problem::field(&format!("effects/{at}/effect"), "not-a-choice"))?;
        let words = part["words"].as_str().unwrap_or_default().trim().to_owned();
        match (wording::has_clause(&effect), words.is_empty()) {
            (true, true) => return Err(amiss(at, "missing")),
            (false, false) => return Err(amiss(at, "unknown-field")),
            (false, true) => {}
            (true, false) => beside.push((Field::Clause(0, u8::try_from(at).unwrap_or(u8::MAX)), words)),
        }
        if matches!(effect, commons::decisions::Effect::Share { .. }) {
            // What the address of the shared page ends with; nobody can guess it.
            let key = asked.caller.house.host().new_token().reveal();
            beside.push((Field::Proposed(Proposed::Key, 0), key));
        }
        list.push(value);
    }
    fields.insert("effects".into(), Value::Array(list));
    Ok(())
}

fn draft(asked: &Asked, fields: &mut Map<String, Value>, beside: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    take_apart(fields, asked, beside)?;
    let proposal = fields.remove("proposal");
    let mut draft = std::mem::take(fields);
    draft.insert("language".into(), asked.caller.tongue.code().into());
    draft.entry("public").or_insert(false.into());
    fields.extend(proposal.map(|proposal| ("proposal".into(), proposal)));
    fields.insert("draft".into(), Value::Object(draft));
    Ok(())
}

fn effects_alone(
    asked: &Asked,
    fields: &mut Map<String, Value>,
    beside: &mut Vec<(Field, String)>,
) -> Result<(), Problem> {
    take_apart(fields, asked, beside)
}

fn amended(asked: &Asked, fields: &mut Map<String, Value>, beside: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    take_apart(fields, asked, beside)?;
    fields.insert("suggestion".into(), Value::Null);
    Ok(())
}

fn taken_in(_: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    let text = fields.remove("text").unwrap_or_default();
    fields.insert("suggestion".into(), text);
    fields.insert("effects".into(), json!([]));
    Ok(())
}

fn translated(
    asked: &Asked,
    fields: &mut Map<String, Value>,
    beside: &mut Vec<(Field, String)>,
) -> Result<(), Problem> {
    if fields.get("language").and_then(Value::as_str).and_then(commons::Lang::parse).is_none() {
        return Err(Problem::field("language", "not-a-choice"));
    }
    let Some(Value::Array(clauses)) = fields.remove("clauses") else { return Ok(()) };
    let id = fields.get("proposal").and_then(Value::as_u64).and_then(|id| u32::try_from(id).ok()).map(ProposalId);
    let state = asked.caller.home.look();
    let proposal = id.and_then(|id| state.group.decisions.get(id));
    let effects = proposal.map_or(&[][..], |proposal| &proposal.effects[..]);
    let worded = (0u8..).zip(effects).filter(|(_, effect)| wording::has_clause(effect)).map(|(no, _)| no);
    let said = clauses.iter().filter_map(Value::as_str).map(str::to_owned);
    beside.extend(worded.zip(said).map(|(no, words)| (Field::TranslatedClause(0, no), words)));
    Ok(())
}

fn oneself(asked: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    let me = asked.person()?;
    fields.entry("person").or_insert(json!(me.0));
    Ok(())
}

fn position(asked: &Asked, fields: &mut Map<String, Value>, beside: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    oneself(asked, fields, beside)?;
    fields.entry("will_meet").or_insert(false.into());
    // What would lift it belongs to a block, and to nothing else.
    if let Some(Value::String(lifts)) = fields.remove("lifts")
        && fields.get("position").is_some_and(|position| position == Position::Block.word())
    {
        beside.push((Field::Lifts(ProposalId(0), 0), lifts));
    }
    Ok(())
}

fn about(_: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    let about = match fields.remove("answers_line") {
        Some(line) => json!({ "line": { "line": line } }),
        None => json!("talk"),
    };
    fields.insert("about".into(), about);
    Ok(())
}

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

fn short_shape() -> Shape {
    named("DecisionInShort", Shape::Record(short_slots()))
}

fn whole_shape() -> Shape {
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

fn open_shape() -> Shape {
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

fn all(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
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

fn one(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
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

fn open_ones(_: &Asked, state: &State) -> Result<Shown, Problem> {
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
