//! The rules of a mutual aid group.
//!
//! A [`Group`] is a value. What happens to it is a list of [`Entry`]s. [`decide`] turns a [`Command`] into events or a
//! [`Refusal`], [`Group::apply`] folds an entry into the group, and [`due`] says what time itself asks for. All three are
//! pure: the clock, chance and who is asking arrive in a [`Moment`]. This crate does no I/O, holds no names and no
//! addresses (those lie sealed in the vault), and knows no database, no network and no screen.

// What everything is made of.
mod log;
mod moment;
mod refusal;
mod rules;
pub mod words;

// The rooms of a group.
pub mod decisions;
pub mod duties;
pub mod fitting;
pub mod founding;
pub mod fund;
pub mod meetings;
pub mod mending;
pub mod mirror;
pub mod needs;
pub mod offers;
pub mod people;
pub mod pictures;
pub mod rounds;
pub mod shutters;

// What cuts across the rooms.
mod agenda;
pub mod letters;
pub mod sight;
pub mod undo;

pub use agenda::Matter;
pub use log::{Broken, CommandId, Entry, GroupId, Hash, verify};
pub use moment::{Actor, Lang, Minutes, Moment, Span, Timestamp, WallClock};
pub use refusal::Refusal;
pub use rules::{About, Rule, Rules, Unit};

use agenda::Agenda;
use serde::{Deserialize, Serialize};

/// Whom or what sealed details belong to. The log names subjects; only the vault knows more about them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    Need(needs::NeedId),
    Person(people::PersonId),
    Offer(offers::OfferId),
    Group,
    Proposal(decisions::ProposalId),
    /// What is between two people.
    Mending(mending::MatterId),
    Meeting(meetings::MeetingId),
    Poll(meetings::PollId),
    /// What is handed on with a duty.
    Duty(duties::Duty),
    /// A photo, with the key of its file.
    Picture(pictures::PictureId),
}

impl Subject {
    /// A small number for the kind of subject, stable for ever: it is part of what is sealed.
    pub fn kind(self) -> u8 {
        match self {
            Subject::Need(_) => 1,
            Subject::Person(_) => 2,
            Subject::Offer(_) => 3,
            Subject::Group => 4,
            Subject::Proposal(_) => 5,
            Subject::Mending(_) => 8,
            Subject::Meeting(_) => 6,
            Subject::Poll(_) => 7,
            Subject::Duty(_) => 9,
            Subject::Picture(_) => 10,
        }
    }

    /// The subject's number within its group; the group itself is 0.
    pub fn number(self) -> u64 {
        match self {
            Subject::Need(need) => need.0.into(),
            Subject::Person(person) => person.0.into(),
            Subject::Offer(offer) => offer.0.into(),
            Subject::Group => 0,
            Subject::Proposal(proposal) => proposal.0.into(),
            Subject::Mending(matter) => matter.0.into(),
            Subject::Meeting(meeting) => meeting.0.into(),
            Subject::Poll(poll) => poll.0.into(),
            Subject::Duty(duty) => duty.number(),
            Subject::Picture(picture) => picture.0.into(),
        }
    }
}

/// Everything somebody can ask of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    Founding(founding::Command),
    People(people::Command),
    Needs(needs::Command),
    Offers(offers::Command),
    Duties(duties::Command),
    Decisions(decisions::Command),
    Fund(fund::Command),
    Mending(mending::Command),
    Meetings(meetings::Command),
    Shutters(shutters::Command),
    Pictures(pictures::Command),
    Rounds(rounds::Command),
    /// Open sealed details. What follows is written down before anything is shown.
    Open(Subject),
    /// Destroy the sealed details of a subject, for ever.
    Forget(Subject),
    /// Take back one's own act of the last ten minutes, named by the number of its first entry.
    Undo(u64),
    /// What time itself asks for; only [`due`] makes these.
    Due(Matter),
}

