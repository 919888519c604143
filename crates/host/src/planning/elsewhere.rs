//! Searches that another server of the house makes: whoever asked may come to any of them. That one goes on, that it is over
//! and what came of it, and that enough has been found, stand for a few minutes in the store, in numbers and words of the
//! program. Where there is one server nothing of this is written.

use super::{Found, MOST_SECONDS, Search, Standing, WhyLeft};
use crate::{Failed, Home, Host};
use commons::needs::NeedId;
use commons::people::PersonId;
use commons::rounds::RoundId;
use commons::{CommandId, Refusal, Span, Timestamp};
use rounds::Why;
use store::{OneTime, SideChange, StoreError};

const SEARCH: u8 = 25;
/// As long as anybody looks at what came of it.
const TOLD: Span = Span::minutes(15);

/// What is told about a search.
#[derive(Clone, Copy, Debug)]
enum Mark {
    Begun,
    Enough,
    Over,
}

impl Mark {
    fn lookup(self, id: CommandId) -> [u8; 32] {
        let word: &[u8] = match self {
            Mark::Begun => b"begun\n",
            Mark::Enough => b"enough\n",
            Mark::Over => b"over\n",
        };
        *blake3::Hasher::new().update(b"manyhands search\n").update(word).update(&id.0).finalize().as_bytes()
    }
}

