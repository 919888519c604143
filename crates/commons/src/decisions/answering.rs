//! While everybody is asked: positions, talk, other wordings, more time, letting go, and talking a block through.

use super::{About, Answer, Effect, Event, Kind, Position, Proposal, ProposalId, State, Words, hours, opening, time};
use crate::people::PersonId;
use crate::{Actor, Group, Lang, Moment, Refusal, Span};

/// Somebody is told of a time to meet at least this long before.
const NOTICE: Span = Span::hours(24);
/// A longer talk is better had in a room.
const MOST_LINES: usize = 2_000;
const MOST_SUGGESTIONS: usize = 50;
const MOST_SLOTS: usize = 20;
/// Each language a few times over.
const MOST_TRANSLATIONS: usize = 200;

/// A position as it comes in.
pub(super) struct Said {
    pub(super) version: u8,
    pub(super) person: PersonId,
    pub(super) position: Position,
    pub(super) words: Words,
    pub(super) will_meet: bool,
}

fn found(group: &Group, id: ProposalId) -> Result<&Proposal, Refusal> {
    group.decisions.get(id).ok_or(Refusal::NotThere)
}

/// Whose answer this is: one's own, or somebody's who told it to a member.
fn answering(group: &Group, proposal: &Proposal, person: PersonId, moment: &Moment) -> Result<(), Refusal> {
    let by = moment.person()?;
    group.people.with_voice(by)?;
    group.people.with_voice(person)?;
    if by != person && proposal.kind == Kind::Person {
        // Those answers are hidden, also from whoever would write them down.
        return Err(Refusal::OnlyThemselves);
    }
    Ok(())
}

pub(super) fn position(group: &Group, id: ProposalId, said: Said, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let proposal = found(group, id)?;
    answering(group, proposal, said.person, moment)?;
    if said.position.needs_words() && said.words == Words::None {
        return Err(Refusal::ReasonFirst);
    }
    if said.position == Position::Block && !said.will_meet {
        return Err(Refusal::MeetFirst);
    }
    let sense = matches!(proposal.state, State::SenseCheck { .. });
    if !sense && !proposal.electorate.contains(&said.person) {
        let asked = proposal.opened_at.is_some();
        return Err(if asked { Refusal::CameLater } else { Refusal::NotOpenYet });
    }
    if said.version != proposal.version {
        return Err(Refusal::TextChanged);
    }
    // A reason always finds its place, however much has been said.
    let line = match said.words {
        Words::None => None,
        Words::Some => Some(next_line(proposal)?),
    };
    let positioned = Event::Positioned { proposal: id, person: said.person, position: said.position, line };
    let by_themselves = moment.by == Actor::Person(said.person);
    let before = proposal.positions.get(&said.person);
    if !by_themselves && before.is_some_and(|taken| taken.told_to.is_none()) {
        return Err(Refusal::AnsweredThemselves);
    }
    match proposal.state {
        State::SenseCheck { .. } | State::Open { .. } | State::Withdrawing { .. } => Ok(vec![positioned]),
        State::Resolving { .. } => {
            let mut events = vec![positioned];
            let others_block = proposal.blockers(&group.people).any(|person| person != said.person);
            let had_blocked = before.is_some_and(|taken| taken.position == Position::Block);
            if had_blocked && said.position != Position::Block && !others_block {
                events.push(time::open_again(proposal, moment));
            }
            Ok(events)
        }
        State::Cooling { .. } => {
            if said.position != Position::Block {
                return Err(Refusal::DecidedAlready);
            }
            // Whoever had not spoken may still stop what cannot be undone; whoever had has had their say.
            if proposal.spoken.contains(&said.person) || proposal.dissent {
                return Err(Refusal::HadYourSay);
            }
            Ok(vec![positioned, time::blocked(proposal, moment)])
        }
        State::Fallback { .. } => Err(Refusal::LastQuestionNow),
        _ => {
            proposal.must_be_asked()?;
            Err(Refusal::NotNow)
        }
    }
}

fn next_line(proposal: &Proposal) -> Result<u32, Refusal> {
    u32::try_from(proposal.lines.len()).map_err(|_| Refusal::EnoughSaid)
}

pub(super) fn say(group: &Group, id: ProposalId, about: About, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let proposal = found(group, id)?;
    match moment.by {
        Actor::Person(person) => may_speak(group, proposal, person)?,
        Actor::Neighbour(need) => {
            let need = group.needs.get(need).ok_or(Refusal::NotThere)?;
            if need.is_forgotten() || !proposal.public {
                return Err(Refusal::NotYours);
            }
        }
        _ => return Err(Refusal::SignInFirst),
    }
    if proposal.is_over() {
        return Err(Refusal::Closed);
    }
    if proposal.lines.len() >= MOST_LINES {
        return Err(Refusal::EnoughSaid);
    }
    match about {
        About::Talk => {}
        About::Line { line } => {
            proposal.lines.get(line as usize).ok_or(Refusal::NotThere)?;
        }
        // These come with a position, and with the brake.
        About::Position { .. } | About::Harm => return Err(Refusal::BadValue),
    }
    Ok(vec![Event::Said { proposal: id, line: next_line(proposal)?, about }])
}

