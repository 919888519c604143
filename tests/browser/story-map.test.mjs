// The map to zoom through, in the demo neighbourhood: with buttons, keys and a finger, by day and by night, from left and from
// right, without script. Its numbers are those of the list, and nothing is asked of anybody but this house. And the file of
// tiles, read by programs that nobody here wrote.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { execFileSync } from 'node:child_process';
import { open as openFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import { VectorTile } from '@mapbox/vector-tile';
import { program, startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { faults } from './looking.mjs';
import { press } from './doing.mjs';
import { pictures } from './raster.mjs';

let house, browser, group, member;
before(async () => {
  house = await startHouse({ demo: true });
  browser = await openBrowser();
  ({ group, member } = await seat(house));
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

/** The demo's group, and the cookies of a member of it. */
async function seat(house) {
  const someone = await visitor(browser, { house, script: false });
  await someone.go('/');
  const group = new URL(someone.page.url()).pathname.split('/')[1];
  await someone.go(`/${group}/demo`);
  await press(someone.page, '[data-demo-seat="member"] button');
  const member = await someone.cookies();
  await someone.close();
  return { group, member };
}

const sitDown = (wishes = {}) => visitor(browser, { house, place: 'desktop', cookies: member, ...wishes });

/** Goes there by the button, and waits until what is in sight is drawn. */
async function toTheMap(someone) {
  await someone.go(`/${group}/streets`);
  await press(someone.page, '#zoomable');
  await drawn(someone.page);
}

const drawn = (page) =>
  page.waitForFunction(() => {
    const tiles = [...document.querySelectorAll('#zoom canvas')];
    return tiles.length > 0 && tiles.every((tile) => tile.classList.contains('leaflet-tile-loaded'));
  });

/** The first part of an address of a tile that was asked for: how deep. */
const depths = (asked) => new Set(asked.map((url) => Number(url.split('/tiles/')[1].split('/')[0])));

/** How many points of all canvases in sight have each colour, the most frequent first. */
const colours = (page) =>
  page.evaluate(() => {
    const seen = new Map();
    for (const canvas of document.querySelectorAll('#zoom canvas')) {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] < 255) continue;
        const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
        seen.set(colour, (seen.get(colour) ?? 0) + 1);
      }
    }
    return [...seen].sort((one, other) => other[1] - one[1]).map(([colour]) => colour);
  });

const pins = (page) => page.locator('#zoom .pin').evaluateAll((all) => all.map((pin) => [pin.firstChild.textContent.trim(), pin.href, pin.getAttribute('aria-description')]));

it('the numbers on it are those of the list, each leads where the list leads, and no door has one', async () => {
  const someone = await sitDown();
  await toTheMap(someone);
  const rows = await someone.page.locator('#open li').evaluateAll((all) =>
    all.filter((row) => row.dataset.lat).map((row) => [row.querySelector('.num').lastChild.textContent.trim(), row.querySelector('a').href, row.dataset.said]));
  assert.ok(rows.length > 3, JSON.stringify(rows));
  const sorted = (some) => some.map((one) => JSON.stringify(one)).sort();
  assert.deepEqual(sorted(await pins(someone.page)), sorted(rows));
  assert.deepEqual(await faults(someone), []);
  await press(someone.page, someone.page.locator('#zoom .pin').first());
  assert.match(someone.page.url(), /\/board\?street=\d+$/);
  await someone.close();
});

it('one zooms with buttons and with keys, and goes from number to number with Tab', async () => {
  const someone = await sitDown();
  const asked = [];
  someone.page.on('request', (request) => request.url().includes('/streets/tiles/') && asked.push(request.url()));
  await toTheMap(someone);
  const page = someone.page;
  const scale = () => page.evaluate(() => {
    const [one, other] = document.querySelectorAll('#zoom .pin');
    const [a, b] = [one, other].map((pin) => pin.getBoundingClientRect());
    return Math.hypot(a.x - b.x, a.y - b.y);
  });
  const before = await scale();
  await page.locator('.leaflet-control-zoom-in').click();
  await drawn(page);
  const closer = await scale();
  assert.ok(closer > before * 1.5, `${before} became ${closer}`);
  await page.locator('.leaflet-control-zoom-out').click();
  await drawn(page);
  assert.ok(Math.abs((await scale()) - before) < 40);
  await page.locator('#zoom').focus();
  await page.keyboard.press('+');
  await drawn(page);
  assert.ok((await scale()) > before * 1.5, 'plus zooms');
  const place = () => page.locator('#zoom .pin').first().evaluate((pin) => pin.getBoundingClientRect().x);
  const west = await place();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((west) => document.querySelector('#zoom .pin').getBoundingClientRect().x < west - 20, west);
  for (let times = 0; times < 4; times += 1) await page.keyboard.press('+');
  await drawn(page);
  // However close, tiles are asked for only as deep as there are; what is closer is drawn from those.
  assert.ok(Math.max(...depths(asked)) <= 15, [...depths(asked)].join());
  assert.ok((await colours(page)).length > 1, 'and there is still something to see');
  // From the map on, Tab goes through the numbers, and each comes into sight.
  await page.locator('#zoom').focus();
  await page.keyboard.press('Tab');
  const reached = new Set();
  for (let times = 0; times < 3; times += 1) {
    const at = await page.evaluate(() => {
      const pin = document.activeElement.closest('#zoom .pin');
      const inside = (one, box) => one.left >= box.left && one.right <= box.right && one.top >= box.top && one.bottom <= box.bottom;
      const [own, box] = [pin, document.querySelector('#zoom')].map((one) => one?.getBoundingClientRect());
      return pin && { said: pin.textContent, wide: pin.querySelector('span').offsetWidth, inside: inside(own, box) };
    });
    assert.ok(at?.wide > 20, 'which street it is can be read');
    assert.ok(at.inside, `${at.said} is in sight`);
    reached.add(at.said);
    await page.keyboard.press('Tab');
  }
  assert.equal(reached.size, 3);
  assert.deepEqual(someone.noticed, { strangers: [], policy: [], errors: [] });
  await someone.close();
});

it('by night and from right to left it is as readable, and tiles follow the light', async () => {
  const someone = await sitDown({ colours: 'dark', language: 'ar' });
  await toTheMap(someone);
  const night = (await colours(someone.page))[0];
  assert.deepEqual(await faults(someone), []);
  const [button, box] = await someone.page.evaluate(() => ['.leaflet-control-zoom-in', '#zoom'].map((one) => document.querySelector(one).getBoundingClientRect().right));
  assert.ok(Math.abs(box - button) < 3, 'the buttons are on the side where reading begins');
  await someone.page.emulateMedia({ colorScheme: 'light' });
  await someone.page.waitForFunction(() => document.querySelectorAll('#zoom canvas.leaflet-tile-loaded').length > 0);
  await drawn(someone.page);
  assert.notEqual((await colours(someone.page))[0], night);
  await someone.close();
});

it('without script it says what is there in its place', async () => {
  const someone = await sitDown({ script: false, place: 'phone' });
  await someone.go(`/${group}/streets/map`);
  assert.match(await someone.page.locator('#zoom').innerText(), /when your browser runs scripts/);
  assert.ok((await someone.page.locator('#open li').count()) > 3);
  await press(someone.page, '#zoom a');
  assert.ok(await someone.page.locator('svg.map').isVisible());
  assert.deepEqual(await faults(someone), []);
  await someone.close();
});

it('on a telephone nothing sticks out, and where there is no line the numbers stay', async () => {
  const someone = await sitDown({ place: 'small' });
  await toTheMap(someone);
  assert.deepEqual(await faults(someone), []);
  const before = await pins(someone.page);
  await someone.context.setOffline(true);
  for (let times = 0; times < 3; times += 1) await someone.page.locator('.leaflet-control-zoom-in').click();
  assert.deepEqual(await pins(someone.page), before);
  assert.deepEqual(someone.noticed.errors, []);
  await someone.close();
});

/** A file for pmtiles, which otherwise fetches. */
class Local {
  constructor(handle) {
    this.handle = handle;
  }
  getKey = () => 'local';
  async getBytes(offset, length) {
    const { buffer, bytesRead } = await this.handle.read(Buffer.alloc(length), 0, length, offset);
    return { data: buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + bytesRead) };
  }
}

