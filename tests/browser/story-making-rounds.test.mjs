// Rounds for sixty needs in the demo town: looked for, pinned, moved by button, by pointer and by keyboard, looked for again, and
// one is claimed. Without a script the same buttons do the same.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { faults, tooHeavy, weigh } from './looking.mjs';
import { fill, goOn, path, press, said } from './doing.mjs';

let house, browser, group;
before(async () => {
  house = await startHouse({ demo: true, options: ['--demo-asks', '60'] });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

/** Takes a seat in the demo. */
async function seated(seat, more = {}) {
  const someone = await visitor(browser, { house, place: 'desktop', ...more });
  await someone.go('/');
  group ??= path(someone.page).split('/')[1];
  await someone.go(`/${group}/demo`);
  await press(someone.page, `[data-demo-seat="${seat}"] button`);
  return someone;
}

/** Waits until a search is over: the page looks again by itself. */
async function found(page) {
  await page.waitForFunction(() => !document.querySelector('.searching') && document.querySelector('#plan, .note'), null, { timeout: 60_000 });
}

/** The stops of each round, by the number of their needs. */
const rounds = (page) =>
  page.$$eval('.round', (all) =>
    all.map((round) => ({ number: round.dataset.round, stops: [...round.querySelectorAll('.stops > li')].map((stop) => stop.dataset.need) })),
  );

/** Opens what can be changed about a stop and presses one of its buttons. */
async function change(page, need, act) {
  const stop = page.locator(`#stop-${need}`).first();
  const button = stop.locator(`button[value^="${act}."]`).first();
  if (!(await button.isVisible())) await stop.locator('summary').click();
  await press(page, button);
}

it('rounds for sixty needs are found in seconds, and each need is on one', async () => {
  const desk = await seated('desk');
  const { page } = desk;
  await desk.go(`/${group}/rounds/new`);
  assert.ok((await page.locator('[name=need]').count()) >= 60, 'there are sixty needs to bring');
  assert.deepEqual(await faults(desk), []);
  await fill(page, { 'way-0': 'bicycle', 'count-0': '6', 'bags-0': '8', 'from-0': '14:00', 'to-0': '18:00', 'starts-0': '0', 'ends-0': '0' });
  await fill(page, { 'way-1': 'car', 'count-1': '1', 'bags-1': '30', 'from-1': '14:00', 'to-1': '18:00' });
  await fill(page, { hall: '1', food: 'hall', seconds: '2' });
  await goOn(page);
  await found(page);
  const all = await rounds(page);
  const stops = all.flatMap((round) => round.stops);
  assert.ok(stops.length >= 60, `${stops.length} stops on ${all.length} rounds`);
  assert.equal(await page.locator('.fetching').count() > 0, true, 'food is fetched at the hall first');
  assert.deepEqual(await faults(desk), []);
  assert.deepEqual(tooHeavy(await weigh(page, `/${group}/rounds/plan`), 60), []);
  await desk.close();
});

it('what somebody pins and moves stays when it is looked for again, and a round is claimed whole', async () => {
  const desk = await seated('desk');
  const { page } = desk;
  await desk.go(`/${group}/rounds/plan`);
  const long = (await rounds(page)).filter((round) => round.stops.length > 2);
  const [one, other] = long;
  const [first, second] = one.stops;

  // By button: one later, and it says what that costs.
  await change(page, first, 'down');
  const after = (await rounds(page)).find((round) => round.number === one.number);
  assert.deepEqual(after.stops.slice(0, 2), [second, first]);
  assert.match(await page.locator('.note[role=status]').first().innerText(), /min|as long as before/);
  assert.ok((await said(page)).length > 0);
  assert.ok(await page.locator(`#stop-${first} button[value^="up."]`).first().isVisible(), 'its line stays open for the next press');

  // With the keyboard: picked up with the handle, one up, put down.
  await page.locator(`#stop-${first} .handle`).first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  const there = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await there;
  assert.deepEqual((await rounds(page)).find((round) => round.number === one.number).stops.slice(0, 2), [first, second]);

  // With the pointer: dragged before the first stop of another round. If there is no time left in it, it says so.
  const target = page.locator(`#round-${other.number} .stops > li`).first();
  const handle = page.locator(`#stop-${second} .handle`).first();
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await target.scrollIntoViewIfNeeded();
  const to = await target.boundingBox();
  await page.mouse.move(to.x + 40, to.y + 20, { steps: 5 });
  await page.mouse.move(to.x + 40, to.y + 4, { steps: 5 });
  const dropped = page.waitForEvent('load');
  await page.mouse.up();
  await dropped;
  const moved = (await rounds(page)).find((round) => round.number === other.number).stops.includes(second);
  const refused = await page.locator('.note-bad, .flash').count();
  assert.ok(moved || refused > 0, 'it is there, or why not is said');
  assert.deepEqual(await faults(desk), []);

  // What was put somewhere is pinned, and looking again leaves it there.
  await change(page, first, 'down');
  await press(page, page.locator('form.again button'));
  await found(page);
  const again = (await rounds(page)).find((round) => round.number === one.number).stops;
  assert.ok(again.includes(first), 'it stayed in its round');
  await desk.close();

  const member = await seated('member', { script: false });
  await member.go(`/${group}/rounds`);
  const claim = member.page.locator('#open form[action$="/claims"] button, #kept form[action$="/claims"] button').first();
  if ((await claim.count()) === 0) {
    // Whoever has taken on as much as anybody may hands something back first.
    assert.match(await member.page.locator('main').innerText(), /enough for one person/);
  } else {
    await press(member.page, claim);
    await member.go(`/${group}/rounds`);
    assert.equal(await member.page.locator('#mine .need').count(), 1);
  }
  assert.deepEqual(await faults(member), []);
  await member.close();
});

it('on a telephone by night in Arabic, without a script, the plan is all there', async () => {
  const someone = await seated('desk', { script: false, place: 'phone', colours: 'dark', language: 'ar' });
  for (const page of ['rounds', 'rounds/new', 'rounds/plan']) {
    await someone.go(`/${group}/${page}`);
    assert.deepEqual(await faults(someone), [], page);
  }
  await someone.go(`/${group}/rounds/plan`);
  assert.equal(await someone.page.locator('.stops button:visible').count(), 0, 'a stop is one line until somebody opens it');
  const [round] = (await rounds(someone.page)).filter((one) => one.stops.length > 1);
  await change(someone.page, round.stops[0], 'out');
  assert.ok(!(await rounds(someone.page)).find((one) => one.number === round.number).stops.includes(round.stops[0]));
  await someone.close();
});
