//! What people sensibly do. Much of it is refused all the same: somebody was faster, or it is not theirs.

use crate::town::Town;
use commons::duties::{self, Duty};
use commons::founding::{self, StreetId};
use commons::fund::{self, ClaimId, Money, PotId, may_approve};
use commons::needs::{self, *};
use commons::offers::{self, OfferId};
use commons::people::{self, How, PersonId, RecoveryId};
use commons::pictures::{self, File, Of, PictureId};
use commons::shutters;
use commons::{Actor, Command, Hash, Lang, Span, Subject, Timestamp};

type Deed = Option<(Actor, Command)>;

impl Town {
    pub(crate) fn deed(&mut self) -> Deed {
        match self.dice.below(119) {
            0..13 => self.ask(),
            13..32 => self.promise(),
            32..56 => self.bring(),
            56..68 => self.follow_ones_need(),
            68..78 => self.answer_the_phone(),
            78..86 => self.get_to_know_each_other(),
            86..88 => self.come_back(),
            88..92 => self.take_turns(),
            92..93 => self.close_the_shutters(),
            93..94 => self.offer(),
            94..97 => self.money(),
            97..98 => self.show_in_pictures(),
            100..112 => self.meet(),
            112.. => self.go_round(),
            _ => self.open_or_forget(),
        }
    }

    fn ask(&mut self) -> Deed {
        let person = self.somebody_here();
        let (by, through) = match person {
            Some(person) if self.dice.percent(30) => (Actor::Person(person), Through::Person(person)),
            _ => (Actor::Anyone, Through::Web),
        };
        let kind = self.dice.one_of(Kind::ALL);
        let item = if self.dice.percent(60) { Some(self.dice.one_of(kind.items())) } else { None };
        let streets = self.group.founding.streets().count();
        let ask = Ask {
            kind,
            item,
            street: if self.dice.percent(80) { Some(StreetId(self.dice.below(streets) as u16)) } else { None },
            how_soon: self.dice.one_of(&HowSoon::ALL),
            household: if self.dice.percent(50) { Some(1 + self.dice.below(9) as u8) } else { None },
            amount: if self.dice.percent(70) { 1 } else { 1 + self.dice.below(6) as u16 },
            language: Lang::parse(self.dice.one_of(&["en", "es", "ar", "pl"])).expect("a language"),
            reach: self.dice.one_of(&[ReachBy::Text, ReachBy::Call, ReachBy::Email, ReachBy::OwnPage]),
            consent: self.dice.one_of(&[Consent::ComeStraight, Consent::ComeStraight, Consent::AskMeFirst]),
            through,
            checked: if self.dice.percent(90) { Checked::Clear } else { Checked::Unchecked },
            interests: Vec::new(),
        };
        Some((by, needs::Command::Ask(ask).into()))
    }

    fn promise(&mut self) -> Deed {
        let by = self.somebody_eager()?;
        let board: Vec<NeedId> = self.group.needs.board().take(15).map(|need| need.id).collect();
        let need = self.dice.pick(board)?;
        let wanting = self.group.needs.get(need)?.wanting();
        let much = match self.dice.below(10) {
            0 => 0,
            1 => 1,
            _ => wanting.much,
        };
        let by_when = self.now + Span::minutes(1 + self.dice.below(60 * 24 * 4) as i64);
        Some((Actor::Person(by), needs::Command::Promise { need, much, by_when }.into()))
    }

    /// Somebody with a promise does the next thing about it.
    fn bring(&mut self) -> Deed {
        let mut held: Vec<(PersonId, NeedId)> = Vec::new();
        for phase in [Phase::Promised, Phase::Underway, Phase::Open] {
            let needs = self.group.needs.in_phase(phase).rev().take(40);
            held.extend(needs.flat_map(|need| need.open_promises().map(|promise| (promise.by, need.id))));
        }
        let (by, need) = self.dice.pick(held)?;
        let command: Command = match self.dice.below(20) {
            0..5 => needs::Command::SetOut { need }.into(),
            5..10 => {
                let how = if self.dice.percent(70) { Handover::Door } else { self.dice.one_of(&Handover::ALL) };
                needs::Command::HandOver { need, how }.into()
            }
            10..12 => needs::Command::Release { need }.into(),
            12..15 => Command::Open(Subject::Need(need)),
            15 => needs::Command::Say { need }.into(),
            16 => self.attempt(need),
            17 => self.hold(need),
            _ => self.close(need),
        };
        Some((Actor::Person(by), command))
    }

