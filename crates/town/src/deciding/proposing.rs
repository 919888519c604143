//! Somebody writes a proposal, and somebody else finds that it should be talked about.

use super::{PlotId, Story};
use crate::life::{Life, Step};
use crate::proposals::{Course, Means, Wording};
use commons::decisions::{AgreementId, Command as Decide, Draft, Effect, Event as Said, Kind, ProposalId, State};
use commons::duties::{Change, Duty};
use commons::fund::{Money, PotId};
use commons::people::PersonId;
use commons::sight::{Field, Proposed};
use commons::{Actor, Command, Event, Lang};

impl Life {
    pub(crate) fn propose(&mut self, id: PlotId) {
        let Some(plot) = id.plot() else { return };
        let Some(wording) = plot.wordings.first() else { return };
        let voices: Vec<PersonId> = self.voices().into_iter().filter(|person| !self.is_quiet(*person)).collect();
        // Whoever has proposed least, so that it is not always the same.
        let proposed =
            |person: &PersonId| self.group().decisions.all().iter().filter(|one| one.author == *person).count();
        let least = voices.iter().map(proposed).min().unwrap_or(0);
        let fresh: Vec<PersonId> = voices.iter().copied().filter(|person| proposed(person) <= least).collect();
        let Some(author) = self.chance.one(&fresh) else { return };
        let Some(effects) = self.effects(wording, author) else { return };
        let Some(language) = Lang::parse("en") else { return };
        let draft = Draft {
            kind: plot.kind,
            effects,
            language,
            public: plot.public,
            hours: plot.hours,
            review_days: plot.review_days,
            again: None,
        };
        let by = Actor::Person(author);
        let Some(done) = self.act_saying(by, Command::Decisions(Decide::Write { draft }), words(wording)) else {
            return;
        };
        let Some(Event::Decisions(Said::Written { proposal, .. })) = done.first() else { return };
        let proposal = *proposal;
        let story = Story { plot, wording: 1, said: 0, talked: 0, replied: 0, answered: 0 };
        self.stories.insert(proposal, story);
        match plot.course {
            Course::Draft => {}
            Course::Sense => {
                self.act(by, Command::Decisions(Decide::AskInformally { proposal }));
            }
            _ if plot.kind == Kind::Urgent => {
                for _ in 0..2 {
                    self.after(10, 40, Step::Support(proposal));
                }
                for minutes in [50, 70, 95, 120, 150, 200] {
                    self.after(minutes, minutes + 30, Step::Speak(proposal, None));
                }
            }
            _ => self.after(30, 6 * 60, Step::Support(proposal)),
        }
    }

    /// What this wording would change, with the numbers the group gives out now.
    pub(super) fn effects(&mut self, wording: &Wording, author: PersonId) -> Option<Vec<Effect>> {
        wording.means.iter().map(|means| self.effect(*means, author)).collect()
    }

    fn effect(&mut self, means: Means, author: PersonId) -> Option<Effect> {
        let group = self.group();
        Some(match means {
            Means::Rule(rule, value) => Effect::SetRule { rule, value },
            Means::Either(rule, one, other) => {
                let value = if group.rules.get(rule) == one { other } else { one };
                Effect::SetRule { rule, value }
            }
            Means::Agreement(agreement) => Effect::Adopt { agreement },
            Means::OwnAgreement => {
                Effect::Adopt { agreement: AgreementId::Own(group.decisions.agreements().next_own()) }
            }
            Means::NewDuty { seats, days, filling } => {
                let duty = Duty::Invented(group.duties.next_invented());
                Effect::Duty { change: Change::Invent { duty, seats, days, filling } }
            }
            Means::Appoint(duty) => {
                let holds = |person: &PersonId| group.duties.holds(*person, duty);
                let others = self.voices().into_iter().filter(|person| *person != author && !holds(person));
                let mut others: Vec<PersonId> = others.collect();
                // In the last days somebody is asked who has not looked yet.
                if others.iter().any(|person| self.is_quiet(*person)) {
                    others.retain(|person| self.is_quiet(*person));
                }
                Effect::Appoint { duty, person: self.chance.one(&others)? }
            }
            Means::NewPot => Effect::OpenPot { pot: group.fund.next_pot() },
            Means::Budget(pounds) => Effect::Budget { pot: PotId::TIN, monthly: Money(pounds * 100) },
            Means::Spend(pounds) => Effect::Spend { pot: PotId::TIN, amount: Money(pounds * 100) },
            Means::Publish(page) => Effect::Publish { page },
            Means::Task => Effect::Task,
        })
    }

    pub(crate) fn support(&mut self, id: ProposalId) {
        let Some(proposal) = self.group().decisions.get(id) else { return };
        if !matches!(proposal.state, State::Draft | State::SenseCheck { .. }) || proposal.ready_at.is_some() {
            return;
        }
        let already = proposal.supporters.clone();
        let author = proposal.author;
        let others = self.voices().into_iter();
        let others: Vec<PersonId> = others.filter(|person| *person != author && !already.contains(person)).collect();
        if let Some(person) = self.chance.one(&others) {
            self.act(Actor::Person(person), Command::Decisions(Decide::Support { proposal: id }));
        }
    }
}

/// A wording as it is sealed with its proposal.
pub(super) fn words(wording: &Wording) -> Vec<(Field, String)> {
    let mut words = vec![
        (Field::Proposed(Proposed::Title, 0), wording.title.to_owned()),
        (Field::Proposed(Proposed::Why, 0), wording.why.to_owned()),
        (Field::Proposed(Proposed::Affected, 0), wording.affected.to_owned()),
    ];
    for (no, clause) in wording.clauses.iter().enumerate() {
        words.push((Field::Clause(0, u8::try_from(no).unwrap_or(0)), (*clause).to_owned()));
    }
    words
}
