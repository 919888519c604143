//! What would change: today and then, whom it touches on the first night, and what follows of itself. Counted from the group
//! as it is, before anybody is asked.

use commons::decisions::{Effect, Kind, Page, quorum};
use commons::needs::Stage;
use commons::people::PersonId;
use commons::{About, Rule, Span, Timestamp};
use host::State;

use crate::decisions::effects;
use crate::fund::money;
use crate::look::frame::Frame;
use crate::saying;

/// What an effect would do, in sentences; none where it says everything itself.
pub(super) fn of(frame: &Frame, state: &State, effect: &Effect, now: Timestamp) -> Vec<String> {
    let values = match effect {
        Effect::SetRule { rule, value } => {
            let today = effects::value_of(frame, *rule, state.group.rules.get(*rule));
            let then = effects::value_of(frame, *rule, *value);
            Some(frame.with("would-rule", &[("now", &today), ("then", &then)]))
        }
        _ => None,
    };
    values.into_iter().chain(follows(frame, state, effect, now)).collect()
}

/// The same without the values, where they stand beside it already.
pub(in crate::decisions) fn follows(frame: &Frame, state: &State, effect: &Effect, now: Timestamp) -> Vec<String> {
    let group = &state.group;
    match effect {
        Effect::SetRule { rule, value } => of_rule(frame, state, *rule, *value, now).into_iter().collect(),
        Effect::Adopt { agreement } => match group.decisions.agreements().get(*agreement) {
            Some(before) => vec![frame.s("would-replace", "day", frame.date(before.since.0))],
            None => vec![frame.t("would-adopt")],
        },
        Effect::Duty { change } => {
            let holders = group.duties.holders(change.duty()).count();
            if holders == 0 { Vec::new() } else { vec![frame.n("would-turns-go-on", holders)] }
        }
        Effect::Appoint { person, .. } => vec![frame.with(
            "would-ask",
            &[
                ("whom", &saying::name(frame, state, *person)),
                ("time", &frame.n("unit-days", group.rules.consent_days)),
            ],
        )],
        Effect::Recall { .. } => vec![frame.t("would-recall")],
        Effect::OpenPot { .. } => vec![frame.t("would-open-pot")],
        Effect::ClosePot { .. } => Vec::new(),
        Effect::Budget { .. } => vec![frame.t("would-budget")],
        Effect::Spend { pot, amount } => {
            let holds = group.fund.pot(*pot).map_or(0, |pot| pot.holds.0);
            let left = commons::fund::Money(holds.saturating_sub(amount.0));
            let mut says = vec![frame.s("would-leave", "amount", money(frame, left))];
            if group.fund.within_budget(*pot, *amount) {
                says.push(frame.t("would-within-budget"));
            }
            says
        }
        Effect::Admit { .. } => vec![frame.t("would-admit")],
        Effect::Pause { .. } => vec![frame.s("would-pause", "time", frame.n("unit-days", group.rules.pause_days))],
        Effect::EndMembership { person } => {
            let promises = group.needs.promised_by(*person).count();
            let mut says = vec![frame.t("would-end-membership")];
            if promises > 0 {
                says.push(frame.n("would-promises-back", promises));
            }
            says
        }
        Effect::Publish { page } | Effect::Share { page, .. } => vec![frame.t(match page {
            Page::Decisions => "would-show-decisions",
            Page::Sums => "would-show-sums",
            Page::Fund => "would-show-fund",
        })],
        Effect::Unpublish { .. } => vec![frame.t("would-unpublish")],
        Effect::Rename { .. } => vec![frame.t("would-rename")],
        Effect::Task => vec![frame.t("would-task")],
        Effect::Repeal { .. } => vec![frame.t("would-repeal")],
        Effect::Keep { .. } => {
            vec![frame.s("would-keep", "time", frame.n("unit-months", group.rules.review_full_months))]
        }
        Effect::Dissolve => {
            let open = group.needs.all().iter().filter(|need| !need.is_closed()).count();
            if open == 0 { Vec::new() } else { vec![frame.n("would-dissolve", open)] }
        }
        Effect::DropAgreement { .. } | Effect::Restore { .. } | Effect::Mirror { .. } => Vec::new(),
    }
}

/// Whom another number would touch at once.
fn of_rule(frame: &Frame, state: &State, rule: Rule, value: u16, now: Timestamp) -> Option<String> {
    let group = &state.group;
    let before = group.rules.get(rule);
    let count = |key: &str, n: usize| (n > 0).then(|| frame.n(key, n));
    match rule {
        Rule::ForgetAfterDays => {
            let sealed = group.needs.all().iter().filter(|need| !need.is_forgotten());
            let closed = sealed.filter_map(|need| match need.stage {
                Stage::Closed { at, .. } => Some(at),
                _ => None,
            });
            let after = |days: u16| Span::days(i64::from(days));
            if value < before {
                count("would-wipe", closed.filter(|at| *at + after(value) <= now).count())
            } else {
                count("would-keep-longer", closed.count())
            }
        }
        Rule::ExpireAfterDays => {
            let open = group.needs.board().filter(|need| need.touched_at + Span::days(value.into()) <= now);
            count("would-expire", open.count())
        }
        Rule::OpenPromises => {
            let more = |person: &PersonId| group.needs.promised_by(*person).count() > usize::from(value);
            count("would-more-promises", group.people.here().map(|person| person.id).filter(more).count())
        }
        Rule::DutyDays => {
            let weekly = [commons::duties::Duty::PhoneDesk, commons::duties::Duty::Welcome];
            count("would-turns-go-on", weekly.iter().map(|duty| group.duties.holders(*duty).count()).sum())
        }
        Rule::AwayDays => {
            let mut rules = group.rules.clone();
            rules.away_days = value;
            let away = group.people.with_voices().filter(|person| group.people.is_away(*person, now, &rules));
            count("would-be-away", away.count())
        }
        Rule::FullQuorumOneIn | Rule::FullQuorumLeast => {
            let members = u32::try_from(group.people.voices()).unwrap_or(u32::MAX);
            let mut rules = group.rules.clone();
            match rule {
                Rule::FullQuorumOneIn => rules.full_quorum_one_in = value,
                _ => rules.full_quorum_least = value,
            }
            let (now, then) = (quorum(Kind::Full, members, &group.rules), quorum(Kind::Full, members, &rules));
            Some(frame.with("would-quorum", &[("members", &members), ("now", &now), ("then", &then)]))
        }
        Rule::Vouches => {
            let waiting = group.people.here().filter(|person| !person.has_voice() && person.welcomed.is_some());
            let enough = waiting.filter(|person| {
                let given = group.people.vouches_that_count(person);
                given >= usize::from(value) && given < usize::from(before)
            });
            count("would-have-vouches", enough.count())
        }
        _ if rule.about() == About::Deciding => {
            let open = group.decisions.undecided().filter(|proposal| proposal.is_open());
            count("would-go-on-as-before", open.count())
        }
        _ => None,
    }
}
