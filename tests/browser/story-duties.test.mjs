// Duties and the log: somebody takes the phone desk for a week, a caller is written down while they speak, what arrived
// without a street is understood, a caller is forgotten on their word, and every step stands in the log.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { faults } from './looking.mjs';
import { ask, fill, form, goOn, openWithWords, path, press, problems, said, send, startGroup, typed } from './doing.mjs';

let house, browser;
before(async () => {
  house = await startHouse();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

for (const script of [true, false]) {
  describe(script ? 'with script' : 'without script', () => {
    let group, people, dee;
    const text = (where = 'main') => dee.page.locator(where).first().innerText();
    const takeDesk = async () => {
      await dee.go(`/${group}/duties`);
      if ((await form(dee.page, '/turns/release').count()) === 0) await press(dee.page, form(dee.page, '/turns').locator('button'));
      await dee.go(`/${group}/desk`);
    };

    before(async () => {
      ({ group, people } = await startGroup(browser, house, { members: ['Dee', 'Esi'], script }));
      dee = people.Dee;
    });
    after(async () => {
      for (const person of Object.values(people ?? {})) await person.close();
    });

    it('a duty is taken for a week and handed back with one press', async () => {
      await dee.go(`/${group}/duties`);
      assert.deepEqual(await faults(dee), []);
      const free = await form(dee.page, '/turns').count();
      await press(dee.page, form(dee.page, '/turns').locator('button'));
      assert.notEqual(await said(dee.page), '');
      assert.equal(await form(dee.page, '/turns/release').count(), 1);
      await dee.go(`/${group}/duties`);
      await send(dee.page, '/turns/release');
      assert.equal(await form(dee.page, '/turns/release').count(), 0);
      assert.equal(await form(dee.page, '/turns').count(), free);
    });

    it('a caller is written down, and has a code and six words like everybody else', async () => {
      await takeDesk();
      await dee.go(`/${group}/desk/call`);
      const { page } = dee;
      await goOn(page);
      assert.ok((await problems(page)).length > 0, 'an empty page is not sent');
      await fill(page, { words: 'Bread for two days', called: 'Mrs Planted', via: 'call', reach: '01632 960999', street: 'Kiln Lane', door: 'garden flat' });
      assert.deepEqual(await faults(dee), []);
      await goOn(page);
      if ((await page.locator('.words li').count()) === 0) {
        // Whatever is missing is asked for, and the rest is still there.
        assert.equal(await typed(page, 'door'), 'garden flat');
        await fill(page, { what: await page.locator('select[name=what] option').nth(1).getAttribute('value') });
        await goOn(page);
      }
      assert.deepEqual(await faults(dee), []);
      const words = (await page.locator('.words li').allInnerTexts()).join(' ');
      const code = (await page.locator('.code').innerText()).trim();
      await press(page, 'main a.btn-2');
      const need = path(page);
      assert.ok((await text()).includes(code));

      // The caller follows it on any telephone.
      const caller = await visitor(browser, { house, script });
      await openWithWords(caller, group, words);
      assert.equal(path(caller.page), `/${group}/s/mine`);

      // "I want all of it gone", said to any member: wiped at once.
      const { Esi: esi } = people;
      await esi.page.goto(`${need}/forgetting`);
      if (path(esi.page).endsWith('/forgetting')) await press(esi.page, 'main form button.btn');
      else {
        await dee.page.goto(`${need}/forgetting`);
        await press(dee.page, 'main form button.btn');
      }
      await caller.go(`/${group}/s/mine`);
      assert.equal(path(caller.page), `/${group}/s`);
      await openWithWords(caller, group, words);
      assert.deepEqual(await problems(caller.page), ['words']);
      await dee.page.goto(need);
      assert.ok(!(await dee.page.content()).includes('Mrs Planted'));
      await caller.close();
    });

    it('what arrived without a street is understood on the desk and then stands on the board', async () => {
      const neighbour = await visitor(browser, { house, script });
      const { code } = await ask(neighbour, group, { reach: { street: 'the crossing behind the old chapel' } });
      await takeDesk();
      assert.ok((await text()).includes(code), 'it waits on the desk');
      const { Esi: esi } = people;
      await esi.go(`/${group}/board`);
      assert.ok(!(await esi.page.locator('#open').innerText()).includes(code));

      await dee.go(`/${group}/needs?code=${encodeURIComponent(code)}`);
      const need = path(dee.page);
      await send(dee.page, '/openings');
      assert.match(await text(), /behind the old chapel/);
      await dee.page.goto(`${need}/understanding`);
      assert.deepEqual(await faults(dee), []);
      const street = await dee.page.locator('select[name=street] option', { hasText: 'Orchard Close' }).getAttribute('value');
      await fill(dee.page, { street });
      await goOn(dee.page);
      assert.equal(path(dee.page), need);
      await esi.go(`/${group}/board`);
      const card = esi.page.locator('#open .need', { hasText: code });
      assert.match(await card.innerText(), /Orchard Close/);
      await neighbour.close();
    });

    it('what happened stands in the log for every member, without a name of who asked, and can be taken home', async () => {
      const neighbour = await visitor(browser, { house, script });
      const { code } = await ask(neighbour, group, { kind: 'lift', reach: { called: 'Logged Nowhere', tel: '07700 900222' } });
      const { Esi: esi } = people;
      await esi.go(`/${group}/needs?code=${encodeURIComponent(code)}`);
      await send(esi.page, '/promises');
      await send(esi.page, '/openings');
      await dee.go(`/${group}/log`);
      assert.deepEqual(await faults(dee), []);
      const page = await text();
      assert.match(page, /Esi/);
      assert.ok(page.includes(code));
      assert.ok(!page.includes('Logged Nowhere') && !page.includes('900222'));
      const file = await dee.context.request.get(`/${group}/log/download`);
      assert.equal(file.status(), 200);
      const lines = (await file.text()).trimEnd().split('\n').map((line) => JSON.parse(line));
      assert.ok(lines.length > 5);
      assert.ok(!(await file.text()).includes('Logged Nowhere'));
      // Nobody else gets it.
      const stranger = await neighbour.context.request.get(`/${group}/log/download`, { maxRedirects: 0 });
      assert.equal(stranger.status(), 303);
      await esi.go(`/${group}/needs?code=${encodeURIComponent(code)}`);
      await send(esi.page, '/promises/release');
      await neighbour.close();
    });
  });
}
