//! Photos: of a receipt, for those who see to paying an errand back, and of goods that somebody offers. The log knows that there
//! is one, how large it is, and under which name its sealed file lies; what it shows, only the vault can open.

use crate::fund::{ClaimId, ClaimState};
use crate::offers::{self, OfferId};
use crate::people::PersonId;
use crate::sight::Opening;
use crate::{Actor, Entry, Group, Hash, Matter, Moment, Refusal, Rules, Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Photos that one thing can have at once.
pub const MOST_OF_ONE: usize = 3;
/// Photos one person can add in a day.
pub const A_DAY: usize = 20;
/// The longest side a photo is kept with, in pixels.
pub const LONG_SIDE: u16 = 1_600;
/// The most bytes a photo is kept with, before it is sealed.
pub const LARGEST: u32 = 400_000;
/// What sealing adds, and some room.
const SEAL: u32 = 1_024;
/// How long the receipt of something that was paid back is kept: until the books of its year are closed.
pub const RECEIPTS_KEPT: Span = Span::days(400);

/// A photo's number within its group, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PictureId(pub u32);

/// What a photo belongs to, and goes with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// The receipt of an errand.
    Claim(ClaimId),
    /// Something that is offered.
    Offer(OfferId),
}

/// A sealed file. Its name is the hash of what is in it, so that a file that was changed is found out, and nobody can guess
/// the name of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    pub name: Hash,
    /// How many bytes lie there.
    pub bytes: u32,
    /// In pixels.
    pub width: u16,
    pub height: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Add a photo to what is one's own. Its file lies there already. Taking it away again is forgetting it.
    Add { of: Of, file: File },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Added { picture: PictureId, of: Of, file: File },
}

impl Event {
    pub fn picture(&self) -> PictureId {
        match self {
            Event::Added { picture, .. } => *picture,
        }
    }
}

/// How what a photo belongs to came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum End {
    GivenUp,
    PaidBack,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    pub id: PictureId,
    pub of: Of,
    pub by: PersonId,
    pub at: Timestamp,
    pub file: File,
    /// Who opened it, when and why; only of receipts.
    pub openings: Vec<Opening>,
    ended: Option<(End, Timestamp)>,
    forgotten: bool,
}

impl Picture {
    pub fn is_forgotten(&self) -> bool {
        self.forgotten
    }

