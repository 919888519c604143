//! A house for tests: a small group that was made by running real acts on a store in a folder that goes away.
//!
//! `let sample = sample::house().await;` then `sample.get("board", &sample.signed_in(sample.ben).await).await`.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use commons::decisions::{self, ProposalId};
use commons::duties::{self, Duty};
use commons::founding::{self, StreetId};
use commons::needs::{
    self, Ask, Channel, CheckBack, Checked, Consent, Handover, Hold, HowSoon, Item, Kind, NeedId, ReachBy, Reached,
    ReturnAsked, Through,
};
use commons::offers::{self, Quantity, Terms, Times, Travel};
use commons::people::{self, How, PersonId};
use commons::rounds::{self, Plan, Planned, RoundId, Way};
use commons::sight::{Field, Proposed};
use commons::{Actor, Command, Event, Lang, Span, Subject, Timestamp};
use host::{Act, Album, Clock, Dice, Done, Failed, Holder, Home, Host, SixWords};
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;

/// Monday 23 November 2026, 14:05 in London: when every sample stands.
pub(crate) const NOW: Timestamp = Timestamp(1_795_442_700_000);
/// How the group is reached.
pub(crate) const REACH: &str = "01632 960123";
/// What the sealed details of every need in the sample hold, so that a test can look for them where they must not be.
pub(crate) const SECRETS: [&str; 5] =
    ["Amina Yusuf", "07700 900461", "not while school is out", "blue door, second floor", "heron at noon"];

pub(crate) const TANNERS_ROW: StreetId = StreetId(0);
pub(crate) const KILN_LANE: StreetId = StreetId(1);
pub(crate) const ORCHARD_CLOSE: StreetId = StreetId(3);

pub(crate) struct Sample {
    pub(crate) host: Arc<Host>,
    pub(crate) home: Arc<Home>,
    pub(crate) router: Router,
    /// Five founders, all with a voice. Chiara is on the phone desk, Dee on the welcome.
    pub(crate) ben: PersonId,
    pub(crate) chiara: PersonId,
    pub(crate) dee: PersonId,
    pub(crate) esi: PersonId,
    pub(crate) femi: PersonId,
    /// Welcomed, without a voice yet.
    pub(crate) grace: PersonId,
    /// Nobody has said hello to them yet.
    pub(crate) hakim: PersonId,
    pub(crate) needs: OneOfEach,
    /// The key of `needs.bags`.
    pub(crate) six: SixWords,
    /// Goes away with the sample.
    _folder: TempDir,
}

/// One need of every sort.
pub(crate) struct OneOfEach {
    /// Arrived without a street we know; waits for the phone desk.
    pub(crate) heard: NeedId,
    /// Arrived from a place that sends very many.
    pub(crate) unchecked: NeedId,
    /// Open: a prescription for today, which takes two people.
    pub(crate) prescription: NeedId,
    /// Open: four bags for five people; one bag is promised by Esi.
    pub(crate) bags: NeedId,
    /// Open: a friendly call, which needs no door.
    pub(crate) call: NeedId,
    /// Open, and somebody is trying to ring back.
    pub(crate) ringing: NeedId,
    /// Promised by Ben.
    pub(crate) promised: NeedId,
    /// Promised by Ben, and waits for the neighbour's yes.
    pub(crate) offered: NeedId,
    /// Dee is on the way.
    pub(crate) underway: NeedId,
    /// Brought by Esi; nobody has said yet whether it arrived.
    pub(crate) arrived: NeedId,
    /// Waits for its turn.
    pub(crate) paced: NeedId,
    /// Closed as met.
    pub(crate) closed: NeedId,
    /// Closed, and its details are wiped.
    pub(crate) forgotten: NeedId,
}

/// What came back from a request.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    /// Where it leads on to.
    pub(crate) fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default()
    }

    /// A cookie it gives, as the browser sends it back: `name=value`.
    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        let given = self.headers.get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        given
            .filter_map(|line| line.split(';').next())
            .find(|pair| pair.starts_with(&format!("{name}=")))
            .map(str::to_owned)
    }

    /// The value of a hidden or typed field on the page.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let from = self.text.split(&format!("name=\"{name}\"")).nth(1)?;
        from.split('>').next()?.split("value=\"").nth(1)?.split('"').next()
    }
}

