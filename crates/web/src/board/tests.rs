//! The board over HTTP: who sees what, in every language, and never who asked.

use super::*;
use crate::sample::{self, Answer, SECRETS, Sample, raw_keys};
use crate::words::{Tongue, plain};
use axum::http::{StatusCode, header};
use commons::needs::{self, Ask, HowSoon, Item};
use commons::{Actor, Command};

fn is_whole(answer: &Answer, tongue: Tongue) {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert_eq!(answer.text.matches("<h1").count(), 1);
    assert!(answer.text.contains(&format!("<html lang=\"{}\" dir=\"{}\">", tongue.code(), tongue.dir())));
    assert_eq!(raw_keys(&answer.text), Vec::<String>::new());
    for secret in SECRETS {
        assert!(!answer.text.contains(secret), "{secret}");
    }
}

async fn ask(sample: &Sample, kind: Kind, item: Item) {
    let ask: Ask = sample::asking(kind, item, HowSoon::AboutAWeek, |_| {});
    sample.run(Actor::Anyone, Command::Needs(needs::Command::Ask(ask))).await.unwrap();
}

#[tokio::test]
async fn the_board_is_whole_in_every_language_and_names_nobody_who_asked() {
    let sample = sample::house().await;
    let pages = ["board", "board?kind=food", "board?street=1&mine=1", "board?kind=money&after=4000", "board/list"];
    for person in [sample.ben, sample.grace] {
        let cookie = sample.signed_in(person).await;
        for tongue in Tongue::ALL {
            for page in pages {
                is_whole(&sample.get_in(tongue.code(), page, &cookie).await, tongue);
            }
        }
    }
}

#[tokio::test]
async fn only_those_who_take_part_see_the_board() {
    let sample = sample::house().await;
    for page in ["board", "board/list", "board/list.txt"] {
        let stranger = sample.get(page, "").await;
        assert_eq!((stranger.status, stranger.location()), (StatusCode::SEE_OTHER, sample.to("sign-in").as_str()));
        let newcomer = sample.get(page, &sample.signed_in(sample.hakim).await).await;
        assert_eq!((newcomer.status, newcomer.location()), (StatusCode::SEE_OTHER, sample.to("today").as_str()));
        let neighbour = sample.get(page, &sample.with_key_of(sample.needs.bags).await).await;
        assert_eq!(neighbour.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn it_says_what_is_open_what_fits_and_who_is_on_it() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let page = plain(&sample.get("board", &cookie).await.text);
    // The bags are late already, so they stand first; then what is for today.
    let place = |title: &str| page.find(title).unwrap_or_else(|| panic!("no {title}"));
    assert!(place("Groceries for 5") < place("A prescription to collect"));
    assert!(place("A prescription to collect") < place("A friendly call"));
    assert!(page.contains("Fits you"));
    assert!(page.contains("3 of 4 parts left"));
    assert!(page.contains("4 things are open."));
    assert!(page.contains("2 fit what you offered: Food and Medicine."));
    // Dee is on the way; a need that waits for its turn is not on the board.
    let held = page.split("id=\"held\"").nth(1).unwrap();
    assert!(held.contains("Dee") && held.contains("Bedding") && held.contains("A small repair"));
    assert!(!page.contains("Some money"));
    assert!(page.split("id=\"done\"").nth(1).unwrap().contains("A lift"));
}

#[tokio::test]
async fn kind_street_and_what_fits_narrow_it_down_together() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let open = |page: &str| {
        let part = page.split("id=\"open\"").nth(1).unwrap().split("<aside").next().unwrap();
        part.matches("<article").count()
    };
    let count = async |path: &str| open(&sample.get(path, &cookie).await.text);
    assert_eq!(count("board").await, 4);
    assert_eq!(count("board?kind=food").await, 1);
    assert_eq!(count("board?street=1").await, 1);
    assert_eq!(count("board?mine=1").await, 2);
    assert_eq!(count("board?mine=1&street=1").await, 1);
    assert_eq!(count("board?mine=1&street=1&kind=food").await, 0);
    assert_eq!(count("board?kind=nonsense&street=99x").await, 4);
    assert_eq!(count("board?street=99").await, 0);
}

#[tokio::test]
async fn ten_stand_on_a_page_and_the_rest_on_the_next() {
    let sample = sample::house().await;
    for _ in 0..25 {
        ask(&sample, Kind::Home, Item::Clothing).await;
    }
    let cookie = sample.signed_in(sample.ben).await;
    let mut seen = 0;
    let mut path = "board".to_owned();
    loop {
        let page = sample.get(&path, &cookie).await.text;
        let cards = page.split("id=\"open\"").nth(1).unwrap().split("<aside").next().unwrap();
        seen += cards.matches("<article").count();
        let Some(more) = cards.split("href=\"").skip(1).find(|link| link.contains("after=")) else { break };
        path = more.split('"').next().unwrap().to_owned();
        assert!(seen <= 29);
    }
    assert_eq!(seen, 29);
}

#[tokio::test]
async fn the_plain_list_is_text_with_code_kind_street_and_how_soon() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let file = sample.get("board/list.txt", &cookie).await;
    assert_eq!(file.headers.get(header::CONTENT_TYPE).unwrap(), "text/plain; charset=utf-8");
    let code = sample.need(sample.needs.prescription).code;
    let line = format!("{code} · A prescription to collect · Kiln Lane · Today");
    assert!(file.text.lines().any(|found| found == line), "{}", file.text);
    assert_eq!(file.text.matches(" · ").count(), 4 * 3);
    let one = sample.get("board/list.txt?kind=company", &cookie).await.text;
    assert_eq!(one.matches(" · ").count(), 3);
    assert!(sample.get("board/list", &cookie).await.text.contains(&line));
}

#[tokio::test]
async fn a_code_leads_to_its_need() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.femi).await;
    let need = sample.need(sample.needs.bags);
    let path = sample.to(&format!("needs/{}", need.id.0));
    let typed = need.code.to_string().to_lowercase().replace(' ', "+");
    assert_eq!(sample.get(&format!("needs?code={typed}"), &cookie).await.location(), path);
    assert_eq!(sample.get(&format!("needs/{}", need.code.slug()), &cookie).await.status, StatusCode::OK);
    let lost = sample.get("needs?code=plum+0000", &cookie).await;
    assert_eq!(lost.location(), sample.to("board?refused=not-there"));
    assert!(sample.get("board?refused=not-there", &cookie).await.text.contains("role=\"status\""));
    assert_eq!(sample.get("needs/4000", &cookie).await.status, StatusCode::NOT_FOUND);
}