it('the file of tiles is what others take for one: pmtiles finds every tile, and vector-tile reads the streets in it', async () => {
  const made = path.join(house.data, 'streets');
  let handle;
  try {
    const file = (await readdir(made)).find((name) => name.endsWith('.pmtiles'));
    handle = await openFile(path.join(made, file));
    const archive = new PMTiles(new Local(handle));
    const header = await archive.getHeader();
    assert.deepEqual([header.specVersion, header.tileType, header.minZoom, header.maxZoom, header.clustered], [3, 1, 10, 15, true]);
    const said = await archive.getMetadata();
    assert.deepEqual(said.vector_layers.map(({ id }) => id), ['streets']);
    const names = new Set();
    let tiles = 0;
    const { minLon, minLat, maxLon, maxLat } = header;
    const side = 2 ** 15;
    const column = (lon) => Math.floor(((lon + 180) / 360) * side);
    const row = (lat) => Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * side);
    for (let x = column(minLon); x <= column(maxLon); x += 1) {
      for (let y = row(maxLat); y <= row(minLat); y += 1) {
        const got = await archive.getZxy(15, x, y);
        if (!got) continue;
        tiles += 1;
        const { layers } = new VectorTile(new PbfReader(new Uint8Array(got.data)));
        assert.deepEqual(Object.keys(layers), ['streets']);
        for (let at = 0; at < layers.streets.length; at += 1) {
          const feature = layers.streets.feature(at);
          assert.equal(feature.type, 2, 'lines, and no point: no door');
          const { geometry, properties } = feature.toGeoJSON(x, y, 15);
          for (const [lon, lat] of geometry.coordinates.flat(geometry.type === 'LineString' ? 0 : 1)) {
            // Within the town, and a little beside it.
            assert.ok(lon > minLon - 0.01 && lon < maxLon + 0.01 && lat > minLat - 0.01 && lat < maxLat + 0.01);
          }
          if (properties.name) names.add(properties.name);
        }
      }
    }
    assert.ok(tiles > 3);
    for (const name of ['Kiln Lane', "Tanner's Row", 'Foundry Street']) assert.ok(names.has(name), [...names].join());
    // And the program takes what it reads back for whole.
    const again = execFileSync(program, ['streets', 'tiles', path.join(made, file), '--data', house.data], { encoding: 'utf8' });
    assert.match(again, /has a map to zoom through now/);
  } finally {
    await handle?.close();
  }
});

