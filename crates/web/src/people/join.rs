//! "Offer a hand." Real things first, then a name, and what somebody would like to do. Whoever sends it takes part.

use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use commons::needs::Kind;
use commons::offers::{self, PartOfDay, Quantity, Sort, Terms, Times, Travel};
use commons::people::{Command, How, PersonId};
use commons::sight::Field;
use commons::{Actor, CommandId};
use host::{Act, Beside, Done, Failed, Holder};

use super::{Oneself, joined, label, pass_of, to_the_door, wearing};
use crate::caller::{Caller, Pass};
use crate::forms::{Choice, Form, Problems};
use crate::limits::Counted;
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::saying;

/// One real thing that is open, as the street sees it.
pub(super) struct Open {
    pub(super) colour: &'static str,
    pub(super) icon: &'static str,
    pub(super) what: String,
    pub(super) street: Option<String>,
    pub(super) soon: String,
}

#[derive(Template)]
#[template(path = "people/join.html")]
pub(super) struct JoinPage {
    pub(super) frame: Frame,
    pub(super) problems: Problems,
    pub(super) open: Vec<Open>,
    pub(super) said: Oneself,
    pub(super) kinds: Vec<Choice>,
    pub(super) free: Vec<Choice>,
    pub(super) travel: Vec<Choice>,
    pub(super) pass: String,
    pub(super) command: String,
}

/// The times that a word of the first form stands for.
type Free = fn() -> Times;

/// When somebody is free, in the few words of the first form. The whole week can be ticked later.
const FREE: [(&str, Free); 4] = [
    ("any", || Times::ANY),
    ("days", || of(0..5, &[PartOfDay::Morning, PartOfDay::Afternoon])),
    ("evenings", || of(0..5, &[PartOfDay::Evening])),
    ("weekends", || of(5..7, &PartOfDay::ALL)),
];

fn of(days: std::ops::Range<u8>, parts: &[PartOfDay]) -> Times {
    days.flat_map(|day| parts.iter().map(move |part| (day, *part)))
        .fold(Times::default(), |times, (day, part)| times.with(day, part))
}

/// What was chosen on the form.
#[derive(Default)]
struct Wishes {
    kinds: Vec<Kind>,
    free: Vec<String>,
    travel: Option<Travel>,
}

impl Wishes {
    fn read(form: &Form) -> Wishes {
        let mut kinds: Vec<Kind> = form.choices::<String>("kind").iter().filter_map(|word| Kind::parse(word)).collect();
        kinds.dedup();
        Wishes { kinds, free: form.choices("free"), travel: Travel::parse(form.raw("travel")) }
    }

    /// The first offer, if something was ticked. Whoever did not say when is asked any time and can say no.
    fn terms(&self) -> Option<Terms> {
        let ticked = FREE.iter().filter(|(word, _)| self.free.iter().any(|free| free == word));
        let times = ticked.fold(0, |bits, (_, times)| bits | times().0);
        let travel = self.travel.unwrap_or(Travel::OnFoot);
        (!self.kinds.is_empty()).then(|| Terms {
            sort: if self.kinds == [Kind::Lift] { Sort::Lift } else { Sort::Time },
            kinds: self.kinds.clone(),
            quantity: Quantity::Standing,
            times: if times == 0 { Times::ANY } else { Times(times) },
            travel,
            minutes: if travel == Travel::FromHome { 0 } else { 20 },
            at_most_a_week: None,
            languages: Vec::new(),
            starts: None,
            interests: Vec::new(),
        })
    }
}

pub(super) async fn page(caller: Caller) -> Response {
    if caller.person.is_some() {
        return caller.go("today");
    }
    let pass = caller.house.host().new_token().reveal();
    let command = caller.command_id();
    Page::sealed(&form(&caller, Problems::default(), Oneself::default(), &Wishes::default(), pass, command))
        .into_response()
}

