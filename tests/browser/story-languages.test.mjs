// Every page in one's own language: what the browser reads, what somebody chooses, and back again; with script and without.

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { faults } from './looking.mjs';
import { ask, fill, goOn, heading, openWithWords, path, press, receipt, startGroup } from './doing.mjs';

let house, browser, group, people;
before(async () => {
  house = await startHouse();
  browser = await openBrowser();
  ({ group, people } = await startGroup(browser, house, { members: ['Ben'] }));
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

const reads = (page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
const choose = (page, language) => press(page, page.locator(`.langs a[hreflang=${language}]`).locator('visible=true').first());

for (const script of [true, false]) {
  it(`somebody changes to Arabic, asks, and changes back, ${script ? 'with' : 'without'} script`, async () => {
    const someone = await visitor(browser, { house, script });
    const { page } = someone;
    await someone.go(`/${group}`);
    assert.deepEqual(await reads(page), ['en', 'ltr']);
    const english = await heading(page);
    await choose(page, 'ar');
    assert.deepEqual(await reads(page), ['ar', 'rtl']);
    assert.equal(path(page), `/${group}`);
    assert.equal(new URL(page.url()).search, '', 'the address is as before');
    assert.notEqual(await heading(page), english);

    // The choice stays on the way, also where one cannot choose.
    await press(page, 'main a[href$="/ask/food"]');
    await fill(page, { words: 'أرز وعدس', household: '٤' });
    await goOn(page);
    assert.deepEqual(await reads(page), ['ar', 'rtl']);
    await fill(page, { called: 'أمينة', via: 'text', tel: '٠٧٧٠٠ ٩٠٠٤٦١', street: 'Kiln Lane' });
    await goOn(page);
    assert.deepEqual(await faults(someone), []);
    await goOn(page);
    const { words, code } = await receipt(page);
    assert.deepEqual(await reads(page), ['ar', 'rtl']);
    assert.deepEqual(await faults(someone), []);
    await openWithWords(someone, group, words);
    assert.match(await page.locator('main').innerText(), /أرز وعدس/);

    await choose(page, 'en');
    assert.deepEqual(await reads(page), ['en', 'ltr']);
    assert.equal(path(page), `/${group}/s/mine`);
    assert.match(await page.locator('main').innerText(), /أرز وعدس/);
    assert.deepEqual(await faults(someone), []);

    // Whoever reads the board in English reads the need in English, and the words as they were written.
    const { Ben: ben } = people;
    await ben.go(`/${group}/board`);
    const card = ben.page.locator('#open .need', { hasText: code });
    assert.match(await card.innerText(), /Food|Groceries/);
    await someone.close();
  });
}

it('each language of the browser is understood, and a language we do not speak gets the group\'s own', async () => {
  for (const [language, right] of [['es', ['es', 'ltr']], ['pl-PL', ['pl', 'ltr']], ['ar-EG', ['ar', 'rtl']], ['ja', ['en', 'ltr']]]) {
    const someone = await visitor(browser, { house, language });
    await someone.go(`/${group}/ask`);
    assert.deepEqual(await reads(someone.page), right, language);
    assert.deepEqual(await faults(someone), []);
    await someone.close();
  }
});

it('a member changes the language and everything follows, and what others wrote stays as it is', async () => {
  const { Ben: ben } = people;
  const neighbour = await visitor(browser, { house });
  await ask(neighbour, group, { kind: 'company' });
  await ben.go(`/${group}/me`);
  for (const language of ['pl', 'ar', 'es', 'en']) {
    await choose(ben.page, language);
    for (const where of ['board', 'log', 'neighbours']) {
      await ben.go(`/${group}/${where}`);
      assert.equal((await reads(ben.page))[0], language);
    }
    assert.match(await ben.page.locator('main').innerText(), /Ben/);
    await ben.go(`/${group}/me`);
  }
  await neighbour.close();
});
