"""Starts a demo house, lets programs act for one of its members, and asks it everything its document says one can ask."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

from openapi_spec_validator import OpenAPIV31SpecValidator

HERE = Path(__file__).resolve().parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", HERE.parent.parent / "target"))
PROGRAM = os.environ.get("MANYHANDS", str(TARGET / "debug" / "manyhands"))

# What would end the token, or the member, in the middle of it.
NOT_ASKED = ["leave"]
# What the control tells a lie about.
LIED_ABOUT = "today"


def start(place):
    """The program on a free port, with a data folder that goes when it goes."""
    home = place / "home"
    home.mkdir()
    env = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_STATE_HOME": str(home)}
    said = open(place / "said", "w+b")
    child = subprocess.Popen(
        [PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data", str(place / "data"), "--demo"],
        env=env, stdout=said, stderr=subprocess.STDOUT,
    )
    for _ in range(1800):
        found = re.search(rb"http://(127\.0\.0\.1|localhost):\d+", (place / "said").read_bytes())
        if found:
            return child, found.group(0).decode()
        if child.poll() is not None:
            sys.exit(f"the program ended: {(place / 'said').read_text()}")
        time.sleep(0.1)
    sys.exit("the program did not say where it is")


def opener():
    return urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))


def a_token(url, group, reach):
    """Sits down in the seat of a member, and lets a program act."""
    browser = opener()
    def post(path, form):
        body = urllib.parse.urlencode(form).encode()
        return browser.open(urllib.request.Request(f"{url}/{group}/{path}", body), timeout=60).read().decode()
    post("demo/member", {})
    page = post("me/programs", {"called": "Trial", "reach": reach, "days": "1"})
    return re.search(r"mh_[0-9a-f]{64}", page).group(0)


def the_group(url):
    """The demo neighbourhood's name in addresses, once it was lived through."""
    browser = opener()
    for _ in range(600):
        page = browser.open(url, timeout=60)
        text = page.read().decode()
        found = re.search(r'href="/([a-z0-9-]+)/demo"', text) or re.search(r"/([a-z0-9-]+)/demo", page.geturl())
        if found:
            return found.group(1)
        time.sleep(0.2)
    sys.exit("there is no demo neighbourhood")


def ask_everything(url, token, document, examples, seconds, only=None):
    """schemathesis, with everything it looks for; of everything, or of one line alone."""
    options = [
        "--url", url, "--header", f"Authorization: Bearer {token}", "--max-examples", str(examples),
        "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
        "response_schema_conformance,unsupported_method",
        "--phases", "examples,coverage,fuzzing", "--max-time", str(seconds), "--workers", "2", "--request-timeout", "30",
        "--no-color", "--continue-on-failure",
    ]
    if only:
        options += ["--include-operation-id", only]
    else:
        for name in NOT_ASKED:
            options += ["--exclude-operation-id", name]
    tool = str(Path(sys.executable).parent / "st")
    return subprocess.run(
        [tool, "run", str(document), *options], cwd=document.parent, check=False,
        stdout=subprocess.PIPE if only else None, text=True,
    )


def lied(document):
    """The document with a lie in it: what is answered about the group is said to be a number. And the line it is told of."""
    for way in document["paths"].values():
        line = way.get("get")
        if line and line["operationId"] == LIED_ABOUT:
            answer = line["responses"]["200"]["content"]["application/json"]
            answer["schema"] = {"type": "integer"}
            return document
    sys.exit(f"there is no line {LIED_ABOUT} to lie about")


def control(url, token, document, place):
    """Asks one line of a document that lies about it. That has to be noticed, or nothing that passed means anything."""
    kept = place / "lied.json"
    kept.write_text(json.dumps(lied(document)))
    asked = ask_everything(url, token, kept, 3, 30, LIED_ABOUT)
    noticed = asked.returncode != 0 and "schema" in asked.stdout.lower()
    if not noticed:
        print(asked.stdout)
        sys.exit("a document that lies was not noticed")
    print("Control: a document that lies about one answer is noticed.")


def main():
    long = "--long" in sys.argv
    place = Path(tempfile.mkdtemp(prefix="manyhands-api-"))
    child, url = start(place)
    try:
        group = the_group(url)
        document = json.load(urllib.request.urlopen(f"{url}/openapi.json", timeout=60))
        OpenAPIV31SpecValidator(document).validate()
        print(f"The document is OpenAPI 3.1: {len(document['paths'])} addresses.")
        # The one group there is.
        for path in document["paths"].values():
            for line in path.values():
                for parameter in line["parameters"]:
                    if parameter["name"] == "group":
                        parameter["schema"] = {"type": "string", "enum": [group]}
        kept = place / "openapi.json"
        kept.write_text(json.dumps(document))
        token = a_token(url, group, "opens")
        control(url, token, json.loads(kept.read_text()), place)
        code = ask_everything(url, token, kept, 2000 if long else 6, 36000 if long else 50).returncode
        said = (place / "said").read_text()
        if "panicked" in said or "our trouble" in said:
            print(said)
            sys.exit("the program had trouble")
        sys.exit(code)
    finally:
        child.send_signal(signal.SIGTERM)
        try:
            child.wait(20)
        except subprocess.TimeoutExpired:
            child.kill()
        shutil.rmtree(place, ignore_errors=True)


main()
