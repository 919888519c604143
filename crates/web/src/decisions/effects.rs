//! What a decision changes, in words: "Details are wiped after: 30 days".

use commons::decisions::{AgreementId, Effect, Page, ProposalId, Said};
use commons::duties::{Change, Duty};
use commons::fund::PotId;
use commons::mirror::Indicator;
use commons::sight::{Field, Proposed};
use commons::{Rule, Subject, Unit};
use host::State;

use crate::look::frame::Frame;
use crate::saying::name;

/// The effect of a proposal as a sentence, as it is or would be carried out.
pub(crate) fn done(frame: &Frame, state: &State, id: ProposalId, effect: &Effect) -> String {
    match effect {
        Effect::SetRule { rule: which, value } => frame
            .with("effect-set-rule", &[("rule", &rule(frame, *which)), ("value", &value_of(frame, *which, *value))]),
        Effect::Adopt { agreement: which } => frame.s("effect-adopt", "agreement", agreement(frame, state, *which)),
        Effect::DropAgreement { agreement: which } => {
            frame.s("effect-drop-agreement", "agreement", agreement(frame, state, *which))
        }
        Effect::Restore { agreement: which, .. } => {
            frame.s("effect-restore", "agreement", agreement(frame, state, *which))
        }
        Effect::Duty { change } => changed_duty(frame, state, id, change),
        Effect::Appoint { duty: which, person } => frame
            .with("effect-appoint", &[("duty", &duty(frame, state, *which)), ("whom", &name(frame, state, *person))]),
        Effect::Recall { duty: which, person } => frame
            .with("effect-recall", &[("duty", &duty(frame, state, *which)), ("whom", &name(frame, state, *person))]),
        Effect::OpenPot { .. } => match clause(state, id, effect) {
            Some(called) => frame.s("effect-open-pot", "pot", called),
            None => frame.t("effect-open-pot-again"),
        },
        Effect::ClosePot { pot: which } => frame.s("effect-close-pot", "pot", pot(frame, state, *which)),
        Effect::Budget { pot: which, monthly } => frame.with(
            "effect-budget",
            &[("pot", &pot(frame, state, *which)), ("amount", &crate::fund::money(frame, *monthly))],
        ),
        Effect::Spend { pot: which, amount } => frame.with(
            "effect-spend",
            &[("pot", &pot(frame, state, *which)), ("amount", &crate::fund::money(frame, *amount))],
        ),
        Effect::Admit { person } => frame.s("effect-admit", "whom", name(frame, state, *person)),
        Effect::Pause { person } => frame.s("effect-pause", "whom", name(frame, state, *person)),
        Effect::EndMembership { person } => frame.s("effect-end-membership", "whom", name(frame, state, *person)),
        Effect::Publish { page: which } => frame.s("effect-publish", "page", page(frame, *which)),
        Effect::Unpublish { page: which } => frame.s("effect-unpublish", "page", page(frame, *which)),
        Effect::Share { page: which, days } => {
            frame.with("effect-share", &[("page", &page(frame, *which)), ("days", days)])
        }
        Effect::Rename { what: Said::Name, to } => frame.s("effect-rename", "to", to),
        Effect::Rename { what: Said::Place, to } => frame.s("effect-move", "to", to),
        Effect::Mirror { indicator: which, on: true } => frame.s("effect-mirror-on", "what", indicator(frame, *which)),
        Effect::Mirror { indicator: which, on: false } => {
            frame.s("effect-mirror-off", "what", indicator(frame, *which))
        }
        Effect::Task => frame.s("effect-task", "what", clause(state, id, effect).unwrap_or_default()),
        Effect::Repeal { decision } => frame.s("effect-repeal", "what", proposal(frame, state, *decision)),
        Effect::Keep { decision } => frame.s("effect-keep", "what", proposal(frame, state, *decision)),
        Effect::Dissolve => frame.t("effect-dissolve"),
    }
}

/// Whether its sentence names a person.
pub(crate) fn names_somebody(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Appoint { .. }
            | Effect::Recall { .. }
            | Effect::Admit { .. }
            | Effect::Pause { .. }
            | Effect::EndMembership { .. }
    )
}

/// The name of a rule.
pub(crate) fn rule(frame: &Frame, rule: Rule) -> String {
    frame.t(&format!("rule-{}", rule.code()))
}

