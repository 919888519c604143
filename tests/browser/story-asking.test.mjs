// From a telephone without an account to a bag at the door, told from both sides: the neighbour who asks and the member who
// brings it. Once with script and once without.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { faults } from './looking.mjs';
import { ask, fill, form, heading, openWithWords, path, press, problems, said, send, startGroup } from './doing.mjs';

let house, browser;
before(async () => {
  house = await startHouse();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

/** Goes to the page of a need as somebody on the board finds it: by its code. */
async function find({ page, go }, group, code) {
  await go(`/${group}/board`);
  await fill(page, { code });
  await press(page, page.locator('form.finder button'));
  return path(page).split('/').pop();
}

const text = (page, where = 'main') => page.locator(where).first().innerText();

for (const script of [true, false]) {
  describe(script ? 'with script' : 'without script', () => {
    let group, people, neighbour;
    before(async () => {
      ({ group, people } = await startGroup(browser, house, { members: ['Ben'], script }));
      neighbour = await visitor(browser, { house, script });
    });
    after(async () => {
      await neighbour?.close();
      for (const person of Object.values(people ?? {})) await person.close();
    });

    it('somebody asks, somebody brings it, both see what happened, and it is closed', async () => {
      const { page } = neighbour;
      const { Ben: ben } = people;
      const kept = await ask(neighbour, group, {
        what: { words: 'Rice and lentils, no pork', household: 5 },
        reach: { door: 'blue door, second floor', password: 'heron' },
      });
      assert.deepEqual(await faults(neighbour), []);

      // The member sees the street and how soon, and nothing that is sealed.
      const need = await find(ben, group, kept.code);
      for (const secret of ['Amina', '900461', 'blue door', 'heron', 'lentils']) {
        assert.ok(!(await ben.page.content()).includes(secret), `${secret} is sealed`);
      }
      assert.match(await text(ben.page), /Kiln Lane/);
      await send(ben.page, `needs/${need}/promises`);
      assert.match(path(ben.page), new RegExp(`/needs/${need}$`));
      assert.notEqual(await said(ben.page), '');

      // The neighbour comes back on another device with the six words alone.
      const elsewhere = await visitor(browser, { house, script });
      await openWithWords(elsewhere, group, kept.words.toUpperCase().replaceAll(' ', '  '));
      assert.equal(path(elsewhere.page), `/${group}/s/mine`);
      assert.match(await text(elsewhere.page, '#coming'), /Ben/);
      const before = await text(elsewhere.page, '#opened');
      assert.doesNotMatch(before, /Ben/);
      await elsewhere.close();

      // Only now the details open, and the neighbour can see by whom.
      await send(ben.page, `needs/${need}/openings`);
      const opened = await text(ben.page);
      for (const secret of ['Amina', '07700 900461', 'blue door, second floor', 'heron', 'Rice and lentils']) {
        assert.ok(opened.includes(secret), `${secret} stands open`);
      }
      assert.deepEqual(await faults(ben), []);
      await openWithWords(neighbour, group, kept.words);
      assert.match(await text(page, '#opened'), /Ben/);

      // They agree in their own thread.
      await send(page, 's/mine/talk', { line: 'After six, please' });
      await ben.page.goto(`/${group}/needs/${need}`);
      assert.match(await text(ben.page), /After six, please/);
      await send(ben.page, `needs/${need}/lines`, { words: 'I come at seven' });
      await neighbour.go(`/${group}/s/mine`);
      assert.match(await text(page, '#talk'), /I come at seven/);

      // On the way, at the door, and: did it arrive?
      await send(ben.page, `needs/${need}/departures`);
      const door = form(ben.page, `needs/${need}/handovers`);
      await fill(ben.page, { how: 'door' }, `main form[action$="needs/${need}/handovers"] >> nth=0`).catch(() => {});
      await press(ben.page, door.locator('button[value=door], button.btn').first());
      await neighbour.go(`/${group}/s/mine`);
      assert.deepEqual(await faults(neighbour), []);
      await send(page, 's/mine/answer', { answer: 'arrived', return: 'nothing' });
      assert.equal(await page.locator('main form[action$="s/mine/answer"]').count(), 0);
      assert.equal(await page.locator('main form[action$="s/mine/again"]').count(), 1, 'it can be opened again');

      // On the board it is done, and it is on nobody's list any more.
      await ben.go(`/${group}/board`);
      assert.ok(!(await text(ben.page, '#open')).includes(kept.code));
      assert.ok(!(await text(ben.page, '#held')).includes(kept.code));
      assert.deepEqual(await faults(ben), []);
    });

    it('a member has to be asked first if the neighbour wants that', async () => {
      const kept = await ask(neighbour, group, { kind: 'repair', reach: { ask_first: true } });
      const { Ben: ben } = people;
      const need = await find(ben, group, kept.code);
      await send(ben.page, `needs/${need}/promises`);
      // Nothing opens before the neighbour says yes.
      assert.ok(!(await ben.page.content()).includes('900461'));
      await openWithWords(neighbour, group, kept.words);
      const yes = neighbour.page.locator('form[action*="s/mine/promises/"][action$="/yes"] button');
      await press(neighbour.page, yes);
      assert.equal(await yes.count(), 0);
      await ben.go(`/${group}/needs/${need}`);
      await send(ben.page, `needs/${need}/openings`);
      assert.match(await text(ben.page), /07700 900461/);
      await send(ben.page, `needs/${need}/promises/release`);
      assert.ok(!(await ben.page.content()).includes('900461'), 'handed back: sealed again');
    });

    it('an ask can be changed, ended and opened again by whoever has its words', async () => {
      const kept = await ask(neighbour, group, { kind: 'lift', reach: { via: 'own_page', tel: '' } });
      await openWithWords(neighbour, group, kept.words);
      const { page } = neighbour;
      await press(page, 'main a[href$="s/mine/change"]');
      await send(page, 's/mine/change', { soon: 'any_time', words: 'To the hospital and back' });
      assert.equal(path(page), `/${group}/s/mine`);
      assert.match(await text(page), /To the hospital and back/);
      await press(page, 'main button[value=no_longer_needed]');
      await press(page, 'main form[action$="s/mine/again"] button');
      assert.equal(await page.locator('main form[action$="s/mine/end"]').count(), 1);
    });

    it('everything can be erased at once, and then the six words open nothing', async () => {
      const kept = await ask(neighbour, group, { reach: { called: 'Zahra Planted', tel: '07700 900999' } });
      const { Ben: ben } = people;
      const need = await find(ben, group, kept.code);
      await openWithWords(neighbour, group, kept.words);
      const { page } = neighbour;
      await press(page, 'main a[href$="s/mine/wipe"]');
      assert.deepEqual(await faults(neighbour), []);
      await send(page, 's/mine/wipe');
      assert.equal(path(page), `/${group}/s/gone`);
      assert.notEqual(await heading(page), '');

      await neighbour.go(`/${group}/s/mine`);
      assert.equal(path(page), `/${group}/s`, 'this device has no key any more');
      await openWithWords(neighbour, group, kept.words);
      assert.deepEqual(await problems(page), ['words']);
      assert.equal(await page.locator('main [name=words]').inputValue(), kept.words);

      await ben.go(`/${group}/needs/${need}`);
      const left = await ben.page.content();
      assert.ok(!left.includes('Zahra') && !left.includes('900999'));
      assert.equal(await form(ben.page, `needs/${need}/openings`).count(), 0);
      assert.equal(await form(ben.page, `needs/${need}/promises`).count(), 0);
    });

    it('the private link opens the page and leaves no trace in the address', async () => {
      const kept = await ask(neighbour, group, { kind: 'letters' });
      const elsewhere = await visitor(browser, { house, script });
      await elsewhere.page.goto(kept.link);
      if (script) {
        await elsewhere.page.waitForURL((url) => url.pathname === `/${group}/s/mine`);
      } else {
        // Without script the words are typed, or the part after the sign is pasted.
        await fill(elsewhere.page, { words: kept.link.split('#')[1] });
        await press(elsewhere.page, 'main form[data-key] button.btn');
      }
      assert.equal(new URL(elsewhere.page.url()).pathname, `/${group}/s/mine`);
      assert.equal(new URL(elsewhere.page.url()).hash, '');
      await press(elsewhere.page, 'main form[action$="s/leave"] button');
      await elsewhere.go(`/${group}/s/mine`);
      assert.equal(path(elsewhere.page), `/${group}/s`, 'a borrowed telephone forgets at once');
      await elsewhere.close();
    });
  });
}
