//! One matter, for those concerned: where it stands, what they can do now, and what the two wrote.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::mending::{Between, End, How, LONGEST_STEP, Listener, PledgeState, Seat, Side, Step};
use commons::people::PersonId;
use commons::{Refusal, Timestamp};
use host::{Details, Failed, State};

use super::may::May;
use super::{Concern, Contact, concern, contacts, ends, people};
use crate::caller::Caller;
use crate::forms::{Choice, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::needs::times;

/// What was typed and does not do yet.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) words: String,
    pub(super) listener: Option<u32>,
    pub(super) day: String,
    pub(super) hour: String,
    pub(super) step: String,
    pub(super) until: String,
    /// Which of these is sealed with the act.
    pub(super) sealed: String,
}

/// A rung of the ladder.
struct Rung {
    /// "" for what was, "now", "next".
    class: &'static str,
    text: String,
}

struct Line {
    mine: bool,
    who: String,
    words: String,
}

/// Whoever listens beside one of the two.
struct Beside {
    text: String,
}

struct Slot {
    number: usize,
    when: String,
    said: Vec<String>,
    /// Whether the caller is asked whether they can come.
    answer: bool,
    /// Whether the caller writes down who came.
    came: bool,
    commands: (String, String),
}

struct Pledge {
    number: usize,
    who: String,
    words: String,
    until: String,
    state: String,
    /// Whether the caller is asked.
    answer: bool,
    commands: (String, String),
}

/// Command ids for the forms that stand on the page once.
struct Ids {
    one: String,
    two: String,
    three: String,
    four: String,
    five: String,
    six: String,
    seven: String,
    eight: String,
}

#[derive(Template)]
#[template(path = "mending/matter.html")]
struct MatterPage {
    frame: Frame,
    problems: Problems,
    path: String,
    rungs: Vec<Rung>,
    now: String,
    ends: String,
    /// Said so far, by one of the two: that it is good now.
    good: Vec<String>,
    listeners: Vec<Beside>,
    choices: Vec<Choice>,
    slots: Vec<Slot>,
    pledges: Vec<Pledge>,
    lines: Vec<Line>,
    /// Why the words do not show, if they do not.
    shut: Option<String>,
    may: May,
    typed: Typed,
    ids: Ids,
    first_day: String,
    last_day: String,
    contacts: Vec<Contact>,
}

pub(super) async fn page(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    let (me, concern) = concern(&caller, number)?;
    Ok(show(&caller, me, concern, Typed::default(), Problems::default()).await?.into_response())
}

pub(super) async fn show(
    caller: &Caller,
    me: PersonId,
    concern: Concern,
    typed: Typed,
    problems: Problems,
) -> Result<Page, Response> {
    let matter = concern.between.id;
    let details = match concern.seat.is_within() {
        true => caller.house.host().details_between(&caller.home, me, matter).await,
        false => Ok(Details::default()),
    };
    let (details, shut) = match details {
        Ok(details) => (details, None),
        Err(Failed::Refused(Refusal::NotNow)) => (Details::default(), Some("mending-shut-new-device")),
        Err(Failed::Refused(_)) => (Details::default(), Some("refusal-forgotten")),
        Err(failed) => return Err(caller.failed(failed, "mending")),
    };
    let frame = caller.frame_in(Room::More).unnoticed();
    let state = caller.home.look();
    let title = concern.title(&frame, &state);
    let frame = frame.titled_as(title);
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let view = View { frame: &frame, state: &state, concern: &concern, now: caller.now(), details: &details };
    let mut command = || caller.command_id();
    let zone = times::zone(&state.group);
    let page = MatterPage {
        path: frame.to(&format!("mending/{}", matter.0)),
        rungs: view.rungs(),
        now: view.now_text(),
        ends: ends(&frame, &concern.between),
        good: view.good(),
        listeners: view.listeners(),
        choices: view.choices(typed.listener),
        slots: view.slots(&mut command),
        pledges: view.pledges(&mut command),
        lines: view.lines(),
        shut: shut.map(|key| frame.t(key)),
        may: May::of(&concern, &state.group, me, caller.now()),
        ids: Ids {
            one: command(),
            two: command(),
            three: command(),
            four: command(),
            five: command(),
            six: command(),
            seven: command(),
            eight: command(),
        },
        first_day: times::date(caller.now(), &zone),
        last_day: times::date(caller.now() + LONGEST_STEP, &zone),
        contacts: contacts(&frame, &state),
        typed,
        problems,
        frame: frame.clone(),
    };
    let page = Page::sealed(&page);
    drop(state);
    Ok(page)
}

struct View<'a> {
    frame: &'a Frame,
    state: &'a State,
    concern: &'a Concern,
    now: Timestamp,
    details: &'a Details,
}

