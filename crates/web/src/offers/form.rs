//! Making an offer, and changing it.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::founding::StreetId;
use commons::needs::{Interest, Kind};
use commons::offers::{Command, Event, OfferId, PartOfDay, Quantity, Sort, State as Stands, Terms, Times, Travel};
use commons::pictures::Of;
use commons::{Group, Lang, Refusal};
use host::{Done, Failed};

use super::DAYS;
use crate::caller::Caller;
use crate::forms::{Choice, Form, Problems};
use crate::interests;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::pictures::{self, Shown, WithPhoto};
use crate::saying;
use crate::sorry::Sorry;
use crate::words::{Tongue, plain};

/// Minutes on the way that one can choose from; 0 is the own street.
const MINUTES: [u16; 8] = [0, 5, 10, 15, 20, 30, 45, 60];
/// "At most … a week" that one can choose from.
const A_WEEK: std::ops::RangeInclusive<u8> = 1..=7;
/// Words that say what a photo shows.
const ALT: usize = 120;
/// More of a thing than anybody offers at once.
const MOST: u16 = 999;

/// What is filled in, also while it does not do yet.
#[derive(Clone, Debug)]
pub(super) struct Filled {
    sort: Option<Sort>,
    kinds: Vec<Kind>,
    standing: bool,
    number: String,
    any_time: bool,
    times: Times,
    travel: Option<Travel>,
    minutes: u16,
    at_most: Option<u8>,
    languages: Vec<Lang>,
    starts: Option<StreetId>,
    /// What they like, if it is for company.
    interests: Vec<Interest>,
    alt: String,
}

impl Default for Filled {
    fn default() -> Filled {
        Filled {
            sort: Some(Sort::Time),
            kinds: Vec::new(),
            standing: true,
            number: String::new(),
            any_time: true,
            times: Times::default(),
            travel: None,
            minutes: 20,
            at_most: None,
            languages: Vec::new(),
            starts: None,
            interests: Vec::new(),
            alt: String::new(),
        }
    }
}

impl Filled {
    fn from_terms(terms: &Terms) -> Filled {
        let any_time = terms.times == Times::ANY;
        Filled {
            sort: Some(terms.sort),
            kinds: terms.kinds.clone(),
            standing: terms.quantity == Quantity::Standing,
            number: match terms.quantity {
                Quantity::Some(n) => n.to_string(),
                Quantity::Standing => String::new(),
            },
            any_time,
            times: if any_time { Times::default() } else { terms.times },
            travel: Some(terms.travel),
            minutes: terms.minutes,
            at_most: terms.at_most_a_week,
            languages: terms.languages.clone(),
            starts: terms.starts,
            interests: terms.interests.clone(),
            alt: String::new(),
        }
    }

    fn read(sent: &Form, problems: &mut Problems) -> Filled {
        let ticked = sent.choices::<u8>("time").into_iter().filter(|at| *at < 21);
        let times = ticked.fold(Times::default(), |times, at| Times(times.0 | 1 << at));
        let kinds: Vec<Kind> = sent.choices::<String>("kind").iter().filter_map(|word| Kind::parse(word)).collect();
        Filled {
            sort: Sort::parse(sent.raw("sort")),
            interests: interests::ticked(sent, &kinds, problems),
            kinds,
            standing: sent.raw("quantity") != "some",
            number: sent.raw("number").trim().chars().take(12).collect(),
            any_time: sent.has("any"),
            times,
            travel: Travel::parse(sent.raw("travel")),
            minutes: sent.choice("minutes").unwrap_or(20),
            at_most: sent.choice("week"),
            languages: sent.choices::<String>("language").iter().filter_map(|code| Lang::parse(code)).collect(),
            starts: sent.choice("starts").map(StreetId),
            alt: sent.line("alt", ALT, problems),
        }
    }

    /// The terms, if everything fits; otherwise what to look at again.
    fn terms(&self, problems: &mut Problems) -> Option<Terms> {
        if self.sort.is_none() {
            problems.add("sort", "offer-sort-first");
        }
        if self.kinds.is_empty() {
            problems.add("kind", "offer-kinds-first");
        }
        let number = self.number.parse().ok().filter(|number| (1..=MOST).contains(number));
        if !self.standing && number.is_none() {
            problems.add("number", "offer-number-first");
        }
        // Whoever ticked times and left "any time" ticked means the times.
        let times = if self.times.is_empty() && self.any_time { Times::ANY } else { self.times };
        if times.is_empty() {
            problems.add("time", "offer-times-first");
        }
        if self.travel.is_none() {
            problems.add("travel", "offer-travel-first");
        }
        let quantity = match number {
            Some(number) if !self.standing => Quantity::Some(number),
            _ => Quantity::Standing,
        };
        let (Some(sort), Some(travel), true) = (self.sort, self.travel, problems.is_empty()) else { return None };
        let (kinds, minutes, at_most_a_week) = (self.kinds.clone(), self.minutes.min(240), self.at_most);
        let (languages, starts, interests) = (self.languages.clone(), self.starts, self.interests.clone());
        Some(Terms { sort, kinds, quantity, times, travel, minutes, at_most_a_week, languages, starts, interests })
    }
}