    fn attempt(&mut self, need: NeedId) -> Command {
        let next_at = if self.dice.percent(50) { Some(self.soon()) } else { None };
        let (channel, reached) = (self.dice.one_of(&Channel::ALL), self.dice.one_of(&Reached::ALL));
        needs::Command::Attempt { need, channel, reached, next_at }.into()
    }

    fn hold(&mut self, need: NeedId) -> Command {
        let hold = match self.dice.below(4) {
            0 => Hold::None,
            1 => Hold::CallingBack { tries: self.dice.below(4) as u8, next_at: None },
            2 => Hold::Paced { until: self.soon() },
            _ => Hold::WaitsFor { what: self.dice.one_of(&WaitsFor::ALL) },
        };
        needs::Command::Hold { need, hold }.into()
    }

    fn close(&mut self, need: NeedId) -> Command {
        let outcome = match self.dice.below(9) {
            0 => Outcome::Met,
            1 => Outcome::PartlyMet { left: 1 + self.dice.below(3) as u16 },
            2 => Outcome::MetByOthers,
            3 => Outcome::NoLongerNeeded,
            4 => Outcome::PassedOn { to: self.dice.one_of(&PassedTo::ALL) },
            5 => Outcome::CouldNot { why: self.dice.one_of(&CouldNot::ALL) },
            6 => Outcome::Unreachable,
            7 => Outcome::Expired,
            _ => Outcome::JoinedTo { other: NeedId(self.dice.below(self.group.needs.all().len() + 1) as u32) },
        };
        needs::Command::Close { need, outcome }.into()
    }

    fn soon(&mut self) -> Timestamp {
        self.now + Span::hours(1 + self.dice.below(24 * 20) as i64)
    }

    fn change(&mut self) -> Change {
        let mut change = Change::default();
        match self.dice.below(5) {
            0 => change.amount = Some(1 + self.dice.below(4) as u16),
            1 => change.how_soon = Some(self.dice.one_of(&HowSoon::ALL)),
            2 => change.street = Some(StreetId(self.dice.below(6) as u16)),
            3 => change.item = Some(self.dice.one_of(Item::ALL)),
            _ => change.household = Some(self.dice.below(12) as u8),
        }
        if self.dice.percent(30) {
            change.kind = change.item.map(Item::kind);
        }
        change
    }

    /// A neighbour with the key of a need: somebody offers to come, or it was brought, or it is just one of late.
    fn follow_ones_need(&mut self) -> Deed {
        let (need, promise) = self.one_that_waits_for_an_answer();
        let command: Command = match self.dice.below(20) {
            0..3 => needs::Command::Change { need, change: self.change() }.into(),
            3..6 => needs::Command::Accept { need, promise }.into(),
            6 => needs::Command::Decline { need, promise }.into(),
            7..13 => self.check_back(need),
            13 => needs::Command::Close {
                need,
                outcome: self.dice.one_of(&[Outcome::NoLongerNeeded, Outcome::MetByOthers, Outcome::Met]),
            }
            .into(),
            14 => {
                let closed =
                    self.group.needs.in_phase(Phase::Closed).rev().take(30).filter(|need| !need.is_forgotten());
                let need = self.dice.pick(closed.map(|need| need.id))?;
                return Some((Actor::Neighbour(need), needs::Command::Reopen { need }.into()));
            }
            15..17 => needs::Command::Say { need }.into(),
            17 => Command::Forget(Subject::Need(need)),
            _ => Command::Open(Subject::Need(need)),
        };
        Some((Actor::Neighbour(need), command))
    }