/// A house with one group in it, "Tanner's Row Neighbours" at `/tanners-row-neighbours`.
pub(crate) async fn house() -> Sample {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::standing_at(NOW - Span::days(20));
    let dice = Dice::from_seed(7);
    let url = format!("sqlite://{}", folder.path().join("group.db").display());
    let store = store::Store::open(&url).await.unwrap();
    let throw = dice.clone();
    let vault = vault::Vault::in_folder(&folder.path().join("keys"), &mut move |bytes: &mut [u8]| throw.fill(bytes));
    let host = Arc::new(Host::open(store, vault.unwrap(), clock, dice).await.unwrap());
    host.keep_pictures_in(Album::below(folder.path()));
    let found = founding::Command::Found {
        name: "Tanner's Row Neighbours".into(),
        place: "Tanner's Row".into(),
        language: Lang::parse("en").unwrap(),
        zone: "Europe/London".into(),
        sort: founding::Sort::Real,
    };
    let act = Act::new(host.dice.command_id(), Actor::Anyone, Command::Founding(found)).sealing(Field::Reach, REACH);
    let home = host.found("Tanner's Row Neighbours", act).await.unwrap();
    fill(host, home, folder).await
}

async fn fill(host: Arc<Host>, home: Arc<Home>, folder: TempDir) -> Sample {
    let here = Here { host: &host, home: &home };
    for name in ["Tanner's Row", "Kiln Lane", "Foundry Street", "Orchard Close"] {
        here.run(Actor::Anyone, Command::Founding(founding::Command::NameStreet { name: name.into() })).await;
    }
    let ben = here.join("Ben", How::Founding).await;
    let chiara = here.join("Chiara", How::Founding).await;
    let dee = here.join("Dee", How::Founding).await;
    let esi = here.join("Esi", How::Founding).await;
    let femi = here.join("Femi", How::Founding).await;
    let closed = here.ask(Kind::Lift, Item::LiftSomewhere, HowSoon::AboutAWeek, |_| {}).await;
    let forgotten = here.ask(Kind::Food, Item::Groceries, HowSoon::Today, |_| {}).await;
    here.bring(ben, forgotten).await;
    here.run(Actor::Neighbour(forgotten), Command::Forget(Subject::Need(forgotten))).await;

    host.clock.pass(Span::days(17));
    let grace = here.join("Grace", How::Invited { by: ben }).await;
    here.run(Actor::Person(dee), Command::People(people::Command::Welcome { person: grace })).await;
    here.run(Actor::Person(ben), Command::People(people::Command::Vouch { person: grace })).await;
    here.take(chiara, Duty::PhoneDesk).await;
    here.take(dee, Duty::Welcome).await;
    here.offer(ben, offers::Sort::Time, vec![Kind::Food, Kind::Medicine], Travel::Bicycle).await;
    here.offer(chiara, offers::Sort::Lift, vec![Kind::Lift], Travel::Car).await;
    here.offer(grace, offers::Sort::Time, vec![Kind::Company], Travel::FromHome).await;
    here.bring(dee, closed).await;
    let answer = needs::Command::CheckBack { need: closed, answer: CheckBack::Arrived, asked: ReturnAsked::Nothing };
    here.run(Actor::Neighbour(closed), Command::Needs(answer)).await;

    // Two days ago.
    host.clock.pass(Span::days(1));
    let call =
        here.ask(Kind::Company, Item::FriendlyCall, HowSoon::AnyTime, |ask| ask.street = Some(ORCHARD_CLOSE)).await;
    let paced = here.ask(Kind::Money, Item::Grant, HowSoon::AboutAWeek, |_| {}).await;
    let until = NOW + Span::days(6);
    here.needs(chiara, needs::Command::Hold { need: paced, hold: Hold::Paced { until } }).await;
    let six = SixWords::from_token(&host.new_token(), 0);
    let key = host.key_of(&six).await.unwrap();
    let bags = here
        .ask_with(
            asking(Kind::Food, Item::Groceries, HowSoon::OneOrTwoDays, |ask| {
                ask.household = Some(5);
                ask.amount = 4;
            }),
            Some(key),
        )
        .await;

    // Yesterday.
    host.clock.pass(Span::days(1));
    let by_when = NOW + Span::hours(5);
    let hakim = here.join("Hakim", How::OfferedHand).await;
    let promised = here.ask(Kind::Repair, Item::SmallRepair, HowSoon::ThreeToFiveDays, |_| {}).await;
    here.needs(ben, needs::Command::Promise { need: promised, much: 1, by_when }).await;
    let offered =
        here.ask(Kind::Letters, Item::Benefits, HowSoon::AboutAWeek, |ask| ask.consent = Consent::AskMeFirst).await;
    here.needs(ben, needs::Command::Promise { need: offered, much: 1, by_when }).await;
    let underway = here.ask(Kind::Home, Item::Bedding, HowSoon::OneOrTwoDays, |_| {}).await;
    here.needs(dee, needs::Command::Promise { need: underway, much: 1, by_when }).await;
    here.needs(dee, needs::Command::SetOut { need: underway }).await;
    let arrived = here.ask(Kind::Food, Item::PreparedMeals, HowSoon::OneOrTwoDays, |_| {}).await;
    here.bring(esi, arrived).await;
    let ringing = here.ask(Kind::Else, Item::Post, HowSoon::ThreeToFiveDays, |_| {}).await;
    let attempt =
        needs::Command::Attempt { need: ringing, channel: Channel::Call, reached: Reached::NoAnswer, next_at: None };
    here.needs(chiara, attempt).await;
    here.needs(esi, needs::Command::Promise { need: bags, much: 1, by_when }).await;

    // Today.
    host.clock.pass(Span::hours(22));
    let prescription =
        here.ask(Kind::Medicine, Item::Prescription, HowSoon::Today, |ask| ask.street = Some(KILN_LANE)).await;
    let heard = here.ask(Kind::Food, Item::Groceries, HowSoon::Today, |ask| ask.street = None).await;
    let unchecked = here.ask(Kind::Home, Item::Bedding, HowSoon::AnyTime, |ask| ask.checked = Checked::Unchecked).await;
    host.clock.pass(Span::hours(2));
    host.catch_up(&home).await.unwrap();
    assert_eq!(host.clock.now(), NOW);

    let needs = OneOfEach {
        heard,
        unchecked,
        prescription,
        bags,
        call,
        ringing,
        promised,
        offered,
        underway,
        arrived,
        paced,
        closed,
        forgotten,
    };
    let router = crate::app(Arc::clone(&host), crate::Options::default());
    Sample { host, home, router, ben, chiara, dee, esi, femi, grace, hakim, needs, six, _folder: folder }
}

