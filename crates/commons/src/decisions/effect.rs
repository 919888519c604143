//! What a decision changes by itself. Every rule, agreement, pot, duty and voice of a group is changed by one of these, and
//! by nothing else.

use super::{AgreementId, Clause, Kind, ProposalId};
use crate::duties::{self, Duty};
use crate::fund::{Money, PotId};
use crate::mirror::Indicator;
use crate::people::PersonId;
use crate::{Group, Refusal, Rule};
use serde::{Deserialize, Serialize};

/// What can be shown to people outside the group. Sums and words the group itself wrote, never anybody's details.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// What was agreed, and today's rules.
    Decisions,
    /// How much was asked and met: sums without names, nothing under five.
    Sums,
    /// What came into the pots and what left them.
    Fund,
}

impl Page {
    pub const ALL: [Page; 3] = [Page::Decisions, Page::Sums, Page::Fund];

    pub fn word(self) -> &'static str {
        match self {
            Page::Decisions => "decisions",
            Page::Sums => "sums",
            Page::Fund => "fund",
        }
    }
}

/// What a group says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    Name,
    Place,
}

/// One change. Longer words that belong to it (an agreement's text, what money is for) are the proposal's clause with the
/// same number, sealed with the proposal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    SetRule {
        rule: Rule,
        value: u16,
    },
    /// A text becomes an agreement of the group, or takes the place of the one with this number.
    Adopt {
        agreement: AgreementId,
    },
    DropAgreement {
        agreement: AgreementId,
    },
    /// An agreement is again what it was; only undoing makes this.
    Restore {
        agreement: AgreementId,
        clause: Clause,
    },
    Duty {
        change: duties::Change,
    },
    /// Somebody takes a duty, if they say yes themselves.
    Appoint {
        duty: Duty,
        person: PersonId,
    },
    Recall {
        duty: Duty,
        person: PersonId,
    },
    OpenPot {
        pot: PotId,
    },
    ClosePot {
        pot: PotId,
    },
    /// What may leave a pot in a month by small decisions.
    Budget {
        pot: PotId,
        monthly: Money,
    },
    Spend {
        pot: PotId,
        amount: Money,
    },
    /// A voice without waiting for the vouches or the brake.
    Admit {
        person: PersonId,
    },
    /// Somebody's voice rests for a while.
    Pause {
        person: PersonId,
    },
    EndMembership {
        person: PersonId,
    },
    Publish {
        page: Page,
    },
    Unpublish {
        page: Page,
    },
    /// A page for somebody outside, by a link, for so many days.
    Share {
        page: Page,
        days: u16,
    },
    Rename {
        what: Said,
        to: String,
    },
    /// A part of the power mirror is shown, or covered.
    Mirror {
        indicator: Indicator,
        on: bool,
    },
    /// Something that people do; somebody takes it on.
    Task,
    /// Undo what another decision changed.
    Repeal {
        decision: ProposalId,
    },
    /// Keep what was decided urgently, or is being looked at again.
    Keep {
        decision: ProposalId,
    },
    /// The group ends: nothing new begins, and details are forgotten as what is open comes to its end.
    Dissolve,
}

/// What an effect changes, to see that two do not pull at the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Target {
    Rule(Rule),
    Agreement(AgreementId),
    Duty(Duty),
    Turn(Duty, PersonId),
    Pot(PotId),
    Budget(PotId),
    Voice(PersonId),
    Page(Page),
    Said(Said),
    Mirror(Indicator),
    Decision(ProposalId),
    Group,
}

impl Effect {
    /// What it changes; `None` for what may well be decided several times.
    pub fn target(&self) -> Option<Target> {
        Some(match self {
            Effect::SetRule { rule, .. } => Target::Rule(*rule),
            Effect::Adopt { agreement } | Effect::DropAgreement { agreement } | Effect::Restore { agreement, .. } => {
                Target::Agreement(*agreement)
            }
            Effect::Duty { change } => Target::Duty(change.duty()),
            Effect::Appoint { duty, person } | Effect::Recall { duty, person } => Target::Turn(*duty, *person),
            Effect::OpenPot { pot } | Effect::ClosePot { pot } => Target::Pot(*pot),
            Effect::Budget { pot, .. } => Target::Budget(*pot),
            Effect::Admit { person } | Effect::Pause { person } | Effect::EndMembership { person } => {
                Target::Voice(*person)
            }
            Effect::Publish { page } | Effect::Unpublish { page } => Target::Page(*page),
            Effect::Rename { what, .. } => Target::Said(*what),
            Effect::Mirror { indicator, .. } => Target::Mirror(*indicator),
            Effect::Repeal { decision } | Effect::Keep { decision } => Target::Decision(*decision),
            Effect::Dissolve => Target::Group,
            Effect::Spend { .. } | Effect::Share { .. } | Effect::Task => return None,
        })
    }

    /// The mildest kind of decision that can carry it, as the group is now.
    pub fn least_kind(&self, group: &Group) -> Kind {
        match self {
            Effect::SetRule { rule, .. } => rule.kind(),
            Effect::Spend { pot, amount } if group.fund.within_budget(*pot, *amount) => Kind::Lazy,
            Effect::Appoint { .. } | Effect::Mirror { .. } | Effect::Task => Kind::Lazy,
            Effect::Pause { .. } | Effect::EndMembership { .. } => Kind::Person,
            Effect::Dissolve => Kind::Constitution,
            Effect::Repeal { decision } | Effect::Keep { decision } => {
                match group.decisions.get(*decision).map(|decision| decision.kind) {
                    Some(Kind::Urgent) | None => Kind::Full,
                    Some(kind) => kind,
                }
            }
            Effect::Adopt { .. }
            | Effect::DropAgreement { .. }
            | Effect::Restore { .. }
            | Effect::Duty { .. }
            | Effect::Recall { .. }
            | Effect::OpenPot { .. }
            | Effect::ClosePot { .. }
            | Effect::Budget { .. }
            | Effect::Spend { .. }
            | Effect::Admit { .. }
            | Effect::Publish { .. }
            | Effect::Unpublish { .. }
            | Effect::Share { .. }
            | Effect::Rename { .. } => Kind::Full,
        }
    }

