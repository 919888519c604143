//! The group itself, and its streets.

use commons::founding::Event;

use super::Teller;

impl Teller<'_> {
    pub(super) fn founding(&self, event: &Event) -> String {
        match event {
            Event::Founded { name, place, .. } => self.frame.with("log-founded", &[("group", name), ("place", place)]),
            Event::StreetNamed { name, .. } => self.tell("log-street-named", &[("street", name)]),
            Event::StreetRenamed { name, .. } => self.tell("log-street-renamed", &[("street", name)]),
        }
    }
}
