//! The people of Kiln Quarter, and a group of theirs: given what happened, when somebody does something, then this follows
//! or is refused. Time runs through everything that comes due; the laws hold after every step.

use crate::laws::Witness;
use commons::decisions::{
    self, Answer, Draft, Effect, End, Kind as Deciding, Position, Proposal, ProposalId, State, Verdict, Words,
};
use commons::duties::{self, Duty};
use commons::founding::{self, Sort, StreetId};
use commons::mending::{self, Held, Key, MatterId};
use commons::needs::{self, *};
use commons::people::{self, How, PersonId};
use commons::{
    Actor, Command, CommandId, Entry, Event, Group, GroupId, Lang, Minutes, Moment, Refusal, Rule, Span, Subject,
    Timestamp, WallClock, decide, due,
};

/// The five who began.
pub(crate) const AMINA: PersonId = PersonId(1);
pub(crate) const BEN: PersonId = PersonId(2);
pub(crate) const CHIARA: PersonId = PersonId(3);
pub(crate) const DEE: PersonId = PersonId(4);
pub(crate) const EMRE: PersonId = PersonId(5);
/// Who came later, in this order.
pub(crate) const FARAH: PersonId = PersonId(6);
pub(crate) const GORAN: PersonId = PersonId(7);
pub(crate) const HANA: PersonId = PersonId(8);
pub(crate) const ILSE: PersonId = PersonId(9);

/// The first need that is asked, and the second.
pub(crate) const NEED: NeedId = NeedId(1);
pub(crate) const SECOND: NeedId = NeedId(2);
pub(crate) const THIRD: NeedId = NeedId(3);
pub(crate) const FOURTH: NeedId = NeedId(4);
/// The first promise for a need, and the second.
pub(crate) const FIRST_PROMISE: PromiseId = PromiseId(0);
pub(crate) const SECOND_PROMISE: PromiseId = PromiseId(1);

/// A Monday in spring, noon.
pub(crate) const START: Timestamp = Timestamp(1_772_452_800_000);

pub(crate) trait Who {
    fn who(self) -> Actor;
}
impl Who for PersonId {
    fn who(self) -> Actor {
        Actor::Person(self)
    }
}
/// Whoever holds the key of the need.
impl Who for NeedId {
    fn who(self) -> Actor {
        Actor::Neighbour(self)
    }
}
impl Who for Actor {
    fn who(self) -> Actor {
        self
    }
}

pub(crate) struct Town {
    pub(crate) group: Group,
    pub(crate) now: Timestamp,
    pub(crate) wall: WallClock,
    /// How far it is from street to street; nobody knows, unless a test says so.
    pub(crate) minutes: Minutes,
    witness: Witness,
    outcome: Result<Vec<Event>, Refusal>,
    commands: u64,
}

impl Town {
    /// An empty group.
    pub(crate) fn unfounded() -> Town {
        let group = Group::new(GroupId([7; 16]));
        Town {
            group,
            now: START,
            wall: WallClock::utc(),
            minutes: Minutes::unknown(),
            witness: Witness::default(),
            outcome: Ok(Vec::new()),
            commands: 0,
        }
    }

    /// A group of Amina, Ben, Chiara, Dee and Emre, with Kiln Lane and Ropewalk.
    pub(crate) fn founded() -> Town {
        Town::founded_by(5)
    }

    pub(crate) fn founded_by(founders: usize) -> Town {
        let town = Town::unfounded()
            .given(Actor::Operator, found())
            .given(Actor::Operator, name_street("Kiln Lane"))
            .given(Actor::Operator, name_street("Ropewalk"));
        (0..founders).fold(town, |town, _| town.given(Actor::Operator, join(How::Founding)))
    }

    /// Farah has offered a hand and Amina has welcomed her.
    pub(crate) fn with_farah() -> Town {
        Town::founded().given(Actor::Anyone, join(How::OfferedHand)).given(AMINA, welcome(FARAH))
    }

    /// What happened before; it must have been possible.
    #[track_caller]
    pub(crate) fn given(self, who: impl Who, command: impl Into<Command>) -> Town {
        let town = self.when(who, command);
        assert!(town.outcome.is_ok(), "given, but refused: {:?}", town.outcome);
        town
    }

    #[track_caller]
    pub(crate) fn when(mut self, who: impl Who, command: impl Into<Command>) -> Town {
        self.commands += 1;
        self.outcome = self.run(who.who(), command.into());
        self
    }

    /// Time passes, and everything that comes due happens at its time. What then happened is what time did.
    #[track_caller]
    pub(crate) fn after(self, span: Span) -> Town {
        let until = self.now + span;
        self.at(until)
    }

