//! Letters, from a proposal to a mail server and back, on both databases.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

mod sink;
/// A street that has just founded a group.
#[path = "../street/mod.rs"]
mod street;

use commons::decisions::{self, Draft, Effect, Kind};
use commons::duties::{self, Duty};
use commons::founding::{self, Sort};
use commons::letters::Occasion;
use commons::needs;
use commons::offers::{self, Quantity, Terms, Times, Travel};
use commons::people::{self, PersonId};
use commons::sight::{Field, Proposed};
use commons::{Actor, Command, CommandId, Lang, Rule, Span, Subject};
use host::{Act, Home, Host, State};
use post::{Letter, Mailer, Post, Reply};
use sink::Sink;
use std::sync::Arc;
use store::testing::Fresh;
use street::{BEN, CHIARA, Keeps, founded};

const DEE: PersonId = PersonId(3);

struct Street {
    host: Arc<Host>,
    home: Arc<Home>,
    post: Post,
    sink: Sink,
    _keeps: Keeps,
}

fn scribe(_: &State, occasion: Occasion, person: PersonId, reply: Reply<'_>) -> Letter {
    let text = match reply {
        Reply::Pass { link, page, code } => format!("{occasion:?} for {}\n{link}\n{page}\n{code}\n", person.0),
        Reply::Page { link } => format!("{occasion:?} for {}\n{link}\n", person.0),
    };
    Letter { subject: "A question".into(), text }
}

impl Street {
    /// Ben leaves an e-mail address, Chiara as well, Dee a telephone number; Ben and Chiara are not asked in vain.
    async fn on(base: Fresh) -> Street {
        let people = [("Ben", "ben@example.org"), ("Chiara", "chiara@example.org"), ("Dee", "07700 900461")];
        let (host, home, keeps) = founded(base, Sort::Real, &people).await;
        let sink = Sink::start().await;
        let mailer = Mailer::new(&sink.url(), "Kiln Lane <post@kiln.example>").unwrap();
        let post = Post { host: Arc::clone(&host), mailer, public_url: "https://kiln.example".into(), scribe };
        Street { host, home, post, sink, _keeps: keeps }
    }

    async fn act(&self, by: PersonId, command: decisions::Command) {
        let act = Act::new(self.host.dice.command_id(), Actor::Person(by), command.into());
        let act = match &act.command {
            Command::Decisions(decisions::Command::Write { .. }) => {
                act.sealing(Field::Proposed(Proposed::Title, 0), "Raise the errand limit")
            }
            _ => act,
        };
        self.host.run(&self.home, act).await.unwrap();
    }

    async fn does(&self, by: Actor, command: impl Into<Command>) {
        let act = Act::new(self.host.dice.command_id(), by, command.into());
        self.host.run(&self.home, act).await.unwrap();
    }

    /// Ben and Chiara would shop; somebody asks, and Dee on the phone desk asks around.
    async fn ask_around(&self) {
        let terms = || Terms {
            sort: offers::Sort::Time,
            kinds: vec![needs::Kind::Food],
            quantity: Quantity::Standing,
            times: Times::ANY,
            travel: Travel::Bicycle,
            minutes: 20,
            at_most_a_week: None,
            languages: Vec::new(),
            starts: None,
            interests: Vec::new(),
        };
        let street = founding::Command::NameStreet { name: "Kiln Lane".into() };
        self.does(Actor::Person(DEE), street).await;
        for person in [BEN, CHIARA] {
            self.does(Actor::Person(person), offers::Command::Offer { terms: terms() }).await;
        }
        self.does(Actor::Person(DEE), duties::Command::Take { duty: Duty::PhoneDesk }).await;
        self.ask_about_another().await;
    }

