//! One machine of a cluster: etcd, Patroni with its PostgreSQL, haproxy in front of the primary and of the door, and the program.
//! What a service manager would do, starting again what ended, is done here by whoever killed it.

use super::net::{Line, Net};
use super::tools::tool;
use crate::browser::Browser;
use crate::house::{House, Place};
use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Where the program listens; people come through the proxy of the same machine, as they would in earnest.
const INSIDE: &str = "127.0.0.1:8081";
const DOOR: u16 = 8080;
/// Where the proxy leads to the primary.
const PRIMARY: u16 = 5000;
/// Where Patroni tells who is what.
const TELLS: u16 = 8008;
/// A program that finds no database yet ends, and is started again.
const PATIENCE: Duration = Duration::from_secs(90);

pub struct Machine {
    pub number: u8,
    pub name: String,
    /// Whether it has everything on it, or only a voice in who is the primary.
    pub serves: bool,
    pub place: Place,
    servers: u8,
    folder: PathBuf,
    on: Vec<String>,
    children: BTreeMap<&'static str, Child>,
    house: Option<House>,
    /// The lines that hold.
    lines: [bool; 2],
}

/// A PostgreSQL as Patroni tells of it.
#[derive(Clone, Debug, serde::Deserialize)]
pub struct Member {
    pub name: String,
    role: String,
    #[serde(default)]
    state: String,
}

impl Member {
    pub fn is_leader(&self) -> bool {
        self.role == "leader"
    }

    /// Whether a commit waits for it, or for another like it.
    pub fn is_waited_for(&self) -> bool {
        self.role == "sync_standby" || self.role == "quorum_standby"
    }

    pub fn is_well(&self) -> bool {
        if self.is_leader() { self.state == "running" } else { self.state == "streaming" }
    }
}

impl Machine {
    pub fn new(number: u8, serves: bool, servers: u8, net: &Net, folder: &Path) -> Result<Machine> {
        let name = format!("h{}", number + 1);
        let folder = folder.join(&name);
        for inner in ["etcd", "postgres"] {
            std::fs::create_dir_all(folder.join(inner))?;
        }
        let owned = folder.join("postgres").display().to_string();
        crate::house::order(&["chown", "postgres", &owned])?;
        let mut place = Place::at(&folder);
        place.before = net.on(number);
        place.database = Some(format!("postgres://manyhands@127.0.0.1:{PRIMARY}/house"));
        let (on, children) = (net.on(number), BTreeMap::new());
        Ok(Machine { number, name, serves, place, servers, folder, on, children, house: None, lines: [true, true] })
    }

    fn kin(number: u8) -> Ipv4Addr {
        Line::Kin.address(number)
    }

    /// Where people come in.
    pub fn door(&self) -> SocketAddr {
        (Line::People.address(self.number), DOOR).into()
    }

    pub fn database_from_outside(&self) -> String {
        format!("postgres://manyhands@{}:{PRIMARY}/house", Line::People.address(self.number))
    }

    pub fn line(&mut self, line: Line, net: &Net, holds: bool) -> Result<()> {
        self.lines[usize::from(line == Line::People)] = holds;
        if holds { net.join(self.number, line) } else { net.cut(self.number, line) }
    }

    /// Whether people's line to it holds.
    pub fn is_reachable(&self) -> bool {
        self.lines[1]
    }

    /// Whether all its lines hold.
    pub fn is_joined(&self) -> bool {
        self.serves && self.lines == [true, true]
    }

    /// Starts a program that goes on, whose words go into a file.
    fn start(&mut self, name: &'static str, as_postgres: bool, words: &[String]) -> Result<()> {
        let (first, rest) = self.on.split_first().context("no network")?;
        let said = std::fs::File::options().create(true).append(true).open(self.folder.join(format!("{name}.said")))?;
        let mut command = Command::new(first);
        command.args(rest);
        if as_postgres {
            command.args(["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"]);
        }
        let child =
            command.args(words).current_dir("/").stdin(Stdio::null()).stdout(said.try_clone()?).stderr(said).spawn();
        self.children.insert(name, child.with_context(|| format!("{name} cannot be started"))?);
        Ok(())
    }

    /// Kills a program with signal 9, and it alone.
    pub fn kill(&mut self, name: &str) {
        if let Some(mut child) = self.children.remove(name) {
            let _ = child.kill();
            let _ = child.wait();
        }
    }

