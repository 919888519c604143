//! A cluster that loses its machines: several servers on PostgreSQL with standbys, minded by Patroni and etcd, each machine in a
//! network of its own. While people write, programs are killed, machines die, the primary is cut off from the others, and the
//! primary is changed as planned. Whatever was told done is there once, whoever is the primary then.
//!
//! Power cuts are not tried here: what a killed machine has written stays on its disk.

/// What is done to the cluster.
mod faults;
/// One machine and its programs.
mod machine;
/// Machines and the lines between them.
mod net;
/// People who write all the time, to whichever server answers.
mod people;
/// What has to be on this machine.
mod tools;

use crate::chance::Chance;
use crate::house::{GROUP, Place, order};
use crate::record::{Found, Log};
use crate::tally::Tally;
use anyhow::{Context, Result, bail, ensure};
use faults::Fault;
use machine::{Machine, Member};
use net::Net;
use people::People;
use std::time::{Duration, Instant};
pub use tools::get as get_tools;

/// Nothing of a cluster takes longer, on the slowest machine, unless it hangs.
const PATIENCE: Duration = Duration::from_secs(150);
/// How often one looks whether something has come to pass.
const LOOK: Duration = Duration::from_millis(300);

#[derive(Clone, Copy, Debug)]
pub struct Wish {
    pub faults: u32,
    /// Machines with everything on them. With two, a third has only a voice in who is the primary.
    pub servers: u8,
    /// People who write at the same moment.
    pub people: u32,
    pub seed: u64,
}

/// # Errors
/// Something went wrong that is none of the promises.
pub fn torture(tally: &mut Tally, wish: Wish) -> Result<()> {
    if let Err(error) = tools::are_there() {
        tally.skipped("a cluster that loses its machines", &format!("{error:#}"));
        return Ok(());
    }
    let begun = Instant::now();
    let mut cluster = Cluster::start(wish.servers)?;
    println!("  {} machines stand after {:.0} s", cluster.machines.len(), begun.elapsed().as_secs_f64());
    let mut people = People::sit_down(&cluster.doors(), wish.people, wish.seed)?;
    let before = cluster.log()?.last();
    people.begin();
    let mut chance = Chance::new(wish.seed);
    let mut all = Seen::default();
    for number in 0..wish.faults {
        let fault = Fault::of(number, &mut chance);
        match one(&mut cluster, &people, fault, before) {
            Ok(took) => all.add(fault, took),
            Err(error) => {
                let ill = format!("fault {number}, {fault:?}, seed {}: {error:#}", wish.seed);
                println!("  {ill}\n{}", cluster.last_words());
                all.ill.push(ill);
                break;
            }
        }
    }
    let written = begun.elapsed();
    people.finish();
    let found = cluster.log_proved()?.against(&people.record(), before);
    all.tell(tally, &people, &found, written);
    if all.ill.is_empty() {
        control(tally, &mut cluster, wish)?;
    }
    Ok(())
}

/// One fault, from a cluster that is whole to one that is whole again. How long nobody was told that anything is done.
fn one(cluster: &mut Cluster, people: &People, fault: Fault, before: u64) -> Result<Duration> {
    let before_it = people.acknowledged();
    people.listen();
    let words = fault.strike(cluster)?;
    // Long enough for a fault to show, then until people are answered again.
    std::thread::sleep(fault.shows_within());
    let until = Instant::now() + PATIENCE;
    let then = people.acknowledged();
    while people.acknowledged() < then + 10 {
        ensure!(Instant::now() < until, "nobody was answered any more");
        std::thread::sleep(LOOK);
    }
    let longest = people.longest_silence();
    fault.mend(cluster)?;
    cluster.wait_until_whole()?;
    let record = people.record();
    let mut found = cluster.log()?.against(&record, before);
    // People go on while it is read: what is newer than the record was sent by somebody all the same.
    found.ghosts.clear();
    println!(
        "  {fault:?} ({words}): silence of {:.1} s, {} acts told done meanwhile, {} in all; {found}",
        longest.as_secs_f64(),
        people.acknowledged() - before_it,
        people.acknowledged(),
    );
    ensure!(found.lost.is_empty() && found.doubled.is_empty(), "{found}");
    Ok(longest)
}

