// What the way to a need weighs on a first visit, compressed, as it comes over the line; and what that means at the edge of a
// village, where 50 kbit/s come through and every question takes 600 ms to be answered. Nothing here looks at a watch: bytes and
// questions decide how long somebody waits, and they are the same on every machine. All other pages are weighed in pages.test.mjs.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { scales, tooHeavy, weigh } from './looking.mjs';
import { fill, goOn, path, press, receipt } from './doing.mjs';

const budget = { home: 15, ask: 10, asking: 30 };

let house, browser, group;
before(async () => {
  house = await startHouse({ demo: true });
  browser = await openBrowser();
  group = await asNew(async ({ page, go }) => {
    await go('/');
    return path(page).split('/')[1];
  });
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

/** How long the line is busy with this, in seconds: each question waits its turn there and back, then the bytes come. */
const seconds = ({ bytes, requests }) => requests * 0.6 + bytes / (50_000 / 8);

/** Whoever comes for the first time, with no cookie that says they know our style. */
async function asNew(look) {
  const someone = await visitor(browser, { house });
  try {
    return await look(someone);
  } finally {
    await someone.close();
  }
}

it('the first page of a group is light', async () => {
  const weight = await asNew(({ page }) => weigh(page, `/${group}`));
  assert.deepEqual(tooHeavy(weight, budget.home), []);
});

it('asking is light: each page, and all of them together', async () => {
  await asNew(async ({ page, go }) => {
    const line = await scales(page);
    let before = line.weight();
    const screens = [];
    const screen = async (name) => {
      await line.settled();
      const now = line.weight();
      screens.push({ name, bytes: now.bytes - before.bytes, requests: now.requests - before.requests });
      before = now;
    };
    await go(`/${group}/ask`);
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
  const weight = await asNew(({ page }) => weigh(page, `/${group}/ask`));
  const document = weight.parts.find(({ type }) => type === 'Document');
  // The page itself is enough to read and to press: style and icons are within it.
  const busy = seconds({ bytes: document.bytes, requests: 1 });
  assert.ok(busy <= 3, `${busy.toFixed(1)} s for ${document.bytes} bytes`);
  assert.ok(weight.requests <= 2, JSON.stringify(weight.parts));
});
