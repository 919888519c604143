#!/usr/bin/env python3
"""All mutants of a crate in one program.

`cargo mutants` builds the tests anew for each mutant, which takes a minute and more of the rules. Here every function becomes a
choice between itself and its mutants, made by the number in MUTANT: the tests are built once. Then each test runs alone and
without a mutant, which has to pass, and which tells how long it takes and which functions it comes by. A mutant is shown to the
tests that come by its function, those that noticed its neighbours and the quick ones first, until one fails. What is changed how is what `cargo mutants --list` names
(`.cargo/mutants.toml`); only that, and only in a copy.

    tests/mutants/at_once.py /tmp/mutants vault                      all of a crate
    tests/mutants/at_once.py /tmp/mutants commons --files sight/     of some files, by a pattern
    tests/mutants/at_once.py /tmp/mutants store --part 0/8           every eighth
    tests/mutants/at_once.py /tmp/mutants store --jobs 2             two at the same time

A mutant that does not compile is left out, as `cargo mutants` leaves it. What cannot choose at run time (constants, and functions
that answer with an `impl` type other than an iterator) is named at the end, for `cargo mutants` itself. What was found is kept in
the folder as it comes: a run that was stopped goes on where it was, and a second one tries only what survived, with the sources
and tests of now.
"""
import argparse
import collections
import concurrent.futures
import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
# The tests that know a crate. Sources are changed, so what reads sources is left out.
TESTS = {
    "commons": ["lib", "rules", "who_may", "golden", "deciding", "simulation"],
    "vault": ["lib", "vault", "recovery"],
    "store": ["lib", "both"],
}
# Long tests in a short form.
SHORT = {"TOWN_COUNT": "2"}
# In kilobytes: a mutant that gathers without end is stopped before the machine suffers.
MEMORY = 6_000_000
# What some mutants say on purpose, and the compiler would rather not build.
ALLOWED = "#![allow(arithmetic_overflow, overflowing_literals, unconditional_panic, unconditional_recursion)] "
HOOK = """
#[doc(hidden)]
pub fn mutant_in_use(function: usize) -> u32 {
    use std::io::Write;
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicBool, Ordering};
    static MUTANT: LazyLock<u32> =
        LazyLock::new(|| std::env::var("MUTANT").ok().and_then(|no| no.parse().ok()).unwrap_or(0));
    static MET: LazyLock<Option<String>> = LazyLock::new(|| std::env::var("MUTANTS_MET").ok());
    static SEEN: [AtomicBool; COUNT] = [const { AtomicBool::new(false) }; COUNT];
    if let Some(met) = &*MET && !SEEN[function].swap(true, Ordering::Relaxed) {
        let file = std::fs::OpenOptions::new().create(true).append(true).open(met);
        let _ = file.and_then(|mut file| file.write_all(format!("{function}\\n").as_bytes()));
    }
    *MUTANT
}
"""

Test = collections.namedtuple("Test", "program name seconds met")
Run = collections.namedtuple("Run", "how last said seconds met")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="for the copy, the build and what was found")
    parser.add_argument("crate", choices=TESTS)
    parser.add_argument("--files", default="", help="only files whose path has this (a regular expression)")
    parser.add_argument("--part", default="0/1", help="k/n: of every n mutants the one after k")
    parser.add_argument("--jobs", type=int, default=1, help="how many are tried at the same time")
    parser.add_argument("--longest", type=float, default=600, help="only by tests that take fewer seconds, for a first run")
    wish = parser.parse_args()
    crate = Crate(wish.folder.resolve(), wish.crate, wish.files, wish.part)
    crate.leave_out_what_does_not_compile()
    with postgres() if wish.crate == "store" else contextlib.nullcontext({}) as server:
        crate.env.update(server)
        crate.learn(wish.jobs, wish.longest)
        crate.try_all(wish.jobs)
    crate.tell()


