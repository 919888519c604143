//! What must hold in every group at every moment, worked out afresh from the log and from what is public. Nothing here
//! asks the rules what they think; the numbers are written out again.

mod decisions;
pub(crate) mod lists;
mod meetings;
mod mending;
mod people;
mod rounds;
mod shutters;
mod time;
mod turns;

use commons::decisions::ProposalId;
use commons::meetings::Event as Met;
use commons::needs::{self, NeedId, PromiseState};
use commons::people::PersonId;
use commons::pictures::Of;
use commons::sight::{self, Field, Why};
use commons::{Actor, Entry, Event, Group, Rule, Span, Subject, Timestamp, duties, founding, fund};
use people::Known;
use std::collections::{BTreeMap, BTreeSet};

/// Reads along as a log is written, and remembers what it needs to judge.
#[derive(Default)]
pub(crate) struct Witness {
    log: Vec<Entry>,
    people: Vec<Known>,
    /// When voices were gained through vouches.
    gains: Vec<Timestamp>,
    openings: Vec<(PersonId, Subject, Timestamp)>,
    /// Openings at doors of rounds people carried.
    on_rounds: Vec<(PersonId, Timestamp)>,
    forgotten: BTreeSet<(u8, u64)>,
    undone: BTreeSet<u64>,
    proposals: BTreeMap<ProposalId, decisions::Known>,
    duties: turns::Turns,
}

impl Witness {
    pub(crate) fn log(&self) -> &[Entry] {
        &self.log
    }

    /// Reads one entry; `after` is the group that has just folded it.
    pub(crate) fn see(&mut self, entry: &Entry, after: &Group) {
        assert_eq!(entry.seq, self.log.len() as u64 + 1, "entries are numbered without a gap");
        assert_eq!(after.seq, entry.seq);
        match entry.by {
            Actor::Anyone | Actor::Operator => {
                assert!(anybody_may(&entry.event), "{:?} by {:?}", entry.event, entry.by)
            }
            Actor::Time => assert!(
                time_may(&entry.event) || (entry.because.is_some() && a_decision_may(&entry.event)),
                "{:?} by time",
                entry.event
            ),
            Actor::Neighbour(own) => assert!(concerns(&entry.event, own), "{:?} by another neighbour", entry.event),
            Actor::Person(person) => {
                assert!(after.people.get(person).is_some());
                let leaving = matches!(&entry.event, Event::People(_) | Event::Forgotten { .. });
                assert!(leaving || !self.is_gone(person), "{:?} by somebody who has left", entry.event);
            }
        }
        match &entry.event {
            Event::People(event) => self.see_people(event, entry, after),
            Event::Shutters(event) => shutters::see(event, entry, after),
            Event::Opened { .. } if after.shutters.are_closed() => panic!("something opened behind closed shutters"),
            Event::Opened { subject, why } => self.see_opening(*subject, *why, entry, after),
            Event::Forgotten { subject } => {
                let new = self.forgotten.insert((subject.kind(), subject.number()));
                let left = matches!(subject, Subject::Person(person) if self.is_gone(*person));
                assert!(new || left, "{subject:?} was forgotten twice");
                if let Subject::Person(person) = subject {
                    self.person_mut(*person).gone = true;
                    self.duties.leaves(*person);
                }
            }
            Event::Undone { seq } => self.see_undone(*seq, entry, after),
            Event::Meetings(event) => self.see_meetings(event, entry, after),
            Event::Duties(event) => self.see_duties(event, entry),
            Event::Decisions(event) => decisions::see(self, event, entry, after),
            Event::Mending(event) => mending::see(event, entry),
            Event::Rounds(event) => rounds::see(event, after),
            _ => {}
        }
        self.log.push(entry.clone());
    }

