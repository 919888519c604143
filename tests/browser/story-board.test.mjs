// The board while several people look at it: what others do appears by itself, two people press at the same moment, and
// what was pressed by mistake is taken back.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { faults } from './looking.mjs';
import { ask, form, openWithWords, path, press, said, send, startGroup, undo } from './doing.mjs';

let house, browser, group, people;
before(async () => {
  house = await startHouse();
  browser = await openBrowser();
  ({ group, people } = await startGroup(browser, house, { members: ['Ben', 'Chiara'] }));
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

async function asked(wishes) {
  const neighbour = await visitor(browser, { house, script: false });
  const kept = await ask(neighbour, group, wishes);
  return { ...kept, neighbour };
}

/** The card of a need on the board. */
const card = (page, code) => page.locator('#open .need, #held .need', { hasText: code });

/** Remembers that this page was never loaded again. */
const stay = (page) => page.evaluate(() => (window.stayed = true));
const stayed = (page) => page.evaluate(() => window.stayed === true);

it('what somebody asks, and what another takes on, appears on an open board without loading it again', async () => {
  const { Ben: ben, Chiara: chiara } = people;
  await ben.go(`/${group}/board`);
  await stay(ben.page);
  const { code, words, neighbour } = await asked({ kind: 'company' });
  await ben.page.locator('#open .need', { hasText: code }).waitFor();

  await openWithWords(neighbour, group, words);
  const watching = await visitor(browser, { house, cookies: await neighbour.cookies() });
  await watching.go(`/${group}/s/mine`);
  await stay(watching.page);

  await chiara.go(`/${group}/board`);
  await press(chiara.page, card(chiara.page, code).locator('form[action$="/promises"] button'));
  await ben.page.locator('#held .need', { hasText: code }).waitFor();
  await ben.page.locator('#open .need', { hasText: code }).waitFor({ state: 'detached' });
  await watching.page.locator('#coming', { hasText: 'Chiara' }).waitFor();
  assert.ok(await stayed(ben.page), 'the board was not loaded again');
  assert.ok(await stayed(watching.page), 'nor was the page of who asked');
  assert.deepEqual(await faults(ben), []);
  await watching.close();
  await neighbour.close();
});

it('somebody who is typing is not disturbed by what others do', async () => {
  const { Ben: ben, Chiara: chiara } = people;
  const { code, neighbour } = await asked({ kind: 'letters' });
  await chiara.go(`/${group}/board`);
  await press(chiara.page, card(chiara.page, code).locator('h3 a'));
  const here = path(chiara.page);
  await send(chiara.page, `${here.split('/').slice(-2).join('/')}/promises`);
  const words = form(chiara.page, '/lines').locator('[name=words]');
  await words.pressSequentially('I have a pen and');
  await ben.go(here);
  const heard = chiara.page.waitForResponse((response) => new URL(response.url()).pathname === here);
  const other = await asked({ kind: 'else' });
  await heard;
  await words.pressSequentially(' time');
  assert.equal(await words.inputValue(), 'I have a pen and time');
  assert.equal(await chiara.page.evaluate(() => document.activeElement?.getAttribute('name')), 'words');
  await neighbour.close();
  await other.neighbour.close();
});

for (const script of [true, false]) {
  describe(script ? 'with script' : 'without script', () => {
    let ben, chiara;
    before(async () => {
      const again = async (person) => visitor(browser, { house, script, cookies: await person.cookies() });
      [ben, chiara] = [await again(people.Ben), await again(people.Chiara)];
    });
    after(async () => {
      await ben?.close();
      await chiara?.close();
    });

    it('two people press at the same moment: one promise stands, and the other reads a kind sentence', async () => {
      const { code, neighbour } = await asked({ kind: 'repair' });
      const both = [ben, chiara];
      for (const one of both) {
        // Neither has heard of the other yet: on an open line the button of the slower one would go before it is pressed.
        await one.page.route('**/live?*', (line) => line.abort());
        await one.go(`/${group}/board`);
      }
      const buttons = both.map(({ page }) => card(page, code).locator('form[action$="/promises"] button'));
      await Promise.all(both.map(({ page }, n) => press(page, buttons[n])));

      const undos = await Promise.all(both.map(({ page }) => undo(page).count()));
      assert.deepEqual([...undos].sort(), [0, 1], 'one of them promised');
      const late = both[undos.indexOf(0)];
      assert.notEqual(await said(late.page), '');
      await late.go(`/${group}/board`);
      assert.equal(await late.page.locator('#held .need', { hasText: code }).locator('.who').count(), 1);
      assert.equal(await late.page.locator('#open .need', { hasText: code }).count(), 0);
      // Handed back, so that both have their hands free again.
      const fast = both[undos.indexOf(1)];
      await press(fast.page, undo(fast.page));
      for (const one of both) await one.page.unroute('**/live?*');
      await neighbour.close();
    });

    it('what was pressed by mistake is taken back within ten minutes, and only once', async () => {
      const { code, neighbour } = await asked({ kind: 'home' });
      await ben.go(`/${group}/board`);
      await press(ben.page, card(ben.page, code).locator('form[action$="/promises"] button'));
      const here = ben.page.url();
      await press(ben.page, undo(ben.page));
      assert.notEqual(await said(ben.page), '');
      assert.equal(await undo(ben.page).count(), 0);
      await ben.go(`/${group}/board`);
      assert.equal(await card(ben.page, code).locator('form[action$="/promises"] button').count(), 1, 'it is open as before');
      // The old page still offers it in the history; pressing it again only says so.
      await ben.page.goto(here);
      assert.equal(await undo(ben.page).count(), 0, 'there is nothing left to take back');
      await neighbour.close();
    });

    it('the same form sent twice has one effect', async () => {
      const { code, neighbour } = await asked({ kind: 'home' });
      await ben.go(`/${group}/board`);
      await press(ben.page, card(ben.page, code).locator('h3 a'));
      const need = path(ben.page);
      const wanted = form(ben.page, '/promises');
      const [action, answers] = [await wanted.getAttribute('action'), await hidden(wanted)];
      const post = () => ben.context.request.post(action, { form: answers, maxRedirects: 0 });
      const both = await Promise.all([post(), post()]);
      assert.deepEqual(both.map((one) => one.status()), [303, 303]);
      assert.equal(both[0].headers().location, both[1].headers().location, 'both are told the same');
      assert.match(both[0].headers().location, /said=/);
      await ben.page.goto(need);
      await send(ben.page, '/promises/release');
      await neighbour.close();
    });
  });
}

/** What a form would send: everything that is hidden, chosen or written in it. */
const hidden = (wanted) => wanted.evaluate((one) => Object.fromEntries(new FormData(one)));

it('a page that has grown old says so kindly, and nothing happens', async () => {
  const { Ben: ben } = people;
  const { code, words, neighbour } = await asked({ kind: 'lift' });
  await ben.go(`/${group}/board`);
  await press(ben.page, card(ben.page, code).locator('h3 a'));
  // Without script the page stays as it was when it was loaded.
  const old = await visitor(browser, { house, script: false, cookies: await ben.cookies() });
  await old.page.goto(ben.page.url());
  await openWithWords(neighbour, group, words);
  await press(neighbour.page, 'main button[value=no_longer_needed]');
  await send(old.page, '/promises');
  assert.match(old.page.url(), /refused=closed/);
  assert.notEqual(await said(old.page), '');
  await old.close();
  await neighbour.close();
});

it('a need page that somebody forged is not there, and a form from elsewhere is not taken', async () => {
  const { Ben: ben } = people;
  for (const where of ['needs/99999', 'needs/nonsense', 'needs/0', 'neighbours/99999', 'board?after=99999999999&kind=gold&street=-1']) {
    const answer = await ben.go(`/${group}/${where}`);
    assert.equal(answer.status(), where.startsWith('board') ? 200 : 404, where);
    assert.equal(await ben.page.locator('h1').count(), 1);
  }
  const elsewhere = await ben.context.request.post(`/${group}/needs/1/promises`, {
    form: {},
    headers: { origin: 'https://example.invalid', 'sec-fetch-site': 'cross-site' },
    maxRedirects: 0,
  });
  assert.equal(elsewhere.status(), 403);
});
