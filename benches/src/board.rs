//! The board of a big group, first page of 5,000 open needs, for many who are signed in, in four languages, with sight and
//! escaping, against a bare axum handler that sends the same bytes. Meanwhile somebody asks, once a second, so that nothing
//! that is kept can be kept for longer.

use crate::big::{self, Size};
use crate::house::{Beneath, House};
use crate::load::{self, Measured, Question};
use crate::{Effort, Line};
use axum::Router;
use axum::http::header;
use axum::routing::get;
use commons::people::PersonId;
use commons::{Command, GroupId, needs};
use host::{Act, Holder, Home, Host};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// How many different people look at it.
const VIEWERS: usize = 48;
const LANGUAGES: [&str; 4] = ["en", "es", "ar", "pl"];

/// The house of the issue: 5,000 open needs, 100,000 entries.
pub(crate) fn size(effort: Effort) -> Size {
    match effort.short {
        false => Size { entries: 100_000, open: 5_000, people: 300 },
        true => Size { entries: 10_000, open: 500, people: 100 },
    }
}

pub(crate) async fn measure(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let mut lines = Vec::new();
    for beneath in [Beneath::Sqlite, Beneath::Postgres] {
        let house = House::open(beneath).await?;
        let history = big::history(size(effort), house.host.clock.now(), GroupId([7; 16]))?;
        let home = house.settle("town", history).await?;
        let questions = viewers(&house.host, &home, "board").await?;
        lines.extend(of_one(&house, &home, &questions, beneath, effort).await?);
    }
    Ok(lines)
}

/// A page of the group as different people ask for it, each in a language.
pub(crate) async fn viewers(host: &Host, home: &Home, page: &str) -> anyhow::Result<Vec<Question>> {
    let people: Vec<PersonId> = {
        let state = home.look();
        let all = state.group.people.all().iter().map(|person| person.id);
        all.filter(|person| state.group.people.taking_part(*person).is_ok()).take(VIEWERS).collect()
    };
    questions_of(host, home, page, people).await
}

/// The same for people who have a voice.
pub(crate) async fn voices(host: &Host, home: &Home, page: &str) -> anyhow::Result<Vec<Question>> {
    let people: Vec<PersonId> = home.look().group.people.with_voices().take(VIEWERS).collect();
    questions_of(host, home, page, people).await
}

async fn questions_of(host: &Host, home: &Home, page: &str, people: Vec<PersonId>) -> anyhow::Result<Vec<Question>> {
    let mut questions = Vec::new();
    for (person, language) in people.into_iter().zip(LANGUAGES.into_iter().cycle()) {
        let token = host.sign_in(home, Holder::Person(person), "bench").await?;
        let cookie = format!("s-{}={}", home.slug, token.reveal());
        questions.push(Question::get(&format!("/{}/{page}", home.slug), &cookie, language));
    }
    Ok(questions)
}

async fn of_one(
    house: &House,
    home: &Arc<Home>,
    questions: &[Question],
    beneath: Beneath,
    effort: Effort,
) -> anyhow::Result<Vec<Line>> {
    let ours = serve(web::app(house.host.clone(), web::Options::default())).await?;
    let name = format!("board page through {}", beneath.name());
    let sizes = {
        let mut sizes = Vec::new();
        for question in questions.iter().take(LANGUAGES.len()) {
            sizes.push(load::once(ours, question).await?.len());
        }
        sizes
    };
    let mean = sizes.iter().sum::<usize>() / sizes.len().max(1);
    let bare_question = [Question::get("/board", "", "en")];
    let bare = serve(bare_page(mean)).await?;
    let (open, seq) = {
        let state = home.look();
        (state.group.needs.board_count(), state.group.seq)
    };
    eprintln!("{name}: {open} open needs, {seq} entries, {} viewers, pages of {sizes:?} bytes", questions.len());

    let mut lines = Vec::new();
    for clients in [8, 64] {
        let asking = tokio::spawn(somebody_asks(house.host.clone(), Arc::clone(home)));
        let measured = load::ask(ours, questions, clients, effort.span).await?;
        asking.abort();
        let peer = load::ask(bare, &bare_question, clients, effort.span).await?;
        let p99 = measured.p99.as_secs_f64() / peer.p99.as_secs_f64();
        lines.push(Line {
            what: format!("{name}, {mean} bytes, {clients} clients, {} people, an ask a second", questions.len()),
            ours: said(&measured),
            peer: format!("bare axum handler, same bytes: {}", said(&peer)),
            ratio: format!("{:.2} (p99 {p99:.1}×)", measured.rate / peer.rate),
        });
    }
    if beneath == Beneath::Sqlite {
        let zipped: Vec<Question> = questions.iter().map(Question::that_unzips).collect();
        let size = load::once(ours, zipped.first().unwrap_or(&bare_question[0])).await?.len();
        let bare = serve(bare_page(size)).await?;
        let measured = load::ask(ours, &zipped, 8, effort.span).await?;
        let peer = load::ask(bare, &bare_question, 8, effort.span).await?;
        lines.push(Line {
            what: format!("the same made small for the wire, {size} bytes, 8 clients"),
            ours: said(&measured),
            peer: format!("bare axum handler, as many bytes: {}", said(&peer)),
            ratio: format!("{:.2}", measured.rate / peer.rate),
        });
        // A name that the board does not know: such a page is drawn for this once.
        let anew: Vec<Question> = viewers(&house.host, home, "board?anew=1").await?;
        let measured = load::ask(ours, &anew, 8, effort.span).await?;
        let peer = load::ask(serve(bare_page(mean)).await?, &bare_question, 8, effort.span).await?;
        lines.push(Line {
            what: "the same drawn anew for every request, 8 clients".into(),
            ours: said(&measured),
            peer: format!("bare axum handler, same bytes: {}", said(&peer)),
            ratio: format!("{:.2}", measured.rate / peer.rate),
        });
    }
    Ok(lines)
}

async fn somebody_asks(host: Arc<Host>, home: Arc<Home>) {
    for number in 0.. {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let (ask, details) = big::an_ask(number);
        let act = Act::new(host.dice.command_id(), commons::Actor::Anyone, Command::Needs(needs::Command::Ask(ask)));
        let act = details.into_iter().fold(act, |act, (field, words)| act.sealing(field, words));
        if let Err(failed) = host.run(&home, act).await {
            eprintln!("an ask failed: {failed}");
        }
    }
}

pub(crate) fn said(measured: &Measured) -> String {
    format!("{:.0}/s (p50 {:.2?}, p99 {:.2?})", measured.rate, measured.p50, measured.p99)
}

/// A handler that sends so many bytes, and nothing else.
pub(crate) fn bare_page(bytes: usize) -> Router {
    let body: &'static str = String::leak("x".repeat(bytes));
    let page = move || async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body) };
    Router::new().route("/board", get(page))
}

pub(crate) async fn serve(app: Router) -> anyhow::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let service = app.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    Ok(address)
}