/// Everything that can have happened to a group. An event once released is read for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Founding(founding::Event),
    People(people::Event),
    Needs(needs::Event),
    Offers(offers::Event),
    Duties(duties::Event),
    Decisions(decisions::Event),
    Fund(fund::Event),
    Mending(mending::Event),
    Meetings(meetings::Event),
    Shutters(shutters::Event),
    Pictures(pictures::Event),
    Rounds(rounds::Event),
    /// Sealed details were opened, by the actor of the entry.
    Opened {
        subject: Subject,
        why: sight::Why,
    },
    /// The sealed details of a subject were destroyed.
    Forgotten {
        subject: Subject,
    },
    /// The act that began with entry `seq` was taken back.
    Undone {
        seq: u64,
    },
}

/// A room's own commands and events are the group's.
macro_rules! of_room {
    ($($room:ident => $variant:ident),*) => {
        $(
            impl From<$room::Command> for Command {
                fn from(command: $room::Command) -> Command {
                    Command::$variant(command)
                }
            }
            impl From<$room::Event> for Event {
                fn from(event: $room::Event) -> Event {
                    Event::$variant(event)
                }
            }
        )*
    };
}

of_room!(founding => Founding, people => People, needs => Needs, offers => Offers, duties => Duties, fund => Fund,
    mending => Mending, meetings => Meetings, shutters => Shutters, pictures => Pictures, rounds => Rounds);

impl From<decisions::Command> for Command {
    fn from(command: decisions::Command) -> Command {
        Command::Decisions(command)
    }
}

impl Event {
    /// Number of the decision that caused it, if one did: entries carry it.
    pub fn because(&self) -> Option<u32> {
        match self {
            Event::Decisions(event) => event.because(),
            _ => None,
        }
    }

    /// Whom the log names for it: whoever acts, but in what is between two people nobody.
    pub fn signed(&self, by: Actor) -> Actor {
        match (self, by) {
            (Event::Mending(_) | Event::Forgotten { subject: Subject::Mending(_) }, Actor::Person(_)) => Actor::Anyone,
            _ => by,
        }
    }
}

/// The number of the decision that caused these events, if one did: they happened together, and all of them carry it.
pub fn because(events: &[Event]) -> Option<u32> {
    events.iter().find_map(Event::because)
}

/// A group: the fold over its log, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub id: GroupId,
    /// Number of the newest entry; 0 before the first.
    pub seq: u64,
    /// Hash of the newest entry, which the next one carries.
    pub head: Hash,
    pub rules: Rules,
    pub founding: founding::Founding,
    pub people: people::People,
    pub needs: needs::Needs,
    pub offers: offers::Offers,
    pub duties: duties::Duties,
    pub decisions: decisions::Decisions,
    pub fund: fund::Fund,
    pub meetings: meetings::Meetings,
    pub mending: mending::Mending,
    pub mirror: mirror::Covers,
    pub shutters: shutters::Shutters,
    pub pictures: pictures::Pictures,
    pub rounds: rounds::Rounds,
    agenda: Agenda,
    recent: undo::Recent,
}

impl Group {
    /// An empty group, before its first entry.
    pub fn new(id: GroupId) -> Group {
        Group {
            id,
            seq: 0,
            head: Hash::of_group(id),
            rules: Rules::default(),
            founding: founding::Founding::default(),
            people: people::People::default(),
            needs: needs::Needs::default(),
            offers: offers::Offers::default(),
            duties: duties::Duties::default(),
            decisions: decisions::Decisions::default(),
            fund: fund::Fund::default(),
            meetings: meetings::Meetings::default(),
            mending: mending::Mending::default(),
            mirror: mirror::Covers::default(),
            shutters: shutters::Shutters::default(),
            pictures: pictures::Pictures::default(),
            rounds: rounds::Rounds::default(),
            agenda: Agenda::default(),
            recent: undo::Recent::default(),
        }
    }

    /// Folds one entry into the group. Total: it never fails and ignores nothing that [`decide`] can make.
    pub fn apply(&mut self, entry: &Entry) {
        self.fold(entry, entry.hash(self.id));
    }

