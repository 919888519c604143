// Vector tiles, read (Mapbox Vector Tile Specification 2.1): lines and what is said of them. What makes no sense is an error
// for whoever asked, and nothing else.
const text = new TextDecoder();

function fields(bytes, take) {
  let at = 0;
  const number = () => {
    for (let value = 0, place = 1; ; place *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError("a tile ends too early");
      value += (byte & 127) * place;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = number();
    const field = Math.floor(tag / 8);
    if (tag % 8 === 0) take(field, number());
    else if (tag % 8 === 2) {
      const length = number();
      take(field, bytes.subarray(at, at + length));
      at += length;
    } else if (tag % 8 === 5) at += 4;
    else if (tag % 8 === 1) at += 8;
    else throw new RangeError("a tile is mangled");
  }
}

function numbers(bytes) {
  const all = [];
  let value = 0, place = 1;
  for (const byte of bytes) {
    value += (byte & 127) * place;
    place *= 128;
    if (byte < 128) {
      all.push(value);
      value = 0;
      place = 1;
    }
  }
  return all;
}

// Lines or outlines, each a row of x and y.
function lines(shape) {
  const all = numbers(shape);
  const signed = (number) => (number % 2 ? -(number + 1) / 2 : number / 2);
  const found = [];
  let x = 0, y = 0, line = [];
  for (let at = 0; at < all.length; ) {
    const command = all[at] % 8;
    let count = Math.floor(all[at++] / 8);
    if (command === 7) {
      line.push(line[0], line[1]);
      continue;
    }
    for (; count > 0 && at + 1 < all.length; count -= 1) {
      x += signed(all[at++]);
      y += signed(all[at++]);
      if (command === 1) found.push((line = []));
      line.push(x, y);
    }
  }
  return found;
}

// The layers of a tile that are wanted, with their lines.
function read(bytes, wanted) {
  const layers = [];
  fields(bytes, (field, part) => {
    if (field !== 3) return;
    const [keys, values, raw] = [[], [], []];
    const layer = { name: "", extent: 4096 };
    fields(part, (of, value) => {
      if (of === 1) layer.name = text.decode(value);
      else if (of === 2) raw.push(value);
      else if (of === 3) keys.push(text.decode(value));
      else if (of === 4) {
        let said;
        fields(value, (kind, word) => (said = kind === 1 ? text.decode(word) : said));
        values.push(said);
      } else if (of === 5) layer.extent = value || 4096;
    });
    if (!wanted.includes(layer.name)) return;
    layer.features = raw.map((feature) => {
      const one = { type: 0, said: new Map(), lines: [] };
      fields(feature, (of, value) => {
        if (of === 2) numbers(value).forEach((key, at, all) => at % 2 || one.said.set(keys[key], values[all[at + 1]]));
        else if (of === 3) one.type = value;
        else if (of === 4) one.lines = lines(value);
      });
      return one;
    });
    layers.push(layer);
  });
  return layers;
}

window.tiles = { read };
