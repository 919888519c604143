//! A house for tests: a small group that was made by running real acts on a store in a folder that goes away.
//!
//! `let sample = sample::house().await;` then `sample.get("board", &sample.signed_in(sample.ben).await).await`.

/// What is done in a house once it is made.
mod acting;
/// How it was made: twenty days of a street.
mod making;
/// Going to its pages.
mod visiting;

use axum::Router;
use commons::Timestamp;
use commons::founding::StreetId;
use commons::needs::NeedId;
use commons::people::PersonId;
use host::{Holder, Home, Host, SixWords};
use std::sync::Arc;
use tempfile::TempDir;

pub(crate) use making::{asking, house};
pub(crate) use visiting::Answer;

/// Monday 23 November 2026, 14:05 in London: when every sample stands.
pub(crate) const NOW: Timestamp = Timestamp(1_795_442_700_000);
/// How the group is reached.
pub(crate) const REACH: &str = "01632 960123";
/// What the sealed details of every need in the sample hold, so that a test can look for them where they must not be.
pub(crate) const SECRETS: [&str; 5] =
    ["Amina Yusuf", "07700 900461", "not while school is out", "blue door, second floor", "heron at noon"];

pub(crate) const TANNERS_ROW: StreetId = StreetId(0);
pub(crate) const KILN_LANE: StreetId = StreetId(1);
pub(crate) const ORCHARD_CLOSE: StreetId = StreetId(3);

pub(crate) struct Sample {
    pub(crate) host: Arc<Host>,
    pub(crate) home: Arc<Home>,
    pub(crate) router: Router,
    /// Five founders, all with a voice. Chiara is on the phone desk, Dee on the welcome.
    pub(crate) ben: PersonId,
    pub(crate) chiara: PersonId,
    pub(crate) dee: PersonId,
    pub(crate) esi: PersonId,
    pub(crate) femi: PersonId,
    /// Welcomed, without a voice yet.
    pub(crate) grace: PersonId,
    /// Nobody has said hello to them yet.
    pub(crate) hakim: PersonId,
    pub(crate) needs: OneOfEach,
    /// The key of `needs.bags`.
    pub(crate) six: SixWords,
    /// Goes away with the sample.
    _folder: TempDir,
}

/// One need of every sort.
pub(crate) struct OneOfEach {
    /// Arrived without a street we know; waits for the phone desk.
    pub(crate) heard: NeedId,
    /// Arrived from a place that sends very many.
    pub(crate) unchecked: NeedId,
    /// Open: a prescription for today, which takes two people.
    pub(crate) prescription: NeedId,
    /// Open: four bags for five people; one bag is promised by Esi.
    pub(crate) bags: NeedId,
    /// Open: a friendly call, which needs no door.
    pub(crate) call: NeedId,
    /// Open, and somebody is trying to ring back.
    pub(crate) ringing: NeedId,
    /// Promised by Ben.
    pub(crate) promised: NeedId,
    /// Promised by Ben, and waits for the neighbour's yes.
    pub(crate) offered: NeedId,
    /// Dee is on the way.
    pub(crate) underway: NeedId,
    /// Brought by Esi; nobody has said yet whether it arrived.
    pub(crate) arrived: NeedId,
    /// Waits for its turn.
    pub(crate) paced: NeedId,
    /// Closed as met.
    pub(crate) closed: NeedId,
    /// Closed, and its details are wiped.
    pub(crate) forgotten: NeedId,
}

impl Sample {
    /// The cookie of somebody who is signed in.
    pub(crate) async fn signed_in(&self, person: PersonId) -> String {
        self.pass("s", Holder::Person(person)).await
    }

    /// The cookie of somebody who has typed in the key of a need.
    pub(crate) async fn with_key_of(&self, need: NeedId) -> String {
        self.pass("k", Holder::Need(need)).await
    }

    async fn pass(&self, letter: &str, holder: Holder) -> String {
        let token = self.host.sign_in(&self.home, holder, "a browser").await.unwrap();
        format!("{letter}-{}={}", self.home.slug, token.reveal())
    }

    /// Gives the group the map of a town that does not exist, in which its streets are. To be called before anything is asked.
    pub(crate) fn with_map(&self) {
        let file = streets::made::Town::demo().to_pbf(Vec::new()).unwrap();
        let town = streets::import(std::io::Cursor::new(file), |_| true).unwrap();
        let streets = host::Streets::in_folder(self.folder());
        let mut saved = Vec::new();
        streets::save(&town, &mut saved).unwrap();
        std::fs::write(streets.file(self.home.id).unwrap(), saved).unwrap();
        self.host.streets_lie_in(streets);
    }

    /// And the map to zoom through, made from it.
    pub(crate) async fn with_tiles(&self) {
        self.with_map();
        let (_, tiles) = town::maps();
        self.host.lay_tiles(&self.home, tiles).await.unwrap();
    }

    /// Everything the house has on the disk.
    pub(crate) fn folder(&self) -> &std::path::Path {
        self._folder.path()
    }
}

/// What looks like the key of a sentence that nobody wrote: `board-no-such-key` standing as text. Every page test asks.
pub(crate) fn raw_keys(page: &str) -> Vec<String> {
    let text = page.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.trim());
    let looks_raw = |text: &&str| {
        text.contains('-')
            && !text.contains(' ')
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
    };
    text.filter(looks_raw).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests;