    fn one_that_waits_for_an_answer(&mut self) -> (NeedId, PromiseId) {
        let lately = self.group.needs.all().len().saturating_sub(self.dice.below(60));
        let needs = &self.group.needs;
        let offered = needs.in_phase(Phase::Promised).flat_map(|need| {
            let offered = need.promises.iter().filter(|promise| promise.state == PromiseState::Offered);
            offered.map(|promise| (need.id, promise.id))
        });
        let brought = needs.in_phase(Phase::CheckingBack).map(|need| (need.id, PromiseId(0)));
        let any = (NeedId(lately as u32), PromiseId(self.dice.below(3) as u16));
        match self.dice.below(3) {
            0 => self.dice.pick(offered).unwrap_or(any),
            1 => self.dice.pick(brought).unwrap_or(any),
            _ => any,
        }
    }

    fn check_back(&mut self, need: NeedId) -> Command {
        let answer = match self.dice.below(6) {
            0 => CheckBack::NothingCame,
            1 => CheckBack::Partly { left: self.dice.below(4) as u16 },
            _ => CheckBack::Arrived,
        };
        let asked = self.dice.one_of(&[ReturnAsked::Unsaid, ReturnAsked::Nothing, ReturnAsked::Something]);
        needs::Command::CheckBack { need, answer, asked }.into()
    }

    /// The first need of the board that fits somebody and can be asked about. Nothing is drawn for it.
    fn ask_around(&self, by: PersonId) -> Option<Command> {
        let group = &self.group;
        let fits = |need: &&Need| {
            let mut others = group.people.here().filter(|other| other.id != by && !need.was_asked(other.id));
            let (wall, minutes) = (commons::WallClock::utc(), commons::Minutes::unknown());
            let here = commons::fitting::Here { now: self.now, wall: &wall, minutes: &minutes };
            others.any(|other| commons::fitting::fit(group, other.id, need, here).is_ok())
        };
        // Sometimes also for something that fits nobody: then there is nobody to ask.
        let in_vain = group.seq.is_multiple_of(5);
        let need = group.needs.board().take(40).find(|need| fits(need) != in_vain)?;
        // Now and then somebody presses on a page on which the last wave is still to come.
        let seen = need.waves.len() as u8 + u8::from(!group.seq.is_multiple_of(4));
        Some(needs::Command::AskAround { need: need.id, wave: seen }.into())
    }

    fn answer_the_phone(&mut self) -> Deed {
        let on_duty: Vec<PersonId> = self.group.duties.holders(Duty::PhoneDesk).map(|turn| turn.by).collect();
        let Some(by) = self.dice.pick(on_duty) else {
            return Some((Actor::Person(self.member()?), duties::Command::Take { duty: Duty::PhoneDesk }.into()));
        };
        let heard: Vec<NeedId> = self.group.needs.in_phase(Phase::Heard).take(10).map(|need| need.id).collect();
        let (waiting, promise) = self.one_that_waits_for_an_answer();
        let need = self.dice.pick(heard).filter(|_| self.dice.percent(60)).unwrap_or(waiting);
        let command: Command = match self.dice.below(20) {
            0..7 => {
                let change = if self.dice.percent(50) { self.change() } else { Change::default() };
                needs::Command::Understand { need, change }.into()
            }
            7..9 => Command::Open(Subject::Need(need)),
            9..12 => self.attempt(need),
            12 => self.hold(need),
            13 => self.close(need),
            14 => needs::Command::Accept { need, promise }.into(),
            15 => needs::Command::Decline { need, promise }.into(),
            16 => self.check_back(need),
            17 => needs::Command::Change { need, change: self.change() }.into(),
            18 => needs::Command::Reopen { need }.into(),
            _ => self.ask_around(by).unwrap_or(needs::Command::Say { need }.into()),
        };
        Some((Actor::Person(by), command))
    }