class Crate:
    def __init__(self, folder, name, files, part):
        self.name, self.house, self.copy, self.rooms = name, folder / "house", folder / "copy", folder / "rooms"
        self.rooms.mkdir(parents=True, exist_ok=True)
        self.env = dict(os.environ, CARGO_TARGET_DIR=str(folder / "target"), CARGO_INCREMENTAL="0")
        self.bring()
        listed = subprocess.run(["cargo", "mutants", "--list", "--json", "-p", name], cwd=self.house, check=True,
                                stdout=subprocess.PIPE)
        mutants = [mutant for mutant in json.loads(listed.stdout) if re.search(files, mutant["file"])]
        first, every = (int(number) for number in part.split("/"))
        self.mutants = {no: mutant for no, mutant in enumerate(mutants, 1) if no % every == first % every}
        self.found = folder / f"{name}.json"
        self.state = json.loads(self.found.read_text()) if self.found.exists() else {"unviable": [], "told": {}}

    def bring(self):
        """The house as it is now, in which nothing is changed."""
        shutil.rmtree(self.house, ignore_errors=True)
        shutil.copytree(HOUSE, self.house, ignore=shutil.ignore_patterns("target", ".git", "node_modules"))

    def lay(self, changed):
        """The house once more, with these texts in place of some. What is there already is left as it is, for cargo's sake."""
        there = {path.relative_to(self.house) for path in self.house.rglob("*") if path.is_file()}
        for path in there:
            text = changed[str(path)].encode() if str(path) in changed else (self.house / path).read_bytes()
            place = self.copy / path
            if not place.exists() or place.read_bytes() != text:
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(text)
        for gone in {path.relative_to(self.copy) for path in self.copy.rglob("*") if path.is_file()} - there:
            (self.copy / gone).unlink()

    def keep(self):
        fresh = self.found.with_suffix(".new")
        fresh.write_text(json.dumps(self.state))
        fresh.replace(self.found)

    def change(self, left_out):
        """Lays the house with the choices, and remembers the lines and the function each mutant stands in."""
        by_file = collections.defaultdict(list)
        self.where, self.function_of, self.fixed, self.count = {}, {}, [], 0
        for no, mutant in self.mutants.items():
            if mutant["function"] is None:
                self.fixed.append(no)
            elif mutant["name"] not in left_out:
                by_file[mutant["file"]].append(no)
        lib = f"crates/{self.name}/src/lib.rs"
        texts = {name: self.changed(name, (self.house / name).read_text(), by_file[name]) for name in sorted({lib, *by_file})}
        texts[lib] = ALLOWED + texts[lib] + HOOK.replace("COUNT", str(self.count))
        self.lay(texts)

    def changed(self, name, text, numbers):
        at = offsets(text)
        ends = lambda span: (at(span["start"]), at(span["end"]))
        functions = []
        # A function within another one is a part of that.
        for begin, end in sorted({ends(self.mutants[no]["function"]["span"]) for no in numbers}):
            if not functions or begin >= functions[-1][1]:
                functions.append((begin, end))
        out, done = "", 0
        for begin, end in functions:
            own = [no for no in numbers if begin <= at(self.mutants[no]["span"]["start"]) < end]
            function = text[begin:end].rstrip()
            body = body_of(function)
            head, opens, closes = choosing(function[:body])
            if head is None:
                self.fixed.extend(own)
                continue
            out += f"{text[done:begin]}{head}{{ match crate::mutant_in_use({self.count}) {{\n"
            for no in own:
                first, last = (place - begin for place in ends(self.mutants[no]["span"]))
                mutated = function[body + 1 : first] + self.mutants[no]["replacement"] + " " + function[last:-1]
                line = out.count("\n") + 1
                out += f"{no} => {{ {opens}{mutated}\n{closes} }}\n"
                self.where[no] = (name, line, out.count("\n"))
                self.function_of[no] = self.count
            out += f"_ => {{ {opens}{function[body + 1 : -1]}\n{closes} }} }} }}"
            self.count += 1
            done = begin + len(function)
        return out + text[done:]

    def leave_out_what_does_not_compile(self):
        left_out = set(self.state["unviable"])
        while True:
            self.change(left_out)
            cargo = ["cargo", "check", "-q", "-p", self.name, "--lib", "--message-format=json"]
            checked = subprocess.run(cargo, cwd=self.copy, env=self.env, text=True, stdout=subprocess.PIPE)
            errors = [message for message in messages(checked.stdout) if message["message"]["level"] == "error"]
            spans = [span for error in errors for span in error["message"]["spans"] if span["is_primary"]]
            wrong = {no for no, (name, first, last) in self.where.items() for span in spans
                     if span["file_name"] == name and first <= span["line_start"] <= last}
            if not wrong:
                if checked.returncode:
                    sys.exit("".join(error["message"]["rendered"] for error in errors))
                break
            left_out |= {self.mutants[no]["name"] for no in wrong}
            print(f"{len(left_out)} do not compile", flush=True)
        self.state["unviable"] = sorted(left_out)
        self.keep()

    def built(self):
        tests = [word for test in TESTS[self.name] for word in (["--lib"] if test == "lib" else ["--test", test])]
        cargo = ["cargo", "test", "-q", "--no-run", "-p", self.name, *tests, "--message-format=json"]
        built = subprocess.run(cargo, cwd=self.copy, env=self.env, text=True, check=True, stdout=subprocess.PIPE)
        told = [json.loads(line) for line in built.stdout.splitlines()]
        return [one["executable"] for one in told if one.get("executable") and one["profile"]["test"]]

    def run(self, program, names, patience, mutant):
        """Runs tests of a program one after the other, in a room of their own, until one fails or all took too long."""
        room = Path(tempfile.mkdtemp(dir=self.rooms))
        # PostgreSQL runs under another name.
        room.chmod(0o1777)
        met, said, last, failed, late = room / "met", [], "", False, threading.Event()
        env = dict(self.env, **SHORT, TMPDIR=str(room), MUTANT=str(mutant), RUST_BACKTRACE="0")
        if not mutant:
            env["MUTANTS_MET"] = str(met)
        limited = ["sh", "-c", f'ulimit -v {MEMORY}; exec "$@"', "sh", program, "--exact", "--test-threads=1", *names]
        begun = time.monotonic()
        child = subprocess.Popen(limited, cwd=self.copy / "crates" / self.name, env=env, text=True, errors="replace",
                                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
        clock = threading.Timer(patience, lambda: (late.set(), end(child)))
        clock.start()
        for line in child.stdout:
            said.append(line)
            if test := re.match(r"test (\S+)(?: - should panic)? \.\.\.", line):
                last = test[1]
                if failed := line.endswith("FAILED\n"):
                    break
        clock.cancel()
        seconds = time.monotonic() - begun
        if failed:
            end(child)
        failed = child.wait() != 0 or failed
        how = "hung" if late.is_set() else "caught" if failed else "survived"
        came_by = {int(function) for function in met.read_text().split()} if met.exists() else set()
        shutil.rmtree(room, ignore_errors=True)
        return Run(how, last, "".join(said), seconds, came_by)

    def learn(self, jobs, longest):
        """Each test alone and without a mutant: how long it takes, and which functions it comes by."""
        programs = {program: os.path.getmtime(program) for program in self.built()}
        kept = self.found.with_suffix(".tests.json")
        learned = json.loads(kept.read_text()) if kept.exists() else {}
        if learned.get("programs") != programs:
            learned = {"programs": programs, "tests": []}
        known = {(program, name) for program, name, _, _ in learned["tests"]}
        alone = [test for program in programs for test in self.listed(program) if test not in known]
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            runs = pool.map(lambda test: self.run(test[0], [test[1]], longest, 0), alone)
            for (program, name), run in zip(alone, runs):
                if run.how == "caught":
                    sys.exit(f"{name} fails without a mutant:\n{run.said}")
                if run.how == "hung":
                    print(f"left out, because it takes too long: {name}", flush=True)
                else:
                    learned["tests"].append([program, name, run.seconds, sorted(run.met)])
        kept.write_text(json.dumps(learned))
        self.tests = [Test(*test) for test in learned["tests"] if test[3] and test[2] <= longest]
        print(f"{len(self.tests)} of {len(learned['tests'])} tests come by, alone in "
              f"{sum(test.seconds for test in self.tests):.0f} s", flush=True)

    def listed(self, program):
        said = subprocess.run([program, "--list", "--format=terse"], text=True, check=True, stdout=subprocess.PIPE).stdout
        return [(program, name) for name in re.findall(r"^(\S+): test$", said, re.M)]

    def try_one(self, no):
        noticed = self.noticed[self.mutants[no]["file"]]
        come_by = [test for test in self.tests if self.function_of[no] in test.met]
        come_by.sort(key=lambda test: (-noticed[test.name], test.seconds))
        for program, names, seconds in rounds(come_by):
            run = self.run(program, names, 10 + 10 * seconds, no)
            if run.how != "survived":
                noticed[run.last] += 1
                return [run.how, f"{Path(program).name.split('-')[0]} {run.last}"]
        return ["survived", f"{len(come_by)} tests come by"]

    def try_all(self, jobs):
        told = self.state["told"]
        waiting = [no for no in self.where if told.get(self.mutants[no]["name"], ["survived"])[0] == "survived"]
        self.noticed = collections.defaultdict(collections.Counter)
        pool = concurrent.futures.ThreadPoolExecutor(jobs)
        try:
            trying = {pool.submit(self.try_one, no): self.mutants[no]["name"] for no in waiting}
            for count, tried in enumerate(concurrent.futures.as_completed(trying), 1):
                told[trying[tried]] = tried.result()
                self.keep()
                if told[trying[tried]][0] == "survived":
                    print(f"survived: {trying[tried]} ({told[trying[tried]][1]})", flush=True)
                if count % 100 == 0:
                    print(f"{count} of {len(waiting)} tried", flush=True)
        finally:
            pool.shutdown(cancel_futures=True)

    def tell(self):
        told = {self.mutants[no]["name"]: self.state["told"][self.mutants[no]["name"]] for no in self.where}
        counted = dict(collections.Counter(how for how, _ in told.values()))
        unviable = sum(mutant["name"] in self.state["unviable"] for mutant in self.mutants.values())
        print(f"{len(self.mutants)} mutants: {counted}, {unviable} do not compile, {len(self.fixed)} for cargo mutants")
        for name, (how, by) in told.items():
            if how == "survived":
                print(f"survived: {name} ({by})")
        for no in self.fixed:
            print(f"for cargo mutants: {self.mutants[no]['name']}")


def rounds(tests):
    """Tests in rounds, a short one first: of one program each, because each start of it costs a little."""
    begun, most = collections.defaultdict(list), 0.2
    for test in tests:
        begun[test.program].append(test)
        if (took := sum(one.seconds for one in begun[test.program])) > most:
            yield test.program, [one.name for one in begun.pop(test.program)], took
            most = min(2, 2 * most)
    for program, few in begun.items():
        yield program, [one.name for one in few], sum(one.seconds for one in few)


@contextlib.contextmanager
def postgres():
    """The server that the store's tests would each start for themselves, once for all of them."""
    if "MANYHANDS_TEST_POSTGRES" in os.environ:
        yield {}
        return
    source = (HOUSE / "crates/store/src/testing/server.rs").read_text()
    script = re.search(r'const SCRIPT: &str = r#"(.*?)"#;', source, re.S)[1]
    newest = max(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda program: int(program.parts[-3]))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    who = ["su", "postgres", "-s", "/bin/sh"] if os.getuid() == 0 else ["sh"]
    script = f"BIN={newest.parent} PORT={port} FSYNC=off\n{script}"
    server = subprocess.Popen([*who, "-c", script], text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        if (said := server.stdout.readline()) != "ready\n":
            sys.exit(f"PostgreSQL does not start: {said}")
        yield {"MANYHANDS_TEST_POSTGRES": f"postgres://manyhands@127.0.0.1:{port}/postgres"}
    finally:
        server.stdin.close()
        server.wait()


def end(child):
    """With everything it has started itself."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)


def messages(text):
    told = (json.loads(line) for line in text.splitlines() if line.startswith("{"))
    return [message for message in told if message.get("reason") == "compiler-message"]


def offsets(text):
    begins = [0]
    for line in text.split("\n"):
        begins.append(begins[-1] + len(line) + 1)
    return lambda place: begins[place["line"] - 1] + place["column"] - 1


def choosing(head):
    """The head of a function that can choose, and what opens and closes each choice. Iterators of different kinds are one in a
    box; of other `impl` types, and while compiling, nothing can be chosen."""
    plain = re.sub(r"//.*", "", head)
    if re.search(r"\bconst\s+fn\b", plain):
        return None, "", ""
    if not re.search(r"->.*\bimpl\b", plain, re.S):
        return head, "", ""
    answers = re.search(r"->\s*impl ((?:DoubleEnded)?Iterator<.*?>(?:\s*\+\s*'\w+)?)\s*$", head, re.S)
    if not answers:
        return None, "", ""
    lives = "" if "+" in answers[1].rsplit(">", 1)[1] else " + '_"
    return f"{head[: answers.start()]}-> Box<dyn {answers[1]}{lives}> ", "Box::new({ ", "})"


def body_of(function):
    """Where the braces of its body open: past what it says of itself, its arguments and its attributes."""
    place = depth = 0
    while True:
        beyond = past(function, place)
        if beyond > place:
            place = beyond
            continue
        sign = function[place]
        depth += (sign in "([") - (sign in ")]")
        if sign == "{" and depth == 0:
            return place
        place += 1


def past(text, place):
    """Past a comment or something quoted, if one begins here."""
    quoted = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"|r(#*)".*?"\1|\'(?:\\[^\']*|[^\'\\])\'', re.S)
    found = quoted.match(text, place)
    return found.end() if found else place


if __name__ == "__main__":
    main()