/// A rule's number with its unit: "30 days".
pub(crate) fn value_of(frame: &Frame, rule: Rule, value: u16) -> String {
    frame.n(unit(rule.unit()), value)
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Minutes => "unit-minutes",
        Unit::Hours => "unit-hours",
        Unit::Days => "unit-days",
        Unit::Months => "unit-months",
        Unit::People => "unit-people",
        Unit::Times => "unit-times",
        Unit::Percent => "unit-percent",
        Unit::OneIn => "unit-one-in",
        Unit::Money => "unit-money",
    }
}

/// What an agreement is called: the five have names, the group's own are called what their proposal was.
pub(crate) fn agreement(frame: &Frame, state: &State, id: AgreementId) -> String {
    match id {
        AgreementId::Own(number) => {
            let clause = state.group.decisions.agreements().get(id).map(|agreement| agreement.clause);
            let title = clause.and_then(|clause| {
                state.words(Subject::Proposal(clause.decision), Field::Proposed(Proposed::Title, clause.text))
            });
            title.map_or_else(|| frame.s("agreement-own", "no", number), str::to_owned)
        }
        _ => frame.t(&format!("agreement-{}", id.word())),
    }
}

/// What a duty is called; the group's own by the first line of its mandate.
pub(crate) fn duty(frame: &Frame, state: &State, duty: Duty) -> String {
    match duty {
        Duty::Invented(number) => {
            let clause = state.group.duties.charge(duty).name;
            let words = clause.and_then(|clause| {
                state.words(Subject::Proposal(clause.decision), Field::Clause(clause.text, clause.effect))
            });
            let first = words.and_then(|words| words.lines().next());
            first.map_or_else(|| frame.s("duty-own", "no", number), str::to_owned)
        }
        _ => frame.t(&format!("duty-{}", duty.word())),
    }
}

/// What a pot is called.
pub(crate) fn pot(frame: &Frame, state: &State, pot: PotId) -> String {
    let opened_by = state.group.fund.pot(pot).and_then(|pot| pot.opened_by);
    let words = opened_by.and_then(|(decision, effect)| {
        let text = state.group.decisions.get(decision)?.text;
        state.words(Subject::Proposal(decision), Field::Clause(text, effect))
    });
    match words {
        Some(words) => words.to_owned(),
        None if pot == PotId::TIN => frame.t("pot-tin"),
        None => frame.s("pot-number", "no", pot.0),
    }
}

pub(crate) fn page(frame: &Frame, page: Page) -> String {
    frame.t(&format!("page-{}", page.word()))
}

/// What a part of the power mirror is called.
pub(crate) fn indicator(frame: &Frame, indicator: Indicator) -> String {
    frame.t(&format!("mirror-{}", indicator.word()))
}

/// "Decision 14: Raise the food allowance".
pub(crate) fn proposal(frame: &Frame, state: &State, id: ProposalId) -> String {
    match title(state, id) {
        Some(title) => frame.with("log-proposal", &[("no", &id.0), ("title", &title)]),
        None => frame.s("log-proposal-number", "no", id.0),
    }
}

/// The title of a proposal as it is worded now.
pub(crate) fn title(state: &State, id: ProposalId) -> Option<&str> {
    let proposal = state.group.decisions.get(id)?;
    state.words(Subject::Proposal(id), Field::Proposed(Proposed::Title, proposal.text))
}

/// The words of an effect of the proposal as it is worded now.
fn clause(state: &State, id: ProposalId, effect: &Effect) -> Option<String> {
    let proposal = state.group.decisions.get(id)?;
    let no = proposal.effects.iter().position(|other| other == effect)?;
    let field = Field::Clause(proposal.text, u8::try_from(no).ok()?);
    state.words(Subject::Proposal(id), field).map(str::to_owned)
}

fn changed_duty(frame: &Frame, state: &State, id: ProposalId, change: &Change) -> String {
    let called = duty(frame, state, change.duty());
    match change {
        Change::Invent { seats, days, .. } => {
            let words = clause(state, id, &Effect::Duty { change: *change });
            let called = words.as_deref().and_then(|words| words.lines().next()).unwrap_or(&called).to_owned();
            frame.with("effect-duty-invent", &[("duty", &called), ("seats", seats), ("days", days)])
        }
        Change::Set { seats, days, .. } => {
            frame.with("effect-duty-set", &[("duty", &called), ("seats", seats), ("days", days)])
        }
        Change::Mandate { .. } => frame.s("effect-duty-mandate", "duty", called),
        Change::MandateAgain { .. } => frame.s("effect-duty-mandate-again", "duty", called),
        Change::End { .. } => frame.s("effect-duty-end", "duty", called),
        Change::Begin { .. } => frame.s("effect-duty-begin", "duty", called),
    }
}
