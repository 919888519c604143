//! Rounds: twice a week somebody makes one of what is on the board and goes; in the present some are there to be claimed.

use crate::asking::Wish;
use crate::life::{Life, Step};
use commons::duties::Duty;
use commons::founding::StreetId;
use commons::needs::{Checked, Consent, Hold, HowSoon, Item, Kind, Need, NeedId, ReachBy, Stage, is_brought};
use commons::people::PersonId;
use commons::rounds::{Answer, Command as Rounds, Event as Said, Plan, Planned, RoundId, Way};
use commons::{Actor, Command, Event, Span, Subject, Timestamp};
use host::planning::{AT_A_DOOR, GUESSED_METRES, guessed_seconds};

/// Doors of a round, as people here like them.
const DOORS: usize = 6;
/// Fewer are not worth a round.
const FEWEST: usize = 3;

impl Life {
    /// On Tuesdays and Saturdays, in the afternoon.
    pub(crate) fn plan_rounds_of(&mut self, day: u64) {
        use jiff::civil::Weekday::{Saturday, Tuesday};
        if day > 3 && matches!(self.date(day).weekday(), Saturday | Tuesday) {
            self.on(day, 14 * 60, 90, Step::GoRound);
        }
    }

    /// What could go on a round: a door that one person can go to, and nothing that is to stand as it is.
    fn for_a_round(&self, most: usize) -> Vec<NeedId> {
        let fits = |need: &&Need| {
            let open = need.stage == Stage::Live && need.hold == Hold::None && need.promises.is_empty();
            let alone = need.hands() == 1 && need.consent == Consent::ComeStraight && need.street.is_some();
            let free = !self.hard.contains(&need.id) && self.group().rounds.with(need.id).next().is_none();
            open && alone && free && is_brought(need.kind, need.item)
        };
        let mut needs: Vec<&Need> = self.group().needs.board().filter(fits).take(most).collect();
        // Street by street, as anybody would go.
        needs.sort_by_key(|need| (need.street, need.id));
        needs.into_iter().map(|need| need.id).collect()
    }

    fn a_round_to(&self, needs: &[NeedId], leaves_at: Timestamp, kept_for: Option<PersonId>) -> Plan {
        let group = self.group();
        let needs: Vec<&Need> = needs.iter().filter_map(|need| group.needs.get(*need)).collect();
        let stops: Vec<Planned> = needs
            .iter()
            .map(|need| Planned {
                need: need.id,
                much: need.wanting().much,
                fetch: None,
                cold: false,
                pinned: false,
                open: None,
            })
            .collect();
        let bags = commons::rounds::heaviest(stops.iter()).max(1);
        let legs = needs.windows(2).filter(|pair| matches!(pair, [one, other] if one.street != other.street)).count();
        let (legs, doors) = (u32::try_from(legs).unwrap_or(0) + 2, u32::try_from(stops.len()).unwrap_or(0));
        let at_doors = doors * u32::try_from(AT_A_DOOR).unwrap_or(0);
        Plan {
            way: Way::Bicycle,
            leaves_at,
            back_by: leaves_at + Span::hours(3),
            bags: u16::try_from(bags).unwrap_or(u16::MAX).min(commons::rounds::MOST_BAGS),
            starts: Some(StreetId(0)),
            ends: Some(StreetId(0)),
            kept_for,
            stops,
            metres: legs * GUESSED_METRES,
            seconds: legs * guessed_seconds(Way::Bicycle) + at_doors,
        }
    }

    fn makes(&mut self, by: PersonId, plan: Plan) -> Option<RoundId> {
        let made = self.act(Actor::Person(by), Command::Rounds(Rounds::Make { rounds: vec![plan] }))?;
        made.iter().find_map(|event| match event {
            Event::Rounds(Said::Made { round, .. }) => Some(*round),
            _ => None,
        })
    }

    /// Somebody on the phone desk, or anybody with a voice.
    fn somebody_who_plans(&mut self) -> Option<PersonId> {
        let voices = self.voices();
        self.on_duty(Duty::PhoneDesk).or_else(|| self.chance.one(&voices))
    }

