// What pages weigh on a first visit, compressed, as it comes over the line; and what that means at the edge of a village,
// where 50 kbit/s come through and every question takes 600 ms to be answered. Nothing here looks at a watch: bytes and
// questions decide how long somebody waits, and they are the same on every machine.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { scales, tooHeavy, weigh } from './looking.mjs';
import { fill, goOn, press, receipt } from './doing.mjs';
import { comeToTown, open, pages } from './pages.mjs';

const budget = { home: 15, ask: 10, asking: 30, other: 60, script: 10, again: 25 };

let house, browser, town;
before(async () => {
  house = await startHouse({ demo: true });
  browser = await openBrowser();
  town = await comeToTown(browser, house);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

/** How long the line is busy with this, in seconds: each question waits its turn there and back, then the bytes come. */
const seconds = ({ bytes, requests }) => requests * 0.6 + bytes / (50_000 / 8);

async function asNew(who, look) {
  const someone = await visitor(browser, { house, cookies: town.cookies[who] });
  // Whoever comes for the first time has no cookie that says they know our style.
  await someone.context.clearCookies({ name: 'look' });
  try {
    return await look(someone);
  } finally {
    await someone.close();
  }
}

it('the first page of a group is light', async () => {
  const weight = await asNew('neighbour', ({ page }) => weigh(page, `/${town.group}`));
  assert.deepEqual(tooHeavy(weight, budget.home), []);
});

it('asking is light: each page, and all of them together', async () => {
  await asNew('neighbour', async ({ page, go }) => {
    const line = await scales(page);
    let before = line.weight();
    const screens = [];
    const screen = async (name) => {
      await line.settled();
      const now = line.weight();
      screens.push({ name, bytes: now.bytes - before.bytes, requests: now.requests - before.requests });
      before = now;
    };
    await go(`/${town.group}/ask`);
    await screen('kinds');
    await press(page, 'main a[href$="/ask/food"]');
    await screen('what');
    await fill(page, { item: 'groceries', household: 4 });
    await goOn(page);
    await screen('reach');
    await fill(page, { called: 'Amina', via: 'own_page', street: 'Kiln Lane' });
    await goOn(page);
    await screen('check');
    await goOn(page);
    await screen('done');
    await receipt(page);
    assert.deepEqual(tooHeavy(line.weight(), budget.asking), []);
    assert.deepEqual(screens.filter(({ bytes }) => bytes > budget.ask * 1000), []);
    // Nothing on the way to a need waits for a script.
    assert.deepEqual(line.weight().parts.filter(({ type }) => type === 'Script'), []);
    await line.away();
  });
});

it('on the thinnest line one can begin to ask within three seconds', async () => {
  const weight = await asNew('neighbour', ({ page }) => weigh(page, `/${town.group}/ask`));
  const document = weight.parts.find(({ type }) => type === 'Document');
  // The page itself is enough to read and to press: style and icons are within it.
  const busy = seconds({ bytes: document.bytes, requests: 1 });
  assert.ok(busy <= 3, `${busy.toFixed(1)} s for ${document.bytes} bytes`);
  assert.ok(weight.requests <= 2, JSON.stringify(weight.parts));
});

describe('every other page is light, and lighter when one comes back', () => {
  for (const page of pages.filter(({ at }) => at)) {
    it(page.name, async () => {
      await asNew(page.who, async (someone) => {
        const line = await scales(someone.page);
        await open(page, someone, town);
        await line.settled();
        const first = line.weight();
        const may = { weigh: budget.other, script: budget.script, again: budget.again, ...page.may };
        assert.deepEqual(tooHeavy(first, may.weigh), []);
        const script = first.parts.filter(({ type }) => type === 'Script').reduce((sum, { bytes }) => sum + bytes, 0);
        assert.ok(script <= may.script * 1000, `${script} bytes of script`);
        await open(page, someone, town);
        await line.settled();
        const again = line.weight().bytes - first.bytes;
        assert.ok(again <= may.again * 1000, `${again} bytes when one comes back`);
        await line.away();
      });
    });
  }
});
