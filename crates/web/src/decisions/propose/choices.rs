//! Where a proposal begins: at a thing that the address names, or at a page of everything that can be proposed.

use askama::Template;
use commons::decisions::{AgreementId, Page, ProposalId, State as Stands};
use commons::duties::Duty;
use commons::fund::PotId;
use commons::people::PersonId;
use commons::{About, Rule};
use host::State;

use super::part::Part;
use super::thing::{self, Thing};
use super::titles::title;
use crate::caller::Caller;
use crate::decisions::effects;
use crate::forms::Choice;
use crate::look::frame::Frame;
use crate::words::plain;

/// Where the form begins.
pub(super) enum Begin {
    Thing(Thing),
    /// What was not agreed is brought back.
    Again(ProposalId),
    Choose(Vec<Section>),
    /// Another page comes first.
    Elsewhere(String),
}

/// Some things to choose from, under a heading.
pub(super) struct Section {
    pub(super) title: String,
    /// What it is called, and where it leads.
    pub(super) links: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "decisions/propose/choices.html")]
pub(super) struct ChoicesPage {
    frame: Frame,
    sections: Vec<Section>,
}

pub(super) fn page(frame: Frame, sections: Vec<Section>) -> ChoicesPage {
    ChoicesPage { frame, sections }
}

/// What the address asks for: `?rule=forget_after_days`, `?duty=books`, `?what=budget.0`, … `None`: no such thing.
pub(super) fn asked(caller: &Caller, frame: &Frame, state: &State, me: PersonId) -> Option<Begin> {
    let group = &state.group;
    let said = |name: &str| Some(caller.asked(name)).filter(|value| !value.is_empty());
    let whole = |name: &str| caller.asked_for(name);
    let there = |thing: Thing| thing.is_there(group).then_some(Begin::Thing(thing));
    if let Some(code) = said("what") {
        let thing = Thing::parse(code)?;
        if let Thing::Pause(person) | Thing::EndMembership(person) = thing {
            return about_person(state, person, me, Some(thing));
        }
        return there(thing);
    }
    if let Some(rule) = said("rule") {
        return there(Thing::Rule(Rule::parse(rule)?));
    }
    if let Some(word) = said("agreement") {
        return match word {
            "new" => there(Thing::OwnAgreement),
            _ => there(Thing::Agreement(AgreementId::parse(word)?)),
        };
    }
    if let Some(word) = said("duty") {
        if word == "new" {
            return there(Thing::NewDuty);
        }
        let duty = Duty::parse(word).filter(|duty| group.duties.exists(*duty))?;
        return Some(Begin::Choose(vec![of_duty(frame, state, duty)]));
    }
    if let Some(word) = said("pot") {
        if word == "new" {
            return there(Thing::NewPot);
        }
        let pot = PotId(word.parse().ok()?);
        group.fund.pot(pot)?;
        return Some(Begin::Choose(vec![of_pot(frame, state, pot)]));
    }
    if let Some(number) = said("person") {
        return about_person(state, PersonId(number.parse().ok()?), me, None);
    }
    if let Some(word) = said("page") {
        return Some(Begin::Choose(vec![of_page(frame, state, thing::page(word)?)]));
    }
    if let Some(number) = said("repeal") {
        return there(Thing::Repeal(ProposalId(number.parse().ok()?)));
    }
    if let Some(number) = said("keep") {
        return there(Thing::Keep(ProposalId(number.parse().ok()?)));
    }
    if let Some(number) = said("again") {
        let again = group.decisions.get(ProposalId(number.parse().ok()?))?;
        let over = matches!(again.state, Stands::Over { .. }) && again.concerns() != Some(me);
        return over.then_some(Begin::Again(again.id));
    }
    for (name, thing) in
        [("name", Thing::Name), ("place", Thing::Place), ("task", Thing::Task), ("dissolve", Thing::Dissolve)]
    {
        if whole(name) {
            return there(thing);
        }
    }
    Some(Begin::Choose(everything(frame, state)))
}

/// About somebody's voice. Nobody's voice is put in question before they were listened to.
fn about_person(state: &State, person: PersonId, me: PersonId, thing: Option<Thing>) -> Option<Begin> {
    let group = &state.group;
    let who = group.people.taking_part(person).ok()?;
    if !who.has_voice() {
        return Some(Begin::Thing(Thing::Admit(person)));
    }
    if person == me {
        return Some(Begin::Elsewhere("me".into()));
    }
    if !group.mending.was_heard(person) {
        return Some(Begin::Elsewhere("mending".into()));
    }
    Some(Begin::Thing(thing.unwrap_or(Thing::Pause(person))))
}

