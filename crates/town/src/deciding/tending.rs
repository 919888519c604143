//! Things go on: blocks are talked through, suggestions taken in, wordings said in other languages, and what was agreed is
//! done and looked at again.

use super::Story;
use super::proposing::words;
use crate::hours::Hours;
use crate::life::{Life, Step};
use crate::proposals::Course;
use commons::decisions::{
    Again, Command as Decide, Effect, Position, Progress, Proposal, ProposalId, State, TaskState,
};
use commons::duties::Duty;
use commons::people::PersonId;
use commons::sight::{Field, Proposed};
use commons::{Actor, Command, Lang, Span};

impl Life {
    /// Twice a day somebody looks where things stand.
    pub(crate) fn tend(&mut self) {
        let decisions = &self.group().decisions;
        let undecided: Vec<ProposalId> = decisions.undecided().map(|proposal| proposal.id).collect();
        let agreed: Vec<ProposalId> = decisions.agreed().map(|proposal| proposal.id).collect();
        for id in undecided {
            self.tend_open(id);
        }
        for id in agreed {
            self.tend_agreed(id);
        }
    }

    fn tend_open(&mut self, id: ProposalId) {
        let Some(story) = self.stories.get(&id).copied() else { return };
        let Some(proposal) = self.group().decisions.get(id).cloned() else { return };
        let open_for = proposal.opened_at.map_or(Span(0), |at| self.at - at);
        let by = Actor::Person(proposal.author);
        match proposal.state {
            State::Draft if story.plot.course != Course::Draft && proposal.written_at + Span::hours(20) < self.at => {
                self.support(id);
            }
            State::Open { .. } if self.translate(&proposal, story) => {}
            State::Open { .. } if open_for > Span::hours(40) => match story.plot.course {
                Course::Suggested if proposal.version == 1 => self.take_suggestion(&proposal, story),
                Course::LetGo => {
                    self.act(by, Command::Decisions(Decide::Withdraw { proposal: id }));
                }
                Course::MoreTime if proposal.more_time.is_empty() => {
                    let asked: Vec<PersonId> = proposal.asked(&self.group().people).collect();
                    if let Some(person) = self.chance.one(&asked) {
                        self.act(Actor::Person(person), Command::Decisions(Decide::MoreTime { proposal: id }));
                    }
                }
                _ => {}
            },
            State::Resolving { until } => self.work_through(&proposal, story, until),
            _ => {}
        }
    }

    /// Somebody says it in a language that is still missing. Whether there was anything to say.
    fn translate(&mut self, proposal: &Proposal, story: Story) -> bool {
        let id = proposal.id;
        let said = |tag: &str| {
            proposal.translations.iter().any(|one| one.text == proposal.text && one.language.as_str() == tag)
        };
        let wording = story.plot.wordings.get(usize::from(story.wording).saturating_sub(1));
        let missing = wording.and_then(|wording| wording.in_others.iter().find(|(tag, _)| !said(tag)));
        let Some((tag, words)) = missing else { return false };
        let (Some(language), Some(by)) = (Lang::parse(tag), self.chance.one(&self.voices())) else { return false };
        let parts = [Proposed::Title, Proposed::Why, Proposed::Affected];
        let words = parts.into_iter().zip(words).map(|(part, words)| (Field::Translated(part, 0), (*words).to_owned()));
        let command = Decide::Translate { proposal: id, text: proposal.text, language };
        self.act_saying(Actor::Person(by), Command::Decisions(command), words.collect());
        true
    }

    /// Somebody with a worry suggests another wording; a while later it is taken in.
    fn take_suggestion(&mut self, proposal: &Proposal, story: Story) {
        let id = proposal.id;
        if let Some(suggestion) = proposal.suggestions.iter().find(|suggestion| !suggestion.taken_in) {
            let amend = Decide::Amend { proposal: id, effects: Vec::new(), suggestion: Some(suggestion.text) };
            if self.act(Actor::Person(proposal.author), Command::Decisions(amend)).is_some() {
                self.next_wording(id);
            }
            return;
        }
        let worried = proposal.positions.iter().find(|(_, taken)| taken.position == Position::Reservations);
        let Some(by) = worried.map(|(person, _)| *person) else { return };
        let Some(wording) = story.plot.wordings.get(usize::from(story.wording)) else { return };
        let Some(effects) = self.effects(wording, proposal.author) else { return };
        let command = Command::Decisions(Decide::Suggest { proposal: id, effects });
        self.act_saying(Actor::Person(by), command, words(wording));
    }

    fn next_wording(&mut self, id: ProposalId) {
        if let Some(story) = self.stories.get_mut(&id) {
            story.wording += 1;
            story.said = 0;
        }
    }

