// Live pages. When the server says that something changed, the page is fetched again and whatever is marked
// data-fresh (and has an id) is replaced. Everything works without this.
const live = document.body.dataset.live;
let busy = false;
let missed = false;

// Somebody who is typing is not disturbed.
const typing = (part) => {
  const at = document.activeElement;
  return at && part.contains(at) && at.matches("input, textarea, select");
};

async function refresh() {
  if (busy || document.hidden) {
    missed = true;
    return;
  }
  busy = true;
  missed = false;
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (answer.ok && !answer.redirected) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      page.querySelectorAll("svg.sprite symbol").forEach((symbol) => {
        const sprite = document.querySelector("svg.sprite");
        if (sprite && !document.getElementById(symbol.id)) sprite.append(document.importNode(symbol, true));
      });
      document.querySelectorAll("[data-fresh][id]").forEach((old) => {
        const fresh = page.getElementById(old.id);
        if (!fresh || old.innerHTML === fresh.innerHTML) return;
        if (typing(old)) {
          missed = true;
          return;
        }
        replace(old, fresh);
      });
    }
  } catch {
    missed = true; // No signal. The next change, or coming back to the page, asks again.
  }
  busy = false;
}

function replace(old, fresh) {
  const at = document.activeElement;
  // Focus goes back to the same link or button: by id, by address, or by form and words.
  const same = at && old.contains(at) && ((x) =>
    at.id ? x.id === at.id
      : at.href ? x.href === at.href
        : x.textContent === at.textContent && x.form?.action === at.form?.action);
  old.replaceChildren(...document.importNode(fresh, true).childNodes);
  if (same) [...old.querySelectorAll("a, button, [id]")].find(same)?.focus({ preventScroll: true });
}

if (live && window.EventSource) {
  let source;
  const listen = () => {
    source = new EventSource(live);
    source.addEventListener("changed", refresh);
  };
  const rest = () => source.close();
  const wake = () => {
    rest();
    listen();
    refresh();
  };
  listen();
  // A page nobody looks at keeps no line open: kind to batteries, and a browser has only six.
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : wake()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", (event) => event.persisted && wake());
  // What was put off while somebody typed.
  document.addEventListener("focusout", () => setTimeout(() => missed && refresh()));
}