    /// The laws that a glance at one need can check.
    pub(crate) fn need_is_lawful(&self, group: &Group, id: NeedId) {
        let need = group.needs.get(id).expect("a need that was spoken of exists");
        let promised: u32 =
            need.promises.iter().filter(|promise| promise.state.counts()).map(|promise| u32::from(promise.much)).sum();
        assert!(promised <= u32::from(need.amount), "{id:?}: more is promised than needed");
        assert!((1..=30).contains(&need.household.unwrap_or(1)) && need.amount >= 1);
        assert!(need.item.is_none_or(|item| item.kind() == need.kind), "{id:?}: an item of another kind");
        let mut open = BTreeSet::new();
        for promise in need.promises.iter().filter(|promise| promise.state.is_open()) {
            assert!(open.insert(promise.by), "{id:?}: two open promises of one person");
            assert!(!self.is_gone(promise.by), "{id:?}: somebody who left holds a promise");
            assert!(group.people.taking_part(promise.by).is_ok(), "{id:?}: promised by somebody nobody welcomed");
            let theirs = rounds::taken_on(group, promise.by);
            assert!((1..=3).contains(&theirs), "{:?} has taken on {theirs}", promise.by);
        }
        match need.stage {
            needs::Stage::Live => {}
            needs::Stage::CheckingBack { .. } => {
                assert!(open.is_empty(), "{id:?}: asked after while somebody is on the way");
                assert!(need.promises.iter().any(|promise| matches!(promise.state, PromiseState::Done(_))));
            }
            needs::Stage::Heard | needs::Stage::Closed { .. } => {
                assert!(open.is_empty(), "{id:?}: a promise on what is not open");
            }
        }
        assert!(!need.is_closed() || need.hold == needs::Hold::None, "{id:?}: closed and waiting");
        let forgotten = self.forgotten.contains(&(Subject::Need(id).kind(), Subject::Need(id).number()));
        assert_eq!(need.is_forgotten(), forgotten, "{id:?}: forgotten stays forgotten");
        assert!(!forgotten || need.is_closed(), "{id:?}: forgotten but not closed");
        let named = group.needs.by_code(need.code).map(|need| need.id);
        assert!(if forgotten { named != Some(id) } else { named == Some(id) }, "{id:?}: its code names {named:?}");
    }

    /// Every law there is.
    pub(crate) fn all_is_lawful(&self, group: &Group, now: Timestamp) {
        for need in group.needs.all() {
            self.need_is_lawful(group, need.id);
        }
        self.people_are_lawful(group);
        decisions::are_lawful(self, group, now);
        lists::are_true(group);
        self.meetings_are_lawful(group);
        self.the_fund_is_true(group);
        rounds::are_lawful(group);
        self.agenda_is_true(group, now);
    }

    /// Asks for a warrant and judges the answer.
    pub(crate) fn warrant_is_lawful(&self, group: &Group, actor: Actor, subject: Subject, now: Timestamp) {
        let Ok(warrant) = sight::warrant(group, actor, subject, now) else {
            return;
        };
        let everything = [Field::Called, Field::Reach, Field::SafeTimes, Field::Door, Field::Password, Field::Words];
        for field in everything.into_iter().chain([Field::Line(3)]) {
            for other in [Subject::Need(NeedId(u32::MAX)), Subject::Person(PersonId(u32::MAX)), Subject::Group] {
                assert!(!warrant.covers(other, field), "a warrant for {subject:?} opens {other:?}");
            }
        }
        let Actor::Person(by) = actor else {
            assert_eq!(actor_need(actor).map(Subject::Need), Some(subject), "only the key opens without an opening");
            return;
        };
        if subject == Subject::Person(by) {
            return;
        }
        if let Subject::Picture(picture) = subject {
            let picture = group.pictures.get(picture).expect("what is shown exists");
            assert!(!picture.is_forgotten());
            if picture.by == by || matches!(picture.of, Of::Offer(_)) {
                return;
            }
        }
        let written = self
            .openings
            .iter()
            .rev()
            .any(|(who, what, at)| *who == by && *what == subject && *at + Span::hours(12) > now);
        assert!(written, "{by:?} may see {subject:?} and it is not written down");
        assert!(!self.forgotten.contains(&(subject.kind(), subject.number())), "{subject:?} is forgotten");
        assert!(!self.is_gone(by));
        self.has_a_reason(group, by, subject, now);
        let newcomer = !group.people.has_voice(by);
        assert!(!(newcomer && warrant.covers(subject, Field::Door)), "a newcomer sees a door");
    }

