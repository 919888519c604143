//! What a proposal can be about, as addresses and forms name it.

use commons::decisions::{AgreementId, Effect, Page, ProposalId, Said};
use commons::duties::{Change, Duty};
use commons::fund::PotId;
use commons::mirror::Indicator;
use commons::people::PersonId;
use commons::{Group, Rule};

/// One thing that somebody wants to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Thing {
    Rule(Rule),
    /// An agreement's text: a new one, or another one in its place.
    Agreement(AgreementId),
    /// An agreement of the group's own that is not there yet.
    OwnAgreement,
    DropAgreement(AgreementId),
    NewDuty,
    /// Seats, days and how it is filled.
    Terms(Duty),
    Mandate(Duty),
    EndDuty(Duty),
    Appoint(Duty),
    Recall(Duty),
    NewPot,
    Budget(PotId),
    Spend(PotId),
    ClosePot(PotId),
    Admit(PersonId),
    Pause(PersonId),
    EndMembership(PersonId),
    Publish(Page),
    Unpublish(Page),
    Share(Page),
    Mirror(Indicator),
    Name,
    Place,
    Task,
    Repeal(ProposalId),
    Keep(ProposalId),
    Dissolve,
}

impl Thing {
    /// As a form carries it: `rule.forget_after_days`.
    pub(crate) fn code(self) -> String {
        match self {
            Thing::Rule(rule) => format!("rule.{}", rule.code()),
            Thing::Agreement(agreement) => format!("agreement.{}", agreement.word()),
            Thing::OwnAgreement => "agreement.new".into(),
            Thing::DropAgreement(agreement) => format!("drop.{}", agreement.word()),
            Thing::NewDuty => "duty.new".into(),
            Thing::Terms(duty) => format!("terms.{}", duty.word()),
            Thing::Mandate(duty) => format!("mandate.{}", duty.word()),
            Thing::EndDuty(duty) => format!("end.{}", duty.word()),
            Thing::Appoint(duty) => format!("appoint.{}", duty.word()),
            Thing::Recall(duty) => format!("recall.{}", duty.word()),
            Thing::NewPot => "pot.new".into(),
            Thing::Budget(pot) => format!("budget.{}", pot.0),
            Thing::Spend(pot) => format!("spend.{}", pot.0),
            Thing::ClosePot(pot) => format!("close.{}", pot.0),
            Thing::Admit(person) => format!("admit.{}", person.0),
            Thing::Pause(person) => format!("pause.{}", person.0),
            Thing::EndMembership(person) => format!("leave.{}", person.0),
            Thing::Publish(page) => format!("publish.{}", page.word()),
            Thing::Unpublish(page) => format!("unpublish.{}", page.word()),
            Thing::Share(page) => format!("share.{}", page.word()),
            Thing::Mirror(indicator) => format!("mirror.{}", indicator.word()),
            Thing::Name => "name".into(),
            Thing::Place => "place".into(),
            Thing::Task => "task".into(),
            Thing::Repeal(decision) => format!("repeal.{}", decision.0),
            Thing::Keep(decision) => format!("keep.{}", decision.0),
            Thing::Dissolve => "dissolve".into(),
        }
    }

    pub(crate) fn parse(code: &str) -> Option<Thing> {
        let (what, which) = code.split_once('.').unwrap_or((code, ""));
        let duty = || Duty::parse(which);
        let pot = || which.parse().ok().map(PotId);
        let person = || which.parse().ok().map(PersonId);
        let decision = || which.parse().ok().map(ProposalId);
        Some(match what {
            "rule" => Thing::Rule(Rule::parse(which)?),
            "agreement" if which == "new" => Thing::OwnAgreement,
            "agreement" => Thing::Agreement(AgreementId::parse(which)?),
            "drop" => Thing::DropAgreement(AgreementId::parse(which)?),
            "duty" if which == "new" => Thing::NewDuty,
            "terms" => Thing::Terms(duty()?),
            "mandate" => Thing::Mandate(duty()?),
            "end" => Thing::EndDuty(duty()?),
            "appoint" => Thing::Appoint(duty()?),
            "recall" => Thing::Recall(duty()?),
            "pot" if which == "new" => Thing::NewPot,
            "budget" => Thing::Budget(pot()?),
            "spend" => Thing::Spend(pot()?),
            "close" => Thing::ClosePot(pot()?),
            "admit" => Thing::Admit(person()?),
            "pause" => Thing::Pause(person()?),
            "leave" => Thing::EndMembership(person()?),
            "publish" => Thing::Publish(page(which)?),
            "unpublish" => Thing::Unpublish(page(which)?),
            "share" => Thing::Share(page(which)?),
            "mirror" => Thing::Mirror(Indicator::parse(which)?),
            "name" => Thing::Name,
            "place" => Thing::Place,
            "task" => Thing::Task,
            "repeal" => Thing::Repeal(decision()?),
            "keep" => Thing::Keep(decision()?),
            "dissolve" => Thing::Dissolve,
            _ => return None,
        })
    }

