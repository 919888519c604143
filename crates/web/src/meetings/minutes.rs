//! The minutes of a meeting: who was there, what was said, sending them round, and whether those who were there find them
//! right.

use axum::extract::Path;
use axum::response::Response;
use commons::decisions::{ProposalId, Words};
use commons::meetings::{self, Command, Heard, Item, Meeting, MeetingId, Note, Stage};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Refusal, Subject, Timestamp};
use host::{Act, Failed, State};

use super::one::{Typed, again};
use super::{Who, found, name, said, who};
use crate::caller::Caller;
use crate::decisions::effects;
use crate::forms::{Choice, Form, Problems};
use crate::look::frame::Frame;

/// Letters a line of the minutes may have.
const LINE: usize = 2_000;

/// The minutes on a meeting's page, and what the reader can do about them.
pub(super) struct Minutes {
    pub(super) came: Vec<Who>,
    pub(super) came_by: Option<String>,
    pub(super) everybody: Vec<Choice>,
    pub(super) may_say_who: bool,
    pub(super) lines: Vec<Line>,
    /// What the next line can be about.
    pub(super) about: Vec<Choice>,
    pub(super) note: String,
    pub(super) may_send_round: bool,
    /// Until when they are to be sent round.
    pub(super) due: Option<String>,
    pub(super) late: bool,
    /// They go round, and stand after that.
    pub(super) round: bool,
    pub(super) stands: bool,
    pub(super) confirmed: bool,
    pub(super) until: String,
    pub(super) count: String,
    /// The reader was there; what they said already.
    pub(super) was_there: bool,
    pub(super) said_yes: bool,
    pub(super) said_missing: bool,
    pub(super) missing: String,
    pub(super) lacking: Vec<Lacking>,
}

/// A line of the minutes.
pub(super) struct Line {
    pub(super) by: String,
    pub(super) about: Option<(u32, String)>,
    pub(super) words: String,
}

/// What somebody says is missing.
pub(super) struct Lacking {
    pub(super) by: String,
    pub(super) words: Option<String>,
}

pub(super) fn shown(
    frame: &Frame,
    state: &State,
    meeting: &Meeting,
    me: PersonId,
    now: Timestamp,
    typed: Typed,
) -> Minutes {
    let group = &state.group;
    let came = meeting.came.as_ref();
    let heard = meeting.heard.get(&me);
    let (yes, all) = meeting.said_yes(&group.people);
    let round = matches!(meeting.stage, Stage::Round { .. });
    let ticked = |person: PersonId| match &typed.came {
        Some(came) => came.contains(&person.0),
        None => came.map_or(person == me, |came| came.people.contains(&person)),
    };
    let everybody = group.people.here().filter(|person| group.people.taking_part(person.id).is_ok());
    let everybody =
        everybody.map(|person| Choice::new(person.id.0, name(frame, state, person.id)).chosen_if(ticked(person.id)));
    let everybody = everybody.collect();
    let until = match meeting.stage {
        Stage::Round { until, .. } => frame.s("minutes-until", "until", frame.day_and_time(until.0)),
        _ => String::new(),
    };
    let (due, late, writing) = match meeting.stage {
        Stage::Begun { .. } if meeting.without_minutes.is_some() => (None, true, true),
        Stage::Begun { minutes_until } => {
            (Some(frame.s("minutes-due", "until", frame.day_and_time(minutes_until.0))), false, true)
        }
        _ => (None, false, false),
    };
    Minutes {
        came: came.map(|came| came.people.iter().map(|one| who(frame, state, *one)).collect()).unwrap_or_default(),
        came_by: came.map(|came| frame.s("minutes-who-by", "who", name(frame, state, came.by))),
        everybody,
        may_say_who: meeting.is_on(now) || (round && came.is_some_and(|came| !came.people.contains(&me))),
        lines: lines(frame, state, meeting),
        about: about(frame, state, meeting, typed.about),
        note: typed.note,
        may_send_round: writing
            && !meeting.notes.is_empty()
            && (meeting.was_there(me) || (came.is_some() && meeting.minutes.taken_by() == Some(me))),
        due,
        late,
        round,
        stands: matches!(meeting.stage, Stage::Stands { .. }),
        confirmed: meeting.confirmed_at.is_some(),
        until,
        count: frame.with("minutes-count", &[("yes", &yes), ("all", &all)]),
        was_there: meeting.was_there(me),
        said_yes: heard == Some(&Heard::Yes),
        said_missing: matches!(heard, Some(Heard::Missing(_))),
        missing: typed.missing,
        lacking: lacking(frame, state, meeting),
    }
}

