#!/usr/bin/env python3
"""All mutants of a crate in one program.

`cargo mutants` builds the tests anew for each mutant, which takes a minute and more of the rules. Here every function becomes a
choice between itself and its mutants, made by the number in MUTANT: the tests are built once, and run once for each number.
What is changed how is what `cargo mutants --list` names (`.cargo/mutants.toml`); only that, and only in a copy.

    tests/mutants/at_once.py /tmp/mutants vault                      all of a crate
    tests/mutants/at_once.py /tmp/mutants commons --files sight/     of some files, by a pattern
    tests/mutants/at_once.py /tmp/mutants commons --part 0/8         every eighth

A mutant that does not compile is left out, as `cargo mutants` leaves it. What cannot choose at run time (constants, functions
that answer with an `impl` type) is named at the end, for `cargo mutants` itself. What was found is kept in the folder; a second
run tries only what survived, with tests built anew.
"""
import argparse
import collections
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
# The tests that know a crate, those that notice most first. Sources are changed, so what reads sources is left out.
TESTS = {
    "commons": ["lib", "rules", "who_may", "golden", "deciding", "simulation"],
    "vault": ["lib", "vault", "recovery"],
    "store": ["lib", "both"],
}
# Long tests in a short form.
SHORT = {"TOWN_COUNT": "2"}
HOOK = """
#[doc(hidden)]
pub fn mutant_in_use() -> u32 {
    static MUTANT: std::sync::LazyLock<u32> =
        std::sync::LazyLock::new(|| std::env::var("MUTANT").ok().and_then(|no| no.parse().ok()).unwrap_or(0));
    *MUTANT
}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="for the copy, the build and what was found")
    parser.add_argument("crate", choices=TESTS)
    parser.add_argument("--files", default="", help="only files whose path has this (a regular expression)")
    parser.add_argument("--part", default="0/1", help="k/n: of every n mutants the one after k")
    wish = parser.parse_args()
    copy = wish.folder / "copy"
    if not copy.exists():
        shutil.copytree(HOUSE, copy, ignore=shutil.ignore_patterns("target", ".git", "node_modules"))
    found = wish.folder / f"{wish.crate}.json"
    state = json.loads(found.read_text()) if found.exists() else {"unviable": [], "told": {}}
    crate = Crate(copy, wish.crate, wish.folder / "target", wish.files, wish.part)
    crate.bring_tests()
    crate.leave_out_what_does_not_compile(state)
    try:
        crate.try_all(state)
    finally:
        found.write_text(json.dumps(state))
    crate.tell(state)


class Crate:
    def __init__(self, copy, name, target, files, part):
        self.copy, self.name = copy, name
        self.env = dict(os.environ, CARGO_TARGET_DIR=str(target), CARGO_INCREMENTAL="0", RUSTFLAGS="--cap-lints warn")
        self.env.update(CARGO_PROFILE_DEV_DEBUG="0", CARGO_PROFILE_TEST_DEBUG="0")
        self.originals()
        listed = subprocess.run(["cargo", "mutants", "--list", "--json", "-p", name], cwd=copy, env=self.env, check=True,
                                stdout=subprocess.PIPE)
        mutants = [mutant for mutant in json.loads(listed.stdout) if re.search(files, mutant["file"])]
        first, every = (int(number) for number in part.split("/"))
        self.mutants = {no: mutant for no, mutant in enumerate(mutants, 1) if no % every == first % every}

    def originals(self):
        """Puts back what an earlier run changed."""
        for kept in (self.copy / "crates" / self.name).rglob("*.rs.original"):
            shutil.copy(kept, kept.with_suffix(""))

    def bring_tests(self):
        """Tests may have been written since the copy was made."""
        tests = Path("crates") / self.name / "tests"
        shutil.rmtree(self.copy / tests)
        shutil.copytree(HOUSE / tests, self.copy / tests)

    def change(self, left_out):
        """Writes the choices into the copy. Answers the lines each mutant stands in, and which can make no choice."""
        by_file, where, fixed = collections.defaultdict(list), {}, []
        for no, mutant in self.mutants.items():
            if mutant["function"] is None:
                fixed.append(no)
            elif no not in left_out:
                by_file[mutant["file"]].append(no)
        self.originals()
        for name, numbers in by_file.items():
            path = self.copy / name
            kept = path.with_name(path.name + ".original")
            if not kept.exists():
                shutil.copy(path, kept)
            path.write_text(self.changed(name, kept.read_text(), numbers, where, fixed))
        lib = self.copy / "crates" / self.name / "src" / "lib.rs"
        kept = lib.with_name("lib.rs.original")
        if not kept.exists():
            shutil.copy(lib, kept)
        lib.write_text(lib.read_text() + HOOK)
        return where, fixed

    def changed(self, name, text, numbers, where, fixed):
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
            head = re.sub(r"//.*", "", function[:body])
            if re.search(r"\bconst\s+fn\b", head) or re.search(r"->.*\bimpl\b", head, re.S):
                fixed.extend(own)
                continue
            out += text[done:begin] + function[:body] + "{ match crate::mutant_in_use() {\n"
            for no in own:
                first, last = (place - begin for place in ends(self.mutants[no]["span"]))
                mutated = function[body + 1 : first] + self.mutants[no]["replacement"] + " " + function[last:-1]
                line = out.count("\n") + 1
                out += f"{no} => {{ {mutated}\n}}\n"
                where[no] = (name, line, out.count("\n"))
            out += "_ => {" + function[body + 1 : -1] + "\n} } }"
            done = begin + len(function)
        return out + text[done:]

    def leave_out_what_does_not_compile(self, state):
        left_out = set(state["unviable"])
        while True:
            self.where, self.fixed = self.change(left_out)
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
            left_out |= wrong
        state["unviable"] = sorted(left_out)

    def built(self):
        tests = [word for test in TESTS[self.name] for word in (["--lib"] if test == "lib" else ["--test", test])]
        cargo = ["cargo", "test", "-q", "--no-run", "-p", self.name, *tests, "--message-format=json"]
        built = subprocess.run(cargo, cwd=self.copy, env=self.env, text=True, check=True, stdout=subprocess.PIPE)
        programs = {}
        for line in built.stdout.splitlines():
            told = json.loads(line)
            if told.get("executable") and told["profile"]["test"]:
                name = "lib" if "lib" in told["target"]["kind"] else told["target"]["name"]
                programs[name] = told["executable"]
        return [(test, programs[test]) for test in TESTS[self.name]]

    def run(self, program, no, patience):
        env = dict(self.env, **SHORT, MUTANT=str(no), RUST_BACKTRACE="0")
        begun = time.monotonic()
        try:
            ran = subprocess.run([program], cwd=self.copy / "crates" / self.name, env=env, timeout=patience, text=True,
                                 errors="replace", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            return ran.returncode, ran.stdout, time.monotonic() - begun
        except subprocess.TimeoutExpired:
            return None, "", patience

    def try_all(self, state):
        tests = []
        for name, program in self.built():
            code, said, seconds = self.run(program, 0, 3600)
            if code != 0:
                sys.exit(f"{name} fails without a mutant:\n{said}")
            tests.append((name, program, max(60, 6 * seconds)))
            print(f"{name}: {seconds:.0f} s without a mutant", flush=True)
        for no in self.where:
            mutant = self.mutants[no]["name"]
            if state["told"].get(mutant, ["survived"])[0] != "survived":
                continue
            told = ["survived", ""]
            for name, program, patience in tests:
                code, said, _ = self.run(program, no, patience)
                if code != 0:
                    failed = re.findall(r"^test (\S+) \.\.\. FAILED", said, re.M)
                    told = ["hung" if code is None else "caught", " ".join([name, *failed[:2]])]
                    break
            state["told"][mutant] = told
            if told[0] == "survived":
                print("survived:", mutant, flush=True)

    def tell(self, state):
        told = collections.Counter(state["told"][self.mutants[no]["name"]][0] for no in self.where)
        unviable = sum(no in self.mutants for no in state["unviable"])
        print(f"{len(self.mutants)} mutants: {dict(told)}, {unviable} do not compile, {len(self.fixed)} for cargo mutants:")
        for no in self.fixed:
            print("  ", self.mutants[no]["name"])


def messages(text):
    told = (json.loads(line) for line in text.splitlines() if line.startswith("{"))
    return [message for message in told if message.get("reason") == "compiler-message"]


def offsets(text):
    begins = [0]
    for line in text.split("\n"):
        begins.append(begins[-1] + len(line) + 1)
    return lambda place: begins[place["line"] - 1] + place["column"] - 1


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
