//! Today: at most five things, and a word when that is all. What you promised, what your duty asks, one thing that fits.

use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use commons::Minutes;
use commons::duties::{Duty, NOTE_EVERY};
use commons::fitting::Here;
use commons::needs::{Need, Phase, PromiseState};
use commons::people::{Person, PersonId, RecoveryState};

use crate::app::House;
use crate::board::card::{Card, Viewer};
use crate::caller::Caller;
use crate::decisions;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::saying;

/// More than that is not for one day.
const MOST: usize = 5;
/// So long before it ends by itself a duty is spoken of.
const SOON: commons::Span = commons::Span::days(7);

pub(crate) fn routes() -> Router<House> {
    Router::new().route("/{group}/today", get(show))
}

#[derive(Template)]
#[template(path = "today/page.html")]
struct TodayPage {
    frame: Frame,
    lead: String,
    recovery: Option<Recovery>,
    /// They count as away: the command with which they are here again.
    away: Option<String>,
    /// For who is new: where they stand.
    steps: Vec<Step>,
    items: Vec<Item>,
    fitting: Option<Card>,
    all: String,
}

/// Somebody says they are you, and wants back in on a new device.
struct Recovery {
    text: String,
    number: u32,
    command: String,
}

struct Step {
    class: &'static str,
    text: String,
    hint: String,
}

/// Something for today.
pub(crate) struct Item {
    pub(crate) icon: &'static str,
    pub(crate) colour: &'static str,
    pub(crate) title: String,
    pub(crate) text: String,
    /// The time has passed.
    pub(crate) late: bool,
    pub(crate) path: String,
    pub(crate) go: String,
}

async fn show(caller: Caller) -> Result<Page, Response> {
    let person = caller.signed_in()?;
    if caller.home.look().group.shutters.are_closed() {
        return Err(caller.go("shutters"));
    }
    let frame = caller.frame_in(Room::Today);
    let page = {
        let state = caller.home.look();
        let now = caller.now();
        let viewer = Viewer { frame: &frame, state: &state, person, now };
        let group = &state.group;
        let Some(who) = group.people.get(person).filter(|who| !who.is_gone()) else {
            return Err(caller.go("sign-in"));
        };
        let welcomed = group.people.taking_part(person).is_ok();
        let mut items = Vec::new();
        if welcomed {
            items.extend(crate::carrying::today(&frame, &state, person, now));
            items.extend(promises(&viewer));
            items.extend(crate::rounds::today(&viewer));
            items.extend(asked_around(&viewer));
            items.extend(between_people(&viewer));
        }
        if who.has_voice() {
            items.extend(asked(&viewer));
            items.extend(duties(&viewer));
            items.extend(terms(&viewer));
            items.extend(claims(&viewer));
        }
        if welcomed {
            items.extend(decisions::today(&viewer).into_iter().map(item_of_decision));
            items.extend(crate::meetings::today(&frame, &state, person, now));
        }
        items.truncate(MOST);
        let room_left = welcomed && items.len() < MOST;
        let fitting = if room_left { one_that_fits(&viewer, &caller.minutes, || caller.command_id()) } else { None };
        let nothing = items.is_empty() && fitting.is_none();
        let key = match (welcomed, nothing) {
            (false, _) => "today-new",
            (true, true) => "today-empty",
            (true, false) => "today-all",
        };
        TodayPage {
            lead: frame.day(now.0),
            recovery: recovery(&viewer, &caller),
            away: (welcomed && group.people.is_away(person, now, &group.rules)).then(|| caller.command_id()),
            steps: if who.has_voice() { Vec::new() } else { steps(&viewer, who) },
            items,
            fitting,
            all: frame.t(key),
            frame: frame.clone().titled_as(greeting(&frame)),
        }
    };
    Ok(Page::sealed(&page))
}

fn greeting(frame: &Frame) -> String {
    let name = frame.you.as_ref().map(|you| you.name.clone()).unwrap_or_default();
    let key = match frame.hour() {
        5..12 => "today-good-morning",
        12..18 => "today-good-afternoon",
        _ => "today-good-evening",
    };
    frame.s(key, "name", name)
}