    fn get_to_know_each_other(&mut self) -> Deed {
        let member = self.member();
        let unwelcomed: Vec<PersonId> = self.group.people.unwelcomed().map(|person| person.id).collect();
        let newcomers: Vec<PersonId> = self
            .group
            .people
            .here()
            .filter(|person| person.welcomed.is_some() && !person.has_voice())
            .map(|person| person.id)
            .collect();
        let newcomer = self.dice.pick(newcomers);
        let (by, command) = match self.dice.below(20) {
            0..3 => (Actor::Anyone, people::Command::Join { how: How::OfferedHand }),
            3..7 => {
                let by = self.somebody_here()?;
                (Actor::Anyone, people::Command::Join { how: How::Invited { by } })
            }
            7..12 => (Actor::Person(member?), people::Command::Welcome { person: self.dice.pick(unwelcomed)? }),
            12..18 => (Actor::Person(member?), people::Command::Vouch { person: newcomer? }),
            18 => (Actor::Person(self.somebody_here()?), people::Command::ChangeDetails),
            _ if self.dice.percent(25) => (Actor::Person(self.somebody_here()?), people::Command::Leave),
            _ => (Actor::Anyone, people::Command::Join { how: How::Founding }),
        };
        Some((by, command.into()))
    }

    fn come_back(&mut self) -> Deed {
        let running: Vec<(u32, RecoveryId, Option<PersonId>)> =
            self.group.people.recoveries().map(|recovery| (recovery.digits, recovery.id, recovery.person())).collect();
        let Some((digits, recovery, about)) = self.dice.pick(running) else {
            return Some((Actor::Anyone, people::Command::AskBack.into()));
        };
        let person = about.or(self.somebody_here())?;
        let command = match self.dice.below(10) {
            0..7 => return Some((Actor::Person(self.member()?), people::Command::VouchBack { digits, person }.into())),
            7 => people::Command::RefuseBack { recovery },
            8 => people::Command::AskBack,
            _ => people::Command::Leave,
        };
        Some((Actor::Person(person), command.into()))
    }

    fn take_turns(&mut self) -> Deed {
        let duty = self.dice.one_of(&Duty::STANDING);
        let by = Actor::Person(self.somebody_here()?);
        let holders: Vec<PersonId> = self.group.duties.holders(duty).map(|turn| turn.by).collect();
        match self.dice.pick(holders) {
            Some(holder) if self.dice.percent(20) => {
                Some((Actor::Person(holder), duties::Command::HandBack { duty }.into()))
            }
            _ if self.dice.percent(10) => {
                let name = format!("Street {}", ["A", "B", "C", "Ropewalk"][self.dice.below(4)]);
                // Nothing is drawn for it, so that all else stays as it was.
                match self.group.seq.is_multiple_of(3) {
                    true => Some((by, founding::Command::RenameStreet { street: StreetId(0), name }.into())),
                    false => Some((by, founding::Command::NameStreet { name }.into())),
                }
            }
            _ if self.dice.percent(55) => self.hand_on(),
            _ => Some((by, duties::Command::Take { duty }.into())),
        }
    }

    /// Mostly about the stock, which goes round.
    fn hand_on(&mut self) -> Deed {
        let duty = if self.dice.percent(70) { Duty::Stock } else { self.dice.one_of(&Duty::STANDING) };
        let somebody = self.somebody_eager()?;
        let asked = self.group.duties.asked(duty).map(|asked| asked.person);
        if let Some(asked) = asked.filter(|_| self.dice.percent(40)) {
            let no = self.dice.percent(60);
            let command = if no { duties::Command::Decline { duty } } else { duties::Command::Take { duty } };
            return Some((Actor::Person(asked), command.into()));
        }
        let (by, command) = match self.dice.below(21) {
            14 => return Some((Actor::Person(somebody), people::Command::ComeBack.into())),
            15..18 => {
                // Willing, and away when the seat falls free.
                self.run(Actor::Person(somebody), duties::Command::Willing { duty }.into());
                return Some((Actor::Person(somebody), people::Command::GoAway.into()));
            }
            0..4 => (somebody, duties::Command::Willing { duty }),
            4 => {
                let willing: Vec<PersonId> = self.group.duties.willing(duty).collect();
                (self.dice.pick(willing).unwrap_or(somebody), duties::Command::NotWilling { duty })
            }
            5 => (asked.unwrap_or(somebody), duties::Command::Decline { duty }),
            6 => (asked.unwrap_or(somebody), duties::Command::Take { duty }),
            7..9 => (somebody, duties::Command::UnderstudyOf { duty }),
            9 => {
                let learners: Vec<PersonId> = self.group.duties.understudies(duty).map(|one| one.by).collect();
                (self.dice.pick(learners).unwrap_or(somebody), duties::Command::LeaveOff { duty })
            }
            _ => return self.write_for_the_next(),
        };
        Some((Actor::Person(by), command.into()))
    }