/// An ask with everything in it that most tests do not care about.
pub(crate) fn asking(kind: Kind, item: Item, how_soon: HowSoon, change: impl FnOnce(&mut Ask)) -> Ask {
    let mut ask = Ask {
        kind,
        item: Some(item),
        street: Some(TANNERS_ROW),
        how_soon,
        household: None,
        amount: 1,
        language: Lang::parse("en").unwrap(),
        reach: ReachBy::Text,
        consent: Consent::ComeStraight,
        through: Through::Web,
        checked: Checked::Clear,
        interests: Vec::new(),
    };
    change(&mut ask);
    ask
}

/// Acts on the group while it is being made.
struct Here<'a> {
    host: &'a Host,
    home: &'a Home,
}

impl Here<'_> {
    async fn run(&self, by: Actor, command: Command) -> Done {
        self.carry_out(Act::new(self.host.dice.command_id(), by, command)).await
    }

    async fn carry_out(&self, act: Act) -> Done {
        self.host.run(self.home, act).await.unwrap()
    }

    async fn needs(&self, by: PersonId, command: needs::Command) {
        self.run(Actor::Person(by), Command::Needs(command)).await;
    }

    async fn join(&self, name: &str, how: How) -> PersonId {
        let command = Command::People(people::Command::Join { how });
        let act = Act::new(self.host.dice.command_id(), Actor::Anyone, command).sealing(Field::Called, name);
        let done = self.carry_out(act.sealing(Field::Reach, "07700 900100")).await;
        let joined = done.events.into_iter().find_map(|event| match event {
            Event::People(people::Event::Joined { person, .. }) => Some(person),
            _ => None,
        });
        joined.unwrap()
    }

    async fn ask(&self, kind: Kind, item: Item, how_soon: HowSoon, change: impl FnOnce(&mut Ask)) -> NeedId {
        self.ask_with(asking(kind, item, how_soon, change), None).await
    }

    async fn ask_with(&self, ask: Ask, key: Option<host::Beside>) -> NeedId {
        let [name, reach, times, door, password] = SECRETS;
        let command = Command::Needs(needs::Command::Ask(ask));
        let mut act = Act::new(self.host.dice.command_id(), Actor::Anyone, command)
            .sealing(Field::Called, name)
            .sealing(Field::Reach, reach)
            .sealing(Field::SafeTimes, times)
            .sealing(Field::Door, door)
            .sealing(Field::Password, password)
            .sealing(Field::Words, "Two bags would be enough. <script>alert(1)</script> 🌶 أمينة");
        if let Some(key) = key {
            act = act.beside(key);
        }
        let done = self.carry_out(act).await;
        let asked = done.events.into_iter().find_map(|event| match event {
            Event::Needs(needs::Event::Asked { need, .. }) => Some(need),
            _ => None,
        });
        asked.unwrap()
    }

    /// Promised, set out, handed over at the door.
    async fn bring(&self, by: PersonId, need: NeedId) {
        let by_when = self.host.clock.now() + Span::hours(3);
        self.needs(by, needs::Command::Promise { need, much: 1, by_when }).await;
        self.needs(by, needs::Command::SetOut { need }).await;
        self.needs(by, needs::Command::HandOver { need, how: Handover::Door }).await;
    }

    async fn take(&self, person: PersonId, duty: Duty) {
        self.run(Actor::Person(person), Command::Duties(duties::Command::Take { duty })).await;
    }

    async fn offer(&self, person: PersonId, sort: offers::Sort, kinds: Vec<Kind>, travel: Travel) {
        let (quantity, times) = (Quantity::Standing, Times::ANY);
        let terms = Terms {
            sort,
            kinds,
            quantity,
            times,
            travel,
            minutes: 20,
            at_most_a_week: None,
            languages: Vec::new(),
            starts: None,
            interests: Vec::new(),
        };
        self.run(Actor::Person(person), Command::Offers(offers::Command::Offer { terms })).await;
    }
}

