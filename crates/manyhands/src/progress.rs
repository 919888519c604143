//! How far long work has come: a bar on a terminal, a line now and then elsewhere.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::cell::Cell;
use std::io::IsTerminal;
use std::time::{Duration, Instant};

pub(crate) struct Progress {
    bar: Option<ProgressBar>,
    what: &'static str,
    unit: &'static str,
    /// When something was told last.
    told: Cell<Instant>,
}

/// Work that is done sooner needs no words.
const NOW_AND_THEN: Duration = Duration::from_secs(3);

impl Progress {
    pub(crate) fn begin(what: &'static str, unit: &'static str) -> Progress {
        let bar = std::io::stderr().is_terminal().then(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            let style = ProgressStyle::with_template("{msg} {wide_bar} {pos} of {len}");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar.set_message(what);
            bar
        });
        Progress { bar, what, unit, told: Cell::new(Instant::now()) }
    }

    pub(crate) fn at(&self, done: u64, of: u64) {
        if let Some(bar) = &self.bar {
            bar.set_length(of);
            bar.set_position(done);
        } else if self.told.get().elapsed() >= NOW_AND_THEN {
            self.told.set(Instant::now());
            eprintln!("{}: {done} of {of} {}", self.what, self.unit);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
