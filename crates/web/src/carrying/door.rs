//! One door of a round, as whoever carries it sees it: what to bring, whom to ask for, the word at the door, the telephone.

use commons::needs::{Need, PromiseState};
use commons::people::PersonId;
use commons::rounds::{Answer, Fetch, Open, Round, Stop, What};
use commons::{Actor, Subject};
use host::{Details, Failed};

use super::At;
use crate::board::card::{Card, Viewer};
use crate::needs::details::{Line, Opened, talk};
use crate::rounds::{fetched_before, open_words};

/// What is said of a stop to everybody who takes part: its street, what it is, how it went. Nothing sealed.
pub(super) struct StopLine {
    /// From 1.
    pub(super) number: usize,
    pub(super) code: String,
    pub(super) what: String,
    pub(super) street: String,
    pub(super) path: String,
    pub(super) bring: Vec<String>,
    pub(super) fetch: Option<String>,
    pub(super) said: Option<&'static str>,
    pub(super) at: String,
}

/// A door without an answer yet, for whoever carries the round.
pub(super) struct Door {
    pub(super) line: StopLine,
    pub(super) need: u32,
    /// What stands open, or why it does not.
    pub(super) opened: Result<Opened, String>,
    pub(super) talk: Vec<Line>,
    pub(super) command: String,
}

/// The sentence of an answer.
pub(super) fn key(answer: Answer) -> &'static str {
    match answer {
        Answer::Given => "carry-given",
        Answer::WithNeighbour => "carry-with_neighbour",
        Answer::NoAnswer => "carry-no_answer",
        Answer::Wrong => "carry-wrong",
    }
}

/// The stop with this place, from 0.
pub(super) fn line(viewer: &Viewer<'_>, round: &Round, place: usize, stop: &Stop, need: &Need) -> StopLine {
    let frame = viewer.frame;
    let card: Card = viewer.card(need);
    let mut bring = Vec::new();
    match stop.much {
        0 => bring.push(frame.t("carry-along")),
        much => bring.push(frame.n("carry-bags", much)),
    }
    if need.hands() > 1 && stop.much > 0 {
        bring.push(frame.t("carry-two"));
    }
    if stop.cold {
        bring.push(frame.t("carry-cold"));
    }
    StopLine {
        number: place + 1,
        code: stop.code.to_string(),
        what: card.title,
        street: card.street,
        path: card.path,
        bring,
        fetch: fetch(viewer, round, place),
        said: stop.answered.map(|(answer, _)| key(answer)),
        at: stop.answered.map(|(_, at)| frame.time(at.0)).unwrap_or_default(),
    }
}

/// Where one goes first on the way to this stop, when it is open there, and for how many doors. It is said once, where one turns
/// off, and not again at the doors that have theirs in the bag by then.
fn fetch(viewer: &Viewer<'_>, round: &Round, place: usize) -> Option<String> {
    let frame = viewer.frame;
    let said = |(fetch, open, doors): (Fetch, Option<Open>, usize)| {
        let mut first = frame.t(match fetch.what {
            What::Hall => "carry-fetch-hall",
            What::Shop => "carry-fetch-shop",
            What::Chemist => "carry-fetch-chemist",
        });
        if let Some(street) = fetch.street.and_then(|street| viewer.state.group.founding.street(street)) {
            first = frame.with("carry-fetch-street", &[("first", &first), ("street", &street)]);
        }
        if let Some(open) = open {
            first = frame.with("carry-fetch-open", &[("first", &first), ("hours", &open_words(frame, open))]);
        }
        frame.with("carry-fetch-for", &[("first", &first), ("n", &doors)])
    };
    let places = fetched_before(round, place);
    (!places.is_empty()).then(|| places.into_iter().map(said).collect::<Vec<_>>().join(" "))
}

/// What stands open of each stop without an answer, in their order.
///
/// # Errors
/// Our trouble. What the rules do not open is simply not there.
pub(super) async fn opened(at: &At, round: &Round) -> Result<Vec<Option<Details>>, Failed> {
    let (host, home) = (at.caller.house.host(), &at.caller.home);
    let mut all = Vec::with_capacity(round.stops.len());
    for stop in &round.stops {
        if stop.answered.is_some() {
            all.push(None);
            continue;
        }
        match host.opened_details(home, Actor::Person(at.person), Subject::Need(stop.need)).await {
            Ok(details) => all.push(Some(details)),
            Err(Failed::Refused(_)) => all.push(None),
            Err(failed) => return Err(failed),
        }
    }
    Ok(all)
}

/// Promised, and the neighbour has not said yes yet: nothing opens until they do, and nothing can be answered.
pub(super) fn waits_for_yes(need: &Need, person: PersonId) -> bool {
    need.promise_of(person).is_some_and(|promise| promise.state == PromiseState::Offered)
}

/// A door with what stands open of it.
pub(super) fn door(viewer: &Viewer<'_>, at: &At, line: StopLine, need: &Need, details: Option<&Details>) -> Door {
    let frame = viewer.frame;
    let opened = match details {
        Some(details) => Ok(Opened::of(frame, need, details)),
        None if waits_for_yes(need, at.person) => Err(frame.t("carry-waits-yes")),
        None => Err(match viewer.may().cannot_open(need.id) {
            Some(refusal) => frame.t(&format!("refusal-{}", refusal.code())),
            None => String::new(),
        }),
    };
    let talk = details.map(|details| talk(frame, viewer.state, need, Actor::Person(at.person), details));
    Door { line, need: need.id.0, opened, talk: talk.unwrap_or_default(), command: at.caller.command_id() }
}