impl Sample {
    /// The cookie of somebody who is signed in.
    pub(crate) async fn signed_in(&self, person: PersonId) -> String {
        self.pass("s", Holder::Person(person)).await
    }

    /// The cookie of somebody who has typed in the key of a need.
    pub(crate) async fn with_key_of(&self, need: NeedId) -> String {
        self.pass("k", Holder::Need(need)).await
    }

    async fn pass(&self, letter: &str, holder: Holder) -> String {
        let token = self.host.sign_in(&self.home, holder, "a browser").await.unwrap();
        format!("{letter}-{}={}", self.home.slug, token.reveal())
    }

    /// Gives the group the map of a town that does not exist, in which its streets are. To be called before anything is asked.
    pub(crate) fn with_map(&self) {
        let file = streets::made::Town::demo().to_pbf(Vec::new()).unwrap();
        let town = streets::import(std::io::Cursor::new(file), |_| true).unwrap();
        let streets = host::Streets::in_folder(self.folder());
        let mut saved = Vec::new();
        streets::save(&town, &mut saved).unwrap();
        std::fs::write(streets.file(self.home.id).unwrap(), saved).unwrap();
        self.host.streets_lie_in(streets);
    }

    /// Everything the house has on the disk.
    pub(crate) fn folder(&self) -> &std::path::Path {
        self._folder.path()
    }

    /// An address of the group: `sample.to("board")`. What begins with a slash is an address of the house.
    pub(crate) fn to(&self, path: &str) -> String {
        if path.starts_with('/') { path.to_owned() } else { format!("/{}/{path}", self.home.slug) }
    }

    /// Asks for a page with these cookies: `a=1; b=2`, or none.
    pub(crate) async fn get(&self, path: &str, cookies: &str) -> Answer {
        self.send(Request::get(self.to(path)), cookies, Body::empty()).await
    }

