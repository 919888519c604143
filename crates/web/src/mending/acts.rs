//! What those concerned send. What is amiss stands beside its field on the page of the matter, and what was typed is kept.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::mending::{Command, Held};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Refusal, Timestamp};
use host::{Act, Failed};

use super::matter::{self, Typed};
use super::opening::MOST;
use super::{Concern, concern};
use crate::caller::Caller;
use crate::forms::{Form, Problems};
use crate::needs::times;

type Number = Path<(String, u32)>;
type Part = Path<(String, u32, u8)>;

/// Somebody concerned, who sends a form.
struct Acting {
    caller: Caller,
    me: PersonId,
    concern: Concern,
    sent: Form,
}

impl Acting {
    fn new(caller: Caller, number: u32, sent: Form) -> Result<Acting, Response> {
        let (me, concern) = concern(&caller, number)?;
        Ok(Acting { caller, me, concern, sent })
    }

    fn held(&self) -> Held {
        Held { matter: self.concern.between.id, key: self.concern.key }
    }

    fn path(&self) -> String {
        format!("mending/{}", self.concern.between.id.0)
    }

    /// A button was pressed.
    async fn press(self, command: Command, said: &str) -> Result<Response, Response> {
        let act = self.act(command);
        let outcome = self.caller.carry_out(act).await;
        Ok(self.answer(outcome.map(|_| ()), said))
    }

    fn act(&self, command: Command) -> Act {
        Act::new(self.caller.id_of(&self.sent), Actor::Person(self.me), commons::Command::Mending(command))
    }

    fn answer(&self, outcome: Result<(), Failed>, said: &str) -> Response {
        match outcome {
            // Whoever is no longer concerned, because they do not want to listen, has no page any more.
            Ok(()) if Concern::of(&self.caller.home.look(), self.me, self.concern.between.id.0).is_none() => {
                self.caller.go(&format!("mending?said={said}"))
            }
            Ok(()) => self.caller.go(&format!("{}?said={said}", self.path())),
            Err(failed) => self.caller.failed(failed, &self.path()),
        }
    }

    /// A form with something typed was sent: what the rules say against it stands beside `field`.
    async fn send(
        self,
        command: Option<Command>,
        typed: Typed,
        mut problems: Problems,
        field: &str,
        said: &str,
    ) -> Result<Response, Response> {
        let Some(command) = command.filter(|_| problems.is_empty()) else { return self.again(typed, problems).await };
        let mut act = self.act(command);
        if !typed.sealed.is_empty() {
            act = act.sealing(Field::Line(0), typed.sealed.clone());
        }
        match self.caller.carry_out(act).await {
            Err(Failed::Refused(refusal)) => {
                problems.add(field, &reason(refusal));
                self.again(typed, problems).await
            }
            outcome => Ok(self.answer(outcome.map(|_| ()), said)),
        }
    }

    async fn again(self, typed: Typed, problems: Problems) -> Result<Response, Response> {
        let page = matter::show(&self.caller, self.me, self.concern, typed, problems).await?;
        Ok(page.with_problems().into_response())
    }
}

/// The sentence for a refusal beside a field.
fn reason(refusal: Refusal) -> String {
    match refusal {
        Refusal::BadTime => "mending-time-problem".to_owned(),
        Refusal::WelcomeFirst => "mending-not-welcomed".to_owned(),
        Refusal::HasLeft | Refusal::NotThere => "mending-not-here".to_owned(),
        other => format!("refusal-{}", other.code()),
    }
}

pub(super) async fn say(caller: Caller, Path((_, number)): Number, sent: Form) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let mut problems = Problems::default();
    let words = acting.sent.text("words", MOST, &mut problems);
    if words.is_empty() {
        problems.add("words", "mending-words-first");
    }
    let typed = Typed { words: words.clone(), sealed: words, ..Typed::default() };
    let command = Some(Command::Say { held: acting.held() });
    acting.send(command, typed, problems, "words", "mending-said").await
}

pub(super) async fn answer(caller: Caller, Path((_, number)): Number, sent: Form) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let command = Command::Answer { held: acting.held(), yes: acting.sent.raw("answer") == "yes" };
    acting.press(command, "mending-answered").await
}

pub(super) async fn go_on(caller: Caller, Path((_, number)): Number, sent: Form) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let command = Command::GoOn { held: acting.held() };
    acting.press(command, "mending-went-on").await
}

