//! Telling another place what happened: over real TLS to a machine of our own, on both databases.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

/// A machine that is told, and answers as it was bidden.
mod ear;
/// A street that has just founded a group.
#[path = "../street/mod.rs"]
mod street;

use commons::founding::Sort;
use commons::people::{self, PersonId};
use commons::{Actor, Command, Span, Subject};
use ear::Ear;
use host::{Act, Home, Host, NotLet};
use post::hooks::{Hooks, sign};
use post::outside::Outside;
use std::sync::Arc;
use store::testing::{Fresh, both_databases, sqlite};
use street::{BEN, CHIARA, Keeps, NOON, founded};

const URL: &str = "https://hook.example.org/told?by=us";

struct Street {
    host: Arc<Host>,
    home: Arc<Home>,
    hooks: Hooks,
    ear: Ear,
    _keeps: Keeps,
}

/// What is told here: the number of the entry. Of vouches nobody outside is told.
fn teller(home: &Home, entry: &commons::Entry) -> Option<String> {
    let vouched = matches!(entry.event, commons::Event::People(people::Event::Vouched { .. }));
    (!vouched).then(|| format!("{{\"group\":\"{}\",\"entry\":{}}}", home.slug, entry.seq))
}

impl Street {
    async fn on(base: Fresh, sort: Sort) -> Street {
        let people = [("Ben", "07700 900101"), ("Chiara", "07700 900102")];
        let (host, home, keeps) = founded(base, sort, &people).await;
        let ear = Ear::open().await;
        let outside: Outside = ear.outside();
        let hooks = Hooks { host: Arc::clone(&host), outside, teller };
        Street { host, home, hooks, ear, _keeps: keeps }
    }

    async fn act(&self, by: PersonId, command: impl Into<Command>) -> u64 {
        let act = Act::new(self.host.dice.command_id(), Actor::Person(by), command.into());
        self.host.run(&self.home, act).await.unwrap().last
    }

    async fn tell(&self) -> usize {
        self.hooks.tell(&self.home).await.unwrap()
    }
}

#[tokio::test]
async fn a_place_hears_of_everything_that_happens_from_then_on_in_order_and_signed() {
    for base in both_databases().await {
        let street = Street::on(base, Sort::Real).await;
        let secret = street.host.let_hook(&street.home, BEN, URL, Span::days(30)).await.unwrap();
        assert_eq!(street.tell().await, 0, "what was before is not told");
        let first = street.act(BEN, people::Command::GoAway).await;
        let second = street.act(BEN, people::Command::ComeBack).await;
        assert_eq!(street.tell().await, 2);
        assert_eq!(street.tell().await, 0, "once each");
        let heard = street.ear.heard();
        assert_eq!(heard.len(), 2);
        for (told, entry) in heard.iter().zip([first, second]) {
            assert_eq!(told.line, "POST /told?by=us HTTP/1.1");
            assert_eq!(told.header("host"), "hook.example.org");
            assert_eq!(told.body, format!("{{\"group\":\"{}\",\"entry\":{entry}}}", street.home.slug));
            let seconds: i64 = told.header("webhook-timestamp").parse().unwrap();
            assert_eq!(seconds, NOON.0 / 1_000);
            let signature = sign(&secret, told.header("webhook-id"), seconds, &told.body);
            assert_eq!(told.header("webhook-signature"), signature);
        }
        assert_ne!(heard[0].header("webhook-id"), heard[1].header("webhook-id"));
    }
}

#[tokio::test]
async fn what_did_not_arrive_is_told_again_under_the_same_id_later_and_later() {
    for base in both_databases().await {
        let street = Street::on(base, Sort::Real).await;
        street.host.let_hook(&street.home, BEN, URL, Span::days(30)).await.unwrap();
        street.act(BEN, people::Command::GoAway).await;
        street.ear.answer(&[500, 302, 204]);
        assert_eq!(street.tell().await, 0);
        assert_eq!(street.tell().await, 0);
        assert_eq!(street.ear.heard().len(), 1, "not before five seconds have passed");
        street.host.clock.pass(Span(5_000));
        assert_eq!(street.tell().await, 0, "nobody is followed elsewhere");
        street.host.clock.pass(Span::minutes(5));
        assert_eq!(street.tell().await, 1);
        let ids: Vec<String> = street.ear.heard().iter().map(|told| told.header("webhook-id").to_owned()).collect();
        assert_eq!((ids.len(), &ids[0], &ids[1]), (3, &ids[1], &ids[2]));
    }
}

