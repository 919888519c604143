//! What time should ask for, and when, worked out from each thing by itself.

use super::{Witness, decisions, meetings, mending};
use commons::duties::TurnState;
use commons::fund::ClaimState;
use commons::needs::{Hold, Need, PromiseState, Stage};
use commons::offers::{self, OfferId, State};
use commons::pictures::{Of, Picture};
use commons::{Entry, Event, Group, Matter, Span, Timestamp};
use std::collections::BTreeSet;

impl Witness {
    /// Nothing that should come due is missing from the agenda, and nothing else stands on it. What is overdue may be late
    /// by any amount.
    pub(super) fn agenda_is_true(&self, group: &Group, now: Timestamp) {
        let unspoken = Span::days(group.rules.expire_after_days.into());
        let needs = group.needs.all().iter();
        let needs = needs.filter_map(|need| Some((need_due(need, unspoken)?, Matter::Need(need.id))));
        let people = group.people.all().iter().map(|person| person.id);
        let people = people.filter_map(|person| Some((self.person_due(person)?, Matter::Person(person))));
        let recoveries = Witness::recoveries_due(group).map(|(at, recovery)| (at, Matter::Recovery(recovery)));
        let turns = group.duties.turns().iter().filter(|turn| turn.state == TurnState::Running);
        let turns = turns.map(|turn| (turn.until, Matter::Turn(turn.id)));
        let offers = (1..).map_while(|number| group.offers.get(OfferId(number)));
        let offers = offers.filter_map(|offer| match offer.state {
            State::NotNow { until } => Some((until, Matter::Offer(offer.id))),
            State::Standing | State::Withdrawn => None,
        });
        let decisions = decisions::due(group).map(|(at, proposal)| (at, Matter::Proposal(proposal)));
        let matters = mending::due(group).map(|(at, matter)| (at, Matter::Mending(matter)));
        let asking = self.asking_due(group, now);
        let late = |(at, matter): (Timestamp, Matter)| (at.max(now), matter);
        let expected: BTreeSet<_> = needs
            .chain(people)
            .chain(recoveries)
            .chain(turns)
            .chain(offers)
            .chain(decisions)
            .chain(matters)
            .chain(meetings::due(group))
            .chain(asking)
            .chain(self.pictures_due(group))
            .chain(super::rounds::due(group))
            .chain(group.shutters.shut().map(|shut| (shut.until, Matter::Shutters)))
            .map(late)
            .collect();
        let agenda: Vec<(Timestamp, Matter)> = group.agenda().collect();
        assert!(agenda.is_sorted());
        assert_eq!(group.next_due(), agenda.first().map(|(at, _)| *at));
        for person in group.people.all() {
            let begins = group.people.voice_begins(person, &group.rules).map(|at| at.max(now));
            assert_eq!(begins, self.voice_due(person.id).map(|at| at.max(now)), "{:?}", person.id);
        }
        assert_eq!(agenda.into_iter().map(late).collect::<BTreeSet<_>>(), expected, "the agenda");
    }

    /// Two weeks after what was given up, four hundred days after what was paid back.
    fn pictures_due(&self, group: &Group) -> Vec<(Timestamp, Matter)> {
        let due = |picture: &Picture| {
            let (ended, kept) = match picture.of {
                Of::Offer(offer) => {
                    let state = group.offers.get(offer).expect("what has a photo exists").state;
                    (State::Withdrawn == state).then(|| (self.withdrawn_at(offer), Span::days(14)))?
                }
                Of::Claim(claim) => match group.fund.claim(claim).expect("what has a photo exists").state {
                    ClaimState::Waiting => return None,
                    ClaimState::PaidBack(at) => (at.max(picture.at), Span::days(400)),
                    ClaimState::Withdrawn(at) => (at, Span::days(14)),
                },
            };
            Some((ended + kept, Matter::Picture(picture.id)))
        };
        group.pictures.living().filter_map(due).collect()
    }

    fn withdrawn_at(&self, offer: OfferId) -> Timestamp {
        let withdraws = |entry: &&Entry| match &entry.event {
            Event::Offers(offers::Event::Withdrawn { offer: other }) => *other == offer,
            Event::Undone { seq } => {
                let made = |part: &Entry| matches!(part.event, Event::Offers(offers::Event::Offered { offer: other, .. }) if other == offer);
                self.act(*seq).iter().any(made)
            }
            _ => false,
        };
        self.log.iter().rev().find(withdraws).expect("somebody withdrew it").at
    }
}

fn need_due(need: &Need, unspoken: Span) -> Option<Timestamp> {
    let unspoken = need.touched_at + unspoken;
    match need.stage {
        Stage::Closed { .. } if need.is_forgotten() => None,
        Stage::Closed { at, .. } => Some(at + Span::days(14)),
        Stage::CheckingBack { since } => Some(since + Span::days(3)),
        Stage::Heard => Some(unspoken),
        Stage::Live => {
            let promises = need.promises.iter().filter_map(|promise| match (promise.state, promise.announced_at) {
                (PromiseState::Done(_) | PromiseState::Released(_), _) => None,
                (PromiseState::Offered, _) | (_, None) => Some(promise.by_when),
                (_, Some(announced)) => Some(announced + Span::days(1)),
            });
            let pace = match need.hold {
                Hold::Paced { until } => Some(until),
                _ => None,
            };
            promises.chain(pace).min().or(Some(unspoken))
        }
    }
}