fn form(
    caller: &Caller,
    problems: Problems,
    said: Oneself,
    wishes: &Wishes,
    pass: String,
    command: String,
) -> JoinPage {
    let frame = caller.frame().titled("join-title");
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let open = {
        let state = caller.home.look();
        let board = state.group.needs.board().take(3);
        let street = |need: &commons::needs::Need| {
            need.street.and_then(|street| state.group.founding.street(street)).map(str::to_owned)
        };
        board
            .map(|need| Open {
                colour: saying::colour(need.kind),
                icon: saying::icon(need.kind),
                what: saying::kind(frame.tongue, need.kind),
                street: street(need),
                soon: frame.t(&format!("soon-{}", need.how_soon.word())),
            })
            .collect()
    };
    let kinds = Kind::ALL
        .iter()
        .map(|kind| Choice::new(kind.word(), saying::kind(frame.tongue, *kind)).chosen_if(wishes.kinds.contains(kind)));
    let free = FREE.iter().map(|(word, _)| {
        Choice::new(word, frame.t(&format!("join-free-{word}"))).chosen_if(wishes.free.iter().any(|one| one == word))
    });
    let travel = Travel::ALL.iter().map(|way| {
        Choice::new(way.word(), frame.t(&format!("travel-{}", way.word()))).chosen_if(wishes.travel == Some(*way))
    });
    let (kinds, free, travel) = (kinds.collect(), free.collect(), travel.collect());
    JoinPage { frame, problems, open, said, kinds, free, travel, pass, command }
}

pub(super) async fn send(caller: Caller, headers: HeaderMap, sent: Form) -> Response {
    if sent.is_trapped() {
        return to_the_door(&caller);
    }
    if caller.person.is_some() {
        return caller.go("today");
    }
    let mut problems = Problems::default();
    let said = Oneself::read(&sent, &mut problems);
    let wishes = Wishes::read(&sent);
    let too_often = problems.is_empty() && caller.count(Counted::Join).is_err();
    if too_often {
        problems.add("called", "people-too-often");
    }
    if !problems.is_empty() {
        let command = sent.raw("command").to_owned();
        let page = form(&caller, problems, said, &wishes, sent.raw("pass").to_owned(), command);
        let status = if too_often { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY };
        return Page::sealed(&page).with_status(status).into_response();
    }
    match come_to_the_group(&caller, &headers, &sent, How::OfferedHand, said).await {
        Ok((response, done)) => {
            if let (Some(person), Some(terms)) = (joined(&done), wishes.terms()) {
                // After a repeat only the pass of the form proves that it is the same person.
                let token = pass_of(&caller, &sent);
                let who = caller.house.host().who(&caller.home, &token).await;
                if matches!(who, Ok(Some((Holder::Person(same), _))) if same == person) {
                    first_offer(&caller, person, &sent, terms).await;
                }
            }
            response
        }
        Err(failed) => caller.failed(failed, "join"),
    }
}

/// Joins, seals what was said, and signs this browser in: all in one breath. The same form sent twice has one effect.
pub(super) async fn come_to_the_group(
    caller: &Caller,
    headers: &HeaderMap,
    sent: &Form,
    how: How,
    said: Oneself,
) -> Result<(Response, Done), Failed> {
    let token = pass_of(caller, sent);
    let lasts = caller.house.host().joining_lasts();
    let sign_in = Beside::SignIn { token_hash: token.hash(), label: label(headers), lasts };
    let command = commons::Command::People(Command::Join { how });
    let act = Act::new(caller.id_of(sent), Actor::Anyone, command)
        .sealing(Field::Called, said.called)
        .sealing(Field::Reach, said.reach)
        .sealing(Field::Words, said.speaks)
        .beside(sign_in);
    let done = caller.carry_out(act).await?;
    // After a repeat the token fits only if it is the one of the first time.
    let response = caller.go("today?said=joined");
    Ok((wearing(response, caller.give(Pass::Person, &token)), done))
}

/// An offer follows the joining. If it fails the person is in nevertheless, and can offer from their own page.
async fn first_offer(caller: &Caller, person: PersonId, sent: &Form, terms: Terms) {
    let mut id = [0; 16];
    blake3::Hasher::new().update(&caller.id_of(sent).0).update(b"first offer").finalize_xof().fill(&mut id);
    let command = commons::Command::Offers(offers::Command::Offer { terms });
    let act = Act::new(CommandId(id), Actor::Person(person), command);
    if let Err(Failed::Trouble(reason)) = caller.carry_out(act).await {
        tracing::error!(%reason, "somebody joined, but their first offer was not kept");
    }
}
