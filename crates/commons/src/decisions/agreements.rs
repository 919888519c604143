//! The texts a group has agreed on, by what they are about. The words lie with the decision that brought them.

use super::ProposalId;
use crate::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An agreement of the group: one of the five that every group should talk about, or one of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgreementId {
    SaferSpaces,
    Money,
    Privacy,
    Safeguarding,
    Conflict,
    /// The group's own, numbered from 1.
    Own(u16),
}

impl AgreementId {
    /// Those that a new group finds templates for.
    pub const TEMPLATES: [AgreementId; 5] = [
        AgreementId::SaferSpaces,
        AgreementId::Money,
        AgreementId::Privacy,
        AgreementId::Safeguarding,
        AgreementId::Conflict,
    ];

    /// Its word in addresses and keys of sentences; the group's own are numbered.
    pub fn word(self) -> String {
        match self {
            AgreementId::SaferSpaces => "safer-spaces".into(),
            AgreementId::Money => "money".into(),
            AgreementId::Privacy => "privacy".into(),
            AgreementId::Safeguarding => "safeguarding".into(),
            AgreementId::Conflict => "conflict".into(),
            AgreementId::Own(number) => format!("own-{number}"),
        }
    }

    pub fn parse(word: &str) -> Option<AgreementId> {
        AgreementId::TEMPLATES.into_iter().find(|agreement| agreement.word() == word).or_else(|| {
            let number = word.strip_prefix("own-")?.parse().ok()?;
            (number > 0).then_some(AgreementId::Own(number))
        })
    }
}

/// Where an agreement's words are: with this decision, in this wording, as this clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Clause {
    pub decision: ProposalId,
    pub text: u16,
    pub effect: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    pub id: AgreementId,
    pub clause: Clause,
    pub since: Timestamp,
}

/// The agreements in force.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreements {
    all: BTreeMap<AgreementId, Agreement>,
    own: u16,
}

impl Agreements {
    pub fn all(&self) -> impl Iterator<Item = &Agreement> {
        self.all.values()
    }

    pub fn get(&self, id: AgreementId) -> Option<&Agreement> {
        self.all.get(&id)
    }

    /// The number a new agreement of the group's own would get.
    pub fn next_own(&self) -> u16 {
        self.own.saturating_add(1)
    }

    pub(super) fn adopt(&mut self, id: AgreementId, clause: Clause, since: Timestamp) {
        if let AgreementId::Own(number) = id {
            self.own = self.own.max(number);
        }
        self.all.insert(id, Agreement { id, clause, since });
    }

    pub(super) fn drop(&mut self, id: AgreementId) {
        self.all.remove(&id);
    }
}
