//! Who may see what. The board shows kind, street and how soon to everybody who takes part; who it was stays sealed.
//! This is the only maker of a [`Warrant`], and without one the vault opens nothing.

use crate::decisions::ProposalId;
use crate::duties::Duty;
use crate::meetings::{MeetingId, PollId};
use crate::mending::{Key, MatterId, Seat};
use crate::needs::{self, NeedId, PromiseState};
use crate::people::{Opens, PersonId};
use crate::pictures::{Of, PictureId};
use crate::{Actor, Event, Group, GroupId, Moment, Refusal, Span, Subject, Timestamp};
use serde::{Deserialize, Serialize};

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
}

impl Field {
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

/// Why details were opened. Written into the log, and shown to the person concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Promised to come.
    Promise,
    /// On the phone desk, to understand what is needed.
    PhoneDesk,
    /// On the welcome, to speak with somebody new.
    Welcome,
    /// Sees to paying an errand back, and looks at the receipt.
    Receipt,
}

/// One opening, as the person concerned can read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    pub by: Actor,
    pub at: Timestamp,
    pub why: Why,
}

/// What the vault asks to see before it opens sealed details of one group. Made here alone.
#[derive(Debug, PartialEq, Eq)]
pub struct Warrant {
    group: GroupId,
    scope: Scope,
}

#[derive(Debug, PartialEq, Eq)]
enum Scope {
    /// Everything of one subject.
    All(Subject),
    /// What a newcomer needs for something without a door.
    WithoutDoor(NeedId),
    /// Where a letter to this person goes.
    Letter(PersonId),
    /// Where this person has the program tell what happened.
    Hook(PersonId),
    /// What people who take part want to be called, which they chose to show each other, and how the group is reached.
    Shown,
    /// The keys of what is between people, for the rules to see who is concerned.
    Keys,
    /// What two people wrote to each other.
    Between(MatterId),
}

impl Warrant {
    pub fn group(&self) -> GroupId {
        self.group
    }

    /// Whether it permits to open this field of this subject.
    pub fn covers(&self, subject: Subject, field: Field) -> bool {
        match self.scope {
            Scope::All(all) => all == subject,
            Scope::WithoutDoor(need) => {
                Subject::Need(need) == subject && !matches!(field, Field::Door | Field::Password)
            }
            Scope::Letter(person) => subject == Subject::Person(person) && field == Field::Reach,
            Scope::Hook(person) => subject == Subject::Person(person) && field == Field::Hook,
            Scope::Shown => match subject {
                // What people say to a proposal is said to the group, under the name they chose.
                Subject::Person(_) => field == Field::Called || field.is_for_the_group(),
                Subject::Need(_) | Subject::Proposal(_) | Subject::Meeting(_) | Subject::Poll(_) | Subject::Duty(_) => {
                    field.is_for_the_group()
                }
                Subject::Picture(_) => field.is_for_the_group(),
                Subject::Group => field == Field::Reach,
                Subject::Offer(_) | Subject::Mending(_) => false,
            },
            Scope::Keys => matches!(subject, Subject::Mending(_)) && field == Field::Key,
            Scope::Between(matter) => Subject::Mending(matter) == subject && matches!(field, Field::Line(_)),
        }
    }
}

/// The names people chose to be called by, and how the group is reached: shown to all who take part.
pub fn warrant_for_what_is_shown(group: &Group) -> Warrant {
    Warrant { group: group.id, scope: Scope::Shown }
}

/// Where a letter to somebody goes: read by the program alone, to write to that very person, and shown to nobody. They get
/// the letter, which is the trace it leaves.
///
/// # Errors
/// If they want no letters, or are not here.
pub fn warrant_for_a_letter(group: &Group, person: PersonId) -> Result<Warrant, Refusal> {
    group.shutters.must_be_open()?;
    let who = group.people.get(person).ok_or(Refusal::NotThere)?;
    if who.is_gone() {
        return Err(Refusal::HasLeft);
    }
    if !who.wants_letters {
        return Err(Refusal::NotYours);
    }
    Ok(Warrant { group: group.id, scope: Scope::Letter(person) })
}

/// Where somebody has the program tell what happened: read by the program alone, while they take part. What it tells holds
/// nothing that everybody who takes part could not read.
///
/// # Errors
/// If they take no part, or not any more.
pub fn warrant_for_a_hook(group: &Group, person: PersonId) -> Result<Warrant, Refusal> {
    group.people.taking_part(person)?;
    Ok(Warrant { group: group.id, scope: Scope::Hook(person) })
}

/// The keys of what is between people. They stay with the rules: no page and no person is given one.
pub fn warrant_for_keys(group: &Group) -> Warrant {
    Warrant { group: group.id, scope: Scope::Keys }
}

