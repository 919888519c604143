// Tiles of lines, drawn on a canvas: streets with their names, water and green. Houses, their numbers and all other points
// are passed over, whoever made the tiles. Layers go by the names of the schemas that are about: Shortbread (and our own
// tiles), OpenMapTiles, Protomaps.
const WAYS = ["streets", "street_labels", "roads", "transportation", "transportation_name"];
const WATER = ["water", "ocean", "water_polygons", "waterway", "water_lines"];
const GREEN = ["park", "land", "landuse", "landcover", "sites"];
const IS_GREEN = /park|grass|wood|forest|garden|meadow|green|cemetery|allotments|pitch|playground|scrub/;
const RANKS = {
  motorway: 3, trunk: 3, primary: 3, secondary: 3, highway: 3, major_road: 3,
  tertiary: 2, unclassified: 2, residential: 2, living_street: 2, pedestrian: 2, minor: 2, minor_road: 2, medium_road: 2,
  service: 1, track: 1, cycleway: 0, footway: 0, path: 0, steps: 0,
};
const WIDTHS = [1.5, 3, 6, 9];
// So far from the edge of a tile a name stays, so that none is cut.
const EDGE = 9;

const wanted = [...WAYS, ...WATER, ...GREEN];
const kindOf = (one) => one.said.get("kind") ?? one.said.get("class") ?? "";
const nameOf = (one, language) => one.said.get(`name_${language}`) ?? one.said.get(`name:${language}`) ?? one.said.get("name");

// The part of a straight piece that lies well within a tile (Liang and Barsky 1984).
function inside(ax, ay, bx, by, size) {
  let from = 0, to = 1;
  for (const [way, room] of [[ax - bx, ax - EDGE], [bx - ax, size - EDGE - ax], [ay - by, ay - EDGE], [by - ay, size - EDGE - ay]]) {
    if (way === 0 && room < 0) return null;
    if (way < 0) from = Math.max(from, room / way);
    if (way > 0) to = Math.min(to, room / way);
  }
  return from < to && [ax + from * (bx - ax), ay + from * (by - ay), ax + to * (bx - ax), ay + to * (by - ay)];
}

// The longest piece of a line that is about straight and well within the tile.
function straightest(line, size) {
  let best = { long: 0 }, now = null, turn = 0;
  for (let at = 2; at + 1 < line.length; at += 2) {
    const part = inside(line[at - 2], line[at - 1], line[at], line[at + 1], size);
    if (!part) {
      now = null;
      continue;
    }
    const [ax, ay, bx, by] = part;
    const goes = Math.atan2(by - ay, bx - ax);
    const on = now && Math.hypot(now.bx - ax, now.by - ay) < 1 && Math.cos(goes - turn) > 0.99;
    now = on ? { ...now, bx, by } : { ax, ay, bx, by };
    if (!on) turn = goes;
    now.long = Math.hypot(now.bx - now.ax, now.by - now.ay);
    if (now.long > best.long) best = now;
  }
  return best;
}

function write(context, name, line, taken, size) {
  const wide = context.measureText(name).width + 10;
  const { ax, ay, bx, by, long } = straightest(line, size);
  if (!(long > wide)) return false;
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2];
  const [east, south] = [(bx - ax) / long, (by - ay) / long];
  const under = [];
  for (let along = -wide / 2; along <= wide / 2; along += 7) under.push([x + along * east, y + along * south]);
  if (under.some(([px, py]) => taken.some(([qx, qy]) => Math.hypot(px - qx, py - qy) < 15))) return false;
  taken.push(...under);
  context.save();
  context.translate(x, y);
  // Never upside down.
  context.rotate(Math.atan2(south, east) + (east < 0 ? Math.PI : 0));
  context.strokeText(name, 0, 0);
  context.fillText(name, 0, 0);
  context.restore();
  return true;
}

// `part` says which part of the tile is to fill the canvas: { size, side, left, top, zoom }, in points of the screen.
function draw(context, layers, { size, side, left, top, zoom }, { colours, language, font }) {
  const place = (line, extent) => line.map((value, at) => (value / extent) * side - (at % 2 ? top : left));
  const ways = [[], [], [], []], names = [], seen = new Set();
  const fill = (found, extent, colour) => {
    const path = new Path2D();
    for (const line of found.lines) place(line, extent).forEach((x, at, all) => at % 2 || path[at ? "lineTo" : "moveTo"](x, all[at + 1]));
    context[found.type === 3 ? "fillStyle" : "strokeStyle"] = colour;
    context.lineWidth = 2;
    if (found.type === 3) context.fill(path, "evenodd");
    else context.stroke(path);
  };
  for (const { name, extent, features } of layers) {
    for (const one of features) {
      const kind = kindOf(one);
      if (GREEN.includes(name) && one.type === 3 && (name === "park" || IS_GREEN.test(kind))) fill(one, extent, colours.green);
      else if (WATER.includes(name) && one.type > 1) fill(one, extent, colours.water);
      else if (WAYS.includes(name) && one.type === 2) {
        const rank = RANKS[kind];
        const placed = one.lines.map((line) => place(line, extent));
        if (rank !== undefined && !/label|name/.test(name)) ways[rank].push(...placed);
        const called = nameOf(one, language);
        if (called) names.push({ called, rank: rank ?? 2, placed });
      }
    }
  }
  context.lineCap = context.lineJoin = "round";
  ways.forEach((some, rank) => {
    const path = new Path2D();
    for (const line of some) line.forEach((x, at) => at % 2 || path[at ? "lineTo" : "moveTo"](x, line[at + 1]));
    context.lineWidth = Math.max(0.7, WIDTHS[rank] * 2 ** ((zoom - 16) / 2));
    context.setLineDash(rank ? [] : [4, 5]);
    context.strokeStyle = rank === 3 ? colours.main : colours.street;
    context.stroke(path);
  });
  context.setLineDash([]);
  context.font = font;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineWidth = 3;
  context.strokeStyle = colours.ground;
  context.fillStyle = colours.ink;
  const taken = [];
  for (const { called, placed } of names.sort((a, b) => b.rank - a.rank)) {
    if (!seen.has(called) && placed.some((line) => write(context, called, line, taken, size))) seen.add(called);
  }
}

window.paint = { draw, wanted };