/// What you promised, soonest first.
fn promises(viewer: &Viewer<'_>) -> Vec<Item> {
    let frame = viewer.frame;
    let of = viewer.state.group.needs.promised_by(viewer.person);
    // What goes along on a round stands there.
    let on_a_round = |need: &Need| viewer.state.group.rounds.carried_by(viewer.person).any(|round| round.has(need.id));
    let alone = of.filter(|need| !on_a_round(need));
    let mut promised: Vec<_> = alone.filter_map(|need| Some((need, need.promise_of(viewer.person)?))).collect();
    promised.sort_by_key(|(need, promise)| (promise.by_when, need.id));
    let item = |(need, promise): (&Need, &commons::needs::Promise)| {
        let when = frame.day_and_time(promise.by_when.0);
        let late = promise.announced_at.is_some();
        let key = match promise.state {
            PromiseState::Offered => "need-mine-offered",
            _ if late => "need-mine-late",
            PromiseState::Underway => "need-mine-underway",
            _ => "need-mine",
        };
        Item {
            icon: saying::icon(need.kind),
            colour: saying::colour(need.kind),
            title: saying::title(frame.tongue, need),
            text: format!("{} · {}", viewer.street(need), frame.s(key, "when", &when)),
            late,
            path: format!("needs/{}", need.id.0),
            go: frame.t("today-to-promise"),
        }
    };
    promised.into_iter().map(item).collect()
}

/// What you were asked whether you could do it. Saying nothing is an answer.
fn asked_around(viewer: &Viewer<'_>) -> Vec<Item> {
    let frame = viewer.frame;
    let item = |need: &Need| Item {
        icon: saying::icon(need.kind),
        colour: saying::colour(need.kind),
        title: saying::title(frame.tongue, need),
        text: format!("{} {}", frame.t("around-today"), viewer.street(need)),
        late: false,
        path: format!("needs/{}", need.id.0),
        go: frame.t("board-look"),
    };
    viewer.state.group.needs.asked_of(viewer.person).map(item).collect()
}

/// What waits for your word in something between you and somebody else. Whoever looks over your shoulder learns no more.
fn between_people(viewer: &Viewer<'_>) -> Vec<Item> {
    let frame = viewer.frame;
    let waiting = crate::mending::waiting(viewer.state, viewer.person, viewer.now).into_iter();
    let item = |(path, key): (String, &str)| Item {
        icon: "chat-circle-text-duotone",
        colour: "c-call",
        title: frame.t(key),
        text: frame.t("mending-today-text"),
        late: false,
        path,
        go: frame.t("mending-today-go"),
    };
    waiting.map(item).collect()
}

/// What your duties ask of you now.
fn duties(viewer: &Viewer<'_>) -> Vec<Item> {
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let turn = |duty| group.duties.running(viewer.person, duty);
    let desk = turn(Duty::PhoneDesk).map(|turn| {
        let waiting = group.needs.count_in(Phase::Heard);
        let oldest = group.needs.in_phase(Phase::Heard).next();
        let text = match oldest {
            Some(need) => {
                let span = frame.span((viewer.now - need.asked_at).0);
                frame.with("desk-head", &[("n", &waiting), ("span", &span)])
            }
            None => frame.t("desk-head-none"),
        };
        Item {
            icon: "phone-call-duotone",
            colour: "c-call",
            title: frame.s("duty-phone-desk-until", "until", frame.day(turn.until.0)),
            text,
            late: false,
            path: "desk".into(),
            go: frame.t("today-to-desk"),
        }
    });
    let welcome = turn(Duty::Welcome).map(|turn| {
        let waiting = group.people.unwelcomed().count();
        Item {
            icon: "hand-heart-duotone",
            colour: "c-fix",
            title: frame.s("duty-welcome-until", "until", frame.day(turn.until.0)),
            text: if waiting == 0 { frame.t("today-welcome-none") } else { frame.n("today-welcome", waiting) },
            late: false,
            path: "neighbours".into(),
            go: frame.t("today-to-welcome"),
        }
    });
    desk.into_iter().chain(welcome).collect()
}

fn item_of_decision(waiting: decisions::Waiting) -> Item {
    Item {
        icon: "handshake-duotone",
        colour: "c-else",
        title: waiting.title,
        text: waiting.text,
        late: waiting.soon,
        path: waiting.path,
        go: waiting.go,
    }
}

/// Whether you would take a duty: a question with two equally good answers.
fn asked(viewer: &Viewer<'_>) -> Vec<Item> {
    let (frame, state) = (viewer.frame, viewer.state);
    let of_you = state.group.duties.asked_of(viewer.person);
    let item = |(duty, asked): (Duty, commons::duties::Asked)| {
        let name = crate::decisions::effects::duty(frame, state, duty);
        Item {
            icon: "calendar-check-duotone",
            colour: "c-fix",
            title: frame.s("today-asked", "duty", name),
            text: frame.s("today-asked-until", "until", frame.day(asked.until.0)),
            late: false,
            path: format!("duties/{}", duty.word()),
            go: frame.t("today-to-answer"),
        }
    };
    of_you.map(item).collect()
}

