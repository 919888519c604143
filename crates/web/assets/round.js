// A round on a telephone without signal: its answers go through outbox.js, the next door moves up at once, and the page
// itself is kept by sw.js for as long as the server says. Without this the same forms go to the server, one by one.
const path = document.querySelector("[data-round]")?.dataset.round;
const { outbox } = window;
const note = document.querySelector("[data-kept]");
const LOOK_AGAIN = 600_000;
let pressed, until, looked = 0;

document.addEventListener("click", (event) => (pressed = event.target.closest?.("button")));
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter ?? pressed;
  if (!outbox || !path || !form.matches("form[data-stop]") || !button?.value) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form));
  body.set(button.name, button.value);
  try {
    await outbox.put({ command: body.get("command"), url: form.action, body: String(body), at: Date.now(), path,
      stop: form.dataset.stop, said: button.textContent.trim() });
  } catch {
    // This browser keeps nothing: as without script.
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
    return form.submit();
  }
  // Shown at once; whether there is signal may take a while to find out.
  await outbox.show();
  document.querySelector("#now h2:not([hidden]), #now [data-all]:not([hidden])")?.focus();
  const next = await outbox.flush(body.get("command"));
  if (next) location.assign(next);
  else outbox.show();
});

// What the server does not know yet, or did not when this page was kept.
document.addEventListener("outbox", ({ detail: answers }) => {
  for (const answer of answers) {
    const line = answer.path === path && document.querySelector(`.stops [data-stop="${answer.stop}"]`);
    const over = answer.taken && (line ? line.dataset.answered : answer.at < Date.now() - 86_400_000);
    if (over) outbox.drop(answer);
    else if (line && !answer.why && !line.dataset.answered) answered(line, answer);
  }
  nextDoor();
});

function answered(line, answer) {
  let said = line.querySelector("[data-said]");
  if (!said) {
    line.classList.add("done");
    line.classList.remove("now");
    document.querySelectorAll(`.stops [data-stop="${answer.stop}"] details, .door[data-stop="${answer.stop}"]`).forEach((old) => old.remove());
    line.querySelector("[data-here]")?.remove();
    const came = /answer=(given|with_neighbour)/.test(answer.body);
    document.querySelectorAll(".progress i")[answer.stop - 1]?.classList.add(came ? "yes" : "no");
    const progress = document.querySelector("[data-progress]");
    progress.textContent = progress.dataset.progress.replace("{n}", document.querySelectorAll(".stops > .done").length);
    said = Object.assign(document.createElement("p"), { className: "meta" });
    said.dataset.said = "";
    line.querySelector("div").append(said);
  }
  said.textContent = answer.said;
  if (answer.taken) return;
  const back = Object.assign(document.createElement("button"), { type: "button", className: "btn-a", textContent: note.dataset.back });
  back.onclick = () => outbox.drop(answer).then(() => location.reload());
  said.append(" · ", back);
}

function nextDoor() {
  const now = document.querySelector("#now");
  if (!now || now.querySelector(".door")) return;
  const line = document.querySelector(".stops .stop:not(.done):not([data-waits])");
  const door = line?.querySelector(".door");
  const over = now.querySelector("[data-all]");
  if (over) over.hidden = !!door;
  now.querySelector("h2").hidden = !door;
  if (!door) return;
  line.classList.add("now");
  now.append(door);
  line.querySelector("details")?.remove();
}

// Whether the copy on this telephone still stands, and until when. `anew` has it fetched again.
function look(anew) {
  looked = Date.now();
  navigator.serviceWorker.ready.then(({ active }) => active.postMessage({ keep: path, anew }));
}

if (path && navigator.serviceWorker) {
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data.kept !== path) return;
    // It lay here and does not any more: what this page shows goes as well.
    if (until && !data.until) return location.reload();
    until = data.until;
    note.hidden = !until;
  });
  const wake = (anew) => {
    if (document.hidden) return;
    if (until && until < Date.now()) location.reload();
    else look(anew === true || Date.now() - looked > LOOK_AGAIN);
  };
  addEventListener("online", () => wake(true));
  document.addEventListener("heard", () => wake(true));
  addEventListener("pageshow", (event) => event.persisted && wake());
  document.addEventListener("visibilitychange", wake);
  setInterval(wake, LOOK_AGAIN);
  navigator.serviceWorker.register("/sw.js").then(() => look(!!location.search || !navigator.serviceWorker.controller), () => {});
}

// Which door is next is known when this telephone has been asked which answers wait on it. Until then nothing can be pressed:
// the copy may still show a door that was answered.
if (path && outbox) {
  const doors = document.querySelectorAll("#now, .stops");
  doors.forEach((part) => (part.inert = true));
  const late = new Promise((done) => setTimeout(done, 2000));
  Promise.race([outbox.show(), late]).catch(() => {}).then(() => doors.forEach((part) => (part.inert = false)));
}

// "No signal" leads to the round that lies here, if one does.
const here = document.querySelector("[data-round-here]");
if (here && window.caches) {
  caches.open("kept").then((kept) => kept.keys()).then(([first]) => {
    if (!first) return;
    here.querySelector("a").href = first.url;
    here.hidden = false;
  });
}