    fn goes_at(&self, rules: &Rules) -> Option<Timestamp> {
        let (end, at) = self.ended.filter(|_| !self.forgotten)?;
        Some(match end {
            End::GivenUp => at + rules.forget_after(),
            End::PaidBack => at + RECEIPTS_KEPT,
        })
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pictures {
    all: Vec<Picture>,
    /// Those that are not forgotten, by what they belong to.
    living: BTreeMap<Of, Vec<PictureId>>,
    /// The names of their files.
    files: BTreeSet<Hash>,
}

impl Pictures {
    pub fn get(&self, id: PictureId) -> Option<&Picture> {
        self.all.get((id.0 as usize).checked_sub(1)?)
    }

    /// The photos something has, oldest first.
    pub fn of(&self, of: Of) -> impl Iterator<Item = &Picture> {
        self.living.get(&of).into_iter().flatten().filter_map(|id| self.get(*id))
    }

    /// All that are not forgotten, in no order that means anything.
    pub fn living(&self) -> impl Iterator<Item = &Picture> {
        self.living.values().flatten().filter_map(|id| self.get(*id))
    }

    /// Those somebody added that are not forgotten.
    pub fn by(&self, person: PersonId) -> impl Iterator<Item = &Picture> {
        self.living().filter(move |picture| picture.by == person)
    }

    /// Whether a sealed file of this name belongs to a photo that is not forgotten.
    pub fn has_file(&self, name: &Hash) -> bool {
        self.files.contains(name)
    }

    fn added_since(&self, person: PersonId, since: Timestamp) -> usize {
        let lately = self.all.iter().rev().take_while(|picture| picture.at > since);
        lately.filter(|picture| picture.by == person).count()
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        let Event::Added { picture, of, file } = event;
        let Actor::Person(by) = entry.by else { return };
        let (id, at) = (*picture, entry.at);
        self.all.push(Picture {
            id,
            of: *of,
            by,
            at,
            file: *file,
            openings: Vec::new(),
            ended: None,
            forgotten: false,
        });
        self.living.entry(*of).or_default().push(id);
        self.files.insert(file.name);
    }

    pub(crate) fn opened(&mut self, id: PictureId, opening: Opening) {
        self.change(id, |picture| picture.openings.push(opening));
    }

    pub(crate) fn forgotten(&mut self, id: PictureId) {
        let Some(picture) = self.get(id).filter(|picture| !picture.forgotten) else { return };
        let (of, file) = (picture.of, picture.file.name);
        if let Some(living) = self.living.get_mut(&of) {
            living.retain(|other| *other != id);
            if living.is_empty() {
                self.living.remove(&of);
            }
        }
        self.files.remove(&file);
        self.change(id, |picture| picture.forgotten = true);
    }

    /// Somebody is forgotten, and what they showed with them.
    pub(crate) fn forgotten_with(&mut self, person: PersonId) -> Vec<Matter> {
        let theirs: Vec<PictureId> = self.by(person).map(|picture| picture.id).collect();
        theirs.iter().for_each(|id| self.forgotten(*id));
        theirs.into_iter().map(Matter::Picture).collect()
    }

    /// What photos belong to has come to an end, or has not after all.
    pub(crate) fn settle(&mut self, of: Of, ended: Option<Ended>, at: Timestamp) -> Vec<Matter> {
        let ids: Vec<PictureId> = self.living.get(&of).cloned().unwrap_or_default();
        let ended = ended.map(|Ended(end)| end);
        for id in &ids {
            self.change(*id, |picture| {
                if picture.ended.map(|(end, _)| end) != ended {
                    picture.ended = ended.map(|end| (end, at));
                }
            });
        }
        ids.into_iter().map(Matter::Picture).collect()
    }

    pub(crate) fn next_due(&self, id: PictureId, rules: &Rules) -> Option<Timestamp> {
        self.get(id)?.goes_at(rules)
    }

    fn change(&mut self, id: PictureId, act: impl FnOnce(&mut Picture)) {
        if let Some(picture) = (id.0 as usize).checked_sub(1).and_then(|index| self.all.get_mut(index)) {
            act(picture);
        }
    }
}

/// That something photos belong to is over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ended(End);

/// Whether what photos belong to is over, and how.
pub(crate) fn ended(group: &Group, of: Of) -> Option<Ended> {
    let end = match of {
        Of::Offer(offer) => match group.offers.get(offer)?.state {
            offers::State::Withdrawn => Some(End::GivenUp),
            offers::State::Standing | offers::State::NotNow { .. } => None,
        },
        Of::Claim(claim) => match group.fund.claim(claim)?.state {
            ClaimState::Waiting => None,
            ClaimState::PaidBack(_) => Some(End::PaidBack),
            ClaimState::Withdrawn(_) => Some(End::GivenUp),
        },
    };
    end.map(Ended)
}

/// Whether somebody may add one more photo to this: it is their own, it goes on, and neither it nor the day has enough.
///
/// # Errors
/// Why not.
pub fn may_add(group: &Group, person: PersonId, of: Of, now: Timestamp) -> Result<(), Refusal> {
    group.people.taking_part(person)?;
    let by = match of {
        Of::Claim(claim) => group.fund.claim(claim).map(|claim| claim.by),
        Of::Offer(offer) => group.offers.get(offer).map(|offer| offer.by),
    };
    if by.ok_or(Refusal::NotThere)? != person {
        return Err(Refusal::NotYours);
    }
    if matches!(ended(group, of), Some(Ended(End::GivenUp))) {
        return Err(Refusal::Closed);
    }
    if group.pictures.of(of).count() >= MOST_OF_ONE {
        return Err(Refusal::EnoughPictures);
    }
    has_one_left(group, person, now)
}

/// Whether somebody may add a photo to anything today.
///
/// # Errors
/// [`Refusal::EnoughPicturesToday`].
pub fn has_one_left(group: &Group, person: PersonId, now: Timestamp) -> Result<(), Refusal> {
    match group.pictures.added_since(person, now - Span::days(1)) < A_DAY {
        true => Ok(()),
        false => Err(Refusal::EnoughPicturesToday),
    }
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let person = moment.person()?;
    let Command::Add { of, file } = command;
    may_add(group, person, of, moment.now)?;
    let fits = (1..=LARGEST + SEAL).contains(&file.bytes)
        && [file.width, file.height].iter().all(|side| (1..=LONG_SIDE).contains(side));
    // Two photos never share a file: forgetting one would take the other along.
    if !fits || group.pictures.has_file(&file.name) {
        return Err(Refusal::BadValue);
    }
    let picture = PictureId(u32::try_from(group.pictures.all.len() + 1).map_err(|_| Refusal::BadValue)?);
    Ok(vec![crate::Event::Pictures(Event::Added { picture, of, file })])
}

pub(crate) fn decide_due(group: &Group, id: PictureId, now: Timestamp) -> Vec<crate::Event> {
    match group.pictures.next_due(id, &group.rules) {
        Some(at) if at <= now => vec![crate::Event::Forgotten { subject: crate::Subject::Picture(id) }],
        _ => Vec::new(),
    }
}
