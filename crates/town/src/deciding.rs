//! Deciding together: somebody writes a proposal, somebody supports it, people sit down in the evening and say what they
//! think; blocks are talked through, suggestions taken in, and what was agreed is done.

use crate::hours::Hours;
use crate::life::{Life, Step};
use crate::proposals::{Course, IN_TURN, Means, PLOTS, Plot, When, Wording};
use commons::decisions::{
    About, Again, AgreementId, Answer, Command as Decide, Draft, Effect, Event as Said, Kind, Position, Progress,
    Proposal, ProposalId, State, TaskState, Words,
};
use commons::duties::{Change, Duty};
use commons::fund::{Command as Fund, Money, PotId};
use commons::people::PersonId;
use commons::sight::{Field, Proposed};
use commons::{Actor, Command, Event, Lang, Span};
use std::collections::BTreeMap;

/// A proposal's place in what the town talks about.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PlotId {
    Once(usize),
    InTurn(usize),
}

impl PlotId {
    fn plot(self) -> Option<&'static Plot> {
        match self {
            PlotId::Once(which) => PLOTS.get(which),
            PlotId::InTurn(turn) => IN_TURN.get(turn % IN_TURN.len().max(1)),
        }
    }
}

/// What the town knows of a proposal beside what the group knows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Story {
    plot: &'static Plot,
    /// How much of what there is to say has been said: about this wording, in the talk, in answer to worries, in the end.
    wording: u8,
    said: usize,
    talked: usize,
    replied: usize,
    answered: usize,
}

/// Who is not heard in the last days, so that whoever looks around as one of them finds something to say.
const QUIET: usize = 6;
/// When they fall quiet, before the present.
const QUIET_FROM: Span = Span::hours(4 * 24 + 17);
/// Days that a town that lives for long goes without a new proposal.
const EVERY: u64 = 6;

impl Life {
    /// Puts proposals into the weeks. What would have come before the beginning does not come.
    pub(crate) fn plan_decisions(&mut self) {
        let beginning = self.at;
        for (which, plot) in PLOTS.iter().enumerate() {
            let at = match plot.when {
                When::AfterTheBeginning(hours) => beginning + Span::hours(hours),
                When::BeforeThePresent(hours) => self.arrival - Span::hours(hours),
                When::InTurn => continue,
            };
            if at > beginning {
                self.at_about(at, Step::Propose(PlotId::Once(which)));
            }
        }
        if self.arrival - QUIET_FROM > beginning {
            self.at_exactly(self.arrival - QUIET_FROM, Step::FallQuiet);
        }
    }

    /// What of it a day holds.
    pub(crate) fn plan_decisions_of(&mut self, day: u64) {
        if day == 0 {
            return;
        }
        let voices = self.group().people.voices() as f64;
        for _ in 0..self.chance.about(voices * 0.4 + 0.8) {
            self.some_time_on(day, Step::Sit);
        }
        self.on(day, 9 * 60 + 30, 90, Step::Tend);
        self.on(day, 18 * 60 + 30, 120, Step::Tend);
        if day % 3 == 1 {
            self.some_time_on(day, Step::PutIn);
        }
        let days = self.days();
        if day % EVERY == 4 && day + 44 < days {
            let turn = usize::try_from(day / EVERY).unwrap_or(0);
            self.some_time_on(day, Step::Propose(PlotId::InTurn(turn)));
        }
    }

    /// A few have much else to do in these days.
    pub(crate) fn fall_quiet(&mut self) {
        // Those in the middle of something go on speaking.
        let in_it = |person: &PersonId| {
            self.group().decisions.undecided().any(|proposal| {
                let taken = proposal.positions.get(person).map(|taken| taken.position);
                let before = proposal.before.get(person).copied();
                proposal.author == *person || taken.or(before) == Some(Position::Block)
            })
        };
        let mut voices: Vec<PersonId> = self.voices().into_iter().filter(|person| !in_it(person)).collect();
        let many = QUIET.min(voices.len() / 3).max(1);
        for _ in 0..many {
            let which = self.chance.below(voices.len());
            if which < voices.len() {
                self.quiet.insert(voices.swap_remove(which));
            }
        }
    }

    pub(crate) fn is_quiet(&self, person: PersonId) -> bool {
        self.quiet.contains(&person)
    }

    /// Whoever a decision names and who has not said yes or no yet.
    pub(crate) fn asked_for_their_yes(&self) -> Option<PersonId> {
        self.group().decisions.agreed().find_map(|proposal| {
            let asked = |progress: &Progress| matches!(progress, Progress::Asked { .. });
            let no = proposal.progress.iter().position(asked)?;
            proposal.effects.get(no)?.needs_yes_of()
        })
    }

    // Writing and supporting.