/// What two people wrote to each other, for them and for whoever has said yes to listening beside them. To everybody else
/// there is no such thing.
///
/// # Errors
/// Why not.
pub fn warrant_between(
    group: &Group,
    person: PersonId,
    matter: MatterId,
    key: &Key,
    now: Timestamp,
) -> Result<Warrant, Refusal> {
    let between = group.mending.get(matter).ok_or(Refusal::NotThere)?;
    let seat = between.seat(key, person).filter(|seat| seat.is_within()).ok_or(Refusal::NotThere)?;
    group.shutters.must_be_open()?;
    let who = group.people.taking_part(person)?;
    if between.forgotten {
        return Err(Refusal::Forgotten);
    }
    // A listener has listened; the words are kept for the two.
    if between.is_over() && matches!(seat, Seat::Listener(_)) {
        return Err(Refusal::NotThere);
    }
    if who.restored_at.is_some_and(|at| at + Span::hours(24) > now) {
        return Err(Refusal::NotNow);
    }
    Ok(Warrant { group: group.id, scope: Scope::Between(matter) })
}

/// A warrant for the details of `subject`. To people it is given only after their opening stands in the log, and only
/// while the reason for it holds; a neighbour sees their own at any time. While the shutters are closed nobody is given one.
pub fn warrant(group: &Group, actor: Actor, subject: Subject, now: Timestamp) -> Result<Warrant, Refusal> {
    group.shutters.must_be_open()?;
    let scope = match (actor, subject) {
        (Actor::Neighbour(own), Subject::Need(need)) if own == need => Scope::All(subject),
        (Actor::Person(own), Subject::Person(person)) if own == person => Scope::All(subject),
        (Actor::Person(person), Subject::Need(need)) => {
            let why = reason_for_need(group, person, need, now)?;
            if !opened_lately(group, group.needs.get(need).map(|need| &need.openings[..]), actor, now) {
                return Err(Refusal::NotNow);
            }
            match why {
                Why::Promise if !group.people.has_voice(person) => Scope::WithoutDoor(need),
                _ => Scope::All(subject),
            }
        }
        (Actor::Person(by), Subject::Person(person)) => {
            reason_for_person(group, by, person, now)?;
            if !opened_lately(group, group.people.get(person).map(|person| &person.openings[..]), actor, now) {
                return Err(Refusal::NotNow);
            }
            Scope::All(subject)
        }
        (Actor::Person(by), Subject::Picture(picture)) => {
            let why = reason_for_picture(group, by, picture, now)?;
            let openings = group.pictures.get(picture).map(|picture| &picture.openings[..]);
            if why.is_some() && !opened_lately(group, openings, actor, now) {
                return Err(Refusal::NotNow);
            }
            Scope::All(subject)
        }
        _ => return Err(Refusal::NotYours),
    };
    Ok(Warrant { group: group.id, scope })
}

fn opened_lately(group: &Group, openings: Option<&[Opening]>, actor: Actor, now: Timestamp) -> bool {
    let lasts = group.rules.opening_lasts();
    openings.unwrap_or_default().iter().rev().any(|opening| opening.by == actor && opening.at + lasts > now)
}

/// Why this person may open a need's details now.
pub fn reason_for_need(group: &Group, person: PersonId, need: NeedId, now: Timestamp) -> Result<Why, Refusal> {
    let need = group.needs.get(need).ok_or(Refusal::NotThere)?;
    let who = group.people.taking_part(person)?;
    if need.is_forgotten() {
        return Err(Refusal::Forgotten);
    }
    // Somebody let back in on a new device waits a day before details open again, so that the real person can object.
    if who.restored_at.is_some_and(|at| at + Span::hours(24) > now) {
        return Err(Refusal::NotNow);
    }
    let promised = need.promises.iter().any(|promise| {
        promise.by == person
            && matches!(promise.state, PromiseState::Accepted | PromiseState::Underway | PromiseState::Done(_))
    });
    if promised && !need.is_closed() {
        let needs_door = needs::needs_door(need.kind, need.item);
        if !who.has_voice() && needs_door {
            return Err(Refusal::GoTogether);
        }
        return Ok(Why::Promise);
    }
    if need.is_closed() {
        return Err(Refusal::Closed);
    }
    if who.has_voice() && who.paused_until.is_none() && group.duties.holds(person, Duty::PhoneDesk) {
        return Ok(Why::PhoneDesk);
    }
    Err(Refusal::PromiseFirst)
}

fn reason_for_person(group: &Group, by: PersonId, person: PersonId, now: Timestamp) -> Result<Why, Refusal> {
    let who = group.people.with_voice(by)?;
    if who.restored_at.is_some_and(|at| at + Span::hours(24) > now) {
        return Err(Refusal::NotNow);
    }
    let other = group.people.get(person).ok_or(Refusal::NotThere)?;
    if other.is_gone() {
        return Err(Refusal::Forgotten);
    }
    if other.has_voice() {
        return Err(Refusal::NotYours);
    }
    if !group.duties.holds(by, Duty::Welcome) {
        return Err(Refusal::DutyFirst);
    }
    Ok(Why::Welcome)
}

