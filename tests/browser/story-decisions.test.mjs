// Decisions: a rule is changed and nobody edits a setting; a block stops, is worked through, and the amended text passes; a
// duty waits for somebody's own yes; an answer given in the room; and what can go wrong while somebody types.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { faults } from './looking.mjs';
import { eventually, fill, form, press, problems, propose, proposeRule, quilt, rule, said, send, startGroup, support, take, typed } from './doing.mjs';

let house, browser;
before(async () => {
  house = await startHouse({ time: true });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

for (const script of [true, false]) {
  describe(script ? 'with script' : 'without script', () => {
    let group, people, dee, esi, fay, gul;

    before(async () => {
      ({ group, people } = await startGroup(browser, house, { members: ['Dee', 'Esi', 'Fay', 'Gul'], script }));
      ({ Dee: dee, Esi: esi, Fay: fay, Gul: gul } = people);
    });
    after(async () => {
      for (const person of Object.values(people ?? {})) await person.close();
    });

    const at = (number) => `/${group}/decisions/${number}`;
    const text = (someone, where) => someone.page.locator(where).first().innerText();
    const open = async (author, code, answers, supporter = esi) => {
      const number = await proposeRule(author, group, code, answers);
      await support(supporter, group, number);
      return number;
    };

    it('a spending limit is raised, and nobody edits a setting', async () => {
      const before = await rule(dee, group, 'errand_limit');
      assert.match(before.value, /40/);
      assert.equal(await dee.page.locator('main form').count(), 0, 'there is nothing to edit on the page of our rules');
      assert.deepEqual(await faults(dee), []);

      const number = await proposeRule(dee, group, 'errand_limit', { value: '60', why: 'Forty does not buy a week for five.' });
      assert.notEqual(await said(dee.page), '');
      assert.deepEqual(await faults(dee), []);
      assert.equal(await form(dee.page, '/positions').count(), 0, 'nobody is asked before somebody supports it');
      await support(esi, group, number);

      await take(esi, group, number, 'agree');
      await take(fay, group, number, 'reservations', { words: 'Please keep the receipts.' });
      await take(dee, group, number, 'agree', { words: 'As I said.' });
      assert.deepEqual(await faults(dee), []);
      assert.match(await text(dee, '#worries'), /Please keep the receipts/);
      const answers = await quilt(dee.page);
      assert.equal(sum(answers), 4, 'one patch for each who is asked');
      assert.equal(answers.at(-1), 1, 'Gul is not heard yet');
      assert.match((await rule(dee, group, 'errand_limit')).value, /40/, 'nothing happens before it is agreed');

      await house.pass(8);
      await eventually(dee, at(number), (page) => page.locator('#carried').count());
      assert.deepEqual(await faults(dee), []);
      assert.deepEqual(await rule(gul, group, 'errand_limit'), { value: before.value.replace('40', '60'), because: number });
      await gul.go(`/${group}/log`);
      assert.match(await text(gul, 'main'), /60/, 'and it stands in the log');
    });

    it('a block stops it, it is worked through, and the amended text passes', async () => {
      const number = await open(dee, 'food_allowance', { value: '45', why: 'Prices.' });
      await take(dee, group, number, 'agree');
      await take(esi, group, number, 'agree');
      await take(fay, group, number, 'block', {
        words: 'The tin is empty by March.',
        lifts: 'A sum that lasts until summer.',
        will_meet: true,
      });
      assert.match(await text(fay, '#worries'), /empty by March[\s\S]*lasts until summer/);

      await house.pass(8);
      await eventually(fay, at(number), (page) => form(page, `${number}/meetings`).count());
      assert.match((await rule(fay, group, 'food_allowance')).value, /20/, 'a block stops');
      await fay.go(at(number));
      const day = fay.page.locator('#day');
      const soonest = new Date(`${await day.getAttribute('min')}T12:00:00Z`);
      soonest.setUTCDate(soonest.getUTCDate() + 2);
      await send(fay.page, `${number}/meetings`, { day: soonest.toISOString().slice(0, 10), time: '19:00' });
      assert.equal((await problems(fay.page)).length, 0);
      assert.deepEqual(await faults(fay), []);

      await house.pass(4);
      await dee.go(at(number));
      const came = form(dee.page, `${number}/meetings/0`);
      for (const tick of await came.locator('[name=came]').all()) await tick.check();
      await press(dee.page, came.locator('button[type=submit]'));
      assert.equal((await problems(dee.page)).length, 0);

      await press(dee.page, `main a[href$="decisions/${number}/wordings"], main a[href$="decisions/${number}/amend"]`);
      assert.deepEqual(await faults(dee), []);
      const value = await dee.page.locator('main [name^="value"]').first().getAttribute('name');
      await fill(dee.page, { [value]: '30', why: 'Prices, and a tin that lasts until summer.' });
      await press(dee.page, dee.page.locator('main form button[type=submit]').last());
      if ((await dee.page.locator('#preview button[name=send]').count()) > 0) await press(dee.page, '#preview button[name=send]');
      await dee.go(at(number));
      assert.equal(sum((await quilt(dee.page)).slice(0, -1)), 0, 'a new wording is answered anew');

      await take(dee, group, number, 'agree');
      await take(esi, group, number, 'agree');
      await take(fay, group, number, 'agree', { words: 'That I can live with.' });
      await house.pass(4);
      await eventually(dee, at(number), (page) => page.locator('#carried').count());
      const now = await rule(dee, group, 'food_allowance');
      assert.match(now.value, /30/);
      assert.equal(now.because, number);
    });

    it('a duty waits for the yes of whoever is named', async () => {
      await dee.go(`/${group}/decisions/new?what=appoint.books`);
      const person = await dee.page.locator('main [name^="person-"] option', { hasText: 'Gul' }).first().getAttribute('value');
      const name = await dee.page.locator('main [name^="person-"]').first().getAttribute('name');
      const number = await propose(dee, group, 'what=appoint.books', { [name]: person, why: 'Somebody should write it down.', kind: 'lazy' });
      await support(esi, group, number);
      await take(esi, group, number, 'agree');
      await take(dee, group, number, 'agree');
      await house.pass(4);
      await eventually(gul, at(number), (page) => form(page, `${number}/yes/0`).count());
      assert.deepEqual(await faults(gul), []);
      await esi.go(at(number));
      assert.equal(await form(esi.page, `${number}/yes/0`).count(), 0, 'nobody says yes for somebody else');
      await press(gul.page, form(gul.page, `${number}/yes/0`).locator('button[value=yes]'));
      assert.notEqual(await said(gul.page), '');
      await esi.go(`/${group}/duties`);
      assert.match(await text(esi, 'main'), /Gul/);
    });

    it('an answer given in the room is written down with who wrote it, until they answer themselves', async () => {
      const number = await open(esi, 'openings_a_day', { value: '12', why: 'The desk runs short.' }, fay);
      const tell = async (position, words) => {
        await dee.go(at(number));
        const gulHere = await dee.page.locator('#told_person option', { hasText: 'Gul' }).getAttribute('value');
        await send(dee.page, `${number}/positions/told`, { told_person: gulHere, told_position: position, told_words: words });
      };
      await tell('reservations', 'She says: not more than twelve.');
      assert.equal((await problems(dee.page)).length, 0);
      assert.deepEqual(await faults(dee), []);
      assert.match(await text(dee, '#worries'), /Gul[\s\S]*not more than twelve[\s\S]*Dee/, 'what she said, and who wrote it down');
      await take(gul, group, number, 'agree', { words: 'Now I have read it myself.' });
      await dee.go(at(number));
      assert.equal(await dee.page.locator('#told_person option', { hasText: 'Gul' }).count(), 0, 'she has answered herself');
    });

    it('a block without a reason says what is missing, and keeps what was typed', async () => {
      const number = await open(dee, 'duty_days', { value: '10', why: 'A week is short.' });
      await take(gul, group, number, 'block', { lifts: 'Ask those who are on the desk.' });
      assert.ok((await problems(gul.page)).includes('words'), 'it needs a reason');
      assert.equal(await typed(gul.page, 'lifts'), 'Ask those who are on the desk.');
      assert.ok(await gul.page.locator('main [name=position][value=block]').isChecked());
      assert.deepEqual(await faults(gul), []);
      await send(gul.page, `${number}/positions`, { words: 'Ten days alone at the telephone are too many.' });
      assert.ok((await problems(gul.page)).includes('will_meet'), 'a block means that we meet');
      assert.equal(await typed(gul.page, 'words'), 'Ten days alone at the telephone are too many.');
      await send(gul.page, `${number}/positions`, { will_meet: true });
      assert.match(await text(gul, '#worries'), /too many/);
    });

    it('a text that changes under the fingers is shown to them before their answer counts', async () => {
      const number = await open(fay, 'release_after_hours', { value: '30', why: 'People forget.', kind: 'full' }, dee);
      const late = await visitor(browser, { house, script: false, cookies: await esi.cookies() });
      await late.go(at(number));
      await fay.go(at(number));
      await press(fay.page, `main a[href$="decisions/${number}/wordings"], main a[href$="decisions/${number}/amend"]`);
      const value = await fay.page.locator('main [name^="value"]').first().getAttribute('name');
      await fill(fay.page, { [value]: '36' });
      await press(fay.page, fay.page.locator('main form button[type=submit]').last());
      if ((await fay.page.locator('#preview button[name=send]').count()) > 0) await press(fay.page, '#preview button[name=send]');

      await send(late.page, `${number}/positions`, { position: 'reservations', words: 'Thirty is fine, but say so at the desk.' });
      assert.ok((await problems(late.page)).length > 0, 'it says that the text has changed');
      assert.equal(await typed(late.page, 'words'), 'Thirty is fine, but say so at the desk.', 'and keeps what was typed');
      assert.match(await text(late, '#changes'), /36/);
      assert.equal(sum((await quilt(late.page)).slice(0, -1)), 0, 'nothing was counted');
      await send(late.page, `${number}/positions`);
      assert.equal((await quilt(late.page))[1], 1, 'the second press is an answer to what stands there now');
      await late.close();
    });
  });
}
