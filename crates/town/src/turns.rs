//! Duties by turns: two at the phone desk, somebody for the welcome, and whoever had it longest ago takes it next.

use crate::life::Life;
use commons::duties::{Command as Duties, Duty};
use commons::people::PersonId;
use commons::{Actor, Command, Span};

impl Life {
    /// Sees to it that nobody's turn ends within `ahead` without somebody after them.
    pub(crate) fn rota(&mut self, ahead: Span) {
        let duties: Vec<Duty> = self.group().duties.all().collect();
        for duty in duties {
            let until = self.at + ahead;
            while self.group().duties.holders(duty).filter(|turn| turn.until > until).count() < self.wanted(duty) {
                self.make_room(duty, until);
                if !self.take_turn(duty) {
                    break;
                }
            }
        }
    }

    /// Where every chair is taken, whoever's turn ends soonest hands it over to whoever comes next.
    fn make_room(&mut self, duty: Duty, until: commons::Timestamp) {
        let duties = &self.group().duties;
        if duties.holders(duty).count() < usize::from(duties.charge(duty).seats) {
            return;
        }
        let ending = duties.holders(duty).filter(|turn| turn.until <= until).min_by_key(|turn| (turn.until, turn.id));
        if let Some(person) = ending.map(|turn| turn.by) {
            self.act(Actor::Person(person), Command::Duties(Duties::HandBack { duty }));
        }
    }

    /// How many do this duty. While the group is small much is done by nobody, and some chairs are still empty later.
    fn wanted(&self, duty: Duty) -> usize {
        let voices = self.voices().len();
        let from = |least: usize, wanted: usize| if voices >= least { wanted } else { 0 };
        match duty {
            Duty::PhoneDesk => 2,
            Duty::Welcome => 1,
            Duty::MoneyPair => from(4, 2),
            Duty::KeysAndMachine => from(4, 1),
            Duty::Books => from(24, 1),
            Duty::Facilitation => from(8, 2),
            Duty::Stock => from(9, 1),
            Duty::OutwardVoice => from(10, 1),
            Duty::Safeguarding => from(12, 1),
            Duty::Invented(_) => from(5, usize::from(self.group().duties.charge(duty).seats)),
        }
    }

    /// Whoever has little else and had this longest ago takes it.
    fn take_turn(&mut self, duty: Duty) -> bool {
        let asked = self.asked_for_their_yes();
        let group = self.group();
        let now: Vec<Duty> = group.duties.all().collect();
        let in_turn = group.duties.asked(duty).map(|asked| asked.person);
        let mut free: Vec<(bool, bool, usize, Option<commons::Timestamp>, PersonId)> = self
            .voices()
            .into_iter()
            .filter(|person| !group.duties.holds(*person, duty))
            .map(|person| {
                let busy = now.iter().filter(|other| group.duties.holds(person, **other)).count();
                // Whoever looks around later sits on the phone desk with something still to say.
                let desk = duty == Duty::PhoneDesk && !self.quiet.is_empty();
                let talks = desk && (!self.is_quiet(person) || asked == Some(person));
                // Whoever is being asked comes first.
                (in_turn != Some(person), talks, busy, self.turns.get(&person).copied(), person)
            })
            .collect();
        free.sort_unstable();
        for (_, _, _, _, person) in free {
            if self.act(Actor::Person(person), Command::Duties(Duties::Take { duty })).is_some() {
                self.turns.insert(person, self.at);
                return true;
            }
        }
        false
    }

    /// The phone desk goes to those who have not said much lately.
    pub(crate) fn desk_to_the_quiet(&mut self) {
        let desk = self.group().duties.holders(Duty::PhoneDesk).map(|turn| turn.by);
        let others: Vec<PersonId> = desk.filter(|person| !self.is_quiet(*person)).collect();
        if self.quiet.is_empty() {
            return;
        }
        for person in others {
            self.act(Actor::Person(person), Command::Duties(Duties::HandBack { duty: Duty::PhoneDesk }));
        }
    }

    /// Whoever's turn ends within `ahead`, and is not needed any more, hands it back.
    pub(crate) fn relieve(&mut self, ahead: Span) {
        let until = self.at + ahead;
        let duties: Vec<Duty> = self.group().duties.all().collect();
        for duty in duties {
            let ending = self.group().duties.holders(duty).filter(|turn| turn.until <= until);
            let ending: Vec<PersonId> = ending.map(|turn| turn.by).collect();
            for person in ending {
                self.act(Actor::Person(person), Command::Duties(Duties::HandBack { duty }));
            }
        }
    }
}
