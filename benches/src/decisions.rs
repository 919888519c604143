//! The page of a decision that everybody is asked about, in a group that has decided a thousand times before, against the
//! same page in a group that asks for the first time. Pages are drawn anew for every request.

use crate::board;
use crate::house::{Beneath, House};
use crate::load;
use crate::{Effort, Line};
use commons::decisions::{AgreementId, Command as Decide, Draft, Effect, Kind, Position, ProposalId, Words};
use commons::people::{self, Command as People, How, PersonId};
use commons::sight::{Field, Proposed};
use commons::{Actor, Command, Event, GroupId, Lang, Rule, Span, Timestamp, decisions};
use host::{History, Home};
use std::sync::Arc;

/// How much was decided before.
#[derive(Clone, Copy)]
struct Before {
    proposals: u32,
    positions: usize,
}

pub(crate) async fn measure(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let much = match effort.short {
        false => Before { proposals: 1_000, positions: 100_000 },
        true => Before { proposals: 100, positions: 5_000 },
    };
    let nothing = Before { proposals: 0, positions: 0 };
    let mut lines = Vec::new();
    let house = House::open(Beneath::Sqlite).await?;
    let (first, asked_first) = settled(&house, "first", 1, nothing).await?;
    let (thousandth, asked_last) = settled(&house, "thousandth", 2, much).await?;
    let [voices, voices_first] = [&thousandth, &first].map(|home| home.look().group.people.voices());
    let server = board::serve(web::app(house.host.clone(), web::Options::default())).await?;
    let counted = {
        let state = thousandth.look();
        let all = state.group.decisions.all();
        (all.len(), all.iter().map(|proposal| proposal.positions.len()).sum::<usize>())
    };
    for (what, page, page_first) in [
        ("decision page", format!("decisions/{}", asked_last.0), format!("decisions/{}", asked_first.0)),
        ("list of decisions", "decisions".to_owned(), "decisions".to_owned()),
        ("today", "today".to_owned(), "today".to_owned()),
    ] {
        let ours =
            load::ask(server, &board::voices(&house.host, &thousandth, &page).await?, 1, effort.span / 3).await?;
        let peer =
            load::ask(server, &board::voices(&house.host, &first, &page_first).await?, 1, effort.span / 3).await?;
        lines.push(Line {
            what: format!(
                "{what}, {} bytes, in a group of {voices} voices, {} proposals and {} positions",
                ours.bytes, counted.0, counted.1
            ),
            ours: format!("p50 {:.2?}", ours.p50),
            peer: format!("a first proposal among {voices_first} voices, {} bytes: p50 {:.2?}", peer.bytes, peer.p50),
            ratio: format!("{:.2}×", ours.p50.as_secs_f64() / peer.p50.as_secs_f64()),
        });
    }
    Ok(lines)
}

async fn settled(house: &House, name: &str, no: u8, before: Before) -> anyhow::Result<(Arc<Home>, ProposalId)> {
    let now = house.host.clock.now();
    // Not everything can be asked every time; then it takes some weeks more.
    let weeks = i64::from(before.proposals.div_ceil(AT_ONCE)) * 4 / 3;
    let begin = now - Span::days(1 + GROWING + CALM) - Span::days(8 * weeks);
    let plan = town::Plan { people: 300, weeks: 8, seed: 7, asks: 0 };
    let mut history = town::live(&plan, begin, GroupId([no; 16]), |_, _| {})?;
    // A tenth more, because not every proposal comes so far that everybody is asked.
    let each = before.positions * 11 / 10 / (before.proposals.max(1) as usize);
    grow(&mut history, begin, VOICES);
    // What the town itself has open comes to its end first.
    let mut at = begin + Span::days(GROWING + CALM);
    history.pass_until(at);
    for _ in 0..weeks {
        if history.state.group.decisions.all().len() > before.proposals as usize {
            break;
        }
        for turn in 0..AT_ONCE {
            propose(&mut history, at + Span::minutes(turn.into()), turn, each);
        }
        at = at + Span::days(8);
        history.pass_until(at);
    }
    let asked = propose(&mut history, now - Span::hours(2), 0, 20);
    let asked = asked.ok_or_else(|| anyhow::anyhow!("nothing could be proposed"))?;
    history.pass_until(now);
    Ok((house.settle(name, history).await?, asked))
}

const CALM: i64 = 25;
/// How many voices the group has when it begins to decide: a little more than give their position to each proposal.
const VOICES: usize = 115;
/// Days in which the group grows to so many; a quarter more in thirty days is what the rules let in.
const GROWING: i64 = 7 * 31;

