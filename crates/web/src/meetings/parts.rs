//! The two parts of a meeting, facilitating and writing the minutes: who has them, and taking or handing back one.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::meetings::{Command, Meeting, MeetingId, Part, Seat};
use commons::people::PersonId;
use host::State;

use super::{Who, name, who};
use crate::caller::Caller;
use crate::forms::Form;
use crate::look::frame::Frame;
use crate::sorry::Sorry;

/// Who has a part, and what the reader can do about it.
pub(super) struct Seated {
    pub(super) word: &'static str,
    pub(super) name: String,
    pub(super) who: Option<Who>,
    pub(super) text: String,
    /// The reader was drawn.
    pub(super) drawn: bool,
    pub(super) mine: bool,
    pub(super) may_take: bool,
    pub(super) command: String,
}

pub(super) fn seated(
    caller: &Caller,
    frame: &Frame,
    state: &State,
    meeting: &Meeting,
    part: Part,
    me: PersonId,
) -> Seated {
    let seat = meeting.seat(part);
    let open = meeting.is_open();
    let has_voice = state.group.people.has_voice(me);
    let drawn = seat.drawn() == Some(me) && open;
    let text = match seat {
        Seat::Drawn { until, .. } if drawn => frame.s("part-you-asked", "until", frame.day_and_time(until.0)),
        Seat::Drawn { person, until } => {
            frame.with("part-asked", &[("who", &name(frame, state, person)), ("until", &frame.day_and_time(until.0))])
        }
        Seat::Vacant { .. } => frame.t("part-vacant"),
        Seat::Taken { .. } => String::new(),
        Seat::Free => frame.t("part-nobody"),
    };
    Seated {
        word: part.word(),
        name: frame.t(&format!("part-{}", part.word())),
        who: seat.taken_by().map(|person| who(frame, state, person)),
        text,
        drawn,
        mine: seat.taken_by() == Some(me) && open,
        may_take: open && has_voice && matches!(seat, Seat::Free | Seat::Vacant { .. }),
        command: caller.command_id(),
    }
}

/// Yes or no to what one was drawn for; taking what nobody has; handing back.
pub(super) async fn take_part(
    caller: Caller,
    Path((_, number, part)): Path<(String, u32, String)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let part = Part::parse(&part).ok_or_else(|| Sorry::NotHere.into_response())?;
    let meeting = MeetingId(number);
    let (command, key) = match sent.raw("answer") {
        "yes" => (Command::Answer { meeting, part, yes: true }, "part-taken"),
        "no" => (Command::Answer { meeting, part, yes: false }, "part-no"),
        "back" => (Command::HandBack { meeting, part }, "part-back"),
        _ => (Command::Take { meeting, part }, "part-taken"),
    };
    let outcome = caller.run(&sent, command.into()).await;
    Ok(caller.answer(outcome, &format!("meetings/{number}#parts"), key))
}