    fn see_opening(&mut self, subject: Subject, why: Why, entry: &Entry, after: &Group) {
        let Actor::Person(by) = entry.by else { panic!("only people open what is sealed") };
        let lately = |at: Timestamp| at > entry.at - Span::days(1);
        let opened = self
            .openings
            .iter()
            .filter(|(who, what, at)| *who == by && !matches!(what, Subject::Picture(_)) && lately(*at));
        let on_rounds = self.on_rounds.iter().filter(|(who, at)| *who == by && lately(*at)).count();
        let alone = opened.count() - on_rounds;
        if rounds::is_on_the_way(after, by, subject) {
            assert!(on_rounds < 40, "{by:?} opened more than forty doors of rounds in a day");
            self.on_rounds.push((by, entry.at));
        } else {
            let a_receipt = matches!(subject, Subject::Picture(_));
            assert!(alone < 10 || a_receipt, "{by:?} opened more than ten in a day");
        }
        assert_eq!(self.has_a_reason(after, by, subject, entry.at), why);
        let shown = match subject {
            Subject::Need(need) => after.needs.get(need).map(|need| &need.openings[..]),
            Subject::Person(person) => after.people.get(person).map(|person| &person.openings[..]),
            Subject::Picture(picture) => after.pictures.get(picture).map(|picture| &picture.openings[..]),
            Subject::Offer(_)
            | Subject::Group
            | Subject::Proposal(_)
            | Subject::Mending(_)
            | Subject::Meeting(_)
            | Subject::Poll(_)
            | Subject::Duty(_) => None,
        };
        let last = shown.and_then(<[_]>::last).expect("whoever is concerned can read who opened their details");
        assert_eq!((last.by, last.at, last.why), (entry.by, entry.at, why));
        self.openings.push((by, subject, entry.at));
    }

    fn has_a_reason(&self, group: &Group, by: PersonId, subject: Subject, now: Timestamp) -> Why {
        let who = group.people.get(by).expect("whoever opens exists");
        assert!(who.restored_at.is_none_or(|at| at + Span::days(1) <= now), "a new device opens nothing for a day");
        let on = |duty| {
            group
                .duties
                .turns()
                .iter()
                .any(|turn| turn.by == by && turn.duty == duty && turn.state == duties::TurnState::Running)
        };
        match subject {
            Subject::Need(id) => {
                let need = group.needs.get(id).expect("what is opened exists");
                assert!(!need.is_closed() && !need.is_forgotten());
                let comes = need.promises.iter().any(|promise| {
                    promise.by == by && promise.state != PromiseState::Offered && promise.state.counts()
                });
                assert!(
                    comes || (who.has_voice() && on(duties::Duty::PhoneDesk)),
                    "{by:?} has no reason to open {id:?}"
                );
                if comes { Why::Promise } else { Why::PhoneDesk }
            }
            Subject::Person(id) => {
                assert!(who.has_voice() && on(duties::Duty::Welcome), "{by:?} has no reason to open {id:?}");
                assert!(!self.is_gone(id) && !group.people.has_voice(id));
                Why::Welcome
            }
            Subject::Picture(id) => {
                let picture = group.pictures.get(id).expect("what is opened exists");
                assert!(!picture.is_forgotten() && picture.by != by, "one's own, and what is gone, is not opened");
                let Of::Claim(claim) = picture.of else { panic!("goods are shown, not opened") };
                let claim = group.fund.claim(claim).expect("a receipt is of a claim");
                let keeps = on(duties::Duty::MoneyPair) || on(duties::Duty::Books);
                let pair_asks = group.duties.holds(claim.by, duties::Duty::MoneyPair);
                assert!(who.has_voice() && claim.by != by, "{by:?} has no reason to open {id:?}");
                assert!(keeps || pair_asks || claim.approved_by.contains(&by), "{by:?} has no reason to open {id:?}");
                Why::Receipt
            }
            Subject::Offer(_)
            | Subject::Group
            | Subject::Proposal(_)
            | Subject::Mending(_)
            | Subject::Meeting(_)
            | Subject::Poll(_)
            | Subject::Duty(_) => {
                panic!("nobody opens {subject:?}")
            }
        }
    }

