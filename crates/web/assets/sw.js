// What a telephone keeps for a round without signal: our own style and script, one page that says "no signal", and the
// round somebody took along, because the server marked it. Everything else comes from the server or not at all.
// The server puts in which files there are, so that a new program brings a new shell.
const SHELL = "shell-{version}";
const FILES = [{files}];
const NO_SIGNAL = "/no-signal";
const KEPT = "kept";
const UNTIL = "x-kept-until";
const PATIENCE = 4000;
const LOOK_AGAIN = 60_000;
let looked = 0;

// Only what this browser lacks is fetched: members have most of it already.
addEventListener("install", (event) =>
  event.waitUntil(
    caches.open(SHELL).then((shell) => shell.addAll([...FILES, NO_SIGNAL])).then(() => skipWaiting()),
  ),
);
addEventListener("activate", (event) => event.waitUntil(sweep().then(() => clients.claim())));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method !== "GET") {
    // Whoever leaves takes what lies here along; browsers that know Clear-Site-Data do more.
    if (/\/(me\/sign-out(\/everywhere)?|me\/leaving|s\/leave|s\/mine\/wipe)$/.test(pathname)) event.waitUntil(caches.delete(KEPT));
  } else if (pathname.startsWith("/assets/")) {
    event.respondWith(caches.match(request, { ignoreVary: true }).then((kept) => kept ?? fetch(request)));
  } else if (request.mode === "navigate") {
    event.respondWith(page(event, pathname));
  }
});

// A page asks for its own copy: { keep: "/row/rounds/7", anew: true } fetches it first.
addEventListener("message", (event) => {
  const { keep: path, anew } = event.data ?? {};
  if (path) event.waitUntil(renew(path, anew).then((until) => event.source.postMessage({ kept: path, until })));
});

async function renew(path, anew) {
  if (anew || !(await lookUp(path))) {
    await fetch(path, { headers: { accept: "text/html" } }).then((answer) => keep(path, answer), () => {});
  }
  return Number((await lookUp(path))?.headers.get(UNTIL) ?? 0);
}

async function renewAll() {
  looked = Date.now();
  for (const { url } of await (await caches.open(KEPT)).keys()) await renew(new URL(url).pathname, true);
}

// The server first; the copy if there is no signal, or if it takes too long.
async function page(event, path) {
  const copy = await lookUp(path);
  const asked = fetch(event.request);
  // What was just done is said once, so a page that says it is not the one to keep.
  const plain = !new URL(event.request.url).search;
  const keeping = asked.then((answer) => {
    // Led elsewhere: signed out, or the shutters are shut. Then every kept page is asked for again, and goes with that.
    // On other pages, too, now and then: what was closed on another device should not lie here.
    if (answer.type === "opaqueredirect" || (!copy && Date.now() - looked > LOOK_AGAIN)) return renewAll();
    if (plain || !isMarked(answer)) return keep(path, answer.clone());
  });
  event.waitUntil(keeping.then(sweep).catch(() => {}));
  const without = async () => copy ?? (await caches.match(NO_SIGNAL)) ?? Response.error();
  const fresh = asked.catch(without);
  return copy ? Promise.race([fresh, new Promise((done) => setTimeout(() => done(copy), PATIENCE))]) : fresh;
}

// Only pages the server marks are kept, and each for as long as it says. A page it does not mark any more goes: the
// round is closed, somebody signed out, or the shutters are shut. Trouble on its side is no reason.
const isMarked = (answer) => answer.ok && !answer.redirected && answer.headers.get("x-offline") === "keep";

async function keep(path, answer) {
  const kept = await caches.open(KEPT);
  if (!isMarked(answer)) {
    if (answer.status < 500 && answer.status !== 429) await kept.delete(path);
    return;
  }
  const headers = new Headers(answer.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  headers.set(UNTIL, String(Date.now() + 1000 * Number(headers.get("x-offline-seconds"))));
  await kept.put(path, new Response(await answer.blob(), { headers }));
}

async function lookUp(path) {
  const kept = await caches.open(KEPT);
  const copy = await kept.match(path);
  if (copy && Number(copy.headers.get(UNTIL)) > Date.now()) return copy;
  await kept.delete(path);
}

// What is too old goes, whatever page somebody looks at; and the shells of older programs, once no kept page needs them.
async function sweep() {
  const kept = await caches.open(KEPT);
  for (const { url } of await kept.keys()) await lookUp(new URL(url).pathname);
  if ((await kept.keys()).length) return;
  for (const name of await caches.keys()) if (name !== SHELL && name.startsWith("shell-")) await caches.delete(name);
}
