//! The whole board at once and asking around, over HTTP.

use crate::sample::{self, SECRETS, raw_keys};
use crate::words::{Tongue, plain};
use axum::http::StatusCode;
use commons::Span;

#[tokio::test]
async fn the_page_is_whole_in_every_language_and_tells_nothing() {
    let sample = sample::house().await;
    for person in [sample.chiara, sample.ben, sample.grace] {
        let cookie = sample.signed_in(person).await;
        for tongue in Tongue::ALL {
            let page = sample.get_in(tongue.code(), "together", &cookie).await;
            assert_eq!(page.status, StatusCode::OK, "{}", page.text);
            assert_eq!(page.text.matches("<h1").count(), 1);
            assert_eq!(raw_keys(&page.text), Vec::<String>::new());
            for secret in SECRETS {
                assert!(!page.text.contains(secret), "{secret}");
            }
        }
    }
}

#[tokio::test]
async fn it_says_who_could_do_what_and_why_something_is_left() {
    let sample = sample::house().await;
    let page = plain(&sample.get("together", &sample.signed_in(sample.ben).await).await.text);
    assert!(page.contains("Nothing is given to anybody by it"), "{page}");
    assert!(page.contains("Why nobody is left for these"), "{page}");
    assert!(page.contains("Nobody has offered this yet."), "{page}");
}

#[tokio::test]
async fn the_page_of_a_need_says_why_it_fits_the_reader() {
    let sample = sample::house().await;
    let board = plain(&sample.get("board", &sample.signed_in(sample.ben).await).await.text);
    assert!(board.contains("Fits you: you offered this"), "{board}");
    assert!(board.contains("you are free at any time"), "{board}");
}

#[tokio::test]
async fn the_desk_asks_around_and_whoever_is_asked_sees_it_today() {
    let sample = sample::house().await;
    let desk = sample.signed_in(sample.chiara).await;
    let open: Vec<_> = sample.home.look().group.needs.board().map(|need| need.id).collect();
    let mut asked = None;
    for need in open {
        let path = format!("needs/{}", need.0);
        let page = sample.get(&path, &desk).await;
        // For others there is no such button.
        let other = sample.get(&path, &sample.signed_in(sample.ben).await).await;
        assert!(!other.text.contains("/waves\""));
        if page.text.contains("/waves\"") {
            asked = Some(need);
            break;
        }
    }
    let need = asked.expect("something on the board fits somebody");
    let path = format!("needs/{}/waves", need.0);
    let answer = sample.post(&path, &[("wave", "1")], &desk).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let people = {
        let state = sample.home.look();
        let need = state.group.needs.get(need).unwrap();
        assert_eq!(need.waves.len(), 1);
        need.waves[0].people.clone()
    };
    assert!(!people.is_empty() && !people.contains(&sample.chiara));
    let today = sample.get("today", &sample.signed_in(people[0]).await).await;
    assert!(plain(&today.text).contains("Could you do this?"), "{}", today.text);

    // Those of one wave have time; and a wave that went out is not sent twice.
    let page = sample.get(&format!("needs/{}", need.0), &desk).await;
    assert!(plain(&page.text).contains("Some were asked a little while ago"), "{}", page.text);
    let again = sample.post(&path, &[("wave", "1")], &desk).await;
    assert!(again.location().contains("refused=asked-just-now"), "{}", again.location());
    assert_eq!(sample.home.look().group.needs.get(need).unwrap().waves.len(), 1);
    let _ = Span::hours(1);
}
