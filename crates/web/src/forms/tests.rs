use super::*;
use axum::body::Body;
use axum::http::Request;

fn form(body: &str) -> Form {
    Form::parse(body.as_bytes())
}

#[test]
fn a_form_is_read_as_browsers_send_it() {
    let form = form("name=Amina+B&words=two%20bags%0D%0Afor+5&day=mon&day=fri&ok=");
    let mut problems = Problems::default();
    assert_eq!(form.line("name", 80, &mut problems), "Amina B");
    assert_eq!(form.text("words", 800, &mut problems), "two bags\nfor 5");
    assert_eq!(form.choices::<String>("day"), ["mon", "fri"]);
    assert!(form.has("ok") && !form.has("other"));
    assert!(problems.is_empty());
}

#[test]
fn what_is_missing_or_broken_is_empty_and_never_an_error() {
    let mut problems = Problems::default();
    for body in ["", "&&&", "=", "%", "%zz=%f", "name", "name=%", "n%00ame=1", "\u{fffd}"] {
        let form = form(body);
        let name = form.line("name", 80, &mut problems);
        assert!(name.is_empty() || name == "%", "{body}: {name}");
        assert_eq!(form.choice::<u32>("count"), None);
        assert_eq!(form.command(), None);
    }
    assert!(problems.is_empty());
}

#[test]
fn a_browser_that_sends_latin_1_is_understood() {
    assert_eq!(form("name=Jos%E9").raw("name"), "José");
    assert_eq!(form("name=Jos%C3%A9").raw("name"), "José");
    assert_eq!(Form::parse(b"name=Jos\xe9").raw("name"), "José");
}

#[test]
fn what_is_too_long_is_flagged_and_kept() {
    let mut problems = Problems::default();
    let typed = form(&format!("name={}", "ż".repeat(81))).line("name", 80, &mut problems);
    assert_eq!(typed.chars().count(), 81);
    let problem = problems.at("name").unwrap();
    assert_eq!(problem.said(&Tongue::English), "Make it shorter. It can have up to \u{2068}80\u{2069} letters.");
    problems.add("name", "form-summary");
    assert_eq!(problems.iter().count(), 1, "the first sentence stands");
}

#[test]
fn the_field_nobody_sees_tells_a_machine() {
    assert!(form("website=http%3A%2F%2Fspam").is_trapped());
    assert!(!form("website=").is_trapped() && !form("").is_trapped());
}

#[test]
fn a_command_id_is_sixteen_bytes_or_nothing() {
    let id = [7u8; 16];
    assert_eq!(form(&format!("command={}", to_hex(&id))).command(), Some(id));
    for wrong in ["", "00", "zz".repeat(16).as_str(), "éé".repeat(8).as_str(), "0".repeat(33).as_str()] {
        assert_eq!(form(&format!("command={wrong}")).command(), None);
    }
}

#[tokio::test]
async fn only_a_body_over_the_limit_is_turned_away() {
    let send = |length: usize| Request::post("/").body(Body::from(vec![b'a'; length])).unwrap();
    assert!(Form::from_request(send(LIMIT), &()).await.is_ok());
    assert_eq!(Form::from_request(send(LIMIT + 1), &()).await.unwrap_err(), Sorry::TooMuch);
    assert_eq!(Form::from_request(send(PATIENCE * 2), &()).await.unwrap_err(), Sorry::TooMuch);
}
