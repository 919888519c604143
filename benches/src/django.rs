//! The board against a plain Django list page of as many rows, for somebody who is signed in, served by gunicorn on the
//! same two cores. The first time, Django is fetched from PyPI into a folder under `target`, by the hashes in
//! `django/requirements.txt`; needs Python 3.10 with venv.

use crate::big;
use crate::board;
use crate::house::{Beneath, House};
use crate::load::{self, Question};
use crate::{Effort, Line};
use anyhow::Context;
use commons::GroupId;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

pub(crate) async fn measure(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let peer = Django::start()?;
    let django = load::ask(peer.address, &[peer.question()], 8, effort.span).await.context("Django does not answer")?;
    drop(peer);

    let house = House::open(Beneath::Sqlite).await?;
    let history = big::history(board::size(effort), house.host.clock.now(), GroupId([7; 16]))?;
    let home = house.settle("town", history).await?;
    let server = board::serve(web::app(house.host.clone(), web::Options::default())).await?;
    let kept = board::viewers(&house.host, &home, "board").await?;
    let anew = board::viewers(&house.host, &home, "board?anew=1").await?;
    let mut lines = Vec::new();
    for (what, questions) in [("board page", kept), ("board page, drawn anew for every request", anew)] {
        let ours = load::ask(server, &questions, 8, effort.span).await?;
        lines.push(Line {
            what: format!("{what}, 8 clients"),
            ours: format!("{}, {} bytes", board::said(&ours), ours.bytes),
            peer: format!("plain Django list page, 2 processes: {}, {} bytes", board::said(&django), django.bytes),
            ratio: format!("{:.0}", ours.rate / django.rate),
        });
    }
    Ok(lines)
}

struct Django {
    address: SocketAddr,
    session: String,
    gunicorn: Child,
    _folder: tempfile::TempDir,
}

impl Django {
    fn start() -> anyhow::Result<Django> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("django");
        let python = python(&here)?;
        let folder = tempfile::TempDir::new_in("target")?;
        let place = folder.path().canonicalize()?;
        let made = Command::new(&python).arg(here.join("page.py")).arg(&place).output()?;
        anyhow::ensure!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let session = String::from_utf8(made.stdout)?.trim().to_owned();
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let gunicorn = Command::new(&python)
            .args(["-m", "gunicorn", "--workers=2", "--worker-class=gthread", "--threads=4", "--keep-alive=30"])
            .args(["--log-level=error", &format!("--bind={address}"), "page:application"])
            .current_dir(&here)
            .env("MANYHANDS_DJANGO", &place)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .stdin(Stdio::null())
            .spawn()?;
        let django = Django { address, session, gunicorn, _folder: folder };
        for _ in 0..100 {
            if std::net::TcpStream::connect(address).is_ok() {
                return Ok(django);
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        anyhow::bail!("gunicorn does not start")
    }

    fn question(&self) -> Question {
        Question::get("/", &format!("sessionid={}", self.session), "en")
    }
}

impl Drop for Django {
    fn drop(&mut self) {
        // It ends its workers when it is asked to, not when it is killed.
        let asked = Command::new("kill").arg(self.gunicorn.id().to_string()).status();
        if asked.is_err() {
            let _ = self.gunicorn.kill();
        }
        let _ = self.gunicorn.wait();
    }
}

/// A Python that has Django.
fn python(here: &Path) -> anyhow::Result<PathBuf> {
    let folder = PathBuf::from("target/django");
    let python = folder.join("bin/python");
    let has_it =
        || Command::new(&python).args(["-c", "import django, gunicorn"]).output().is_ok_and(|o| o.status.success());
    if !has_it() {
        let run = |command: &mut Command| -> anyhow::Result<()> {
            let output = command.output().context("Python cannot be started")?;
            anyhow::ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            Ok(())
        };
        run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        let install = ["-m", "pip", "install", "--quiet", "--require-hashes", "-r"];
        run(Command::new(&python).args(install).arg(here.join("requirements.txt")))?;
    }
    Ok(python.canonicalize().map(|_| std::env::current_dir().unwrap_or_default().join(&python))?)
}
