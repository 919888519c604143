//! What nobody sensible would do: anybody, anything, about anything, with any number.

use crate::town::Town;
use commons::duties::{self, Duty, TurnId};
use commons::founding::{self, StreetId};
use commons::needs::{self, *};
use commons::offers::{self, OfferId};
use commons::people::{self, How, PersonId, RecoveryId};
use commons::{Actor, Command, Lang, Matter, Span, Timestamp};

impl Town {
    pub(crate) fn nonsense(&mut self) -> (Actor, Command) {
        let by = self.anybody();
        let command = match self.dice.below(12) {
            0 => self.founding_nonsense(),
            1..3 => self.people_nonsense(),
            3..8 => self.needs_nonsense(),
            8 => self.offers_nonsense(),
            9 => {
                let duty = self.dice.one_of(&Duty::STANDING);
                if self.dice.percent(50) { duties::Command::Take { duty } } else { duties::Command::HandBack { duty } }
                    .into()
            }
            10 => self.matter_nonsense(),
            _ => {
                let subject = self.any_subject();
                if self.dice.percent(50) { Command::Open(subject) } else { Command::Forget(subject) }
            }
        };
        (by, command)
    }

    /// Near what there is, or far out.
    fn number(&mut self, near: usize) -> u32 {
        match self.dice.below(20) {
            0 => u32::MAX,
            1 => 0,
            _ => self.dice.below(near + 3) as u32,
        }
    }

    fn small(&mut self) -> u16 {
        match self.dice.below(10) {
            0 => u16::MAX,
            _ => self.dice.below(8) as u16,
        }
    }

    fn any_time(&mut self) -> Timestamp {
        match self.dice.below(10) {
            0 => Timestamp(i64::MAX),
            1 => Timestamp(i64::MIN),
            2..4 => self.now,
            _ => self.now + Span::hours(self.dice.below(3_000) as i64 - 500),
        }
    }

    fn founding_nonsense(&mut self) -> Command {
        let name =
            self.dice.one_of(&["", " ", "\u{202e}Lane", "Kiln Lane", "kiln-lane 4", "12", "\u{7}", "Über Straße"]);
        match self.dice.below(4) {
            0 => founding::Command::Found {
                name: name.to_owned(),
                place: "x".repeat(80),
                language: Lang::parse("en").expect("a language"),
                zone: "UTC".into(),
                sort: founding::Sort::Demo,
            }
            .into(),
            _ => founding::Command::NameStreet { name: name.to_owned() }.into(),
        }
    }

    fn people_nonsense(&mut self) -> Command {
        let people = self.group.people.count();
        let person = PersonId(self.number(people));
        let command = match self.dice.below(12) {
            0 => people::Command::Join { how: How::Founding },
            1 => people::Command::Join { how: How::OfferedHand },
            2 => people::Command::Join { how: How::Invited { by: person } },
            3 => people::Command::Welcome { person },
            4..7 => people::Command::Vouch { person },
            7 => people::Command::ChangeDetails,
            8 => people::Command::AskBack,
            9 => people::Command::VouchBack { digits: 100_000 + self.number(900_000) % 900_000, person },
            10 => people::Command::RefuseBack { recovery: RecoveryId(self.number(10)) },
            _ if self.dice.percent(20) => people::Command::Leave,
            _ => people::Command::ChangeDetails,
        };
        command.into()
    }