#[tokio::test]
async fn a_place_that_never_answers_is_left_alone_after_some_days_and_one_that_is_gone_at_once() {
    for base in both_databases().await {
        let street = Street::on(base, Sort::Real).await;
        let stopped = async |person| street.host.hooks(&street.home, person).await.unwrap()[0].stopped;
        street.host.let_hook(&street.home, BEN, URL, Span::days(30)).await.unwrap();
        street.act(BEN, people::Command::GoAway).await;
        street.ear.answer(&[503; 30]);
        for _ in 0..30 {
            street.tell().await;
            street.host.clock.pass(Span::hours(24));
        }
        assert_eq!(street.ear.heard().len(), 10);

        street.host.let_hook(&street.home, CHIARA, URL, Span::days(30)).await.unwrap();
        assert!(!stopped(CHIARA).await);
        street.act(CHIARA, people::Command::GoAway).await;
        street.ear.answer(&[410]);
        street.tell().await;
        assert!(stopped(CHIARA).await);
        street.act(CHIARA, people::Command::ComeBack).await;
        street.host.clock.pass(Span::days(2));
        assert_eq!(street.tell().await, 0);
        assert_eq!(street.ear.heard().len(), 11);
    }
}

#[tokio::test]
async fn a_place_ends_with_a_word_of_its_member_with_its_time_and_with_its_member() {
    for base in both_databases().await {
        let street = Street::on(base, Sort::Real).await;
        let (host, home) = (&street.host, &street.home);
        host.let_hook(home, BEN, URL, Span::days(30)).await.unwrap();
        let hooks = host.hooks(home, BEN).await.unwrap();
        assert_eq!((hooks.len(), &*hooks[0].url), (1, URL));
        host.end_hook(home, CHIARA, hooks[0].id).await.unwrap();
        assert_eq!(host.hooks(home, BEN).await.unwrap().len(), 1, "it is not Chiara's");
        host.end_hook(home, BEN, hooks[0].id).await.unwrap();
        assert_eq!(host.hooks(home, BEN).await.unwrap().len(), 0);

        host.let_hook(home, BEN, URL, Span::days(1)).await.unwrap();
        host.clock.pass(Span::days(1));
        street.act(CHIARA, people::Command::GoAway).await;
        assert_eq!(street.tell().await, 0);

        host.let_hook(home, BEN, URL, Span::days(30)).await.unwrap();
        street.act(BEN, Command::Forget(Subject::Person(BEN))).await;
        assert_eq!(street.tell().await, 0);
        assert_eq!(street.ear.heard().len(), 0);
    }
}

#[tokio::test]
async fn no_place_of_our_own_is_told_and_a_demo_tells_nobody() {
    let base = sqlite().await;
    let street = Street::on(base, Sort::Real).await;
    for url in ["http://example.org/", "https://localhost/", "https://127.0.0.1/", "https://example.org:8443/"] {
        let refused = street.host.let_hook(&street.home, BEN, url, Span::days(1)).await;
        assert!(matches!(refused, Err(NotLet::NoPlace)), "{url}");
    }
    for _ in 0..host::HOOKS_MOST {
        street.host.let_hook(&street.home, BEN, URL, Span::days(1)).await.unwrap();
    }
    let more = street.host.let_hook(&street.home, BEN, URL, Span::days(1)).await;
    assert!(matches!(more, Err(NotLet::Enough)));
    let base = sqlite().await;
    let demo = Street::on(base, Sort::Demo).await;
    assert!(matches!(demo.host.let_hook(&demo.home, BEN, URL, Span::days(1)).await, Err(NotLet::Failed(_))));
}
