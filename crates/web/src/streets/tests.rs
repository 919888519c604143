//! The streets as a list and as a map, over HTTP, and putting streets on the list.

use crate::sample::{self, Answer, SECRETS, Sample, raw_keys};
use crate::words::{Tongue, plain};
use axum::http::StatusCode;
use commons::needs::Stage;
use commons::offers;
use commons::{Actor, Command};

fn map(page: &Answer) -> &str {
    let from = page.text.find("<svg class=\"map\"").expect("there is a map");
    let map = &page.text[from..];
    &map[..map.find("</svg>").unwrap()]
}

#[tokio::test]
async fn the_page_is_whole_in_every_language_and_light_with_and_without_a_map() {
    for mapped in [false, true] {
        let sample = sample::house().await;
        if mapped {
            sample.with_map();
        }
        for person in [sample.chiara, sample.grace] {
            let cookie = sample.signed_in(person).await;
            for tongue in Tongue::ALL {
                let page = sample.get_in(tongue.code(), "streets", &cookie).await;
                assert_eq!(page.status, StatusCode::OK, "{}", page.text);
                assert_eq!(page.text.matches("<h1").count(), 1);
                assert_eq!(raw_keys(&page.text), Vec::<String>::new());
                assert_eq!(page.text.contains("<svg class=\"map\""), mapped);
                assert!(page.text.len() < 60_000, "{} bytes", page.text.len());
                for secret in SECRETS {
                    assert!(!page.text.contains(secret), "{secret}");
                }
            }
        }
    }
}

#[tokio::test]
async fn the_map_says_by_numbers_what_the_list_says_in_words_and_knows_no_door() {
    let sample = sample::house().await;
    sample.with_map();
    let cookie = sample.signed_in(sample.ben).await;
    let page = sample.get("streets", &cookie).await;
    let counts: Vec<usize> = {
        let state = sample.home.look();
        let streets = state.group.founding.streets();
        let open = |street| state.group.needs.board().filter(|need| need.street == Some(street)).count();
        streets.map(|(street, _)| open(street)).filter(|count| *count > 0).collect()
    };
    let map = map(&page);
    assert_eq!(map.matches("<circle").count(), counts.len());
    for count in &counts {
        assert!(map.contains(&format!(">{count}</text>")), "{map}");
    }
    for street in ["Tanner's Row", "Kiln Lane"] {
        let name = street.replace('\'', "&#39;");
        assert!(page.text.contains(&format!("<bdi>{name}</bdi></a>")), "{}", page.text);
        assert!(map.contains(&format!(">{street}<")), "{map}");
    }
    // Every number on the map is one of the counts: no house has one.
    let written =
        map.split("</text>").filter_map(|part| part.rsplit('>').next()).filter(|text| text.parse::<u32>().is_ok());
    assert_eq!(written.count(), counts.len());
    assert!(plain(&page.text).contains("© OpenStreetMap contributors"));
    // The list leads to that part of the board.
    assert!(page.text.contains("board?street=1\""));
}

#[tokio::test]
async fn who_may_not_see_the_board_sees_no_streets() {
    let sample = sample::house().await;
    let hakim = sample.signed_in(sample.hakim).await;
    for cookie in ["", hakim.as_str()] {
        for path in ["streets", "streets/new"] {
            let board = sample.get("board", cookie).await;
            let answer = sample.get(path, cookie).await;
            assert_eq!((answer.status, answer.location()), (board.status, board.location()));
        }
    }
    let grace = sample.signed_in(sample.grace).await;
    let answer = sample.get("streets/new", &grace).await;
    assert!(answer.location().ends_with("streets?refused=voice-first"), "{}", answer.location());
    let answer = sample.post("streets", &[("names", "Mill Bank")], &grace).await;
    assert!(answer.location().ends_with("streets?refused=voice-first"), "{}", answer.location());
    assert_eq!(sample.home.look().group.founding.find_street("Mill Bank"), None);
}

fn streets(sample: &Sample) -> Vec<String> {
    sample.home.look().group.founding.streets().map(|(_, name)| name.to_owned()).collect()
}

