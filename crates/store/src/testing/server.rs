//! A PostgreSQL server of our own: made in a temporary folder, on a free port of this machine, without waiting for the
//! disk unless that is measured, and gone with the program that started it.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

const ATTEMPTS: u32 = 5;

/// Waits for its standard input to end, which is when the test program ends, however it ends.
const SCRIPT: &str = r#"
dir=$(mktemp -d "${TMPDIR:-/tmp}/manyhands-postgres.XXXXXX") || exit 1
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 1
"$BIN/initdb" --pgdata="$dir/data" --username=manyhands --auth=trust --encoding=UTF8 --locale=C \
    --no-sync --data-checksums >"$dir/log" 2>&1 || { cat "$dir/log"; exit 1; }
"$BIN/pg_ctl" --pgdata="$dir/data" --log="$dir/log" --wait --timeout=60 start \
    --options="-c listen_addresses=127.0.0.1 -c port=$PORT -c unix_socket_directories=$dir \
    -c fsync=$FSYNC -c full_page_writes=$FSYNC -c max_connections=300 -c shared_buffers=64MB" \
    >/dev/null 2>&1 || { cat "$dir/log"; exit 1; }
echo ready
cat >/dev/null
"$BIN/pg_ctl" --pgdata="$dir/data" --mode=immediate --wait stop >/dev/null 2>&1
"#;

static WAITS_FOR_THE_DISK: AtomicBool = AtomicBool::new(false);

pub(super) fn wait_for_the_disk() {
    WAITS_FOR_THE_DISK.store(true, Ordering::SeqCst);
}

/// The address of the server, which is started when it is first asked for.
pub(super) fn url() -> &'static str {
    static SERVER: OnceLock<(String, Child)> = OnceLock::new();
    &SERVER.get_or_init(start).0
}

/// Starts one more: its address, and the program that ends it when its standard input ends.
pub(super) fn start() -> (String, Child) {
    let folder = programs().expect(
        "These tests need PostgreSQL: there is no initdb on the PATH or under /usr/lib/postgresql. \
         Install it (Debian: postgresql), or put the address of a server where databases can be made \
         into MANYHANDS_TEST_POSTGRES",
    );
    let mut said = String::new();
    for _ in 0..ATTEMPTS {
        let port = free_port();
        let fsync = if WAITS_FOR_THE_DISK.load(Ordering::SeqCst) { "on" } else { "off" };
        let script = format!("BIN='{}' PORT={port} FSYNC={fsync}\n{SCRIPT}", folder.display());
        let mut child = shell(&script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell starts");
        let stdout = child.stdout.take().expect("it was piped");
        said.clear();
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            if line == "ready" {
                // The other end of its standard input is kept with it, and closes when this program ends.
                return (format!("postgres://manyhands@127.0.0.1:{port}/postgres"), child);
            }
            said.push_str(&line);
            said.push('\n');
        }
        // Perhaps somebody else took the port in between: once more with another.
        let _ = child.wait();
    }
    panic!("PostgreSQL for the tests does not start:\n{said}");
}

/// PostgreSQL refuses to run as root; then the account that comes with it is used.
fn shell(script: &str) -> Command {
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout == b"0\n");
    let mut command = Command::new(if is_root { "su" } else { "sh" });
    if is_root {
        command.args(["postgres", "-s", "/bin/sh"]);
    }
    command.args(["-c", script]);
    command
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a free port");
    listener.local_addr().expect("it is bound").port()
}

/// The folder with the newest initdb.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let version = |folder: &PathBuf| -> u32 {
        folder.parent().and_then(|folder| folder.file_name()?.to_str()?.parse().ok()).unwrap_or_default()
    };
    let mut installed: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .collect();
    installed.sort_by_key(|folder| std::cmp::Reverse(version(folder)));
    std::env::split_paths(&path)
        .filter(|folder| folder.join("initdb").is_file())
        .filter_map(|folder| folder.join("initdb").canonicalize().ok()?.parent().map(PathBuf::from))
        .chain(installed)
        .find(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file())
}
