//! What an act needs beside what was sent: effects are taken apart, so that what changes goes into the log and its words are
//! sealed; whoever says nothing about it means themselves.

use commons::decisions::{Position, ProposalId};
use commons::sight::{Field, Proposed};
use serde_json::{Map, Value, json};

use crate::api::asked::Asked;
use crate::api::problem::Problem;
use crate::api::shape::Amiss;
use crate::decisions::wording;

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

pub(super) fn draft(
    asked: &Asked,
    fields: &mut Map<String, Value>,
    beside: &mut Vec<(Field, String)>,
) -> Result<(), Problem> {
    take_apart(fields, asked, beside)?;
    let proposal = fields.remove("proposal");
    let mut draft = std::mem::take(fields);
    draft.insert("language".into(), asked.caller.tongue.code().into());
    draft.entry("public").or_insert(false.into());
    fields.extend(proposal.map(|proposal| ("proposal".into(), proposal)));
    fields.insert("draft".into(), Value::Object(draft));
    Ok(())
}

pub(super) fn effects_alone(
    asked: &Asked,
    fields: &mut Map<String, Value>,
    beside: &mut Vec<(Field, String)>,
) -> Result<(), Problem> {
    take_apart(fields, asked, beside)
}

pub(super) fn amended(
    asked: &Asked,
    fields: &mut Map<String, Value>,
    beside: &mut Vec<(Field, String)>,
) -> Result<(), Problem> {
    take_apart(fields, asked, beside)?;
    fields.insert("suggestion".into(), Value::Null);
    Ok(())
}

pub(super) fn taken_in(
    _: &Asked,
    fields: &mut Map<String, Value>,
    _: &mut Vec<(Field, String)>,
) -> Result<(), Problem> {
    let text = fields.remove("text").unwrap_or_default();
    fields.insert("suggestion".into(), text);
    fields.insert("effects".into(), json!([]));
    Ok(())
}

pub(super) fn translated(
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

pub(super) fn oneself(
    asked: &Asked,
    fields: &mut Map<String, Value>,
    _: &mut Vec<(Field, String)>,
) -> Result<(), Problem> {
    let me = asked.person()?;
    fields.entry("person").or_insert(json!(me.0));
    Ok(())
}

pub(super) fn position(
    asked: &Asked,
    fields: &mut Map<String, Value>,
    beside: &mut Vec<(Field, String)>,
) -> Result<(), Problem> {
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

pub(super) fn about(_: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    let about = match fields.remove("answers_line") {
        Some(line) => json!({ "line": { "line": line } }),
        None => json!("talk"),
    };
    fields.insert("about".into(), about);
    Ok(())
}