    async fn ask_about_another(&self) {
        let ask = needs::Ask {
            kind: needs::Kind::Food,
            item: Some(needs::Item::Groceries),
            street: Some(founding::StreetId(0)),
            how_soon: needs::HowSoon::OneOrTwoDays,
            household: None,
            amount: 1,
            language: Lang::parse("en").unwrap(),
            reach: needs::ReachBy::OwnPage,
            consent: needs::Consent::ComeStraight,
            through: needs::Through::Web,
            checked: needs::Checked::Clear,
            interests: Vec::new(),
        };
        self.does(Actor::Anyone, needs::Command::Ask(ask)).await;
        let need = needs::NeedId(u32::try_from(self.home.look().group.needs.all().len()).unwrap());
        self.does(Actor::Person(DEE), needs::Command::AskAround { need, wave: 1 }).await;
    }

    /// Dee proposes to raise the limit for errands, and Ben supports it.
    async fn ask_everybody(&self) {
        let draft = Draft {
            kind: Kind::Full,
            effects: vec![Effect::SetRule { rule: Rule::ErrandLimit, value: 50 }],
            language: Lang::parse("en").unwrap(),
            public: false,
            hours: 0,
            review_days: None,
            again: None,
        };
        self.act(DEE, decisions::Command::Write { draft }).await;
        self.act(BEN, decisions::Command::Support { proposal: decisions::ProposalId(1) }).await;
    }
}

/// Runs stories on SQLite and on PostgreSQL.
macro_rules! on_both {
    ($($story:ident)+) => {
        $(
            #[tokio::test]
            async fn $story() {
                stories::$story(Street::on(store::testing::sqlite().await).await).await;
                stories::$story(Street::on(store::testing::postgres().await).await).await;
            }
        )+
    };
}

on_both! {
    whoever_left_an_address_is_asked_once_by_letter
    a_mail_server_that_is_away_is_tried_again_under_the_same_id
    letters_wait_for_the_morning
    whoever_has_answered_or_wants_none_gets_no_letter
    a_pass_answers_for_its_person_and_nothing_else
    whoever_is_forgotten_gets_nothing_and_their_passes_open_nothing
    whoever_is_asked_around_gets_a_letter_that_leads_to_the_page_and_answers_nothing
    a_letter_that_asks_around_waits_for_the_morning_and_stays_if_it_is_taken_on
}

mod stories {
    use super::*;