/// The same cut with standbys that nobody waits for. It has to lose what it said was done.
fn control(tally: &mut Tally, cluster: &mut Cluster, wish: Wish) -> Result<()> {
    cluster.wait_for_nobody()?;
    let mut lost = 0;
    let mut people = People::sit_down(&cluster.doors(), wish.people, wish.seed + 1)?;
    let before = cluster.log()?.last();
    people.begin();
    for _ in 0..2 {
        Fault::Partition.strike(cluster)?;
        std::thread::sleep(Fault::Partition.shows_within());
        Fault::Partition.mend(cluster)?;
        // A standby that nobody waits for and that has more than the primary may take long to come back.
        if cluster.wait_until_whole().is_err() {
            cluster.leader()?;
        }
        lost = cluster.log()?.against(&people.record(), before).lost.len();
        if lost > 0 {
            break;
        }
    }
    println!("  without waiting for a second copy: {lost} of {} acts told done are lost", people.acknowledged());
    people.leave();
    tally.control("a cluster whose standbys are not waited for is found to lose", lost > 0);
    Ok(())
}

/// What came of all faults.
#[derive(Default)]
struct Seen {
    silences: Vec<(Fault, Duration)>,
    ill: Vec<String>,
}

impl Seen {
    fn add(&mut self, fault: Fault, silence: Duration) {
        self.silences.push((fault, silence));
    }

    /// Nothing fails by the clock: silences are told, beside what was aimed at.
    fn tell(&self, tally: &mut Tally, people: &People, found: &Found, took: Duration) {
        tally.measured(
            "a cluster that loses its machines",
            found.is_nothing() && self.ill.is_empty() && !self.silences.is_empty(),
            &format!(
                "{} faults, {} acts told done, {} of them sent again, {} sent once more afterwards: {found}{}; {:.0} s",
                self.silences.len(),
                people.acknowledged(),
                people.again(),
                people.once_more(),
                self.ill.first().map(|ill| format!("; {ill}")).unwrap_or_default(),
                took.as_secs_f64(),
            ),
        );
        for (name, aim) in faults::AIMS {
            let mut of: Vec<f64> =
                self.silences.iter().filter(|(fault, _)| fault.aim() == name).map(|(_, s)| s.as_secs_f64()).collect();
            of.sort_by(f64::total_cmp);
            let (Some(least), Some(most)) = (of.first(), of.last()) else { continue };
            let middle = of.get(of.len() / 2).unwrap_or(most);
            let met = of.iter().filter(|silence| **silence < aim).count();
            println!(
                "  {name}: {} times, silent for {least:.1} to {most:.1} s, the middle {middle:.1} s; under {aim:.0} s: {met}",
                of.len()
            );
        }
    }
}

/// Machines, and the house that they serve together.
pub struct Cluster {
    machines: Vec<Machine>,
    net: Net,
    /// Whether a commit waits for a second copy.
    waits: bool,
    folder: tempfile::TempDir,
}

impl Cluster {
    /// Makes machines, lets them agree on a primary, makes a house on it and opens every door.
    fn start(servers: u8) -> Result<Cluster> {
        ensure!((2..=3).contains(&servers), "two or three servers");
        let folder = tempfile::Builder::new().prefix("manyhands-torture-cluster").tempdir()?;
        order(&["chmod", "755", &folder.path().display().to_string()])?;
        let net = Net::new(3)?;
        let machines = (0..3).map(|number| Machine::new(number, number < servers, servers, &net, folder.path()));
        let machines = machines.collect::<Result<Vec<_>>>()?;
        let mut cluster = Cluster { machines, net, waits: true, folder };
        for machine in &mut cluster.machines {
            machine.start_etcd()?;
        }
        for machine in &mut cluster.machines {
            machine.start_patroni()?;
            machine.start_proxy()?;
        }
        if let Err(error) = cluster.wait_until_whole() {
            bail!("{error:#}\n{}", cluster.last_words());
        }
        cluster.make_house()?;
        Ok(cluster)
    }