    /// Whoever has some duty writes lines for the next, ticks them off, and tells the group how it goes.
    fn write_for_the_next(&mut self) -> Deed {
        let held: Vec<(Duty, PersonId)> = Duty::STANDING
            .into_iter()
            .flat_map(|duty| self.group.duties.holders(duty).map(move |turn| (duty, turn.by)))
            .collect();
        let (duty, by) = self.dice.pick(held)?;
        let lines = self.group.duties.lines(duty);
        let of = |ticked: bool| lines.iter().filter(move |line| line.ticked.is_some() == ticked).map(|line| line.no);
        let (ticked, open): (Vec<u16>, Vec<u16>) = (of(true).collect(), of(false).collect());
        let command = match self.dice.below(6) {
            0..2 => duties::Command::AddLine { duty },
            2 => duties::Command::TickOff { duty, line: self.dice.pick(open).unwrap_or(9) },
            3..5 => {
                // Ticked off, and that was too early.
                let line = self.dice.pick(open).or(self.dice.pick(ticked)).unwrap_or(9);
                self.run(Actor::Person(by), duties::Command::TickOff { duty, line }.into());
                duties::Command::PutBack { duty, line }
            }
            _ => duties::Command::Note { duty },
        };
        Some((Actor::Person(by), command.into()))
    }

    fn money(&mut self) -> Deed {
        let pair: Vec<PersonId> = self.group.duties.holders(Duty::MoneyPair).map(|turn| turn.by).collect();
        let (keeper, somebody) = (self.dice.pick(pair), self.somebody_eager()?);
        let claim = ClaimId(self.dice.below(self.group.fund.claims().len() + 2) as u32);
        let waiting: Vec<ClaimId> = self.group.fund.waiting().map(|claim| claim.id).collect();
        let claim = self.dice.pick(waiting).unwrap_or(claim);
        let (by, command): (PersonId, Command) = match self.dice.below(9) {
            0 => (keeper.unwrap_or(somebody), duties::Command::Take { duty: Duty::MoneyPair }.into()),
            1 => (somebody, duties::Command::Take { duty: Duty::MoneyPair }.into()),
            2 => {
                let amount = Money(self.dice.below(20_000) as u32);
                (keeper.unwrap_or(somebody), fund::Command::PutIn { pot: PotId::TIN, amount }.into())
            }
            3..5 => {
                let amount = Money(self.dice.below(4_200) as u32);
                (somebody, fund::Command::Claim { amount, need: None }.into())
            }
            5..8 => {
                let asked = self.group.fund.claim(claim);
                let may = |by: &PersonId| asked.is_some_and(|claim| may_approve(&self.group, claim, *by).is_ok());
                let able: Vec<PersonId> = self.group.people.with_voices().filter(may).take(20).collect();
                (self.dice.pick(able).unwrap_or(somebody), fund::Command::Approve { claim }.into())
            }
            _ => {
                let theirs = self.group.fund.claim(claim).map(|claim| claim.by);
                (theirs.unwrap_or(somebody), fund::Command::Withdraw { claim }.into())
            }
        };
        Some((Actor::Person(by), command))
    }

