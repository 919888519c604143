// Answering by letter: nobody who answers signs in, and all the same a block stops, is worked through, and the amended text
// passes. The letters travel through a real mail server on this machine.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { faults } from './looking.mjs';
import { eventually, fill, followLink, form, found, heading, path, press, problems, proposeRule, rule, support, typed } from './doing.mjs';
import { freePort, startSink } from './sink.mjs';

let house, browser, sink, url;
before(async () => {
  sink = await startSink();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const options = ['--smtp', sink.url, '--letters-from', 'Story Street <post@story.example>', '--public-url', url];
  house = await startHouse({ time: true, listen: `127.0.0.1:${port}`, options });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.stop();
  await sink?.stop();
});

/** Where it is early in the afternoon now: letters come by day. */
function daytime() {
  const ahead = 13 - new Date().getUTCHours();
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

for (const script of [true, false]) {
  describe(script ? 'with script' : 'without script', () => {
    const tag = script ? 'a' : 'b';
    const address = (name) => `${name.toLowerCase()}.${tag}@story.example`;
    const got = {};
    let group, dee, esi;

    before(async () => {
      dee = await visitor(browser, { house, script });
      const { links } = await found(dee, {
        name: `Letter Street ${tag}`,
        place: 'Storyton',
        streets: 'Kiln Lane',
        language: 'en',
        zone: daytime(),
        reach: '01632 960123',
        called: 'Dee',
        others: 3,
      });
      assert.equal(links.length, 3, await heading(dee.page));
      for (const [n, called] of ['Esi', 'Fay', 'Gul'].entries()) {
        const person = await visitor(browser, { house, script });
        await followLink(person, links[n]);
        await fill(person.page, { called, reach: address(called) });
        await press(person.page, person.page.locator('main form button.btn').last());
        group = path(person.page).split('/')[1];
        if (called === 'Esi') esi = person;
        else await person.close();
      }
      await press(dee.page, 'main a.btn');
    });
    after(async () => {
      await dee?.close();
      await esi?.close();
    });

    /** Opens the newest letter to somebody on a telephone that nobody is signed in on. */
    async function open(name) {
      const letter = await sink.next(address(name), got[name] ?? 0);
      got[name] = (got[name] ?? 0) + 1;
      const link = letter.text.match(/^http.*\/answer\/\S+$/m)[0];
      const someone = await visitor(browser, { house, script });
      await someone.page.goto(link);
      return { ...someone, letter, link };
    }

    async function answer(name, position, words = {}) {
      const someone = await open(name);
      await fill(someone.page, { position, ...words });
      await press(someone.page, someone.page.locator('main form button.btn').first());
      assert.deepEqual(await problems(someone.page), []);
      assert.match(someone.page.url(), /said=answered/);
      await someone.close();
    }

    it('a limit is raised by answers from letters alone, after a block was worked through', async () => {
      const number = await proposeRule(dee, group, 'errand_limit', { value: '90', why: 'Forty does not buy a week for five.' });
      await support(esi, group, number);

      const fay = await open('Fay');
      assert.match(fay.letter.subject, /has a question for you/);
      assert.doesNotMatch(fay.letter.subject, /limit|errand/i, 'a locked screen tells nothing');
      assert.match(fay.letter.text, /Forty does not buy a week/);
      assert.deepEqual(await faults(fay), []);
      // A block without its reason is not taken, and what was typed stays.
      await fill(fay.page, { position: 'block', lifts: 'A lower sum.' });
      await press(fay.page, fay.page.locator('main form button.btn').first());
      assert.deepEqual(await problems(fay.page), ['words']);
      assert.equal(await typed(fay.page, 'lifts'), 'A lower sum.');
      assert.deepEqual(await faults(fay), []);
      await fill(fay.page, { words: 'The tin is empty by March.', will_meet: true });
      await press(fay.page, fay.page.locator('main form button.btn').first());
      assert.match(fay.page.url(), /said=answered/);
      await fay.close();
      await answer('Esi', 'agree');
      await answer('Gul', 'reservations', { words: 'With receipts, please.' });

      await house.pass(8);
      await eventually(dee, `/${group}/decisions/${number}`, (page) => form(page, `${number}/meetings`).count());
      assert.match((await rule(dee, group, 'errand_limit')).value, /40/, 'a block stops');

      await dee.go(`/${group}/decisions/${number}/wordings`);
      const value = await dee.page.locator('main [name^="value"]').first().getAttribute('name');
      await fill(dee.page, { [value]: '55', why: 'A sum that lasts until summer.' });
      await press(dee.page, dee.page.locator('main form button[type=submit]').last());
      if ((await dee.page.locator('#preview button[name=send]').count()) > 0) await press(dee.page, '#preview button[name=send]');

      for (const name of ['Esi', 'Fay', 'Gul']) await answer(name, 'agree');
      await house.pass(4);
      await eventually(dee, `/${group}/decisions/${number}`, (page) => page.locator('#carried').count());
      const now = await rule(dee, group, 'errand_limit');
      assert.match(now.value, /55/);
      assert.equal(now.because, number);
    });

    it('ten digits do as well as a link, and wrong ones say so', async () => {
      const number = await proposeRule(dee, group, 'check_back_days', { value: '5', why: 'Some of us answer late.' });
      await support(esi, group, number);
      const letter = await sink.next(address('Gul'), got.Gul);
      got.Gul += 1;
      const code = letter.text.match(/\b\d{5} \d{5}\b/)[0];
      const someone = await visitor(browser, { house, script });
      await someone.go(`/${group}/answer`);
      await fill(someone.page, { code: '12345 67890' });
      await press(someone.page, 'main form button.btn');
      assert.deepEqual(await problems(someone.page), ['code']);
      assert.equal(await typed(someone.page, 'code'), '12345 67890');
      await fill(someone.page, { code });
      await press(someone.page, 'main form button.btn');
      await fill(someone.page, { position: 'agree' });
      await press(someone.page, someone.page.locator('main form button.btn').first());
      assert.match(someone.page.url(), /said=answered/);
      await someone.close();
    });
  });
}
