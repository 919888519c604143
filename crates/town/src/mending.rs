//! When it hurts: somebody asks somebody to talk. Who that is stays between the two.

use crate::life::Life;
use commons::mending::{Command as Mend, Key};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Command};

const WORDS: &str = "On Tuesday you said in front of everybody that I had forgotten the milk again. I had not, and it stayed with me. \
    I would like to talk about it, ten minutes, over a cup of tea.";

impl Life {
    /// Somebody asks whoever will carry something in the present, so that whoever looks around can see how that is.
    pub(crate) fn ask_to_talk(&mut self) {
        let Some(with) = self.asked_for_their_yes() else { return };
        let free = |person: &PersonId| *person != with && !self.is_quiet(*person);
        let among: Vec<PersonId> = self.voices().into_iter().filter(free).collect();
        let Some(by) = self.chance.one(&among) else { return };
        let key = Key::new(self.chance.bytes());
        let sealed = vec![(Field::Line(0), WORDS.to_owned())];
        self.act_saying(Actor::Person(by), Command::Mending(Mend::Open { with, key }), sealed);
    }
}
