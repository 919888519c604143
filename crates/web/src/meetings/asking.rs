//! Asking a small question: when can we meet, or what do you think before I do this?

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::decisions::Words;
use commons::meetings::Command;
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Event, Refusal, Timestamp};
use host::{Act, Done, Failed};

use super::{name, when};
use crate::caller::Caller;
use crate::forms::{Choice, Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::words::plain;

/// Letters a question may have.
const QUESTION: usize = 1_000;
/// Rows for moments at first, and how many more at a time.
const ROWS: usize = 5;
/// Rows there are at most; the rules say how many moments are enough.
const MOST_ROWS: usize = 25;
/// How long "when" is asked, to choose from.
const DAYS: [u8; 5] = [1, 3, 5, 7, 14];

/// A row for one moment.
#[derive(Clone, Debug, Default)]
struct Row {
    day: String,
    time: String,
}

/// What is filled in, also while it does not do yet.
#[derive(Clone, Debug)]
struct Filled {
    question: String,
    rows: Vec<Row>,
    days: u8,
}

impl Filled {
    fn empty() -> Filled {
        Filled { question: String::new(), rows: vec![Row::default(); ROWS], days: 3 }
    }

    fn read(sent: &Form, problems: &mut Problems) -> Filled {
        let short = |text: &str| text.trim().chars().take(20).collect::<String>();
        let (days, times) = (sent.choices::<String>("day"), sent.choices::<String>("time"));
        let rows = 0..days.len().max(times.len()).clamp(ROWS, MOST_ROWS);
        let of = |all: &[String], row: usize| all.get(row).map(|text| short(text)).unwrap_or_default();
        Filled {
            question: sent.text("question", QUESTION, problems),
            rows: rows.map(|row| Row { day: of(&days, row), time: of(&times, row) }).collect(),
            days: sent.choice("days").filter(|days| DAYS.contains(days)).unwrap_or(3),
        }
    }

    fn moments(&self, caller: &Caller, problems: &mut Problems) -> Vec<Timestamp> {
        let zone = when::zone(&caller.home.look());
        let mut moments = Vec::new();
        for row in self.rows.iter().filter(|row| !(row.day.is_empty() && row.time.is_empty())) {
            match when::moment(&row.day, &row.time, &zone) {
                Some(at) => moments.push(at),
                None => problems.add("moments", "poll-moment-half"),
            }
        }
        if moments.is_empty() {
            problems.add("moments", "poll-moments-first");
        }
        moments
    }
}

/// A row with its labels, which are for those who listen.
struct ShownRow {
    number: usize,
    day: String,
    time: String,
    day_label: String,
    time_label: String,
}

#[derive(Template)]
#[template(path = "meetings/when.html")]
struct WhenPage {
    frame: Frame,
    problems: Problems,
    question: String,
    rows: Vec<ShownRow>,
    days: Vec<Choice>,
    first_day: String,
    may_have_more: bool,
    command: String,
}

fn when_view(caller: &Caller, problems: Problems, filled: &Filled) -> WhenPage {
    let frame = caller.frame_in(Room::Meetings).titled("poll-when-title");
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let rows = (1usize..).zip(&filled.rows).map(|(number, row)| ShownRow {
        number,
        day: row.day.clone(),
        time: row.time.clone(),
        day_label: frame.n("poll-moment-day", number),
        time_label: frame.n("poll-moment-time", number),
    });
    let days = DAYS.map(|days| Choice::new(days, plain(&frame.n("poll-days-n", days))).chosen_if(days == filled.days));
    WhenPage {
        rows: rows.collect(),
        question: filled.question.clone(),
        days: days.into(),
        first_day: when::day(caller.now(), &when::zone(&caller.home.look())),
        may_have_more: filled.rows.len() < 20,
        command: caller.command_id(),
        problems,
        frame,
    }
}

pub(super) async fn new_when(caller: Caller) -> Result<Response, Response> {
    caller.taking_part()?;
    Ok(Page::sealed(&when_view(&caller, Problems::default(), &Filled::empty())).into_response())
}

pub(super) async fn ask_when(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.taking_part()?;
    let mut problems = Problems::default();
    let mut filled = Filled::read(&sent, &mut problems);
    if sent.has("more") {
        let rows = (filled.rows.len() + ROWS).min(20).max(filled.rows.len());
        filled.rows.resize(rows, Row::default());
        return Ok(Page::sealed(&when_view(&caller, Problems::default(), &filled)).into_response());
    }
    if filled.question.is_empty() {
        problems.add("question", "poll-question-first");
    }
    let moments = filled.moments(&caller, &mut problems);
    if problems.is_empty() {
        let command = Command::AskWhen { moments, days: filled.days, words: Words::Some };
        let act = Act::new(caller.id_of(&sent), caller.actor(), command.into());
        match caller.carry_out(act.sealing(Field::Question, filled.question.clone())).await {
            Err(Failed::Refused(Refusal::BadTime)) => problems.add("moments", "poll-moment-past"),
            Err(Failed::Refused(Refusal::TwiceTheSame)) => problems.add("moments", "poll-moment-twice"),
            Err(Failed::Refused(Refusal::TooManyMoments)) => problems.add("moments", "poll-moments-many"),
            outcome => return Ok(asked_it(&caller, outcome)),
        }
    }
    Ok(Page::sealed(&when_view(&caller, problems, &filled)).with_problems().into_response())
}

#[derive(Template)]
#[template(path = "meetings/advice.html")]
struct AdvicePage {
    frame: Frame,
    problems: Problems,
    question: String,
    people: Vec<Choice>,
    command: String,
}

fn advice_view(caller: &Caller, me: PersonId, problems: Problems, question: String, of: &[u32]) -> AdvicePage {
    let frame = caller.frame_in(Room::Meetings).titled("poll-advice-title");
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let state = caller.home.look();
    let others =
        state.group.people.here().filter(|person| person.id != me && state.group.people.taking_part(person.id).is_ok());
    let people = others
        .map(|person| Choice::new(person.id.0, name(&frame, &state, person.id)).chosen_if(of.contains(&person.id.0)));
    let people = people.collect();
    drop(state);
    AdvicePage { problems, question, people, command: caller.command_id(), frame }
}

pub(super) async fn new_advice(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let page = advice_view(&caller, me, Problems::default(), String::new(), &[]);
    Ok(Page::sealed(&page).into_response())
}

pub(super) async fn ask_advice(caller: Caller, sent: Form) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let mut problems = Problems::default();
    let question = sent.text("question", QUESTION, &mut problems);
    let of: Vec<u32> = sent.choices("of");
    if question.is_empty() {
        problems.add("question", "poll-question-first");
    }
    if problems.is_empty() {
        let command = Command::AskAdvice { of: of.iter().copied().map(PersonId).collect(), words: Words::Some };
        let act = Act::new(caller.id_of(&sent), caller.actor(), command.into());
        let outcome = caller.carry_out(act.sealing(Field::Question, question)).await;
        return Ok(asked_it(&caller, outcome));
    }
    let page = advice_view(&caller, me, problems, question, &of);
    Ok(Page::sealed(&page).with_problems().into_response())
}

/// To the page of the question that was just asked.
fn asked_it(caller: &Caller, outcome: Result<Done, Failed>) -> Response {
    let number = outcome.as_ref().ok().and_then(|done| {
        done.events.iter().find_map(|event| match event {
            Event::Meetings(event) => event.poll(),
            _ => None,
        })
    });
    let path = number.map_or_else(|| "meetings".to_owned(), |poll| format!("polls/{}", poll.0));
    caller.answer(outcome, &path, "poll-asked")
}
