//! What people do on the page of a decision. The rules decide; what they refuse is said beside the field it is about, and
//! whatever was typed is kept.

use axum::extract::Path;
use axum::response::Response;
use commons::Refusal;
use commons::decisions::{About, Again, Command, Position, ProposalId};
use commons::people::PersonId;
use commons::sight::Field;
use host::{Done, Failed};

use super::page::{self, Sent, Typed};
use super::{At, answer};
use crate::forms::{Form, Problems};
use crate::needs::times;

type Answered = Result<Response, Response>;

/// A form that has to be looked at again.
fn look_again(at: &At, sent: Sent, form: Form, problems: Problems) -> Answered {
    page::again(at, Typed { sent, form, problems })
}

/// Answers what was done; a refusal is said on the page, with what was typed.
fn settle(
    at: &At,
    outcome: Result<Done, Failed>,
    said: &str,
    (sent, form): (Sent, Form),
    complain: impl FnOnce(Refusal, &mut Problems),
) -> Answered {
    match outcome {
        Err(Failed::Refused(refusal)) if !at.caller.visit.wants_json() => {
            let mut problems = Problems::default();
            complain(refusal, &mut problems);
            look_again(at, sent, form, problems)
        }
        outcome => Ok(at.answer(outcome, said)),
    }
}

/// A refusal at this field.
fn at_field(field: &'static str) -> impl FnOnce(Refusal, &mut Problems) {
    move |refusal, problems| problems.add(field, &format!("refusal-{}", refusal.code()))
}

pub(super) async fn take_position(at: At, form: Form) -> Answered {
    let mut problems = Problems::default();
    let Some(said) = answer::read(&form, &mut problems) else {
        return look_again(&at, Sent::Answer, form, problems);
    };
    let act = answer::act(at.caller.id_of(&form), at.person, at.id, at.person, &said);
    let outcome = at.caller.carry_out(act).await;
    settle(&at, outcome, "decide-answered", (Sent::Answer, form), answer::complain)
}

/// The last question.
pub(super) async fn answer(at: At, form: Form) -> Answered {
    let Some(said) = answer::read_answer(&form, "answer") else {
        let mut problems = Problems::default();
        problems.add("answer", "decide-answer-missing");
        return look_again(&at, Sent::Answer, form, problems);
    };
    let command = Command::Answer { proposal: at.id, person: at.person, answer: said };
    let outcome = at.caller.carry_out(at.act(&form, command)).await;
    settle(&at, outcome, "decide-answered", (Sent::Answer, form), at_field("answer"))
}

/// Somebody told a member what they say.
pub(super) async fn told(at: At, form: Form) -> Answered {
    let mut problems = Problems::default();
    let person = form.choice("told_person").map(PersonId);
    if person.is_none() {
        problems.add("told_person", "decide-told-who-missing");
    }
    let words = form.text("told_words", answer::WORDS, &mut problems);
    let position = Position::parse(form.raw("told_position"));
    let last = answer::read_answer(&form, "told_position");
    let asked_last = matches!(at.look()?.state, commons::decisions::State::Fallback { .. });
    if (asked_last && last.is_none()) || (!asked_last && position.is_none()) {
        problems.add("told_position", "decide-answer-missing");
    }
    if !asked_last && position.is_some_and(Position::needs_words) && words.is_empty() {
        problems.add("told_words", "refusal-reason-first");
    }
    let will_meet = form.has("told_meet");
    if !asked_last && position == Some(Position::Block) && !will_meet {
        problems.add("told_meet", "refusal-meet-first");
    }
    let (Some(person), true) = (person, problems.is_empty()) else {
        return look_again(&at, Sent::Told, form, problems);
    };
    let act = match (asked_last, last, position) {
        (true, Some(answer), _) => at.act(&form, Command::Answer { proposal: at.id, person, answer }),
        (_, _, position) => {
            let version = at.look()?.version;
            let position = position.unwrap_or(Position::Abstain);
            let said = answer::Said { version, position, words, lifts: String::new(), will_meet };
            answer::act(at.caller.id_of(&form), at.person, at.id, person, &said)
        }
    };
    let outcome = at.caller.carry_out(act).await;
    settle(&at, outcome, "decide-told", (Sent::Told, form), |refusal, problems| {
        let field = if refusal == Refusal::ReasonFirst { "told_words" } else { "told_person" };
        problems.add(field, &format!("refusal-{}", refusal.code()));
    })
}

/// A line of the talk, or an answer to somebody's worry.
pub(super) async fn say(at: At, form: Form) -> Answered {
    let mut problems = Problems::default();
    let words = form.text("said", answer::WORDS, &mut problems);
    if words.is_empty() {
        problems.add("said", "decide-say-missing");
    }
    if !problems.is_empty() {
        return look_again(&at, Sent::Talk, form, problems);
    }
    let about = form.choice("reply").map_or(About::Talk, |line| About::Line { line });
    let act = at.act(&form, Command::Say { proposal: at.id, about });
    let outcome = at.caller.carry_out(act.sealing(Field::Spoken(ProposalId(0), 0), words)).await;
    settle(&at, outcome, "said", (Sent::Talk, form), at_field("said"))
}

