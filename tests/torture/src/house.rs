//! A house of its own: the real program in a folder of its own, started, killed, started again.

use crate::record::Log;
use anyhow::{Context, Result, bail, ensure};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// The group that a demo makes.
pub const GROUP: &str = "tanners-row";
/// Nothing takes longer to start, on the slowest machine, unless it hangs.
const PATIENCE: Duration = Duration::from_secs(300);

/// Where a house lies, and how its program is called.
#[derive(Clone, Debug)]
pub struct Place {
    /// What the program is given as --data.
    pub data: PathBuf,
    /// Where it finds nothing of anybody else's, and where it says what went wrong.
    pub home: PathBuf,
    /// A PostgreSQL database, in place of a file.
    pub database: Option<String>,
    /// What stands before the program: `strace …`. Nothing, usually.
    pub before: Vec<String>,
    /// What its surroundings say besides: a clock.
    pub surroundings: Vec<(String, String)>,
}

/// A program that serves.
pub struct House {
    child: Child,
    pub address: SocketAddr,
    /// How long it took until it said its address.
    pub ready_after: Duration,
    _out: BufReader<ChildStdout>,
}

/// The program that is ill-treated: `MANYHANDS_PROGRAM`, or the one that was built beside this one.
pub fn program() -> Result<PathBuf> {
    let beside = || Some(std::env::current_exe().ok()?.parent()?.join("manyhands"));
    let given = std::env::var_os("MANYHANDS_PROGRAM").map(PathBuf::from).or_else(beside);
    let program = given.filter(|program| program.is_file());
    program.context("There is no program to torture. Build it first: cargo build -p manyhands")
}

impl Place {
    pub fn at(folder: &Path) -> Place {
        let (data, home) = (folder.join("data"), folder.join("home"));
        Place { data, home, database: None, before: Vec::new(), surroundings: Vec::new() }
    }

