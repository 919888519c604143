// A group begins from nothing: one form, two links, and three people who trust each other. Nobody is more than a member.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { faults } from './looking.mjs';
import { ask, comeIn, fill, found, heading, path, press, problems, typed } from './doing.mjs';

let house, browser;
before(async () => {
  house = await startHouse();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

const beginning = {
  name: 'Foundry Street',
  place: 'Foundry Street and around',
  streets: 'Foundry Street\nKiln Lane\n\n  Mill Walk  \nKiln Lane',
  language: 'en',
  zone: 'Europe/London',
  reach: '01632 960777',
  called: 'Ruth',
  others: 1,
};

for (const script of [true, false]) {
  it(`two people begin a group ${script ? 'with' : 'without'} script, and a neighbour can ask at once`, async (t) => {
    // An empty house, in which nobody lives yet.
    const house = await startHouse();
    t.after(() => house.stop());
    for (const wishes of [{ colours: 'dark', language: 'ar' }, { place: 'desktop' }]) {
      const passerby = await visitor(browser, { house, ...wishes });
      await passerby.go('/');
      assert.deepEqual(await faults(passerby), []);
      await passerby.close();
    }
    const ruth = await visitor(browser, { house, script });
    await ruth.go('/');
    assert.deepEqual(await faults(ruth), []);
    await press(ruth.page, 'main a[href="/start"]');
    const name = `Foundry Street ${script ? 1 : 2}`;
    const { links } = await found(ruth, { ...beginning, name });
    assert.equal(links.length, 1);
    assert.match(links[0], new RegExp(`^${house.url}/[a-z0-9-]+/come-in#[0-9a-f]{64}$`));
    assert.deepEqual(await faults(ruth), []);
    await press(ruth.page, 'main a.btn');
    const group = path(ruth.page).split('/')[1];
    assert.equal(path(ruth.page), `/${group}/today`);
    assert.deepEqual(await faults(ruth), []);

    const sam = await visitor(browser, { house, script });
    await comeIn(sam, links[0], 'Sam');
    assert.equal(path(sam.page), `/${group}/today`);
    await sam.go(`/${group}/neighbours`);
    for (const called of ['Ruth', 'Sam']) assert.match(await sam.page.locator('main').innerText(), new RegExp(called));

    // A link works once.
    const late = await visitor(browser, { house, script });
    await late.page.goto(links[0]);
    if (script) await late.page.locator('.summary').waitFor();
    else {
      await fill(late.page, { words: links[0] });
      await press(late.page, 'main form[data-key] button.btn');
    }
    assert.deepEqual(await problems(late.page), ['words']);
    assert.equal(await late.page.locator('main [name=called]').count(), 0);

    const neighbour = await visitor(browser, { house, script });
    await neighbour.go(`/${group}`);
    assert.match(await neighbour.page.locator('body').innerText(), /01632 960777/);
    const { code } = await ask(neighbour, group, { reach: { street: '12 kiln lane' } });
    await sam.go(`/${group}/board`);
    const card = await sam.page.locator('#open .need', { hasText: code }).innerText();
    assert.match(card, /Kiln Lane/);
    assert.ok(!/\b12\b/.test(card.replace(code, '')), 'the house number is not for the board');

    // Both can do the same, whoever typed it in.
    const doors = (page) => page.locator('nav a').evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('href')))].sort());
    await ruth.go(`/${group}/more`);
    await sam.go(`/${group}/more`);
    assert.deepEqual(await doors(ruth.page), await doors(sam.page));
    for (const one of [ruth, sam, late, neighbour]) await one.close();
  });
}

it('what is missing is said beside the field, and what was typed is kept', async () => {
  const someone = await visitor(browser, { house, script: false });
  const { page } = someone;
  await someone.go('/start');
  await fill(page, { name: '', place: 'Orchard Close', streets: 'Orchard Close', zone: 'Nowhere/At-all', called: '' });
  await press(page, page.locator('main form button.btn').last());
  const missing = await problems(page);
  for (const field of ['name', 'zone', 'called']) assert.ok(missing.includes(field), `${field} in ${missing}`);
  assert.equal(await typed(page, 'place'), 'Orchard Close');
  assert.equal(await typed(page, 'zone'), 'Nowhere/At-all');
  assert.match(await page.title(), /^\S+: /);
  assert.deepEqual(await faults(someone), []);
  await someone.close();
});

it('pressing twice founds one group', async () => {
  const someone = await visitor(browser, { house, script: false });
  await someone.go('/start');
  await fill(someone.page, { ...beginning, name: 'Pressed Twice', others: 0 });
  const answers = await someone.page.locator('main form').last().evaluate((form) => Object.fromEntries(new FormData(form)));
  const post = () => someone.context.request.post('/start', { form: answers });
  const both = await Promise.all([post(), post()]);
  for (const one of both) assert.ok(one.ok(), `${one.status()} ${one.url()}`);
  // Both led to the same group.
  const doors = await Promise.all(both.map(async (one) => (await one.text()).match(/href="\/([a-z0-9-]+)\/today"/)?.[1]));
  assert.ok(doors[0], 'a way inside');
  assert.equal(doors[0], doors[1]);
  await someone.close();
});

it('a link that somebody made up lets nobody in', async () => {
  const ruth = await visitor(browser, { house });
  await found(ruth, { ...beginning, name: 'Made Up', others: 0 });
  await press(ruth.page, 'main a.btn');
  const group = path(ruth.page).split('/')[1];
  const stranger = await visitor(browser, { house, script: false });
  for (const made of ['0'.repeat(64), 'abc', '../../etc', '<script>alert(1)</script>', '٤'.repeat(64)]) {
    await stranger.go(`/${group}/come-in`);
    await fill(stranger.page, { words: made });
    await press(stranger.page, 'main form[data-key] button.btn');
    assert.deepEqual(await problems(stranger.page), ['words'], made);
    assert.equal(await typed(stranger.page, 'words'), made);
  }
  assert.notEqual(await heading(stranger.page), '');
  assert.deepEqual(await faults(stranger), []);
  await stranger.close();
  await ruth.close();
});