    fn needs_nonsense(&mut self) -> Command {
        let all = self.group.needs.all().len();
        let need = NeedId(self.number(all));
        let promise = PromiseId(self.small());
        let change = Change {
            kind: if self.dice.percent(20) { Some(self.dice.one_of(Kind::ALL)) } else { None },
            item: if self.dice.percent(20) { Some(self.dice.one_of(Item::ALL)) } else { None },
            street: if self.dice.percent(20) { Some(StreetId(self.small())) } else { None },
            how_soon: None,
            household: if self.dice.percent(20) { Some(self.small() as u8) } else { None },
            amount: if self.dice.percent(40) { Some(self.small()) } else { None },
            interests: need.0.is_multiple_of(5).then(|| Interest::ALL[..need.0 as usize % 7].to_vec()),
        };
        let command = match self.dice.below(16) {
            0 => needs::Command::Ask(Ask {
                kind: self.dice.one_of(Kind::ALL),
                item: Some(self.dice.one_of(Item::ALL)),
                street: Some(StreetId(self.small())),
                how_soon: HowSoon::Today,
                household: Some(self.small() as u8),
                amount: self.small(),
                language: Lang::parse("ar").expect("a language"),
                reach: ReachBy::OwnPage,
                consent: Consent::AskMeFirst,
                through: Through::Person(PersonId(self.number(all))),
                checked: Checked::Unchecked,
                interests: Interest::ALL[..need.0 as usize % 7].to_vec(),
            }),
            1 => needs::Command::Understand { need, change },
            2 => needs::Command::Change { need, change },
            3 => needs::Command::Promise { need, much: self.small(), by_when: self.any_time() },
            4 => needs::Command::Accept { need, promise },
            5 => needs::Command::Decline { need, promise },
            6 => needs::Command::SetOut { need },
            7 => needs::Command::Release { need },
            8 => needs::Command::HandOver { need, how: self.dice.one_of(&Handover::ALL) },
            9 => needs::Command::Attempt {
                need,
                channel: Channel::Door,
                reached: self.dice.one_of(&Reached::ALL),
                next_at: Some(self.any_time()),
            },
            10 => needs::Command::Hold { need, hold: Hold::Paced { until: self.any_time() } },
            11 => needs::Command::Hold { need, hold: Hold::CallingBack { tries: 255, next_at: Some(self.any_time()) } },
            12 => needs::Command::CheckBack {
                need,
                answer: CheckBack::Partly { left: self.small() },
                asked: ReturnAsked::Something,
            },
            13 => needs::Command::Close {
                need,
                outcome: match self.dice.below(3) {
                    0 => Outcome::PartlyMet { left: self.small() },
                    1 => Outcome::JoinedTo { other: NeedId(self.number(all)) },
                    _ => Outcome::Expired,
                },
            },
            14 => needs::Command::Reopen { need },
            _ if need.0.is_multiple_of(2) => needs::Command::AskAround { need, wave: 1 },
            _ => needs::Command::Say { need },
        };
        command.into()
    }

    fn offers_nonsense(&mut self) -> Command {
        let offer = OfferId(self.number(60));
        let terms = offers::Terms {
            sort: offers::Sort::Thing,
            kinds: if self.dice.percent(50) { Vec::new() } else { vec![Kind::Food, Kind::Food] },
            quantity: offers::Quantity::Some(self.small()),
            times: offers::Times(self.number(5)),
            travel: offers::Travel::OnFoot,
            minutes: self.small(),
            at_most_a_week: Some(self.small() as u8),
            languages: Vec::new(),
            starts: None,
            interests: Vec::new(),
        };
        let command = match self.dice.below(5) {
            0 => offers::Command::Offer { terms },
            1 => offers::Command::Change { offer, terms },
            2 => offers::Command::NotNow { offer, until: self.any_time() },
            3 => offers::Command::Resume { offer },
            _ => offers::Command::Withdraw { offer },
        };
        command.into()
    }

    /// Only time may ask for what is due, and only when it is.
    fn matter_nonsense(&mut self) -> Command {
        let all = self.group.needs.all().len();
        Command::Due(match self.dice.below(5) {
            0 => Matter::Need(NeedId(self.number(all))),
            1 => Matter::Person(PersonId(self.number(40))),
            2 => Matter::Recovery(RecoveryId(self.number(10))),
            3 => Matter::Turn(TurnId(self.number(10))),
            _ => Matter::Offer(OfferId(self.number(20))),
        })
    }
}
