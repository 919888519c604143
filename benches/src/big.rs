//! A big group, made by real commands: a town that lived its weeks, then as many asks, promises and handovers more as make
//! the log long, and at last so many asks that nobody has taken on yet.

use commons::founding::StreetId;
use commons::needs::{
    Ask, CheckBack, Checked, Command as Needs, Consent, Handover, HowSoon, Item, Kind, NeedId, ReachBy, ReturnAsked,
    Through,
};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Command, Event, GroupId, Lang, Refusal, Span, Timestamp, needs};
use host::History;

/// How big.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) entries: u64,
    pub(crate) open: usize,
    pub(crate) people: u32,
}

/// Days that the asks of the log are spread over; before them lies the town's own life.
const DAYS: i64 = 60;

/// Lives through it until `now`.
pub(crate) fn history(size: Size, now: Timestamp, id: GroupId) -> Result<History, Refusal> {
    let begin = now - Span::days(DAYS);
    let plan = town::Plan { people: size.people, weeks: 6, seed: 7, asks: 0 };
    let mut history = town::live(&plan, begin, id, |_, _| {})?;
    let people: Vec<PersonId> = history.state.group.people.with_voices().collect();
    // What still comes by itself, closings and forgettings, is not counted on: some entries more do no harm.
    let rounds = size.entries.saturating_sub(history.state.group.seq + size.open as u64) / ENTRIES_A_ROUND;
    let calm = begin + Span::hours(1);
    let span = (now - Span::hours(3)) - calm;
    for round in 0..rounds {
        let at = calm + Span(span.0 / i64::try_from(rounds.max(1)).unwrap_or(1) * i64::try_from(round).unwrap_or(0));
        let person = people.get(round as usize * 7 % people.len().max(1)).copied().unwrap_or(PersonId(1));
        through_the_house(&mut history, at, round, person);
    }
    for number in 0..size.open as u64 {
        let at = now - Span::hours(2) + Span(i64::try_from(number).unwrap_or(0));
        asked(&mut history, at, number);
    }
    history.pass_until(now);
    Ok(history)
}

/// Asked, promised, set out, handed over, asked back, closed; and forgotten later.
const ENTRIES_A_ROUND: u64 = 7;

fn through_the_house(history: &mut History, at: Timestamp, round: u64, person: PersonId) {
    let Some(need) = asked(history, at, round) else { return };
    let mut act = |minutes: i64, by: Actor, command: Needs| {
        // What the rules refuse does not happen, as in life.
        let _ = history.act(at + Span::minutes(minutes), by, Command::Needs(command), Vec::new());
    };
    let by_when = at + Span::hours(5);
    act(1, Actor::Person(person), Needs::Promise { need, much: 1, by_when });
    act(2, Actor::Person(person), Needs::SetOut { need });
    act(3, Actor::Person(person), Needs::HandOver { need, how: Handover::Door });
    let answer = CheckBack::Arrived;
    act(4, Actor::Neighbour(need), Needs::CheckBack { need, answer, asked: ReturnAsked::Nothing });
}

pub(crate) fn asked(history: &mut History, at: Timestamp, number: u64) -> Option<NeedId> {
    let (ask, details) = an_ask(number);
    let details = details.into_iter().map(|(field, words)| (field, words.to_owned())).collect();
    let events = history.act(at, Actor::Anyone, Command::Needs(Needs::Ask(ask)), details).ok()?;
    events.iter().find_map(|event| match event {
        Event::Needs(needs::Event::Asked { need, .. }) => Some(*need),
        _ => None,
    })
}

/// An ask as people send it, with the four details that are sealed.
pub(crate) fn an_ask(number: u64) -> (Ask, [(Field, &'static str); 4]) {
    let sorts = [
        (Kind::Food, Some(Item::Groceries), HowSoon::OneOrTwoDays),
        (Kind::Company, None, HowSoon::AboutAWeek),
        (Kind::Medicine, None, HowSoon::Today),
        (Kind::Lift, None, HowSoon::ThreeToFiveDays),
        (Kind::Repair, None, HowSoon::AboutAWeek),
        (Kind::Letters, None, HowSoon::ThreeToFiveDays),
    ];
    let (kind, item, how_soon) = sorts[number as usize % sorts.len()];
    let ask = Ask {
        kind,
        item,
        street: Some(StreetId(u16::try_from(number % 11).unwrap_or(0))),
        how_soon,
        household: Some(1 + u8::try_from(number % 5).unwrap_or(0)),
        amount: 1,
        language: Lang::parse("en").unwrap_or_else(|| unreachable!("a language tag")),
        reach: ReachBy::Text,
        consent: Consent::ComeStraight,
        through: Through::Web,
        checked: Checked::Clear,
        interests: Vec::new(),
    };
    let details = [
        (Field::Called, "Amina"),
        (Field::Reach, "07700 900123"),
        (Field::Door, "8, flat 3"),
        (Field::Words, "Two bags would be lovely. Halal, no nuts."),
    ];
    (ask, details)
}
