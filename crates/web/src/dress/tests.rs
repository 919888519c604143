use super::*;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode};
use axum::routing::post;
use tower::ServiceExt;

use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::visit::Visit;
use crate::words::Tongue;
use askama::Template;

#[derive(Template)]
#[template(
    source = "{% extends \"look/public.html\" %}{% block main %}<h1>{{ frame.title }}</h1>{% endblock %}",
    ext = "html"
)]
struct Plain {
    frame: Frame,
}

async fn front(visit: Visit) -> Page {
    let frame = Frame::of_house(&visit, visit.tongue(Tongue::English)).titled("room-today");
    Page::open(&Plain { frame })
}

fn house(wire: Wire) -> Router {
    let rooms = Router::new()
        .route("/", get(front))
        .route("/take", post(|form: forms::Form| async move { form.raw("name").to_string() }))
        .route(
            "/stumble",
            get(|| async {
                if true {
                    panic!("a stumble")
                }
            }),
        );
    dress(rooms, wire)
}

async fn ask(wire: Wire, request: Request<Body>) -> (StatusCode, HeaderMap, String) {
    let answer = house(wire).oneshot(request).await.unwrap();
    let (parts, body) = answer.into_parts();
    let body = to_bytes(body, 1_000_000).await.unwrap();
    (parts.status, parts.headers, String::from_utf8_lossy(&body).into_owned())
}

fn get_page(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

#[tokio::test]
async fn every_page_forbids_what_is_not_ours() {
    let (_, headers, body) = ask(Wire::Http, get_page("/")).await;
    let policy = headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-"));
    assert!(!policy.contains("unsafe") && !policy.contains("http"));
    assert!(!body.contains(" style=") && !body.contains("<script>") && !body.contains("onclick"));
    assert_eq!(headers["x-content-type-options"], "nosniff");
    assert_eq!(headers["referrer-policy"], "no-referrer");
    assert!(!headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
}

#[tokio::test]
async fn the_style_inside_a_page_is_the_one_the_policy_allows() {
    let (_, headers, body) = ask(Wire::Http, get_page("/")).await;
    let style = body.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let hash = SHEETS.inline(crate::look::style::Thrift::Ample);
    assert_eq!(style, hash);
    assert_eq!(headers[header::SET_COOKIE], "look=1; Path=/; HttpOnly; SameSite=Lax");
    let again = Request::get("/").header(header::COOKIE, "look=1").body(Body::empty()).unwrap();
    let (_, headers, body) = ask(Wire::Http, again).await;
    assert!(!body.contains("<style>") && body.contains(assets::address("core.css")));
    assert!(!headers.contains_key(header::SET_COOKIE));
}

#[tokio::test]
async fn over_https_everything_is_pinned_to_it() {
    let (_, headers, _) = ask(Wire::Https, get_page("/?lang=pl")).await;
    assert!(headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
    assert!(headers[header::SET_COOKIE].to_str().unwrap().ends_with("; Secure"));
}

#[tokio::test]
async fn a_language_is_remembered_and_leads_back_to_the_same_page() {
    let (status, headers, _) = ask(Wire::Http, get_page("/row/board?kind=food&lang=ar")).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    assert_eq!(headers[header::LOCATION], "/row/board?kind=food");
    assert!(headers[header::SET_COOKIE].to_str().unwrap().starts_with("lang=ar;"));
    let (status, ..) = ask(Wire::Http, get_page("/?lang=xx")).await;
    assert_eq!(status, StatusCode::OK, "a language we do not speak changes nothing");
    let (status, headers, _) = ask(Wire::Http, get_page("//evil.example/?lang=ar")).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(!headers.contains_key(header::LOCATION));
}

#[tokio::test]
async fn a_page_that_is_not_here_says_so_in_ones_own_language() {
    let request = Request::get("/nowhere").header(header::ACCEPT_LANGUAGE, "es").body(Body::empty());
    let (status, headers, body) = ask(Wire::Http, request.unwrap()).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(body.contains("Quizá se borró, como prometimos.") && body.contains("<html lang=\"es\" dir=\"ltr\">"));
    assert_eq!(headers[header::CACHE_CONTROL], "no-store");
    let request = Request::get("/nowhere").header(header::ACCEPT, "application/json").body(Body::empty());
    let (_, headers, body) = ask(Wire::Http, request.unwrap()).await;
    assert_eq!(headers[header::CONTENT_TYPE], "application/problem+json");
    let problem: serde_json::Value = serde_json::from_str(&body).unwrap();
    assert_eq!((problem["code"].as_str(), problem["status"].as_u64()), (Some("not-here"), Some(404)));
}

#[tokio::test]
async fn a_panic_becomes_an_apology_and_shows_nothing_of_itself() {
    let (status, headers, body) = ask(Wire::Http, get_page("/stumble")).await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(body.contains("Something broke on our side") && !body.contains("a stumble"));
    assert!(headers.contains_key(header::CONTENT_SECURITY_POLICY));
}

#[tokio::test]
async fn a_form_from_another_site_is_turned_away_and_ours_is_taken() {
    let send = |site: &str, body: String| {
        let request = Request::builder().method(Method::POST).uri("/take");
        request.header("sec-fetch-site", site).header("host", "hands.example").body(Body::from(body)).unwrap()
    };
    let (status, _, body) = ask(Wire::Http, send("cross-site", "name=x".into())).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert!(body.contains("This came from another site"));
    let (status, _, body) = ask(Wire::Http, send("same-origin", "name=x".into())).await;
    assert_eq!((status, body.as_str()), (StatusCode::OK, "x"));
    let (status, _, body) = ask(Wire::Http, send("same-origin", format!("name={}", "x".repeat(forms::LIMIT)))).await;
    assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(body.contains("That was too much at once"));
    let (status, headers, body) = ask(Wire::Http, get_page("/take")).await;
    assert_eq!(status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(headers.contains_key(header::ALLOW) && body.contains("use its buttons"));
}

#[tokio::test]
async fn pages_travel_compressed_and_type_does_not_need_to() {
    let packed = |path: &str| Request::get(path).header(header::ACCEPT_ENCODING, "gzip").body(Body::empty()).unwrap();
    let (_, headers, _) = ask(Wire::Http, packed("/")).await;
    assert_eq!(headers[header::CONTENT_ENCODING], "gzip");
    let (_, headers, _) = ask(Wire::Http, packed(assets::address("bricolage-800.woff2"))).await;
    assert!(!headers.contains_key(header::CONTENT_ENCODING));
    assert_eq!(headers[header::CONTENT_TYPE], "font/woff2");
}