    pub(crate) fn go_round(&mut self) {
        let needs = self.for_a_round(DOORS);
        let planner = self.somebody_who_plans();
        let voices = self.voices();
        let few: Vec<PersonId> = (0..9).filter_map(|_| self.chance.one(&voices)).collect();
        let carrier = few.into_iter().min_by_key(|person| self.group().taken_on(*person));
        let (Some(planner), Some(carrier)) = (planner, carrier) else { return };
        if needs.len() < FEWEST {
            return;
        }
        let leaves_at = self.at + Span::minutes(40);
        let plan = self.a_round_to(&needs, leaves_at, Some(carrier));
        let Some(round) = self.makes(planner, plan) else { return };
        self.after(5, 25, Step::ClaimRound(round, carrier));
    }

    pub(crate) fn claim_round(&mut self, round: RoundId, person: PersonId) {
        let by = Actor::Person(person);
        if self.act(by, Command::Rounds(Rounds::Claim { round })).is_none() {
            self.act(by, Command::Rounds(Rounds::NotThisTime { round }));
            return;
        }
        let stops = self.group().rounds.get(round).map(|round| round.stops.clone()).unwrap_or_default();
        let mut at = self.at + Span::minutes(20);
        self.at_exactly(at, Step::SetOutOnRound(round, person));
        for stop in stops {
            at = at + Span::minutes(self.chance.between(9, 15));
            self.at_exactly(at, Step::AtADoor(round, person, stop.need));
        }
        self.at_exactly(at + Span::minutes(12), Step::BackFromRound(round, person));
    }

    pub(crate) fn set_out_on_round(&mut self, round: RoundId, person: PersonId) {
        self.act(Actor::Person(person), Command::Rounds(Rounds::SetOut { round }));
    }

    pub(crate) fn at_a_door(&mut self, round: RoundId, person: PersonId, need: NeedId) {
        let by = Actor::Person(person);
        self.act(by, Command::Open(Subject::Need(need)));
        let answer = match self.chance.below(12) {
            0..8 => Answer::Given,
            8..10 => Answer::WithNeighbour,
            10 => Answer::NoAnswer,
            _ => Answer::Wrong,
        };
        let answered = self.act(by, Command::Rounds(Rounds::Answer { round, need, answer })).is_some();
        if answered && answer.handover().arrived() {
            self.after_handover(need);
        } else {
            self.after(4 * 60, 20 * 60, Step::Notice(need));
        }
    }

    pub(crate) fn back_from_round(&mut self, round: RoundId, person: PersonId) {
        self.act(Actor::Person(person), Command::Rounds(Rounds::Close { round }));
    }

    /// In the present two wait to be claimed: one for whoever has the phone desk, one for anybody.
    pub(crate) fn rounds_ahead(&mut self) {
        let Some(desk) = self.on_duty(Duty::PhoneDesk) else { return };
        let needs = self.for_a_round(2 * DOORS);
        let (mine, others) = needs.split_at(needs.len() / 2);
        let leaves_at = self.hours.awake(self.arrival + Span::hours(20), 60);
        for (needs, kept_for) in [(mine, Some(desk)), (others, None)] {
            if !needs.is_empty() {
                let plan = self.a_round_to(needs, leaves_at, kept_for);
                self.makes(desk, plan);
            }
        }
    }

    /// So many asks more than there would be, for whoever wants to make many rounds of them.
    pub(crate) fn many_ask(&mut self) {
        let streets = self.group().founding.streets().count().max(1);
        for number in 0..self.plan.asks {
            let (kind, item, amount) = match number % 10 {
                0..5 => (Kind::Food, Item::Groceries, 1 + u16::try_from(number % 3).unwrap_or(0)),
                5 | 6 => (Kind::Food, Item::PreparedMeals, 1),
                7 => (Kind::Home, Item::Toiletries, 1),
                8 => (Kind::Home, Item::Bedding, 1),
                _ => (Kind::Medicine, Item::MedicalSupplies, 1),
            };
            let how_soon = if number % 4 == 0 { HowSoon::Today } else { HowSoon::OneOrTwoDays };
            let street = u16::try_from(self.chance.below(streets)).ok().map(StreetId);
            let wish = Wish {
                kind,
                item: Some(item),
                street,
                how_soon,
                household: Some(1 + u8::try_from(number % 4).unwrap_or(0)),
                amount,
                language: "en",
                reach: ReachBy::Text,
                consent: Consent::ComeStraight,
                checked: Checked::Clear,
            };
            if let Some(need) = self.ask(wish, None) {
                self.staged.insert(need);
            }
        }
    }
}