/// Why this person may look at a photo now. Nothing has to be written down, and `None` is said, of what is one's own, and of
/// goods that stand among the offers for everybody who takes part.
///
/// # Errors
/// Why not.
pub fn reason_for_picture(
    group: &Group,
    person: PersonId,
    picture: PictureId,
    now: Timestamp,
) -> Result<Option<Why>, Refusal> {
    let who = group.people.taking_part(person)?;
    let picture = group.pictures.get(picture).ok_or(Refusal::NotThere)?;
    if picture.is_forgotten() {
        return Err(Refusal::Forgotten);
    }
    if picture.by == person {
        return Ok(None);
    }
    match picture.of {
        Of::Offer(offer) => match group.offers.get(offer) {
            Some(offer) if offer.state != crate::offers::State::Withdrawn => Ok(None),
            _ => Err(Refusal::NotThere),
        },
        Of::Claim(claim) => {
            if who.restored_at.is_some_and(|at| at + Span::hours(24) > now) {
                return Err(Refusal::NotNow);
            }
            let claim = group.fund.claim(claim).ok_or(Refusal::NotThere)?;
            match crate::fund::sees_to(group, claim, person) {
                true => Ok(Some(Why::Receipt)),
                false => Err(Refusal::NotYours),
            }
        }
    }
}

pub(crate) fn decide_open(group: &Group, subject: Subject, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let (why, openings) = match (moment.by, subject) {
        // One's own details need no warrant from anybody and leave no trace.
        (Actor::Neighbour(own), Subject::Need(need)) if own == need => return Ok(Vec::new()),
        (Actor::Person(own), Subject::Person(person)) if own == person => return Ok(Vec::new()),
        (Actor::Person(person), Subject::Need(need)) => {
            let why = reason_for_need(group, person, need, moment.now)?;
            (why, group.needs.get(need).map(|need| &need.openings[..]))
        }
        (Actor::Person(by), Subject::Person(person)) => {
            let why = reason_for_person(group, by, person, moment.now)?;
            (why, group.people.get(person).map(|person| &person.openings[..]))
        }
        (Actor::Person(by), Subject::Picture(picture)) => {
            let Some(why) = reason_for_picture(group, by, picture, moment.now)? else { return Ok(Vec::new()) };
            let openings = group.pictures.get(picture).map(|picture| &picture.openings[..]);
            let lately = opened_lately(group, openings, moment.by, moment.now);
            return Ok(if lately { Vec::new() } else { vec![Event::Opened { subject, why }] });
        }
        (Actor::Anyone, _) => return Err(Refusal::SignInFirst),
        _ => return Err(Refusal::NotYours),
    };
    if opened_lately(group, openings, moment.by, moment.now) {
        return Ok(Vec::new());
    }
    let person = moment.person()?;
    let opens = opens_for(group, person, subject);
    let a_day = match opens {
        Opens::Alone => usize::from(group.rules.openings_a_day),
        Opens::OnARound => crate::rounds::DOORS_A_DAY,
    };
    if group.people.openings_since(person, opens, moment.now - Span::days(1)) >= a_day {
        return Err(Refusal::EnoughOpenings);
    }
    Ok(vec![Event::Opened { subject, why }])
}

/// What somebody would open this for: a door of a round they have claimed and are not back from, or by itself.
pub(crate) fn opens_for(group: &Group, person: PersonId, subject: Subject) -> Opens {
    let on_a_round = match subject {
        Subject::Need(need) => group.rounds.carried_by(person).any(|round| round.has(need)),
        _ => false,
    };
    if on_a_round { Opens::OnARound } else { Opens::Alone }
}

pub(crate) fn decide_forget(group: &Group, subject: Subject, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    match (moment.by, subject) {
        (Actor::Neighbour(own), Subject::Need(need)) if own != need => Err(Refusal::NotYours),
        (Actor::Neighbour(_) | Actor::Person(_), Subject::Need(id)) => {
            if let Actor::Person(person) = moment.by {
                group.people.with_voice(person)?;
            }
            let need = group.needs.get(id).ok_or(Refusal::NotThere)?;
            if need.is_forgotten() {
                return Err(Refusal::Forgotten);
            }
            let mut events = Vec::new();
            if !need.is_closed() {
                // Nobody could bring it any more.
                events.push(Event::Needs(needs::Event::Closed { need: id, outcome: needs::Outcome::NoLongerNeeded }));
            }
            events.push(Event::Forgotten { subject });
            Ok(events)
        }
        (Actor::Person(own), Subject::Person(person)) if own == person => {
            let who = group.people.get(person).ok_or(Refusal::NotThere)?;
            if who.is_gone() {
                return Err(Refusal::HasLeft);
            }
            Ok(vec![Event::Forgotten { subject }])
        }
        (Actor::Person(own), Subject::Picture(picture)) => {
            let picture = group.pictures.get(picture).ok_or(Refusal::NotThere)?;
            if picture.by != own {
                return Err(Refusal::NotYours);
            }
            if picture.is_forgotten() {
                return Err(Refusal::Forgotten);
            }
            Ok(vec![Event::Forgotten { subject }])
        }
        (Actor::Anyone, _) => Err(Refusal::SignInFirst),
        _ => Err(Refusal::NotYours),
    }
}
