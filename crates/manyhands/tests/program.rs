//! The program as somebody at a keyboard meets it: the real binary in folders of its own.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;

fn manyhands(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_manyhands"));
    command.env("MANYHANDS_DATA", data).env_remove("MANYHANDS_DATABASE").env_remove("RUST_LOG");
    command.stdin(Stdio::null());
    command
}

fn run(data: &Path, words: &[&str]) -> Output {
    manyhands(data).args(words).output().unwrap()
}

/// Runs it and wants it to go well; hands back what it printed.
fn well(data: &Path, words: &[&str]) -> String {
    let output = run(data, words);
    assert!(output.status.success(), "{words:?}: {}", told(&output));
    String::from_utf8(output.stdout).unwrap()
}

/// Runs it and wants it to end with 1; hands back what it said.
fn amiss(data: &Path, words: &[&str]) -> String {
    let output = run(data, words);
    assert_eq!(output.status.code(), Some(1), "{words:?}: {}", told(&output));
    told(&output)
}

fn told(output: &Output) -> String {
    [&output.stdout[..], &output.stderr[..]].concat().iter().map(|byte| char::from(*byte)).collect()
}

/// A small demo neighbourhood in a folder of its own.
fn small_town() -> TempDir {
    let data = TempDir::new().unwrap();
    let address = well(data.path(), &["demo", "--people", "12", "--weeks", "1"]);
    assert_eq!(address, "http://127.0.0.1:8080/tanners-row/demo\n");
    data
}

/// The program, serving. Stopped at the latest when it goes out of hand.
struct Serving {
    child: Child,
    address: SocketAddr,
    path: String,
    rest: BufReader<ChildStdout>,
}

