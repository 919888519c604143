//! A PostgreSQL server of our own that may be killed: with the disk waited for, as it runs in earnest.

use crate::house::order;
use anyhow::{Context, Result, bail, ensure};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// How often it is tried to start.
const PATIENCE: u32 = 40;

pub struct Postgres {
    folder: tempfile::TempDir,
    programs: PathBuf,
    port: u16,
}

impl Postgres {
    /// Makes and starts one.
    ///
    /// # Errors
    /// PostgreSQL is not on this machine, or does not start.
    pub fn start() -> Result<Postgres> {
        let programs = programs().context("there is no PostgreSQL on this machine (Debian: postgresql)")?;
        let folder = tempfile::Builder::new().prefix("manyhands-torture-postgres").tempdir()?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let postgres = Postgres { folder, programs, port };
        if is_root() {
            order(&["chown", "postgres", &postgres.folder.path().display().to_string()])?;
        }
        let (initdb, data) = (postgres.program("initdb"), postgres.data());
        postgres.shell(&format!(
            "'{initdb}' --pgdata='{data}' --username=manyhands --auth=trust --encoding=UTF8 --locale=C --data-checksums"
        ))?;
        postgres.start_again()?;
        Ok(postgres)
    }

    /// Starts it, and waits until it has mended what being killed left.
    ///
    /// # Errors
    /// It does not start.
    pub fn start_again(&self) -> Result<()> {
        let (ctl, data, port) = (self.program("pg_ctl"), self.data(), self.port);
        let sockets = self.folder.path().display();
        let start = format!(
            "'{ctl}' --pgdata='{data}' --log='{sockets}/log' --wait --timeout=60 start --options=\"-c \
             listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={sockets} -c shared_buffers=32MB\" \
             >/dev/null 2>&1"
        );
        // While the last of those killed are still going, their memory is in use.
        for _ in 0..PATIENCE {
            if self.shell(&start).is_ok() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(250));
        }
        let log = std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        bail!("PostgreSQL does not start: {}", lines[lines.len().saturating_sub(3)..].join(" | "))
    }

    /// Makes a database and says its address.
    ///
    /// # Errors
    /// The server does not answer.
    pub fn database(&self, name: &str) -> Result<String> {
        let (psql, port) = (self.program("psql"), self.port);
        self.shell(&format!(
            "'{psql}' --quiet --host=127.0.0.1 --port={port} --username=manyhands --dbname=postgres \
             --command='CREATE DATABASE {name}'"
        ))?;
        Ok(format!("postgres://manyhands@127.0.0.1:{port}/{name}"))
    }

    /// Kills the server and everything it started with signal 9.
    ///
    /// # Errors
    /// It was not there.
    pub fn kill(&self) -> Result<()> {
        let file = std::fs::read_to_string(Path::new(&self.data()).join("postmaster.pid"))?;
        let first = file.lines().next().context("an empty postmaster.pid")?.trim().to_owned();
        kill_server(&first)
    }

    /// Everything it keeps.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    fn data(&self) -> String {
        self.folder.path().join("data").display().to_string()
    }

    fn program(&self, name: &str) -> String {
        self.programs.join(name).display().to_string()
    }

    /// PostgreSQL refuses to run as root; then the account that comes with it is used.
    fn shell(&self, script: &str) -> Result<()> {
        let script = format!("cd / && {script}");
        match is_root() {
            true => order(&["su", "postgres", "-s", "/bin/sh", "-c", &script]).map(drop),
            false => order(&["sh", "-c", &script]).map(drop),
        }
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let (ctl, data) = (self.program("pg_ctl"), self.data());
        // It may be dead already.
        let _ = self.shell(&format!("'{ctl}' --pgdata='{data}' --mode=immediate --wait stop >/dev/null 2>&1"));
    }
}

/// Kills a server, the first of its processes being this one, and everything it started with signal 9.
///
/// # Errors
/// It would not die.
pub fn kill_server(first: &str) -> Result<()> {
    // Its children are read before it dies, or nobody would know them.
    let children = std::fs::read_to_string(format!("/proc/{first}/task/{first}/children")).unwrap_or_default();
    let mut words = vec!["-KILL", first];
    words.extend(children.split_whitespace());
    let killed = Command::new("kill").args(words).stderr(Stdio::null()).status()?;
    // A child that ended by itself meanwhile is no trouble.
    ensure!(killed.success() || !Path::new(&format!("/proc/{first}/fd")).exists(), "PostgreSQL would not die");
    Ok(())
}

/// One of PostgreSQL's programs.
///
/// # Errors
/// It is not on this machine.
pub fn program_at(name: &str) -> Result<String> {
    let programs = programs().context("there is no PostgreSQL on this machine (Debian: postgresql)")?;
    Ok(programs.join(name).display().to_string())
}

/// Whether this may hang up disks and become somebody else.
pub fn is_root() -> bool {
    order(&["id", "-u"]).is_ok_and(|id| id == "0")
}

/// The folder with the newest initdb.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut installed: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .collect();
    installed.sort();
    installed.reverse();
    std::env::split_paths(&path)
        .filter_map(|folder| folder.join("initdb").canonicalize().ok()?.parent().map(Path::to_path_buf))
        .chain(installed)
        .find(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file())
}
