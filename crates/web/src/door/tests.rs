//! The house from the street, over HTTP without a socket.

use axum::http::StatusCode;
use commons::founding::Sort;
use commons::people::PersonId;
use commons::{GroupId, Timestamp};
use std::sync::Arc;

use super::demo::{BeingMade, Seats};
use super::home::Front;
use super::house::{Door, Lodger};
use super::start::{Start, Typed};
use crate::forms::Problems;
use crate::look::frame::Frame;
use crate::look::page::render;
use crate::look::quilt;
use crate::sample::{self, Answer, Sample, raw_keys};
use crate::visit::Visit;
use crate::words::Tongue;

const FOUNDING: [(&str, &str); 8] = [
    ("name", "Łąkowa & Kiln <i>Neighbours</i>"),
    ("place", "Millbridge"),
    ("streets", "Kiln Lane\n\n5th Avenue\nkiln lane\nulica Łąkowa"),
    ("language", "pl"),
    ("zone", "Europe/Warsaw"),
    ("reach", "help@lakowa.example"),
    ("called", "Zofia"),
    ("others", "2"),
];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = FOUNDING.iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    kept.copied().chain(more.iter().copied()).collect()
}

fn is_sound(page: &str) {
    assert_eq!(page.matches("<h1").count(), 1, "{page}");
    assert_eq!(raw_keys(page), Vec::<String>::new());
    assert!(!page.contains("<script>alert") && !page.contains("style="));
}

async fn founded(sample: &Sample) -> (Answer, String) {
    let once = sample.get("/start", "").await.field("once").unwrap().to_owned();
    (sample.post("/start", &with(&[("once", &once)]), "").await, once)
}

#[tokio::test]
async fn a_house_with_one_group_leads_to_it_and_with_two_it_lists_them() {
    let sample = sample::house().await;
    assert_eq!(sample.get("/", "").await.location(), "/tanners-row-neighbours");
    founded(&sample).await;
    let door = sample.get("/", "").await;
    assert!(
        door.text.contains("/lakowa-kiln-i-neighbours-i") && door.text.contains("Kiln &#60;i&#62;"),
        "{}",
        door.text
    );
    is_sound(&door.text);
}

#[tokio::test]
async fn founding_lets_the_first_person_in_and_gives_a_link_for_each_other() {
    let sample = sample::house().await;
    is_sound(&sample.get("/start", "").await.text);
    let (page, once) = founded(&sample).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.headers["cache-control"], "no-store");
    is_sound(&page.text);
    let slug = "lakowa-kiln-i-neighbours-i";
    assert_eq!(
        page.text.matches(&format!("http://tanners.example/{slug}/come-in#")).count(),
        4,
        "each as link and as text"
    );
    let home = sample.host.home(slug).unwrap();
    {
        let state = home.look();
        let streets: Vec<&str> = state.group.founding.streets().map(|(_, name)| name).collect();
        assert_eq!(streets, ["Kiln Lane", "5th Avenue", "ulica Łąkowa"]);
        assert_eq!(state.reach.as_deref(), Some("help@lakowa.example"));
        assert_eq!(state.name(PersonId(1)), Some("Zofia"));
        assert!(state.group.people.has_voice(PersonId(1)));
    }
    assert!(page.cookie(&format!("s-{slug}")).is_some());
    // The same form again: no second group, and the way in again.
    let again = sample.post("/start", &with(&[("once", &once)]), "").await;
    assert!(again.status == StatusCode::OK && again.cookie(&format!("s-{slug}")).is_some());
    assert_eq!((sample.host.all_homes().len(), home.look().group.people.count()), (2, 1));
    sample.host.clock.pass(commons::Span::hours(2));
    let late = sample.post("/start", &with(&[("once", &once)]), "").await;
    assert_eq!((late.location(), late.cookie(&format!("s-{slug}"))), (format!("/{slug}").as_str(), None));
    // What the log tells leads nowhere.
    let first = sample.host.store.load(home.id.0, 1, 1).await.unwrap().remove(0);
    assert!(!first.body.contains(&once) && !first.body.contains("lakowa.example"));
}

#[tokio::test]
async fn two_founding_forms_at_the_same_moment_found_one_group() {
    let sample = sample::house().await;
    let once = sample.get("/start", "").await.field("once").unwrap().to_owned();
    let form = with(&[("once", &once)]);
    let (one, other) = tokio::join!(sample.post("/start", &form, ""), sample.post("/start", &form, ""));
    assert_eq!((one.status, other.status), (StatusCode::OK, StatusCode::OK));
    assert_eq!(sample.host.all_homes().len(), 2);
}

#[tokio::test]
async fn what_is_amiss_in_founding_is_said_and_nothing_is_left_behind() {
    let sample = sample::house().await;
    let long = "x".repeat(200);
    let cases = [
        ("name", ""),
        ("name", "!!!"),
        ("name", long.as_str()),
        ("place", ""),
        ("streets", "\n \n"),
        ("streets", "12"),
        ("streets", &long),
        ("zone", "Europe/Atlantis"),
        ("zone", ""),
        ("called", ""),
        ("reach", long.as_str()),
    ];
    for (field, value) in cases {
        let page = sample.post("/start", &with(&[(field, value)]), "").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        assert!(page.text.contains(&format!("id=\"{field}-e\"")), "{field}={value}");
        assert!(field == "called" || page.text.contains("Zofia"));
        is_sound(&page.text);
    }
    assert_eq!(sample.host.all_homes().len(), 1);
}

