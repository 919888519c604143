//! What was seen, told as it is seen, and counted at the end.

/// Counts of what held and what did not.
#[derive(Debug, Default)]
pub struct Tally {
    passed: u32,
    failed: u32,
    skipped: u32,
}

impl Tally {
    /// A promise, whether it held, and the figures.
    pub fn measured(&mut self, promise: &str, holds: bool, figures: &str) {
        let verdict = if holds { "passed" } else { "FAILED" };
        println!("{verdict}   {promise}: {figures}");
        *if holds { &mut self.passed } else { &mut self.failed } += 1;
    }

    /// A control: something broken on purpose, which the torture has to notice.
    pub fn control(&mut self, what: &str, noticed: bool) {
        let verdict = if noticed { "passed" } else { "FAILED" };
        println!("{verdict}   control: {what}");
        *if noticed { &mut self.passed } else { &mut self.failed } += 1;
    }

    /// What could not be tried here. It counts as nothing.
    pub fn skipped(&mut self, what: &str, why: &str) {
        println!("skipped  {what}: {why}");
        self.skipped += 1;
    }

    /// The last line. Whether all was well.
    #[must_use]
    pub fn close(&self) -> bool {
        println!("torture: {} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped);
        self.failed == 0
    }
}
