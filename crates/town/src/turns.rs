//! Duties by turns: two at the phone desk, somebody for the welcome, and whoever had it longest ago takes it next.

use crate::life::Life;
use commons::duties::{Command as Duties, Duty};
use commons::people::PersonId;
use commons::{Actor, Command, Span};

impl Life {
    /// Sees to it that nobody's turn ends within `ahead` without somebody after them.
    pub(crate) fn rota(&mut self, ahead: Span) {
        for duty in Duty::STANDING {
            let wanted = match duty {
                Duty::PhoneDesk => 2,
                Duty::Welcome => 1,
                _ => 0,
            };
            let until = self.at + ahead;
            while self.group().duties.holders(duty).filter(|turn| turn.until > until).count() < wanted {
                if !self.take_turn(duty) {
                    break;
                }
            }
        }
    }

    fn take_turn(&mut self, duty: Duty) -> bool {
        let group = self.group();
        let mut free: Vec<(bool, Option<commons::Timestamp>, PersonId)> = self
            .voices()
            .into_iter()
            .filter(|person| !group.duties.holds(*person, duty))
            .map(|person| {
                let busy = Duty::STANDING.into_iter().any(|other| group.duties.holds(person, other));
                (busy, self.turns.get(&person).copied(), person)
            })
            .collect();
        free.sort_unstable();
        let Some((_, _, person)) = free.first().copied() else { return false };
        self.turns.insert(person, self.at);
        self.act(Actor::Person(person), Command::Duties(Duties::Take { duty })).is_some()
    }

    /// Whoever's turn ends within `ahead`, and is not needed any more, hands it back.
    pub(crate) fn relieve(&mut self, ahead: Span) {
        let until = self.at + ahead;
        for duty in Duty::STANDING {
            let ending: Vec<PersonId> =
                self.group().duties.holders(duty).filter(|turn| turn.until <= until).map(|turn| turn.by).collect();
            for person in ending {
                self.act(Actor::Person(person), Command::Duties(Duties::HandBack { duty }));
            }
        }
    }
}
