//! Deciding together: somebody writes a proposal, somebody supports it, people sit down in the evening and say what they
//! think; blocks are talked through, suggestions taken in, and what was agreed is done.

/// Writing a proposal, and supporting one.
mod proposing;

/// What people say to it.
mod answering;

/// Seeing to it that things go on.
mod tending;

use crate::life::{Life, Step};
use crate::proposals::{self, IN_TURN, Plot, When};
use commons::decisions::{Position, Progress, ProposalId};
use commons::duties::Duty;
use commons::fund::{Command as Fund, Money, PotId};
use commons::people::PersonId;
use commons::{Actor, Command, Span};
use std::collections::BTreeMap;

/// A proposal's place in what the town talks about.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PlotId {
    Once(usize),
    InTurn(usize),
}

impl PlotId {
    fn plot(self) -> Option<&'static Plot> {
        match self {
            PlotId::Once(which) => proposals::plots().nth(which),
            PlotId::InTurn(turn) => IN_TURN.get(turn % IN_TURN.len().max(1)),
        }
    }
}

/// What the town knows of a proposal beside what the group knows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Story {
    plot: &'static Plot,
    /// How much of what there is to say has been said: about this wording, in the talk, in answer to worries, in the end.
    wording: u8,
    said: usize,
    talked: usize,
    replied: usize,
    answered: usize,
}

/// Who is not heard in the last days, so that whoever looks around as one of them finds something to say.
const QUIET: usize = 6;
/// When they fall quiet, before the present.
const QUIET_FROM: Span = Span::hours(4 * 24 + 17);
/// Days that a town that lives for long goes without a new proposal.
const EVERY: u64 = 6;

impl Life {
    /// Puts proposals into the weeks. What would have come before the beginning does not come.
    pub(crate) fn plan_decisions(&mut self) {
        let beginning = self.at;
        for (which, plot) in proposals::plots().enumerate() {
            let at = match plot.when {
                When::AfterTheBeginning(hours) => beginning + Span::hours(hours),
                When::BeforeThePresent(hours) => self.arrival - Span::hours(hours),
                When::InTurn => continue,
            };
            if at > beginning {
                self.at_about(at, Step::Propose(PlotId::Once(which)));
            }
        }
        if self.arrival - QUIET_FROM > beginning {
            self.at_exactly(self.arrival - QUIET_FROM, Step::FallQuiet);
        }
    }

    /// What of it a day holds.
    pub(crate) fn plan_decisions_of(&mut self, day: u64) {
        if day == 0 {
            return;
        }
        let voices = self.group().people.voices() as f64;
        for _ in 0..self.chance.about(voices * 0.4 + 0.8) {
            self.some_time_on(day, Step::Sit);
        }
        self.on(day, 9 * 60 + 30, 90, Step::Tend);
        self.on(day, 18 * 60 + 30, 120, Step::Tend);
        if day % 3 == 1 {
            self.some_time_on(day, Step::PutIn);
        }
        let days = self.days();
        if day % EVERY == 4 && day + 44 < days {
            let turn = usize::try_from(day / EVERY).unwrap_or(0);
            self.some_time_on(day, Step::Propose(PlotId::InTurn(turn)));
        }
    }

    /// A few have much else to do in these days.
    pub(crate) fn fall_quiet(&mut self) {
        // Those in the middle of something go on speaking.
        let in_it = |person: &PersonId| {
            self.group().decisions.undecided().any(|proposal| {
                let taken = proposal.positions.get(person).map(|taken| taken.position);
                let before = proposal.before.get(person).copied();
                proposal.author == *person || taken.or(before) == Some(Position::Block)
            })
        };
        let mut voices: Vec<PersonId> = self.voices().into_iter().filter(|person| !in_it(person)).collect();
        let many = QUIET.min(voices.len() / 3).max(1);
        for _ in 0..many {
            let which = self.chance.below(voices.len());
            if which < voices.len() {
                self.quiet.insert(voices.swap_remove(which));
            }
        }
    }

    pub(crate) fn is_quiet(&self, person: PersonId) -> bool {
        self.quiet.contains(&person)
    }

    /// Whoever a decision names and who has not said yes or no yet.
    pub(crate) fn asked_for_their_yes(&self) -> Option<PersonId> {
        self.group().decisions.agreed().find_map(|proposal| {
            let asked = |progress: &Progress| matches!(progress, Progress::Asked { .. });
            let no = proposal.progress.iter().position(asked)?;
            proposal.effects.get(no)?.needs_yes_of()
        })
    }

    /// The tin goes round, or somebody has a standing order.
    pub(crate) fn put_in(&mut self) {
        let Some(by) = self.on_duty(Duty::MoneyPair) else { return };
        let pots: Vec<PotId> = self.group().fund.pots().map(|pot| pot.id).collect();
        let pot = if self.chance.percent(75) { PotId::TIN } else { self.chance.one(&pots).unwrap_or(PotId::TIN) };
        let amount = Money(u32::try_from(self.chance.between(21, 94)).unwrap_or(40) * 50);
        self.act(Actor::Person(by), Command::Fund(Fund::PutIn { pot, amount }));
        if self.chance.percent(30) {
            self.after(2 * 60, 40 * 60, Step::PutIn);
        }
    }
}

/// What the town knows of every proposal.
pub(crate) type Stories = BTreeMap<ProposalId, Story>;
