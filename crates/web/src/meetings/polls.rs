//! A small question: how its moments suit, what was answered, and answering. It binds nobody and ends by itself.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::decisions::Words;
use commons::meetings::{Asks, Command, Mark, Poll, PollId, Remark, Weighed};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Refusal, Subject, Timestamp};
use host::{Act, Failed, State};

use super::{Chip, Who, asked, name, names, who};
use crate::caller::Caller;
use crate::forms::{Choice, Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::sorry::Sorry;

/// Letters an answer may have.
const ANSWER: usize = 2_000;
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
    let moment = |(number, moment): (usize, Weighed)| {
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
        Moment {
            number,
            when: frame.day_and_time(moment.at.0),
            best: best == Some(moment.at),
            counts: frame
                .with("call-moment-suits", &[("yes", &moment.yes), ("maybe", &moment.if_need_be), ("no", &moment.no)]),
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
    let answer = |(line, remark): (u32, &Remark)| Answer {
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
