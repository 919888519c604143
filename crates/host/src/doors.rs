//! Who is let in: sessions, and links and codes that work once. Nothing here can be read back from the store: it keeps
//! only hashes.

/// Whom a session lets in.
mod holder;
/// Links and codes that work once.
mod links;
/// Signing in and out.
mod sessions;
/// What lets somebody in.
mod token;

pub use holder::{Holder, Reach};
pub use links::Link;
pub(crate) use sessions::session;
pub use token::Token;
pub(crate) use token::hash;

use commons::Subject;
use store::SideChange;

/// What has to go with a subject that is forgotten: every way in.
pub(crate) fn closing_behind(subject: Subject) -> Vec<SideChange> {
    match subject {
        Subject::Need(need) => vec![
            SideChange::VoidNeedKeys { need: need.0.into() },
            Holder::Need(need).end_sessions(),
            crate::programs::requests_of(Holder::Need(need)),
        ],
        Subject::Person(person) => vec![
            crate::programs::requests_of(Holder::Person(person)),
            Holder::Program(person, Reach::Reads).end_sessions(),
            Holder::Program(person, Reach::Acts).end_sessions(),
            Holder::Program(person, Reach::Opens).end_sessions(),
            Holder::Person(person).end_sessions(),
            Holder::Calendar(person).end_sessions(),
            SideChange::RemovePasskeys { person: person.0.into() },
            Link::Invitation(person).void(),
            Link::SignIn(person).void(),
            Link::Answer(person).void(),
            SideChange::NoLettersFor { person: person.0.into() },
            SideChange::EndHooks { person: person.0.into() },
        ],
        Subject::Offer(_)
        | Subject::Group
        | Subject::Proposal(_)
        | Subject::Mending(_)
        | Subject::Meeting(_)
        | Subject::Poll(_)
        | Subject::Duty(_)
        | Subject::Picture(_) => Vec::new(),
    }
}