    pub fn start_etcd(&mut self) -> Result<()> {
        let here = Machine::kin(self.number);
        let everybody: Vec<String> =
            (0..3).map(|other| format!("h{}=http://{}:2380", other + 1, Machine::kin(other))).collect();
        let words = [
            "etcd",
            "--name",
            &self.name,
            "--data-dir",
            &self.folder.join("etcd").display().to_string(),
            "--listen-client-urls",
            &format!("http://{here}:2379"),
            "--advertise-client-urls",
            &format!("http://{here}:2379"),
            "--listen-peer-urls",
            &format!("http://{here}:2380"),
            "--initial-advertise-peer-urls",
            &format!("http://{here}:2380"),
            "--initial-cluster",
            &everybody.join(","),
            // A machine that does much else answers late; that is no reason to choose anew.
            "--heartbeat-interval",
            "200",
            "--election-timeout",
            "2000",
            "--log-level",
            "error",
        ];
        self.start("etcd", false, &words.map(str::to_owned))
    }

    pub fn start_patroni(&mut self) -> Result<()> {
        if !self.serves {
            return Ok(());
        }
        let file = self.patroni_file();
        std::fs::write(&file, self.patroni()?)?;
        let words = [tool("patroni")?.display().to_string(), file.display().to_string()];
        self.start("patroni", true, &words)
    }

    /// It ends when it starts in a moment in which etcd has no leader; systemd would start it again.
    pub fn start_patroni_again(&mut self) -> Result<()> {
        let ended = |child: &mut Child| child.try_wait().is_ok_and(|status| status.is_some());
        match self.children.get_mut("patroni").is_some_and(ended) {
            true => self.start_patroni(),
            false => Ok(()),
        }
    }

    fn patroni_file(&self) -> PathBuf {
        self.folder.join("patroni.yml")
    }

    fn patroni(&self) -> Result<String> {
        let (name, here) = (&self.name, Machine::kin(self.number));
        let etcd: Vec<String> = (0..3).map(|other| format!("'{}:2379'", Machine::kin(other))).collect();
        let (etcd, home) = (etcd.join(", "), self.folder.join("postgres").display().to_string());
        let programs = PathBuf::from(crate::postgres::program_at("initdb")?);
        let programs = programs.parent().context("a folder of programs")?.display().to_string();
        Ok(format!(
            "scope: manyhands
name: {name}
restapi: {{ listen: '0.0.0.0:{TELLS}', connect_address: '{here}:{TELLS}' }}
etcd3: {{ hosts: [{etcd}] }}
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 2
    retry_timeout: 3
    primary_start_timeout: 0
    synchronous_mode: quorum
    failsafe_mode: true
    postgresql:
      use_pg_rewind: true
      use_slots: true
      parameters: {{ synchronous_commit: 'on', max_connections: 100, shared_buffers: 32MB, wal_keep_size: 256MB }}
  initdb: [{{ encoding: UTF8 }}, {{ locale: C }}, data-checksums]
postgresql:
  listen: '0.0.0.0:5432'
  connect_address: '{here}:5432'
  data_dir: '{home}/data'
  bin_dir: '{programs}'
  pgpass: '{home}/pgpass'
  authentication:
    superuser: {{ username: manyhands }}
    replication: {{ username: copies }}
    rewind: {{ username: manyhands }}
  parameters: {{ unix_socket_directories: '{home}' }}
  pg_hba: ['local all all trust', 'host all all 0.0.0.0/0 trust', 'host replication all 0.0.0.0/0 trust']
"
        ))
    }

    /// docs/scaling.md has the same for those who run one.
    pub fn start_proxy(&mut self) -> Result<()> {
        if !self.serves {
            return Ok(());
        }
        let file = self.folder.join("haproxy.cfg");
        let databases: Vec<String> = (0..self.servers)
            .map(|other| format!("    server h{} {}:5432 check port {TELLS}\n", other + 1, Machine::kin(other)))
            .collect();
        let outside = Line::People.address(self.number);
        let config = format!(
            "global
    maxconn 2000
defaults
    mode tcp
    timeout connect 2s
    timeout client 1h
    timeout server 1h
    timeout check 2s
listen primary
    bind 127.0.0.1:{PRIMARY}
    bind {outside}:{PRIMARY}
    option httpchk GET /primary
    http-check expect status 200
    default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
{}listen door
    bind {outside}:{DOOR}
    server here {INSIDE}
",
            databases.concat()
        );
        std::fs::write(&file, config)?;
        self.start(
            "haproxy",
            false,
            &["/usr/sbin/haproxy".into(), "-db".into(), "-f".into(), file.display().to_string()],
        )
    }