#[tokio::test]
async fn many_streets_are_typed_at_once_and_what_is_amiss_is_said_line_by_line() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let before = streets(&sample);
    let form = sample.get("streets/new", &cookie).await;
    let command = form.field("command").unwrap().to_owned();
    let typed = "Mill Bank\r\n\r\n kiln lane \r\n12\r\nMILL BANK\r\nŁąkowa";
    let page = sample.post("streets", &[("names", typed), ("command", &command)], &cookie).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = plain(&page.text);
    assert!(text.contains("3 lines have to be looked at"), "{text}");
    for amiss in ["kiln lane</bdi>: This street is on the list already", "12</bdi>: This is not the name of a street"] {
        assert!(page.text.contains(amiss), "{}", page.text);
    }
    // What was typed is kept, and nothing was done by halves.
    assert!(page.text.contains("Mill Bank\n") && page.text.contains("Łąkowa</textarea>"));
    assert_eq!(streets(&sample), before);
    let again = [("names", "Mill Bank\nŁąkowa"), ("command", command.as_str())];
    for _ in 0..2 {
        let answer = sample.post("streets", &again, &cookie).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        assert!(answer.location().contains("said=streets-named"), "{}", answer.location());
    }
    assert_eq!(streets(&sample), [before.as_slice(), &["Mill Bank".to_owned(), "Łąkowa".to_owned()]].concat());
    let nothing = sample.post("streets", &[("names", "\r\n \r\n")], &cookie).await;
    assert!(plain(&nothing.text).contains("Write at least one street."));
    let many: String = (0..201).map(|number| format!("Row {number} x\n")).collect();
    let too_many = sample.post("streets", &[("names", &many)], &cookie).await;
    assert!(plain(&too_many.text).contains("At most 200 streets at once"), "{}", too_many.text);
}

#[tokio::test]
async fn a_street_is_written_otherwise_by_any_member() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.esi).await;
    let answer = sample.post("streets/names", &[("street", "1"), ("name", "Lime Kiln Lane")], &cookie).await;
    assert!(answer.location().contains("said=streets-renamed"), "{}", answer.location());
    assert_eq!(streets(&sample)[1], "Lime Kiln Lane");
    let taken = sample.post("streets/names", &[("street", "1"), ("name", "Foundry Street")], &cookie).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(plain(&taken.text).contains("This street is on the list already."));
    assert_eq!(taken.field("name"), Some("Foundry Street"));
    let none = sample.post("streets/names", &[("name", "Somewhere")], &cookie).await;
    assert!(plain(&none.text).contains("Choose a street."));
}

#[tokio::test]
async fn what_is_asked_from_outside_our_area_is_kept_and_passed_on_and_the_asker_reads_it() {
    let sample = sample::house().await;
    let fields =
        [("at", "reach"), ("soon", "today"), ("called", "Amina"), ("via", "own_page"), ("street", "3 Harbour Parade")];
    let check = sample.post("ask/food", &fields, "").await;
    assert_eq!(check.status, StatusCode::OK, "{}", check.text);
    let said = plain(&check.text);
    assert!(said.contains("is not one of ours as you wrote it") && said.contains("we pass it on to neighbours there"));
    let once = check.field("once").unwrap().to_owned();
    let mut fields: Vec<(&str, &str)> = fields.iter().skip(1).copied().collect();
    fields.extend([("at", "check"), ("once", once.as_str())]);
    let sent = sample.post("ask/food", &fields, "").await;
    assert!(plain(&sent.text).contains("If it is outside our area"), "{}", sent.text);
    let words = sent.field("words").unwrap().to_owned();
    let need = {
        let state = sample.home.look();
        let need = state.group.needs.all().last().unwrap();
        assert_eq!((need.stage, need.street), (Stage::Heard, None));
        need.id
    };
    // Whoever has the desk passes it on; others see no such button, and may not.
    let path = format!("needs/{}", need.0);
    let other = sample.signed_in(sample.ben).await;
    assert!(!sample.get(&path, &other).await.text.contains("id=\"outside\""));
    let outcome = [("outcome", "passed_on-another_group")];
    let refused = sample.post(&format!("{path}/closing"), &outcome, &other).await;
    assert!(refused.location().contains("refused=duty-first"), "{}", refused.location());
    let desk = sample.signed_in(sample.chiara).await;
    assert!(sample.get("desk", &desk).await.text.contains(&format!("/needs/{}\"", need.0)));
    let page = sample.get(&path, &desk).await;
    assert!(page.text.contains("id=\"outside\"") && plain(&page.text).contains("Passed on to another group"));
    assert!(!page.text.contains("Harbour Parade"), "what was typed is sealed until it is opened");
    let answer = sample.post(&format!("{path}/closing"), &outcome, &desk).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert!(sample.home.look().group.needs.get(need).unwrap().is_closed());
    // The asker reads it on their own page, and can say that it is not so.
    let key = sample.post("s", &[("words", &words)], "").await;
    let cookie = key.cookie(&format!("k-{}", sample.home.slug)).unwrap();
    let mine = plain(&sample.get("s/mine", &cookie).await.text);
    assert!(mine.contains("Another group") && mine.contains("A group near you has it now"), "{mine}");
}