/// Newcomers speak to what is open to them, and to what is about themselves.
fn may_speak(group: &Group, proposal: &Proposal, person: PersonId) -> Result<(), Refusal> {
    group.people.taking_part(person)?;
    let open_to_them = proposal.public || proposal.concerns() == Some(person);
    if !group.people.has_voice(person) && !open_to_them {
        return Err(Refusal::VoiceFirst);
    }
    Ok(())
}

/// Says the wording in another language. Anybody who may speak may do that: an answer is to the wording alone, which stands
/// beside it, so a translation that is off the mark changes nothing, and the next one takes its place.
pub(super) fn translate(
    group: &Group,
    id: ProposalId,
    text: u16,
    language: Lang,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    let proposal = found(group, id)?;
    may_speak(group, proposal, by)?;
    if proposal.is_over() {
        return Err(Refusal::Closed);
    }
    if language == proposal.language {
        return Err(Refusal::ItsOwnLanguage);
    }
    if text != proposal.text {
        return Err(Refusal::TextChanged);
    }
    if proposal.translations.len() >= MOST_TRANSLATIONS {
        return Err(Refusal::EnoughSaid);
    }
    let translation = u16::try_from(proposal.translations.len()).map_err(|_| Refusal::EnoughSaid)?;
    Ok(vec![Event::Translated { proposal: id, translation, text, language }])
}

/// Suggestions and new wordings are for those who are asked, while the text can still change.
fn can_change(group: &Group, proposal: &Proposal, effects: &[Effect], moment: &Moment) -> Result<PersonId, Refusal> {
    let by = moment.person()?;
    group.people.with_voice(by)?;
    if !matches!(proposal.state, State::Open { .. } | State::Resolving { .. }) {
        proposal.must_be_asked()?;
        return Err(Refusal::NotNow);
    }
    if proposal.kind == Kind::Person && proposal.concerns() != effects.iter().find_map(Effect::concerns) {
        return Err(Refusal::BadValue);
    }
    opening::check_effects(group, proposal.kind, effects, moment.now)?;
    Ok(by)
}

pub(super) fn suggest(
    group: &Group,
    id: ProposalId,
    effects: Vec<Effect>,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let proposal = found(group, id)?;
    let by = can_change(group, proposal, &effects, moment)?;
    if !proposal.electorate.contains(&by) {
        return Err(Refusal::CameLater);
    }
    if proposal.suggestions.len() >= MOST_SUGGESTIONS {
        return Err(Refusal::EnoughSaid);
    }
    Ok(vec![Event::Suggested { proposal: id, text: proposal.next_text(), effects }])
}

pub(super) fn amend(
    group: &Group,
    id: ProposalId,
    effects: Vec<Effect>,
    suggestion: Option<u16>,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let proposal = found(group, id)?;
    let (text, effects, by_suggestion_of) = match suggestion {
        Some(text) => {
            let suggestion = proposal.suggestions.iter().find(|suggestion| suggestion.text == text);
            let suggestion = suggestion.filter(|suggestion| !suggestion.taken_in).ok_or(Refusal::NotThere)?;
            (text, suggestion.effects.clone(), Some(suggestion.by))
        }
        None => (proposal.next_text(), effects, None),
    };
    let by = can_change(group, proposal, &effects, moment)?;
    if by != proposal.author {
        return Err(Refusal::NotYours);
    }
    if u16::from(proposal.version) >= proposal.terms.versions_most.min(u16::from(u8::MAX)) {
        return Err(Refusal::EnoughVersions);
    }
    opening::no_other_open(group, id, &effects)?;
    // Everybody needs time for the new wording, and its life is not endless.
    let again = moment.now + proposal.once_more();
    let Some(last) = time::last_close(proposal, moment).filter(|last| again <= *last) else {
        return Err(Refusal::TooLateToChange);
    };
    let open_until = match proposal.state {
        State::Open { until } => until,
        _ => again,
    };
    let until = hours::by_day(again, &moment.wall).max(open_until).min(last);
    let version = proposal.version + 1;
    Ok(vec![Event::Amended { proposal: id, version, text, effects, until, by_suggestion_of }])
}