/// A day of the grid with its three boxes.
struct Day {
    name: String,
    boxes: Vec<Tick>,
}

/// One box: Monday morning.
struct Tick {
    value: u8,
    label: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "offers/form.html")]
pub(super) struct OfferPage {
    frame: Frame,
    problems: Problems,
    /// Where it posts to.
    action: String,
    sorts: Vec<Choice>,
    kinds: Vec<Choice>,
    standing: bool,
    number: String,
    any_time: bool,
    days: Vec<Day>,
    parts: Vec<String>,
    travel: Vec<Choice>,
    minutes: Vec<Choice>,
    week: Vec<Choice>,
    languages: Vec<Choice>,
    interests: Vec<Choice>,
    /// The streets of the list; none if there is no list.
    streets: Vec<Choice>,
    /// What the photo that is added shows.
    alt: String,
    /// Photos it has.
    photos: Vec<Shown>,
    command: String,
}

pub(super) fn view(
    frame: Frame,
    group: &Group,
    problems: Problems,
    filled: &Filled,
    photos: Vec<Shown>,
    action: &str,
    command: String,
) -> OfferPage {
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let choice = |key: String, word: &str, chosen: bool| Choice::new(word, frame.t(&key)).chosen_if(chosen);
    let sorts = Sort::ALL.iter().map(|sort| {
        let hint = frame.t(&format!("offer-{}-hint", sort.word()));
        choice(format!("offer-{}", sort.word()), sort.word(), filled.sort == Some(*sort)).hint(hint)
    });
    let kinds = Kind::ALL
        .iter()
        .map(|kind| Choice::new(kind.word(), saying::kind(frame.tongue, *kind)).chosen_if(filled.kinds.contains(kind)));
    let travel =
        Travel::ALL.iter().map(|way| choice(format!("travel-{}", way.word()), way.word(), filled.travel == Some(*way)));
    let minutes = MINUTES.iter().map(|minutes| {
        let said = match minutes {
            0 => frame.t("offers-own-street"),
            minutes => frame.n("offers-minutes", *minutes),
        };
        Choice::new(minutes, plain(&said)).chosen_if(filled.minutes == *minutes)
    });
    let limit =
        |most: u8| Choice::new(most, plain(&frame.n("offers-a-week", most))).chosen_if(filled.at_most == Some(most));
    let no_limit = Choice::new("", frame.t("offer-no-limit")).chosen_if(filled.at_most.is_none());
    let parts: Vec<String> = ["offer-morning", "offer-afternoon", "offer-evening"].map(|key| frame.t(key)).into();
    let days = (0u8..).zip(DAYS).map(|(day, key)| {
        let name = frame.t(key);
        let boxes = (0u8..).zip(PartOfDay::ALL).zip(&parts).map(|((at, part), part_name)| Tick {
            value: day * 3 + at,
            label: format!("{name}, {part_name}"),
            chosen: filled.times.has(day, part),
        });
        Day { boxes: boxes.collect(), name }
    });
    OfferPage {
        action: frame.to(action),
        sorts: sorts.collect(),
        kinds: kinds.collect(),
        standing: filled.standing,
        number: filled.number.clone(),
        alt: filled.alt.clone(),
        photos,
        any_time: filled.any_time && filled.times.is_empty(),
        days: days.collect(),
        travel: travel.collect(),
        minutes: minutes.collect(),
        week: std::iter::once(no_limit).chain(A_WEEK.map(limit)).collect(),
        languages: languages(filled),
        interests: interests::choices(frame.tongue, &filled.interests),
        streets: streets(&frame, group, filled),
        parts,
        problems,
        command,
        frame,
    }
}

/// The languages we speak, and others that were said before.
fn languages(filled: &Filled) -> Vec<Choice> {
    let ours = Tongue::ALL.map(|tongue| (tongue.code().to_owned(), tongue.own_name().to_owned()));
    let others = filled.languages.iter().map(|code| code.as_str().to_owned());
    let others = others.filter(|code| Tongue::from_code(code).is_none()).map(|code| (code.clone(), code));
    let said = |code: &str| filled.languages.iter().any(|language| language.as_str() == code);
    let choice = |(code, name): (String, String)| Choice::new(code.clone(), name).chosen_if(said(&code));
    ours.into_iter().chain(others).map(choice).collect()
}

