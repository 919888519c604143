//! What is done to a cluster, and how it is mended again.

use super::net::Line;
use super::{Cluster, LOOK, PATIENCE};
use crate::chance::Chance;
use anyhow::{Context, Result, ensure};
use std::time::{Duration, Instant};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Signal 9 for one program that serves pages.
    Program,
    /// Signal 9 for the primary's PostgreSQL and everything it started.
    Postgres,
    /// Signal 9 for Patroni beside the primary.
    Patroni,
    /// The machine with the primary is gone, and comes back.
    Primary,
    /// A machine with a standby is gone, and comes back.
    Standby,
    /// The primary is cut off from the other machines, but people still reach it.
    Partition,
    /// The primary is changed as planned.
    Switchover,
    /// All programs that serve pages are stopped and started, one after another.
    Rolling,
}

/// What was aimed at: the longest silence, in seconds.
pub const AIMS: [(&str, f64); 3] = [("a machine lost or cut off", 30.0), ("a program killed", 10.0), ("planned", 5.0)];

impl Fault {
    /// The faults in turn; five show each kind once.
    pub fn of(number: u32, chance: &mut Chance) -> Fault {
        match number % 5 {
            0 => *chance.one_of(&[Fault::Program, Fault::Patroni]).unwrap_or(&Fault::Program),
            1 => Fault::Primary,
            2 => Fault::Postgres,
            3 => *chance.one_of(&[Fault::Switchover, Fault::Switchover, Fault::Rolling]).unwrap_or(&Fault::Switchover),
            // Machines are lost twice as often as lines.
            _ => *chance.one_of(&[Fault::Partition, Fault::Partition, Fault::Standby]).unwrap_or(&Fault::Partition),
        }
    }

    /// Under which aim it falls.
    pub fn aim(self) -> &'static str {
        match self {
            Fault::Primary | Fault::Standby | Fault::Partition => AIMS[0].0,
            Fault::Program | Fault::Postgres | Fault::Patroni => AIMS[1].0,
            Fault::Switchover | Fault::Rolling => AIMS[2].0,
        }
    }

    /// After so long it has had its effect, if it has one. The longest lease that a primary holds is 20 seconds.
    pub fn shows_within(self) -> Duration {
        match self {
            Fault::Partition => Duration::from_secs(30),
            Fault::Primary => Duration::from_secs(12),
            _ => Duration::from_secs(6),
        }
    }

    /// Does it. In a word, to whom.
    ///
    /// # Errors
    /// It could not be done.
    pub fn strike(self, cluster: &mut Cluster) -> Result<String> {
        let leader = cluster.leader()?;
        let servers = cluster.doors().len();
        let standby = (leader + 1) % servers;
        let net = &cluster.net;
        let name = |at: usize| format!("h{}", at + 1);
        match self {
            Fault::Program => {
                let machine = cluster.machines.get_mut(standby).context("a machine")?;
                machine.kill_house();
                machine.open_door()?;
                Ok(name(standby))
            }
            Fault::Postgres => {
                cluster.machines.get(leader).context("a machine")?.kill_postgres()?;
                Ok(name(leader))
            }
            Fault::Patroni => {
                let machine = cluster.machines.get_mut(leader).context("a machine")?;
                machine.kill("patroni");
                machine.start_patroni()?;
                Ok(name(leader))
            }
            Fault::Primary => {
                cluster.machines.get_mut(leader).context("a machine")?.die(net)?;
                Ok(name(leader))
            }
            Fault::Standby => {
                cluster.machines.get_mut(standby).context("a machine")?.die(net)?;
                Ok(name(standby))
            }
            Fault::Partition => {
                cluster.machines.get_mut(leader).context("a machine")?.line(Line::Kin, net, false)?;
                Ok(name(leader))
            }
            Fault::Switchover => {
                let machine = cluster.machines.get(leader).context("a machine")?;
                let candidate = cluster.members().into_iter().find(|member| member.is_waited_for() && member.is_well());
                let candidate = candidate.context("there is nobody to take over")?.name;
                let words = ["switchover", "--leader", &machine.name, "--candidate", &candidate, "--force"];
                machine.patronictl(&words)?;
                Ok(format!("{} to {candidate}", machine.name))
            }
            Fault::Rolling => {
                for machine in cluster.machines.iter_mut().filter(|machine| machine.serves) {
                    machine.stop_house()?;
                    machine.open_door()?;
                }
                Ok("all".into())
            }
        }
    }

    /// What has to be put right by hand.
    ///
    /// # Errors
    /// It could not be.
    pub fn mend(self, cluster: &mut Cluster) -> Result<()> {
        let net = &cluster.net;
        match self {
            Fault::Primary | Fault::Standby => {
                for machine in cluster.machines.iter_mut().filter(|machine| machine.serves && !machine.is_joined()) {
                    machine.live_again(net)?;
                }
            }
            Fault::Partition => {
                for machine in cluster.machines.iter_mut().filter(|machine| machine.serves && !machine.is_joined()) {
                    machine.line(Line::Kin, net, true)?;
                }
            }
            // Whoever takes over does so in its own time.
            Fault::Postgres | Fault::Switchover | Fault::Program | Fault::Patroni | Fault::Rolling => {
                let until = Instant::now() + PATIENCE;
                while cluster.leader().is_err() {
                    ensure!(Instant::now() < until, "there is no primary");
                    std::thread::sleep(LOOK);
                }
            }
        }
        Ok(())
    }
}
