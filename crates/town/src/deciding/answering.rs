//! People sit down in the evening and say what they think, and whoever proposed it answers their worries.

use super::Story;
use crate::life::{Life, Step};
use crate::proposals::Course;
use commons::decisions::{
    About, Answer, Command as Decide, Event as Said, Position, Proposal, ProposalId, State, Words,
};
use commons::duties::Duty;
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Command, Event};

impl Life {
    /// Somebody sits down with what is being decided.
    pub(crate) fn sit(&mut self) {
        let Some(person) = self.a_voice() else { return };
        if self.group().people.get(person).is_none_or(|who| who.away_since.is_some()) {
            // Whoever is away may answer, and has something else on their mind.
            return;
        }
        let willing = self.group().decisions.is_willing_to_facilitate(person);
        if !willing && self.chance.percent(4) {
            self.act(Actor::Person(person), Command::Decisions(Decide::Facilitate { willing: true }));
        }
        let decisions = &self.group().decisions;
        let mut waiting: Vec<ProposalId> = decisions.waiting_for(person).map(|proposal| proposal.id).collect();
        let asked = |proposal: &&Proposal| {
            matches!(proposal.state, State::SenseCheck { .. }) && !proposal.positions.contains_key(&person)
        };
        waiting.extend(decisions.undecided().filter(asked).map(|proposal| proposal.id));
        for id in waiting {
            if self.chance.percent(80) {
                self.speak(id, Some(person));
            }
        }
        if self.chance.percent(25) {
            self.talk(person);
        }
    }

    /// What one person says to one proposal; without a name it is whoever comes first.
    pub(crate) fn speak(&mut self, id: ProposalId, person: Option<PersonId>) {
        let Some(story) = self.stories.get(&id).copied() else { return };
        let (group, plot) = (self.group(), story.plot);
        let Some(proposal) = group.decisions.get(id) else { return };
        let sense = matches!(proposal.state, State::SenseCheck { .. });
        let unheard: Vec<PersonId> = match sense {
            true => self.voices().into_iter().filter(|one| !proposal.positions.contains_key(one)).collect(),
            false => proposal.not_heard(&group.people).collect(),
        };
        let (heard, version) = (proposal.positions.len(), proposal.version);
        let (fallback, blocked) = (matches!(proposal.state, State::Fallback { .. }), proposal.before.clone());
        let author = proposal.author;
        let person = match person {
            Some(person) => person,
            None => match self.chance.one(&unheard) {
                Some(person) => person,
                None => return,
            },
        };
        let few_left = !self.quiet.is_empty() && unheard.len() <= plot.quiet;
        let quiet = plot.quiet > 0 && self.is_quiet(person);
        if !unheard.contains(&person) || quiet || few_left || heard >= plot.most_heard {
            return;
        }
        if fallback {
            self.answer_last(id, person, story);
            return;
        }
        let Some(wording) = plot.wordings.get(usize::from(story.wording).saturating_sub(1)) else { return };
        let (position, said) = if blocked.get(&person) == Some(&Position::Block)
            && let Some(then) = wording.then
        {
            then
        } else if person == author {
            (Position::Agree, "")
        } else {
            let next = wording.said.get(story.said).copied();
            if let Some(story) = self.stories.get_mut(&id) {
                story.said += 1;
            }
            next.unwrap_or(if self.chance.percent(94) { (Position::Agree, "") } else { (Position::Abstain, "") })
        };
        let mut sealed = Vec::new();
        if !said.is_empty() {
            sealed.push((Field::Spoken(ProposalId(0), 0), said.to_owned()));
            if position == Position::Block {
                sealed.push((Field::Lifts(ProposalId(0), 0), plot.lifts.to_owned()));
            }
        }
        // One in ten tells it to somebody on the telephone, or in the room.
        let desk = if self.chance.percent(10) { self.on_duty(Duty::PhoneDesk) } else { None };
        let by = desk.filter(|_| !sense && position != Position::Block).unwrap_or(person);
        let words = if said.is_empty() { Words::None } else { Words::Some };
        let will_meet = position == Position::Block;
        let command = Decide::Position { proposal: id, version, person, position, words, will_meet };
        let Some(done) = self.act_saying(Actor::Person(by), Command::Decisions(command), sealed) else { return };
        let line = done.iter().find_map(|event| match event {
            Event::Decisions(Said::Positioned { line, .. }) => *line,
            _ => None,
        });
        if let Some(line) = line
            && matches!(position, Position::Reservations | Position::Block)
        {
            self.after(60, 20 * 60, Step::AnswerWorry(id, line));
        }
    }

    fn answer_last(&mut self, id: ProposalId, person: PersonId, story: Story) {
        let next = story.plot.last_answers.get(story.answered).copied().unwrap_or(Answer::Yes);
        if let Some(story) = self.stories.get_mut(&id) {
            story.answered += 1;
        }
        let command = Decide::Answer { proposal: id, person, answer: next };
        self.act(Actor::Person(person), Command::Decisions(command));
    }

    /// Whoever proposed it answers a worry.
    pub(crate) fn answer_worry(&mut self, id: ProposalId, line: u32) {
        let Some(story) = self.stories.get(&id).copied() else { return };
        let Some(author) = self.group().decisions.get(id).map(|proposal| proposal.author) else { return };
        let Some(reply) = story.plot.replies.get(story.replied) else { return };
        if self.say_to(id, author, About::Line { line }, reply)
            && let Some(story) = self.stories.get_mut(&id)
        {
            story.replied += 1;
        }
    }

    /// Something to say that is no answer.
    fn talk(&mut self, person: PersonId) {
        let open = self.group().decisions.undecided().filter(|proposal| proposal.is_open()).map(|proposal| proposal.id);
        let open: Vec<(ProposalId, Story)> = open.filter_map(|id| Some((id, *self.stories.get(&id)?))).collect();
        let more: Vec<(ProposalId, Story)> =
            open.into_iter().filter(|(_, story)| story.plot.talk.len() > story.talked).collect();
        let Some((id, story)) = self.chance.one(&more) else { return };
        let Some(words) = story.plot.talk.get(story.talked) else { return };
        let author = self.group().decisions.get(id).map(|proposal| proposal.author);
        let person = if story.plot.course == Course::LetGo { author.unwrap_or(person) } else { person };
        if self.say_to(id, person, About::Talk, words)
            && let Some(story) = self.stories.get_mut(&id)
        {
            story.talked += 1;
        }
    }

    fn say_to(&mut self, id: ProposalId, person: PersonId, about: About, words: &str) -> bool {
        let sealed = vec![(Field::Spoken(ProposalId(0), 0), words.to_owned())];
        self.act_saying(Actor::Person(person), Command::Decisions(Decide::Say { proposal: id, about }), sealed)
            .is_some()
    }
}
