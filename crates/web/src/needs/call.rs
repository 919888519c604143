//! Taking a call: somebody who takes part types while a caller speaks. One page, one script to read aloud; at the end the
//! code and the six words, to read aloud as well. The caller needs nothing but a pencil.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::founding::StreetId;
use commons::needs::{self, Ask, Checked, Consent, HowSoon, Interest, Item, Kind, NeedId, ReachBy, Through};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Command, Event, Lang};
use host::{Act, Failed, SixWords, Token};

use crate::caller::Caller;
use crate::forms::{Choice, Form, Problems};
use crate::interests;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::saying;
use crate::words::Tongue;

/// Letters that each field may have.
const WORDS: usize = 2000;
const CALLED: usize = 60;
const LINE: usize = 200;

/// What was typed so far.
#[derive(Default)]
struct Typed {
    what: String,
    words: String,
    soon: String,
    called: String,
    via: String,
    reach: String,
    safe: String,
    street: String,
    door: String,
    password: String,
    household: String,
    amount: String,
    language: String,
    first_ask: bool,
    /// What the caller likes, where it is about company.
    interests: Vec<Interest>,
}

#[derive(Template)]
#[template(path = "needs/call.html")]
struct CallPage {
    frame: Frame,
    hello: String,
    problems: Problems,
    typed: Typed,
    once: String,
    whats: Vec<Choice>,
    soons: Vec<Choice>,
    vias: Vec<Choice>,
    languages: Vec<Choice>,
    interests: Vec<Choice>,
    streets: Vec<String>,
}

#[derive(Template)]
#[template(path = "needs/called.html")]
struct CalledPage {
    frame: Frame,
    code: String,
    words: Vec<String>,
    /// What was put in, to read back.
    back: String,
    path: String,
}

pub(super) async fn show(caller: Caller) -> Result<Page, Response> {
    caller.taking_part()?;
    let language = caller.tongue.code().to_owned();
    let typed = Typed { language, ..Typed::default() };
    Ok(page(&caller, typed, caller.house.host().new_token(), Problems::default()))
}

pub(super) async fn take(caller: Caller, form: Form) -> Result<Response, Response> {
    let person = caller.taking_part()?;
    let mut problems = Problems::default();
    let typed = read(&form, &mut problems);
    let once = Token::parse(form.raw("once")).unwrap_or_else(|| caller.house.host().new_token());
    let ask = ask(&caller, person, &typed, &mut problems);
    let Some((ask, door)) = ask.filter(|_| problems.is_empty()) else {
        return Ok(page(&caller, typed, once, problems).with_problems().into_response());
    };
    match put_in(&caller, person, &typed, ask, door, &once).await {
        Ok((need, six)) => Ok(called(&caller, need, &six).into_response()),
        Err(failed) => Err(caller.failed(failed, "desk/call")),
    }
}

/// Takes down what a form says, without a page: for a program that types while somebody speaks.
pub(crate) async fn take_down(
    caller: &Caller,
    person: PersonId,
    form: &Form,
    once: &Token,
) -> Result<Result<(NeedId, SixWords), Problems>, Failed> {
    let mut problems = Problems::default();
    let typed = read(form, &mut problems);
    let ask = ask(caller, person, &typed, &mut problems);
    match ask.filter(|_| problems.is_empty()) {
        Some((ask, door)) => put_in(caller, person, &typed, ask, door, once).await.map(Ok),
        None => Ok(Err(problems)),
    }
}

/// Puts the ask in. The same form twice puts in one ask, and shows the same words.
async fn put_in(
    caller: &Caller,
    person: PersonId,
    typed: &Typed,
    ask: Ask,
    door: String,
    once: &Token,
) -> Result<(NeedId, SixWords), Failed> {
    let host = caller.house.host();
    let (six, asked) = host.words_for(&caller.home, once).await?;
    if let Some(need) = asked {
        return Ok((need, six));
    }
    let key = host.key_of(&six).await?;
    let id = once.command_id("call");
    let act = Act::new(id, Actor::Person(person), Command::Needs(needs::Command::Ask(ask)))
        .sealing(Field::Called, typed.called.as_str())
        .sealing(Field::Reach, typed.reach.as_str())
        .sealing(Field::SafeTimes, typed.safe.as_str())
        .sealing(Field::Door, door)
        .sealing(Field::Password, typed.password.as_str())
        .sealing(Field::Words, typed.words.as_str())
        .beside(key);
    let done = caller.carry_out(act).await?;
    let asked = done.events.iter().find_map(|event| match event {
        Event::Needs(needs::Event::Asked { need, .. }) => Some(*need),
        _ => None,
    });
    let need = asked.ok_or_else(|| Failed::Trouble("an ask without a need".into()))?;
    Ok((need, six))
}

/// Code and six words, once, to read aloud.
fn called(caller: &Caller, need: NeedId, six: &SixWords) -> Page {
    let frame = caller.frame_in(Room::Duties).titled("call-done-title").unnoticed();
    let page = {
        let state = caller.home.look();
        let need = state.group.needs.get(need);
        let street = need.and_then(|need| need.street).and_then(|street| state.group.founding.street(street));
        let back = need.map(|need| {
            let soon = frame.t(&format!("soon-{}", need.how_soon.word()));
            let parts = [Some(saying::title(frame.tongue, need)), street.map(str::to_owned), Some(soon)];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        });
        CalledPage {
            code: need.map(|need| need.code.to_string()).unwrap_or_default(),
            words: six.reveal().split('-').map(str::to_owned).collect(),
            back: back.unwrap_or_default(),
            path: need.map(|need| format!("needs/{}", need.id.0)).unwrap_or_default(),
            frame: frame.clone(),
        }
    };
    Page::sealed(&page)
}