    /// Opens the door, as often as it takes: without a database the program says so and ends.
    pub fn open_door(&mut self) -> Result<()> {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.place.serve_as(&["serve", "--many-servers", "--listen", INSIDE]) {
                Ok(house) => {
                    self.house = Some(house);
                    return Ok(());
                }
                Err(error) if Instant::now() > until => return Err(error),
                Err(_) => std::thread::sleep(Duration::from_millis(500)),
            }
        }
    }

    /// Kills the program alone.
    pub fn kill_house(&mut self) {
        self.house = None;
    }

    /// Tells the program to stop, and waits until it has.
    pub fn stop_house(&mut self) -> Result<()> {
        self.house.take().map_or(Ok(()), House::stop)
    }

    /// Everything on it ends at once, and nobody reaches it any more.
    pub fn die(&mut self, net: &Net) -> Result<()> {
        net.kill_all(self.number);
        for line in [Line::Kin, Line::People] {
            self.line(line, net, false)?;
        }
        self.house = None;
        for (_, mut child) in std::mem::take(&mut self.children) {
            let _ = child.wait();
        }
        Ok(())
    }

    /// Starts it as a machine starts that was switched on again.
    pub fn live_again(&mut self, net: &Net) -> Result<()> {
        for line in [Line::Kin, Line::People] {
            self.line(line, net, true)?;
        }
        // What was left of the killed server says that it runs still.
        let _ = std::fs::remove_file(self.folder.join("postgres/data/postmaster.pid"));
        self.start_etcd()?;
        self.start_patroni()?;
        self.start_proxy()?;
        if self.serves { self.open_door() } else { Ok(()) }
    }

    /// Kills PostgreSQL and everything it started; Patroni goes on.
    pub fn kill_postgres(&self) -> Result<()> {
        let file = std::fs::read_to_string(self.folder.join("postgres/data/postmaster.pid"))?;
        let first = file.lines().next().context("an empty postmaster.pid")?.trim().to_owned();
        crate::postgres::kill_server(&first)
    }

    /// What Patroni here tells of the whole cluster; nothing if it does not answer.
    pub fn members(&self) -> Vec<Member> {
        let at: SocketAddr = (Line::People.address(self.number), TELLS).into();
        let mut browser = Browser::new(at, 1);
        browser.patience = Duration::from_secs(3);
        let told = browser.get("/cluster").ok().and_then(|answer| {
            let mut told: serde_json::Value = serde_json::from_str(&answer.body).ok()?;
            serde_json::from_value(told.get_mut("members")?.take()).ok()
        });
        told.unwrap_or_default()
    }

    /// Says something to Patroni.
    ///
    /// # Errors
    /// It would not, and why.
    pub fn patronictl(&self, words: &[&str]) -> Result<String> {
        let (first, rest) = self.on.split_first().context("no network")?;
        let mut command = Command::new(first);
        command.args(rest).arg(tool("patronictl")?).arg("-c").arg(self.patroni_file()).args(words);
        let done = command.stdin(Stdio::null()).output()?;
        if !done.status.success() {
            bail!(
                "patronictl {}: {}{}",
                words.join(" "),
                String::from_utf8_lossy(&done.stdout),
                String::from_utf8_lossy(&done.stderr)
            );
        }
        Ok(String::from_utf8_lossy(&done.stdout).into_owned())
    }

    /// The end of what each of its programs said.
    pub fn last_words(&self) -> String {
        let mut all = vec![format!("{}: {}", self.name, self.place.last_words())];
        for name in ["patroni", "etcd", "haproxy"] {
            let said = std::fs::read_to_string(self.folder.join(format!("{name}.said"))).unwrap_or_default();
            let lines: Vec<&str> = said.lines().collect();
            let last = lines.get(lines.len().saturating_sub(6)..).unwrap_or_default();
            all.push(format!("{} {name}: {}", self.name, last.join("\n    ")));
        }
        all.join("\n")
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        for child in self.children.values_mut() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
