//! What is filled in, also while it does not do yet, and the proposal that the rules take.

use commons::decisions::{self, Draft, Effect, Kind, ProposalId, kinds_for};
use commons::sight::{Field, Proposed};
use commons::{Group, Lang, Refusal, Subject};
use host::State;

use super::Purpose;
use super::part::Part;
use super::thing::Thing;
use crate::forms::{Form, Problems};
use crate::look::frame::Frame;
use crate::words::Tongue;

/// As many as the rules take in one proposal.
pub(super) const MOST_PARTS: usize = 8;
pub(super) const TITLE: usize = 120;
const WHY: usize = 4_000;
const AFFECTED: usize = 500;

/// What is filled in, also while it does not do yet.
#[derive(Clone, Debug)]
pub(super) struct Filled {
    pub(super) parts: Vec<Part>,
    pub(super) title: String,
    /// The title we made up ourselves; it follows what is typed until somebody writes their own.
    pub(super) made_up: String,
    pub(super) why: String,
    pub(super) affected: String,
    pub(super) kind: Option<Kind>,
    pub(super) hours: String,
    pub(super) review: String,
    pub(super) public: bool,
    pub(super) again: Option<ProposalId>,
}

impl Filled {
    pub(super) fn about(part: Part) -> Filled {
        Filled {
            parts: vec![part],
            title: String::new(),
            made_up: String::new(),
            why: String::new(),
            affected: String::new(),
            kind: None,
            hours: String::new(),
            review: String::new(),
            public: false,
            again: None,
        }
    }

    /// What a proposal says now.
    pub(super) fn of(frame: &Frame, state: &State, id: ProposalId) -> Option<Filled> {
        let proposal = state.group.decisions.get(id)?;
        let words = |field: Field| state.words(Subject::Proposal(id), field);
        let said = |part: Proposed| words(Field::Proposed(part, proposal.text)).unwrap_or_default().to_owned();
        let parts = (0u8..)
            .zip(&proposal.effects)
            .map(|(no, effect)| Part::of(effect, words(Field::Clause(proposal.text, no)), frame, state));
        Some(Filled {
            parts: parts.collect::<Option<Vec<Part>>>()?,
            title: said(Proposed::Title),
            made_up: String::new(),
            why: said(Proposed::Why),
            affected: said(Proposed::Affected),
            kind: Some(proposal.kind),
            hours: if proposal.hours == 0 { String::new() } else { proposal.hours.to_string() },
            review: proposal.review_days.map_or_else(String::new, |days| days.to_string()),
            public: proposal.public,
            again: proposal.again,
        })
    }

    pub(super) fn read(sent: &Form, frame: &Frame, state: &State, problems: &mut Problems) -> Filled {
        let parts = (0..MOST_PARTS).filter(|no| !sent.has(&format!("without-{no}")));
        let mut parts: Vec<Part> = parts.filter_map(|no| Part::read(sent, no, problems)).collect();
        parts.retain(|part| part.thing.is_there(&state.group));
        if let Some(also) = Thing::parse(sent.raw("also")).filter(|also| also.is_there(&state.group))
            && parts.len() < MOST_PARTS
            && parts.iter().all(|part| part.thing != also || also == Thing::Task)
        {
            parts.push(Part::fresh(also, frame, state));
        }
        Filled {
            parts,
            title: sent.line("title", TITLE, problems),
            made_up: sent.raw("made-up").chars().take(TITLE).collect(),
            why: sent.text("why", WHY, problems),
            affected: sent.text("affected", AFFECTED, problems),
            // What we had chosen ourselves is chosen anew: it follows what is typed.
            kind: Kind::parse(sent.raw("kind")).filter(|kind| kind.word() != sent.raw("kind-was")),
            hours: sent.line("hours", 12, problems),
            review: sent.line("review", 12, problems),
            public: sent.has("public"),
            again: sent.choice("again").map(ProposalId),
        }
    }

    /// The effects with their words, as far as the fields make any.
    pub(super) fn effects(&self, group: &Group, problems: &mut Problems) -> Vec<(Effect, String)> {
        let parts = self.parts.iter().enumerate();
        parts.filter_map(|(no, part)| part.effect(no, group, problems)).collect()
    }