/// What it is, and more exactly, if it was said.
fn meant(what: &str) -> (Option<Kind>, Option<Item>) {
    let item = Item::parse(what);
    (item.map(Item::kind).or_else(|| Kind::parse(what)), item)
}

fn read(form: &Form, problems: &mut Problems) -> Typed {
    let (kind, _) = meant(form.raw("what"));
    Typed {
        what: form.raw("what").to_owned(),
        words: form.text("words", WORDS, problems),
        soon: form.raw("soon").to_owned(),
        called: form.line("called", CALLED, problems),
        via: form.raw("via").to_owned(),
        reach: form.line("reach", LINE, problems),
        safe: form.line("safe", LINE, problems),
        street: form.line("street", LINE, problems),
        door: form.line("door", LINE, problems),
        password: form.line("password", CALLED, problems),
        household: form.line("household", 12, problems),
        amount: form.line("amount", 12, problems),
        language: form.raw("language").to_owned(),
        first_ask: form.has("first_ask"),
        interests: interests::ticked(form, kind.as_slice(), problems),
    }
}

/// What goes into the log, and the line about the door, which does not.
fn ask(caller: &Caller, person: PersonId, typed: &Typed, problems: &mut Problems) -> Option<(Ask, String)> {
    let (kind, item) = meant(&typed.what);
    if kind.is_none() {
        problems.add("what", "call-what-problem");
    }
    let reach = way(&typed.via);
    if reach != ReachBy::OwnPage && typed.reach.is_empty() {
        problems.add("reach", "call-reach-problem");
    }
    let number = |field: &str, typed: &str, most: u16, problems: &mut Problems| {
        let number = typed.trim().parse().ok().filter(|number| (1..=most).contains(number));
        if !typed.is_empty() && number.is_none() {
            problems.add(field, "need-number-problem");
        }
        number
    };
    let household = number("household", &typed.household, 30, problems);
    let amount = number("amount", &typed.amount, 200, problems);
    let (street, door) = place(caller, &typed.street, &typed.door);
    let language = Tongue::from_code(&typed.language).unwrap_or(caller.tongue).code();
    let ask = Ask {
        kind: kind?,
        item,
        street,
        how_soon: HowSoon::parse(&typed.soon).unwrap_or(HowSoon::OneOrTwoDays),
        household: household.and_then(|people| u8::try_from(people).ok()),
        amount: amount.unwrap_or(1),
        language: Lang::parse(language)?,
        reach,
        consent: if typed.first_ask { Consent::AskMeFirst } else { Consent::ComeStraight },
        through: Through::Person(person),
        checked: Checked::Clear,
        interests: typed.interests.clone(),
    };
    Some((ask, door))
}

/// The street on the list, and what has to be sealed because it says more than the street.
fn place(caller: &Caller, line: &str, door: &str) -> (Option<StreetId>, String) {
    let state = caller.home.look();
    let street = state.group.founding.find_street(line);
    let name = street.and_then(|street| state.group.founding.street(street));
    let says_no_more = name.is_some_and(|name| name.to_lowercase() == line.to_lowercase());
    let line = if says_no_more { "" } else { line };
    let both: Vec<&str> = [line, door].into_iter().filter(|part| !part.is_empty()).collect();
    (street, both.join(", "))
}

const WAYS: [(&str, ReachBy); 4] =
    [("call", ReachBy::Call), ("text", ReachBy::Text), ("email", ReachBy::Email), ("own_page", ReachBy::OwnPage)];

fn way(word: &str) -> ReachBy {
    WAYS.into_iter().find(|(name, _)| *name == word).map_or(ReachBy::Call, |(_, via)| via)
}

fn page(caller: &Caller, typed: Typed, once: Token, problems: Problems) -> Page {
    let mut frame = caller.frame_in(Room::Duties).titled("call-title");
    if !problems.is_empty() {
        frame = frame.with_problem();
    }
    let mut whats = vec![Choice::new("", frame.t("call-what-choose"))];
    for kind in Kind::ALL {
        whats.push(Choice::new(kind.word(), saying::kind(frame.tongue, *kind)));
        for item in kind.items() {
            whats.push(Choice::new(item.word(), format!("– {}", saying::item(frame.tongue, *item))));
        }
    }
    for choice in &mut whats {
        choice.chosen = choice.value == typed.what;
    }
    let soon = if typed.soon.is_empty() { HowSoon::OneOrTwoDays.word() } else { &typed.soon };
    let soons = HowSoon::ALL.map(|how_soon| {
        let word = how_soon.word();
        Choice::new(word, frame.t(&format!("soon-{word}"))).chosen_if(word == soon)
    });
    let via = way(&typed.via);
    let vias = WAYS.map(|(word, way)| Choice::new(word, frame.t(&format!("reach-{word}"))).chosen_if(way == via));
    let languages = Tongue::ALL
        .map(|tongue| Choice::new(tongue.code(), tongue.own_name()).chosen_if(tongue.code() == typed.language));
    let name = frame.you.as_ref().map(|you| you.name.clone()).unwrap_or_default();
    let hello = frame.with("call-hello", &[("name", &name), ("group", &frame.site())]);
    let streets = caller.home.look().group.founding.streets().map(|(_, name)| name.to_owned()).collect();
    Page::sealed(&CallPage {
        hello,
        interests: interests::choices(frame.tongue, &typed.interests),
        problems,
        typed,
        once: once.reveal(),
        whats,
        soons: soons.into(),
        vias: vias.into(),
        languages: languages.into(),
        streets,
        frame,
    })
}
