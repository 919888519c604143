//! Our rules: every number we live by, what it is today, which decision set it, and what it was before. There is no page of
//! settings beside it: whoever wants something else proposes it here.

use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use commons::decisions::{AgreementId, Effect, End, Page as Open, Progress, ProposalId, Said, State as Stands, Target};
use commons::sight::Field;
use commons::{About, Group, Rule, Subject, Timestamp};
use host::State;

use crate::app::House;
use crate::caller::Caller;
use crate::decisions::{effects, shared};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

pub(crate) fn routes() -> Router<House> {
    Router::new().route("/{group}/rules", get(page))
}

/// What a group of rules is about, as a word in addresses and keys of sentences.
pub(crate) fn word(about: About) -> &'static str {
    match about {
        About::Details => "details",
        About::Helping => "helping",
        About::Voice => "voice",
        About::Duties => "duties",
        About::Money => "money",
        About::Deciding => "deciding",
    }
}

/// Which decision something is there because of.
struct Because {
    said: String,
    href: Option<String>,
}

struct Line {
    /// For links to this very rule.
    code: String,
    name: String,
    value: String,
    because: Because,
    /// What it was before: the value, from when, by which decision.
    history: Vec<(String, String, Because)>,
    propose: String,
}

struct Chapter {
    word: &'static str,
    title: String,
    lines: Vec<Line>,
}

struct Agreed {
    name: String,
    href: String,
    because: Because,
    propose: String,
}

/// What people outside can read, and how long.
struct Shown {
    name: String,
    says: String,
    href: Option<String>,
    because: Because,
    propose: String,
}

#[derive(Template)]
#[template(path = "decisions/rules.html")]
struct RulesPage {
    frame: Frame,
    has_voice: bool,
    chapters: Vec<Chapter>,
    agreements: Vec<Agreed>,
    /// First texts nobody has agreed to yet.
    first_texts: Vec<(String, String)>,
    duties: Vec<Agreed>,
    pots: Vec<Agreed>,
    pages: Vec<Shown>,
    shares: Vec<Shown>,
    ourselves: Vec<Agreed>,
}

async fn page(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::About).titled("rules-title");
    let state = caller.home.look();
    let has_voice = state.group.people.has_voice(me);
    let page = view(frame, &state, has_voice, caller.now());
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

#[cfg(test)]
mod tests;

fn view(frame: Frame, state: &State, has_voice: bool, now: Timestamp) -> RulesPage {
    let group = &state.group;
    let chapters = About::ALL.map(|about| {
        let rules = Rule::ALL.iter().copied().filter(|rule| rule.about() == about);
        Chapter {
            word: word(about),
            title: frame.t(&format!("rules-about-{}", word(about))),
            lines: rules.map(|rule| line(&frame, state, rule)).collect(),
        }
    });
    let agreed = |name: String, href: String, target: Target, propose: String| Agreed {
        name,
        href: frame.to(&href),
        because: because(&frame, state, group.decisions.set_by(target)),
        propose: frame.to(&format!("decisions/new?{propose}")),
    };
    let in_force = group.decisions.agreements().all().map(|agreement| {
        let word = agreement.id.word();
        agreed(
            effects::agreement(&frame, state, agreement.id),
            format!("agreements/{word}"),
            Target::Agreement(agreement.id),
            format!("agreement={word}"),
        )
    });
    let first_texts = AgreementId::TEMPLATES.into_iter().filter(|id| group.decisions.agreements().get(*id).is_none());
    let first_texts =
        first_texts.map(|id| (effects::agreement(&frame, state, id), frame.to(&format!("agreements/{}", id.word()))));
    let duties = group.duties.all().map(|duty| {
        let charge = group.duties.charge(duty);
        let days = charge.days.unwrap_or(group.rules.duty_days);
        let terms: [(&str, &dyn crate::words::Say); 3] =
            [("duty", &effects::duty(&frame, state, duty)), ("seats", &charge.seats), ("days", &days)];
        let name = frame.with("effect-duty-set", &terms);
        agreed(name, "duties".into(), Target::Duty(duty), format!("duty={}", duty.word()))
    });
    let pots = group.fund.pots().map(|pot| {
        let terms: [(&str, &dyn crate::words::Say); 2] =
            [("pot", &effects::pot(&frame, state, pot.id)), ("amount", &crate::fund::money(&frame, pot.monthly))];
        let name = frame.with("effect-budget", &terms);
        agreed(name, "fund".into(), Target::Budget(pot.id), format!("pot={}", pot.id.0))
    });
    let pages = Open::ALL.map(|page| {
        let published = group.decisions.is_published(page);
        Shown {
            name: effects::page(&frame, page),
            says: frame.t(if published { "rules-page-open" } else { "rules-page-closed" }),
            href: Some(frame.to(shared::address(page))),
            because: because(&frame, state, group.decisions.set_by(Target::Page(page))),
            propose: frame.to(&format!("decisions/new?page={}", page.word())),
        }
    });
    let shares = group.decisions.shared(now).map(|shared| {
        let decision = group.decisions.get(shared.decision);
        let text = decision.map_or(0, |decision| decision.text);
        let agreed_at = decision.and_then(|decision| decision.agreed_at);
        let whom = state.words(Subject::Proposal(shared.decision), Field::Clause(text, shared.effect));
        Shown {
            name: effects::page(&frame, shared.page),
            says: frame
                .with("rules-shared", &[("whom", &whom.unwrap_or_default()), ("day", &frame.date(shared.until.0))]),
            href: shared::link(&frame, state, shared),
            because: because(&frame, state, agreed_at.map(|at| (shared.decision, at))),
            propose: frame.to(&format!("decisions/{}", shared.decision.0)),
        }
    });
    let ourselves = [(Said::Name, "name", &group.founding.name), (Said::Place, "place", &group.founding.place)];
    let ourselves = ourselves.map(|(said, word, today)| {
        let key = if said == Said::Name { "effect-rename" } else { "effect-move" };
        agreed(frame.s(key, "to", today), "about".into(), Target::Said(said), word.into())
    });
    RulesPage {
        has_voice,
        chapters: chapters.into(),
        agreements: in_force.collect(),
        first_texts: first_texts.collect(),
        duties: duties.collect(),
        pots: pots.collect(),
        pages: pages.into(),
        shares: shares.collect(),
        ourselves: ourselves.into(),
        frame,
    }
}