impl Serving {
    fn start(data: &Path, words: &[&str]) -> Serving {
        let mut command = manyhands(data);
        command.arg("serve").args(words).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut rest = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        rest.read_line(&mut line).unwrap();
        let (address, path) = line.trim_end().strip_prefix("http://").unwrap().split_once('/').unwrap();
        Serving { child, address: address.parse().unwrap(), path: format!("/{path}"), rest }
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Sends an empty form with these cookies. Hands back the whole answer.
    fn post(&self, path: &str, cookies: &str) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let head = format!("POST {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n", self.address);
        write!(stream, "{head}cookie: {cookies}\r\ncontent-length: 0\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// A page as somebody with these cookies sees it.
    fn get_as(&self, path: &str, cookies: &str) -> String {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let head = format!("GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n", self.address);
        write!(stream, "{head}cookie: {cookies}\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Tells it to stop, and waits. Hands back what else it printed.
    fn stop(mut self) -> String {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        let since = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            assert!(since.elapsed() < Duration::from_secs(10), "it does not stop");
            std::thread::sleep(Duration::from_millis(20));
        };
        assert!(status.success(), "{status}");
        let mut printed = String::new();
        self.rest.read_to_string(&mut printed).unwrap();
        printed
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_log_goes_out_and_comes_in_elsewhere_as_the_same_log() {
    let (here, there, shelf) = (small_town(), TempDir::new().unwrap(), TempDir::new().unwrap());
    let (first, second) = (shelf.path().join("first.log"), shelf.path().join("second.log"));
    let (first, second) = (first.to_str().unwrap(), second.to_str().unwrap());

    let written = well(here.path(), &["export", "tanners-row", first]);
    let fingerprint = written.lines().find_map(|line| line.strip_prefix("Fingerprint: ")).unwrap().to_owned();
    assert_eq!(fingerprint.len(), 64);
    let whole = well(here.path(), &["check", first]);
    assert!(whole.starts_with("Whole") && whole.contains(&fingerprint), "{whole}");
    assert!(whole.contains("Tanner's Row Neighbours"), "{whole}");

    let taken = well(there.path(), &["import", first, "--name", "Old Friends"]);
    assert!(taken.contains("old-friends") && taken.contains(&fingerprint), "{taken}");
    let again = amiss(there.path(), &["import", first]);
    assert!(again.contains("here already, as old-friends"), "{again}");

    well(there.path(), &["export", "old-friends", second]);
    well(there.path(), &["check", second]);
    assert_eq!(std::fs::read(first).unwrap(), std::fs::read(second).unwrap());
    let all = well(there.path(), &["doctor"]);
    assert!(all.contains("The log of old-friends is whole"), "{all}");
}

#[test]
fn a_file_that_is_there_is_not_written_over_and_an_unknown_group_is_said_kindly() {
    let (data, shelf) = (small_town(), TempDir::new().unwrap());
    let file = shelf.path().join("log");
    std::fs::write(&file, "something of mine").unwrap();
    let said = amiss(data.path(), &["export", "tanners-row", file.to_str().unwrap()]);
    assert!(said.contains("is there already"), "{said}");
    assert_eq!(std::fs::read(&file).unwrap(), b"something of mine");
    let said = amiss(data.path(), &["export", "nowhere", shelf.path().join("other").to_str().unwrap()]);
    assert!(said.contains("There is: tanners-row"), "{said}");
    assert_eq!(std::fs::read_dir(shelf.path()).unwrap().count(), 1);
}

#[test]
fn a_changed_log_is_found_out_with_the_line() {
    let (data, shelf) = (small_town(), TempDir::new().unwrap());
    let whole = shelf.path().join("whole.log");
    well(data.path(), &["export", "tanners-row", whole.to_str().unwrap()]);
    let text = std::fs::read_to_string(&whole).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let entries = lines.len() - 2;
    let check = |name: &str, lines: &[String]| {
        let file = shelf.path().join(name);
        std::fs::write(&file, lines.join("\n") + "\n").unwrap();
        amiss(data.path(), &["check", file.to_str().unwrap()])
    };
    let owned = || lines.iter().map(|line| (*line).to_owned()).collect::<Vec<String>>();

    // Line 40, changed so that it is still an entry: the chain breaks behind it.
    let mut changed = owned();
    let at = changed[39].find("\"at\":").unwrap() + 5;
    let digit = if &changed[39][at..=at] == "1" { "2" } else { "1" };
    changed[39].replace_range(at..=at, digit);
    let said = check("changed", &changed);
    assert!(said.contains("Line 41 does not follow from line 40"), "{said}");

    let mut missing = owned();
    missing.remove(19);
    let said = check("missing", &missing);
    assert!(said.contains("Line 20: entry 19 is missing"), "{said}");

    let mut rewritten = owned();
    rewritten[9].push(' ');
    let said = check("rewritten", &rewritten);
    assert!(said.contains("Line 10"), "{said}");

    let mut last = owned();
    let at = last[entries].find("\"at\":").unwrap() + 5;
    last[entries].replace_range(at..=at, "3");
    let said = check("last", &last);
    assert!(said.contains(&format!("Line {} has another fingerprint", entries + 2)), "{said}");

    let said = check("cut", &owned()[..30]);
    assert!(said.contains("ends after line 30"), "{said}");
    let said = check("none", &["hello".to_owned()]);
    assert!(said.contains("Line 1"), "{said}");

    let file = shelf.path().join("changed");
    let there = TempDir::new().unwrap();
    let said = amiss(there.path(), &["import", file.to_str().unwrap()]);
    assert!(said.contains("Line 41"), "{said}");
    assert!(!there.path().join("house").exists());
}

#[test]
fn serving_says_one_address_answers_there_and_stops_when_told() {
    let data = TempDir::new().unwrap();
    let serving = Serving::start(data.path(), &["--listen", "127.0.0.1:0"]);
    assert_eq!(serving.path, "/");
    assert!(serving.get("/healthz").starts_with("HTTP/1.1 200"));
    assert_eq!(serving.stop(), "");
    assert!(data.path().join("house/house.db").exists() && data.path().join("keys/host.key").exists());
}

#[test]
fn the_demo_is_made_once_and_is_still_there_at_the_next_start() {
    let data = TempDir::new().unwrap();
    let first = Serving::start(data.path(), &["--listen", "127.0.0.1:0", "--demo"]);
    assert_eq!(first.path, "/tanners-row/demo");
    first.stop();
    let shelf = TempDir::new().unwrap();
    let (before, after) = (shelf.path().join("before"), shelf.path().join("after"));
    well(data.path(), &["export", "tanners-row", before.to_str().unwrap()]);
    let second = Serving::start(data.path(), &["--listen", "127.0.0.1:0", "--demo"]);
    assert_eq!(second.path, "/tanners-row/demo");
    // Exporting works beside a program that serves.
    well(data.path(), &["export", "tanners-row", after.to_str().unwrap()]);
    second.stop();
    let lines = |file: &Path| std::fs::read_to_string(file).unwrap().lines().map(str::to_owned).collect::<Vec<_>>();
    let (before, after) = (lines(&before), lines(&after));
    assert!(before.len() > 1_000);
    assert_eq!(before[..before.len() - 1], after[..before.len() - 1]);
}

#[test]
fn a_second_program_on_the_same_house_is_told_kindly() {
    let data = TempDir::new().unwrap();
    let serving = Serving::start(data.path(), &["--listen", "127.0.0.1:0"]);
    for words in [&["serve", "--listen", "127.0.0.1:0"][..], &["demo", "--people", "5", "--weeks", "1"]] {
        let said = amiss(data.path(), words);
        assert!(said.contains("This house is in use"), "{said}");
        assert!(said.contains("--data"), "{said}");
    }
    let said = well(data.path(), &["doctor"]);
    assert!(said.contains("a Manyhands is running"), "{said}");
    assert!(serving.get("/healthz").starts_with("HTTP/1.1 200"));
    serving.stop();
}

#[test]
fn a_taken_port_is_passed_over() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let data = TempDir::new().unwrap();
    let serving = Serving::start(data.path(), &["--listen", &address.to_string()]);
    assert!(serving.address.port() > address.port() && serving.address.port() <= address.port() + 20);
    assert!(serving.get("/healthz").starts_with("HTTP/1.1 200"));
    serving.stop();
}

#[test]
fn a_folder_that_cannot_be_written_is_named_with_what_to_do() {
    let shelf = TempDir::new().unwrap();
    let file = shelf.path().join("a file");
    std::fs::write(&file, "").unwrap();
    let said = amiss(&file.join("below"), &["serve", "--listen", "127.0.0.1:0"]);
    assert!(said.contains("cannot be written. Choose another one with --data."), "{said}");
    let said = amiss(&file.join("below"), &["doctor"]);
    assert!(said.contains("attention") && said.contains("What to do:"), "{said}");
}

#[test]
fn the_doctor_finds_all_well_or_says_what_to_do() {
    let data = small_town();
    let said = well(data.path(), &["doctor"]);
    assert!(said.contains("All is well.") && !said.contains("attention"), "{said}");
    assert!(said.contains("The log of tanners-row is whole") && said.contains("The key of tanners-row"), "{said}");

    let key = data.path().join("keys/host.key");
    let chmod = |mode: &str| assert!(Command::new("chmod").arg(mode).arg(&key).status().unwrap().success());
    chmod("644");
    let said = amiss(data.path(), &["doctor"]);
    assert!(said.contains("can be read by others") && said.contains("chmod 600"), "{said}");
    chmod("600");

    std::fs::remove_file(data.path().join("keys/keyring")).unwrap();
    let said = amiss(data.path(), &["doctor"]);
    assert!(said.contains("The key of tanners-row is not in the keyring"), "{said}");
}

#[test]
fn a_fresh_folder_is_well_and_stays_empty() {
    let data = TempDir::new().unwrap();
    let said = well(&data.path().join("not/yet"), &["doctor"]);
    assert!(said.contains("can be made") && said.contains("There is no house here yet"), "{said}");
    assert_eq!(std::fs::read_dir(data.path()).unwrap().count(), 0);
    let said = amiss(data.path(), &["export", "anything", data.path().join("log").to_str().unwrap()]);
    assert!(said.contains("There is no house in"), "{said}");
}

#[test]
fn words_it_does_not_know_end_with_two() {
    let data = TempDir::new().unwrap();
    assert_eq!(run(data.path(), &["dance"]).status.code(), Some(2));
    assert_eq!(run(data.path(), &[]).status.code(), Some(2));
    assert_eq!(run(data.path(), &["demo", "--people", "2"]).status.code(), Some(2));
    assert!(well(data.path(), &["help"]).contains("doctor"));
}

/// What would follow from these answers: the first line, and the rest.
fn what_if(words: &str) -> (String, String) {
    let nowhere = TempDir::new().unwrap();
    let words: Vec<&str> = std::iter::once("what-if").chain(words.split(' ')).collect();
    let said = well(nowhere.path(), &words);
    assert!(!nowhere.path().join("house").exists(), "it needs no house");
    let (first, rest) = said.split_once('\n').unwrap();
    (first.to_owned(), rest.to_owned())
}

#[test]
fn what_would_follow_is_said_in_the_first_line_for_every_row_of_the_table() {
    for (words, verdict) in [
        ("--kind full --members 1 --agree 1", "agreed"),
        ("--kind full --members 2 --agree 1", "no quorum"),
        ("--kind full --members 3 --agree 2", "agreed"),
        ("--kind full --members 9 --agree 2", "no quorum"),
        ("--kind full --members 12 --agree 3 --abstain 1", "agreed"),
        ("--kind full --members 12 --agree 4 --aside 2", "weak"),
        ("--kind full --members 12 --agree 3 --worry 1 --aside 1", "agreed"),
        ("--kind full --members 12 --agree 11 --block 1", "blocked"),
        ("--kind full --members 12 --agree 1 --abstain 5", "weak"),
        ("--kind full --members 26 --agree 8", "no quorum"),
        ("--kind full --members 26 --agree 9", "agreed"),
        ("--kind constitution --members 12 --agree 6", "no quorum"),
        ("--kind constitution --members 12 --agree 7", "agreed"),
        ("--kind constitution --members 12 --agree 6 --aside 2", "weak"),
        ("--kind constitution --members 12 --agree 7 --aside 2", "agreed"),
        ("--kind person --members 12 --agree 7 --aside 2", "agreed"),
        ("--kind lazy --members 12 --agree 1", "lapsed"),
        ("--kind lazy --members 12 --agree 2", "agreed"),
        ("--kind lazy --members 12 --agree 5 --aside 1", "promote to full"),
        ("--kind urgent --members 12 --agree 2", "no quorum"),
        ("--kind urgent --members 12 --agree 3", "agreed"),
        ("--kind urgent --members 12 --agree 3 --block 1", "blocked"),
        ("--kind full --members 12 --fallback --yes 6 --no 1", "agreed with dissent"),
        ("--kind full --members 12 --fallback --yes 5 --no 1", "not agreed"),
        ("--kind full --members 12 --fallback --yes 6 --no 2", "agreed with dissent"),
        ("--kind constitution --members 12 --fallback --yes 8 --no 2", "agreed with dissent"),
        ("--kind constitution --members 12 --fallback --yes 7 --no 2", "not agreed"),
    ] {
        let (first, why) = what_if(words);
        assert_eq!(first, verdict, "{words}\n{why}");
        assert!(why.lines().count() >= 2, "{words}: it says why");
        assert!(why.is_ascii(), "{words}: no marks that a terminal would show: {why}");
    }
    let (_, why) = what_if("--kind full --members 12 --agree 4 --aside 2");
    assert!(why.contains("Heard: 6 of 12. Needed: 4. That is enough."), "{why}");
    assert!(why.contains("Stand aside: 2 of 6. One in 3 or more is too many."), "{why}");
}

#[test]
fn what_cannot_be_is_refused_in_a_clear_sentence() {
    let nowhere = TempDir::new().unwrap();
    for (words, sentence) in [
        ("--kind full --members 3 --agree 4", "There are 4 answers and 3 members."),
        ("--kind full --members 0", "Nobody is asked"),
        ("--kind full --members 4000000000 --agree 4000000000 --block 4000000000", "too many for one group"),
        ("--kind full --members 9 --agree 9 --worry 4294967295", "Nobody answers twice."),
        ("--kind full --members 9 --fallback --yes 9 --no 1", "There are 10 answers and 9 members."),
        ("--kind full --members 9 --fallback --agree 3 --yes 1", "with --yes, --no and --abstain alone"),
        ("--kind lazy --members 9 --fallback --yes 9", "has no last question"),
        ("--kind large --members 9", "There are: lazy, full, constitution, urgent, person."),
        ("--kind full --members nine", "nine"),
        ("--kind full --members -1", "-1"),
        ("--kind full", "--members"),
        ("--members 9", "--kind"),
        ("--kind full --members 9 --yes 3", "--fallback"),
    ] {
        let words: Vec<&str> = std::iter::once("what-if").chain(words.split(' ')).collect();
        let output = run(nowhere.path(), &words);
        assert_eq!(output.status.code(), Some(2), "{words:?}: {}", told(&output));
        assert!(output.stdout.is_empty(), "{words:?}: nothing is said to follow");
        assert!(told(&output).contains(sentence), "{words:?}: {}", told(&output));
    }
}

/// The cookies an answer gives, to be sent with the next request.
fn cookies(answer: &str) -> Vec<String> {
    let head = answer.split("\r\n\r\n").next().unwrap_or_default();
    let given = head
        .lines()
        .filter_map(|line| line.split_once(": ").filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie")));
    given.filter_map(|(_, cookie)| cookie.split(';').next()).map(str::to_owned).collect()
}

#[test]
fn two_programs_serve_one_house_and_nobody_needs_to_stay_with_one_of_them() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let base = runtime.block_on(store::testing::postgres());
    let words = ["--database", base.url.as_str(), "--many-servers"];
    let (here, there) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    well(here.path(), &[&["demo", "--people", "12", "--weeks", "1"], &words[..]].concat());

    let said = amiss(there.path(), &[&["serve", "--listen", "127.0.0.1:0"], &words[..]].concat());
    assert!(said.contains("Copy it from another server"), "{said}");
    let said = amiss(here.path(), &["serve", "--listen", "127.0.0.1:0", "--database", &base.url]);
    assert!(said.contains("--many-servers"), "{said}");
    std::fs::create_dir_all(there.path().join("keys")).unwrap();
    std::fs::copy(here.path().join("keys/host.key"), there.path().join("keys/host.key")).unwrap();

    let words = [&["--listen", "127.0.0.1:0"], &words[..]].concat();
    let servers = [Serving::start(here.path(), &words), Serving::start(there.path(), &words)];
    let mut jar = cookies(&servers[0].post("/tanners-row/demo/member", ""));
    assert!(jar.iter().any(|cookie| cookie.starts_with("s-tanners-row=")), "{jar:?}");
    // Away and back again, every time on the other server: the page is never older than what was just done.
    for turn in 0..8 {
        let (acts, shows) = (&servers[turn % 2], &servers[(turn + 1) % 2]);
        let path = if turn % 2 == 0 { "/tanners-row/me/away" } else { "/tanners-row/me/away/release" };
        let answer = acts.post(path, &jar.join("; "));
        assert!(answer.starts_with("HTTP/1.1 303"), "turn {turn}: {}", answer.lines().next().unwrap_or_default());
        let given = cookies(&answer);
        jar.retain(|old| !given.iter().any(|new| new.split('=').next() == old.split('=').next()));
        jar.extend(given);
        let page = shows.get_as("/tanners-row/me", &jar.join("; "));
        assert_eq!(page.contains("/me/away/release"), turn % 2 == 0, "turn {turn}");
    }
    let logs = [0, 1].map(|number| {
        let shelf = TempDir::new().unwrap();
        let file = shelf.path().join("log");
        let data = [&here, &there][number];
        well(data.path(), &["export", "tanners-row", file.to_str().unwrap(), "--database", &base.url]);
        std::fs::read(&file).unwrap()
    });
    assert_eq!(logs[0], logs[1]);
    for server in servers {
        server.stop();
    }
}

#[test]
fn a_group_learns_its_streets_from_a_map_file_and_what_is_none_is_said_to_be_none() {
    let data = small_town();
    let streets = data.path().join("streets");
    let known = || {
        let mut known: Vec<_> = std::fs::read_dir(&streets).unwrap().map(|entry| entry.unwrap().path()).collect();
        known.sort();
        known
    };
    let of_the_demo = known().into_iter().find(|file| file.extension().unwrap() == "streets").unwrap();
    let tiles = of_the_demo.with_extension("pmtiles");
    let before = std::fs::read(&of_the_demo).unwrap();
    std::fs::remove_file(&of_the_demo).unwrap();
    std::fs::remove_file(&tiles).unwrap();
    assert!(amiss(data.path(), &["streets", "tiles"]).contains("no streets yet"));
    let map = data.path().join("town.osm.pbf");
    let map = map.to_str().unwrap();
    well(data.path(), &["streets", "town", map]);
    amiss(data.path(), &["streets", "town", map]);
    let said = well(data.path(), &["streets", "import", map]);
    assert!(said.contains("tanners-row knows") && said.contains("on foot:"), "{said}");
    assert_eq!(std::fs::read(&of_the_demo).unwrap(), before, "the same map gives the same bytes");
    assert_eq!(known(), std::slice::from_ref(&of_the_demo), "nothing unfinished is left");
    // What cannot be read leaves what is there.
    let none = data.path().join("none.osm.pbf");
    std::fs::write(&none, "<osm></osm>").unwrap();
    assert!(amiss(data.path(), &["streets", "import", none.to_str().unwrap()]).contains("no .osm.pbf"));
    assert!(amiss(data.path(), &["streets", "import", map, "--group", "elsewhere"]).contains("no group called"));
    assert_eq!(std::fs::read(&of_the_demo).unwrap(), before);
    // A map to zoom through is made from them, and made anew with them.
    let said = well(data.path(), &["streets", "tiles"]);
    assert!(said.contains("tanners-row has a map to zoom through now, made from its streets"), "{said}");
    assert_eq!(known(), [tiles.clone(), of_the_demo.clone()], "nothing unfinished is left");
    let made = std::fs::read(&tiles).unwrap();
    let other = data.path().join("other.osm.pbf");
    std::fs::write(&other, streets::made::Town::new(3, 6, 6).to_pbf(Vec::new()).unwrap()).unwrap();
    let said = well(data.path(), &["streets", "import", other.to_str().unwrap()]);
    assert!(said.contains("made anew from these streets") && std::fs::read(&tiles).unwrap() != made, "{said}");
    // A file that others made is looked over, laid, and left alone by what is imported.
    let file = data.path().join("others.pmtiles");
    let town = streets::import(std::io::Cursor::new(std::fs::read(map).unwrap()), |_| true).unwrap();
    let wish = streets::tiles::Wish { name: "Town", attribution: "<b>© Others</b>", generator: "others" };
    let theirs = streets::tiles::make(&town.network, &town.gazetteer, &wish).unwrap();
    std::fs::write(&file, &theirs).unwrap();
    let said = well(data.path(), &["streets", "tiles", file.to_str().unwrap()]);
    assert!(said.contains("vector tiles, depths 10 to 15") && said.contains("stands: © Others"), "{said}");
    assert!(!well(data.path(), &["streets", "import", map]).contains("made anew"));
    assert_eq!(std::fs::read(&tiles).unwrap(), theirs);
    // What is none, or not whole, changes nothing.
    for (bytes, why) in [
        (b"<osm></osm>".as_slice(), "no PMTiles file"),
        (&theirs[..theirs.len() / 2], "not whole"),
        (&[&theirs[..98], &[3], &theirs[99..]].concat(), "brotli"),
    ] {
        std::fs::write(&file, bytes).unwrap();
        let said = amiss(data.path(), &["streets", "tiles", file.to_str().unwrap()]);
        assert!(said.contains("was not laid") && said.contains(why), "{said}");
    }
    assert_eq!(std::fs::read(&tiles).unwrap(), theirs);
}