/// People join, are welcomed, and met by two who came through different people, until so many have a voice.
fn grow(history: &mut History, begin: Timestamp, voices: usize) {
    for month in 0..GROWING / 31 {
        let at = begin + Span::days(31 * month);
        history.pass_until(at);
        let people = &history.state.group.people;
        let old: Vec<(PersonId, PersonId)> =
            people.with_voices().filter_map(|id| Some((id, people.get(id)?.came_through()))).collect();
        for turn in 0..voices.saturating_sub(old.len()).min(old.len() / 4) {
            let Some((by, through)) = old.get(turn).copied() else { break };
            let apart = |other: &&(PersonId, PersonId)| other.1 != through && other.1 != by && other.0 != through;
            let Some((second, _)) = old.iter().cycle().skip(turn + 1).take(old.len()).find(apart).copied() else {
                break;
            };
            let join = Command::People(People::Join { how: How::OfferedHand });
            let called = vec![(Field::Called, "Dina".to_owned()), (Field::Reach, "07700 900123".to_owned())];
            let Ok(events) = history.act(at, Actor::Anyone, join, called) else { break };
            let joined = events.iter().find_map(|event| match event {
                Event::People(people::Event::Joined { person, .. }) => Some(*person),
                _ => None,
            });
            let Some(person) = joined else { break };
            for (by, command) in
                [(by, People::Welcome { person }), (by, People::Vouch { person }), (second, People::Vouch { person })]
            {
                // What the rules refuse does not happen; then this one has no voice yet.
                let _ = history.act(at, Actor::Person(by), Command::People(command), Vec::new());
            }
        }
    }
}
/// As many as are asked at once.
const AT_ONCE: u32 = 5;

/// Writes, supports, and lets so many answer.
fn propose(history: &mut History, at: Timestamp, turn: u32, positions: usize) -> Option<ProposalId> {
    let group = &history.state.group;
    let voices: Vec<PersonId> = group.people.with_voices().collect();
    let [author, other, ..] = voices[..] else { return None };
    let effect = match Rule::ALL.get(turn as usize).filter(|_| turn > 0) {
        Some(rule) => Effect::SetRule { rule: *rule, value: group.rules.get(*rule) ^ 1 },
        None => Effect::Adopt { agreement: AgreementId::Own(group.decisions.agreements().next_own()) },
    };
    let draft = |effect| Draft {
        kind: Kind::Full,
        effects: vec![effect],
        language: Lang::parse("en").unwrap_or_else(|| unreachable!("a language tag")),
        public: true,
        hours: 0,
        review_days: None,
        again: None,
    };
    let words = || {
        let title = "We keep the hall open on Sundays".to_owned();
        let why = "Many have asked, and two would open and close it.".to_owned();
        let clause = "The hall is open on Sundays from ten to four.".to_owned();
        vec![
            (Field::Proposed(Proposed::Title, 0), title),
            (Field::Proposed(Proposed::Why, 0), why),
            (Field::Clause(0, 0), clause),
        ]
    };
    let mut write = |effect| {
        let command = Command::Decisions(Decide::Write { draft: draft(effect) });
        history.act(at, Actor::Person(author), command, words()).ok()
    };
    let allowance = Effect::SetRule { rule: Rule::FoodAllowance, value: 20 + u16::try_from(at.0 % 900).unwrap_or(0) };
    let events = write(effect).or_else(|| write(allowance))?;
    let id = events.iter().find_map(|event| match event {
        Event::Decisions(decisions::Event::Written { proposal, .. }) => Some(*proposal),
        _ => None,
    })?;
    let support = Command::Decisions(Decide::Support { proposal: id });
    let _ = history.act(at, Actor::Person(other), support, Vec::new());
    let proposal = history.state.group.decisions.get(id)?;
    let (version, asked) = (proposal.version, proposal.electorate.iter().copied().take(positions).collect::<Vec<_>>());
    for (number, person) in asked.into_iter().enumerate() {
        let (position, words) = match number % 20 {
            7 => (Position::Reservations, vec![(Field::Spoken(id, 0), "Who pays for the heating?".to_owned())]),
            _ => (Position::Agree, Vec::new()),
        };
        let said = if words.is_empty() { Words::None } else { Words::Some };
        let command = Decide::Position { proposal: id, version, person, position, words: said, will_meet: false };
        let _ = history.act(at, Actor::Person(person), Command::Decisions(command), words);
    }
    Some(id)
}