    fn see_undone(&mut self, seq: u64, entry: &Entry, after: &Group) {
        assert!(self.undone.insert(seq), "taken back twice");
        let act = self.act(seq);
        let first = act.first().expect("what is taken back happened");
        assert_eq!(first.by, entry.by, "only one's own acts");
        // Ten, until the group decides otherwise.
        let minutes = Span::minutes(after.rules.get(Rule::UndoMinutes).into());
        assert!(first.at + minutes >= entry.at, "only for some minutes");
        for part in &act {
            match &part.event {
                Event::Needs(needs::Event::Asked { .. } | needs::Event::Said { .. })
                | Event::Founding(_)
                | Event::Decisions(_)
                | Event::Mending(_)
                | Event::Shutters(_)
                | Event::Pictures(_)
                | Event::Fund(
                    fund::Event::Claimed { .. }
                    | fund::Event::Approved { .. }
                    | fund::Event::PaidBack { .. }
                    | fund::Event::Withdrawn { .. },
                )
                | Event::Opened { .. }
                | Event::Forgotten { .. }
                | Event::Undone { .. } => panic!("{:?} cannot be taken back", part.event),
                Event::People(event) => self.person_act_undone(event, part),
                Event::Meetings(event) => {
                    let said = matches!(
                        event,
                        Met::WhenAsked { .. }
                            | Met::AdviceAsked { .. }
                            | Met::Advised { .. }
                            | Met::PointAdded { .. }
                            | Met::Noted { .. }
                            | Met::Read { missing: Some(_), .. }
                    );
                    assert!(!said, "{event:?} cannot be taken back");
                }
                Event::Duties(event) => self.duty_act_undone(event),
                Event::Needs(_) | Event::Offers(_) | Event::Fund(fund::Event::PutIn { .. }) | Event::Rounds(_) => {}
            }
        }
    }

    /// All entries of the command that wrote entry `seq`.
    pub(crate) fn act(&self, seq: u64) -> Vec<Entry> {
        let rest = &self.log[usize::try_from(seq).expect("small") - 1..];
        rest.iter().take_while(|entry| entry.id == rest[0].id).cloned().collect()
    }

    fn by_a_voice(&self, entry: &Entry) -> bool {
        matches!(entry.by, Actor::Person(person) if self.person(person).voice)
    }
}

fn actor_need(actor: Actor) -> Option<NeedId> {
    match actor {
        Actor::Neighbour(need) => Some(need),
        _ => None,
    }
}

fn anybody_may(event: &Event) -> bool {
    matches!(
        event,
        Event::Founding(founding::Event::Founded { .. } | founding::Event::StreetNamed { .. })
            | Event::Needs(needs::Event::Asked { .. })
            // Whoever is concerned stands in the log as somebody.
            | Event::Mending(_)
            | Event::Forgotten { subject: Subject::Mending(_) }
            | Event::People(
                commons::people::Event::Joined { .. }
                    | commons::people::Event::VoiceGained { .. }
                    | commons::people::Event::RecoveryAsked { .. }
            )
    )
}

fn time_may(event: &Event) -> bool {
    matches!(
        event,
        Event::Needs(
            needs::Event::Closed { .. }
                | needs::Event::Released { .. }
                | needs::Event::ReleaseAnnounced { .. }
                | needs::Event::Held { hold: needs::Hold::None, .. }
        ) | Event::People(
            commons::people::Event::VoiceGained { .. }
                | commons::people::Event::RecoveryGranted { .. }
                | commons::people::Event::RecoveryLapsed { .. }
                | commons::people::Event::PauseEnded { .. }
        ) | Event::Duties(
            duties::Event::Ended { .. }
                | duties::Event::LearningEnded { .. }
                | duties::Event::Asked { .. }
                | duties::Event::PassedOn { .. }
                | duties::Event::NobodyToAsk { .. }
        ) | Event::Offers(commons::offers::Event::Resumed { .. })
            | Event::Shutters(commons::shutters::Event::FellOpen)
            | Event::Rounds(commons::rounds::Event::Closed { .. })
            | Event::Forgotten { subject: Subject::Need(_) | Subject::Mending(_) | Subject::Picture(_) }
    ) || mending::time_may(event)
        || matches!(event, Event::Decisions(event) if decisions::time_may(event))
        || matches!(event, Event::Meetings(event) if meetings::time_may(event))
}

/// What a decision does to people and duties, besides what it changes itself.
fn a_decision_may(event: &Event) -> bool {
    matches!(
        event,
        Event::People(commons::people::Event::Paused { .. } | commons::people::Event::Left { .. })
            | Event::Forgotten { subject: Subject::Person(_) }
    )
}

/// What the holder of a need's key can have done.
fn concerns(event: &Event, own: NeedId) -> bool {
    match event {
        Event::Needs(needs::Event::Asked { .. }) | Event::People(commons::people::Event::RecoveryAsked { .. }) => true,
        Event::Needs(event) => event.need() == own,
        Event::Forgotten { subject } => *subject == Subject::Need(own),
        Event::Undone { .. } => true,
        // They may speak to what newcomers and neighbours may read.
        Event::Decisions(commons::decisions::Event::Said { .. }) => true,
        _ => false,
    }
}
