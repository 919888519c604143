// Answers given at a door without signal. Each is kept on this telephone under the command id of its own form and sent, in
// order, when there is signal; sent twice it counts once. What the server cannot take any more is said until somebody has
// read it. No name, door or word is among it. round.js puts answers in; every page of members sends them on.
const strip = document.querySelector("[data-outbox]");
const PATIENCE = 10_000;
let opening, busy, signedOut;

const store = (mode, act) =>
  (opening ??= new Promise((done, failed) => {
    const asked = indexedDB.open("outbox", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("answers", { keyPath: "command" });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = failed;
  })).then((db) => new Promise((done, failed) => {
    const all = db.transaction("answers", mode, { durability: "strict" });
    const asked = act(all.objectStore("answers"));
    all.oncomplete = () => done(asked.result);
    all.onerror = all.onabort = failed;
  }));
const put = (answer) => store("readwrite", (answers) => answers.put(answer));
const drop = (answer) => store("readwrite", (answers) => answers.delete(answer.command));
const all = async () => (await store("readonly", (answers) => answers.getAll())).sort((a, b) => a.at - b.at);

// Sends what waits, one after the other. Gives where the server leads after the answer `own`, if it took that one.
const flush = (own) => (busy = Promise.resolve(busy).catch(() => {}).then(() => send(own)));
async function send(own) {
  let next, heard;
  for (const answer of await all()) {
    if (answer.why || answer.taken || !navigator.onLine) continue;
    const stop = new AbortController();
    const late = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const headers = { accept: "application/json", "content-type": "application/x-www-form-urlencoded" };
      const reply = await fetch(answer.url, { method: "POST", headers, body: answer.body, signal: stop.signal });
      const told = await reply.json();
      signedOut = reply.status === 401;
      heard = true;
      if (signedOut || reply.status >= 500 || reply.status === 429) break;
      // What was taken is shown from here until the page shows it by itself.
      await put(reply.ok ? { ...answer, taken: true } : { ...answer, why: told.title ?? "–" });
      if (reply.ok && answer.command === own) next = told.to;
    } catch {
      break; // No signal after all.
    } finally {
      clearTimeout(late);
    }
  }
  // The round page asks whether its copy still stands.
  if (heard) document.dispatchEvent(new Event("heard"));
  return next;
}

async function show() {
  const answers = await all();
  document.dispatchEvent(new CustomEvent("outbox", { detail: answers }));
  const waiting = answers.filter((answer) => !answer.why && !answer.taken);
  const words = strip.dataset;
  const form = "waiting-" + new Intl.PluralRules(document.documentElement.lang).select(waiting.length);
  const said = strip.getAttribute("data-" + form) ?? words.waitingOther;
  const [text, link] = strip.querySelectorAll("span, a");
  text.textContent = waiting.length ? said.replace("{n}", waiting.length) : navigator.onLine ? "" : document.querySelector("[data-no-signal]")?.dataset.noSignal ?? "";
  link.hidden = !signedOut || !waiting.length;
  const refused = answers.filter((answer) => answer.why).map((answer) => {
    const line = document.createElement("li");
    const read = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-2 btn-s", textContent: words.read });
    read.onclick = () => drop(answer).then(show);
    line.append(`${answer.stop} · ${answer.said}: ${answer.why} `, read);
    return line;
  });
  strip.querySelector("ul").replaceChildren(...refused);
  strip.querySelector("p").hidden = !refused.length;
  strip.hidden = !text.textContent && !refused.length;
}

const wake = () => document.hidden || flush().then(show).catch(() => {});

if (strip && window.indexedDB) {
  window.outbox = { put, drop, flush, show };
  addEventListener("online", wake);
  addEventListener("offline", () => show());
  addEventListener("pageshow", (event) => event.persisted && wake());
  document.addEventListener("visibilitychange", wake);
  setInterval(wake, 30_000);
  wake();
  // Whoever signs out leaves nothing behind; what waits goes first, if it can.
  document.addEventListener("submit", (event) => {
    if (!/\/me\/sign-out/.test(event.target.action)) return;
    event.preventDefault();
    flush().catch(() => {}).then(() => event.target.submit());
  });
}
