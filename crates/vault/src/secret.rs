//! Words that nobody reads by accident: they cannot be printed, written into an event or copied unawares.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

/// Something opened. It has no `Display`, no `Serialize` and no `Clone`; `Debug` shows nothing of it; it is wiped when
/// it goes. To look at it, say so: [`Secret::reveal`].
///
/// ```compile_fail
/// println!("{}", vault::Words::from(String::from("Amina")));
/// ```
/// ```compile_fail
/// fn into_an_event(it: impl serde::Serialize) {}
/// into_an_event(vault::Words::from(String::from("Amina")));
/// ```
pub struct Secret<T: Zeroize>(Zeroizing<T>);

/// Opened words.
pub type Words = Secret<String>;

impl<T: Zeroize> Secret<T> {
    /// What is wiped already when it goes.
    pub(crate) fn wrapping(it: Zeroizing<T>) -> Secret<T> {
        Secret(it)
    }

    /// Looks at it. Whatever is made from it is no longer guarded.
    pub fn reveal(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> From<T> for Secret<T> {
    fn from(it: T) -> Secret<T> {
        Secret(Zeroizing::new(it))
    }
}

impl<T: Zeroize> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}