#[tokio::test]
async fn a_street_left_empty_is_asked_for_and_one_of_ours_is_not_outside() {
    let sample = sample::house().await;
    let check = async |street: &str| {
        let fields = [("at", "reach"), ("soon", "today"), ("via", "own_page"), ("street", street)];
        plain(&sample.post("ask/food", &fields, "").await.text)
    };
    let empty = check("").await;
    assert!(empty.contains("We do not have this street on our list") && !empty.contains("one of ours"), "{empty}");
    let ours = check("Kiln Lane").await;
    assert!(!ours.contains("one of ours") && !ours.contains("on our list"), "{ours}");
}

#[tokio::test]
async fn with_a_map_it_is_said_how_many_minutes_away_something_is() {
    let sample = sample::house().await;
    sample.with_map();
    // Ben says where he starts: Foundry Street, by bicycle, up to twenty minutes.
    let (offer, mut terms) = {
        let state = sample.home.look();
        let offer = state.group.offers.of(sample.ben).next().unwrap();
        (offer.id, offer.terms.clone())
    };
    terms.starts = Some(commons::founding::StreetId(2));
    let change = Command::Offers(offers::Command::Change { offer, terms });
    let act = host::Act::new(sample.host.dice.command_id(), Actor::Person(sample.ben), change);
    sample.host.run(&sample.home, act).await.unwrap();
    let minutes = sample.host.minutes(&sample.home).await;
    let way = minutes.between(offers::Travel::Bicycle, commons::founding::StreetId(2), sample::TANNERS_ROW).unwrap();
    let said =
        if way == 1 { "one minute away by bicycle".to_owned() } else { format!("{way} minutes away by bicycle") };
    let cookie = sample.signed_in(sample.ben).await;
    for path in ["board", "together", "today"] {
        let page = plain(&sample.get(path, &cookie).await.text);
        assert!(page.contains("away by bicycle"), "{path}: {page}");
    }
    let need = format!("needs/{}", sample.needs.bags.0);
    let page = plain(&sample.get(&need, &cookie).await.text);
    assert!(page.contains(&said), "{said}: {page}");
}

#[tokio::test]
async fn where_there_are_tiles_there_is_a_map_to_zoom_with_the_numbers_of_the_list_and_no_door() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    sample.with_map();
    let page = sample.get("streets", &cookie).await;
    assert!(!page.text.contains("id=\"zoomable\""), "there are no tiles");
    assert_eq!(sample.get("streets/map", &cookie).await.status, StatusCode::NOT_FOUND);
    assert_eq!(sample.get("streets/tiles/14/0/0", &cookie).await.status, StatusCode::NOT_FOUND);
    sample.with_tiles().await;
    assert!(sample.get("streets", &cookie).await.text.contains("id=\"zoomable\" href=\"/"));
    let counts: Vec<usize> = {
        let state = sample.home.look();
        let open = |street| state.group.needs.board().filter(|need| need.street == Some(street)).count();
        state.group.founding.streets().map(|(street, _)| open(street)).filter(|count| *count > 0).collect()
    };
    for tongue in Tongue::ALL {
        let page = sample.get_in(tongue.code(), "streets/map", &cookie).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        assert_eq!(raw_keys(&page.text), Vec::<String>::new());
        assert_eq!(page.text.matches("data-lat=\"").count(), counts.len());
        assert!(page.text.contains("data-kind=\"lines\" data-least=\"10\" data-most=\"15\""), "{}", page.text);
        for secret in SECRETS {
            assert!(!page.text.contains(secret), "{secret}");
        }
    }
    let page = sample.get("streets/map", &cookie).await;
    assert!(page.text.contains("data-said=\"Kiln Lane: "), "{}", page.text);
    assert!(plain(&page.text).contains("© OpenStreetMap contributors"));
    // Without script it says what is there in its place.
    assert!(
        page.text.contains("when your browser runs scripts")
            && page.text.contains(">See the drawn map, which needs none</a>")
    );
}

