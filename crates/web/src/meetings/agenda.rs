//! What a meeting is about: what is being asked, worries nobody has answered, and points people add.

use axum::extract::Path;
use axum::response::Response;
use commons::decisions::{About, Position, ProposalId, State as Stands, Words};
use commons::meetings::{self, Command, Item, Meeting, MeetingId};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Subject};
use host::{Act, State};

use super::one::{Typed, again};
use super::{Chip, name};
use crate::caller::Caller;
use crate::decisions::effects;
use crate::forms::{Form, Problems};
use crate::look::frame::Frame;

/// Letters a point may have.
const POINT: usize = 300;

/// Something on the agenda.
#[derive(Default)]
pub(super) struct Thing {
    /// Where it stands, if it is a proposal.
    pub(super) link: Option<u32>,
    pub(super) title: String,
    pub(super) chip: Option<Chip>,
    /// Words somebody said, and who.
    pub(super) words: Option<String>,
    pub(super) worry: bool,
    /// Still being asked: what is answered in the room is written down there.
    pub(super) asked: bool,
    /// The reader's own point, by its number.
    pub(super) own: Option<u16>,
    pub(super) command: String,
}

pub(super) fn things(caller: &Caller, frame: &Frame, state: &State, meeting: &Meeting, me: PersonId) -> Vec<Thing> {
    let open = meeting.is_open();
    let thing = |item: Item| match item {
        Item::Proposal { proposal } => proposed(frame, state, proposal),
        Item::Worry { proposal, line } => worry(frame, state, proposal, line),
        Item::Point { point } => {
            let by = meeting.points.get(usize::from(point)).map_or(PersonId(0), |point| point.by);
            let words = state.words(Subject::Person(by), Field::Point(meeting.id, point));
            Thing {
                title: frame.s("agenda-point-by", "who", name(frame, state, by)),
                words: Some(words.map_or_else(|| frame.t("agenda-words-gone"), str::to_owned)),
                own: (by == me && open).then_some(point),
                command: caller.command_id(),
                ..Thing::default()
            }
        }
    };
    meetings::agenda(&state.group, meeting).into_iter().map(thing).collect()
}

fn proposed(frame: &Frame, state: &State, id: ProposalId) -> Thing {
    let proposal = state.group.decisions.get(id);
    let (class, text, asked) = match proposal.map(|proposal| proposal.state) {
        Some(Stands::Draft) => ("chip-open", frame.t("agenda-draft"), false),
        Some(Stands::SenseCheck { .. }) => ("chip-open", frame.t("agenda-sense"), true),
        Some(Stands::Open { until } | Stands::Withdrawing { open_until: until, .. }) => {
            ("chip-soon", frame.s("agenda-open", "until", frame.day_and_time(until.0)), true)
        }
        Some(Stands::Resolving { .. }) => ("chip-urgent", frame.t("agenda-resolving"), true),
        Some(Stands::Fallback { until }) => {
            ("chip-soon", frame.s("agenda-last-question", "until", frame.day_and_time(until.0)), true)
        }
        _ => ("", frame.t("agenda-over"), false),
    };
    Thing {
        link: Some(id.0),
        title: effects::proposal(frame, state, id),
        chip: Some(Chip { class, text }),
        asked,
        ..Thing::default()
    }
}

/// What somebody worries about, in their own words.
fn worry(frame: &Frame, state: &State, id: ProposalId, number: u32) -> Thing {
    let line = state.group.decisions.get(id).and_then(|proposal| proposal.lines.get(number as usize));
    let by = match line.map(|line| line.by) {
        Some(Actor::Person(person)) => person,
        _ => PersonId(0),
    };
    let key = match line.map(|line| line.about) {
        Some(About::Position { position: Position::Block }) => "agenda-block",
        Some(About::Position { position: Position::StandAside }) => "agenda-aside",
        _ => "agenda-worry",
    };
    let words = state.words(Subject::Person(by), Field::Spoken(id, number));
    Thing {
        title: frame.s(key, "who", name(frame, state, by)),
        words: Some(words.map_or_else(|| frame.t("agenda-words-gone"), str::to_owned)),
        worry: true,
        ..Thing::default()
    }
}

pub(super) async fn add_point(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let meeting = MeetingId(number);
    let mut problems = Problems::default();
    let point = sent.line("point", POINT, &mut problems);
    if point.is_empty() {
        problems.add("point", "refusal-words-first");
    }
    if problems.is_empty() {
        let command = Command::AddPoint { meeting, words: Words::Some };
        let act = Act::new(caller.id_of(&sent), caller.actor(), command.into());
        let outcome = caller.carry_out(act.sealing(Field::Point(meeting, 0), point)).await;
        return Ok(caller.answer(outcome, &format!("meetings/{number}#agenda"), "point-added"));
    }
    again(&caller, me, number, problems, Typed { point, ..Typed::default() })
}

pub(super) async fn take_off_point(
    caller: Caller,
    Path((_, number, point)): Path<(String, u32, u16)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let outcome = caller.run(&sent, Command::TakeOffPoint { meeting: MeetingId(number), point }.into()).await;
    Ok(caller.answer(outcome, &format!("meetings/{number}#agenda"), "point-off"))
}
