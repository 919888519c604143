//! The sealed pieces there are, the names the vault keeps them under, and which of them are words for the group.

use crate::decisions::ProposalId;
use crate::meetings::{MeetingId, PollId};

/// A sealed piece of somebody's details.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// What somebody wants to be called.
    Called,
    /// A telephone number or an e-mail address.
    Reach,
    /// When and how it is safe to get in touch.
    SafeTimes,
    /// House number, flat, how to find the door.
    Door,
    /// A password for the door.
    Password,
    /// What somebody asked for, in their own words.
    Words,
    /// A line of the talk about a need, by number.
    Line(u32),
    /// What a wording of a proposal says, by the number of the wording.
    Proposed(Proposed, u16),
    /// The words of an effect in a wording: an agreement's text, what money is for.
    Clause(u16, u8),
    /// A part of a wording in another language, by the number of the translation.
    Translated(Proposed, u16),
    /// The words of an effect in another language.
    TranslatedClause(u16, u8),
    /// What somebody said to a proposal, by its number and the line's: kept with whoever said it, and forgotten with them.
    Spoken(ProposalId, u32),
    /// What would lift their block.
    Lifts(ProposalId, u32),
    /// The key of what is between two people: it shows the rules who they are, and is shown to nobody.
    Key,
    /// What a question asks.
    Question,
    /// A line somebody answered a question with: kept with them.
    Advice(PollId, u32),
    /// Where a meeting is.
    Place,
    /// A point somebody wants to talk about: kept with them.
    Point(MeetingId, u16),
    /// A line of a meeting's minutes.
    Note(u32),
    /// What somebody says is missing in the minutes: kept with them.
    Missing(MeetingId, u16),
    /// A line for whoever has a duty next, by its number.
    HandOver(u16),
    /// What a holder of a duty told the group, by its number.
    Told(u16),
    /// What somebody calls a program that acts for them.
    Program,
    /// Where somebody has the program tell what happened, and the secret it signs that with.
    Hook,
    /// The key that the file of a photo is sealed with.
    Picture,
    /// What a photo of goods shows, in words, for those who cannot see it.
    Alt,
}

/// A part of a proposal's wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Proposed {
    Title,
    /// The problem it is about.
    Why,
    /// Whom it touches.
    Affected,
    /// What the address of a page shown to somebody outside ends with; nobody can guess it.
    Key,
}

impl Field {
    /// The name the vault keeps it under; stable for ever.
    pub fn name(self) -> String {
        match self {
            Field::Called => "called".into(),
            Field::Reach => "reach".into(),
            Field::SafeTimes => "safe_times".into(),
            Field::Door => "door".into(),
            Field::Password => "password".into(),
            Field::Words => "words".into(),
            Field::Line(number) => format!("line{number}"),
            Field::Proposed(Proposed::Title, text) => format!("title{text}"),
            Field::Proposed(Proposed::Why, text) => format!("why{text}"),
            Field::Proposed(Proposed::Affected, text) => format!("affected{text}"),
            Field::Proposed(Proposed::Key, text) => format!("key{text}"),
            Field::Clause(text, effect) => format!("clause{text}_{effect}"),
            Field::Translated(Proposed::Title, number) => format!("in_other_title{number}"),
            Field::Translated(Proposed::Why, number) => format!("in_other_why{number}"),
            Field::Translated(Proposed::Affected, number) => format!("in_other_affected{number}"),
            Field::Translated(Proposed::Key, number) => format!("in_other_key{number}"),
            Field::TranslatedClause(number, effect) => format!("in_other_clause{number}_{effect}"),
            Field::Spoken(proposal, line) => format!("spoken{}_{line}", proposal.0),
            Field::Lifts(proposal, line) => format!("lifts{}_{line}", proposal.0),
            Field::Key => "key".into(),
            Field::Question => "question".into(),
            Field::Advice(poll, line) => format!("advice{}_{line}", poll.0),
            Field::Place => "place".into(),
            Field::Point(meeting, point) => format!("point{}_{point}", meeting.0),
            Field::Note(note) => format!("note{note}"),
            Field::Missing(meeting, words) => format!("missing{}_{words}", meeting.0),
            Field::HandOver(line) => format!("handover{line}"),
            Field::Told(note) => format!("told{note}"),
            Field::Program => "program".into(),
            Field::Hook => "hook".into(),
            Field::Picture => "picture".into(),
            Field::Alt => "alt".into(),
        }
    }

