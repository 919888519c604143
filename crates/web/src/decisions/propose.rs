//! Proposing: the form is the thing itself. It says what would change before anybody is asked, and keeps all that was typed.

/// Where to begin: everything that can be proposed, in plain words.
mod choices;
/// What a proposal can be about.
pub(crate) mod thing;
/// What each of these is called.
mod titles;

/// Amounts in a field.
mod amount;
/// The effect that the fields make.
mod effect;
/// The fields of a change.
mod fields;
/// All that is filled in.
mod filled;
/// One change of it.
mod part;

/// What an effect would mean today.
pub(super) mod consequence;
/// What the page says would change, before it is sent.
mod preview;

#[cfg(test)]
pub(crate) mod tests;

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use commons::decisions::{self, Effect, Event, Kind, ProposalId, kinds_for};
use commons::people::PersonId;
use commons::sight::{Field, Proposed};
use commons::{Actor, Command, Group, Moment, Refusal, WallClock};
use host::{Act, Failed, State};

use self::fields::{Control, Shown};
use self::filled::{Filled, TITLE, Wording, refusal_key};
use self::part::Part;
use self::preview::{Preview, in_short, longest, said};
use crate::app::House;
use crate::caller::Caller;
use crate::decisions::how;
use crate::forms::{Choice, Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::sorry::Sorry;
use crate::words::plain;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/decisions/new", get(new).post(write))
        .route("/{group}/decisions/{number}/rewrite", get(rewrite).post(send_rewritten))
}

/// What the form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    New,
    /// One's own draft, before anybody is asked.
    Rewrite(ProposalId),
}

impl Purpose {
    fn action(self) -> String {
        match self {
            Purpose::New => "decisions/new".into(),
            Purpose::Rewrite(id) => format!("decisions/{}/rewrite", id.0),
        }
    }

    fn title(self) -> &'static str {
        match self {
            Purpose::New => "propose-title",
            Purpose::Rewrite(_) => "propose-rewrite-title",
        }
    }

    fn button(self) -> &'static str {
        match self {
            Purpose::New => "propose-send",
            Purpose::Rewrite(_) => "propose-rewrite-send",
        }
    }

    fn said(self) -> &'static str {
        match self {
            Purpose::New => "proposal-written",
            Purpose::Rewrite(_) => "proposal-rewritten",
        }
    }
}

/// Why the rules would not take it now.
fn refused(group: &Group, by: PersonId, caller: &Caller, command: decisions::Command) -> Option<Refusal> {
    let wall = WallClock::utc();
    let moment =
        Moment { by: Actor::Person(by), now: caller.now(), seed: [0; 32], wall, minutes: commons::Minutes::unknown() };
    commons::decide(group, Command::Decisions(command), &moment).err()
}

#[derive(Template)]
#[template(path = "decisions/propose.html")]
struct ProposePage {
    frame: Frame,
    problems: Problems,
    purpose: Purpose,
    action: String,
    parts: Vec<Shown>,
    also: Vec<Choice>,
    filled: Filled,
    kinds: Vec<Choice>,
    /// The one we chose ourselves.
    kind_was: &'static str,
    /// Whether it could be an urgent one; then how long it would be open is asked.
    urgent: Option<String>,
    review_hint: String,
    preview: Option<Preview>,
    command: String,
    back: String,
}

fn view(
    frame: Frame,
    state: &State,
    purpose: Purpose,
    problems: Problems,
    filled: Filled,
    preview: Option<Preview>,
    command: String,
) -> ProposePage {
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let group = &state.group;
    let made = filled.effects(group, &mut Problems::default());
    let effects: Vec<Effect> = made.into_iter().map(|(effect, _)| effect).collect();
    let possible = if effects.is_empty() {
        vec![Kind::Full, Kind::Lazy, Kind::Constitution, Kind::Urgent]
    } else {
        kinds_for(group, &effects)
    };
    let mildest = possible.first().copied().unwrap_or(Kind::Full);
    let chosen = filled.kind.unwrap_or(mildest);
    let kinds = Kind::ALL.into_iter().filter(|kind| possible.contains(kind) || filled.kind == Some(*kind));
    let kinds = kinds.map(|kind| {
        Choice::new(kind.word(), how::kind(frame.tongue, kind))
            .hint(plain(&in_short(frame.tongue, group, kind)))
            .chosen_if(kind == chosen)
    });
    let rules = &group.rules;
    let urgent = possible.contains(&Kind::Urgent).then(|| {
        let (least, most) = (rules.urgent_hours_least, rules.urgent_hours_most);
        frame.with("propose-bounds", &[("least", &least), ("most", &most)])
    });
    let parts = filled.parts.iter().enumerate().map(|(no, part)| part.shown(no, &frame, state));
    let back = match purpose {
        Purpose::New => "rules".to_owned(),
        Purpose::Rewrite(id) => format!("decisions/{}", id.0),
    };
    ProposePage {
        parts: parts.collect(),
        also: choices::also(&frame, state, &filled.parts),
        kinds: kinds.collect(),
        kind_was: mildest.word(),
        urgent,
        review_hint: frame.s("propose-review-hint", "time", longest(frame.tongue, rules, chosen)),
        action: frame.to(&purpose.action()),
        back: frame.to(&back),
        problems,
        purpose,
        filled,
        preview,
        command,
        frame,
    }
}

