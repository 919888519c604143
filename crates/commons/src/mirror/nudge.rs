//! What the mirror suggests to propose.

use super::{Area, Count, Indicator, Mirror, Spread};
use crate::duties::Duty;

/// So many hundredths of recurring work should be somebody's duty.
const MANDATED_PERCENT: u32 = 80;
/// And so many hundredths of those who give should also be given to.
const MUTUAL_PERCENT: u32 = 15;

/// What it suggests to propose. Never that a person should do less or more of anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nudge {
    /// Much of what keeps coming back is nobody's duty.
    WriteMandate,
    /// Nothing was heard of this duty for long.
    AskForNote(Duty),
    /// One alone makes half of it, or it leans on few.
    ShareOut(Area),
    /// It has been with the same person for more than two turns.
    PassOn(Duty),
    FindUnderstudy(Duty),
    FindLearner(Duty),
    /// Things only one person can open.
    OpenTogether,
    WriteMinutes,
    SecondHolder(Duty),
    AskForOurselves,
    ChangeTogether,
    InviteToPropose,
}

impl Mirror {
    /// What this part of the mirror suggests to propose.
    pub fn nudges(&self, indicator: Indicator) -> Vec<Nudge> {
        match indicator {
            Indicator::Delegation => {
                let low = self.delegation.plain().is_some_and(|share| share.is_under(MANDATED_PERCENT));
                low.then_some(Nudge::WriteMandate).into_iter().collect()
            }
            Indicator::Distribution => {
                let areas = self.distribution.plain().into_iter().flatten();
                let leans = |spread: &Spread| (spread.least_for_half() == 1 && self.many) || spread.is_lopsided();
                let leaning = areas.filter(|(_, spread)| spread.plain().is_some_and(leans));
                leaning.map(|(area, _)| Nudge::ShareOut(*area)).collect()
            }
            Indicator::Rotation => {
                let Some(rotation) = self.rotation.plain() else { return Vec::new() };
                let long = rotation.long.iter().map(|duty| Nudge::PassOn(*duty));
                long.chain(rotation.unlearned.iter().map(|duty| Nudge::FindUnderstudy(*duty))).collect()
            }
            Indicator::Responsibility => {
                self.responsibility.plain().into_iter().flatten().map(|duty| Nudge::AskForNote(*duty)).collect()
            }
            Indicator::Allocation => {
                let unlearned = self.allocation.plain().into_iter().flat_map(|seen| &seen.unlearned);
                unlearned.map(|duty| Nudge::FindLearner(*duty)).collect()
            }
            Indicator::Diffusion => {
                let Some(seen) = self.diffusion.plain() else { return Vec::new() };
                let open = (seen.with_one > 0).then_some(Nudge::OpenTogether);
                open.into_iter().chain((seen.without_minutes > 0).then_some(Nudge::WriteMinutes)).collect()
            }
            Indicator::EqualAccess => {
                self.equal_access.plain().into_iter().flatten().map(|duty| Nudge::SecondHolder(*duty)).collect()
            }
            Indicator::Mutuality => {
                let few = self.mutuality.plain().is_some_and(|seen| seen.at_most().is_under(MUTUAL_PERCENT));
                few.then_some(Nudge::AskForOurselves).into_iter().collect()
            }
            Indicator::Voice => {
                let Some(voice) = self.voice.plain() else { return Vec::new() };
                let unchanged = voice.changed.all > 0 && voice.changed.of == 0;
                let nobody = voice.first == Count::Nobody;
                let changed = unchanged.then_some(Nudge::ChangeTogether);
                changed.into_iter().chain(nobody.then_some(Nudge::InviteToPropose)).collect()
            }
            // Said to whoever it is about, and to nobody else.
            Indicator::Burnout => Vec::new(),
        }
    }
}