pub(super) fn more_time(group: &Group, id: ProposalId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.with_voice(by)?;
    let proposal = found(group, id)?;
    let State::Open { until } = proposal.state else {
        proposal.must_be_asked()?;
        return Err(Refusal::NotNow);
    };
    if !proposal.electorate.contains(&by) {
        return Err(Refusal::CameLater);
    }
    let this_version = proposal.more_time.values().filter(|version| **version == proposal.version).count();
    let most = usize::from(proposal.terms.more_time_most);
    // What is urgent has its hours and no more.
    if proposal.kind == Kind::Urgent || proposal.more_time.contains_key(&by) || this_version >= most {
        return Err(Refusal::EnoughTime);
    }
    let longer = hours::by_day(until + Span::hours(proposal.terms.more_time_hours.into()), &moment.wall);
    let until = match time::last_close(proposal, moment) {
        Some(last) if last > until => longer.min(last),
        _ => return Err(Refusal::EnoughTime),
    };
    Ok(vec![Event::GivenTime { proposal: id, until }])
}

pub(super) fn withdraw(group: &Group, id: ProposalId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.with_voice(by)?;
    let proposal = found(group, id)?;
    if proposal.author != by {
        return Err(Refusal::NotYours);
    }
    match proposal.state {
        State::Draft | State::SenseCheck { .. } => Ok(vec![Event::Ended { proposal: id, end: super::End::Withdrawn }]),
        State::Open { .. } | State::Resolving { .. } => {
            let until = hours::by_day(moment.now + Span::hours(proposal.terms.adopt_hours.into()), &moment.wall);
            // Letting go and taking up make nobody's life longer than it is.
            let last = time::last_close(proposal, moment).unwrap_or(until);
            Ok(vec![Event::Withdrawing { proposal: id, until: until.min(last).max(moment.now) }])
        }
        _ => {
            proposal.must_be_asked()?;
            Err(Refusal::NotNow)
        }
    }
}

pub(super) fn take_up(group: &Group, id: ProposalId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.with_voice(by)?;
    let proposal = found(group, id)?;
    // What its author lets go, or left behind when they left.
    let orphan = proposal.is_open() && !group.people.has_voice(proposal.author);
    if !matches!(proposal.state, State::Withdrawing { .. }) && !orphan {
        return Err(Refusal::NotNow);
    }
    if !proposal.electorate.contains(&by) {
        return Err(Refusal::CameLater);
    }
    Ok(vec![Event::TakenUp { proposal: id }])
}

pub(super) fn offer_slot(
    group: &Group,
    id: ProposalId,
    at: crate::Timestamp,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.with_voice(by)?;
    let proposal = found(group, id)?;
    let State::Resolving { until } = proposal.state else { return Err(Refusal::NotNow) };
    if !proposal.electorate.contains(&by) {
        return Err(Refusal::CameLater);
    }
    if at < moment.now + NOTICE || at > until {
        return Err(Refusal::BadTime);
    }
    if proposal.slots.len() >= MOST_SLOTS {
        return Err(Refusal::EnoughSaid);
    }
    let slot = u8::try_from(proposal.slots.len()).map_err(|_| Refusal::EnoughSaid)?;
    Ok(vec![Event::SlotOffered { proposal: id, slot, at }])
}

pub(super) fn who_came(
    group: &Group,
    id: ProposalId,
    number: u8,
    came: Vec<PersonId>,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.with_voice(by)?;
    let proposal = found(group, id)?;
    let slot = proposal.slots.get(usize::from(number)).ok_or(Refusal::NotThere)?;
    if !matches!(proposal.state, State::Resolving { .. }) || slot.at > moment.now || slot.came.is_some() {
        return Err(Refusal::NotNow);
    }
    // Whoever was there writes it down, and nobody says of themselves alone that others did not come.
    if !came.contains(&by) || came.len() < 2 || came.iter().any(|person| !proposal.electorate.contains(person)) {
        return Err(Refusal::BadValue);
    }
    Ok(vec![Event::WhoCame { proposal: id, slot: number, came }])
}

pub(super) fn answer(
    group: &Group,
    id: ProposalId,
    person: PersonId,
    answer: Answer,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let proposal = found(group, id)?;
    answering(group, proposal, person, moment)?;
    if !matches!(proposal.state, State::Fallback { .. }) {
        proposal.must_be_asked()?;
        return Err(Refusal::NotNow);
    }
    if !proposal.electorate.contains(&person) {
        return Err(Refusal::CameLater);
    }
    if moment.by != Actor::Person(person) && proposal.answers.contains_key(&person) {
        return Err(Refusal::AnsweredThemselves);
    }
    Ok(vec![Event::Answered { proposal: id, person, answer }])
}
