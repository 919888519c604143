//! What we say of ourselves, in every language.

use axum::http::StatusCode;

use crate::sample::{self, raw_keys};
use crate::words::{Tongue, plain};

#[tokio::test]
async fn how_we_work_is_said_from_the_rules_in_force_in_every_language() {
    let sample = sample::house().await;
    let cookies = ["".to_owned(), sample.signed_in(sample.ben).await, sample.signed_in(sample.hakim).await];
    for tongue in Tongue::ALL {
        for cookie in &cookies {
            for path in ["about", "privacy"] {
                let page = sample.get_in(tongue.code(), path, cookie).await;
                assert_eq!(page.status, StatusCode::OK);
                assert_eq!(page.text.matches("<h1").count(), 1);
                assert!(page.text.contains(&format!("lang=\"{}\" dir=\"{}\"", tongue.code(), tongue.dir())));
                assert_eq!(raw_keys(&page.text), Vec::<String>::new());
            }
        }
    }
    let about = plain(&sample.get("about", "").await.text);
    for told in
        ["14 days after", "at most 3 open promises", "at most 10 a day", "lasts 7 days", "for 10 minutes", "24 hours"]
    {
        assert!(about.contains(told), "{told}");
    }
    let privacy = plain(&sample.get("privacy", "").await.text);
    assert!(privacy.contains("14 days after") && privacy.contains("One person is on it now"));
    assert_eq!(sample.get("offer", "").await.location(), "/tanners-row-neighbours/join");
}