pub(super) fn lines(frame: &Frame, state: &State, meeting: &Meeting) -> Vec<Line> {
    let line = |(number, note): (u32, &Note)| {
        let (who, at) = (name(frame, state, note.by), frame.day_and_time(note.at.0));
        let about = |id: ProposalId| (id.0, frame.s("minutes-about", "what", effects::proposal(frame, state, id)));
        Line {
            by: frame.with("minutes-note-by", &[("who", &who), ("at", &at)]),
            about: note.about.map(about),
            words: state.words(Subject::Meeting(meeting.id), Field::Note(number)).unwrap_or_default().to_owned(),
        }
    };
    (0u32..).zip(&meeting.notes).map(line).collect()
}

pub(super) fn lacking(frame: &Frame, state: &State, meeting: &Meeting) -> Vec<Lacking> {
    let lack = |(words, person): (u16, PersonId)| Lacking {
        by: frame.s("minutes-appended-by", "who", name(frame, state, person)),
        words: state.words(Subject::Person(person), Field::Missing(meeting.id, words)).map(str::to_owned),
    };
    meeting.said_missing().into_iter().map(lack).collect()
}

/// What a line of the minutes can be about.
fn about(frame: &Frame, state: &State, meeting: &Meeting, chosen: Option<u32>) -> Vec<Choice> {
    let nothing = Choice::new("", frame.t("minutes-note-about-nothing")).chosen_if(chosen.is_none());
    let proposals = meetings::agenda(&state.group, meeting).into_iter().filter_map(|item| match item {
        Item::Proposal { proposal } => Some(proposal),
        Item::Worry { .. } | Item::Point { .. } => None,
    });
    let proposals = proposals
        .map(|id| Choice::new(id.0, said(&effects::proposal(frame, state, id))).chosen_if(chosen == Some(id.0)));
    std::iter::once(nothing).chain(proposals).collect()
}

pub(super) async fn who_came(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let meeting = MeetingId(number);
    let ticked: Vec<u32> = sent.choices("came");
    let mut came: Vec<PersonId> = ticked.iter().copied().map(PersonId).collect();
    {
        // Whoever has left since stays on the list, though nobody can tick them any more.
        let state = caller.home.look();
        let before = found(&state, number).and_then(|meeting| meeting.came.as_ref());
        let gone = |person: &PersonId| state.group.people.taking_part(*person).is_err();
        came.extend(before.iter().flat_map(|before| before.people.iter().copied()).filter(gone));
    }
    let outcome = caller.run(&sent, Command::WriteDownWhoCame { meeting, came }.into()).await;
    if let Err(Failed::Refused(Refusal::NotPresent)) = outcome {
        let mut problems = Problems::default();
        problems.add("came", "refusal-not-present");
        return again(&caller, me, number, problems, Typed { came: Some(ticked), ..Typed::default() });
    }
    Ok(caller.answer(outcome, &format!("meetings/{number}#minutes"), "who-came"))
}

pub(super) async fn note(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let meeting = MeetingId(number);
    let mut problems = Problems::default();
    let words = sent.text("note", LINE, &mut problems);
    let about: Option<u32> = sent.choice("about");
    if words.is_empty() {
        problems.add("note", "refusal-words-first");
    }
    if problems.is_empty() {
        let command = Command::Note { meeting, about: about.map(ProposalId), words: Words::Some };
        let act = Act::new(caller.id_of(&sent), caller.actor(), command.into());
        match caller.carry_out(act.sealing(Field::Note(0), words.clone())).await {
            // What was typed is kept: the minutes went round meanwhile.
            Err(Failed::Refused(Refusal::MeetingOver)) => problems.add("note", "refusal-meeting-over"),
            outcome => return Ok(caller.answer(outcome, &format!("meetings/{number}#minutes"), "noted")),
        }
    }
    again(&caller, me, number, problems, Typed { note: words, about, ..Typed::default() })
}

pub(super) async fn send_round(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let outcome = caller.run(&sent, Command::SendRound { meeting: MeetingId(number) }.into()).await;
    Ok(caller.answer(outcome, &format!("meetings/{number}#minutes"), "minutes-round"))
}

/// "Yes, that is what was said", or what is missing.
pub(super) async fn hear(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let meeting = MeetingId(number);
    let mut problems = Problems::default();
    let missing = sent.text("missing", LINE, &mut problems);
    let path = format!("meetings/{number}#minutes");
    if sent.has("yes") {
        let outcome = caller.run(&sent, Command::Hear { meeting, words: Words::None }.into()).await;
        return Ok(caller.answer(outcome, &path, "minutes-yes"));
    }
    if missing.is_empty() {
        problems.add("missing", "refusal-words-first");
    }
    if problems.is_empty() {
        let command = Command::Hear { meeting, words: Words::Some };
        let act = Act::new(caller.id_of(&sent), caller.actor(), command.into());
        let outcome = caller.carry_out(act.sealing(Field::Missing(meeting, 0), missing)).await;
        return Ok(caller.answer(outcome, &path, "minutes-missing"));
    }
    again(&caller, me, number, problems, Typed { missing, ..Typed::default() })
}
