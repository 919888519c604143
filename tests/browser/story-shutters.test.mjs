// Two members close the shutters, everybody else is out, a neighbour asks all the same, and a day opens them again.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { faults } from './looking.mjs';
import { ask, eventually, form, heading, path, press, said, send, startGroup } from './doing.mjs';

let house, browser;
before(async () => {
  house = await startHouse({ time: true });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

for (const script of [true, false]) {
  describe(script ? 'with script' : 'without script', () => {
    it('a group shuts itself and opens again', async () => {
      const { group, people } = await startGroup(browser, house, { members: ['Ben', 'Chiara', 'Dee'] });
      const same = async (person, more = {}) => visitor(browser, { house, script, cookies: await person.cookies(), ...more });
      const [ben, chiara, dee] = [await same(people.Ben), await same(people.Chiara), await same(people.Dee, { language: 'ar' })];

      await ben.go(`/${group}/more`);
      await press(ben.page, 'main a[href$="/shutters"]');
      assert.deepEqual(await faults(ben), []);
      await send(ben.page, 'shutters/closings');
      assert.notEqual(await said(ben.page), '');
      assert.equal(await form(ben.page, 'shutters/closings').count(), 0, 'once is enough, for one');

      // The others see it on every page, and one of them says it too.
      await dee.go(`/${group}/board`);
      assert.equal(await dee.page.locator('.alarm').count(), 1);
      assert.deepEqual(await faults(dee), []);
      await chiara.go(`/${group}/today`);
      await press(chiara.page, '.alarm a');
      await send(chiara.page, 'shutters/closings');
      assert.equal(path(chiara.page), `/${group}/shutters`);
      assert.deepEqual(await faults(chiara), []);

      // Dee is out; the two see this page in place of every other.
      await dee.go(`/${group}/me`);
      assert.equal(path(dee.page), `/${group}/sign-in`);
      assert.equal(await dee.page.locator('.alarm').count(), 1);
      assert.deepEqual(await faults(dee), []);
      await ben.go(`/${group}/board`);
      assert.equal(path(ben.page), `/${group}/shutters`);
      const closed = await heading(ben.page);

      // A neighbour asks as on any other day.
      const neighbour = await visitor(browser, { house, script });
      const asked = await ask(neighbour, group);
      assert.equal(asked.words.split(' ').length, 6);
      assert.equal(await neighbour.page.locator('.alarm').count(), 1);
      await neighbour.close();

      // Two say: open. It takes three, and the third was signed out.
      for (const member of [ben, chiara]) {
        await member.go(`/${group}/shutters`);
        await send(member.page, 'shutters/openings');
        assert.equal(await heading(member.page), closed, 'two are not enough');
      }
      assert.equal(await form(ben.page, 'shutters/openings').count(), 0);
      assert.deepEqual(await faults(ben), []);
      // A day later they fall open by themselves.
      await house.pass(1.1);
      await eventually(ben, `/${group}/board`, async (page) => path(page) === `/${group}/board`);
      assert.equal(await ben.page.locator('.alarm').count(), 0);
      await Promise.all([ben, chiara, dee].map((one) => one.close()));
    });
  });
}