#[tokio::test]
async fn the_first_page_tells_what_is_true_and_no_more() {
    let sample = sample::house().await;
    let page = sample.get("/tanners-row-neighbours", "").await;
    is_sound(&page.text);
    let text = crate::words::plain(&page.text);
    assert!(text.contains("01632 960123") && text.contains("the one person on the phone desk"), "{text}");
    assert!(text.contains("14 days after"));
    assert!(
        text.contains("This month neighbours asked") && !text.contains("Done so far"),
        "one or two are too few to tell"
    );
    assert!(!text.contains("Kiln Lane") && !text.contains("<script"), "no street, no script");
    for (what, href) in [("ask", "/ask/food"), ("offer a hand", "/join"), ("key", "/s"), ("sign in", "/sign-in")] {
        assert!(text.contains(&format!("href=\"/tanners-row-neighbours{href}\"")), "{what}");
    }
    let inside = sample.get("/tanners-row-neighbours", &sample.signed_in(sample.ben).await).await;
    assert!(inside.text.contains("/tanners-row-neighbours/today"));
    assert_eq!(sample.get("/no-such-group", "").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_real_group_has_no_seats_to_look_around_from() {
    let sample = sample::house().await;
    assert_eq!(sample.get("demo", "").await.status, StatusCode::NOT_FOUND);
    for seat in ["neighbour", "member", "desk", "newcomer", "new", "anybody"] {
        let answer = sample.post(&format!("demo/{seat}"), &[], "").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.headers.get_all("set-cookie").iter().all(|cookie| !cookie.to_str().unwrap().starts_with("s-")));
    }
}

#[tokio::test]
async fn in_a_demo_one_can_be_anybody() {
    let sample = sample::house().await;
    let plan = town::Plan { people: 40, weeks: 3, seed: 3, asks: 0 };
    let history = town::live(&plan, sample.host.clock.now(), GroupId([9; 16]), |_, _| {}).unwrap();
    let demo = sample.host.settle(town::ADDRESS, history).await.unwrap();
    assert_eq!(demo.look().group.founding.sort, Sort::Demo);
    assert_eq!(sample.post("/demo-start", &[], "").await.location(), "/tanners-row/demo");
    assert_eq!(sample.get("/demo-start", "").await.location(), "/tanners-row/demo");
    let seats = sample.get("/tanners-row/demo", "").await;
    is_sound(&seats.text);
    for seat in ["member", "desk", "newcomer", "new"] {
        assert!(seats.text.contains(&format!("data-demo-seat=\"{seat}\"")));
        let sat = sample.post(&format!("/tanners-row/demo/{seat}"), &[], "").await;
        assert!(sat.location().ends_with("/today") && sat.cookie("s-tanners-row").is_some(), "{seat}");
    }
    let sat = sample.post("/tanners-row/demo/neighbour", &[], "").await;
    let page = sample.get("/tanners-row/s/mine", &sat.cookie("k-tanners-row").unwrap()).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(sample.get("/tanners-row", "").await.text.contains("Nobody here is real"));
    assert_eq!(sample.post("/tanners-row/demo/king", &[], "").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_demo_is_made_once_while_a_page_waits_for_it() {
    let sample = sample::house().await;
    assert_eq!(sample.get("/demo-start", "").await.location(), "/", "nobody asked for it");
    let (one, other) = tokio::join!(sample.post("/demo-start", &[], ""), sample.post("/demo-start", &[], ""));
    assert_eq!((one.location(), other.location()), ("/demo-start", "/demo-start"));
    let waiting = sample.get("/demo-start", "").await;
    assert!(waiting.headers.contains_key("refresh") && waiting.text.contains("<progress"));
    is_sound(&waiting.text);
    let mut watch = tokio::time::interval(std::time::Duration::from_millis(50));
    while sample.host.home(town::ADDRESS).is_none() {
        watch.tick().await;
    }
    assert_eq!(sample.host.all_homes().len(), 2);
}

#[tokio::test]
async fn every_page_in_every_language() {
    let sample = sample::house().await;
    let state = sample.home.look().clone();
    let mut empty = host::State::new(commons::Group::new(GroupId([3; 16])));
    empty.reach = Some(Arc::from("help@row.example"));
    for tongue in Tongue::ALL {
        let frame = || Frame::of_house(&Visit::default(), tongue);
        let lodgers = |names: &[&str]| {
            let lodger = |name: &&str| Lodger {
                href: "/row".into(),
                emblem: quilt::emblem(name.as_bytes()),
                name: (*name).to_owned(),
                place: "أرض".into(),
                demo: name.is_empty(),
            };
            names.iter().map(lodger).collect::<Vec<_>>()
        };
        let typed = || Typed { name: "<script>alert(1)</script>".into(), others: 3, ..Typed::default() };
        let mut problems = Problems::default();
        problems.add("name", "start-name-problem");
        let pages = [
            render(&Door::new(frame(), lodgers(&[]))),
            render(&Door::new(frame(), lodgers(&["<script>alert(1)</script>", "", "👩‍👩‍👧 أمينة"]))),
            render(&Start::new(frame(), Typed::default(), Problems::default(), "00".into())),
            render(&Start::new(frame(), typed(), problems, "00".into())),
            render(&Seats::new(frame())),
            render(&BeingMade {
                frame: frame().titled("demo-making-title"),
                failed: false,
                said: "1".into(),
                day: 1,
                of: 9,
            }),
            render(&BeingMade {
                frame: frame().titled("demo-making-title"),
                failed: true,
                said: "1".into(),
                day: 1,
                of: 9,
            }),
            render(&Front::new(frame(), &state, Timestamp(0), true)),
            render(&Front::new(frame(), &empty, Timestamp(0), false)),
        ];
        for page in pages {
            let page = page.unwrap();
            assert!(page.contains(&format!("lang=\"{}\" dir=\"{}\"", tongue.code(), tongue.dir())));
            is_sound(&page);
        }
    }
}