    #[track_caller]
    pub(crate) fn at(mut self, until: Timestamp) -> Town {
        assert!(until >= self.now, "time goes forward");
        let mut happened = Vec::new();
        while let Some(at) = self.group.next_due().filter(|at| *at <= until) {
            self.now = self.now.max(at);
            let command = due(&self.group, self.now).expect("what is on the agenda comes due");
            self.commands += 1;
            happened.extend(self.run(Actor::Time, command).expect("what comes due is done"));
        }
        self.now = until;
        self.outcome = Ok(happened);
        self
    }

    /// The same, often: the laws are looked at again the next time.
    #[track_caller]
    pub(crate) fn quickly(mut self, who: impl Who, command: impl Into<Command>) -> Town {
        self.commands += 1;
        self.write(who.who(), command.into()).expect("it is possible");
        self
    }

    fn run(&mut self, by: Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        let events = self.write(by, command)?;
        self.everything_is_lawful();
        Ok(events)
    }

    fn write(&mut self, by: Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.commands.to_le_bytes());
        let events = decide(
            &self.group,
            command,
            &Moment { by, now: self.now, seed, wall: self.wall.clone(), minutes: self.minutes.clone() },
        )?;
        let mut id = [0; 16];
        id[..8].copy_from_slice(&self.commands.to_le_bytes());
        let because = commons::because(&events);
        for event in events.clone() {
            let (seq, before) = (self.group.seq + 1, self.group.head);
            let entry = Entry { seq, id: CommandId(id), at: self.now, by: event.signed(by), because, event, before };
            self.group.apply(&entry);
            self.witness.see(&entry, &self.group);
        }
        Ok(events)
    }

    fn everything_is_lawful(&self) {
        self.witness.all_is_lawful(&self.group, self.now);
        for person in self.group.people.all() {
            let by = Actor::Person(person.id);
            for need in self.group.needs.all().iter().take(12) {
                self.witness.warrant_is_lawful(&self.group, by, Subject::Need(need.id), self.now);
            }
            for other in self.group.people.all() {
                self.witness.warrant_is_lawful(&self.group, by, Subject::Person(other.id), self.now);
            }
            for between in self.group.mending.all() {
                let Held { matter, key } = held(between.id);
                self.witness.warrant_between_is_lawful(&self.group, person.id, matter, &key, self.now);
            }
        }
    }

    /// Exactly this happened.
    #[track_caller]
    pub(crate) fn then<E: Into<Event>>(self, events: impl IntoIterator<Item = E>) -> Town {
        let expected: Vec<Event> = events.into_iter().map(Into::into).collect();
        assert_eq!(self.outcome, Ok(expected));
        self
    }

    #[track_caller]
    pub(crate) fn then_nothing(self) -> Town {
        assert_eq!(self.outcome, Ok(Vec::new()));
        self
    }

    /// It was done, whatever it was.
    #[track_caller]
    pub(crate) fn done(self) -> Town {
        assert!(matches!(&self.outcome, Ok(events) if !events.is_empty()), "{:?}", self.outcome);
        self
    }

    #[track_caller]
    pub(crate) fn refused(self, refusal: Refusal) -> Town {
        assert_eq!(self.outcome, Err(refusal));
        self
    }

    /// And the group looks like this.
    #[track_caller]
    pub(crate) fn where_(self, look: impl FnOnce(&Town)) -> Town {
        look(&self);
        self
    }

    #[track_caller]
    pub(crate) fn need(&self, id: NeedId) -> &Need {
        self.group.needs.get(id).expect("asked before")
    }

    #[track_caller]
    pub(crate) fn phase(self, id: NeedId, phase: Phase) -> Town {
        assert_eq!(self.need(id).phase(), phase);
        self
    }

    /// The number of the first entry of the newest command.
    pub(crate) fn newest_act(&self) -> u64 {
        let log = self.witness.log();
        let newest = log.last().expect("something happened").id;
        log.iter().find(|entry| entry.id == newest).expect("it is there").seq
    }

    /// What the last command did is taken back by whoever did it.
    #[track_caller]
    pub(crate) fn taken_back_by(self, who: impl Who) -> Town {
        let act = self.newest_act();
        self.when(who, Command::Undo(act))
    }
}

pub(crate) fn tomorrow() -> Timestamp {
    START + Span::days(1)
}

