//! Letters, from a proposal to a mail server and back, on both databases.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

mod sink;
/// A street that has just founded a group.
#[path = "../street/mod.rs"]
mod street;

use commons::decisions::{self, Draft, Effect, Kind};
use commons::founding::Sort;
use commons::letters::Occasion;
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
    let text = format!("{occasion:?} for {}\n{}\n{}\n{}\n", person.0, reply.link, reply.page, reply.code);
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
}

mod stories {
    use super::*;

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