/// Duties of yours that end soon, or that the group has heard nothing about for a month. The two that have work of their
/// own stand on this page anyway.
fn terms(viewer: &Viewer<'_>) -> Vec<Item> {
    let (frame, state) = (viewer.frame, viewer.state);
    let group = &state.group;
    let mut items = Vec::new();
    for turn in crate::duties::held_by(group, viewer.person) {
        if matches!(turn.duty, Duty::PhoneDesk | Duty::Welcome) {
            continue;
        }
        let ends = turn.until <= viewer.now + SOON;
        let quiet = group.duties.unheard_since(turn.duty).is_some_and(|at| at + NOTE_EVERY <= viewer.now);
        let text = match (ends, quiet) {
            (true, _) => frame.t("today-duty-ends"),
            (false, true) => frame.t("today-duty-quiet"),
            (false, false) => continue,
        };
        items.push(Item {
            icon: "calendar-check-duotone",
            colour: "c-home",
            title: crate::duties::until(frame, state, turn),
            text,
            late: false,
            path: format!("duties/{}", turn.duty.word()),
            go: frame.t("today-to-duty"),
        });
    }
    items
}

/// Errands that wait to be paid back, for those who say yes to it.
fn claims(viewer: &Viewer<'_>) -> Option<Item> {
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let yours = group.duties.holds(viewer.person, Duty::MoneyPair);
    let may = |claim: &&commons::fund::Claim| commons::fund::may_approve(group, claim, viewer.person).is_ok();
    let waiting = group.fund.waiting().filter(may).count();
    (yours && waiting > 0).then(|| Item {
        icon: "coins-duotone",
        colour: "c-money",
        title: frame.n("today-claims", waiting),
        text: frame.t("today-claims-what"),
        late: false,
        path: "fund".into(),
        go: frame.t("today-to-fund"),
    })
}

/// The first thing on the board that fits what you offered and that you could take now.
fn one_that_fits(viewer: &Viewer<'_>, minutes: &Minutes, command: impl FnOnce() -> String) -> Option<Card> {
    let group = &viewer.state.group;
    let ready = commons::fitting::ready(group, viewer.person, viewer.now)?;
    let wall = crate::fitting::wall(viewer.state, viewer.now);
    let here = Here { now: viewer.now, wall: &wall, minutes };
    let fits = |need: &Need| ready.fit(group, need, here).ok();
    let (need, fit) = group.needs.board().find_map(|need| Some((need, fits(need)?)))?;
    Some(viewer.card_to_take(need, Some(&fit), command))
}

/// Where somebody stands who has no voice yet, and what happens next.
fn steps(viewer: &Viewer<'_>, who: &Person) -> Vec<Step> {
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let step = |class, text: &str, hint: String| Step { class, text: frame.t(text), hint };
    let met = if who.welcomed.is_some() { "" } else { "now" };
    let mut steps = vec![
        step("", "today-step-joined", frame.date(who.joined_at.0)),
        match who.welcomed {
            Some(_) => step(met, "today-step-welcomed", String::new()),
            None => step(met, "today-step-welcome", frame.t("today-step-welcome-hint")),
        },
    ];
    let begins = group.people.voice_begins(who, &group.rules);
    let (needed, given) = (group.people.vouches_needed(&group.rules), group.people.vouches_that_count(who));
    let hint = match begins {
        Some(at) => frame.s("today-step-voice-from", "day", frame.date(at.0)),
        None => frame.with("today-step-vouches", &[("given", &given), ("needed", &needed)]),
    };
    let class = if who.welcomed.is_some() { "now" } else { "next" };
    steps.push(step(class, "today-step-voice", hint));
    steps
}

fn recovery(viewer: &Viewer<'_>, caller: &Caller) -> Option<Recovery> {
    let frame = viewer.frame;
    let about_me = |person: Option<PersonId>| person == Some(viewer.person);
    let running = viewer.state.group.people.recoveries().find(|recovery| about_me(recovery.person()))?;
    let rules = &viewer.state.group.rules;
    let text = match running.state {
        RecoveryState::Waiting { at, .. } => {
            let granted = at + commons::Span::hours(rules.recovery_hours.into());
            frame.s("today-recovery-waiting", "when", frame.day_and_time(granted.0))
        }
        _ => frame.t("today-recovery-vouched"),
    };
    Some(Recovery { text, number: running.id.0, command: caller.command_id() })
}

#[cfg(test)]
mod tests;