pub(crate) fn found() -> founding::Command {
    founding::Command::Found {
        name: "Kiln Quarter Mutual Aid".into(),
        place: "Kiln Quarter".into(),
        language: english(),
        zone: "Europe/London".into(),
        sort: Sort::Real,
    }
}

pub(crate) fn name_street(name: &str) -> founding::Command {
    founding::Command::NameStreet { name: name.into() }
}

pub(crate) fn english() -> Lang {
    Lang::parse("en").expect("a language")
}

pub(crate) fn join(how: How) -> people::Command {
    people::Command::Join { how }
}

pub(crate) fn invited_by(by: PersonId) -> people::Command {
    join(How::Invited { by })
}

pub(crate) fn welcome(person: PersonId) -> people::Command {
    people::Command::Welcome { person }
}

pub(crate) fn vouch(person: PersonId) -> people::Command {
    people::Command::Vouch { person }
}

pub(crate) fn take(duty: Duty) -> duties::Command {
    duties::Command::Take { duty }
}

pub(crate) fn hand_back(duty: Duty) -> duties::Command {
    duties::Command::HandBack { duty }
}

/// One bag of groceries for somebody on Kiln Lane, within a day or two; whoever likes may come.
pub(crate) fn groceries() -> Ask {
    Ask {
        kind: Kind::Food,
        item: Some(Item::Groceries),
        street: Some(StreetId(0)),
        how_soon: HowSoon::OneOrTwoDays,
        household: None,
        amount: 1,
        language: english(),
        reach: ReachBy::Text,
        consent: Consent::ComeStraight,
        through: Through::Web,
        checked: Checked::Clear,
        interests: Vec::new(),
    }
}

/// Somebody to fetch medicine with: two hands.
pub(crate) fn prescription() -> Ask {
    Ask { kind: Kind::Medicine, item: Some(Item::Prescription), ..groceries() }
}

/// Something without a door.
pub(crate) fn friendly_call() -> Ask {
    Ask { kind: Kind::Company, item: Some(Item::FriendlyCall), street: None, ..groceries() }
}

pub(crate) fn ask(ask: Ask) -> needs::Command {
    needs::Command::Ask(ask)
}

/// For tomorrow noon.
pub(crate) fn promise(need: NeedId, much: u16) -> needs::Command {
    needs::Command::Promise { need, much, by_when: tomorrow() }
}

pub(crate) fn set_out(need: NeedId) -> needs::Command {
    needs::Command::SetOut { need }
}

pub(crate) fn release(need: NeedId) -> needs::Command {
    needs::Command::Release { need }
}

pub(crate) fn hand_over(need: NeedId, how: Handover) -> needs::Command {
    needs::Command::HandOver { need, how }
}

pub(crate) fn check_back(need: NeedId, answer: CheckBack) -> needs::Command {
    needs::Command::CheckBack { need, answer, asked: ReturnAsked::Nothing }
}

pub(crate) fn close(need: NeedId, outcome: Outcome) -> needs::Command {
    needs::Command::Close { need, outcome }
}

pub(crate) fn reopen(need: NeedId) -> needs::Command {
    needs::Command::Reopen { need }
}

pub(crate) fn change(need: NeedId, change: Change) -> needs::Command {
    needs::Command::Change { need, change }
}

pub(crate) fn understand(need: NeedId) -> needs::Command {
    needs::Command::Understand { need, change: Change::default() }
}

pub(crate) fn attempt(need: NeedId, reached: Reached) -> needs::Command {
    needs::Command::Attempt { need, channel: Channel::Call, reached, next_at: None }
}

pub(crate) fn hold(need: NeedId, hold: Hold) -> needs::Command {
    needs::Command::Hold { need, hold }
}

pub(crate) fn released(need: NeedId, promise: PromiseId, why: Released) -> needs::Event {
    needs::Event::Released { need, promise, why }
}

pub(crate) fn closed(need: NeedId, outcome: Outcome) -> needs::Event {
    needs::Event::Closed { need, outcome }
}

/// A person's standing: whether they have a voice.
pub(crate) fn voice(town: &Town, person: PersonId) -> bool {
    town.group.people.has_voice(person)
}

/// The first proposal, and the second.
pub(crate) const PROPOSAL: ProposalId = ProposalId(1);
pub(crate) const NEXT: ProposalId = ProposalId(2);

pub(crate) fn draft(kind: Deciding, effects: impl Into<Vec<Effect>>) -> Draft {
    Draft {
        kind,
        effects: effects.into(),
        language: english(),
        public: false,
        hours: if kind == Deciding::Urgent { 24 } else { 0 },
        review_days: None,
        again: None,
    }
}

