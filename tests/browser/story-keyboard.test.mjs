// Asking with the keyboard alone, as people do who cannot hold a mouse or cannot see one: Tab, arrows, space and Enter, and
// always a ring that shows where one is.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { ask, heading, openWithWords, path, receipt, startGroup } from './doing.mjs';

let house, browser, group, people;
before(async () => {
  house = await startHouse();
  browser = await openBrowser();
  ({ group, people } = await startGroup(browser, house, { members: ['Ben'], place: 'desktop' }));
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

/** What has the focus, and whether one can see that it has. */
const focus = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const shown = (element) => {
      const style = getComputedStyle(element);
      return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    };
    const { top, bottom, left, right, width, height } = at.getBoundingClientRect();
    // Something else may lie on top of it: a bar at the foot of the screen hides what is below.
    const middle = document.elementFromPoint((left + right) / 2, Math.min(Math.max((top + bottom) / 2, 0), innerHeight - 1));
    const label = at.closest('label');
    return {
      what: at.outerHTML.slice(0, 120),
      ring: shown(at) || (label !== null && shown(label)),
      seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight && (middle === null || at.contains(middle) || middle.contains(at) || label?.contains(middle)),
    };
  });

/** Presses Tab until something that fits has the focus; every stop on the way has to show itself. */
async function tabTo(page, selector, most = 80) {
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press('Tab');
    const here = await focus(page);
    const there = await page.evaluate((wanted) => document.activeElement.matches(wanted), selector);
    assert.ok(here.ring, `no ring around ${here.what} on ${page.url()}`);
    assert.ok(here.seen, `${here.what} cannot be seen on ${page.url()}`);
    if (there) return;
  }
  assert.fail(`${selector} was not reached with the keyboard on ${page.url()}`);
}

/** Presses a key that leads to another page. */
async function go(page, key) {
  const there = page.waitForEvent('load');
  await page.keyboard.press(key);
  await there;
}

for (const script of [true, false]) {
  it(`somebody asks with the keyboard alone, ${script ? 'with' : 'without'} script`, async () => {
    const someone = await visitor(browser, { house, place: 'desktop', script });
    const { page } = someone;
    await someone.go(`/${group}`);
    // The first stop leads past everything to what the page is about.
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#main');
    assert.ok((await focus(page)).ring);
    await page.keyboard.press('Enter');
    await tabTo(page, 'a[href$="/ask/food"]');
    await go(page, 'Enter');

    await tabTo(page, 'input[name=item]');
    await page.keyboard.press('Space');
    await tabTo(page, 'textarea[name=words]');
    await page.keyboard.type('Bread and milk');
    await tabTo(page, 'input[name=soon]');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'button.btn');
    await go(page, 'Enter');

    await tabTo(page, 'input[name=called]');
    await page.keyboard.type('Amina');
    await tabTo(page, 'input[name=via]');
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.locator('input[name=via]:checked').getAttribute('value'), 'own_page');
    await tabTo(page, 'input[name=street]');
    await page.keyboard.type('Kiln Lane');
    // Enter in a field goes on, and not back.
    await go(page, 'Enter');
    assert.match(await page.locator('main').innerText(), /Bread and milk/);
    await tabTo(page, 'main button.btn');
    await go(page, 'Enter');
    await receipt(page);
    await someone.close();
  });
}

it('a form with something amiss puts the focus on what is amiss', async () => {
  const someone = await visitor(browser, { house, place: 'desktop' });
  const { page } = someone;
  await someone.go(`/${group}/s`);
  await tabTo(page, 'input[name=words]');
  await page.keyboard.type('six words that open nothing here');
  await go(page, 'Enter');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.summary')), 'the summary has the focus');
  await tabTo(page, '.summary a');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.name), 'words');
  await someone.close();
});

it('a member takes something on and takes it back with the keyboard alone', async () => {
  const neighbour = await visitor(browser, { house, place: 'desktop' });
  const { words } = await ask(neighbour, group, { kind: 'home' });
  const { page, go: to } = people.Ben;
  await to(`/${group}/board`);
  await tabTo(page, '#open form button');
  await go(page, 'Enter');
  assert.match(path(page), /\/needs\/\d+$/);
  await tabTo(page, '.flash button');
  await go(page, 'Enter');
  await openWithWords(neighbour, group, words);
  assert.notEqual(await heading(neighbour.page), '');
  assert.ok(!(await neighbour.page.locator('#coming').innerText()).includes('Ben'));
  await neighbour.close();
});