    /// Whether it cannot be undone once it has happened: details wiped, money gone, words out of the house.
    pub fn is_irreversible(&self, group: &Group) -> bool {
        match self {
            Effect::SetRule { rule: Rule::ForgetAfterDays, value } => *value < group.rules.forget_after_days,
            Effect::Spend { pot, amount } => !group.fund.within_budget(*pot, *amount),
            Effect::EndMembership { .. } | Effect::Publish { .. } | Effect::Share { .. } | Effect::Dissolve => true,
            _ => false,
        }
    }

    /// Whose own yes it waits for.
    pub fn needs_yes_of(&self) -> Option<PersonId> {
        match self {
            Effect::Appoint { person, .. } => Some(*person),
            _ => None,
        }
    }

    /// Whom it is about; they are not asked in a decision about a person.
    pub fn concerns(&self) -> Option<PersonId> {
        match self {
            Effect::Pause { person } | Effect::EndMembership { person } => Some(*person),
            _ => None,
        }
    }

    /// Whether it fits the group as it is now.
    ///
    /// # Errors
    /// Why it would change nothing, or cannot be.
    pub fn check(&self, group: &Group) -> Result<(), Refusal> {
        let fits = |fits: bool, refusal| if fits { Ok(()) } else { Err(refusal) };
        match self {
            Effect::SetRule { rule, value } => {
                let (least, most) = rule.bounds();
                fits((least..=most).contains(value), Refusal::BadValue)?;
                fits(group.rules.get(*rule) != *value, Refusal::ChangesNothing)
            }
            Effect::Adopt { agreement } => match agreement {
                AgreementId::Own(number) => fits(*number <= group.decisions.agreements().next_own(), Refusal::BadValue),
                _ => Ok(()),
            },
            Effect::DropAgreement { agreement } => {
                fits(group.decisions.agreements().get(*agreement).is_some(), Refusal::NotThere)
            }
            Effect::Restore { .. } => Err(Refusal::BadValue),
            Effect::Duty { change } => duties::check(group, change),
            Effect::Appoint { duty, person } => {
                group.people.with_voice(*person)?;
                fits(group.duties.exists(*duty), Refusal::NotThere)?;
                fits(!group.duties.holds(*person, *duty), Refusal::OnDutyAlready)
            }
            Effect::Recall { duty, person } => fits(group.duties.holds(*person, *duty), Refusal::NotThere),
            Effect::OpenPot { .. } | Effect::ClosePot { .. } | Effect::Budget { .. } | Effect::Spend { .. } => {
                crate::fund::check(group, self)
            }
            Effect::Admit { person } => {
                let newcomer = group.people.taking_part(*person)?;
                fits(!newcomer.has_voice(), Refusal::HasVoice)
            }
            Effect::Pause { person } => group.people.with_voice(*person).map(|_| ()),
            // Also of somebody whose voice rests.
            Effect::EndMembership { person } => {
                fits(group.people.taking_part(*person)?.has_voice(), Refusal::VoiceFirst)
            }
            Effect::Publish { page } => fits(!group.decisions.is_published(*page), Refusal::ChangesNothing),
            Effect::Unpublish { page } => fits(group.decisions.is_published(*page), Refusal::ChangesNothing),
            Effect::Share { days, .. } => fits((1..=92).contains(days), Refusal::BadValue),
            Effect::Rename { what, to } => {
                fits(crate::founding::plain(to, 60)? == *to, Refusal::BadValue)?;
                let now = match what {
                    Said::Name => &group.founding.name,
                    Said::Place => &group.founding.place,
                };
                fits(now != to, Refusal::ChangesNothing)
            }
            Effect::Mirror { indicator, on } => fits(group.mirror.shows(*indicator) != *on, Refusal::ChangesNothing),
            Effect::Task => Ok(()),
            Effect::Repeal { decision } | Effect::Keep { decision } => {
                let decision = group.decisions.get(*decision).ok_or(Refusal::NotThere)?;
                fits(decision.is_standing(), Refusal::Closed)
            }
            Effect::Dissolve => fits(!group.decisions.is_dissolved(), Refusal::Dissolved),
        }
    }

    /// Whether the group is so already, whatever brought it about: then nothing is left to do.
    pub(super) fn is_so_already(&self, group: &Group) -> bool {
        match self {
            Effect::Appoint { duty, person } => group.duties.holds(*person, *duty),
            Effect::Recall { duty, person } => !group.duties.holds(*person, *duty),
            Effect::Admit { person } => group.people.has_voice(*person),
            Effect::EndMembership { person } | Effect::Pause { person } => {
                group.people.get(*person).is_none_or(|who| who.is_gone())
            }
            Effect::DropAgreement { agreement } => group.decisions.agreements().get(*agreement).is_none(),
            Effect::ClosePot { pot } => group.fund.pot(*pot).is_none(),
            Effect::Repeal { decision } => group.decisions.get(*decision).is_none_or(|decision| decision.is_over()),
            _ => self.check(group) == Err(Refusal::ChangesNothing),
        }
    }
}