    /// What an effect of a proposal is about; `None` for what only undoing makes.
    pub(crate) fn of(effect: &Effect, group: &Group) -> Option<Thing> {
        Some(match effect {
            Effect::SetRule { rule, .. } => Thing::Rule(*rule),
            Effect::Adopt { agreement: own @ AgreementId::Own(_) }
                if group.decisions.agreements().get(*own).is_none() =>
            {
                Thing::OwnAgreement
            }
            Effect::Adopt { agreement } => Thing::Agreement(*agreement),
            Effect::DropAgreement { agreement } => Thing::DropAgreement(*agreement),
            Effect::Duty { change: Change::Invent { .. } } => Thing::NewDuty,
            Effect::Duty { change: Change::Set { duty, .. } } => Thing::Terms(*duty),
            Effect::Duty { change: Change::Mandate { duty } } => Thing::Mandate(*duty),
            Effect::Duty { change: Change::End { duty } } => Thing::EndDuty(*duty),
            Effect::Duty { change: Change::MandateAgain { .. } | Change::Begin { .. } } => return None,
            Effect::Appoint { duty, .. } => Thing::Appoint(*duty),
            Effect::Recall { duty, .. } => Thing::Recall(*duty),
            Effect::OpenPot { .. } => Thing::NewPot,
            Effect::ClosePot { pot } => Thing::ClosePot(*pot),
            Effect::Budget { pot, .. } => Thing::Budget(*pot),
            Effect::Spend { pot, .. } => Thing::Spend(*pot),
            Effect::Admit { person } => Thing::Admit(*person),
            Effect::Pause { person } => Thing::Pause(*person),
            Effect::EndMembership { person } => Thing::EndMembership(*person),
            Effect::Publish { page } => Thing::Publish(*page),
            Effect::Unpublish { page } => Thing::Unpublish(*page),
            Effect::Share { page, .. } => Thing::Share(*page),
            Effect::Mirror { indicator, .. } => Thing::Mirror(*indicator),
            Effect::Rename { what: Said::Name, .. } => Thing::Name,
            Effect::Rename { what: Said::Place, .. } => Thing::Place,
            Effect::Task => Thing::Task,
            Effect::Repeal { decision } => Thing::Repeal(*decision),
            Effect::Keep { decision } => Thing::Keep(*decision),
            Effect::Dissolve => Thing::Dissolve,
            Effect::Restore { .. } => return None,
        })
    }

    /// Whether there is such a thing in the group, so that a form about it makes sense.
    pub(crate) fn is_there(self, group: &Group) -> bool {
        match self {
            Thing::Agreement(own @ AgreementId::Own(_)) | Thing::DropAgreement(own) => {
                group.decisions.agreements().get(own).is_some()
            }
            Thing::Terms(duty) | Thing::Mandate(duty) | Thing::EndDuty(duty) | Thing::Appoint(duty) => {
                group.duties.exists(duty)
            }
            Thing::Recall(duty) => group.duties.holders(duty).next().is_some(),
            Thing::Budget(pot) | Thing::Spend(pot) | Thing::ClosePot(pot) => group.fund.pot(pot).is_some(),
            Thing::Admit(person) | Thing::Pause(person) | Thing::EndMembership(person) => {
                group.people.taking_part(person).is_ok()
            }
            Thing::Repeal(decision) | Thing::Keep(decision) => group.decisions.get(decision).is_some(),
            Thing::Rule(_)
            | Thing::Agreement(_)
            | Thing::OwnAgreement
            | Thing::NewDuty
            | Thing::NewPot
            | Thing::Publish(_)
            | Thing::Unpublish(_)
            | Thing::Share(_)
            | Thing::Mirror(_)
            | Thing::Name
            | Thing::Place
            | Thing::Task
            | Thing::Dissolve => true,
        }
    }
}

/// A page that can be published, by its word.
pub(crate) fn page(word: &str) -> Option<Page> {
    Page::ALL.into_iter().find(|page| page.word() == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_thing_is_found_again_by_its_code() {
        let duty = Duty::Books;
        let mut things = vec![
            Thing::OwnAgreement,
            Thing::DropAgreement(AgreementId::Own(2)),
            Thing::NewDuty,
            Thing::Terms(duty),
            Thing::Mandate(Duty::Invented(3)),
            Thing::EndDuty(duty),
            Thing::Appoint(duty),
            Thing::Recall(duty),
            Thing::NewPot,
            Thing::Budget(PotId(0)),
            Thing::Spend(PotId(1)),
            Thing::ClosePot(PotId(2)),
            Thing::Admit(PersonId(6)),
            Thing::Pause(PersonId(2)),
            Thing::EndMembership(PersonId(2)),
            Thing::Name,
            Thing::Place,
            Thing::Task,
            Thing::Repeal(ProposalId(4)),
            Thing::Keep(ProposalId(4)),
            Thing::Dissolve,
        ];
        things.extend(Rule::ALL.iter().map(|rule| Thing::Rule(*rule)));
        things.extend(AgreementId::TEMPLATES.map(Thing::Agreement));
        things.extend(
            Page::ALL.into_iter().flat_map(|page| [Thing::Publish(page), Thing::Unpublish(page), Thing::Share(page)]),
        );
        things.extend(Indicator::ALL.into_iter().map(Thing::Mirror));
        for thing in things {
            assert_eq!(Thing::parse(&thing.code()), Some(thing));
        }
        for nonsense in
            ["", "rule", "rule.", "rule.no_such", "budget.x", "admit.-1", "agreement", "duty.old", "mirror.me"]
        {
            assert_eq!(Thing::parse(nonsense), None, "{nonsense}");
        }
    }
}