/// A member with a voice; others are told why not, on the page of our rules.
fn with_voice(caller: &Caller) -> Result<PersonId, Response> {
    let me = caller.taking_part()?;
    if caller.home.look().group.people.has_voice(me) {
        return Ok(me);
    }
    Err(caller.go("rules?refused=voice-first"))
}

fn frame(caller: &Caller, purpose: Purpose) -> Frame {
    caller.frame_in(Room::About).titled(purpose.title())
}

async fn new(caller: Caller) -> Result<Response, Response> {
    let me = with_voice(&caller)?;
    let frame = frame(&caller, Purpose::New);
    let state = caller.home.look();
    let begin = choices::asked(&caller, &frame, &state, me).ok_or_else(|| Sorry::NotHere.into_response())?;
    let mut filled = match begin {
        choices::Begin::Thing(thing) => Filled::about(Part::fresh(thing, &frame, &state)),
        choices::Begin::Again(id) => {
            let filled = Filled::of(&frame, &state, id);
            Filled { again: Some(id), ..filled.ok_or_else(|| Sorry::NotHere.into_response())? }
        }
        choices::Begin::Choose(choices) => {
            drop(state);
            return Ok(Page::sealed(&choices::page(frame, choices)).into_response());
        }
        choices::Begin::Elsewhere(path) => {
            drop(state);
            return Ok(caller.go(&path));
        }
    };
    if filled.kind.is_some_and(|kind| !kinds_of(&filled, &state.group).contains(&kind)) {
        filled.kind = None;
    }
    let page = view(frame, &state, Purpose::New, Problems::default(), filled, None, caller.command_id());
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

fn kinds_of(filled: &Filled, group: &Group) -> Vec<Kind> {
    let made = filled.effects(group, &mut Problems::default());
    kinds_for(group, &made.into_iter().map(|(effect, _)| effect).collect::<Vec<_>>())
}

async fn write(caller: Caller, sent: Form) -> Result<Response, Response> {
    send(&caller, &sent, Purpose::New).await
}

async fn rewrite(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    let me = with_voice(&caller)?;
    let id = ProposalId(number);
    let frame = frame(&caller, Purpose::Rewrite(id));
    let state = caller.home.look();
    own_draft(&caller, &state, me, id)?;
    let filled = Filled::of(&frame, &state, id).ok_or_else(|| Sorry::NotHere.into_response())?;
    let purpose = Purpose::Rewrite(id);
    let page = view(frame, &state, purpose, Problems::default(), filled, None, caller.command_id());
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

async fn send_rewritten(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    send(&caller, &sent, Purpose::Rewrite(ProposalId(number))).await
}

/// Whether this is one's own draft, which nobody has been asked about yet.
fn may_rewrite(group: &Group, me: PersonId, id: ProposalId) -> Result<(), Refusal> {
    let proposal = group.decisions.get(id).ok_or(Refusal::NotThere)?;
    match proposal.state {
        _ if proposal.author != me => Err(Refusal::NotYours),
        decisions::State::Draft => Ok(()),
        _ => Err(Refusal::NotNow),
    }
}

/// A draft that may be rewritten; others are told why not, on its page.
fn own_draft(caller: &Caller, state: &State, me: PersonId, id: ProposalId) -> Result<(), Response> {
    match may_rewrite(&state.group, me, id) {
        Ok(()) => Ok(()),
        Err(Refusal::NotThere) => Err(Sorry::NotHere.into_response()),
        Err(refusal) => Err(caller.failed(Failed::Refused(refusal), &format!("decisions/{}", id.0))),
    }
}

async fn send(caller: &Caller, sent: &Form, purpose: Purpose) -> Result<Response, Response> {
    let me = with_voice(caller)?;
    let frame = frame(caller, purpose);
    let mut problems = Problems::default();
    let (mut filled, wording) = {
        let state = caller.home.look();
        if let Purpose::Rewrite(id) = purpose {
            own_draft(caller, &state, me, id)?;
        }
        let mut filled = Filled::read(sent, &frame, &state, &mut problems);
        if filled.parts.is_empty() {
            drop(state);
            return Ok(caller.go("decisions/new"));
        }
        if !sent.raw("also").is_empty() {
            // Somebody added a change: nothing is said to be amiss before they had a look at it.
            let page = view(frame, &state, purpose, Problems::default(), filled, None, caller.command_id());
            drop(state);
            return Ok(Page::sealed(&page).into_response());
        }
        let wording = filled.draft(frame.tongue, &state.group, &mut problems);
        if let Some(wording) = &wording {
            make_up_title(&frame, &state, wording, &mut filled);
            if let Some(refusal) = refused(&state.group, me, caller, wording.command(purpose)) {
                problems.add(&filled.blame(refusal, &state.group), refusal_key(refusal));
            }
        }
        (filled, wording)
    };
    let Some(wording) = wording.filter(|_| problems.is_empty()) else {
        return Ok(look_again(caller, frame, purpose, problems, filled));
    };
    if !sent.has("send") {
        let state = caller.home.look();
        let preview = preview::of(&frame, &state, &wording, caller);
        let page = view(frame, &state, purpose, problems, filled, Some(preview), caller.command_id());
        drop(state);
        return Ok(Page::sealed(&page).into_response());
    }
    filled.made_up.clear();
    let mut act = Act::new(caller.id_of(sent), caller.actor(), Command::Decisions(wording.command(purpose)))
        .sealing(Field::Proposed(Proposed::Title, 0), filled.title.clone())
        .sealing(Field::Proposed(Proposed::Why, 0), filled.why.clone())
        .sealing(Field::Proposed(Proposed::Affected, 0), filled.affected.clone());
    if wording.draft.effects.iter().any(|effect| matches!(effect, Effect::Share { .. })) {
        act = act.sealing(Field::Proposed(Proposed::Key, 0), caller.house.host().new_token().reveal());
    }
    for (no, clause) in (0u8..).zip(&wording.clauses) {
        act = act.sealing(Field::Clause(0, no), clause.clone());
    }
    match caller.carry_out(act).await {
        Err(Failed::Refused(refusal)) => {
            let blame = filled.blame(refusal, &caller.home.look().group);
            problems.add(&blame, refusal_key(refusal));
            Ok(look_again(caller, frame, purpose, problems, filled))
        }
        outcome => {
            let written = outcome.as_ref().ok().and_then(|done| {
                done.events.iter().find_map(|event| match event {
                    commons::Event::Decisions(Event::Written { proposal, .. }) => Some(*proposal),
                    _ => None,
                })
            });
            let path = match (purpose, written) {
                (Purpose::New, Some(id)) | (Purpose::Rewrite(id), _) => {
                    format!("decisions/{}", id.0)
                }
                (Purpose::New, None) => "decisions".into(),
            };
            Ok(caller.answer(outcome, &path, purpose.said()))
        }
    }
}

/// The form once more, with what has to be looked at.
fn look_again(caller: &Caller, frame: Frame, purpose: Purpose, problems: Problems, filled: Filled) -> Response {
    let state = caller.home.look();
    let page = view(frame, &state, purpose, problems, filled, None, caller.command_id());
    drop(state);
    Page::sealed(&page).with_problems().into_response()
}

/// A title from what it changes, where nobody has written another.
fn make_up_title(frame: &Frame, state: &State, wording: &Wording, filled: &mut Filled) {
    if !filled.title.is_empty() && filled.title != filled.made_up {
        return;
    }
    let (Some(effect), Some(clause)) = (wording.draft.effects.first(), wording.clauses.first()) else { return };
    let title: String = plain(&said(frame, state, effect, clause)).chars().take(TITLE).collect();
    filled.made_up.clone_from(&title);
    filled.title = title;
}
