//! Small questions: when can we meet, and what do you think before I do this? They bind nobody and end by themselves.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::decisions::Words;
use commons::meetings::{Asks, Command, Mark, Poll, PollId};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Event, Refusal, Subject, Timestamp};
use host::{Act, Done, Failed, State};

use super::{Chip, Who, asked, name, names, when, who};
use crate::caller::Caller;
use crate::forms::{Choice, Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::sorry::Sorry;
use crate::words::plain;

/// Letters a question may have.
const QUESTION: usize = 1_000;
/// Letters an answer may have.
const ANSWER: usize = 2_000;
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

/// One moment with how it suits, and what this person said.
struct Moment {
    number: usize,
    when: String,
    best: bool,
    counts: String,
    said: Vec<String>,
    choices: Vec<Choice>,
}

/// A line somebody answered with.
struct Answer {
    who: Who,
    at: String,
    words: Option<String>,
}

#[derive(Template)]
#[template(path = "meetings/poll.html")]
struct PollPage {
    frame: Frame,
    problems: Problems,
    number: u32,
    question: String,
    by: String,
    chip: Chip,
    ends: String,
    asked: String,
    open: bool,
    mine: bool,
    /// For finding a time.
    is_when: bool,
    moments: Vec<Moment>,
    best: String,
    led_to: Option<u32>,
    may_call: bool,
    answered: String,
    /// For advice.
    answers: Vec<Answer>,
    typed: String,
    command: String,
    second: String,
}

impl PollPage {
    fn field(&self, moment: &Moment) -> String {
        format!("mark-{}", moment.number)
    }
}

fn view(caller: &Caller, me: PersonId, number: u32, problems: Problems, sent: Option<&Form>) -> Option<PollPage> {
    let frame = caller.frame_in(Room::Meetings);
    let state = caller.home.look();
    let poll = state.group.meetings.poll(PollId(number))?;
    let is_when = matches!(poll.asks, Asks::When { .. });
    let frame = frame.titled(if is_when { "poll-title" } else { "poll-advice-page" });
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let chip = match poll.is_open() {
        true => Chip { class: "chip-open", text: frame.t("poll-chip-open") },
        false => Chip { class: "", text: frame.t("poll-chip-closed") },
    };
    let ends = match poll.closed_at {
        Some(at) => frame.s("poll-closed-on", "at", frame.day_and_time(at.0)),
        None => frame.s("poll-until", "until", frame.day_and_time(poll.until.0)),
    };
    let asked_of = match &poll.asks {
        Asks::Advice { of, .. } if !of.is_empty() => {
            frame.s("poll-asked-some", "who", names(&frame, &state, of.iter().copied()))
        }
        _ => frame.t("poll-asked-all"),
    };
    let best = poll.best(&state.group.people, caller.now());
    let led_to = state.group.meetings.found_by(poll.id).map(|meeting| meeting.id.0);
    let has_voice = state.group.people.has_voice(me);
    let ahead = poll.moments().iter().any(|at| *at > caller.now());
    Some(PollPage {
        number,
        question: asked(&frame, &state, poll),
        by: frame.s("poll-by", "who", name(&frame, &state, poll.by)),
        chip,
        ends,
        asked: asked_of,
        open: poll.is_open(),
        mine: poll.by == me,
        is_when,
        moments: moments(&frame, &state, poll, me, best.map(|best| best.at), sent),
        best: match best {
            Some(best) => frame.s("poll-best", "when", frame.day_and_time(best.at.0)),
            None => frame.t("poll-best-none"),
        },
        led_to,
        may_call: is_when && has_voice && ahead && led_to.is_none() && (!poll.is_open() || poll.by == me),
        answered: super::question(&frame, &state, poll, me).fact,
        answers: answers(&frame, &state, poll),
        typed: sent.map(|sent| sent.raw("words").to_owned()).unwrap_or_default(),
        command: caller.command_id(),
        second: caller.command_id(),
        problems,
        frame: frame.clone(),
    })
}

fn moments(
    frame: &Frame,
    state: &State,
    poll: &Poll,
    me: PersonId,
    best: Option<Timestamp>,
    sent: Option<&Form>,
) -> Vec<Moment> {
    let Asks::When { marks, .. } = &poll.asks else { return Vec::new() };
    let moment = |(number, moment): (usize, commons::meetings::Weighed)| {
        let typed = sent.map(|sent| Mark::parse(sent.raw(&format!("mark-{number}"))));
        let before = marks.get(&me).and_then(|marks| marks.get(number).copied());
        let chosen = typed.unwrap_or(before);
        let of = |mark: Mark| {
            let here = |person: &PersonId| state.group.people.taking_part(*person).is_ok();
            let said = marks.iter().filter(|(person, marks)| marks.get(number) == Some(&mark) && here(person));
            said.map(|(person, _)| *person).collect::<Vec<_>>()
        };
        let said = Mark::ALL.into_iter().filter_map(|mark| {
            let people = of(mark);
            let word = frame.t(&format!("mark-{}", mark.word()));
            let names = names(frame, state, people.iter().copied());
            (!people.is_empty()).then(|| frame.with("poll-marked", &[("mark", &word), ("who", &names)]))
        });
        let counts =
            [("yes", &moment.yes as &dyn crate::words::Say), ("maybe", &moment.if_need_be), ("no", &moment.no)];
        Moment {
            number,
            when: frame.day_and_time(moment.at.0),
            best: best == Some(moment.at),
            counts: frame.with("call-moment-suits", &counts),
            said: said.collect(),
            choices: Mark::ALL
                .map(|mark| {
                    Choice::new(mark.word(), frame.t(&format!("mark-{}", mark.word()))).chosen_if(chosen == Some(mark))
                })
                .into(),
        }
    };
    (0usize..).zip(poll.weighed(&state.group.people)).map(moment).collect()
}

fn answers(frame: &Frame, state: &State, poll: &Poll) -> Vec<Answer> {
    let Asks::Advice { remarks, .. } = &poll.asks else { return Vec::new() };
    let answer = |(line, remark): (u32, &commons::meetings::Remark)| Answer {
        who: who(frame, state, remark.by),
        at: frame.day_and_time(remark.at.0),
        words: state.words(Subject::Person(remark.by), Field::Advice(poll.id, line)).map(str::to_owned),
    };
    (0u32..).zip(remarks).map(answer).collect()
}

pub(super) async fn page(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let page = view(&caller, me, number, Problems::default(), None);
    Ok(Page::sealed(&page.ok_or_else(|| Sorry::NotHere.into_response())?).into_response())
}

pub(super) async fn mark(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let poll = PollId(number);
    let moments = caller.home.look().group.meetings.poll(poll).map_or(0, |poll| poll.moments().len());
    let marks: Vec<Option<Mark>> = (0..moments).map(|at| Mark::parse(sent.raw(&format!("mark-{at}")))).collect();
    let open = caller.home.look().group.meetings.poll(poll).is_some_and(Poll::is_open);
    let mut problems = Problems::default();
    if let (Some(first), true) = (marks.iter().position(Option::is_none), open) {
        problems.add(&format!("mark-{first}"), "poll-mark-first");
        let page = view(&caller, me, number, problems, Some(&sent));
        let page = page.ok_or_else(|| Sorry::NotHere.into_response())?;
        return Ok(Page::sealed(&page).with_problems().into_response());
    }
    let marks = marks.into_iter().flatten().collect();
    let outcome = caller.run(&sent, Command::Mark { poll, marks }.into()).await;
    Ok(caller.answer(outcome, &format!("polls/{number}"), "poll-marked"))
}

pub(super) async fn advise(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let mut problems = Problems::default();
    let words = sent.text("words", ANSWER, &mut problems);
    if words.is_empty() {
        problems.add("words", "poll-answer-first");
    }
    if problems.is_empty() {
        let command = Command::Advise { poll: PollId(number), words: Words::Some };
        let act = Act::new(caller.id_of(&sent), caller.actor(), command.into());
        match caller.carry_out(act.sealing(Field::Advice(PollId(number), 0), words)).await {
            // What was typed is kept, so that it can be said elsewhere.
            Err(Failed::Refused(Refusal::PollClosed)) => problems.add("words", "refusal-poll-closed"),
            outcome => return Ok(caller.answer(outcome, &format!("polls/{number}"), "poll-answered")),
        }
    }
    let page = view(&caller, me, number, problems, Some(&sent)).ok_or_else(|| Sorry::NotHere.into_response())?;
    Ok(Page::sealed(&page).with_problems().into_response())
}

pub(super) async fn close(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let outcome = caller.run(&sent, Command::ClosePoll { poll: PollId(number) }.into()).await;
    Ok(caller.answer(outcome, &format!("polls/{number}"), "poll-closed"))
}