    /// Somebody photographs a receipt or goods; others look at it; it is taken away.
    fn show_in_pictures(&mut self) -> Deed {
        let somebody = self.somebody_eager()?;
        let newest = self.group.pictures.living().count() as u32 + 3;
        let picture = PictureId(1 + self.dice.below(newest as usize) as u32);
        let claims: Vec<_> = self.group.fund.claims().iter().map(|claim| (claim.by, Of::Claim(claim.id))).collect();
        let offers = self.group.offers.standing().map(|offer| (offer.by, Of::Offer(offer.id)));
        let things: Vec<_> = claims.into_iter().rev().take(5).chain(offers.rev().take(5)).collect();
        let (by, command): (PersonId, Command) = match self.dice.below(6) {
            0..3 => {
                let (by, of) = self.dice.pick(things)?;
                let mut name = [0; 32];
                name[..8].copy_from_slice(&(self.dice.below(1 << 40) as u64).to_le_bytes());
                let (width, height) = (1 + self.dice.below(1_605) as u16, 1_200);
                let file = File { name: Hash(name), bytes: self.dice.below(400_000) as u32, width, height };
                (if self.dice.percent(90) { by } else { somebody }, pictures::Command::Add { of, file }.into())
            }
            3..5 => (somebody, Command::Open(Subject::Picture(picture))),
            _ => {
                let theirs = self.group.pictures.get(picture).map(|picture| picture.by);
                (theirs.unwrap_or(somebody), Command::Forget(Subject::Picture(picture)))
            }
        };
        Some((Actor::Person(by), command))
    }

    /// Two close them, or keep them closed; some open them, or time does.
    fn close_the_shutters(&mut self) -> Deed {
        let voices: Vec<PersonId> = self.group.people.with_voices().collect();
        let (one, other) = (self.dice.pick(voices.clone())?, self.dice.pick(voices.clone())?);
        if self.group.shutters.are_closed() && self.dice.percent(70) {
            let third = self.dice.pick(voices)?;
            self.run(Actor::Person(one), shutters::Command::Open.into());
            self.run(Actor::Person(other), shutters::Command::Open.into());
            return Some((Actor::Person(third), shutters::Command::Open.into()));
        }
        self.run(Actor::Person(one), shutters::Command::Close.into());
        Some((Actor::Person(other), shutters::Command::Close.into()))
    }

    fn offer(&mut self) -> Deed {
        let by = self.somebody_here()?;
        let own: Vec<OfferId> = self.group.offers.of(by).map(|offer| offer.id).collect();
        let kinds: Vec<Kind> = (0..1 + self.dice.below(3)).map(|_| self.dice.one_of(Kind::ALL)).collect();
        let terms = offers::Terms {
            sort: self.dice.one_of(&offers::Sort::ALL),
            kinds,
            quantity: offers::Quantity::Standing,
            times: offers::Times::ANY,
            travel: self.dice.one_of(&offers::Travel::ALL),
            minutes: self.dice.below(250) as u16,
            at_most_a_week: if self.dice.percent(30) { Some(1 + self.dice.below(5) as u8) } else { None },
            languages: Vec::new(),
            starts: None,
            interests: Vec::new(),
        };
        let command = match (self.dice.pick(own), self.dice.below(6)) {
            (None, _) | (_, 0) => offers::Command::Offer { terms },
            (Some(offer), 1) => offers::Command::Change { offer, terms },
            (Some(offer), 2..4) => offers::Command::NotNow { offer, until: self.soon() },
            (Some(offer), 4) => offers::Command::Resume { offer },
            (Some(offer), _) => offers::Command::Withdraw { offer },
        };
        Some((Actor::Person(by), command.into()))
    }

    fn open_or_forget(&mut self) -> Deed {
        let greeters: Vec<PersonId> = self.group.duties.holders(Duty::Welcome).map(|turn| turn.by).collect();
        let unwelcomed: Vec<PersonId> = self.group.people.unwelcomed().map(|person| person.id).collect();
        if let (Some(by), Some(person)) = (self.dice.pick(greeters), self.dice.pick(unwelcomed))
            && self.dice.percent(70)
        {
            return Some((Actor::Person(by), Command::Open(Subject::Person(person))));
        }
        let by = self.somebody_eager()?;
        let all = self.group.needs.all().len();
        if self.dice.percent(80) {
            // Somebody on the phone desk reads what came of late.
            let need = NeedId(all.saturating_sub(self.dice.below(20)) as u32);
            let on_duty: Vec<PersonId> = self.group.duties.holders(Duty::PhoneDesk).map(|turn| turn.by).collect();
            return Some((Actor::Person(self.dice.pick(on_duty)?), Command::Open(Subject::Need(need))));
        }
        let need = NeedId(1 + self.dice.below(all) as u32);
        Some((Actor::Person(by), Command::Forget(Subject::Need(need))))
    }
}