    pub(crate) fn propose(&mut self, id: PlotId) {
        let Some(plot) = id.plot() else { return };
        let Some(wording) = plot.wordings.first() else { return };
        let voices: Vec<PersonId> = self.voices().into_iter().filter(|person| !self.is_quiet(*person)).collect();
        // Whoever has proposed least, so that it is not always the same.
        let proposed =
            |person: &PersonId| self.group().decisions.all().iter().filter(|one| one.author == *person).count();
        let least = voices.iter().map(proposed).min().unwrap_or(0);
        let fresh: Vec<PersonId> = voices.iter().copied().filter(|person| proposed(person) <= least).collect();
        let Some(author) = self.chance.one(&fresh) else { return };
        let Some(effects) = self.effects(wording, author) else { return };
        let Some(language) = Lang::parse("en") else { return };
        let draft = Draft {
            kind: plot.kind,
            effects,
            language,
            public: plot.public,
            hours: plot.hours,
            review_days: plot.review_days,
            again: None,
        };
        let by = Actor::Person(author);
        let Some(done) = self.act_saying(by, Command::Decisions(Decide::Write { draft }), words(wording)) else {
            return;
        };
        let Some(Event::Decisions(Said::Written { proposal, .. })) = done.first() else { return };
        let proposal = *proposal;
        let story = Story { plot, wording: 1, said: 0, talked: 0, replied: 0, answered: 0 };
        self.stories.insert(proposal, story);
        match plot.course {
            Course::Draft => {}
            Course::Sense => {
                self.act(by, Command::Decisions(Decide::AskInformally { proposal }));
            }
            _ if plot.kind == Kind::Urgent => {
                for _ in 0..2 {
                    self.after(10, 40, Step::Support(proposal));
                }
                for minutes in [50, 70, 95, 120, 150, 200] {
                    self.after(minutes, minutes + 30, Step::Speak(proposal, None));
                }
            }
            _ => self.after(30, 6 * 60, Step::Support(proposal)),
        }
    }

    /// What this wording would change, with the numbers the group gives out now.
    fn effects(&mut self, wording: &Wording, author: PersonId) -> Option<Vec<Effect>> {
        wording.means.iter().map(|means| self.effect(*means, author)).collect()
    }

    fn effect(&mut self, means: Means, author: PersonId) -> Option<Effect> {
        let group = self.group();
        Some(match means {
            Means::Rule(rule, value) => Effect::SetRule { rule, value },
            Means::Either(rule, one, other) => {
                let value = if group.rules.get(rule) == one { other } else { one };
                Effect::SetRule { rule, value }
            }
            Means::Agreement(agreement) => Effect::Adopt { agreement },
            Means::OwnAgreement => {
                Effect::Adopt { agreement: AgreementId::Own(group.decisions.agreements().next_own()) }
            }
            Means::NewDuty { seats, days, filling } => {
                let duty = Duty::Invented(group.duties.next_invented());
                Effect::Duty { change: Change::Invent { duty, seats, days, filling } }
            }
            Means::Appoint(duty) => {
                let holds = |person: &PersonId| group.duties.holds(*person, duty);
                let others = self.voices().into_iter().filter(|person| *person != author && !holds(person));
                let mut others: Vec<PersonId> = others.collect();
                // In the last days somebody is asked who has not looked yet.
                if others.iter().any(|person| self.is_quiet(*person)) {
                    others.retain(|person| self.is_quiet(*person));
                }
                Effect::Appoint { duty, person: self.chance.one(&others)? }
            }
            Means::NewPot => Effect::OpenPot { pot: group.fund.next_pot() },
            Means::Budget(pounds) => Effect::Budget { pot: PotId::TIN, monthly: Money(pounds * 100) },
            Means::Spend(pounds) => Effect::Spend { pot: PotId::TIN, amount: Money(pounds * 100) },
            Means::Publish(page) => Effect::Publish { page },
            Means::Task => Effect::Task,
        })
    }

    pub(crate) fn support(&mut self, id: ProposalId) {
        let Some(proposal) = self.group().decisions.get(id) else { return };
        if !matches!(proposal.state, State::Draft | State::SenseCheck { .. }) || proposal.ready_at.is_some() {
            return;
        }
        let already = proposal.supporters.clone();
        let author = proposal.author;
        let others = self.voices().into_iter();
        let others: Vec<PersonId> = others.filter(|person| *person != author && !already.contains(person)).collect();
        if let Some(person) = self.chance.one(&others) {
            self.act(Actor::Person(person), Command::Decisions(Decide::Support { proposal: id }));
        }
    }

    // Answering.

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

    // Seeing to it that things go on.

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

    /// The tin goes round, or somebody has a standing order.
    pub(crate) fn put_in(&mut self) {
        let Some(by) = self.on_duty(Duty::MoneyPair) else { return };
        let pots: Vec<PotId> = self.group().fund.pots().map(|pot| pot.id).collect();
        let pot = if self.chance.percent(75) { PotId::TIN } else { self.chance.one(&pots).unwrap_or(PotId::TIN) };
        let amount = Money(u32::try_from(self.chance.between(21, 94)).unwrap_or(40) * 50);
        self.act(Actor::Person(by), Command::Fund(Fund::PutIn { pot, amount }));
        if self.chance.percent(30) {
            self.after(2 * 60, 40 * 60, Step::PutIn);
        }
    }
}

/// A wording as it is sealed with its proposal.
fn words(wording: &Wording) -> Vec<(Field, String)> {
    let mut words = vec![
        (Field::Proposed(Proposed::Title, 0), wording.title.to_owned()),
        (Field::Proposed(Proposed::Why, 0), wording.why.to_owned()),
        (Field::Proposed(Proposed::Affected, 0), wording.affected.to_owned()),
    ];
    for (no, clause) in wording.clauses.iter().enumerate() {
        words.push((Field::Clause(0, u8::try_from(no).unwrap_or(0)), (*clause).to_owned()));
    }
    words
}

/// What the town knows of every proposal.
pub(crate) type Stories = BTreeMap<ProposalId, Story>;