fn line(frame: &Frame, state: &State, rule: Rule) -> Line {
    let group = &state.group;
    let mut history = history(group, rule);
    // The newest is today's, which stands above.
    history.pop();
    let before = history.into_iter().rev().map(|was| {
        let from = was.from.map_or_else(|| frame.t("rules-from-the-beginning"), |at| frame.date(at.0));
        (effects::value_of(frame, rule, was.value), from, because(frame, state, was.by.zip(was.from)))
    });
    Line {
        code: rule.code().into(),
        name: effects::rule(frame, rule),
        value: effects::value_of(frame, rule, group.rules.get(rule)),
        because: because(frame, state, group.decisions.set_by(Target::Rule(rule))),
        history: before.collect(),
        propose: frame.to(&format!("decisions/new?rule={}", rule.code())),
    }
}

fn because(frame: &Frame, state: &State, by: Option<(ProposalId, Timestamp)>) -> Because {
    match by {
        Some((decision, at)) => Because {
            said: frame.with(
                "rules-because",
                &[("decision", &effects::proposal(frame, state, decision)), ("day", &frame.date(at.0))],
            ),
            href: Some(frame.to(&format!("decisions/{}", decision.0))),
        },
        None => Because { said: frame.t("rules-as-every-group"), href: None },
    }
}

/// A value a rule had, from when on, and by which decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Was {
    value: u16,
    from: Option<Timestamp>,
    by: Option<ProposalId>,
}

/// Every value a rule has had, the oldest first: what decisions set, and what went back when one ended.
fn history(group: &Group, rule: Rule) -> Vec<Was> {
    enum Turn {
        Set(u16),
        /// Back to what it was before this decision, if nothing else has set it since.
        Back(ProposalId, u16),
    }
    let mut turns: Vec<(Timestamp, ProposalId, Turn)> = Vec::new();
    for decision in group.decisions.all() {
        for (effect, progress) in decision.effects.iter().zip(&decision.progress) {
            let (Effect::SetRule { rule: which, value }, Progress::Done { at, inverse }) = (effect, progress) else {
                continue;
            };
            if *which != rule {
                continue;
            }
            turns.push((*at, decision.id, Turn::Set(*value)));
            let (Stands::Over { end, at }, Some(Effect::SetRule { value, .. })) = (decision.state, inverse) else {
                continue;
            };
            let by = match end {
                End::Repealed { by } => by,
                End::Superseded { .. } => continue,
                _ => decision.id,
            };
            turns.push((at, by, Turn::Back(decision.id, *value)));
        }
    }
    turns.sort_by_key(|(at, _, _)| *at);
    let mut was = vec![Was { value: rule.default_value(), from: None, by: None }];
    for (at, by, turn) in turns {
        let last = was.last().and_then(|was| was.by);
        let value = match turn {
            Turn::Set(value) => value,
            Turn::Back(decision, value) if last == Some(decision) => value,
            Turn::Back(..) => continue,
        };
        was.push(Was { value, from: Some(at), by: Some(by) });
    }
    was
}