    /// The same in a language.
    pub(crate) async fn get_in(&self, language: &str, path: &str, cookies: &str) -> Answer {
        let request = Request::get(self.to(path)).header(header::ACCEPT_LANGUAGE, language);
        self.send(request, cookies, Body::empty()).await
    }

    /// Sends a form from one of our own pages.
    pub(crate) async fn post(&self, path: &str, form: &[(&str, &str)], cookies: &str) -> Answer {
        let pairs = form.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let request = Request::post(self.to(path))
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, cookies, Body::from(body)).await
    }

    /// Sends a form with a file in it, as a browser does.
    pub(crate) async fn post_file(
        &self,
        path: &str,
        form: &[(&str, &str)],
        (field, file): (&str, &[u8]),
        cookies: &str,
    ) -> Answer {
        let mut body = Vec::new();
        for (name, value) in form {
            let part = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.into_bytes());
        }
        let about = "Content-Type: image/jpeg\r\n\r\n";
        let head =
            format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"IMG_1.jpg\"\r\n{about}");
        body.extend(head.into_bytes());
        body.extend(file);
        body.extend(b"\r\n--edge--\r\n");
        let request = Request::post(self.to(path))
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
        self.send(request, cookies, Body::from(body)).await
    }

    /// What is no text: status, headers, bytes.
    pub(crate) async fn bytes(&self, path: &str, cookies: &str) -> (StatusCode, HeaderMap, Vec<u8>) {
        let request =
            Request::get(self.to(path)).header(header::HOST, "tanners.example").header(header::COOKIE, cookies);
        let answer = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        (status, headers, axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap().to_vec())
    }

    async fn send(&self, request: axum::http::request::Builder, cookies: &str, body: Body) -> Answer {
        let request = request.header(header::HOST, "tanners.example").header(header::COOKIE, cookies);
        let answer = self.router.clone().oneshot(request.body(body).unwrap()).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        Answer { status, headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// Acts beside the pages.
    pub(crate) async fn run(&self, by: Actor, command: Command) -> Result<Done, Failed> {
        self.host.run(&self.home, Act::new(self.host.dice.command_id(), by, command)).await
    }

    /// The same for a person and a need.
    pub(crate) async fn needs(&self, by: PersonId, command: needs::Command) -> Result<Done, Failed> {
        self.run(Actor::Person(by), Command::Needs(command)).await
    }

    /// Lets time pass, and does what is due.
    pub(crate) async fn pass_time(&self, span: Span) {
        self.host.clock.pass(span);
        self.host.catch_up(&self.home).await.unwrap();
    }

    /// A round to these needs, tomorrow afternoon by bicycle, which nobody has claimed.
    pub(crate) async fn makes_a_round(&self, needs: &[NeedId]) -> RoundId {
        let stop = |need: &NeedId| Planned {
            need: *need,
            much: self.need(*need).wanting().much,
            fetch: None,
            cold: false,
            pinned: false,
            open: None,
        };
        let plan = Plan {
            way: Way::Bicycle,
            leaves_at: NOW + Span::hours(27),
            back_by: NOW + Span::hours(29),
            bags: 12,
            starts: Some(TANNERS_ROW),
            ends: Some(TANNERS_ROW),
            kept_for: None,
            stops: needs.iter().map(stop).collect(),
            metres: 3_200,
            seconds: 2_700,
        };
        let make = rounds::Command::Make { rounds: vec![plan] };
        let act = Act::new(self.host.dice.command_id(), Actor::Person(self.dee), make.into());
        self.host.run(&self.home, act).await.unwrap();
        RoundId(self.newest_round())
    }

    /// The number of the newest round, or 1 where there is none.
    pub(crate) fn newest_round(&self) -> u32 {
        self.home.look().group.rounds.live().last().map_or(1, |round| round.id.0)
    }

    /// Somebody has written a proposal and somebody else supports it: everybody is asked. Neither is one of the two members
    /// without a part in anything.
    pub(crate) async fn asks_everybody(&self) -> ProposalId {
        let draft = decisions::Draft {
            kind: decisions::Kind::Full,
            effects: vec![decisions::Effect::SetRule { rule: commons::Rule::FoodAllowance, value: 35 }],
            language: Lang::parse("en").unwrap(),
            public: true,
            hours: 0,
            review_days: None,
            again: None,
        };
        let write = Command::Decisions(decisions::Command::Write { draft });
        let act = Act::new(self.host.dice.command_id(), Actor::Person(self.esi), write)
            .sealing(Field::Proposed(Proposed::Title, 0), "Raise the food allowance");
        let done = self.host.run(&self.home, act).await.unwrap();
        let written = done.events.into_iter().find_map(|event| match event {
            Event::Decisions(decisions::Event::Written { proposal, .. }) => Some(proposal),
            _ => None,
        });
        let proposal = written.unwrap();
        let support = Command::Decisions(decisions::Command::Support { proposal });
        self.run(Actor::Person(self.dee), support).await.unwrap();
        proposal
    }

    /// A copy of a need as it is now.
    pub(crate) fn need(&self, need: NeedId) -> needs::Need {
        self.home.look().group.needs.get(need).unwrap().clone()
    }
}

/// What looks like the key of a sentence that nobody wrote: `board-no-such-key` standing as text. Every page test asks.
pub(crate) fn raw_keys(page: &str) -> Vec<String> {
    let text = page.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.trim());
    let looks_raw = |text: &&str| {
        text.contains('-')
            && !text.contains(' ')
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
    };
    text.filter(looks_raw).map(str::to_owned).collect()
}

