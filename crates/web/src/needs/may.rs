//! Asking the rules beforehand, so that a page shows only what would succeed. What is posted is decided again by them.

use commons::decisions;
use commons::needs::{self, NeedId};
use commons::{Actor, Command, Group, Moment, Refusal, Subject, Timestamp};

pub(crate) struct May<'a> {
    group: &'a Group,
    moment: Moment,
}

impl<'a> May<'a> {
    pub(crate) fn new(group: &'a Group, by: Actor, now: Timestamp) -> May<'a> {
        // Nothing that is drawn from the seed is kept.
        May {
            group,
            moment: Moment {
                by,
                now,
                seed: [0; 32],
                wall: commons::WallClock::utc(),
                minutes: commons::Minutes::unknown(),
            },
        }
    }

    /// Why this would be refused now, if it would.
    pub(crate) fn refusal(&self, command: needs::Command) -> Option<Refusal> {
        self.of(Command::Needs(command))
    }

    pub(crate) fn can(&self, command: needs::Command) -> bool {
        self.refusal(command).is_none()
    }

    pub(crate) fn decide(&self, command: decisions::Command) -> bool {
        self.of(Command::Decisions(command)).is_none()
    }

    pub(crate) fn cannot_open(&self, need: NeedId) -> Option<Refusal> {
        self.of(Command::Open(Subject::Need(need)))
    }

    pub(crate) fn cannot_forget(&self, need: NeedId) -> Option<Refusal> {
        self.of(Command::Forget(Subject::Need(need)))
    }

    fn of(&self, command: Command) -> Option<Refusal> {
        commons::decide(self.group, command, &self.moment).err()
    }
}