    /// The proposal as the rules take it. What is amiss is said beside its field.
    pub(super) fn draft(&self, tongue: Tongue, group: &Group, problems: &mut Problems) -> Option<Wording> {
        let made = self.effects(group, problems);
        for (no, part) in self.parts.iter().enumerate() {
            let Some((effect, _)) = made.get(no).filter(|_| made.len() == self.parts.len()) else { continue };
            if let Err(refusal) = effect.check(group) {
                problems.add(&part.first_field(no), refusal_key(refusal));
            }
        }
        if self.why.is_empty() {
            problems.add("why", "propose-why-first");
        }
        let (effects, clauses): (Vec<Effect>, Vec<String>) = made.into_iter().unzip();
        let kind = self.kind.or_else(|| kinds_for(group, &effects).first().copied()).unwrap_or(Kind::Full);
        let mut hours = 0;
        if kind == Kind::Urgent {
            let (least, most) = (group.rules.urgent_hours_least, group.rules.urgent_hours_most);
            match self.hours.parse().ok().filter(|hours| (least..=most.max(least)).contains(hours)) {
                Some(typed) => hours = typed,
                None => problems.add("hours", "propose-hours-first"),
            }
        }
        let mut review_days = None;
        if !self.review.is_empty() {
            let longest = kind.review(&group.rules).0 / commons::Span::days(1).0;
            review_days = self.review.parse().ok().filter(|days: &u16| *days > 0 && i64::from(*days) <= longest);
            if review_days.is_none() {
                problems.add("review", "propose-review-sooner");
            }
        }
        if !problems.is_empty() || effects.is_empty() {
            return None;
        }
        let language = Lang::parse(tongue.code()).expect("our own codes are language tags");
        let draft = Draft { kind, effects, language, public: self.public, hours, review_days, again: self.again };
        Some(Wording { draft, clauses })
    }

    /// The field to look at for a refusal of the whole.
    pub(super) fn blame(&self, refusal: Refusal, group: &Group) -> String {
        match refusal {
            Refusal::NeedsAnotherKind | Refusal::CannotBeUndone | Refusal::EmergencyTwice => return "kind".into(),
            Refusal::BadValue => return "part-0".into(),
            _ => {}
        }
        let parts = self.parts.iter().enumerate();
        let mut amiss = parts.filter(|(no, part)| {
            part.effect(*no, group, &mut Problems::default()).is_some_and(|(effect, _)| effect.check(group).is_err())
        });
        amiss.next().map_or_else(|| "part-0".into(), |(no, part)| part.first_field(no))
    }
}

/// A proposal ready for the rules, with the words that go with its effects.
pub(super) struct Wording {
    pub(super) draft: Draft,
    pub(super) clauses: Vec<String>,
}

impl Wording {
    pub(super) fn command(&self, purpose: Purpose) -> decisions::Command {
        let draft = self.draft.clone();
        match purpose {
            Purpose::New => decisions::Command::Write { draft },
            Purpose::Rewrite(proposal) => decisions::Command::Rewrite { proposal, draft },
        }
    }
}

/// The key of the sentence for a refusal.
pub(super) fn refusal_key(refusal: Refusal) -> &'static str {
    // Keys live as long as the program; a refusal is one of a few words.
    match refusal {
        Refusal::ChangesNothing => "refusal-changes-nothing",
        Refusal::NotThere => "refusal-not-there",
        Refusal::OnDutyAlready => "refusal-on-duty-already",
        Refusal::PotNotEmpty => "refusal-pot-not-empty",
        Refusal::NotEnough => "refusal-not-enough",
        Refusal::HasVoice => "refusal-has-voice",
        Refusal::HasLeft => "refusal-has-left",
        Refusal::VoiceFirst => "propose-no-voice",
        Refusal::WelcomeFirst => "propose-not-welcomed",
        Refusal::Closed => "refusal-closed",
        Refusal::Dissolved => "refusal-dissolved",
        Refusal::NeedsAnotherKind => "refusal-needs-another-kind",
        Refusal::CannotBeUndone => "refusal-cannot-be-undone",
        Refusal::TwiceTheSame => "refusal-twice-the-same",
        Refusal::EmergencyTwice => "refusal-emergency-twice",
        Refusal::ListenFirst => "refusal-listen-first",
        Refusal::NotYourself => "refusal-not-yourself",
        Refusal::EnoughDrafts => "refusal-enough-drafts",
        Refusal::NotYours => "refusal-not-yours",
        Refusal::OpenAlready => "refusal-open-already",
        Refusal::NotOpenYet => "refusal-not-open-yet",
        Refusal::DecidedAlready => "refusal-decided-already",
        Refusal::EnoughVersions => "refusal-enough-versions",
        Refusal::TooLateToChange => "refusal-too-late-to-change",
        Refusal::CameLater => "refusal-came-later",
        Refusal::EnoughSaid => "refusal-enough-said",
        Refusal::NotNow => "refusal-not-now",
        Refusal::LastQuestionNow => "refusal-last-question-now",
        Refusal::VoiceRests => "refusal-voice-rests",
        _ => "refusal-bad-value",
    }
}
