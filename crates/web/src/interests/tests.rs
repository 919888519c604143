//! What people like: asked for only where it is about company, and told to nobody but those who like the same.

use axum::http::StatusCode;
use commons::needs::{Interest, Kind, NeedId};

use crate::sample::{self, Answer, Sample, raw_keys};
use crate::words::{Tongue, plain};

const LIKES: [(&str, &str); 8] = [
    ("item", "friendly_call"),
    ("interest", "gardens"),
    ("interest", "books"),
    ("soon", "about_a_week"),
    ("called", "Zed"),
    ("via", "own_page"),
    ("street", "Kiln Lane"),
    ("at", "reach"),
];

/// Somebody asks for company on the web; and the page with their six words.
async fn asked(sample: &Sample) -> (NeedId, Answer) {
    let check = sample.post("ask/company", &LIKES, "").await;
    assert!(plain(&check.text).contains("Gardens and plants and Books"), "{}", plain(&check.text));
    let once = check.field("once").unwrap().to_owned();
    let mut form: Vec<(&str, &str)> = LIKES.iter().copied().filter(|(name, _)| *name != "at").collect();
    form.extend([("at", "check"), ("once", once.as_str())]);
    let done = sample.post("ask/company", &form, "").await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    (sample.home.look().group.needs.all().last().unwrap().id, done)
}

#[tokio::test]
async fn the_form_asks_only_where_it_is_about_company() {
    let sample = sample::house().await;
    for kind in Kind::ALL {
        let page = sample.get(&format!("ask/{}", kind.word()), "").await;
        assert_eq!(page.text.contains("name=\"interest\""), *kind == Kind::Company, "{kind:?}");
    }
    for tongue in Tongue::ALL {
        let page = sample.get_in(tongue.code(), "ask/company", "").await;
        assert_eq!(raw_keys(&page.text), Vec::<String>::new(), "{tongue:?}");
    }
    // Sent along with something else it counts for nothing.
    let food = [("interest", "gardens"), ("via", "own_page"), ("at", "reach"), ("street", "Kiln Lane")];
    assert!(!sample.post("ask/food", &food, "").await.text.contains("gardens"));
    let many: Vec<(&str, &str)> =
        Interest::ALL.iter().take(5).map(|one| ("interest", one.word())).chain([("at", "what")]).collect();
    let page = sample.post("ask/company", &many, "").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains("id=\"interest-e\"") && plain(&page.text).contains("Tick at most 4"), "{}", page.text);
    assert!(page.text.contains("value=\"gardens\" checked"), "what was ticked is kept");
}

#[tokio::test]
async fn what_somebody_likes_is_told_to_those_who_like_the_same_and_to_whoever_comes() {
    let sample = sample::house().await;
    let (need, _) = asked(&sample).await;
    assert_eq!(sample.need(need).interests, [Interest::Gardens, Interest::Books]);
    let (esi, dee) = (sample.signed_in(sample.esi).await, sample.signed_in(sample.dee).await);
    let offer = |interests: &[&'static str]| {
        let form = [("sort", "time"), ("kind", "company"), ("any", "yes"), ("travel", "on_foot"), ("minutes", "0")];
        let likes = interests.iter().map(|one| ("interest", *one));
        form.into_iter().chain(likes).collect::<Vec<_>>()
    };
    let made = sample.post("offers", &offer(&["books", "walking"]), &esi).await;
    assert!(made.location().contains("said=offered"), "{}", made.location());
    sample.post("offers", &offer(&["music"]), &dee).await;
    assert!(plain(&sample.get("offers", &dee).await.text).contains("Likes: Books and Walking"));
    let path = format!("needs/{}", need.0);
    let hers = plain(&sample.get(&path, &esi).await.text);
    assert!(hers.contains("you both like the same (Books)"), "{hers}");
    assert!(!hers.contains("Gardens and plants"), "only what is shared: {hers}");
    let others = plain(&sample.get(&path, &dee).await.text);
    assert!(others.contains("Fits you") && !others.contains("like the same"), "nothing in common excludes nobody");
    assert!(!others.contains("Books") && !others.contains("Gardens and plants"), "{others}");
    let together = plain(&sample.get("together", &dee).await.text);
    assert!(!together.contains("Books") && !together.contains("Gardens and plants"), "{together}");
    // Whoever promised, and opened it, reads all of it.
    sample.post(&format!("{path}/promises"), &[("much", "1"), ("by", "7")], &esi).await;
    sample.post(&format!("{path}/openings"), &[], &esi).await;
    let open = plain(&sample.get(&path, &esi).await.text);
    assert!(open.contains("Gardens and plants and Books"), "{open}");
}

#[tokio::test]
async fn whoever_asked_takes_it_back_and_the_log_has_numbers_and_no_words() {
    let sample = sample::house().await;
    let (need, done) = asked(&sample).await;
    let rows = sample.host.store.load(sample.home.id.0, 1, 10_000).await.unwrap();
    let log: String = rows.into_iter().map(|row| row.body).collect::<Vec<_>>().join("\n");
    assert!(log.contains("\"interests\":[2,6]") && !log.contains("gardens"), "numbers stand in the log");
    let list = done.text.split("<ul class=\"words").nth(1).and_then(|rest| rest.split("</ul>").next()).unwrap();
    let six: Vec<&str> = list.split("<li>").skip(1).map(|part| part.split('<').next().unwrap()).collect();
    let opened = sample.post("s", &[("words", &six.join(" "))], "").await;
    let cookie = opened.cookie("k-tanners-row-neighbours").unwrap();
    assert!(plain(&sample.get("s/mine", &cookie).await.text).contains("Gardens and plants and Books"));
    let form = sample.get("s/mine/change", &cookie).await;
    assert!(form.text.contains("value=\"books\" checked") && !form.text.contains("value=\"music\" checked"));
    let change = [("interest", "music"), ("soon", "about_a_week"), ("street", "Kiln Lane")];
    sample.post("s/mine/change", &change, &cookie).await;
    assert_eq!(sample.need(need).interests, [Interest::Music]);
    sample.post("s/mine/change", &[("soon", "about_a_week"), ("street", "Kiln Lane")], &cookie).await;
    assert!(sample.need(need).interests.is_empty());
}
