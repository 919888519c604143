// When it hurts: one neighbour asks another to talk, each with a listener, in steps with a date; somebody else finds nothing
// of it; and one who wants no talk is listened to first and told first.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser } from './browser.mjs';
import { faults } from './looking.mjs';
import { fill, form, path, press, problems, said, send, startGroup, typed } from './doing.mjs';

let house, browser;
before(async () => {
  house = await startHouse();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

const words = 'You laughed at me in front of everybody. I wish you would not.';

for (const script of [true, false]) {
  describe(script ? 'with script' : 'without script', () => {
    let group, people, where;
    const text = ({ page }) => page.locator('main').innerText();
    const choose = async (page, field, name) => {
      const value = await page.locator(`main select[name="${field}"] option`, { hasText: name }).first().getAttribute('value');
      await page.locator(`main select[name="${field}"]`).selectOption(value);
    };
    const asksListener = async (someone, name) => {
      await someone.page.goto(where);
      await choose(someone.page, 'listener', name);
      await send(someone.page, '/listener');
    };
    const answers = async (someone, action, answer) => {
      await someone.page.goto(where);
      await press(someone.page, form(someone.page, action).locator(`button[value="${answer}"]`));
      assert.notEqual(await said(someone.page), '');
    };

    before(async () => {
      ({ group, people } = await startGroup(browser, house, { members: ['Ben', 'Chiara', 'Dee', 'Esi', 'Femi'], script }));
    });
    after(async () => {
      for (const person of Object.values(people ?? {})) await person.close();
    });

    it('an empty form is not sent, and what was typed is kept', async () => {
      const { Ben } = people;
      await Ben.go(`/${group}/mending/new`);
      await fill(Ben.page, { words });
      await send(Ben.page, '/mending');
      assert.deepEqual(await problems(Ben.page), ['with']);
      assert.equal((await typed(Ben.page, 'words')).trim(), words);
      assert.deepEqual(await faults(Ben), []);
    });

    it('Ben asks Chiara to talk, and on her Today it says no more than that', async () => {
      const { Ben, Chiara } = people;
      await choose(Ben.page, 'with', 'Chiara');
      await send(Ben.page, '/mending');
      where = path(Ben.page);
      assert.ok((await text(Ben)).includes(words));
      await Chiara.go(`/${group}/today`);
      const today = await text(Chiara);
      assert.ok(today.includes('Somebody would like to talk with you') && !today.includes('laughed'));
      await press(Chiara.page, `main a[href="${where}"]`);
      assert.ok((await text(Chiara)).includes(words));
      assert.deepEqual(await faults(Chiara), []);
    });

    it('to everybody else it is not there', async () => {
      const { Dee } = people;
      const answer = await Dee.page.goto(where);
      assert.equal(answer.status(), 404);
      await Dee.go(`/${group}/mending`);
      assert.equal(await Dee.page.locator('#mine a').count(), 0);
      await Dee.go(`/${group}/log`);
      assert.ok((await text(Dee)).includes('Two people are talking something through.'));
    });

    it('each chooses a listener, and a step with a date is agreed', async () => {
      const { Ben, Chiara, Dee, Esi } = people;
      await answers(Chiara, '/answer', 'yes');
      await Ben.page.goto(where);
      await send(Ben.page, '/support');
      await asksListener(Ben, 'Dee');
      await asksListener(Chiara, 'Esi');
      await Dee.page.goto(where);
      assert.ok(!(await text(Dee)).includes('laughed'), 'not before her yes');
      await answers(Dee, '/listening', 'yes');
      assert.ok((await text(Dee)).includes('laughed'));
      await answers(Esi, '/listening', 'yes');
      const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
      await Esi.page.goto(where);
      await send(Esi.page, '/times', { day, hour: '18:30' });
      await answers(Ben, '/times/0', 'yes');
      await Chiara.page.goto(where);
      await send(Chiara.page, '/steps', { step: 'I will not joke about you.', until: '2020-01-01' });
      assert.deepEqual(await problems(Chiara.page), ['until']);
      assert.deepEqual(await faults(Chiara), []);
      await send(Chiara.page, '/steps', { until: day });
      await answers(Ben, '/steps/0', 'yes');
      assert.ok((await text(Ben)).includes('I will not joke about you.'));
      assert.deepEqual(await faults(Ben), []);
    });

    it('it is good when both say so, and listeners read it no more', async () => {
      const { Ben, Chiara, Dee } = people;
      for (const one of [Ben, Chiara]) {
        await one.page.goto(where);
        await send(one.page, '/good');
      }
      assert.ok((await text(Chiara)).includes('It is good now. Thank you both.'));
      await Dee.page.goto(where);
      assert.ok(!(await text(Dee)).includes('laughed'));
    });

    it('who wants no talk is told first and listened to first', async () => {
      const { Ben, Femi } = people;
      await Ben.go(`/${group}/mending/new`);
      await choose(Ben.page, 'with', 'Femi');
      await send(Ben.page, '/mending', { words });
      where = path(Ben.page);
      await Femi.page.goto(where);
      await send(Femi.page, '/stop');
      await Ben.page.goto(where);
      await send(Ben.page, '/hearing');
      await Femi.go(`/${group}/today`);
      assert.ok((await text(Femi)).includes('Somebody would like to listen to you'));
      await Femi.page.goto(where);
      assert.deepEqual(await faults(Femi), []);
      await send(Femi.page, '/heard');
      await Ben.page.goto(where);
      assert.equal(await Ben.page.locator('main a[href*="decisions/new?person="]').count(), 0);
      await send(Ben.page, '/question');
      assert.equal(await Ben.page.locator('main a[href*="decisions/new?person="]').count(), 1);
      await Femi.go(`/${group}/today`);
      assert.ok((await text(Femi)).includes('You are told something first'));
    });
  });
}
