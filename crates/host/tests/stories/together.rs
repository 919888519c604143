//! Several servers on one PostgreSQL database, with the keys they share.

use crate::houses::*;
use commons::rounds::Way;
use commons::sight::Field;
use commons::{Actor, Command, Refusal, Span, decisions, people};
use host::planning::{Loose, MOST_SECONDS, Outing, Standing, Wish};
use host::{Clock, Dice, Failed, Home, Host, KeysInStore};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use store::Store;
use store::testing::{Fresh, postgres};
use tempfile::TempDir;
use vault::Vault;

/// Servers of one house. Each has a folder of its own with the host key in it.
struct Servers {
    base: Fresh,
    folders: Vec<TempDir>,
    hosts: Vec<Arc<Host>>,
}

async fn serve(base: &Fresh, keys: &Path, clock: Clock, seed: u64) -> Result<Arc<Host>, Failed> {
    let store = Store::open(&base.url).await.unwrap();
    let (shared, keys, dice) = (KeysInStore::of(store.clone()), keys.to_owned(), Dice::from_seed(seed));
    let opened = tokio::task::spawn_blocking(move || {
        let mut throw = |bytes: &mut [u8]| dice.fill(bytes);
        (Vault::shared(&keys, shared, &mut throw).unwrap(), dice)
    });
    let (vault, dice) = opened.await.unwrap();
    Host::open(store, vault, clock, dice).await.map(Arc::new)
}

impl Servers {
    async fn new(many: u64) -> Servers {
        let (base, clock) = (postgres().await, Clock::standing_at(NOON));
        let mut servers = Servers { base, folders: Vec::new(), hosts: Vec::new() };
        for number in 0..many {
            servers.one_more(number, clock.clone()).await;
        }
        servers
    }

    async fn one_more(&mut self, seed: u64, clock: Clock) {
        let folder = match self.folders.first() {
            Some(first) => copy_of(first.path()),
            None => tempfile::tempdir().unwrap(),
        };
        self.hosts.push(serve(&self.base, folder.path(), clock, 100 + seed).await.unwrap());
        self.folders.push(folder);
    }

    /// Elm Street, founded on the first, as each of them has it.
    async fn elm_street(&self) -> Vec<Arc<Home>> {
        let first = &self.hosts[0];
        let home = first.found("Elm Street", found(first.dice.command_id(), "Elm Street")).await.unwrap();
        for street in ["Elm Street", "Kiln Lane"] {
            let name = commons::founding::Command::NameStreet { name: street.into() };
            first.run(&home, first.act(Actor::Operator, Command::Founding(name))).await.unwrap();
        }
        for name in ["Amina", "Ben", "Chiara"] {
            let join = people::Command::Join { how: people::How::Founding };
            let join = first.act(Actor::Anyone, Command::People(join)).sealing(Field::Called, name);
            first.run(&home, join).await.unwrap();
        }
        let mut homes = Vec::new();
        for host in &self.hosts {
            homes.push(host.find(&home.slug).await.unwrap().expect("let in by the first"));
        }
        homes
    }

    async fn all_alike(&self, homes: &[Arc<Home>]) {
        for (host, home) in self.hosts.iter().zip(homes) {
            host.follow(home).await.unwrap();
        }
        for home in &homes[1..] {
            assert_same(&homes[0].look(), &home.look());
        }
    }
}