    /// Times are offered, some come, and whoever proposed it finds other words.
    fn work_through(&mut self, proposal: &Proposal, story: Story, until: commons::Timestamp) {
        let id = proposal.id;
        let fresh = proposal.slots.iter().all(|slot| slot.came.is_some() || slot.at + Span::days(3) < self.at);
        let more = story.plot.wordings.len() > usize::from(story.wording);
        if fresh {
            self.offer_times(proposal, until, more);
            return;
        }
        let past = |slot: &commons::decisions::Slot| slot.came.is_none() && slot.at + Span::minutes(70) < self.at;
        let Some(number) = proposal.slots.iter().position(past) else { return };
        let mut came = vec![proposal.author];
        came.extend(proposal.blockers(&self.group().people));
        let others: Vec<PersonId> =
            proposal.asked(&self.group().people).filter(|person| !came.contains(person)).take(3).collect();
        came.extend(others);
        let by = Actor::Person(proposal.author);
        let slot = u8::try_from(number).unwrap_or(0);
        let written = self.act(by, Command::Decisions(Decide::WriteDownWhoCame { proposal: id, slot, came }));
        if written.is_some() && more {
            self.amend(proposal, story);
        }
    }

    /// Soon, where somebody has an idea already; else so that everybody can make it.
    fn offer_times(&mut self, proposal: &Proposal, until: commons::Timestamp, soon: bool) {
        let date = self.hours.read(self.at).date;
        let facilitator = proposal.facilitator.unwrap_or(proposal.author);
        let on = |days, hour: i64| self.hours.on(Hours::days_after(date, days), hour * 60);
        let times = if soon { vec![on(1, 17)] } else { vec![on(2, 19), on(4, 11)] };
        for at in times.into_iter().filter(|at| *at < until) {
            let command = Command::Decisions(Decide::OfferSlot { proposal: proposal.id, at });
            self.act(Actor::Person(facilitator), command);
        }
    }

    fn amend(&mut self, proposal: &Proposal, story: Story) {
        let id = proposal.id;
        let Some(wording) = story.plot.wordings.get(usize::from(story.wording)) else { return };
        let Some(effects) = self.effects(wording, proposal.author) else { return };
        let blockers: Vec<PersonId> = proposal.blockers(&self.group().people).collect();
        let command = Command::Decisions(Decide::Amend { proposal: id, effects, suggestion: None });
        if self.act_saying(Actor::Person(proposal.author), command, words(wording)).is_some() {
            self.next_wording(id);
            for person in blockers {
                self.after(3 * 60, 24 * 60, Step::Speak(id, Some(person)));
            }
            // Whoever spoke to the wording before wants to see the new one.
            let spoke = proposal.positions.keys().copied().filter(|person| *person != proposal.author).take(8);
            for person in spoke {
                self.after(2 * 60, 50 * 60, Step::Speak(id, Some(person)));
            }
        }
    }

    fn tend_agreed(&mut self, id: ProposalId) {
        let Some(proposal) = self.group().decisions.get(id).cloned() else { return };
        let course = self.stories.get(&id).map_or(Course::Usual, |story| story.plot.course);
        if course != Course::NobodyYet {
            for task in &proposal.tasks {
                self.see_to(&proposal, task.effect, task.state, task.since);
            }
        }
        for (no, progress) in proposal.progress.iter().enumerate() {
            if let (Progress::Asked { .. }, Some(effect)) = (progress, proposal.effects.get(no))
                && let Some(person) = effect.needs_yes_of()
                && course != Course::NoYesYet
            {
                let effect = u8::try_from(no).unwrap_or(0);
                let command = Decide::Consent { proposal: id, effect, yes: true };
                self.act(Actor::Person(person), Command::Decisions(command));
            }
        }
        if matches!(proposal.state, State::DueReview { .. } | State::Fading { .. }) && proposal.reviews.len() < 5 {
            self.look_again(&proposal);
        }
    }

    fn see_to(&mut self, proposal: &Proposal, effect: u8, state: TaskState, since: commons::Timestamp) {
        let id = proposal.id;
        match state {
            TaskState::Free if since + Span::hours(10) < self.at => {
                let pays = matches!(proposal.effects.get(usize::from(effect)), Some(Effect::Spend { .. }));
                let by = match (pays, self.chance.percent(40)) {
                    (true, _) => self.on_duty(Duty::MoneyPair),
                    (false, true) => Some(proposal.author),
                    (false, false) => self.a_voice(),
                };
                let by = by.filter(|person| self.group().people.has_voice(*person));
                if let Some(by) = by {
                    self.act(Actor::Person(by), Command::Decisions(Decide::TakeTask { proposal: id, effect }));
                }
            }
            TaskState::Taken { by } if since + Span::days(2) < self.at && self.chance.percent(40) => {
                self.act(Actor::Person(by), Command::Decisions(Decide::TaskDone { proposal: id, effect }));
            }
            _ => {}
        }
    }

    /// What was agreed a while ago is looked at again. In these weeks most of it is kept.
    fn look_again(&mut self, proposal: &Proposal) {
        let Some(person) = self.a_voice() else { return };
        if self.is_quiet(person) || proposal.reviews.contains_key(&person) {
            return;
        }
        // What is looked at again in the present has somebody who would change it.
        let staged = proposal.review_days.is_some() && proposal.reviews.len() == 2;
        let again = if staged { Again::Change } else { Again::Keep };
        self.act(Actor::Person(person), Command::Decisions(Decide::Review { proposal: proposal.id, again }));
    }
}
