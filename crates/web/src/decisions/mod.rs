//! Decisions: what is asked of everybody, what was agreed, and our rules.

/// What an effect changes, in words.
pub(crate) mod effects;

/// The texts we agreed on, and first texts.
pub(crate) mod agreements;
/// How this group decides, and what would follow from so many answers.
pub(crate) mod how;
/// What waits, what is asked, what is in force.
mod list;
/// The page of one decision, and what is on it.
mod page;
/// Proposing: the form is the thing itself.
pub(crate) mod propose;
/// Every rule with its value today, and where it comes from.
pub(crate) mod rules;
/// What people outside can read.
pub(crate) mod shared;

/// The form in which somebody answers: on the page, by a link in a letter, told to somebody else.
pub(crate) mod answer;
/// How far what was agreed has got.
mod carried;
/// What is, and what would be.
pub(crate) mod changes;
/// How this goes: what was, where it stands, what follows.
mod goes;
/// One patch for each who is asked.
pub(crate) mod quilt;
/// What was said: worries to be answered, and the talk.
pub(crate) mod talk;

/// Buttons and short forms: everything people do on the page.
mod acts;
/// What neighbours may read.
pub(crate) mod decided;
/// What it says, in other languages.
mod translations;
/// What of all this waits for somebody today.
mod waiting;
/// Another wording: the author's, or a suggestion.
pub(crate) mod wording;

pub(crate) use goes::ended;
pub(crate) use translations::own_name as language_name;
pub(crate) use waiting::{Waiting, today};

use axum::Router;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use commons::decisions::{self, Kind, Proposal, ProposalId, State};
use commons::people::PersonId;
use commons::sight::{Field, Proposed};
use commons::{Actor, Command, Group, Subject};
use host::{Act, Done, Failed};

use crate::app::House;
use crate::board::card::Viewer;
use crate::caller::Caller;
use crate::forms::Form;
use crate::look::frame::Frame;
use crate::sorry::Sorry;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/decisions", get(list::show))
        .route("/{group}/decisions/{number}", get(page::show))
        .route("/{group}/decisions/{number}/acknowledgements", post(acts::acknowledge))
        .route("/{group}/decisions/{number}/answers", post(acts::answer))
        .route("/{group}/decisions/{number}/brakes", post(acts::brake))
        .route("/{group}/decisions/{number}/lines", post(acts::say))
        .route("/{group}/decisions/{number}/meetings", post(acts::offer_to_meet))
        .route("/{group}/decisions/{number}/meetings/{slot}", post(acts::who_came))
        .route("/{group}/decisions/{number}/more-time", post(acts::more_time))
        .route("/{group}/decisions/{number}/positions", post(acts::take_position))
        .route("/{group}/decisions/{number}/positions/told", post(acts::told))
        .route("/{group}/decisions/{number}/reviews", post(acts::review))
        .route("/{group}/decisions/{number}/sense-checks", post(acts::ask_informally))
        .route("/{group}/decisions/{number}/supports", post(acts::support))
        .route("/{group}/decisions/{number}/tasks/{effect}", post(acts::take_task))
        .route("/{group}/decisions/{number}/tasks/{effect}/done", post(acts::task_done))
        .route("/{group}/decisions/{number}/tasks/{effect}/release", post(acts::hand_task_back))
        .route("/{group}/decisions/{number}/translations", get(translations::show).post(translations::send))
        .route("/{group}/decisions/{number}/withdrawals", post(acts::withdraw))
        .route("/{group}/decisions/{number}/withdrawals/release", post(acts::take_up))
        .route("/{group}/decisions/{number}/wordings", get(wording::show).post(wording::send))
        .route("/{group}/decisions/{number}/wordings/{text}", post(acts::take_in))
        .route("/{group}/decisions/{number}/yes/{effect}", post(acts::consent))
        .route("/{group}/decided", get(decided::show))
        .route("/{group}/decided/{number}", get(decided::one).post(decided::say))
}

/// Somebody who takes part, at a proposal they may read.
pub(crate) struct At {
    pub(crate) caller: Caller,
    pub(crate) person: PersonId,
    pub(crate) id: ProposalId,
}

impl FromRequestParts<House> for At {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<At, Response> {
        let caller = Caller::from_request_parts(parts, house).await?;
        let person = caller.taking_part()?;
        let params = RawPathParams::from_request_parts(parts, house).await.map_err(IntoResponse::into_response)?;
        let number = params.iter().find(|(name, _)| *name == "number").and_then(|(_, number)| number.parse().ok());
        let id = ProposalId(number.ok_or_else(|| Sorry::NotHere.into_response())?);
        let at = At { caller, person, id };
        at.look()?;
        Ok(at)
    }
}

impl At {
    pub(crate) fn path(&self) -> String {
        format!("decisions/{}", self.id.0)
    }

    /// A copy of the proposal as it is now.
    pub(crate) fn look(&self) -> Result<Proposal, Response> {
        let state = self.caller.home.look();
        let proposal = state.group.decisions.get(self.id);
        let proposal = proposal.filter(|proposal| may_read(&state.group, self.person, proposal));
        proposal.cloned().ok_or_else(|| Sorry::NotHere.into_response())
    }

    /// Whoever looks at it, and at what.
    fn viewer<'a>(&self, frame: &'a Frame, state: &'a host::State) -> Viewer<'a> {
        Viewer { frame, state, person: self.person, now: self.caller.now() }
    }

    /// Back to its page, which says that this cannot be done now.
    fn not_now(&self) -> Response {
        self.caller.go(&format!("{}?refused=not-now", self.path()))
    }

    /// An act on decisions with the command id of the form.
    pub(crate) fn act(&self, form: &Form, command: decisions::Command) -> Act {
        Act::new(self.caller.id_of(form), Actor::Person(self.person), Command::Decisions(command))
    }

    /// Carries it out, and answers on the page of the decision.
    pub(crate) async fn carry_out(&self, form: &Form, command: decisions::Command, said: &str) -> Response {
        let outcome = self.caller.carry_out(self.act(form, command)).await;
        self.answer(outcome, said)
    }

    pub(crate) fn answer(&self, outcome: Result<Done, Failed>, said: &str) -> Response {
        self.caller.answer(outcome, &self.path(), said)
    }
}

/// Whoever has a voice reads everything. Newcomers read what is for them too: what is open to neighbours, what was agreed,
/// and what is about themselves.
pub(crate) fn may_read(group: &Group, person: PersonId, proposal: &Proposal) -> bool {
    let agreed = proposal.agreed_at.is_some() && proposal.kind != Kind::Person;
    group.people.has_voice(person) || proposal.public || agreed || proposal.concerns() == Some(person)
}

/// Whether this person may know how it came out: whoever it is about hears first.
pub(crate) fn knows_outcome(proposal: &Proposal, person: PersonId) -> bool {
    !matches!(proposal.state, State::Telling { .. }) || proposal.concerns() == Some(person)
}

/// Words of a wording of a proposal.
pub(crate) fn words_of(viewer: &Viewer<'_>, id: ProposalId, part: Proposed, text: u16) -> Option<String> {
    viewer.state.words(Subject::Proposal(id), Field::Proposed(part, text)).map(str::to_owned)
}

/// What it is called: its title, or its number if that is wiped.
pub(crate) fn called(viewer: &Viewer<'_>, id: ProposalId) -> String {
    let title = effects::title(viewer.state, id).map(str::to_owned);
    title.unwrap_or_else(|| viewer.frame.s("log-proposal-number", "no", id.0))
}

#[cfg(test)]
mod tests;