async fn ask(host: &Host, home: &Home, words: &str) -> commons::needs::NeedId {
    need_of(&host.run(home, host.act(Actor::Anyone, groceries()).sealing(Field::Words, words)).await.unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_servers_write_one_group_and_nothing_is_lost_or_doubled() {
    let servers = Servers::new(3).await;
    let homes = servers.elm_street().await;
    let before = homes[0].look().group.seq;
    let mut runs = tokio::task::JoinSet::new();
    for (server, (host, home)) in servers.hosts.iter().zip(&homes).enumerate() {
        for number in 0..20 {
            let (host, home) = (Arc::clone(host), Arc::clone(home));
            runs.spawn(async move { ask(&host, &home, &format!("bag {server} {number}")).await });
        }
    }
    let mut needs = runs.join_all().await;
    needs.sort_unstable();
    needs.dedup();
    assert_eq!(needs.len(), 60, "each has a number of its own");
    servers.all_alike(&homes).await;
    assert_eq!(homes[0].look().group.seq, before + 60);
    let mut words = Vec::new();
    for (turn, need) in needs.into_iter().enumerate() {
        // Whichever server it was written on, every other one opens it.
        let (host, home) = (&servers.hosts[turn % 3], &homes[turn % 3]);
        let details = host.opened_details(home, Actor::Neighbour(need), subject(need)).await.unwrap();
        words.push(details.get(Field::Words).unwrap().to_owned());
    }
    words.sort();
    words.dedup();
    assert_eq!(words.len(), 60);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_forgets_and_the_others_lose_nothing_but_that() {
    let servers = Servers::new(2).await;
    let homes = servers.elm_street().await;
    let [(here, home), (there, home_there)] = [0, 1].map(|number| (&servers.hosts[number], &homes[number]));
    for round in 0..6 {
        let (gone, stays) = (ask(here, home, "to be forgotten").await, ask(there, home_there, "stays").await);
        here.follow(home).await.unwrap();
        // One lets go of theirs here, while others ask there.
        let forget = here.act(Actor::Neighbour(gone), Command::Forget(subject(gone)));
        let (forgotten, asked) = tokio::join!(here.run(home, forget), ask(there, home_there, "meanwhile"));
        forgotten.unwrap();
        servers.all_alike(&homes).await;
        for (host, home) in [(here, home), (there, home_there)] {
            for (need, words) in [(stays, "stays"), (asked, "meanwhile")] {
                let details = host.opened_details(home, Actor::Neighbour(need), subject(need)).await.unwrap();
                assert_eq!(details.get(Field::Words), Some(words), "round {round}");
            }
            let details = host.opened_details(home, Actor::Neighbour(gone), subject(gone)).await;
            assert!(details.is_err() || details.is_ok_and(|details| details.is_empty()), "round {round}");
        }
    }
    // Both forget at the same moment.
    let (one, two) = (ask(here, home, "one").await, ask(there, home_there, "two").await);
    servers.all_alike(&homes).await;
    let forget = |host: &Arc<Host>, need| host.act(Actor::Neighbour(need), Command::Forget(subject(need)));
    let both = tokio::join!(here.run(home, forget(here, one)), there.run(home_there, forget(there, two)));
    both.0.unwrap();
    both.1.unwrap();
    servers.all_alike(&homes).await;
    let stays = ask(there, home_there, "still here").await;
    here.follow(home).await.unwrap();
    let details = here.opened_details(home, Actor::Neighbour(stays), subject(stays)).await.unwrap();
    assert_eq!(details.get(Field::Words), Some("still here"));
    // And a server that starts now finds everybody's name.
    let fresh = serve(&servers.base, servers.folders[0].path(), here.clock.clone(), 7).await.unwrap();
    assert_same(&fresh.home(&home.slug).unwrap().look(), &home.look());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_form_sent_to_two_servers_has_one_effect() {
    let servers = Servers::new(2).await;
    let homes = servers.elm_street().await;
    for _ in 0..10 {
        let id = servers.hosts[0].dice.command_id();
        let act = || host::Act::new(id, Actor::Anyone, groceries());
        let (one, two) = tokio::join!(servers.hosts[0].run(&homes[0], act()), servers.hosts[1].run(&homes[1], act()));
        let (one, two) = (one.unwrap(), two.unwrap());
        assert_eq!((one.first, one.last), (two.first, two.last));
        assert!(one.repeated ^ two.repeated, "one of them was a repeat");
    }
    servers.all_alike(&homes).await;
    assert_eq!(homes[0].look().group.needs.all().len(), 10);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_due_happens_once_however_many_keep_time() {
    let servers = Servers::new(3).await;
    let homes = servers.elm_street().await;
    let need = ask(&servers.hosts[0], &homes[0], "bread").await;
    let now = servers.hosts[0].clock.now();
    let promised = servers.hosts[0].act(Actor::Person(AMINA), promise(need, now));
    servers.hosts[0].run(&homes[0], promised).await.unwrap();
    servers.all_alike(&homes).await;
    let before = homes[0].look().group.seq;
    servers.hosts[0].clock.pass(Span::days(2));
    let mut runs = tokio::task::JoinSet::new();
    for (host, home) in servers.hosts.iter().zip(&homes) {
        let (host, home) = (Arc::clone(host), Arc::clone(home));
        runs.spawn(async move { host.catch_up(&home).await });
    }
    for run in runs.join_all().await {
        run.unwrap();
    }
    servers.all_alike(&homes).await;
    assert_eq!(homes[0].look().group.seq, before + 1, "one word of it, from one of them");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_promise_the_last_of_it_on_two_servers_and_one_is_told() {
    let servers = Servers::new(2).await;
    let homes = servers.elm_street().await;
    for _ in 0..3 {
        let need = ask(&servers.hosts[0], &homes[0], "bread").await;
        servers.all_alike(&homes).await;
        let now = servers.hosts[0].clock.now();
        let (one, two) = tokio::join!(
            servers.hosts[0].run(&homes[0], servers.hosts[0].act(Actor::Person(AMINA), promise(need, now))),
            servers.hosts[1].run(&homes[1], servers.hosts[1].act(Actor::Person(BEN), promise(need, now))),
        );
        let refused = match (one, two) {
            (Ok(_), refused) | (refused, Ok(_)) => refusal(refused),
            neither => panic!("{neither:?}"),
        };
        assert_eq!(refused, Refusal::PromisedAlready);
    }
    servers.all_alike(&homes).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_acted_on_one_server_sees_it_on_the_next() {
    let servers = Servers::new(2).await;
    let homes = servers.elm_street().await;
    let done = servers.hosts[0].run(&homes[0], servers.hosts[0].act(Actor::Anyone, groceries())).await.unwrap();
    assert!(homes[1].look().group.seq < done.last, "nobody has told it yet");
    servers.hosts[1].at_least(&homes[1], done.last).await.unwrap();
    assert_eq!(homes[1].look().group.seq, done.last);
    // A name and a proposal's words are heard as well.
    let draft = decisions::Draft {
        kind: decisions::Kind::Full,
        effects: vec![decisions::Effect::Task],
        language: commons::Lang::parse("en").unwrap(),
        public: false,
        hours: 0,
        review_days: None,
        again: None,
    };
    let title = Field::Proposed(commons::sight::Proposed::Title, 0);
    let write = Command::Decisions(decisions::Command::Write { draft });
    let write = servers.hosts[0].act(Actor::Person(AMINA), write).sealing(title, "Paint the door");
    servers.hosts[0].run(&homes[0], write).await.unwrap();
    let rename = Command::People(people::Command::ChangeDetails);
    let rename = servers.hosts[0].act(Actor::Person(BEN), rename).sealing(Field::Called, "Benjamin");
    let done = servers.hosts[0].run(&homes[0], rename).await.unwrap();
    servers.hosts[1].at_least(&homes[1], done.last).await.unwrap();
    let state = homes[1].look();
    assert_eq!(state.name(BEN), Some("Benjamin"));
    let proposal = commons::Subject::Proposal(decisions::ProposalId(1));
    assert_eq!(state.words(proposal, title), Some("Paint the door"));
}

/// Waits until a group has come so far on a server.
async fn comes_to(home: &Home, seq: u64) {
    let mut changes = home.changes();
    while *changes.borrow_and_update() < seq {
        changes.changed().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn servers_tell_each_other_and_find_out_by_themselves_if_nobody_does() {
    let servers = Servers::new(2).await;
    let homes = servers.elm_street().await;
    let keeping: Vec<_> = servers.hosts.iter().map(|host| tokio::spawn(Arc::clone(host).keep_up())).collect();
    let done = servers.hosts[0].run(&homes[0], servers.hosts[0].act(Actor::Anyone, groceries())).await.unwrap();
    comes_to(&homes[1], done.last).await;
    // The first falls silent: it tells nobody any more, and still the second hears of everything.
    keeping[0].abort();
    let done = servers.hosts[0].run(&homes[0], servers.hosts[0].act(Actor::Anyone, groceries())).await.unwrap();
    comes_to(&homes[1], done.last).await;
    // Also of a group that was founded meanwhile.
    let oak = servers.hosts[0].found("Oak", found(servers.hosts[0].dice.command_id(), "Oak")).await.unwrap();
    assert!(servers.hosts[1].find(&oak.slug).await.unwrap().is_some());
    keeping[1].abort();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_without_the_host_key_does_not_start_and_changes_nothing() {
    let servers = Servers::new(1).await;
    let homes = servers.elm_street().await;
    let need = ask(&servers.hosts[0], &homes[0], "bread").await;
    let store = Store::open(&servers.base.url).await.unwrap();
    let (shared, empty) = (KeysInStore::of(store), tempfile::tempdir().unwrap());
    let opened = tokio::task::spawn_blocking(move || {
        Vault::shared(empty.path(), shared, &mut |bytes: &mut [u8]| bytes.fill(3)).map(drop)
    });
    assert!(matches!(opened.await.unwrap(), Err(vault::KeyringError::NoHostKey(_))));
    let details = servers.hosts[0].opened_details(&homes[0], Actor::Neighbour(need), subject(need)).await.unwrap();
    assert_eq!(details.get(Field::Words), Some("bread"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_host_key_is_renewed_once_a_week_and_no_server_is_left_behind() {
    let servers = Servers::new(2).await;
    let homes = servers.elm_street().await;
    let [first, second] = &servers.hosts[..] else { unreachable!() };
    let kept = |number: usize| std::fs::read(servers.folders[number].path().join("host.key")).unwrap();
    let before = kept(0);
    first.renew_host_key_when_due().await.unwrap();
    assert!(!second.renew_host_key_when_due().await.unwrap(), "once for all of them");
    first.clock.pass(Span::days(5));
    assert!(!first.renew_host_key_when_due().await.unwrap());
    first.clock.pass(Span::days(1) + Span::minutes(1));
    assert!(second.renew_host_key_when_due().await.unwrap());
    // The first has not heard of it, and forgets somebody: on the way it finds the new key.
    let need = ask(first, &homes[0], "bread").await;
    first.run(&homes[0], first.act(Actor::Neighbour(need), Command::Forget(subject(need)))).await.unwrap();
    assert_eq!(kept(0), kept(1));
    assert_ne!(kept(0), before);
    second.look_around().await.unwrap();
    let gone = second.opened_details(&homes[1], Actor::Neighbour(need), subject(need)).await;
    assert!(gone.is_err() || gone.unwrap().get(Field::Words).is_none());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_that_breaks_in_the_middle_loses_nothing_and_doubles_nothing() {
    let servers = Servers::new(2).await;
    let homes = servers.elm_street().await;
    let breaking = async {
        for _ in 0..12 {
            tokio::time::sleep(Duration::from_millis(25)).await;
            let ours = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                        WHERE datname = current_database() AND application_name = 'manyhands'";
            servers.base.run(ours).await;
        }
    };
    let mut asked = Vec::new();
    let asking = async {
        for number in 0..60 {
            let (host, home) = (&servers.hosts[number % 2], &homes[number % 2]);
            let id = host.dice.command_id();
            let act = || host::Act::new(id, Actor::Anyone, groceries());
            // Whoever is answered "not saved" sends the same form again.
            let need = loop {
                match host.run(home, act()).await {
                    Ok(done) => break need_of(&done),
                    Err(Failed::Trouble(_)) => {}
                    Err(failed) => panic!("{failed:?}"),
                }
            };
            asked.push(need);
        }
    };
    tokio::join!(asking, breaking);
    servers.all_alike(&homes).await;
    asked.sort_unstable();
    let there: Vec<_> = homes[0].look().group.needs.all().iter().map(|need| need.id).collect();
    assert_eq!(asked, there);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_that_sleeps_here_wakes_when_others_write_and_does_on_time_what_they_made_due() {
    let servers = Servers::new(2).await;
    let homes = servers.elm_street().await;
    let (slug, clock) = (homes[0].slug.clone(), servers.hosts[0].clock.clone());
    drop(homes);
    clock.pass(Span::minutes(21));
    let [first, second] = [&servers.hosts[0], &servers.hosts[1]];
    assert_eq!((first.rest().await.unwrap(), second.rest().await.unwrap()), (1, 1));

    // Somebody asks at the first; the second, where it sleeps, looks around.
    let home = first.find(&slug).await.unwrap().unwrap();
    ask(first, &home, "two bags").await;
    second.look_around().await.unwrap();
    let there = second.home(&slug).expect("others use it");
    assert_same(&home.look(), &there.look());
    let (due, before) = (home.look().group.next_due().unwrap(), home.look().group.seq);

    // Both sleep. Then the first is gone, and the second does what is due.
    drop((home, there));
    clock.pass(Span::minutes(21));
    assert_eq!((first.rest().await.unwrap(), second.rest().await.unwrap()), (1, 1));
    clock.pass(due - clock.now());
    let acts = second.catch_up_sleepers().await;
    assert!(acts > 0);
    // The first was only away for a moment: what has been done is not done twice.
    assert_eq!(first.catch_up_sleepers().await, 0);
    let home = second.find(&slug).await.unwrap().unwrap();
    assert!(home.look().group.seq >= before + acts as u64);
    let there = first.find(&slug).await.unwrap().unwrap();
    assert_same(&home.look(), &there.look());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ticket_that_one_server_gave_is_used_on_any_other_and_once() {
    let servers = Servers::new(3).await;
    let homes = servers.elm_street().await;
    let ticket = servers.hosts[0].give_ticket("a story", &homes[0], "begun");
    assert_eq!(servers.hosts[1].read_ticket("a story", &homes[1], &ticket).as_deref(), Some("begun"));
    assert_eq!(servers.hosts[1].read_ticket("another story", &homes[1], &ticket), None);
    let ends_at = (servers.hosts[0].clock.now() + Span::minutes(5)).0;
    let mut uses = tokio::task::JoinSet::new();
    for (host, home) in servers.hosts.iter().zip(&homes) {
        let (host, home, ticket) = (Arc::clone(host), Arc::clone(home), ticket.clone());
        uses.spawn(async move { host.use_ticket(&home, &ticket, ends_at).await.unwrap() });
    }
    assert_eq!(uses.join_all().await.into_iter().filter(|used| *used).count(), 1);
    for (host, home) in servers.hosts.iter().zip(&homes) {
        assert!(!host.use_ticket(home, &ticket, ends_at).await.unwrap(), "and never again");
    }
}

fn three_to_plan(host: &Host, needs: &[commons::needs::NeedId]) -> Wish {
    let now = host.clock.now();
    let outing = Outing {
        who: None,
        way: Way::Bicycle,
        leaves_at: now + Span::hours(2),
        back_by: now + Span::hours(4),
        bags: 6,
        starts: None,
        ends: None,
    };
    let needs = needs.iter().map(|need| Loose { need: *need, fetch: None, open: None, cold: false }).collect();
    Wish::New { needs, outings: vec![outing] }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn how_a_search_for_rounds_went_is_told_by_any_server() {
    let servers = Servers::new(2).await;
    let homes = servers.elm_street().await;
    let (here, there) = (&servers.hosts[0], &servers.hosts[1]);
    // One of them is promised, so that there is something to be left out, and a reason.
    let mut needs = Vec::new();
    for _ in 0..3 {
        needs.push(ask(here, &homes[0], "bread").await);
    }
    let promised = here.act(Actor::Person(BEN), promise(needs[0], here.clock.now()));
    here.run(&homes[0], promised).await.unwrap();
    let id = here.dice.command_id();
    assert_eq!(there.search_stands(&homes[1], id).await.unwrap(), None);
    let wish = three_to_plan(here, &needs);
    let search = here.plan_rounds(&homes[0], AMINA, id, wish, 1).await.ok().unwrap();
    let begun = there.search_stands(&homes[1], id).await.unwrap();
    assert!(begun.is_some(), "whoever comes to another server sees that it has begun");
    let over = search.over().await;
    assert!(matches!(&over, Standing::Done(found) if found.rounds.len() == 1 && found.left.len() == 1), "{over:?}");
    assert_eq!(there.search_stands(&homes[1], id).await.unwrap(), Some(over));
    here.clock.pass(Span::hours(1));
    assert_eq!(there.search_stands(&homes[1], id).await.unwrap(), None, "not for ever");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_search_is_stopped_by_whoever_says_so_to_another_server() {
    let mut servers = Servers { base: postgres().await, folders: Vec::new(), hosts: Vec::new() };
    for number in 0..2 {
        servers.one_more(number, Clock::Machine).await;
    }
    let homes = servers.elm_street().await;
    let (here, there) = (&servers.hosts[0], &servers.hosts[1]);
    let needs = [ask(here, &homes[0], "bread").await, ask(here, &homes[0], "milk").await];
    let (left, right) = (here.dice.command_id(), here.dice.command_id());
    there.enough_found(&homes[1], AMINA, right).await.unwrap();
    let wish = || three_to_plan(here, &needs);
    let search = here.plan_rounds(&homes[0], AMINA, right, wish(), MOST_SECONDS).await.ok().unwrap();
    assert!(matches!(search.over().await, Standing::Done(_)));
    assert!(search.was_stopped());
    // The control: what nobody stops goes on to its end.
    let search = here.plan_rounds(&homes[0], AMINA, left, wish(), 1).await.ok().unwrap();
    search.over().await;
    assert!(!search.was_stopped());
}
