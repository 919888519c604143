//! The numbers a group lives by. Each is a default that only a decision of the group may change.

use crate::Span;

/// A group's rules, with the units in their names. Defaults: see the field's practice in docs/rules.md.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Days after closing until a need's details are forgotten (at most 30).
    pub forget_after_days: u8,
    /// Vouches a newcomer needs for a voice; fewer in a tiny group.
    pub vouches: u8,
    /// Days between joining and a voice.
    pub days_before_voice: u16,
    /// Vouches one member may have out for people without a voice yet.
    pub open_vouches: u8,
    /// Days after which such a vouch no longer counts as out; it stays good.
    pub open_vouch_days: u16,
    /// New voices in thirty days: this many, or a quarter of the older ones if that is more.
    pub new_voices_a_month: u16,
    /// The first so many simply trust each other.
    pub founders: u8,
    /// Days after founding in which they can come.
    pub founding_days: u16,
    /// Promises one person may have open.
    pub open_promises: u8,
    /// Sealed details one person may open in a day.
    pub openings_a_day: u8,
    /// Hours an opening stays open before it must be written down again.
    pub opening_hours: u8,
    /// Hours between "the time has passed" and the release of a promise.
    pub release_after_hours: u16,
    /// Days until a handover nobody answered for counts as arrived.
    pub check_back_days: u16,
    /// Days after which an open need nobody spoke of again is closed as expired.
    pub expire_after_days: u16,
    /// Days a duty is taken for.
    pub duty_days: u16,
    /// Minutes in which one's own act can be taken back.
    pub undo_minutes: u8,
    /// Hours two members' word waits before somebody is let back in on a new device.
    pub recovery_hours: u16,
    /// Days a request to be let back in stays open.
    pub recovery_days: u16,
}

impl Default for Rules {
    fn default() -> Rules {
        Rules {
            forget_after_days: 14,
            vouches: 2,
            days_before_voice: 14,
            open_vouches: 3,
            open_vouch_days: 60,
            new_voices_a_month: 3,
            founders: 5,
            founding_days: 60,
            open_promises: 3,
            openings_a_day: 10,
            opening_hours: 12,
            release_after_hours: 24,
            check_back_days: 3,
            expire_after_days: 60,
            duty_days: 7,
            undo_minutes: 10,
            recovery_hours: 24,
            recovery_days: 3,
        }
    }
}

impl Rules {
    pub fn forget_after(&self) -> Span {
        Span::days(self.forget_after_days.min(30).into())
    }
    pub fn undo_window(&self) -> Span {
        Span::minutes(self.undo_minutes.into())
    }
    pub fn opening_lasts(&self) -> Span {
        Span::hours(self.opening_hours.into())
    }
    pub fn release_after(&self) -> Span {
        Span::hours(self.release_after_hours.into())
    }
}
