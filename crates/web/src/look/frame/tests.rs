use super::*;
use crate::forms::{Choice, Problems};
use crate::look::assets;
use crate::look::page::render;
use askama::Template;

#[derive(Template)]
#[template(path = "look/sample_public.html")]
struct PublicSample {
    frame: Frame,
    problems: Problems,
    name: String,
    ways: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "look/sample_member.html")]
struct MemberSample {
    frame: Frame,
}

/// 23 November 2026, 14:05:00 UTC.
const NOW: i64 = 1_795_442_700_000;

fn group() -> Crest {
    Crest {
        name: "Tanner’s Row <Neighbours>".into(),
        slug: "row".into(),
        key: b"row".to_vec(),
        phone: Some("01632 960 123".into()),
    }
}

fn clock() -> Clock {
    Clock { now: NOW, zone: TimeZone::UTC }
}

fn frame(tongue: Tongue) -> Frame {
    let address = "/row/ask?kind=food&lang=en".parse().unwrap();
    let visit = Visit::of(&address, &Default::default());
    Frame::of_group(&visit, tongue, group(), clock()).titled("room-today")
}

fn member(tongue: Tongue) -> Frame {
    let you = You { name: "Sam".into(), seed: vec![1], note: None };
    frame(tongue).for_member(you, Room::Duties).with_count(Room::Board, 12)
}

fn public(frame: Frame, problems: Problems) -> String {
    let ways =
        vec![Choice::new("text", "Text me").chosen_if(true), Choice::new("code", "Neither").hint("We give you a code")];
    render(&PublicSample { frame, problems, name: "<Amina> \"A\"".into(), ways }).unwrap()
}

#[test]
fn both_shells_come_out_right_in_every_language() {
    for tongue in Tongue::ALL {
        let pages =
            [public(frame(tongue), Problems::default()), render(&MemberSample { frame: member(tongue) }).unwrap()];
        for page in pages {
            let start = format!("<html lang=\"{}\" dir=\"{}\">", tongue.code(), tongue.dir());
            assert!(page.contains(&start), "{page}");
            assert_eq!(page.matches("<h1").count(), 1);
            assert_eq!(page.matches("<main ").count(), 1);
            assert_eq!(page.matches("class=\"skip\"").count(), 1);
            assert!(page.contains("Tanner’s Row &#60;Neighbours&#62;"), "the name is escaped");
            assert!(!page.contains("style=\"") && !page.contains("<!--symbols-->"));
            for other in Tongue::ALL {
                assert!(page.contains(other.own_name()) && page.contains(&format!("lang={}", other.code())));
            }
            let title = page.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0;
            assert!(title.starts_with(&tongue.t("room-today")) && !title.contains('\u{2068}'), "{title}");
        }
    }
}

#[test]
fn a_member_sees_where_they_are_and_what_waits() {
    let page = render(&MemberSample { frame: member(Tongue::English) }).unwrap();
    assert!(page.contains("<a href=\"/row/duties\" aria-current=\"page\">"));
    assert!(page.contains("<a href=\"/row/more\" aria-current=\"page\">"), "a room without a tab is behind More");
    assert!(page.contains("<span class=\"count\">12<span class=\"vh\"> waiting</span></span>"));
    assert!(page.contains(assets::address("member.css")) && !page.contains("<style>"));
    assert!(page.contains(assets::address("hands.js")));
}

#[test]
fn a_public_page_needs_no_script_and_finds_its_way_back_in_another_language() {
    let page = public(frame(Tongue::English), Problems::default());
    assert!(!page.contains("<script"));
    assert!(page.contains("href=\"/row/ask?kind=food&#38;lang=pl\""), "{page}");
}

#[test]
fn a_problem_is_said_in_the_title_in_the_summary_and_at_the_field_and_what_was_typed_is_kept() {
    let mut problems = Problems::default();
    problems.add("name", "form-trap");
    problems.add("via", "form-optional");
    let page = public(frame(Tongue::English).with_problem(), problems);
    assert!(page.contains("<title>Error: Today – "));
    assert!(page.contains("<div class=\"summary\" role=\"alert\" tabindex=\"-1\""));
    assert!(page.contains("<a href=\"#name\">Leave this empty</a>") && page.contains("<a href=\"#via\">"));
    assert!(page.contains("aria-invalid=\"true\" aria-describedby=\"name-h name-e\""), "{page}");
    assert!(page.contains("value=\"&#60;Amina&#62; &#34;A&#34;\""));
    assert!(page.contains("id=\"via\" name=\"via\" value=\"text\" checked"));
    let calm = public(frame(Tongue::English), Problems::default());
    assert!(!calm.contains("class=\"summary\"") && !calm.contains("aria-invalid"));
    assert!(calm.contains("aria-describedby=\"name-h\""));
}

#[test]
fn a_page_that_should_not_be_noticed_says_only_the_name_of_the_group() {
    assert_eq!(frame(Tongue::English).unnoticed().tab(), "Tanner’s Row <Neighbours>");
}

#[test]
fn what_was_just_done_can_be_undone() {
    let flash = Flash { text: "It is back on the board.".into(), undo: Some("/row/undo/4".into()) };
    let page = render(&MemberSample { frame: member(Tongue::English).saying(Some(flash)) }).unwrap();
    assert!(page.contains("It is back on the board.") && page.contains("action=\"/row/undo/4\""));
}

#[test]
fn a_telephone_number_reads_from_left_to_right() {
    let link = frame(Tongue::Arabic).phone_link("+44 (0)1632 960\"123");
    assert_eq!(link.as_str(), "<a class=\"ltr tel\" href=\"tel:+4401632960123\">+44 (0)1632 960&quot;123</a>");
}

#[test]
fn a_first_public_page_is_light() {
    let page = public(frame(Tongue::English), Problems::default());
    assert!(page.len() < 26_000, "{} bytes before compression", page.len());
}
