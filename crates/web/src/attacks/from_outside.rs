//! Lines of the threat model about those who come from outside, each test named after its line.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use commons::needs::{Checked, HowSoon, Item, Kind};
use commons::people::How;
use commons::{Actor, Span};
use std::path::Path;
use tower::ServiceExt;

use super::{addresses, lasting};
use crate::sample::{self, SECRETS, Sample, asking};

const THEIR_ADDRESS: &str = "203.0.113.77";

async fn from(sample: &Sample, address: &str, path: &str, body: &str) -> StatusCode {
    let request = Request::post(sample.to(path))
        .header("x-forwarded-for", address)
        .header("user-agent", "Mozilla/5.0 (Linux; Android 9; SM-G960F) Chrome/78.0 Mobile Tell-Tale")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = sample.router.clone().oneshot(request.body(Body::from(body.to_owned())).unwrap()).await.unwrap();
    answer.status()
}

fn everything_in(folder: &Path, found: &mut Vec<u8>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            everything_in(&path, found);
        } else {
            found.extend(std::fs::read(&path).unwrap());
        }
    }
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[tokio::test]
async fn whoever_demands_what_we_have_gets_no_addresses_of_machines() {
    let sample = sample::house().await;
    let once = sample.host.new_token().reveal();
    let asked = format!("at=check&soon=today&called=Sam&via=text&tel=07700+900555&once={once}");
    assert_eq!(from(&sample, THEIR_ADDRESS, "ask/food", &asked).await, StatusCode::OK);
    from(&sample, THEIR_ADDRESS, "sign-in", "code=12345678").await;
    from(&sample, THEIR_ADDRESS, "s", "words=one+two+three+four+five+six").await;
    from(&sample, THEIR_ADDRESS, "join", "called=Tester").await;
    let mut disk = Vec::new();
    everything_in(sample.folder(), &mut disk);
    assert!(holds(&disk, "tanners-row-neighbours"), "what is kept was read");
    for trace in [THEIR_ADDRESS, "203.0.113", "Tell-Tale", "SM-G960F", "07700 900555"] {
        assert!(!holds(&disk, trace), "{trace} is on the disk");
    }
    // Their last byte is not hidden in a number either: the network is known as a hash of this run alone.
    assert!(!holds(&disk, &u32::from_be_bytes([203, 0, 113, 77]).to_string()));
}

#[tokio::test]
async fn whoever_seizes_the_disk_without_the_key_reads_no_name_number_door_or_word() {
    let sample = sample::house().await;
    let mut disk = Vec::new();
    everything_in(sample.folder(), &mut disk);
    for secret in SECRETS.into_iter().chain(["Two bags would be enough", "07700 900100", "Chiara", "Femi"]) {
        assert!(!holds(&disk, secret), "{secret} is readable");
    }
    assert!(holds(&disk, "asked"), "that something was asked is there to read");
}

#[tokio::test]
async fn an_abusive_partner_outside_finds_no_name_and_no_door_and_not_whether_somebody_is_known() {
    let sample = sample::house().await;
    let lines = addresses(&sample).await;
    for line in lines.iter().filter(|line| line.way == "GET") {
        let page = sample.get(&line.path, "").await;
        for secret in SECRETS.into_iter().chain(["Ben", "Chiara", "Dee", "Esi", "Femi", "Grace", "Hakim"]) {
            let said = format!(">{secret}<");
            assert!(!page.text.contains(&said), "{secret} on {}", line.path);
        }
        assert!(!page.text.contains(SECRETS[1]) && !page.text.contains(SECRETS[3]), "{}", line.path);
    }
    // An invited name, an asked name, nobody's name: joining answers alike, so it cannot be tried who is here.
    let (one, other) = (sample::house().await, sample::house().await);
    let join = async |sample: &Sample, name: &str| {
        let page = sample.get("join", "").await;
        let (command, pass) = (page.field("command").unwrap(), page.field("pass").unwrap());
        let answer = sample.post("join", &[("command", command), ("pass", pass), ("called", name)], "").await;
        (answer.status, answer.location().to_owned())
    };
    assert_eq!(join(&one, "Ben").await, join(&other, "Zanzibar").await);
}

