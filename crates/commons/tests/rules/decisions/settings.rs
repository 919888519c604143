//! Whoever acts, and whatever they do: what a group lives by changes by a decision and in no other way.

use crate::cast::*;
use commons::decisions::{Effect, Event, Kind, Position};
use commons::{Actor, Group, Rule, Span};

/// Everything that only a decision may change.
fn settings(group: &Group) -> impl PartialEq + std::fmt::Debug + use<> {
    let rules: Vec<u16> = Rule::ALL.iter().map(|rule| group.rules.get(*rule)).collect();
    let agreements: Vec<_> = group.decisions.agreements().all().copied().collect();
    let charges: Vec<_> = group.duties.all().map(|duty| (duty, group.duties.charge(duty))).collect();
    let pots: Vec<_> = group.fund.pots().map(|pot| (pot.id, pot.monthly, pot.open)).collect();
    let published = commons::decisions::Page::ALL.map(|page| group.decisions.is_published(page));
    let mirror = commons::mirror::Indicator::ALL.map(|indicator| group.mirror.shows(indicator));
    let named = (group.founding.name.clone(), group.founding.place.clone());
    (rules, agreements, charges, pots, published, mirror, named, group.decisions.is_dissolved())
}

/// Reads a log again, and says at which entries the settings changed.
fn changes(log: &[commons::Entry], id: commons::GroupId) -> Vec<commons::Entry> {
    let mut group = Group::new(id);
    let mut changed = Vec::new();
    for entry in log {
        let before = settings(&group);
        group.apply(entry);
        if settings(&group) != before {
            changed.push(entry.clone());
        }
    }
    changed
}

/// Each rule is set to something else by the mildest kind of decision that may, and by nothing milder.
#[test]
fn i9_every_rule_is_changed_by_a_decision_of_its_kind_and_by_nothing_else() {
    for rule in Rule::ALL {
        let (least, most) = rule.bounds();
        let value = if rule.default_value() == most { least } else { rule.default_value() + 1 };
        let set = |kind| draft(kind, [Effect::SetRule { rule: *rule, value }]);
        for milder in [Kind::Lazy, Kind::Full, Kind::Constitution] {
            if !milder.covers(rule.kind()) {
                Town::founded().when(AMINA, write(set(milder))).refused(commons::Refusal::NeedsAnotherKind);
            }
        }
        let town = Town::founded().agreed_on(set(rule.kind()), &[AMINA, BEN, CHIARA]);
        let town = if town.proposal(PROPOSAL).is_standing() { town } else { town.until_it_closes(PROPOSAL) };
        assert_eq!(town.rule(*rule), value, "{rule:?}");
        let changed = changes(town.log(), town.group.id);
        let [founded, carried] = &changed[..] else { panic!("{rule:?}: {changed:?}") };
        assert!(matches!(founded.event, commons::Event::Founding(_)));
        assert!(matches!(&carried.event, commons::Event::Decisions(Event::Carried { .. })));
        assert_eq!((carried.because, carried.by), (Some(PROPOSAL.0), Actor::Time));
    }
}

/// What was asked under the old number is not left to it.
#[test]
fn a_new_number_holds_for_what_is_under_way() {
    let sooner = everyday(Effect::SetRule { rule: Rule::ExpireAfterDays, value: 14 });
    Town::founded()
        .given(Actor::Anyone, ask(groceries()))
        .agreed_on(sooner, &[AMINA, BEN, CHIARA])
        .phase(NEED, commons::needs::Phase::Open)
        .at(START + Span::days(14))
        .phase(NEED, commons::needs::Phase::Closed);
}

/// The machine's owner, members, neighbours, passers-by and time itself try everything there is, for a year.
#[test]
fn i9_nothing_else_changes_what_a_group_lives_by() {
    let town = Town::with_farah()
        .given(Actor::Anyone, ask(groceries()))
        .given(DEE, take(commons::duties::Duty::Books))
        .given(DEE, commons::fund::Command::PutIn { pot: commons::fund::PotId::TIN, amount: commons::fund::Money(900) })
        .opened(everyday(food(30)))
        .says(PROPOSAL, &[AMINA, BEN], Position::Agree);
    let actors = [AMINA.who(), EMRE.who(), FARAH.who(), NEED.who(), Actor::Anyone, Actor::Operator, Actor::Time];
    let before = settings(&town.group);
    let mut tried = 0;
    for command in crate::every_command::all() {
        for by in actors {
            let mut group = town.group.clone();
            let moment = commons::Moment {
                by,
                now: town.now,
                seed: [9; 32],
                wall: commons::WallClock::utc(),
                minutes: commons::Minutes::unknown(),
            };
            let Ok(events) = commons::decide(&group, command.clone(), &moment) else { continue };
            for event in events {
                let (seq, head) = (group.seq + 1, group.head);
                let id = commons::CommandId([4; 16]);
                group.apply(&commons::Entry { seq, id, at: town.now, by, because: None, event, before: head });
            }
            tried += 1;
            assert_eq!(settings(&group), before, "{command:?} by {by:?}");
        }
    }
    assert!(tried > 60, "{tried} acts were possible");
    // Streets are a list that people add to as they meet them, like a pinned map; nothing is decided by it.
    let town = town.given(EMRE, name_street("Tannery Row"));
    assert_eq!(settings(&town.group), before);
    let town = town.after(Span::days(365));
    let id = town.group.id;
    for entry in &changes(town.log(), id)[1..] {
        assert!(matches!(&entry.event, commons::Event::Decisions(Event::Carried { .. })), "{:?}", entry.event);
    }
}