    /// The same when the entry's own hash is at hand: reading a stored log need not compute it again.
    pub fn fold(&mut self, entry: &Entry, hash: Hash) {
        let rooms = undo::Rooms {
            needs: &self.needs,
            people: &self.people,
            offers: &self.offers,
            duties: &self.duties,
            meetings: &self.meetings,
            rounds: &self.rounds,
        };
        self.recent.remember(entry, rooms);
        let mut touched = Matter::touched_by(&entry.event);
        let voices = self.people.voices();
        if let Actor::Person(person) = entry.by {
            self.people.sign(person, entry.at);
        }
        match &entry.event {
            Event::Founding(event) => self.founding.apply(event, entry),
            Event::People(event) => self.people.apply(event, entry),
            Event::Needs(event) => self.needs.apply(event, entry),
            Event::Offers(event) => self.offers.apply(event, entry),
            Event::Duties(event) => {
                self.duties.apply(event, entry);
                touched.extend(self.duties.touched_by(event));
            }
            Event::Decisions(event) => {
                if let decisions::Event::Carried { proposal, no, effect } = event {
                    touched.extend(self.carry(*proposal, *no, effect, entry.at));
                }
                self.decisions.apply(event, entry, &self.rules);
                touched.extend(self.decisions.beside(event).into_iter().map(Matter::Proposal));
            }
            Event::Fund(event) => self.fund.apply(event, entry),
            Event::Mending(event) => self.mending.apply(event, entry),
            Event::Meetings(event) => self.meetings.apply(event, entry),
            Event::Shutters(event) => self.shutters.apply(event, entry),
            Event::Pictures(event) => self.pictures.apply(event, entry),
            Event::Rounds(event) => self.rounds.apply(event, entry),
            Event::Opened { subject, why } => self.opened(*subject, *why, entry),
            Event::Forgotten { subject } => touched.extend(self.forgotten(*subject, entry)),
            Event::Undone { seq } => touched.extend(self.take_back(*seq)),
        }
        let pictures = self.see_to_pictures(&entry.event, &touched, entry.at);
        touched.extend(pictures);
        // What waits for a free place may fit now, or not any more.
        if !matches!(entry.event, Event::Needs(_) | Event::Offers(_) | Event::Opened { .. }) {
            touched.extend(self.decisions.waiting().map(|proposal| Matter::Proposal(proposal.id)));
            // What was urgent stays while it is asked whether it should, and that may have ended.
            let urgent = self.decisions.agreed().filter(|decision| decision.kind == decisions::Kind::Urgent);
            touched.extend(urgent.map(|decision| Matter::Proposal(decision.id)));
        }
        self.seq = entry.seq;
        self.head = hash;
        // A voice that comes or goes moves the brake on all who wait for theirs.
        if self.people.voices() != voices {
            touched.extend(self.people.waiting_for_voice().map(Matter::Person));
            // And the first handful's decisions come back when the group has grown up.
            touched.extend(self.decisions.agreed().map(|decision| Matter::Proposal(decision.id)));
        }
        for matter in touched {
            self.agenda.set(matter, self.when(matter));
        }
    }

    fn opened(&mut self, subject: Subject, why: sight::Why, entry: &Entry) {
        let opening = sight::Opening { by: entry.by, at: entry.at, why };
        match subject {
            Subject::Need(need) => self.needs.opened(need, opening),
            Subject::Person(person) => self.people.opened(person, opening),
            // What a receipt shows is no door: it does not use up what somebody may open in a day.
            Subject::Picture(picture) => return self.pictures.opened(picture, opening),
            Subject::Offer(_)
            | Subject::Group
            | Subject::Proposal(_)
            | Subject::Mending(_)
            | Subject::Meeting(_)
            | Subject::Poll(_)
            | Subject::Duty(_) => {}
        }
        if let Actor::Person(person) = entry.by {
            let opens = sight::opens_for(self, person, subject);
            self.people.count_opening(person, opens, entry.at);
        }
    }

    /// Forgets a subject, and says what else that touched: a person's promises, offers and duties end with them.
    fn forgotten(&mut self, subject: Subject, entry: &Entry) -> Vec<Matter> {
        match subject {
            Subject::Need(need) => {
                self.needs.forgotten(need, entry.at);
                Vec::new()
            }
            Subject::Person(person) => {
                self.people.forgotten(person, entry.at);
                let needs = self.needs.release_all_of(person, entry.at).into_iter().map(Matter::Need);
                let offers = self.offers.withdraw_all_of(person).into_iter().map(Matter::Offer);
                let duties = self.duties.end_all_of(person, entry.at);
                let meetings = self.meetings.release_all_of(person, entry.at).into_iter().map(Matter::Meeting);
                self.fund.forgotten(person, entry.at);
                let pictures = self.pictures.forgotten_with(person);
                let rounds = self.rounds.release_all_of(person, entry.at).into_iter().map(Matter::Round);
                needs.chain(offers).chain(duties).chain(meetings).chain(pictures).chain(rounds).collect()
            }
            Subject::Offer(_)
            | Subject::Group
            | Subject::Proposal(_)
            | Subject::Meeting(_)
            | Subject::Poll(_)
            | Subject::Duty(_) => Vec::new(),
            Subject::Mending(matter) => {
                self.mending.forgotten(matter, entry.at);
                Vec::new()
            }
            Subject::Picture(picture) => {
                self.pictures.forgotten(picture);
                Vec::new()
            }
        }
    }