    /// The other way round.
    pub fn parse(name: &str) -> Option<Field> {
        Some(match name {
            "called" => Field::Called,
            "reach" => Field::Reach,
            "safe_times" => Field::SafeTimes,
            "door" => Field::Door,
            "password" => Field::Password,
            "words" => Field::Words,
            "key" => Field::Key,
            "question" => Field::Question,
            "place" => Field::Place,
            "program" => Field::Program,
            "hook" => Field::Hook,
            "picture" => Field::Picture,
            "alt" => Field::Alt,
            _ => return Field::numbered(name),
        })
    }

    fn numbered(name: &str) -> Option<Field> {
        fn one<N: std::str::FromStr>(name: &str, word: &str) -> Option<N> {
            name.strip_prefix(word)?.parse().ok()
        }
        fn two<N: std::str::FromStr, M: std::str::FromStr>(name: &str, word: &str) -> Option<(N, M)> {
            let (first, second) = name.strip_prefix(word)?.split_once('_')?;
            Some((first.parse().ok()?, second.parse().ok()?))
        }
        if let Some(part) = name.strip_prefix("in_other_") {
            return Some(match Field::numbered(part)? {
                Field::Proposed(part, number) => Field::Translated(part, number),
                Field::Clause(number, effect) => Field::TranslatedClause(number, effect),
                _ => return None,
            });
        }
        let proposed = |part, word| one(name, word).map(|text| Field::Proposed(part, text));
        one(name, "line")
            .map(Field::Line)
            .or_else(|| proposed(Proposed::Title, "title"))
            .or_else(|| proposed(Proposed::Why, "why"))
            .or_else(|| proposed(Proposed::Affected, "affected"))
            .or_else(|| proposed(Proposed::Key, "key"))
            .or_else(|| two(name, "clause").map(|(text, effect)| Field::Clause(text, effect)))
            .or_else(|| two(name, "spoken").map(|(proposal, line)| Field::Spoken(ProposalId(proposal), line)))
            .or_else(|| two(name, "lifts").map(|(proposal, line)| Field::Lifts(ProposalId(proposal), line)))
            .or_else(|| two(name, "advice").map(|(poll, line)| Field::Advice(PollId(poll), line)))
            .or_else(|| two(name, "point").map(|(meeting, point)| Field::Point(MeetingId(meeting), point)))
            .or_else(|| one(name, "note").map(Field::Note))
            .or_else(|| two(name, "missing").map(|(meeting, words)| Field::Missing(MeetingId(meeting), words)))
            .or_else(|| one(name, "handover").map(Field::HandOver))
            .or_else(|| one(name, "told").map(Field::Told))
    }

    /// Whether these are words for the group: shown to those who take part, without an opening.
    pub fn is_for_the_group(self) -> bool {
        match self {
            Field::Proposed(..) | Field::Clause(..) | Field::Spoken(..) | Field::Lifts(..) => true,
            Field::Translated(..) | Field::TranslatedClause(..) => true,
            Field::Question | Field::Advice(..) | Field::Place | Field::Point(..) | Field::Note(_) => true,
            Field::Missing(..) | Field::HandOver(_) | Field::Told(_) | Field::Alt => true,
            Field::Called | Field::Reach | Field::SafeTimes | Field::Door | Field::Password | Field::Key => false,
            Field::Words | Field::Line(_) | Field::Program | Field::Hook | Field::Picture => false,
        }
    }
}