    fn make_house(&mut self) -> Result<()> {
        let address = self.database();
        let psql = crate::postgres::program_at("psql")?;
        order(&[&psql, "--quiet", &address.replace("/house", "/postgres"), "--command=CREATE DATABASE house"])?;
        let mut key = None;
        for machine in self.machines.iter_mut().filter(|machine| machine.serves) {
            let keys = machine.place.data.join("keys");
            match &key {
                None => {
                    machine.place.make_demo(40, 6)?;
                    machine.open_door()?;
                    key = Some(keys.join("host.key"));
                }
                // The one file that goes from the first server to every other.
                Some(key) => {
                    std::fs::create_dir_all(&keys)?;
                    std::fs::copy(key, keys.join("host.key"))?;
                    machine.open_door()?;
                }
            }
        }
        Ok(())
    }

    /// Where people come in, one for each server.
    fn doors(&self) -> Vec<std::net::SocketAddr> {
        self.machines.iter().filter(|machine| machine.serves).map(Machine::door).collect()
    }

    /// The database as it is found from outside, through whichever proxy answers; all of them lead to the primary.
    fn database(&self) -> String {
        let up = self.machines.iter().find(|machine| machine.serves && machine.is_reachable());
        let machine = up.or(self.machines.first());
        machine.map(|machine| machine.database_from_outside()).unwrap_or_default()
    }

    /// Who is what, as those that can be asked see it. Whoever is cut off may see something else.
    fn members(&self) -> Vec<Member> {
        let seen = self.machines.iter().filter(|machine| machine.is_joined()).map(Machine::members);
        seen.max_by_key(|members| members.iter().filter(|member| member.is_well()).count()).unwrap_or_default()
    }

    /// The machine with the primary.
    fn leader(&self) -> Result<usize> {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            let leader = self.members().into_iter().find(|member| member.is_leader() && member.is_well());
            if let Some(leader) = leader
                && let Some(at) = self.machines.iter().position(|machine| machine.name == leader.name)
            {
                return Ok(at);
            }
            std::thread::sleep(LOOK);
        }
        bail!("there is no primary")
    }

    /// Waits until there is a primary, everybody follows it, and one of them is waited for.
    fn wait_until_whole(&mut self) -> Result<()> {
        let wanted = self.machines.iter().filter(|machine| machine.serves).count();
        let until = Instant::now() + PATIENCE;
        loop {
            for machine in &mut self.machines {
                machine.start_patroni_again()?;
            }
            let members = self.members();
            let well = members.iter().filter(|member| member.is_well()).count();
            let leaders = members.iter().filter(|member| member.is_leader()).count();
            if well == wanted && leaders == 1 && (!self.waits || members.iter().any(Member::is_waited_for)) {
                return Ok(());
            }
            ensure!(Instant::now() < until, "the cluster does not become whole: {members:?}");
            std::thread::sleep(LOOK);
        }
    }

    /// The control: from now on a commit is answered at once, and the copies come later or not at all.
    fn wait_for_nobody(&mut self) -> Result<()> {
        let machine = self.machines.get(self.leader()?).context("a machine")?;
        machine.patronictl(&["edit-config", "--force", "--set", "synchronous_mode=off"])?;
        let until = Instant::now() + PATIENCE;
        while self.members().iter().any(Member::is_waited_for) {
            ensure!(Instant::now() < until, "the standbys go on being waited for");
            std::thread::sleep(LOOK);
        }
        self.waits = false;
        Ok(())
    }

    /// The log as it stands in the primary, entry by entry.
    fn log(&self) -> Result<Log> {
        let psql = crate::postgres::program_at("psql")?;
        let ask = format!(
            "SELECT body FROM entry WHERE group_id = (SELECT group_id FROM groups WHERE slug = '{GROUP}') ORDER BY seq"
        );
        let until = Instant::now() + PATIENCE;
        loop {
            match order(&[&psql, "--no-align", "--tuples-only", &self.database(), "--command", &ask]) {
                Ok(said) => return Log::read(&said),
                Err(error) if Instant::now() > until => return Err(error),
                Err(_) => std::thread::sleep(LOOK),
            }
        }
    }

    /// The same as the program takes it out, which proves it whole on the way.
    fn log_proved(&self) -> Result<Log> {
        let beside = self.folder.path().join("beside");
        Place { database: Some(self.database()), ..Place::at(&beside) }.log()
    }

    fn last_words(&self) -> String {
        self.machines.iter().map(Machine::last_words).collect::<Vec<_>>().join("\n")
    }
}