fn streets(frame: &Frame, group: &Group, filled: &Filled) -> Vec<Choice> {
    let named = group
        .founding
        .streets()
        .map(|(street, name)| Choice::new(street.0, name.to_owned()).chosen_if(filled.starts == Some(street)));
    let not_said = Choice::new("", frame.t("offer-starts-nowhere")).chosen_if(filled.starts.is_none());
    if group.founding.streets().next().is_none() {
        Vec::new()
    } else {
        std::iter::once(not_said).chain(named).collect()
    }
}

pub(super) async fn new(caller: Caller) -> Result<Response, Response> {
    caller.taking_part()?;
    let frame = caller.frame_in(Room::Offers).titled("offers-new");
    let state = caller.home.look();
    let page =
        view(frame, &state.group, Problems::default(), &Filled::default(), Vec::new(), "offers", caller.command_id());
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

pub(super) async fn make(sent: WithPhoto) -> Result<Response, Response> {
    send(sent, None).await
}

pub(super) async fn edit(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let filled = {
        let state = caller.home.look();
        let offer = state.group.offers.get(OfferId(number));
        offer
            .filter(|offer| offer.by == me && offer.state != Stands::Withdrawn)
            .map(|offer| Filled::from_terms(&offer.terms))
    };
    let filled = filled.ok_or_else(|| Sorry::NotHere.into_response())?;
    Ok(Page::sealed(&again(&caller, Problems::default(), &filled, Some(OfferId(number)))).into_response())
}

pub(super) async fn change(Path((_, number)): Path<(String, u32)>, sent: WithPhoto) -> Result<Response, Response> {
    send(sent, Some(OfferId(number))).await
}

async fn send(sent: WithPhoto, offer: Option<OfferId>) -> Result<Response, Response> {
    let WithPhoto { caller, form: sent, photo } = sent;
    let mut problems = Problems::default();
    let filled = Filled::read(&sent, &mut problems);
    let terms = filled.terms(&mut problems);
    let photo = pictures::developed(&caller, photo, "photo", &mut problems).await;
    if let Some(terms) = terms.filter(|_| problems.is_empty()) {
        let (command, said) = match offer {
            None => (Command::Offer { terms }, "offered"),
            Some(offer) => (Command::Change { offer, terms }, "offer-changed"),
        };
        let outcome = caller.run(&sent, commons::Command::Offers(command)).await;
        match (photo, outcome) {
            (_, Err(Failed::Refused(Refusal::BadValue))) => problems.add("kind", "offer-too-many"),
            (Some(photo), Ok(done)) => {
                let Some(offer) = offered(&done).or(offer) else { return Ok(caller.answer(Ok(done), "offers", said)) };
                // What is offered stands; the photo can be added where it is changed.
                let added = pictures::add(&caller, &sent, Of::Offer(offer), photo, &filled.alt).await;
                return Ok(match added {
                    Ok(_) => caller.answer(Ok(done), "offers", said),
                    Err(failed) => {
                        let mut problems = Problems::default();
                        problems.add("photo", &pictures::why_not(failed)?);
                        Page::sealed(&again(&caller, problems, &filled, Some(offer))).with_problems().into_response()
                    }
                });
            }
            (None, outcome) | (Some(_), outcome @ Err(_)) => return Ok(caller.answer(outcome, "offers", said)),
        }
    }
    Ok(Page::sealed(&again(&caller, problems, &filled, offer)).with_problems().into_response())
}

fn offered(done: &Done) -> Option<OfferId> {
    done.events.iter().find_map(|event| match event {
        commons::Event::Offers(Event::Offered { offer, .. }) => Some(*offer),
        _ => None,
    })
}

/// The form with what is filled in, for a new offer or one that stands.
fn again(caller: &Caller, problems: Problems, filled: &Filled, offer: Option<OfferId>) -> OfferPage {
    let (title, action) = match offer {
        None => ("offers-new", "offers".to_owned()),
        Some(offer) => ("offer-change-title", format!("offers/{}", offer.0)),
    };
    let frame = caller.frame_in(Room::Offers).titled(title);
    let state = caller.home.look();
    let photos = {
        let of_offer = offer.and_then(|offer| state.group.offers.get(offer));
        of_offer.map(|offer| super::shown(&frame, &state, offer).photos).unwrap_or_default()
    };
    view(frame, &state.group, problems, filled, photos, &action, caller.command_id())
}