#[tokio::test]
async fn an_abusive_partner_who_holds_her_phone_sees_a_page_that_says_little_and_forgets_soon() {
    let sample = sample::house().await;
    let cookie = sample.with_key_of(sample.needs.bags).await;
    let page = sample.get("s/mine", &cookie).await;
    for secret in SECRETS {
        assert!(!page.text.contains(secret), "{secret}");
    }
    // The tab and the history say the group's name and nothing else; the words that open it are in no cookie.
    let title = page.text.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap();
    assert_eq!(title.replace("&#39;", "'"), "Tanner's Row Neighbours");
    assert!(!cookie.contains(&sample.six.secret()));
    // One button, and the browser keeps nothing.
    let left = sample.post("s/leave", &[], &cookie).await;
    assert_eq!(left.headers["clear-site-data"], "\"cache\", \"storage\"");
    assert_eq!(sample.get("s/mine", &cookie).await.status, StatusCode::SEE_OTHER);
    // And what nobody left goes by itself.
    let cookie = sample.with_key_of(sample.needs.bags).await;
    sample.host.clock.pass(Span::hours(12));
    assert_eq!(sample.get("s/mine", &cookie).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_scammer_or_a_bot_gets_a_place_in_the_pile_and_blocks_no_real_need() {
    let sample = sample::house().await;
    let before = sample.home.look().group.needs.board_count();
    let ask = async |network: String| {
        let once = sample.host.new_token().reveal();
        let body = format!("at=check&soon=today&street=Kiln+Lane&called=Sam&via=text&tel=07700+900555&once={once}");
        assert_eq!(from(&sample, &network, "ask/food", &body).await, StatusCode::OK, "nobody is refused");
    };
    // A thousand from one network, and among them ten neighbours from networks of their own.
    for number in 0..1_000 {
        ask("198.51.100.7".into()).await;
        if number % 100 == 0 {
            ask(format!("203.0.{}.9", number / 100)).await;
        }
    }
    let on_board = sample.home.look().group.needs.board_count() - before;
    assert_eq!(on_board, 10 + 10, "ten of the thousand, and all ten of the others");
    // What waited its time is in the pile, where every member can take it out.
    let unchecked = sample.needs.unchecked;
    assert_eq!(sample.need(unchecked).checked, Checked::Unchecked);
    for member in [sample.ben, sample.femi] {
        let cookie = sample.signed_in(member).await;
        let page = sample.get("board", &cookie).await;
        assert!(page.text.contains("One ask waits for a look"));
        assert!(sample.get("desk", &cookie).await.text.contains("any member can look"));
        assert_eq!(sample.get(&format!("needs/{}/understanding", unchecked.0), &cookie).await.status, StatusCode::OK);
    }
    let ben = sample.signed_in(sample.ben).await;
    let answer = sample
        .post(&format!("needs/{}/understanding", unchecked.0), &[("what", "bedding"), ("amount", "1")], &ben)
        .await;
    assert!(answer.location().contains("said=understood"), "{} {}", answer.status, answer.location());
    assert_eq!(sample.need(unchecked).checked, Checked::Clear);
}

#[tokio::test]
async fn a_crowd_of_newcomers_has_no_voice_and_no_address() {
    let sample = sample::house().await;
    let proposal = sample.asks_everybody().await;
    let before = sample.home.look().group.people.voices();
    let mut crowd = Vec::new();
    for number in 0..12 {
        let command = commons::people::Command::Join { how: How::OfferedHand };
        let act = host::Act::new(sample.host.dice.command_id(), Actor::Anyone, command.into())
            .sealing(commons::sight::Field::Called, format!("Sock {number}"));
        sample.host.run(&sample.home, act).await.unwrap();
        crowd.push(sample.home.look().group.people.all().last().unwrap().id);
    }
    for person in &crowd {
        let cookie = sample.signed_in(*person).await;
        for other in &crowd {
            sample.post(&format!("neighbours/{}/welcomes", other.0), &[], &cookie).await;
            sample.post(&format!("neighbours/{}/vouches", other.0), &[], &cookie).await;
        }
        sample.post(&format!("decisions/{}/positions", proposal.0), &[("position", "block")], &cookie).await;
        let opened = sample.post(&format!("needs/{}/openings", sample.needs.bags.0), &[], &cookie).await;
        assert!(!opened.text.contains(SECRETS[3]));
        assert!(sample.get("board", &cookie).await.location().ends_with("/today"));
    }
    sample.pass_time(Span::days(30)).await;
    assert_eq!(sample.home.look().group.people.voices(), before, "they cannot give each other a voice");
}

#[tokio::test]
async fn what_is_typed_is_shown_as_it_was_typed_and_never_runs() {
    let hostile = [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' OR 1=1; DROP TABLE entry; --",
        "{{7*7}} ${7*7} <%= 7*7 %>",
        "=HYPERLINK(\"http://evil.example\")",
        "\u{202e}gnp.exe \r\nSet-Cookie: s-x=1",
        "../../../../etc/passwd\0",
    ];
    for words in hostile {
        let sample = sample::house().await;
        let ask = asking(Kind::Food, Item::Groceries, HowSoon::Today, |_| {});
        let command = commons::Command::Needs(commons::needs::Command::Ask(ask));
        let act = host::Act::new(sample.host.dice.command_id(), Actor::Anyone, command)
            .sealing(commons::sight::Field::Called, words)
            .sealing(commons::sight::Field::Words, words)
            .sealing(commons::sight::Field::Door, words);
        sample.host.run(&sample.home, act).await.unwrap();
        let need = sample.home.look().group.needs.all().last().unwrap().id;
        let chiara = sample.signed_in(sample.chiara).await;
        let form = [("called", words), ("reach", words), ("speaks", words)];
        let renamed = sample.post("me", &form, &chiara).await;
        assert!(renamed.status.is_redirection() || renamed.status == StatusCode::UNPROCESSABLE_ENTITY);
        sample.post(&format!("needs/{}/openings", need.0), &[], &chiara).await;
        for path in [format!("needs/{}", need.0), "me".into(), "today".into(), "neighbours".into(), "log".into()] {
            let page = sample.get(&path, &chiara).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            for running in ["<script>alert", "<img src=x", "onerror=alert(1)>", "49", "Set-Cookie:"] {
                let harmless = running == "49" || !page.text.contains(running) || running == "Set-Cookie:";
                assert!(harmless, "{running} on {path}");
            }
            assert!(page.cookie("s-x").is_none(), "no header comes out of words");
        }
        assert!(sample.home.look().group.seq > 0, "the tables stand");
    }
}

#[tokio::test]
async fn a_page_shows_nothing_new_to_whoever_asks_it_twice() {
    // `lasting` is what enumeration compares: it must take away only what is new every time.
    let sample = sample::house().await;
    let (one, other) = (sample.get("join", "").await, sample.get("join", "").await);
    assert_ne!(one.text, other.text);
    assert_eq!(lasting(&one, "no such word"), lasting(&other, "no such word"));
}

#[tokio::test]
async fn fields_that_no_form_has_and_fields_sent_twice_change_nothing() {
    let sample = sample::house().await;
    let voices = sample.home.look().group.people.voices();
    let page = sample.get("join", "").await;
    let (command, pass) = (page.field("command").unwrap(), page.field("pass").unwrap());
    let form = [
        ("command", command),
        ("pass", pass),
        ("called", "Mallory"),
        ("called", "Ben"),
        ("voice", "1"),
        ("standing", "voice"),
        ("person", "1"),
        ("how", "founding"),
        ("welcomed", "true"),
        ("duty", "phone_desk"),
    ];
    let joined = sample.post("join?how=founding&person=1", &form, "").await;
    let mallory = joined.cookie("s-tanners-row-neighbours").unwrap();
    assert_eq!(sample.home.look().group.people.voices(), voices);
    assert!(sample.get("board", &mallory).await.location().ends_with("/today"));
    // The first of two counts, and an address is not taken for a form.
    let id = sample.home.look().group.people.all().last().unwrap().id;
    assert_eq!(sample.home.look().name(id), Some("Mallory"));
    let code = sample.host.make_code(&sample.home, sample.ben).await.unwrap();
    let wrong = sample.post(&format!("sign-in?code={code}"), &[("code", "00000000")], "").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nothing = sample.post(&format!("sign-in?code={code}"), &[], "").await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn what_a_browser_claims_about_its_address_is_not_believed() {
    use axum::extract::ConnectInfo;
    use std::net::{IpAddr, SocketAddr};
    let from = |direct: &str, claims: &[(&'static str, &'static str)]| -> IpAddr {
        let mut request = Request::get("/").body(Body::empty()).unwrap();
        let direct: IpAddr = direct.parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(direct, 40_000)));
        for (name, value) in claims {
            request.headers_mut().append(*name, axum::http::HeaderValue::from_static(value));
        }
        crate::caller::address(&request.into_parts().0)
    };
    let address = |text: &str| text.parse::<IpAddr>().unwrap();
    // From the street nobody is believed.
    let lies = [("x-forwarded-for", "127.0.0.1"), ("x-real-ip", "127.0.0.1"), ("forwarded", "for=127.0.0.1")];
    assert_eq!(from("203.0.113.9", &lies), address("203.0.113.9"));
    assert_eq!(from("2001:db8::9", &lies), address("2001:db8::9"));
    // A proxy on the same machine is: its own last word, and not what it passes on.
    assert_eq!(from("127.0.0.1", &[("x-forwarded-for", "198.51.100.1, 203.0.113.9")]), address("203.0.113.9"));
    assert_eq!(from("127.0.0.1", &[("x-forwarded-for", "nonsense")]), address("127.0.0.1"));
}

#[tokio::test]
async fn one_network_that_sends_very_many_is_told_to_wait_and_asking_goes_on() {
    let sample = sample::house().await;
    let mut taken = 0;
    while from(&sample, THEIR_ADDRESS, "me", "").await != StatusCode::TOO_MANY_REQUESTS {
        taken += 1;
        assert!(taken < 10_000, "there is no limit");
    }
    assert!(taken >= 3_000, "{taken}");
    assert_eq!(from(&sample, "203.0.114.1", "me", "").await, StatusCode::SEE_OTHER, "another network goes on");
    let once = sample.host.new_token().reveal();
    let ask = format!("at=check&soon=today&street=Kiln+Lane&called=Sam&via=text&tel=07700+900555&once={once}");
    let before = sample.home.look().group.needs.all().len();
    assert_eq!(from(&sample, THEIR_ADDRESS, "ask/food", &ask).await, StatusCode::OK);
    assert_eq!(sample.home.look().group.needs.all().len(), before + 1, "and asking goes on from the same one");
}
