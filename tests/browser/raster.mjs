// A file of tiles that are pictures, as others make them (PMTiles, version 3): one list, nothing packed. The pictures are drawn by
// the browser, so that they are what it takes for a PNG, a WebP or a JPEG. Knows nothing of what the program does with it.

import { zxyToTileId } from 'pmtiles';

const kinds = { png: 2, jpeg: 3, webp: 4 };

/** Columns and rows of a depth that cover a piece of the earth, given as { minLon, minLat, maxLon, maxLat }. */
function covering(zoom, { minLon, minLat, maxLon, maxLat }) {
  const side = 2 ** zoom;
  const column = (lon) => Math.floor(((lon + 180) / 360) * side);
  const row = (lat) => Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * side);
  const all = [];
  for (let x = column(minLon); x <= column(maxLon); x += 1) {
    for (let y = row(maxLat); y <= row(minLat); y += 1) all.push({ zoom, x, y });
  }
  return all;
}

/** A picture of one colour with its place written on it. */
const picture = (page, kind, colour, text) =>
  page.evaluate(
    ([kind, colour, text]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 256, height: 256 });
      const pen = canvas.getContext('2d');
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 256, 256);
      pen.fillStyle = '#000000';
      pen.fillText(text, 8, 16);
      return canvas.toDataURL(`image/${kind}`).split(',')[1];
    },
    [kind, colour, text],
  );

function varint(number) {
  const bytes = [];
  let rest = number;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

/**
 * The bytes of such a file: pictures of one `colour` from the depth `least` to `most` for a `frame`, without the very last one.
 * `page` is any page of a browser that can draw.
 */
export async function pictures(page, { kind, colour, frame, least, most, attribution }) {
  const places = [];
  for (let zoom = least; zoom <= most; zoom += 1) places.push(...covering(zoom, frame));
  places.sort((one, other) => zxyToTileId(one.zoom, one.x, one.y) - zxyToTileId(other.zoom, other.x, other.y));
  places.pop();
  const tiles = [];
  for (const { zoom, x, y } of places) tiles.push(Buffer.from(await picture(page, kind, colour, `${zoom}/${x}/${y}`), 'base64'));
  const ids = places.map(({ zoom, x, y }) => zxyToTileId(zoom, x, y));
  const list = Buffer.from([
    ...varint(ids.length),
    ...ids.flatMap((id, at) => varint(id - (ids[at - 1] ?? 0))),
    ...ids.flatMap(() => varint(1)),
    ...tiles.flatMap((tile) => varint(tile.length)),
    // Each lies behind the one before it.
    ...tiles.flatMap((_, at) => varint(at === 0 ? 1 : 0)),
  ]);
  const said = Buffer.from(JSON.stringify({ name: 'A town', attribution }));
  const content = Buffer.concat(tiles);
  const header = Buffer.alloc(127);
  header.write('PMTiles', 'latin1');
  header.writeUInt8(3, 7);
  let at = 127;
  for (const [field, length] of [[8, list.length], [24, said.length], [40, 0], [56, content.length]]) {
    header.writeBigUInt64LE(BigInt(at), field);
    header.writeBigUInt64LE(BigInt(length), field + 8);
    at += length;
  }
  for (const field of [72, 80, 88]) header.writeBigUInt64LE(BigInt(ids.length), field);
  // In order, neither list nor tiles packed.
  [1, 1, 1, kinds[kind], least, most].forEach((byte, field) => header.writeUInt8(byte, 96 + field));
  const { minLon, minLat, maxLon, maxLat } = frame;
  [minLon, minLat, maxLon, maxLat].forEach((degrees, field) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * field));
  header.writeUInt8(least, 118);
  header.writeInt32LE(Math.round(((minLon + maxLon) / 2) * 1e7), 119);
  header.writeInt32LE(Math.round(((minLat + maxLat) / 2) * 1e7), 123);
  return Buffer.concat([header, list, said, content]);
}
