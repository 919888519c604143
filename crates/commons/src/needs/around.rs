//! Asking around: whoever is on the phone desk asks those a need fits, in waves from near to far. By day only, never the
//! same person twice about the same need, and whoever was asked lately comes last. Asked is not told: a person promises.

use super::{Event, NeedId, on_desk};
use crate::decisions::hours::is_night;
use crate::fitting;
use crate::people::PersonId;
use crate::{Group, Moment, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};

/// People who were asked at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wave {
    pub at: Timestamp,
    pub people: Vec<PersonId>,
}

/// How many are asked in the first wave, the second, and each one after that.
const SIZES: [usize; 3] = [4, 8, 16];
/// So many waves, and then everybody has been asked who could be.
const MOST: usize = 20;

/// So long those of the last wave have to answer, before others are asked: less if it is urgent.
pub(crate) fn patience(urgent: bool) -> Span {
    if urgent { Span::minutes(30) } else { Span::hours(4) }
}

pub(super) fn ask_around(group: &Group, id: NeedId, wave: u8, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let person = moment.person()?;
    group.people.with_voice(person)?;
    if !on_desk(group, moment) {
        return Err(Refusal::DutyFirst);
    }
    let need = group.needs.get(id).ok_or(Refusal::NotThere)?;
    if need.is_closed() {
        return Err(Refusal::Closed);
    }
    if !need.on_board() {
        return Err(Refusal::NotNow);
    }
    // Two press at the same moment: the second meant a wave that has gone out.
    if usize::from(wave) != need.waves.len() + 1 || usize::from(wave) > MOST {
        return Err(Refusal::AskedJustNow);
    }
    if is_night(moment.now, &moment.wall) {
        return Err(Refusal::Night);
    }
    let urgent = need.wanted_by() <= moment.now + Span::days(1);
    if need.waves.last().is_some_and(|last| last.at + patience(urgent) > moment.now) {
        return Err(Refusal::AskedJustNow);
    }
    let size = SIZES.get(need.waves.len()).or(SIZES.last()).copied().unwrap_or(0);
    let people: Vec<PersonId> =
        fitting::next_to_ask(group, need, moment).into_iter().filter(|other| *other != person).take(size).collect();
    if people.is_empty() {
        return Err(Refusal::NobodyToAsk);
    }
    Ok(vec![Event::AskedAround { need: id, wave, people }])
}