pub(super) async fn choose(caller: Caller, Path((_, number)): Number, sent: Form) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let mut problems = Problems::default();
    let listener: Option<u32> = acting.sent.choice("listener");
    if listener.is_none() {
        problems.add("listener", "mending-person-first");
    }
    let command = listener.map(|listener| Command::Choose { held: acting.held(), listener: PersonId(listener) });
    let typed = Typed { listener, ..Typed::default() };
    acting.send(command, typed, problems, "listener", "mending-listener-asked").await
}

pub(super) async fn listen(caller: Caller, Path((_, number)): Number, sent: Form) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let yes = acting.sent.raw("answer") == "yes";
    let command = Command::Listen { held: acting.held(), yes };
    acting.press(command, if yes { "mending-listens" } else { "mending-listens-not" }).await
}

/// A day and a time of day where the group lives, as the fields of a browser send them.
fn moment_of(acting: &Acting, day: &str, hour: &str) -> Option<Timestamp> {
    let zone = times::zone(&acting.caller.home.look().group);
    times::at_time(day, hour, &zone)
}

pub(super) async fn offer_slot(caller: Caller, Path((_, number)): Number, sent: Form) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let mut problems = Problems::default();
    let day = acting.sent.line("day", 20, &mut problems);
    let hour = acting.sent.line("hour", 20, &mut problems);
    let at = moment_of(&acting, &day, &hour);
    if at.is_none() {
        problems.add("day", "mending-day-problem");
    }
    let command = at.map(|at| Command::OfferSlot { held: acting.held(), at });
    let typed = Typed { day, hour, ..Typed::default() };
    acting.send(command, typed, problems, "day", "mending-time-offered").await
}

pub(super) async fn answer_slot(
    caller: Caller,
    Path((_, number, slot)): Part,
    sent: Form,
) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let yes = acting.sent.raw("answer") == "yes";
    let command = Command::AnswerSlot { held: acting.held(), slot, yes };
    acting.press(command, "mending-answered").await
}

pub(super) async fn came(caller: Caller, Path((_, number, slot)): Part, sent: Form) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let came = acting.sent.raw("answer") == "yes";
    let command = Command::Came { held: acting.held(), slot, came };
    acting.press(command, "mending-answered").await
}

pub(super) async fn offer_step(caller: Caller, Path((_, number)): Number, sent: Form) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let mut problems = Problems::default();
    let step = acting.sent.text("step", MOST, &mut problems);
    if step.is_empty() {
        problems.add("step", "mending-words-first");
    }
    let until = acting.sent.line("until", 20, &mut problems);
    let zone = times::zone(&acting.caller.home.look().group);
    let at = times::evening_of(&until, &zone);
    if at.is_none() {
        problems.add("until", "mending-day-problem");
    }
    let command = at.map(|until| Command::OfferStep { held: acting.held(), until });
    let typed = Typed { step: step.clone(), sealed: step, until, ..Typed::default() };
    acting.send(command, typed, problems, "until", "mending-step-offered").await
}

pub(super) async fn answer_step(
    caller: Caller,
    Path((_, number, step)): Part,
    sent: Form,
) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let yes = acting.sent.raw("answer") == "yes";
    let command = Command::AnswerStep { held: acting.held(), step, yes };
    acting.press(command, if yes { "mending-step-agreed" } else { "mending-answered" }).await
}

pub(super) async fn ask_to_listen(caller: Caller, Path((_, number)): Number, sent: Form) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let command = Command::AskToListen { held: acting.held() };
    acting.press(command, "mending-listening-asked").await
}

pub(super) async fn been_heard(caller: Caller, Path((_, number)): Number, sent: Form) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let command = Command::BeenHeard { held: acting.held() };
    acting.press(command, "mending-answered").await
}

pub(super) async fn bring(caller: Caller, Path((_, number)): Number, sent: Form) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let command = Command::Bring { held: acting.held() };
    acting.press(command, "mending-brought").await
}

pub(super) async fn good(caller: Caller, Path((_, number)): Number, sent: Form) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let command = Command::Good { held: acting.held() };
    acting.press(command, "mending-good").await
}

pub(super) async fn stop(caller: Caller, Path((_, number)): Number, sent: Form) -> Result<Response, Response> {
    let acting = Acting::new(caller, number, sent)?;
    let command = Command::Stop { held: acting.held() };
    acting.press(command, "mending-stopped").await
}