    /// A photo goes some time after what it belongs to.
    fn see_to_pictures(&mut self, event: &Event, touched: &[Matter], at: Timestamp) -> Vec<Matter> {
        let claim = match event {
            Event::Fund(fund::Event::PaidBack { claim, .. } | fund::Event::Withdrawn { claim }) => Some(*claim),
            _ => None,
        };
        let offers = touched.iter().filter_map(|matter| match matter {
            Matter::Offer(offer) => Some(pictures::Of::Offer(*offer)),
            _ => None,
        });
        // One that is added to what is over already goes with it as well.
        let added = match event {
            Event::Pictures(pictures::Event::Added { of, .. }) => Some(*of),
            _ => None,
        };
        let things: Vec<pictures::Of> = offers.chain(claim.map(pictures::Of::Claim)).chain(added).collect();
        let mut touched = Vec::new();
        for of in things {
            let ended = pictures::ended(self, of);
            touched.extend(self.pictures.settle(of, ended, at));
        }
        touched
    }

    /// Everything that can come due.
    pub(crate) fn everything(&self) -> Vec<Matter> {
        let needs = self.needs.all().iter().map(|need| Matter::Need(need.id));
        let people = self.people.all().iter().map(|person| Matter::Person(person.id));
        let agenda = self.agenda.all().map(|(_, matter)| matter);
        let decisions = self.decisions.undecided().chain(self.decisions.agreed());
        let decisions = decisions.map(|proposal| Matter::Proposal(proposal.id));
        needs.chain(people).chain(agenda).chain(decisions).collect()
    }

    fn take_back(&mut self, seq: u64) -> Vec<Matter> {
        let before = self.recent.take_back(seq);
        let mut touched: Vec<Matter> = before.iter().map(undo::Before::matter).collect();
        for before in before {
            match before {
                undo::Before::Need(id, need) => self.needs.put_back(id, *need),
                undo::Before::Person(id, person) => self.people.put_back(id, *person),
                undo::Before::Offer(id, offer) => self.offers.put_back(id, offer),
                undo::Before::Meeting(id, meeting) => self.meetings.put_back(id, meeting.map(|meeting| *meeting)),
                undo::Before::Poll(id, poll) => self.meetings.put_poll_back(id, poll),
                undo::Before::Turn(id, turn) => touched.extend(self.duties.put_back(id, turn)),
                undo::Before::PutIn(pot, amount) => self.fund.take_out_again(pot, amount),
                undo::Before::Round(id, round) => self.rounds.put_back(id, round.map(|round| *round)),
            }
        }
        touched
    }

    /// The acts of the last ten minutes that `by` may still take back, newest first, as (first entry, when).
    pub fn may_undo(&self, by: Actor, now: Timestamp) -> Vec<(u64, Timestamp)> {
        self.recent.open_to(self, by, now)
    }

    /// When time next has something to ask about this matter, if nothing else happens to it before.
    fn when(&self, matter: Matter) -> Option<Timestamp> {
        match matter {
            Matter::Need(need) => self.needs.next_due(need, &self.rules),
            Matter::Person(person) => self.people.next_due(person, &self.rules),
            Matter::Recovery(recovery) => self.people.recovery_due(recovery, &self.rules),
            Matter::Turn(turn) => self.duties.next_due(turn),
            Matter::Offer(offer) => self.offers.next_due(offer),
            Matter::Proposal(proposal) => self.decisions.next_due(proposal, self),
            Matter::Mending(matter) => self.mending.next_due(matter),
            Matter::Meeting(meeting) => self.meetings.next_due(meeting),
            Matter::Poll(poll) => self.meetings.poll_due(poll),
            Matter::Duty(duty) => self.duties.asking_due(duty),
            Matter::Learning(learning) => self.duties.learning_due(learning),
            Matter::Shutters => self.shutters.next_due(),
            Matter::Picture(picture) => self.pictures.next_due(picture, &self.rules),
            Matter::Round(round) => self.rounds.next_due(round),
            Matter::Pot(_) => None,
        }
    }