pub(crate) fn write(draft: Draft) -> decisions::Command {
    decisions::Command::Write { draft }
}

pub(crate) fn support(proposal: ProposalId) -> decisions::Command {
    decisions::Command::Support { proposal }
}

/// What somebody says themselves to a wording, with a sentence where one is needed.
pub(crate) fn position(proposal: ProposalId, version: u8, person: PersonId, position: Position) -> decisions::Command {
    let words = if position.needs_words() { Words::Some } else { Words::None };
    let will_meet = position == Position::Block;
    decisions::Command::Position { proposal, version, person, position, words, will_meet }
}

pub(crate) fn answer(proposal: ProposalId, person: PersonId, answer: Answer) -> decisions::Command {
    decisions::Command::Answer { proposal, person, answer }
}

pub(crate) fn amend(proposal: ProposalId, effects: impl Into<Vec<Effect>>) -> decisions::Command {
    decisions::Command::Amend { proposal, effects: effects.into(), suggestion: None }
}

pub(crate) fn withdraw(proposal: ProposalId) -> decisions::Command {
    decisions::Command::Withdraw { proposal }
}

/// Food for a week: an everyday rule, twenty where nobody has decided anything.
pub(crate) fn food(value: u16) -> Effect {
    Effect::SetRule { rule: Rule::FoodAllowance, value }
}

/// What one errand may cost: another everyday rule.
pub(crate) fn errand(value: u16) -> Effect {
    Effect::SetRule { rule: Rule::ErrandLimit, value }
}

/// A ground rule.
pub(crate) fn vouches(value: u16) -> Effect {
    Effect::SetRule { rule: Rule::Vouches, value }
}

/// An everyday proposal.
pub(crate) fn everyday(effect: Effect) -> Draft {
    draft(Deciding::Full, [effect])
}

impl Town {
    /// Five founders, and others whom everybody was asked about, until so many have a voice.
    pub(crate) fn of(members: u32) -> Town {
        let mut town = Town::founded();
        while town.group.people.voices() < members as usize {
            let from = town.group.people.count() as u32 + 1;
            let new: Vec<PersonId> = (from..=members.min(from + 7)).map(PersonId).collect();
            town = new
                .iter()
                .fold(town, |town, person| town.given(Actor::Anyone, invited_by(AMINA)).given(BEN, welcome(*person)));
            let admit: Vec<Effect> = new.iter().map(|person| Effect::Admit { person: *person }).collect();
            let everybody: Vec<PersonId> = town.group.people.with_voices().collect();
            let proposal = town.next_proposal();
            town = town.opened(draft(Deciding::Full, admit)).says(proposal, &everybody, Position::Agree);
            town = town.after(Span::days(7));
        }
        assert_eq!(town.group.people.voices(), members as usize);
        town
    }

    /// The clock on the wall of another place.
    pub(crate) fn with_the_clock(mut self, wall: WallClock) -> Town {
        self.wall = wall;
        self
    }

    #[track_caller]
    pub(crate) fn proposal(&self, id: ProposalId) -> &Proposal {
        self.group.decisions.get(id).expect("written before")
    }

    /// The number the next proposal will have.
    pub(crate) fn next_proposal(&self) -> ProposalId {
        ProposalId(self.group.decisions.all().len() as u32 + 1)
    }

    /// Amina writes it and Ben wants to talk about it too.
    #[track_caller]
    pub(crate) fn opened(self, draft: Draft) -> Town {
        let next = self.next_proposal();
        self.given(AMINA, write(draft)).given(BEN, support(next))
    }

    /// It is opened, these agree, and its time passes.
    #[track_caller]
    pub(crate) fn agreed_on(self, draft: Draft, who: &[PersonId]) -> Town {
        let next = self.next_proposal();
        let town = self.opened(draft).says(next, who, Position::Agree).until_it_closes(next);
        assert!(town.proposal(next).agreed_at.is_some(), "{:?}", town.proposal(next).verdicts);
        town
    }

    /// Amina proposes it, four agree, and it is in force, with everything that had to cool.
    #[track_caller]
    #[allow(dead_code, reason = "the table of who may do what comes to its decisions step by step")]
    pub(crate) fn agreed(self, kind: Deciding, effects: impl Into<Vec<Effect>>) -> Town {
        let id = ProposalId(self.group.decisions.all().len() as u32 + 1);
        let town = self.opened(draft(kind, effects)).says(id, &[AMINA, BEN, CHIARA, DEE], Position::Agree);
        let town = town.after(Span::days(12));
        assert!(town.proposal(id).is_agreed(), "{:?}", town.proposal(id).state);
        town
    }

