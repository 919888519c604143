// A stop is dragged to another place or another round: with a finger, a mouse, or the keyboard (pick up with the handle, arrow
// keys, Enter; Escape puts it back). Dropping sends the same form that the buttons send; everything works without this.
const plan = document.getElementById("plan");

if (plan) {
  const status = document.createElement("p");
  status.className = "vh";
  status.setAttribute("role", "status");
  plan.append(status);
  const stops = () => [...plan.querySelectorAll(".stops > li")];
  const lists = [...plan.querySelectorAll(".stops")];
  let held = null;

  const placeOf = (item) => ({ list: item.parentElement, next: item.nextElementSibling });
  const lift = (item) => {
    held = { item, from: placeOf(item), round: item.closest(".round").dataset.round };
    item.querySelector("details").open = false;
    item.classList.add("lifted");
  };
  const drop = (keep) => {
    if (!held) return;
    const { item, from, round } = held;
    held = null;
    item.classList.remove("lifted");
    if (!keep) {
      from.list.insertBefore(item, from.next);
      return;
    }
    if (item.parentElement === from.list && item.nextElementSibling === from.next) return;
    const target = item.closest(".round").dataset.round;
    const place = [...item.parentElement.children].indexOf(item);
    const act = document.createElement("input");
    act.type = "hidden";
    act.name = "act";
    act.value = `drag.${round}.${item.dataset.need}.${target}.${place}`;
    plan.append(act);
    plan.submit();
  };
  const tell = () => {
    const item = held.item;
    const name = item.querySelector(".what b").textContent;
    const round = item.closest(".round").querySelector("h2").textContent;
    const place = [...item.parentElement.children].indexOf(item) + 1;
    status.textContent = plan.dataset.said.replace("{what}", name).replace("{round}", round).replace("{place}", place);
  };
  // Where the pointer is, among the stops of all rounds.
  const carry = (x, y) => {
    const list = lists.find((one) => {
      const box = one.closest(".round").getBoundingClientRect();
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    });
    if (!list) return;
    const others = [...list.children].filter((one) => one !== held.item);
    const next = others.find((one) => {
      const box = one.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    if (held.item.parentElement !== list || held.item.nextElementSibling !== (next ?? null)) {
      list.insertBefore(held.item, next ?? null);
    }
  };
  const step = (by) => {
    const item = held.item;
    const list = item.parentElement;
    const beside = by < 0 ? item.previousElementSibling : item.nextElementSibling;
    if (beside) {
      list.insertBefore(item, by < 0 ? beside : beside.nextElementSibling);
    } else {
      const other = lists[lists.indexOf(list) + by];
      if (other) other.insertBefore(item, by < 0 ? null : other.firstElementChild);
    }
    item.querySelector(".handle").focus();
    tell();
  };

  // The page listens and not the handle: what is moved within the page lets go of the pointer.
  const mine = (event) => held && held.pointer === event.pointerId;
  document.addEventListener("pointermove", (event) => {
    if (!mine(event)) return;
    carry(event.clientX, event.clientY);
    // Near an edge the page comes along.
    if (event.clientY < 60) scrollBy(0, -12);
    if (event.clientY > innerHeight - 90) scrollBy(0, 12);
  });
  document.addEventListener("pointerup", (event) => mine(event) && drop(true));
  document.addEventListener("pointercancel", (event) => mine(event) && drop(false));

  for (const item of stops()) {
    const handle = document.createElement("button");
    handle.type = "button";
    handle.className = "handle";
    handle.textContent = "⠿";
    const name = document.createElement("span");
    name.className = "vh";
    name.textContent = `${plan.dataset.up}: ${item.querySelector(".what b").textContent}`;
    handle.append(name);
    item.querySelector(".stop-row").append(handle);
    handle.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      event.preventDefault();
      lift(item);
      held.pointer = event.pointerId;
    });
    handle.addEventListener("keydown", (event) => {
      const lifted = held?.item === item;
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        if (lifted) {
          drop(true);
        } else {
          lift(item);
          tell();
        }
      } else if (lifted && event.key === "Escape") {
        drop(false);
        handle.focus();
      } else if (lifted && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
        event.preventDefault();
        step(event.key === "ArrowUp" ? -1 : 1);
      }
    });
    // Whoever goes elsewhere with the keyboard has not put it down.
    const left = () => held?.item === item && held.pointer === undefined && document.activeElement !== handle && drop(false);
    handle.addEventListener("blur", () => setTimeout(left));
  }
}