    /// Everything time will ask for, soonest first.
    pub fn agenda(&self) -> impl Iterator<Item = (Timestamp, Matter)> {
        self.agenda.all()
    }

    /// When time next asks for something, if it ever does.
    pub fn next_due(&self) -> Option<Timestamp> {
        self.agenda.first().map(|(at, _)| at)
    }
}

/// What would happen if `command` were carried out now: its events, or why not. Nothing changes.
pub fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    if group.seq == 0 && !matches!(command, Command::Founding(founding::Command::Found { .. })) {
        return Err(Refusal::NotFounded);
    }
    // Time asks for what is due and for nothing else.
    if moment.by == Actor::Time && !matches!(command, Command::Due(_)) {
        return Err(Refusal::SignInFirst);
    }
    if group.decisions.is_dissolved() && begins_something(&command) {
        return Err(Refusal::Dissolved);
    }
    if lets_somebody_in(&command) {
        group.shutters.must_be_open()?;
    }
    match command {
        Command::Founding(command) => founding::decide(group, command, moment),
        Command::People(command) => people::decide(group, command, moment),
        Command::Needs(command) => needs::decide(group, command, moment),
        Command::Offers(command) => offers::decide(group, command, moment),
        Command::Duties(command) => duties::decide(group, command, moment),
        Command::Decisions(command) => decisions::decide(group, command, moment),
        Command::Fund(command) => fund::decide(group, command, moment),
        Command::Mending(command) => mending::decide(group, command, moment),
        Command::Meetings(command) => meetings::decide(group, command, moment),
        Command::Shutters(command) => shutters::decide(group, command, moment),
        Command::Pictures(command) => pictures::decide(group, command, moment),
        Command::Rounds(command) => rounds::decide(group, command, moment),
        Command::Open(subject) => sight::decide_open(group, subject, moment),
        Command::Forget(subject) => sight::decide_forget(group, subject, moment),
        Command::Undo(seq) => undo::decide(group, seq, moment),
        Command::Due(matter) => agenda::decide(group, matter, moment),
    }
}

/// Whether this would open something sealed, change what only the person themselves can read, or bring somebody new in: not
/// while the shutters are closed.
fn lets_somebody_in(command: &Command) -> bool {
    use people::Command::{ChangeDetails, Join, Vouch, Welcome};
    matches!(
        command,
        Command::Open(_)
            | Command::People(ChangeDetails | Join { .. } | Vouch { .. } | Welcome { .. })
            | Command::Mending(mending::Command::Open { .. } | mending::Command::Say { .. })
    )
}

/// Whether this would begin something new; a group that has ended only brings to an end what had begun.
fn begins_something(command: &Command) -> bool {
    match command {
        Command::Needs(command) => command.begins(),
        Command::People(people::Command::Join { .. } | people::Command::Vouch { .. }) => true,
        Command::Offers(offers::Command::Offer { .. }) | Command::Pictures(_) => true,
        Command::Duties(command) => command.begins(),
        Command::Rounds(command) => command.begins(),
        Command::Meetings(
            meetings::Command::Call { .. } | meetings::Command::AskWhen { .. } | meetings::Command::AskAdvice { .. },
        ) => true,
        Command::Decisions(decisions::Command::Write { .. } | decisions::Command::Support { .. }) => true,
        Command::Fund(command) => command.begins(),
        Command::Founding(_) | Command::Mending(mending::Command::Open { .. }) => true,
        _ => false,
    }
}

/// What time itself asks for now: closings, releases, forgetting, ends of duties. Ask again until it says `None`.
pub fn due(group: &Group, now: Timestamp) -> Option<Command> {
    match group.agenda.first() {
        Some((at, matter)) if at <= now => Some(Command::Due(matter)),
        _ => None,
    }
}