    /// The program in this place.
    ///
    /// # Errors
    /// There is no program.
    pub fn command(&self, wish: &[&str]) -> Result<Command> {
        std::fs::create_dir_all(&self.home)?;
        let program = program()?;
        let mut command = match self.before.split_first() {
            Some((first, rest)) => {
                let mut command = Command::new(first);
                command.args(rest).arg(program);
                command
            }
            None => Command::new(program),
        };
        command.args(wish);
        // Proving a log needs no house.
        if wish.first() != Some(&"check") {
            command.arg("--data").arg(&self.data);
        }
        if let Some(database) = &self.database {
            command.arg("--database").arg(database);
        }
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
            command.env(name, &self.home);
        }
        command.env_remove("RUST_LOG").envs(self.surroundings.iter().map(|(name, value)| (name, value)));
        Ok(command)
    }

    /// Runs the program to its end.
    ///
    /// # Errors
    /// It could not be started.
    pub fn run(&self, wish: &[&str]) -> Result<Output> {
        self.command(wish)?.stdin(Stdio::null()).output().context("The program cannot be started.")
    }

    /// Makes a neighbourhood with a past.
    ///
    /// # Errors
    /// The program says why it could not.
    pub fn make_demo(&self, people: u32, weeks: u32) -> Result<()> {
        let made = self.run(&["demo", "--people", &people.to_string(), "--weeks", &weeks.to_string()])?;
        ensure!(made.status.success(), "No demo: {}", String::from_utf8_lossy(&made.stderr));
        Ok(())
    }

    /// Opens the door and waits until it says its address.
    ///
    /// # Errors
    /// It ended, or did not come to that; with what it said.
    pub fn serve(&self) -> Result<House> {
        self.serve_as(&["serve", "--listen", "127.0.0.1:0"])
    }

    /// The same with other words.
    ///
    /// # Errors
    /// As for `serve`.
    pub fn serve_as(&self, words: &[&str]) -> Result<House> {
        let begun = Instant::now();
        let said = File::options().create(true).append(true).open(self.home_file("said")?)?;
        let mut child = self
            .command(words)?
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(said)
            .spawn()
            .context("The program cannot be started.")?;
        let out = child.stdout.take().context("Its output was piped.")?;
        let (tell, told) = mpsc::channel();
        std::thread::spawn(move || {
            let mut out = BufReader::new(out);
            let mut line = String::new();
            let read = out.read_line(&mut line);
            // Nobody listens any more if it took too long.
            let _ = tell.send(read.map(|_| (line, out)));
        });
        let ready = told.recv_timeout(PATIENCE).map_err(|_| anyhow::anyhow!("it did not get ready"));
        let address = ready.and_then(|ready| {
            let (line, out) = ready?;
            let address = line.trim().strip_prefix("http://").and_then(|rest| rest.split('/').next());
            let address = address.and_then(|address| address.parse().ok()).context("it ended before it was ready")?;
            Ok((address, out))
        });
        match address {
            Ok((address, out)) => Ok(House { child, address, ready_after: begun.elapsed(), _out: out }),
            Err(error) => {
                let _ = child.kill();
                let _ = child.wait();
                bail!("{error}: {}", self.last_words())
            }
        }
    }

    /// The end of what the program said.
    pub fn last_words(&self) -> String {
        let said = self.said();
        let lines: Vec<&str> = said.lines().collect();
        lines[lines.len().saturating_sub(4)..].join(" | ")
    }

    /// Everything the program said on its standard error, over all its lives.
    pub fn said(&self) -> String {
        let bytes = self.home_file("said").and_then(|path| Ok(std::fs::read(path)?)).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn home_file(&self, name: &str) -> Result<PathBuf> {
        std::fs::create_dir_all(&self.home)?;
        Ok(self.home.join(name))
    }

    /// Takes the whole log out, which proves it on the way.
    ///
    /// # Errors
    /// The program says that the log is not whole, or what else is the matter.
    pub fn log(&self) -> Result<Log> {
        let file = self.home_file("log.jsonl")?;
        let _ = std::fs::remove_file(&file);
        let name = file.display().to_string();
        let plainly = Place { before: Vec::new(), ..self.clone() };
        let done = plainly.run(&["export", GROUP, &name])?;
        ensure!(done.status.success(), "The log is not whole: {}", String::from_utf8_lossy(&done.stderr));
        Log::read(&std::fs::read_to_string(&file)?)
    }

    /// Lets the program look through everything.
    ///
    /// # Errors
    /// What it found.
    pub fn doctor(&self) -> Result<()> {
        let looked = Place { before: Vec::new(), ..self.clone() }.run(&["doctor"])?;
        let said = String::from_utf8_lossy(&looked.stdout);
        // Machines that torture have little room, and nobody keeps their houses; that is no illness.
        let other = ["disk is nearly full", "backup"];
        let ill: Vec<&str> = said
            .lines()
            .filter(|line| line.starts_with("attention") && !other.iter().any(|words| line.contains(words)))
            .collect();
        ensure!(ill.is_empty(), "The doctor says: {}", ill.join(" | "));
        Ok(())
    }

    /// Another place with a copy of what lies here.
    ///
    /// # Errors
    /// The disk says why.
    pub fn copied_to(&self, folder: &Path) -> Result<Place> {
        let copy = Place { before: self.before.clone(), surroundings: self.surroundings.clone(), ..Place::at(folder) };
        copy_folder(&self.data, &copy.data)?;
        Ok(copy)
    }
}

impl House {
    /// Kills it with signal 9: it cannot prepare for that.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Tells it to stop, as a machine does that shuts down.
    ///
    /// # Errors
    /// It would not.
    pub fn stop(mut self) -> Result<()> {
        let number = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &number]).status()?;
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            if self.child.try_wait()?.is_some() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        bail!("It would not stop.")
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Copies a folder with everything in it.
///
/// # Errors
/// The disk says why.
pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    let mode = std::fs::metadata(from)?.permissions();
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(std::fs::set_permissions(to, mode)?)
}

/// Runs a command of the machine, quietly.
///
/// # Errors
/// It is not there, or failed; with what it said.
pub fn order(words: &[&str]) -> Result<String> {
    let (first, rest) = words.split_first().context("No command.")?;
    let done = Command::new(first).args(rest).stdin(Stdio::null()).output();
    let done = done.with_context(|| format!("There is no {first} on this machine."))?;
    ensure!(done.status.success(), "{}: {}", words.join(" "), String::from_utf8_lossy(&done.stderr).trim());
    Ok(String::from_utf8_lossy(&done.stdout).trim().to_owned())
}