pub(super) async fn brake(at: At, form: Form) -> Answered {
    let mut problems = Problems::default();
    let harm = form.text("harm", answer::WORDS, &mut problems);
    if harm.is_empty() {
        problems.add("harm", "decide-brake-missing");
    }
    if !problems.is_empty() {
        return look_again(&at, Sent::Brake, form, problems);
    }
    let act = at.act(&form, Command::Brake { proposal: at.id });
    let outcome = at.caller.carry_out(act.sealing(Field::Spoken(ProposalId(0), 0), harm)).await;
    settle(&at, outcome, "decide-braked", (Sent::Brake, form), at_field("harm"))
}

pub(super) async fn offer_to_meet(at: At, form: Form) -> Answered {
    let zone = times::zone(&at.caller.home.look().group);
    let Some(when) = page::moment(form.raw("day"), form.raw("time"), &zone) else {
        let mut problems = Problems::default();
        problems.add("day", "decide-meeting-missing");
        return look_again(&at, Sent::Meeting, form, problems);
    };
    let outcome = at.caller.carry_out(at.act(&form, Command::OfferSlot { proposal: at.id, at: when })).await;
    settle(&at, outcome, "decide-meeting-offered", (Sent::Meeting, form), |refusal, problems| match refusal {
        Refusal::BadTime => problems.add("day", "decide-meeting-bad-time"),
        other => problems.add("day", &format!("refusal-{}", other.code())),
    })
}

pub(super) async fn who_came(at: At, path: Path<(String, String, u8)>, form: Form) -> Answered {
    let came = form.choices("came").into_iter().map(PersonId).collect();
    let command = Command::WriteDownWhoCame { proposal: at.id, slot: path.0.2, came };
    let outcome = at.caller.carry_out(at.act(&form, command)).await;
    settle(&at, outcome, "decide-who-came", (Sent::Present, form), |refusal, problems| match refusal {
        Refusal::BadValue => problems.add("came", "decide-who-came-problem"),
        other => problems.add("came", &format!("refusal-{}", other.code())),
    })
}

pub(super) async fn review(at: At, form: Form) -> Answered {
    let Some(again) = Again::ALL.into_iter().find(|again| page::again_word(*again) == form.raw("again")) else {
        let mut problems = Problems::default();
        problems.add("again", "decide-answer-missing");
        return look_again(&at, Sent::Nothing, form, problems);
    };
    Ok(at.carry_out(&form, Command::Review { proposal: at.id, again }, "decide-looked-again").await)
}

/// What somebody suggested becomes the wording.
pub(super) async fn take_in(at: At, path: Path<(String, String, u16)>, form: Form) -> Response {
    let command = Command::Amend { proposal: at.id, effects: Vec::new(), suggestion: Some(path.0.2) };
    at.carry_out(&form, command, "decide-taken-in").await
}

pub(super) async fn acknowledge(at: At, form: Form) -> Response {
    at.carry_out(&form, Command::Acknowledge { proposal: at.id }, "decide-acknowledged").await
}

pub(super) async fn support(at: At, form: Form) -> Response {
    at.carry_out(&form, Command::Support { proposal: at.id }, "decide-supported").await
}

pub(super) async fn ask_informally(at: At, form: Form) -> Response {
    at.carry_out(&form, Command::AskInformally { proposal: at.id }, "decide-asked-informally").await
}

pub(super) async fn more_time(at: At, form: Form) -> Response {
    at.carry_out(&form, Command::MoreTime { proposal: at.id }, "decide-more-time").await
}

pub(super) async fn withdraw(at: At, form: Form) -> Response {
    at.carry_out(&form, Command::Withdraw { proposal: at.id }, "decide-withdrawn").await
}

pub(super) async fn take_up(at: At, form: Form) -> Response {
    at.carry_out(&form, Command::TakeUp { proposal: at.id }, "decide-taken-up").await
}

pub(super) async fn take_task(at: At, path: Path<(String, String, u8)>, form: Form) -> Response {
    at.carry_out(&form, Command::TakeTask { proposal: at.id, effect: path.0.2 }, "decide-task-taken").await
}

pub(super) async fn task_done(at: At, path: Path<(String, String, u8)>, form: Form) -> Response {
    at.carry_out(&form, Command::TaskDone { proposal: at.id, effect: path.0.2 }, "decide-task-done").await
}

pub(super) async fn hand_task_back(at: At, path: Path<(String, String, u8)>, form: Form) -> Response {
    at.carry_out(&form, Command::HandTaskBack { proposal: at.id, effect: path.0.2 }, "decide-task-back").await
}

/// One's own yes or no to what a decision would have one do.
pub(super) async fn consent(at: At, path: Path<(String, String, u8)>, form: Form) -> Response {
    let yes = match form.raw("yes") {
        "yes" => true,
        "no" => false,
        _ => return at.caller.failed(Failed::Refused(Refusal::BadValue), &at.path()),
    };
    let said = if yes { "decide-own-yes" } else { "decide-own-no" };
    at.carry_out(&form, Command::Consent { proposal: at.id, effect: path.0.2, yes }, said).await
}