impl View<'_> {
    fn between(&self) -> &Between {
        &self.concern.between
    }

    fn name(&self, side: Side) -> String {
        self.concern.name_of(self.frame, self.state, side)
    }

    /// "You", or what they are called.
    fn who(&self, side: Side) -> String {
        if self.concern.seat == Seat::Side(side) { self.frame.t("mending-you") } else { self.name(side) }
    }

    fn person(&self, side: Side) -> Option<PersonId> {
        self.concern.key.lift(self.between().side(side)?, &self.state.group)
    }

    fn rungs(&self) -> Vec<Rung> {
        if !self.concern.seat.is_within() {
            return Vec::new();
        }
        let at = match self.between().step {
            Step::Talk { .. } => 0,
            Step::Supported { .. } => 1,
            Step::Steps { .. } | Step::LookingBack { .. } => 2,
            Step::Listening { .. } | Step::Heard { .. } | Step::Brought { .. } => 3,
            Step::Stopped { .. } | Step::Over { .. } => return Vec::new(),
        };
        let keys = ["mending-rung-talk", "mending-rung-supported", "mending-rung-steps", "mending-rung-question"];
        let rung = |(number, key): (usize, &str)| Rung {
            class: match number.cmp(&at) {
                std::cmp::Ordering::Less => "",
                std::cmp::Ordering::Equal => "now",
                std::cmp::Ordering::Greater => "next",
            },
            text: self.frame.t(key),
        };
        keys.into_iter().enumerate().map(rung).collect()
    }

    /// What is now, in a sentence or two.
    fn now_text(&self) -> String {
        let between = self.between();
        let key = match (self.concern.seat, between.step) {
            (Seat::Asked(side), _) => return self.frame.s("mending-now-asked", "name", self.name(side)),
            (Seat::Side(Side::First), Step::Talk { yes: None, .. }) => "mending-now-waiting",
            (Seat::Side(Side::Second), Step::Talk { yes: None, .. }) => "mending-now-wants-to-talk",
            (_, Step::Talk { yes: Some(false), .. }) => "mending-now-not-yet",
            (_, Step::Talk { .. }) => "mending-now-talk",
            (_, Step::Supported { .. }) => "mending-now-supported",
            (_, Step::Steps { .. }) => "mending-now-steps",
            (_, Step::LookingBack { .. }) => "mending-now-looking-back",
            (Seat::Side(side), Step::Stopped { by, .. }) if side == by => "mending-now-you-stopped",
            (_, Step::Stopped { .. }) => "mending-now-stopped",
            (Seat::Side(side), Step::Listening { to, .. }) if side == to => "mending-now-heard-first",
            (Seat::Side(_), Step::Listening { .. }) => "mending-now-listening",
            (_, Step::Listening { to, .. }) => return self.frame.s("mending-now-you-listen", "name", self.name(to)),
            (Seat::Side(side), Step::Heard { to, .. }) if side == to => "mending-now-you-were-heard",
            (_, Step::Heard { how, .. }) => match how {
                How::Came | How::SaysSo => "mending-now-heard",
                How::Waived => "mending-now-waived",
                How::HadTheChance => "mending-now-had-the-chance",
            },
            (Seat::Side(side), Step::Brought { by, .. }) if side != by => "mending-now-told-first",
            (_, Step::Brought { .. }) => "mending-now-brought",
            (_, Step::Over { how, .. }) => match how {
                End::Good => "mending-over-good",
                End::Stopped => "mending-over-stopped",
                End::TimeUp => "mending-over-time-up",
            },
        };
        let name = match self.concern.seat {
            Seat::Side(side) => self.name(side.other()),
            Seat::Asked(side) | Seat::Listener(side) => self.name(side),
        };
        self.frame.s(key, "name", name)
    }

    fn good(&self) -> Vec<String> {
        if self.between().is_over() || !self.concern.seat.is_within() {
            return Vec::new();
        }
        let says = [Side::First, Side::Second].into_iter().filter(|side| self.between().says_good(*side));
        says.map(|side| match self.concern.seat {
            Seat::Side(own) if own == side => self.frame.t("mending-you-say-good"),
            _ => self.frame.s("mending-says-good", "name", self.name(side)),
        })
        .collect()
    }

    fn listeners(&self) -> Vec<Beside> {
        let shown = matches!(self.between().step, Step::Supported { .. } | Step::Steps { .. } | Step::Listening { .. });
        if !shown || !self.concern.seat.is_within() {
            return Vec::new();
        }
        let beside = |side: Side| {
            let listener = self.between().listener(side);
            let called = self.concern.called(self.frame, self.state, listener.veil());
            let own = self.concern.seat == Seat::Side(side);
            let key = match (listener, own) {
                (Listener::None, true) => "mending-listener-none-yours",
                (Listener::None, false) => "mending-listener-none",
                (Listener::Asked(_), true) => "mending-listener-asked-yours",
                (Listener::Asked(_), false) => "mending-listener-asked",
                (Listener::Yes(_), true) => "mending-listener-yours",
                (Listener::Yes(_), false) => "mending-listener",
            };
            Beside { text: self.frame.with(key, &[("name", &self.name(side)), ("listener", &called)]) }
        };
        [Side::First, Side::Second].into_iter().map(beside).collect()
    }

    /// Whom one can ask to listen: everybody but the two, and who listens beside the other.
    fn choices(&self, chosen: Option<u32>) -> Vec<Choice> {
        let Seat::Side(side) = self.concern.seat else { return Vec::new() };
        let other = self.between().listener(side.other()).veil();
        let other = other.and_then(|veil| self.concern.key.lift(veil, &self.state.group));
        let but: Vec<PersonId> =
            [self.person(Side::First), self.person(Side::Second), other].into_iter().flatten().collect();
        let nobody = std::iter::once(Choice::new("", self.frame.t("mending-choose")));
        let people = people(self.frame, self.state, &but).into_iter();
        nobody.chain(people.map(|(id, name)| Choice::new(id, name).chosen_if(chosen == Some(id)))).collect()
    }

    /// What somebody is called from where they take part.
    fn seated(&self, seat: Seat) -> String {
        if seat == self.concern.seat {
            return self.frame.t("mending-you");
        }
        match seat {
            Seat::Side(side) => self.name(side),
            Seat::Asked(side) | Seat::Listener(side) => {
                self.concern.called(self.frame, self.state, self.between().listener(side).veil())
            }
        }
    }

    fn slots(&self, command: &mut impl FnMut() -> String) -> Vec<Slot> {
        let seat = self.concern.seat;
        if !seat.is_within() {
            return Vec::new();
        }
        let asked = match self.between().step {
            Step::Listening { to, .. } => seat == Seat::Side(to),
            _ => true,
        };
        let slots = self.between().slots.iter().enumerate().map(|(number, slot)| {
            let said = slot.can.iter().map(|(who, yes)| {
                let key = if *yes { "mending-can" } else { "mending-cannot" };
                self.frame.s(key, "name", self.seated(*who))
            });
            let came = slot.came.map(|came| self.frame.t(if came { "mending-came" } else { "mending-came-not" }));
            Slot {
                number,
                when: self.frame.day_and_time(slot.at.0),
                said: said.chain(came).collect(),
                answer: asked && slot.at > self.now && slot.by != seat,
                came: matches!(self.between().step, Step::Listening { .. })
                    && slot.by == seat
                    && slot.at <= self.now
                    && slot.came.is_none(),
                commands: (command(), command()),
            }
        });
        slots.collect()
    }

    fn pledges(&self, command: &mut impl FnMut() -> String) -> Vec<Pledge> {
        if !self.concern.seat.is_within() {
            return Vec::new();
        }
        let pledges = self.between().pledges.iter().enumerate().map(|(number, pledge)| {
            let key = match pledge.state {
                PledgeState::Offered => "mending-pledge-offered",
                PledgeState::Agreed if pledge.until <= self.now => "mending-pledge-over",
                PledgeState::Agreed => "mending-pledge-agreed",
                PledgeState::Declined => "mending-pledge-declined",
            };
            let other = matches!(self.concern.seat, Seat::Side(side) if side != pledge.by);
            let open = pledge.state == PledgeState::Offered && self.between().may_offer_steps();
            Pledge {
                number,
                who: self.who(pledge.by),
                words: self.words(pledge.line),
                until: self.frame.s("mending-until", "day", self.frame.day(pledge.until.0)),
                state: self.frame.t(key),
                answer: other && open && pledge.until > self.now,
                commands: (command(), command()),
            }
        });
        pledges.collect()
    }

    fn words(&self, line: u32) -> String {
        self.details.get(commons::sight::Field::Line(line)).unwrap_or_default().to_owned()
    }

    /// What the two wrote; steps stand for themselves.
    fn lines(&self) -> Vec<Line> {
        let pledged = |line: u32| self.between().pledges.iter().any(|pledge| pledge.line == line);
        let lines = (0u32..).zip(&self.between().lines).filter(|(line, _)| !pledged(*line));
        let lines = lines.map(|(line, side)| Line {
            mine: self.concern.seat == Seat::Side(*side),
            who: self.who(*side),
            words: self.words(line),
        });
        lines.filter(|line| !line.words.is_empty()).collect()
    }
}

impl MatterPage {
    fn has_slots(&self) -> bool {
        !self.slots.is_empty() || self.may.offer_slot
    }

    fn has_pledges(&self) -> bool {
        !self.pledges.is_empty() || self.may.offer_step
    }
}