    /// Each of these says the same to the wording that stands.
    #[track_caller]
    pub(crate) fn says(self, proposal: ProposalId, who: &[PersonId], what: Position) -> Town {
        let version = self.proposal(proposal).version;
        who.iter().fold(self, |town, person| town.given(*person, position(proposal, version, *person, what)))
    }

    #[track_caller]
    pub(crate) fn answers(self, proposal: ProposalId, who: &[PersonId], what: Answer) -> Town {
        who.iter().fold(self, |town, person| town.given(*person, answer(proposal, *person, what)))
    }

    /// Until the time of whatever it waits for now is up.
    #[track_caller]
    pub(crate) fn until_it_closes(self, proposal: ProposalId) -> Town {
        let until = until(self.proposal(proposal).state);
        self.at(until)
    }

    /// Where it stands, in a word.
    #[track_caller]
    pub(crate) fn is(self, proposal: ProposalId, word: &str) -> Town {
        assert_eq!(state_word(self.proposal(proposal).state), word, "{:?}", self.proposal(proposal).state);
        self
    }

    /// What the last close found.
    #[track_caller]
    pub(crate) fn found(self, proposal: ProposalId, verdict: Verdict) -> Town {
        assert_eq!(self.proposal(proposal).verdicts.last().map(|(_, verdict)| *verdict), Some(verdict));
        self
    }

    pub(crate) fn rule(&self, rule: Rule) -> u16 {
        self.group.rules.get(rule)
    }

    pub(crate) fn log(&self) -> &[Entry] {
        self.witness.log()
    }
}

/// Until when a proposal stays as it is, if nobody does anything.
pub(crate) fn until(state: State) -> Timestamp {
    match state {
        State::SenseCheck { until }
        | State::Open { until }
        | State::Withdrawing { until, .. }
        | State::Resolving { until }
        | State::Fallback { until }
        | State::Telling { until, .. }
        | State::Cooling { until }
        | State::DueReview { until }
        | State::Fading { until }
        | State::InForce { review_at: until } => until,
        State::Draft | State::Paused { .. } | State::Over { .. } => panic!("{state:?} has no end of its own"),
    }
}

pub(crate) fn state_word(state: State) -> &'static str {
    match state {
        State::Draft => "draft",
        State::SenseCheck { .. } => "sense check",
        State::Open { .. } => "open",
        State::Withdrawing { .. } => "withdrawing",
        State::Resolving { .. } => "resolving",
        State::Fallback { .. } => "last question",
        State::Telling { .. } => "telling",
        State::Cooling { .. } => "cooling",
        State::InForce { .. } => "in force",
        State::Paused { .. } => "paused",
        State::DueReview { .. } => "due review",
        State::Fading { .. } => "fading",
        State::Over { end, .. } => match end {
            End::Withdrawn => "withdrawn",
            End::Lapsed => "lapsed",
            End::NotAgreed => "not agreed",
            End::Superseded { .. } => "superseded",
            End::Repealed { .. } => "repealed",
            End::RunOut => "run out",
            End::EmergencyOver => "emergency over",
            End::LeftLying => "left lying",
        },
    }
}

/// The first matter between two people, and the second.
pub(crate) const MATTER: MatterId = MatterId(1);
pub(crate) const SECOND_MATTER: MatterId = MatterId(2);

/// A matter with its key: in the cast each has one by its number.
pub(crate) fn held(matter: MatterId) -> Held {
    let mut key = [9; 32];
    key[..4].copy_from_slice(&matter.0.to_le_bytes());
    Held { matter, key: Key::new(key) }
}

impl Town {
    /// Asks somebody to talk.
    #[track_caller]
    pub(crate) fn asks_to_talk(self, by: PersonId, with: PersonId) -> Town {
        let next = MatterId(self.group.mending.all().len() as u32 + 1);
        self.given(by, mending::Command::Open { with, key: held(next).key })
    }

    /// Somebody was asked to talk, wanted neither that nor to be listened to, and a question about them can be asked now:
    /// the shortest way there. It is open for thirty days.
    #[track_caller]
    pub(crate) fn was_heard(self, person: PersonId) -> Town {
        use mending::Command::{AskToListen, Bring, Stop};
        let by = if person == AMINA { BEN } else { AMINA };
        let held = held(MatterId(self.group.mending.all().len() as u32 + 1));
        self.asks_to_talk(by, person)
            .given(person, Stop { held })
            .given(by, AskToListen { held })
            .given(person, Stop { held })
            .given(by, Bring { held })
    }
}
