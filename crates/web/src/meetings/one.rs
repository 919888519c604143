//! One meeting: who does what, what it is about, what was said, and whether those who were there find it right.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::decisions::{Position, ProposalId, State as Stands, Words};
use commons::meetings::{self, Command, Item, Meeting, MeetingId, Part, Seat, Stage};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Refusal, Subject, Timestamp};
use host::{Act, Failed, State};

use super::{Chip, Who, name, names, place, said, standing, title, who};
use crate::caller::Caller;
use crate::decisions::effects;
use crate::forms::{Choice, Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::sorry::Sorry;

/// Letters a point of the agenda may have.
const POINT: usize = 300;
/// Letters a line of the minutes may have.
const LINE: usize = 2_000;

/// Who has a part, and what the reader can do about it.
struct Seated {
    word: &'static str,
    name: String,
    who: Option<Who>,
    text: String,
    /// The reader was drawn.
    drawn: bool,
    mine: bool,
    may_take: bool,
    command: String,
}

/// Something on the agenda.
struct Thing {
    /// Where it stands, if it is a proposal.
    link: Option<u32>,
    title: String,
    chip: Option<Chip>,
    /// Words somebody said, and who.
    words: Option<String>,
    worry: bool,
    /// Still being asked: what is answered in the room is written down there.
    asked: bool,
    /// The reader's own point, by its number.
    own: Option<u16>,
    command: String,
}

/// A line of the minutes.
struct Line {
    by: String,
    about: Option<(u32, String)>,
    words: String,
}

/// What somebody says is missing.
struct Lacking {
    by: String,
    words: Option<String>,
}

#[derive(Template)]
#[template(path = "meetings/one.html")]
struct OnePage {
    frame: Frame,
    problems: Problems,
    number: u32,
    chip: Chip,
    place: Option<String>,
    facts: Vec<String>,
    poll: Option<u32>,
    off: bool,
    coming: bool,
    begun: bool,
    parts: Vec<Seated>,
    agenda: Vec<Thing>,
    may_add: bool,
    point: String,
    /// Things can be written down now.
    on: bool,
    came: Vec<Who>,
    came_by: Option<String>,
    everybody: Vec<Choice>,
    may_say_who: bool,
    lines: Vec<Line>,
    about: Vec<Choice>,
    note: String,
    may_send_round: bool,
    due: Option<String>,
    late: bool,
    round: bool,
    stands: bool,
    confirmed: bool,
    until: String,
    count: String,
    /// The reader was there; what they said already.
    was_there: bool,
    said_yes: bool,
    said_missing: bool,
    missing: String,
    lacking: Vec<Lacking>,
    may_move: bool,
    commands: [String; 7],
}

/// What was typed and did not do.
#[derive(Default)]
struct Typed {
    point: String,
    note: String,
    about: Option<u32>,
    missing: String,
    came: Option<Vec<u32>>,
}

fn found(state: &State, number: u32) -> Option<&Meeting> {
    state.group.meetings.get(MeetingId(number))
}

fn view(caller: &Caller, me: PersonId, number: u32, problems: Problems, typed: Typed) -> Option<OnePage> {
    let frame = caller.frame_in(Room::Meetings);
    let state = caller.home.look();
    let meeting = found(&state, number)?;
    let called = title(&frame, meeting);
    let frame = frame.titled_as(called);
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let (group, now) = (&state.group, caller.now());
    let mut facts = vec![frame.s("meeting-called-by", "who", name(&frame, &state, meeting.called_by))];
    if meeting.moves > 0 {
        facts.push(frame.n("meeting-moved", meeting.moves));
    }
    let has_voice = group.people.has_voice(me);
    let open = matches!(meeting.stage, Stage::Called | Stage::Begun { .. });
    let came = meeting.came.as_ref();
    let (yes, all) = meeting.said_yes(&group.people);
    let heard = meeting.heard.get(&me);
    let on = meeting.is_on(now);
    let in_round = matches!(meeting.stage, Stage::Round { .. });
    let caller_gone = group.people.taking_part(meeting.called_by).is_err();
    let sees_to_it = meeting.called_by == me || meeting.facilitator.taken_by() == Some(me) || caller_gone;
    let ticked = |person: PersonId| match &typed.came {
        Some(came) => came.contains(&person.0),
        None => came.map_or(person == me, |came| came.people.contains(&person)),
    };
    let everybody = group.people.here().filter(|person| group.people.taking_part(person.id).is_ok());
    let everybody =
        everybody.map(|person| Choice::new(person.id.0, name(&frame, &state, person.id)).chosen_if(ticked(person.id)));
    let until = match meeting.stage {
        Stage::Round { until, .. } => frame.s("minutes-until", "until", frame.day_and_time(until.0)),
        _ => String::new(),
    };
    let due = match meeting.stage {
        Stage::Begun { minutes_until } if meeting.without_minutes.is_none() => {
            Some(frame.s("minutes-due", "until", frame.day_and_time(minutes_until.0)))
        }
        _ => None,
    };
    Some(OnePage {
        number,
        chip: standing(&frame, meeting, now),
        place: place(&state, meeting),
        facts,
        poll: meeting.from.map(|poll| poll.0),
        off: matches!(meeting.stage, Stage::CalledOff { .. }),
        coming: meeting.is_coming(),
        begun: !meeting.is_coming(),
        parts: Part::ALL.map(|part| seated(caller, &frame, &state, meeting, part, me)).into(),
        agenda: things(caller, &frame, &state, meeting, me),
        may_add: open,
        point: typed.point,
        on,
        came: came.map(|came| came.people.iter().map(|one| who(&frame, &state, *one)).collect()).unwrap_or_default(),
        came_by: came.map(|came| frame.s("minutes-who-by", "who", name(&frame, &state, came.by))),
        everybody: everybody.collect(),
        may_say_who: on || (in_round && came.is_some_and(|came| !came.people.contains(&me))),
        lines: lines(&frame, &state, meeting),
        about: about(&frame, &state, meeting, typed.about),
        note: typed.note,
        may_send_round: matches!(meeting.stage, Stage::Begun { .. })
            && !meeting.notes.is_empty()
            && (meeting.was_there(me) || (came.is_some() && meeting.minutes.taken_by() == Some(me))),
        due,
        late: matches!(meeting.stage, Stage::Begun { .. }) && meeting.without_minutes.is_some(),
        round: in_round,
        stands: matches!(meeting.stage, Stage::Stands { .. }),
        confirmed: meeting.confirmed_at.is_some(),
        until,
        count: frame.with("minutes-count", &[("yes", &yes), ("all", &all)]),
        was_there: meeting.was_there(me),
        said_yes: heard == Some(&meetings::Heard::Yes),
        said_missing: matches!(heard, Some(meetings::Heard::Missing(_))),
        missing: typed.missing,
        lacking: lacking(&frame, &state, meeting),
        may_move: meeting.is_coming() && has_voice && sees_to_it,
        commands: std::array::from_fn(|_| caller.command_id()),
        problems,
        frame: frame.clone(),
    })
}

fn seated(caller: &Caller, frame: &Frame, state: &State, meeting: &Meeting, part: Part, me: PersonId) -> Seated {
    let seat = meeting.seat(part);
    let open = matches!(meeting.stage, Stage::Called | Stage::Begun { .. });
    let has_voice = state.group.people.has_voice(me);
    let drawn = seat.drawn() == Some(me) && open;
    let text = match seat {
        Seat::Drawn { until, .. } if drawn => frame.s("part-you-asked", "until", frame.day_and_time(until.0)),
        Seat::Drawn { person, until } => {
            let values = [
                ("who", &name(frame, state, person) as &dyn crate::words::Say),
                ("until", &frame.day_and_time(until.0)),
            ];
            frame.with("part-asked", &values)
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

fn things(caller: &Caller, frame: &Frame, state: &State, meeting: &Meeting, me: PersonId) -> Vec<Thing> {
    let open = matches!(meeting.stage, Stage::Called | Stage::Begun { .. });
    let thing = |item: Item| match item {
        Item::Proposal { proposal } => proposed(frame, state, proposal),
        Item::Worry { proposal, line } => worry(frame, state, proposal, line),
        Item::Point { point } => {
            let by = meeting.points.get(usize::from(point)).map_or(PersonId(0), |point| point.by);
            let words = state.words(Subject::Person(by), Field::Point(meeting.id, point));
            Thing {
                link: None,
                title: frame.s("agenda-point-by", "who", name(frame, state, by)),
                chip: None,
                words: Some(words.map_or_else(|| frame.t("agenda-words-gone"), str::to_owned)),
                worry: false,
                asked: false,
                own: (by == me && open).then_some(point),
                command: caller.command_id(),
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
        words: None,
        worry: false,
        asked,
        own: None,
        command: String::new(),
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
        Some(commons::decisions::About::Position { position: Position::Block }) => "agenda-block",
        Some(commons::decisions::About::Position { position: Position::StandAside }) => "agenda-aside",
        _ => "agenda-worry",
    };
    let words = state.words(Subject::Person(by), Field::Spoken(id, number));
    Thing {
        link: None,
        title: frame.s(key, "who", name(frame, state, by)),
        chip: None,
        words: Some(words.map_or_else(|| frame.t("agenda-words-gone"), str::to_owned)),
        worry: true,
        asked: false,
        own: None,
        command: String::new(),
    }
}

fn lines(frame: &Frame, state: &State, meeting: &Meeting) -> Vec<Line> {
    let line = |(number, note): (u32, &meetings::Note)| {
        let values =
            [("who", &name(frame, state, note.by) as &dyn crate::words::Say), ("at", &frame.day_and_time(note.at.0))];
        Line {
            by: frame.with("minutes-note-by", &values),
            about: note
                .about
                .map(|about| (about.0, frame.s("minutes-about", "what", effects::proposal(frame, state, about)))),
            words: state.words(Subject::Meeting(meeting.id), Field::Note(number)).unwrap_or_default().to_owned(),
        }
    };
    (0u32..).zip(&meeting.notes).map(line).collect()
}

fn lacking(frame: &Frame, state: &State, meeting: &Meeting) -> Vec<Lacking> {
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

fn show(page: Option<OnePage>) -> Result<Page, Response> {
    let page = page.ok_or_else(|| Sorry::NotHere.into_response())?;
    Ok(Page::sealed(&page))
}

pub(super) async fn page(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    Ok(show(view(&caller, me, number, Problems::default(), Typed::default()))?.into_response())
}

fn again(caller: &Caller, me: PersonId, number: u32, problems: Problems, typed: Typed) -> Result<Response, Response> {
    Ok(show(view(caller, me, number, problems, typed))?.with_problems().into_response())
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

/// The minutes as they are read on paper: no rooms, no buttons.
#[derive(Template)]
#[template(path = "meetings/paper.html")]
struct PaperPage {
    frame: Frame,
    number: u32,
    when: String,
    place: Option<String>,
    facilitator: Option<String>,
    writer: Option<String>,
    came: String,
    agenda: Vec<Thing>,
    lines: Vec<Line>,
    lacking: Vec<Lacking>,
    status: String,
    printed: String,
}

pub(super) async fn paper(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let page = paper_of(&caller, me, number).ok_or_else(|| Sorry::NotHere.into_response())?;
    Ok(Page::sealed(&page).into_response())
}

fn paper_of(caller: &Caller, me: PersonId, number: u32) -> Option<PaperPage> {
    let frame = caller.frame();
    let state = caller.home.look();
    let meeting = found(&state, number)?;
    let group = state.group.founding.name.clone();
    let status = match meeting.stage {
        Stage::Stands { .. } | Stage::Round { .. } if meeting.confirmed_at.is_some() => "minutes-confirmed",
        Stage::Stands { .. } => "minutes-as-written",
        Stage::Round { .. } => "paper-round",
        Stage::CalledOff { .. } => "meeting-is-off",
        Stage::Called | Stage::Begun { .. } => "paper-not-yet",
    };
    let seat = |part: Part| meeting.seat(part).taken_by().map(|person| name(&frame, &state, person));
    let now: Timestamp = caller.now();
    Some(PaperPage {
        number,
        when: frame.day_and_time(meeting.at.0),
        place: place(&state, meeting),
        facilitator: seat(Part::Facilitate),
        writer: seat(Part::Minutes),
        came: meeting
            .came
            .as_ref()
            .map_or_else(|| frame.t("minutes-who-none"), |came| names(&frame, &state, came.people.iter().copied())),
        agenda: things(caller, &frame, &state, meeting, me),
        lines: lines(&frame, &state, meeting),
        lacking: lacking(&frame, &state, meeting),
        status: frame.t(status),
        printed: frame.date(now.0),
        frame: frame.clone().titled_as(frame.s("paper-title", "group", group)),
    })
}
