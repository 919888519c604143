// The map to zoom through: Leaflet over tiles of this house, with a number where something is open. The numbers are those of
// the list beside it, which says the same without this.
const { L, tiles, paint } = window;
const box = document.getElementById("zoom");
const list = document.getElementById("list");
const { lang } = document.documentElement;
const night = matchMedia("(prefers-color-scheme: dark)");
// Numbers nearer to each other than this would lie on one another.
const APART = 34;
const FAR = 40;
const KEPT = 60;

function begin(said) {
  const corners = (numbers) => {
    const [south, west, north, east] = numbers.split(",").map(Number);
    return L.latLngBounds([south, west], [north, east]);
  };
  const [least, most] = [Number(said.least), Number(said.most)];
  const edge = corners(said.edge);
  const pictures = said.kind === "pictures";
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  box.replaceChildren();
  const map = L.map(box, {
    attributionControl: false, zoomControl: false, zoomAnimation: !still, fadeAnimation: !still, inertia: !still,
    minZoom: least, maxZoom: pictures ? most + 1 : Math.max(most, 19), maxBounds: edge.pad(0.5),
  });
  // Beside the map and not on it, with its sentence between: no number ever lies under them, and they come first for whoever
  // goes with Tab.
  const buttons = L.control.zoom({ zoomInTitle: said.in, zoomOutTitle: said.out }).addTo(map);
  box.parentElement.prepend(buttons.getContainer());
  map.fitBounds(corners(said.first), { padding: [24, 24], maxZoom: 17, animate: false });
  const layer = pictures
    ? L.tileLayer(`${said.tiles}{z}/{x}/{y}`, { bounds: edge, noWrap: true, minNativeZoom: least, maxNativeZoom: most })
    : drawn(said.tiles, most, edge);
  layer.addTo(map);
  if (!pictures) night.addEventListener("change", () => layer.redraw());
  const pins = L.layerGroup().addTo(map);
  let [some, crowded] = [[], false];
  // Pictures end soon.
  const close = Math.min(16, map.getMaxZoom() - 1);
  const spread = () => {
    crowded = false;
    some.reduce((before, { pin, at }) => {
      // Who would lie on another moves down beneath it; from afar, who would have to go far stays where the street is.
      const { x, y } = map.latLngToLayerPoint(at);
      let here = y;
      for (const [left, top] of before) if (Math.abs(left - x) < APART && Math.abs(top - here) < APART) here = top + APART;
      crowded ||= here - y > FAR;
      if (here - y > FAR && map.getZoom() < close) here = y;
      pin.style.marginTop = `${here - y - 16}px`;
      return [...before, [x, here]].sort((one, other) => one[1] - other[1]);
    }, []);
  };
  const show = () => {
    pins.clearLayers();
    some = [...list.querySelectorAll("[data-lat]")].map((row) => pinned(map, row, pins));
    some.sort((one, other) => other.at.lat - one.at.lat);
    spread();
  };
  map.on("zoomend", spread);
  new MutationObserver(show).observe(list, { childList: true, subtree: true });
  show();
  // Rather a part of the town, with numbers one can tell apart.
  while (crowded && map.getZoom() <= close) map.setZoom(map.getZoom() + 1, { animate: false });
}

// A number at a street: a link to what is open there, as in the list.
function pinned(map, row, pins) {
  const at = L.latLng(Number(row.dataset.lat), Number(row.dataset.lon));
  const link = row.querySelector("a");
  const pin = Object.assign(document.createElement("a"), { className: "pin", href: link.href, draggable: false });
  pin.setAttribute("aria-description", row.dataset.said);
  const name = Object.assign(document.createElement("span"), { textContent: link.textContent, dir: "auto" });
  pin.append(`${row.querySelector(".num").lastChild.textContent.trim()} `, name);
  pin.addEventListener("focus", () => map.panInside(at, { padding: [90, 60] }));
  L.marker(at, { icon: L.divIcon({ className: "pinned", html: pin, iconSize: null }), interactive: false, keyboard: false }).addTo(pins);
  return { pin, at };
}

function drawn(address, most, bounds) {
  const kept = new Map();
  const get = (path) => {
    if (!kept.has(path)) {
      const answer = fetch(address + path).then(async (got) => {
        if (!got.ok) throw new Error(got.statusText);
        return got.status === 204 ? [] : tiles.read(new Uint8Array(await got.arrayBuffer()), paint.wanted);
      });
      // What did not come is asked for again the next time.
      answer.catch(() => kept.delete(path));
      kept.set(path, answer);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value);
    }
    return kept.get(path);
  };
  const look = () => {
    const style = getComputedStyle(box);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    const [water, green] = night.matches ? ["#24384a", "#26382a"] : ["#cfe3f1", "#dcebd5"];
    const colours = { street: colour("line"), main: colour("line-strong"), ink: colour("ink"), ground: colour("card"), water, green };
    return { colours, language: lang, font: `12px ${style.fontFamily}` };
  };
  const Drawn = L.GridLayer.extend({
    createTile({ x, y, z }, done) {
      const size = this.getTileSize().x;
      const dots = window.devicePixelRatio || 1;
      const canvas = document.createElement("canvas");
      canvas.width = canvas.height = Math.round(size * dots);
      // What is deeper than there are tiles is drawn from a part of the deepest one.
      const deep = Math.max(0, z - most);
      get(`${z - deep}/${x >> deep}/${y >> deep}`).then((layers) => {
        const context = canvas.getContext("2d");
        context.scale(dots, dots);
        const [left, top] = [x, y].map((at) => (at - ((at >> deep) << deep)) * size);
        paint.draw(context, layers, { size, side: size * 2 ** deep, left, top, zoom: z }, look());
        done(null, canvas);
      }).catch((trouble) => done(trouble, canvas));
      return canvas;
    },
  });
  return new Drawn({ bounds, noWrap: true });
}

if (box && L && tiles && paint) begin({ ...box.dataset });