/// The tile on which the streets of the sample's map begin.
fn first_tile(sample: &Sample) -> String {
    let town = std::fs::read(host::Streets::in_folder(sample.folder()).tiles(sample.home.id).unwrap()).unwrap();
    let frame = streets::tiles::Archive::open(std::io::Cursor::new(town)).unwrap().frame();
    let side = f64::from(1 << 12);
    let lat = frame.middle().lat_degrees().to_radians();
    let column = (frame.middle().lon_degrees() + 180.0) / 360.0 * side;
    let row = (1.0 - lat.tan().asinh() / std::f64::consts::PI) / 2.0 * side;
    format!("streets/tiles/12/{}/{}", column as u32, row as u32)
}

#[tokio::test]
async fn tiles_are_for_those_who_take_part_and_are_asked_for_again_each_time() {
    let sample = sample::house().await;
    sample.with_tiles().await;
    let path = first_tile(&sample);
    let hakim = sample.signed_in(sample.hakim).await;
    for cookie in ["", hakim.as_str()] {
        for path in [path.as_str(), "streets/map"] {
            let (board, answer) = (sample.get("board", cookie).await, sample.get(path, cookie).await);
            assert_eq!((answer.status, answer.location()), (board.status, board.location()), "{path}");
        }
    }
    let cookie = sample.signed_in(sample.grace).await;
    let tile = sample.get(&path, &cookie).await;
    assert_eq!(tile.status, StatusCode::OK);
    assert_eq!(tile.headers["content-type"], "application/vnd.mapbox-vector-tile");
    assert_eq!(tile.headers["x-content-type-options"], "nosniff");
    assert_eq!(tile.headers["cache-control"], "private, no-cache");
    assert!(tile.headers["content-security-policy"].to_str().unwrap().contains("sandbox"));
    let tag = tile.headers["etag"].to_str().unwrap().to_owned();
    let again = sample.get_with(&path, &cookie, "if-none-match", &tag).await;
    assert_eq!((again.status, again.text.len()), (StatusCode::NOT_MODIFIED, 0));
    let other = sample.get_with(&path, &cookie, "if-none-match", "W/\"0\"").await;
    assert_eq!(other.status, StatusCode::OK);
    // Where there is no tile there is nothing; what is no tile is nowhere.
    for nothing in ["streets/tiles/12/0/0", "streets/tiles/3/9/9", "streets/tiles/255/4294967295/4294967295"] {
        assert_eq!(sample.get(nothing, &cookie).await.status, StatusCode::NO_CONTENT, "{nothing}");
    }
    for none in ["streets/tiles/256/0/0", "streets/tiles/-1/0/0", "streets/tiles/a/0/0", "streets/tiles/1/0/0.png"] {
        assert!(sample.get(none, &cookie).await.status.is_client_error(), "{none}");
    }
}

#[tokio::test]
async fn a_map_that_others_made_says_who_in_plain_letters_and_one_that_does_not_say_is_said_not_to() {
    let town = streets::made::Town::demo().to_pbf(Vec::new()).unwrap();
    let town = streets::import(std::io::Cursor::new(town), |_| true).unwrap();
    for (attribution, said) in [
        ("<a href='https://x.example' onclick='y()'>© Somebody & others</a>", "Map: © Somebody &#38; others"),
        ("", "The file of this map does not say who made it."),
    ] {
        let sample = sample::house().await;
        sample.with_tiles().await;
        let wish = streets::tiles::Wish { name: "", attribution, generator: "others" };
        let tiles = streets::tiles::make(&town.network, &town.gazetteer, &wish).unwrap();
        sample.host.lay_tiles(&sample.home, tiles).await.unwrap();
        let cookie = sample.signed_in(sample.ben).await;
        let page = sample.get("streets/map", &cookie).await;
        assert!(plain(&page.text).contains(said), "{}", page.text);
        assert!(!page.text.contains("x.example"));
    }
}