fn link(frame: &Frame, state: &State, thing: Thing) -> (String, String) {
    (title(thing, frame, state), frame.to(&format!("decisions/new?what={}", thing.code())))
}

fn section(frame: &Frame, state: &State, title: String, things: impl IntoIterator<Item = Thing>) -> Section {
    Section { title, links: things.into_iter().map(|thing| link(frame, state, thing)).collect() }
}

fn of_duty(frame: &Frame, state: &State, duty: Duty) -> Section {
    let mut things = vec![Thing::Terms(duty), Thing::Mandate(duty), Thing::Appoint(duty)];
    if state.group.duties.holders(duty).next().is_some() {
        things.push(Thing::Recall(duty));
    }
    things.push(Thing::EndDuty(duty));
    section(frame, state, effects::duty(frame, state, duty), things)
}

fn of_pot(frame: &Frame, state: &State, pot: PotId) -> Section {
    let mut things = vec![Thing::Spend(pot), Thing::Budget(pot)];
    if pot != PotId::TIN {
        things.push(Thing::ClosePot(pot));
    }
    section(frame, state, effects::pot(frame, state, pot), things)
}

fn of_page(frame: &Frame, state: &State, page: Page) -> Section {
    let published = state.group.decisions.is_published(page);
    let show = if published { Thing::Unpublish(page) } else { Thing::Publish(page) };
    section(frame, state, effects::page(frame, page), [show, Thing::Share(page)])
}

/// Everything that can be proposed, in plain words.
fn everything(frame: &Frame, state: &State) -> Vec<Section> {
    let group = &state.group;
    let mut sections = vec![
        section(frame, state, frame.t("propose-choose-do"), [Thing::Task]),
        Section {
            title: frame.t("propose-choose-rules"),
            links: About::ALL
                .map(|about| {
                    let word = super::super::rules::word(about);
                    (frame.t(&format!("rules-about-{word}")), frame.to(&format!("rules#{word}")))
                })
                .into(),
        },
    ];
    let own = group.decisions.agreements().all().map(|agreement| agreement.id);
    let own = own.filter(|id| matches!(id, AgreementId::Own(_))).map(Thing::Agreement);
    let agreements = AgreementId::TEMPLATES.into_iter().map(Thing::Agreement).chain(own).chain([Thing::OwnAgreement]);
    sections.push(section(frame, state, frame.t("propose-choose-agreements"), agreements));
    let duties = group
        .duties
        .all()
        .map(|duty| (effects::duty(frame, state, duty), frame.to(&format!("decisions/new?duty={}", duty.word()))));
    let mut duties = Section { title: frame.t("propose-choose-duties"), links: duties.collect() };
    duties.links.push(link(frame, state, Thing::NewDuty));
    sections.push(duties);
    let pots = group
        .fund
        .pots()
        .map(|pot| (effects::pot(frame, state, pot.id), frame.to(&format!("decisions/new?pot={}", pot.id.0))));
    let mut pots = Section { title: frame.t("propose-choose-money"), links: pots.collect() };
    pots.links.push(link(frame, state, Thing::NewPot));
    sections.push(pots);
    let pages = Page::ALL
        .into_iter()
        .map(|page| (effects::page(frame, page), frame.to(&format!("decisions/new?page={}", page.word()))));
    sections.push(Section { title: frame.t("propose-choose-pages"), links: pages.collect() });
    let mut people = Section { title: frame.t("propose-choose-people"), links: Vec::new() };
    people.links.push((frame.t("propose-choose-newcomers"), frame.to("neighbours")));
    people.links.push((frame.t("propose-choose-hurts"), frame.to("mending")));
    sections.push(people);
    sections.push(section(frame, state, frame.t("propose-choose-group"), [Thing::Name, Thing::Place, Thing::Dissolve]));
    sections
}

/// What can be added to a proposal that is being written: something to do, or another rule.
pub(super) fn also(frame: &Frame, state: &State, parts: &[Part]) -> Vec<Choice> {
    let alone = |part: &Part| {
        matches!(part.thing, Thing::Pause(_) | Thing::EndMembership(_) | Thing::Dissolve | Thing::Keep(_))
    };
    if parts.len() >= super::filled::MOST_PARTS || parts.iter().any(alone) {
        return Vec::new();
    }
    let there = |thing: Thing| parts.iter().any(|part| part.thing == thing);
    let things = std::iter::once(Thing::Task).chain(Rule::ALL.iter().map(|rule| Thing::Rule(*rule)));
    let choices = things
        .filter(|thing| *thing == Thing::Task || !there(*thing))
        .map(|thing| Choice::new(thing.code(), plain(&title(thing, frame, state))));
    std::iter::once(Choice::new("", frame.t("propose-also-nothing"))).chain(choices).collect()
}
