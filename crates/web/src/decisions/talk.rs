//! What was said: worries, stand-asides and blocks as cards that want an answer, and the talk beside them.

use commons::Actor;
use commons::decisions::{About, Line, Position, Proposal, ProposalId};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Subject, Timestamp};
use std::collections::BTreeSet;

use crate::board::card::{Viewer, Who};

/// As many lines are shown at first; the rest are behind a link.
const SHOWN: usize = 40;

/// Something that has to be answered.
pub(super) struct Card {
    pub(super) line: u32,
    pub(super) who: Who,
    /// "Omar cannot live with it".
    pub(super) said: String,
    pub(super) words: String,
    pub(super) lifts: Option<String>,
    /// Who wrote it down, if it was told.
    pub(super) told: Option<String>,
    pub(super) block: bool,
    pub(super) replies: Vec<Spoken>,
}

/// A line of the talk.
pub(super) struct Spoken {
    pub(super) who: String,
    pub(super) mine: bool,
    pub(super) at: String,
    pub(super) machine: String,
    pub(super) words: String,
    /// "answers Omar", "said to the wording before".
    pub(super) about: Option<String>,
}

pub(super) struct Talk {
    pub(super) cards: Vec<Card>,
    pub(super) lines: Vec<Spoken>,
    /// Lines that are not shown.
    pub(super) older: usize,
    pub(super) harms: Vec<Spoken>,
}

/// Everything that was said to a proposal and may be read now.
pub(super) fn talk(viewer: &Viewer<'_>, proposal: &Proposal, all: bool) -> Talk {
    let hidden = proposal.hides_answers();
    let mut cards = Vec::new();
    if !hidden {
        for (person, taken) in &proposal.positions {
            let here = viewer.state.group.people.has_voice(*person);
            let Some(line) = taken.line.filter(|_| taken.position.needs_words() && here) else { continue };
            cards.push(card(viewer, proposal, *person, taken.position, line, taken.told_to));
        }
    }
    // A block first, then what stands aside, then worries; the longest waiting first.
    cards.sort_by_key(|card| (!card.block, card.line));
    let on_cards: BTreeSet<u32> = cards.iter().map(|card| card.line).collect();
    let mut lines: Vec<Spoken> = Vec::new();
    let mut harms = Vec::new();
    for (number, line) in proposal.lines.iter().enumerate() {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        match line.about {
            About::Harm => harms.push(spoken(viewer, proposal, number, line)),
            About::Position { .. } if on_cards.contains(&number) => {}
            _ if !may_read(proposal, viewer.person, line) => {}
            About::Line { line: to } if on_cards.contains(&to) => {
                let reply = spoken(viewer, proposal, number, line);
                if let Some(card) = cards.iter_mut().find(|card| card.line == to) {
                    card.replies.push(Spoken { about: None, ..reply });
                }
            }
            _ => lines.push(spoken(viewer, proposal, number, line)),
        }
    }
    let older = if all { 0 } else { lines.len().saturating_sub(SHOWN) };
    lines.drain(..older);
    Talk { cards, lines, older, harms }
}

/// Whether this person may read a line now: answers that are hidden are, and what answers a hidden line would give it away.
pub(crate) fn may_read(proposal: &Proposal, person: PersonId, line: &Line) -> bool {
    match line.about {
        _ if !proposal.hides_answers() => true,
        About::Position { .. } => line.by == Actor::Person(person),
        About::Line { line: to } => !is_position(proposal, to),
        About::Talk | About::Harm => true,
    }
}

fn is_position(proposal: &Proposal, line: u32) -> bool {
    proposal.lines.get(line as usize).is_some_and(|line| matches!(line.about, About::Position { .. }))
}

fn card(
    viewer: &Viewer<'_>,
    proposal: &Proposal,
    person: PersonId,
    position: Position,
    line: u32,
    told_to: Option<PersonId>,
) -> Card {
    let frame = viewer.frame;
    let who = viewer.whoever(person);
    let key = match position {
        Position::Block => "decide-said-block",
        Position::StandAside => "decide-said-aside",
        _ => "decide-said-worry",
    };
    let words = |field: Field| viewer.state.words(Subject::Person(person), field).map(str::to_owned);
    Card {
        line,
        said: frame.s(key, "who", &who.name),
        words: words(Field::Spoken(proposal.id, line)).unwrap_or_else(|| frame.t("decide-words-gone")),
        lifts: words(Field::Lifts(proposal.id, line)).filter(|_| position == Position::Block),
        told: told_to.map(|by| frame.s("decide-told-by", "who", viewer.whoever(by).name)),
        block: position == Position::Block,
        replies: Vec::new(),
        who,
    }
}

fn spoken(viewer: &Viewer<'_>, proposal: &Proposal, number: u32, line: &Line) -> Spoken {
    let frame = viewer.frame;
    let Timestamp(at) = line.at;
    let about = match line.about {
        About::Line { line: to } => {
            proposal.lines.get(to as usize).map(|to| frame.s("decide-replies-to", "who", who(viewer, to.by)))
        }
        About::Position { position } => {
            let position = frame.t(&format!("position-{}", position.word()));
            let old = line.version < proposal.version;
            Some(if old { frame.s("decide-to-before", "position", position) } else { position })
        }
        About::Talk | About::Harm => None,
    };
    Spoken {
        who: who(viewer, line.by),
        mine: line.by == Actor::Person(viewer.person),
        at: frame.day_and_time(at),
        machine: frame.machine_time(at),
        words: words(viewer, proposal.id, number, line.by).unwrap_or_else(|| frame.t("decide-words-gone")),
        about,
    }
}

pub(super) fn who(viewer: &Viewer<'_>, by: Actor) -> String {
    match by {
        Actor::Person(person) => viewer.whoever(person).name,
        _ => viewer.frame.t("decide-a-neighbour"),
    }
}

fn words(viewer: &Viewer<'_>, id: ProposalId, line: u32, by: Actor) -> Option<String> {
    let subject = match by {
        Actor::Person(person) => Subject::Person(person),
        Actor::Neighbour(need) => Subject::Need(need),
        _ => return None,
    };
    viewer.state.words(subject, Field::Spoken(id, line)).map(str::to_owned)
}

/// What somebody answers when they reply to this line: its words, shortened, and whose.
pub(super) fn replied(viewer: &Viewer<'_>, proposal: &Proposal, line: u32) -> Option<String> {
    let to = proposal.lines.get(line as usize)?;
    Some(viewer.frame.s("decide-you-answer", "who", who(viewer, to.by)))
}