fn coded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        b' ' => "+".to_owned(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use commons::needs::Phase;

    #[tokio::test]
    async fn the_sample_has_a_need_of_every_sort() {
        let sample = house().await;
        let phase = |need| sample.need(need).phase();
        let needs = &sample.needs;
        assert_eq!(phase(needs.heard), Phase::Heard);
        assert_eq!(phase(needs.unchecked), Phase::Heard);
        for open in [needs.prescription, needs.bags, needs.call, needs.ringing, needs.paced] {
            assert_eq!(phase(open), Phase::Open);
        }
        assert_eq!(phase(needs.promised), Phase::Promised);
        assert_eq!(phase(needs.offered), Phase::Promised);
        assert_eq!(phase(needs.underway), Phase::Underway);
        assert_eq!(phase(needs.arrived), Phase::CheckingBack);
        assert_eq!(phase(needs.closed), Phase::Closed);
        assert!(sample.need(needs.forgotten).is_forgotten());
        let state = sample.home.look();
        assert_eq!(state.name(sample.femi), Some("Femi"));
        assert!(state.group.people.taking_part(sample.hakim).is_err());
        assert!(!state.group.people.has_voice(sample.grace));
    }

    #[tokio::test]
    async fn a_signed_in_person_and_a_key_are_known_at_the_door() {
        let sample = house().await;
        assert_eq!(sample.host.need_of(&sample.home, &sample.six).await.unwrap(), Ok(sample.needs.bags));
        assert!(sample.with_key_of(sample.needs.bags).await.starts_with("k-tanners-row-neighbours="));
        let answer = sample.get("/healthz", &sample.signed_in(sample.esi).await).await;
        assert_eq!((answer.status, answer.text.as_str()), (StatusCode::OK, "ok\n"));
        let answer = sample.post("undo/1", &[("command", "00")], "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(answer.location().starts_with("/tanners-row-neighbours/today?refused="));
        let sorry = sample.get_in("es", "no-such-page", "").await;
        assert_eq!(sorry.status, StatusCode::NOT_FOUND);
        assert!(sorry.text.contains("lang=\"es\"") && sorry.cookie("look").is_some());
        assert_eq!((sorry.field("no-such-field"), raw_keys(&sorry.text)), (None, vec![]));
    }

    #[tokio::test]
    async fn time_passes_in_the_sample_as_it_does_outside() {
        let sample = house().await;
        sample.pass_time(Span::hours(6)).await;
        assert!(sample.need(sample.needs.promised).promises.iter().any(|promise| promise.announced_at.is_some()));
        let release = needs::Command::Release { need: sample.needs.promised };
        assert!(sample.needs(sample.ben, release).await.is_ok());
    }
}