    pub(super) async fn whoever_is_asked_around_gets_a_letter_that_leads_to_the_page_and_answers_nothing(
        street: Street,
    ) {
        street.ask_around().await;
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 2, "Dee asks, and is not asked");
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 0, "once is enough");
        let letters = street.sink.letters();
        let mut to: Vec<&str> = letters.iter().map(|letter| letter.to.as_str()).collect();
        to.sort_unstable();
        assert_eq!(to, ["ben@example.org", "chiara@example.org"]);
        for letter in &letters {
            assert!(letter.body().contains("https://kiln.example/kiln-lane/needs/1"), "{}", letter.body());
            assert!(!letter.body().contains("answer"), "nothing is promised from a mailbox: {}", letter.body());
        }
        // Another need soon after stands on their page, and is no second letter.
        street.host.clock.pass(Span::hours(1));
        street.ask_about_another().await;
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 0);
    }

    pub(super) async fn a_letter_that_asks_around_waits_for_the_morning_and_stays_if_it_is_taken_on(street: Street) {
        // Half past nine in the evening: people may still be asked, letters go out no more.
        street.host.clock.pass(Span::minutes(7 * 60 + 25));
        street.ask_around().await;
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 0);
        let promise = needs::Command::Promise {
            need: needs::NeedId(1),
            much: 1,
            by_when: street.host.clock.now() + Span::days(1),
        };
        let act = Act::new(street.host.dice.command_id(), Actor::Person(BEN), promise.into());
        street.host.run(&street.home, act).await.unwrap();
        street.host.clock.pass(Span::hours(12));
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 0, "it asks for nothing any more");
    }

    pub(super) async fn whoever_left_an_address_is_asked_once_by_letter(street: Street) {
        street.ask_everybody().await;
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 2, "Dee left no address for letters");
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 0, "once is enough");
        let letters = street.sink.letters();
        let to: Vec<&str> = letters.iter().map(|letter| letter.to.as_str()).collect();
        assert_eq!(to, ["ben@example.org", "chiara@example.org"]);
        for letter in &letters {
            assert_eq!(letter.header("subject"), "A question");
            assert!(letter.header("message-id").ends_with("@kiln.example>"), "{}", letter.header("message-id"));
            assert!(letter.body().contains("https://kiln.example/kiln-lane/answer/"), "{}", letter.body());
        }
    }

    pub(super) async fn a_mail_server_that_is_away_is_tried_again_under_the_same_id(street: Street) {
        street.ask_everybody().await;
        street.sink.be_away(true);
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 0);
        street.sink.be_away(false);
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 0, "not at once");
        street.host.clock.pass(Span::minutes(3));
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 2);
        let tried = street.sink.tried_ids();
        let sent: Vec<String> = street.sink.letters().iter().map(|letter| letter.header("message-id")).collect();
        assert!(!tried.is_empty() && tried.iter().all(|id| sent.contains(id)), "{tried:?} and {sent:?}");
    }

    pub(super) async fn letters_wait_for_the_morning(street: Street) {
        street.host.clock.pass(Span::hours(9));
        street.ask_everybody().await;
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 0, "it is eleven at night");
        street.host.clock.pass(Span::hours(10));
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 2);
    }

    pub(super) async fn whoever_has_answered_or_wants_none_gets_no_letter(street: Street) {
        street.ask_everybody().await;
        let position = decisions::Command::Position {
            proposal: decisions::ProposalId(1),
            version: 1,
            person: BEN,
            position: decisions::Position::Agree,
            words: decisions::Words::None,
            will_meet: false,
        };
        street.act(BEN, position).await;
        let none = people::Command::Letters { wanted: false };
        let act = Act::new(street.host.dice.command_id(), Actor::Person(CHIARA), none.into());
        street.host.run(&street.home, act).await.unwrap();
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 0);
    }

    pub(super) async fn a_pass_answers_for_its_person_and_nothing_else(street: Street) {
        street.ask_everybody().await;
        street.post.carry(&street.home).await.unwrap();
        let letter = &street.sink.letters()[1];
        let (link, code) = (letter.line(1), letter.line(3));
        let pass = link.rsplit('/').next().unwrap().to_owned();
        let expected = Some((CHIARA, decisions::ProposalId(1)));
        assert_eq!(street.host.who_answers(&street.home, &pass).await.unwrap(), expected);
        assert_eq!(street.host.who_answers(&street.home, &code).await.unwrap(), expected, "with its space: {code}");
        assert_eq!(street.host.who_answers(&street.home, "00000 00000").await.unwrap(), None);
        // It signs nobody in.
        let token = host::Token::parse(&pass).unwrap();
        assert_eq!(street.host.who(&street.home, &token).await.unwrap().map(|(holder, _)| holder), None);
    }

    pub(super) async fn whoever_is_forgotten_gets_nothing_and_their_passes_open_nothing(street: Street) {
        street.ask_everybody().await;
        street.sink.be_away(true);
        street.post.carry(&street.home).await.unwrap();
        let (pass, _) = street.host.answer_pass(&street.home, CHIARA, decisions::ProposalId(1)).await.unwrap();
        let forget = Act::new(CommandId([9; 16]), Actor::Person(CHIARA), Command::Forget(Subject::Person(CHIARA)));
        street.host.run(&street.home, forget).await.unwrap();
        street.sink.be_away(false);
        street.host.clock.pass(Span::hours(1));
        assert_eq!(street.post.carry(&street.home).await.unwrap(), 1, "Ben's");
        assert_eq!(street.sink.letters()[0].to, "ben@example.org");
        assert_eq!(street.host.who_answers(&street.home, &pass.reveal()).await.unwrap(), None);
    }
}