/** What Leaflet has put into the map: pictures that came, how large they are, and the colour in the middle of the first. */
const shown = (page) =>
  page.evaluate(() => {
    const came = [...document.querySelectorAll('#zoom img.leaflet-tile-loaded')].filter((one) => one.naturalWidth > 0);
    const pen = Object.assign(document.createElement('canvas'), { width: 256, height: 256 }).getContext('2d');
    if (came.length > 0) pen.drawImage(came[0], 0, 0);
    return { came: came.length, wide: came[0]?.naturalWidth, colour: [...pen.getImageData(128, 128, 1, 1).data.slice(0, 3)] };
  });

it('pictures that others made are shown as well, of each sort, however shallow, with whom to thank for them', async () => {
  const theirs = await startHouse({ demo: true, time: true });
  let handle;
  try {
    const { group, member } = await seat(theirs);
    const someone = await visitor(browser, { house: theirs, place: 'desktop', cookies: member });
    const { page } = someone;
    const asked = [];
    page.on('response', (answer) => answer.url().includes('/streets/tiles/') && asked.push(`${answer.status()} ${answer.headers()['content-type'] ?? ''}`));
    const made = path.join(theirs.data, 'streets');
    handle = await openFile(path.join(made, (await readdir(made)).find((name) => name.endsWith('.pmtiles'))));
    const frame = await new PMTiles(new Local(handle)).getHeader();
    await someone.go(`/${group}/streets`);
    for (const [kind, colour] of [['png', '#cc2244'], ['webp', '#22aa55'], ['jpeg', '#2255cc']]) {
      const attribution = `<a href="https://maps.example">&copy; Walkers of ${kind}</a>`;
      const file = path.join(theirs.data, `town-${kind}.pmtiles`);
      await writeFile(file, await pictures(page, { kind, colour, frame, least: 11, most: 13, attribution }));
      const said = execFileSync(program, ['streets', 'tiles', file, '--data', theirs.data], { encoding: 'utf8' });
      assert.match(said, /pictures, depths 11 to 13/);
      // Another file in its place is noticed within a minute.
      await theirs.pass(2 / (24 * 60));
      asked.length = 0;
      await press(page, '#zoomable');
      await page.waitForFunction(() => document.querySelectorAll('#zoom img.leaflet-tile-loaded').length > 0);
      const { came, wide, colour: seen } = await shown(page);
      assert.ok(came > 0 && wide === 256, `${came} pictures, ${wide} wide`);
      const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
      assert.ok(seen.every((part, at) => Math.abs(part - wanted[at]) < 12), `${kind}: ${seen} instead of ${wanted}`);
      assert.ok(asked.includes(`200 image/${kind}`), asked.join());
      assert.match(await page.locator('.sheet figcaption').innerText(), new RegExp(`© Walkers of ${kind}`));
      assert.deepEqual(await faults(someone), []);
      // As close as it goes, where pictures are stretched: numbers lie beside each other, and a hole is a hole.
      const closer = page.locator('.leaflet-control-zoom-in');
      for (let times = 0; times < 6 && !(await closer.getAttribute('class')).includes('leaflet-disabled'); times += 1) await closer.click();
      await page.waitForFunction(() => [...document.querySelectorAll('#zoom img')].some((one) => one.naturalWidth > 0));
      const boxes = await page.locator('#zoom .pin').evaluateAll((all) => all.map((pin) => pin.getBoundingClientRect()).map(({ x, y }) => [x, y]));
      assert.ok(boxes.length > 3);
      const close = boxes.filter(([x, y], at) => boxes.some(([a, b], other) => other > at && Math.hypot(a - x, b - y) < 24));
      assert.deepEqual(close, [], 'no number hides another');
      assert.deepEqual(someone.noticed, { strangers: [], policy: [], errors: [] });
      await someone.go(`/${group}/streets`);
    }
    await someone.close();
  } finally {
    await handle?.close();
    await theirs.stop();
  }
});
