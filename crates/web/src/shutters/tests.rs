use axum::http::StatusCode;
use commons::Span;
use commons::people::PersonId;

use crate::people::tests::assert_whole;
use crate::sample::{self, Answer, SECRETS, Sample};
use crate::words::Tongue;

async fn press(sample: &Sample, which: &str, cookie: &str) -> Answer {
    let page = sample.get("shutters", cookie).await;
    let form = page.text.split(&format!("shutters/{which}\"")).nth(1).expect("the button is there");
    let command = form.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    sample.post(&format!("shutters/{which}"), &[("command", &command)], cookie).await
}

async fn signed_in(sample: &Sample, people: &[PersonId]) -> Vec<String> {
    let mut cookies = Vec::new();
    for person in people {
        cookies.push(sample.signed_in(*person).await);
    }
    cookies
}

#[tokio::test]
async fn two_close_them_everybody_else_is_out_and_three_open_them() {
    let sample = sample::house().await;
    let members = [sample.ben, sample.chiara, sample.dee, sample.esi, sample.grace];
    let cookies = signed_in(&sample, &members).await;
    let [ben, chiara, dee, esi, grace] = [0, 1, 2, 3, 4].map(|at: usize| cookies[at].clone());
    let key = sample.with_key_of(sample.needs.bags).await;
    let first = press(&sample, "closings", &ben).await;
    assert!(first.location().ends_with("shutters?said=shutters-called"), "{}", first.location());
    // The others are told on every page; he is told that it needs one more.
    for page in ["board", "me", "log"] {
        assert!(sample.get(page, &dee).await.text.contains("says: close the shutters"), "{page}");
        assert!(!sample.get(page, &grace).await.text.contains("says: close the shutters"), "without a voice: {page}");
    }
    assert!(sample.get("shutters", &ben).await.text.contains("Another member has to say it too"));
    let second = press(&sample, "closings", &chiara).await;
    assert!(second.location().ends_with("shutters?said=shutters-shut"));

    for out in [&dee, &esi, &grace] {
        assert!(sample.get("me", out).await.location().ends_with("/sign-in"), "signed out");
    }
    assert!(sample.get("s/mine", &key).await.location().ends_with("/s"));
    // The two see this page in place of all others.
    for room in ["today", "board", "neighbours", "decisions", "fund", "offers", "desk", "log/download"] {
        assert!(sample.get(room, &ben).await.location().ends_with("/shutters"), "{room}");
    }
    for room in ["shutters", "log", "more", "neighbours/back-in"] {
        let page = sample.get(room, &ben).await;
        assert_eq!(page.status, StatusCode::OK, "{room}");
    }
    let me = sample.get("me", &ben).await;
    assert!(!me.text.contains("07700 900100") && me.text.contains("Nothing sealed opens"));
    // Nothing opens for whoever comes back, not even their own.
    let desk = sample.signed_in(sample.chiara).await;
    sample.post(&format!("needs/{}/openings", sample.needs.bags.0), &[], &desk).await;
    let key = sample.with_key_of(sample.needs.bags).await;
    let mine = sample.get("s/mine", &key).await;
    assert_eq!(mine.status, StatusCode::OK);
    assert!(mine.text.contains("The shutters are closed"));
    for secret in SECRETS {
        assert!(!mine.text.contains(secret));
    }

    let third = sample.signed_in(sample.femi).await;
    for (cookie, said) in [(&ben, "shutters-said-open"), (&chiara, "shutters-said-open"), (&third, "shutters-open")] {
        let answer = press(&sample, "openings", cookie).await;
        assert!(answer.location().ends_with(&format!("said={said}")), "{}", answer.location());
    }
    assert_eq!(sample.get("board", &ben).await.status, StatusCode::OK);
    let log = sample.get("log?about=group", &ben).await;
    for said in ["The shutters were closed by", "The shutters were opened again by", "said: open the shutters"] {
        assert!(log.text.contains(said), "{said}");
    }
}

#[tokio::test]
async fn asking_goes_on_behind_closed_shutters() {
    let sample = sample::house().await;
    let cookies = signed_in(&sample, &[sample.ben, sample.chiara]).await;
    for cookie in &cookies {
        press(&sample, "closings", cookie).await;
    }
    for page in ["", "ask", "ask/food", "s", "about", "privacy", "sign-in", "back-in"] {
        let path = if page.is_empty() { format!("/{}", sample.home.slug) } else { page.to_owned() };
        let page = sample.get(&path, "").await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(page.text.contains("The shutters are closed"), "{path} says so");
    }
    let once = sample.host.new_token().reveal();
    let form = [
        ("at", "check"),
        ("soon", "today"),
        ("called", "Sam"),
        ("via", "text"),
        ("tel", "07700 900555"),
        ("once", &*once),
    ];
    let count = sample.home.look().group.needs.all().len();
    let done = sample.post("ask/food", &form, "").await;
    assert_eq!((done.status, sample.home.look().group.needs.all().len()), (StatusCode::OK, count + 1));
    // Nobody new comes in, and is told why.
    let page = sample.get("join", "").await;
    let (command, pass) = (page.field("command").unwrap(), page.field("pass").unwrap());
    let joined = sample.post("join", &[("command", command), ("pass", pass), ("called", "Mallory")], "").await;
    assert!(joined.location().contains("refused=shutters-closed"), "{} {}", joined.status, joined.location());
}

#[tokio::test]
async fn after_a_day_they_are_open_again_by_themselves() {
    let sample = sample::house().await;
    let cookies = signed_in(&sample, &[sample.ben, sample.chiara]).await;
    for cookie in &cookies {
        press(&sample, "closings", cookie).await;
    }
    assert!(press(&sample, "closings", &cookies[0]).await.location().ends_with("said=shutters-called"));
    sample.pass_time(Span::hours(23)).await;
    assert!(sample.home.look().group.shutters.are_closed());
    sample.pass_time(Span::hours(1)).await;
    assert_eq!(sample.get("board", &cookies[0]).await.status, StatusCode::OK);
    assert!(!sample.get("ask", "").await.text.contains("The shutters are closed"));
}

#[tokio::test]
async fn the_page_is_whole_in_every_language_whatever_was_said() {
    let sample = sample::house().await;
    let cookies = signed_in(&sample, &[sample.ben, sample.chiara, sample.grace]).await;
    let look = async |what: &str| {
        for tongue in Tongue::ALL {
            for cookie in &cookies {
                let page = sample.get_in(tongue.code(), "shutters", cookie).await;
                if page.status == StatusCode::OK {
                    assert_whole(&page, tongue, what);
                }
            }
            for page in ["ask", "s"] {
                assert_whole(&sample.get_in(tongue.code(), page, "").await, tongue, what);
            }
        }
    };
    look("open").await;
    press(&sample, "closings", &cookies[0]).await;
    look("called").await;
    press(&sample, "closings", &cookies[1]).await;
    look("closed").await;
    press(&sample, "closings", &cookies[1]).await;
    press(&sample, "openings", &cookies[0]).await;
    look("half open").await;
    for tongue in Tongue::ALL {
        let log = sample.get_in(tongue.code(), "log?about=group", &cookies[0]).await;
        assert_whole(&log, tongue, "the log");
        for said in ["called", "shut", "kept", "said-open", "open"] {
            assert!(tongue.knows(&format!("said-shutters-{said}")), "{said}");
        }
    }
}