impl Host {
    /// How a search stands that was begun with this form, here or on another server of the house.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn search_stands(&self, home: &Home, id: CommandId) -> Result<Option<Standing>, Failed> {
        if let Some(search) = self.search_of(home, id) {
            return Ok(Some(search.standing()));
        }
        if !self.is_shared() {
            return Ok(None);
        }
        if let Some((_, over)) = self.marked(home, id, Mark::Over).await? {
            return Ok(Some(read(&over).unwrap_or(Standing::Trouble)));
        }
        let begun = self.marked(home, id, Mark::Begun).await?;
        Ok(begun.map(|(_, since)| self.under_way(&since)))
    }

    /// What has been found by now is good enough; whichever server searches hears of it within a second.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn enough_found(&self, home: &Home, by: PersonId, id: CommandId) -> Result<(), Failed> {
        match self.search_of(home, id) {
            Some(search) => search.stop(),
            None if self.is_shared() => self.mark(home, by, id, Mark::Enough, String::new()).await?,
            None => {}
        }
        Ok(())
    }

    pub(super) async fn tell_begun(&self, home: &Home, search: &Search, seconds: u8) {
        let since = format!("{} {seconds}", self.clock.now().0);
        self.tell_mark(home, search, Mark::Begun, since).await;
    }

    pub(super) async fn tell_over(&self, home: &Home, search: &Search, standing: &Standing) {
        self.tell_mark(home, search, Mark::Over, written(standing)).await;
    }

    /// Whether somebody said to another server that it is enough.
    pub(super) async fn is_enough_elsewhere(&self, home: &Home, search: &Search) -> bool {
        self.is_shared() && matches!(self.marked(home, search.id, Mark::Enough).await, Ok(Some(_)))
    }

    async fn tell_mark(&self, home: &Home, search: &Search, mark: Mark, body: String) {
        if !self.is_shared() {
            return;
        }
        // Whoever asked finds the rounds all the same; only how it stands is not seen from another server.
        if let Err(failed) = self.mark(home, search.by, search.id, mark, body).await {
            tracing::warn!(%failed, "other servers were not told of a search");
        }
    }

    async fn mark(&self, home: &Home, by: PersonId, id: CommandId, mark: Mark, body: String) -> Result<(), Failed> {
        let ends_at = (self.clock.now() + TOLD).0;
        let holder = u64::from(by.0);
        let row = OneTime { lookup: mark.lookup(id), code: None, kind: SEARCH, holder, body, tries: 1, ends_at };
        match self.store.change(home.id.0, vec![SideChange::PutOneTime(row)]).await {
            // Said before.
            Ok(()) | Err(StoreError::Taken(_)) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    async fn marked(&self, home: &Home, id: CommandId, mark: Mark) -> Result<Option<(u64, String)>, Failed> {
        let kept = self.store.one_time_kept(home.id.0, mark.lookup(id), self.clock.now().0).await?;
        Ok(kept.filter(|(kind, _, _)| *kind == SEARCH).map(|(_, by, body)| (by, body)))
    }

    /// How far it should be by now. A server that was killed meanwhile finishes nothing, and nobody waits for it for long.
    fn under_way(&self, since: &str) -> Standing {
        let mut numbers = since.split(' ').map(|number| number.parse::<i64>().unwrap_or(0));
        let begun = Timestamp(numbers.next().unwrap_or(0));
        let seconds = numbers.next().unwrap_or(0).clamp(1, MOST_SECONDS.into());
        let gone = (self.clock.now() - begun).0.max(0);
        if gone > Span::minutes(2).0 {
            return Standing::Trouble;
        }
        let part = u32::try_from(gone / seconds).unwrap_or(0);
        Standing::Searching { part: part.min(999) }
    }
}

/// Reasons by the word they are told with.
const WHY: [(WhyLeft, &str); 16] = [
    (WhyLeft::NotWanted, "not-wanted"),
    (WhyLeft::OnARound, "on-a-round"),
    (WhyLeft::NoDoor, "no-door"),
    (WhyLeft::NoStreet, "no-street"),
    (WhyLeft::TooMany, "too-many"),
    (WhyLeft::TooManyStops, "too-many-stops"),
    (WhyLeft::Search(Why::Nobody), "nobody"),
    (WhyLeft::Search(Why::NobodyCan), "nobody-can"),
    (WhyLeft::Search(Why::NoSecond), "no-second"),
    (WhyLeft::Search(Why::NoWay), "no-way"),
    (WhyLeft::Search(Why::Hours), "hours"),
    (WhyLeft::Search(Why::TooSlow), "too-slow"),
    (WhyLeft::Search(Why::TooFar), "too-far"),
    (WhyLeft::Search(Why::NoBags), "no-bags"),
    (WhyLeft::Search(Why::NoTime), "no-time"),
    (WhyLeft::Search(Why::NotTried), "not-tried"),
];

/// `done 4,5 120 guessed 17=hours,18=no-bags`.
fn written(standing: &Standing) -> String {
    let told = |word: &str, found: &Found| {
        let rounds: Vec<String> = found.rounds.iter().map(|round| round.0.to_string()).collect();
        let word_of = |why: &WhyLeft| WHY.iter().find(|(other, _)| other == why).map_or("not-tried", |(_, word)| word);
        let left: Vec<String> = found.left.iter().map(|(need, why)| format!("{}={}", need.0, word_of(why))).collect();
        let ways = if found.guessed { "guessed" } else { "known" };
        format!("{word} {} {} {ways} {}", rounds.join(","), found.gained, left.join(","))
    };
    match standing {
        Standing::Done(found) => told("done", found),
        Standing::Nothing(found) => told("nothing", found),
        Standing::Refused(refusal) => format!("refused {}", refusal.code()),
        Standing::Waiting | Standing::Searching { .. } | Standing::Trouble => "trouble".to_owned(),
    }
}

fn read(text: &str) -> Option<Standing> {
    let parts: Vec<&str> = text.split(' ').collect();
    match parts[..] {
        ["done", rounds, gained, ways, left] => Some(Standing::Done(found(rounds, gained, ways, left)?)),
        ["nothing", rounds, gained, ways, left] => Some(Standing::Nothing(found(rounds, gained, ways, left)?)),
        ["refused", code] => Refusal::ALL.iter().find(|refusal| refusal.code() == code).copied().map(Standing::Refused),
        ["trouble"] => Some(Standing::Trouble),
        _ => None,
    }
}

fn found(rounds: &str, gained: &str, ways: &str, left: &str) -> Option<Found> {
    let listed = |list: &str| list.split(',').filter(|one| !one.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let reason = |one: &String| {
        let (need, why) = one.split_once('=')?;
        let (why, _) = WHY.iter().find(|(_, word)| *word == why)?;
        Some((NeedId(need.parse().ok()?), *why))
    };
    Some(Found {
        rounds: listed(rounds).iter().map(|round| Some(RoundId(round.parse().ok()?))).collect::<Option<_>>()?,
        left: listed(left).iter().map(reason).collect::<Option<_>>()?,
        gained: gained.parse().ok()?,
        guessed: ways == "guessed",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_to_other_servers_is_read_as_it_was_meant() {
        let left = WHY.iter().zip(7..).map(|((why, _), need)| (NeedId(need), *why)).collect();
        let found = Found { rounds: vec![RoundId(4), RoundId(5)], left, gained: -90, guessed: true };
        for standing in [
            Standing::Done(found.clone()),
            Standing::Nothing(Found { gained: 0, guessed: false, rounds: Vec::new(), ..found }),
            Standing::Nothing(Found::default()),
            Standing::Refused(Refusal::NotNow),
            Standing::Trouble,
        ] {
            assert_eq!(read(&written(&standing)), Some(standing));
        }
        for nonsense in ["", "done", "done 4 x known ", "done 4 1 known 7=because", "refused nobody-knows", "trouble 1"]
        {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
    }
}
