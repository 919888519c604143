//! Machines as the network sees them: each is a network namespace with two lines, one to the other machines and one to the
//! people. Either can be cut. All of it lies in a network of our own (`unshare --net`), so that it meets nobody else's.

use crate::house::order;
use anyhow::{Context, Result};
use std::net::Ipv4Addr;
use std::process::Command;

/// The line between machines, and the one to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    Kin,
    People,
}

/// All of it, as long as this lives.
pub struct Net {
    names: Vec<String>,
}

impl Line {
    const BOTH: [Line; 2] = [Line::Kin, Line::People];

    fn name(self) -> &'static str {
        match self {
            Line::Kin => "kin",
            Line::People => "people",
        }
    }

    /// The address of a machine on this line.
    pub fn address(self, machine: u8) -> Ipv4Addr {
        let third = if self == Line::Kin { 1 } else { 2 };
        Ipv4Addr::new(10, 77, third, 11 + machine)
    }
}

impl Net {
    /// # Errors
    /// This machine does not let us.
    pub fn new(machines: u8) -> Result<Net> {
        ip(&["link", "set", "lo", "up"])?;
        for line in Line::BOTH {
            ip(&["link", "add", line.name(), "type", "bridge"]).context("there are no bridges on this machine")?;
            ip(&["link", "set", line.name(), "up"])?;
        }
        // People sit where the torture runs.
        ip(&["address", "add", "10.77.2.1/24", "dev", "people"])?;
        let mut net = Net { names: Vec::new() };
        for machine in 0..machines {
            let name = format!("manyhands-{}-{}", std::process::id(), machine + 1);
            ip(&["netns", "add", &name])?;
            net.names.push(name.clone());
            ip(&["-n", &name, "link", "set", "lo", "up"])?;
            for line in Line::BOTH {
                let (here, there) = (format!("{}{machine}", line.name()), line.name());
                ip(&["link", "add", &here, "type", "veth", "peer", "name", there, "netns", &name])?;
                ip(&["link", "set", &here, "master", line.name()])?;
                ip(&["link", "set", &here, "up"])?;
                ip(&["-n", &name, "address", "add", &format!("{}/24", line.address(machine)), "dev", there])?;
                ip(&["-n", &name, "link", "set", there, "up"])?;
            }
        }
        Ok(net)
    }

    /// What stands before a program that runs on this machine.
    pub fn on(&self, machine: u8) -> Vec<String> {
        let name = self.names.get(usize::from(machine)).map_or("", String::as_str);
        ["ip", "netns", "exec", name].map(str::to_owned).into()
    }

    /// # Errors
    /// This machine does not let us.
    pub fn cut(&self, machine: u8, line: Line) -> Result<()> {
        ip(&["link", "set", &format!("{}{machine}", line.name()), "down"])
    }

    /// # Errors
    /// This machine does not let us.
    pub fn join(&self, machine: u8, line: Line) -> Result<()> {
        ip(&["link", "set", &format!("{}{machine}", line.name()), "up"])
    }

    /// Kills everything that runs on a machine with signal 9.
    pub fn kill_all(&self, machine: u8) {
        let Some(name) = self.names.get(usize::from(machine)) else { return };
        kill_all(name);
    }
}

impl Drop for Net {
    fn drop(&mut self) {
        for name in &self.names {
            kill_all(name);
            let _ = ip(&["netns", "delete", name]);
        }
    }
}

fn ip(words: &[&str]) -> Result<()> {
    let mut all = vec!["ip"];
    all.extend(words);
    order(&all).map(drop)
}

fn kill_all(name: &str) {
    // Twice: what was just being started is there at the second look.
    for _ in 0..2 {
        let pids = order(&["ip", "netns", "pids", name]).unwrap_or_default();
        if !pids.is_empty() {
            let _ = Command::new("kill").arg("-KILL").args(pids.split_whitespace()).output();
        }
    }
}
