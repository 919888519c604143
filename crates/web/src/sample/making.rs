//! How the sample came to be: twenty days of a street, by real acts.

use commons::duties::{self, Duty};
use commons::founding;
use commons::needs::{
    self, Ask, Channel, CheckBack, Checked, Consent, Handover, Hold, HowSoon, Item, Kind, NeedId, ReachBy, Reached,
    ReturnAsked, Through,
};
use commons::offers::{self, Quantity, Terms, Times, Travel};
use commons::people::{self, How, PersonId};
use commons::sight::Field;
use commons::{Actor, Command, Event, Lang, Span, Subject};
use host::{Act, Album, Clock, Dice, Done, Home, Host, SixWords};
use std::sync::Arc;
use tempfile::TempDir;

use super::{KILN_LANE, NOW, ORCHARD_CLOSE, OneOfEach, REACH, SECRETS, Sample, TANNERS_ROW};

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
