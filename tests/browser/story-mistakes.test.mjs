// What people and machines send that nobody expects: too long, empty, a script, emoji, marks that turn writing round, bytes
// that are no text, the same thing twice, very many at once. A clear sentence, what was typed is kept, nothing is lost.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { faults } from './looking.mjs';
import { ask, fill, goOn, heading, openWithWords, path, press, problems, receipt, send, startGroup, typed } from './doing.mjs';

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

const strange = {
  'a script': '<script>document.title = "taken"</script><img src=x onerror="document.title=1">',
  'quotes and ampersands': `"'\`&amp;&lt;b&gt; \${7*7} {{ 7*7 }} %s ../..`,
  'emoji': '👩🏽‍🍳👩‍👩‍👧‍👦🌶️ zwölf 🥖',
  'Arabic and Hebrew': 'أمينة תודה 123 (ab) ٤٥',
  'letters with many marks': 'Z̷͖̆a̴̺͝l̶̯̈g̵͚̈o̷̮͠ Łódź naïve',
};

for (const script of [true, false]) {
  describe(script ? 'with script' : 'without script', () => {
    let neighbour;
    before(async () => (neighbour = await visitor(browser, { house, script })));
    after(() => neighbour?.close());

    it('what is too long or missing is said beside the field, and what was typed is kept', async () => {
      const { page } = neighbour;
      const long = 'rice and beans '.repeat(140).trim();
      await neighbour.go(`/${group}/ask/food`);
      await fill(page, { words: long, household: 'many', bags: 400 });
      await goOn(page);
      assert.deepEqual((await problems(page)).sort(), ['bags', 'household', 'words']);
      assert.match(await page.title(), /^\S+: /);
      assert.equal(await typed(page, 'words'), long);
      assert.equal(await typed(page, 'household'), 'many');
      assert.deepEqual(await faults(neighbour), []);
      // The summary leads to the field.
      await page.locator('.summary a[href="#household"]').click();
      assert.ok(page.url().endsWith('#household'));

      await fill(page, { words: 'rice', household: '٥', bags: 2 });
      await goOn(page);
      await fill(page, { called: 'Zoë', via: 'text', tel: 'none', street: 'Kiln Lane', door: 'third floor' });
      await goOn(page);
      assert.deepEqual(await problems(page), ['tel']);
      assert.deepEqual([await typed(page, 'called'), await typed(page, 'tel'), await typed(page, 'door')], ['Zoë', 'none', 'third floor']);
      assert.deepEqual(await faults(neighbour), []);
      await fill(page, { via: 'email', email: 'zoë@' });
      await goOn(page);
      assert.deepEqual(await problems(page), ['email']);
      await fill(page, { via: 'own_page' });
      await goOn(page);
      // On the check page everything is there; going back and changing one thing keeps the rest.
      for (const said of ['rice', 'Zoë', 'Kiln Lane', 'third floor']) assert.match(await page.locator('dl').innerText(), new RegExp(said));
      await press(page, page.locator('dl button[value=what]').first());
      assert.equal(await typed(page, 'words'), 'rice');
      await fill(page, { words: 'rice and lentils' });
      await goOn(page);
      assert.match(await page.locator('dl').innerText(), /rice and lentils[\s\S]*Zoë/);
      await goOn(page);
      await receipt(page);
    });

    it('strange letters are only letters, on every page where they appear', async () => {
      const { Ben: ben } = people;
      for (const [what, words] of Object.entries(strange)) {
        const { code, words: key } = await ask(neighbour, group, { kind: 'else', what: { words }, reach: { called: words.slice(0, 60), via: 'own_page', tel: '', door: words.slice(0, 200) } });
        await openWithWords(neighbour, group, key);
        assert.match(await neighbour.page.title(), /\S/, what);
        assert.ok((await neighbour.page.locator('main').innerText()).includes(words.replaceAll(/\s+/g, ' ').slice(0, 20).trim()), what);
        await send(neighbour.page, 's/mine/talk', { line: words });
        assert.deepEqual(await faults(neighbour), [], what);
        await ben.go(`/${group}/needs?code=${encodeURIComponent(code)}`);
        const need = path(ben.page).split('/').pop();
        await send(ben.page, `needs/${need}/promises`);
        await send(ben.page, `needs/${need}/openings`);
        assert.ok((await ben.page.locator('#details').innerText()).includes(words.slice(0, 20).trim()), what);
        assert.deepEqual(await faults(ben), [], what);
        await send(ben.page, `needs/${need}/promises/release`);
      }
    });

    it('an ask sent twice is one need with the same words', async () => {
      const { page } = neighbour;
      await neighbour.go(`/${group}/ask/home`);
      await goOn(page);
      await fill(page, { called: 'Twice', via: 'own_page' });
      await goOn(page);
      const check = await page.locator('main form').first().evaluate((form) => Object.fromEntries(new FormData(form)));
      await goOn(page);
      const first = await receipt(page);
      await page.reload();
      assert.deepEqual(await receipt(page), first, 'loading the last page again');
      const again = await neighbour.context.request.post(path(page), { form: check });
      const text = await again.text();
      for (const word of first.words.split(' ')) assert.ok(text.includes(word), 'sending the form again');
    });

    it('words that open nothing say so, are kept, and tell nothing', async () => {
      const { page } = neighbour;
      const { words } = await ask(neighbour, group, { kind: 'letters' });
      await neighbour.context.clearCookies();
      const wrong = [words.split(' ').slice(0, 5).join(' '), words.split(' ').reverse().join(' '), 'apple', '', 'x'.repeat(300)];
      for (const typing of wrong) {
        await openWithWords(neighbour, group, typing);
        assert.deepEqual(await problems(page), ['words'], typing);
        assert.equal(await typed(page, 'words'), typing);
      }
      assert.deepEqual(await faults(neighbour), []);
      await neighbour.go(`/${group}/s/mine`);
      assert.equal(path(page), `/${group}/s`);
    });

    it('an empty line of talk is not sent, and a very long one is kept to be made shorter', async () => {
      const { page } = neighbour;
      const { words } = await ask(neighbour, group, { kind: 'letters' });
      await openWithWords(neighbour, group, words);
      for (const line of ['   ', 'long '.repeat(500).trim()]) {
        await send(page, 's/mine/talk', { line });
        assert.deepEqual(await problems(page), ['line']);
        assert.equal((await typed(page, 'line')).trim(), line.trim());
      }
      assert.deepEqual(await faults(neighbour), []);
    });

    it('very many asks from one network only take a moment longer, and nothing is lost', async () => {
      const crowd = await visitor(browser, { house, script, more: { extraHTTPHeaders: { 'x-forwarded-for': script ? '192.0.2.9' : '203.0.113.9' } } });
      const { page } = crowd;
      const sending = async () => {
        await crowd.go(`/${group}/ask/else`);
        await goOn(page);
        await fill(page, { called: 'One of many', via: 'own_page', street: 'Kiln Lane' });
        await goOn(page);
        await goOn(page);
      };
      for (let n = 0; n < 20 && (await page.locator('form[data-task]').count()) === 0; n += 1) await sending();
      assert.equal(await page.locator('form[data-task]').count(), 1, 'a page that asks for a moment');
      assert.deepEqual(await faults(crowd), []);
      if (script) {
        // The browser does a small piece of work and then sends the form.
        await page.locator('form[data-task] button').click();
        await page.locator('.words li').first().waitFor();
        await receipt(page);
      } else {
        // Without script one waits; pressing too early leads back here, with everything still in it.
        await goOn(page);
        assert.equal(await page.locator('form[data-task]').count(), 1);
        assert.equal(await page.locator('[name=called]').getAttribute('value'), 'One of many');
      }
      // Nobody else is slowed.
      await ask(neighbour, group, { kind: 'letters' });
      await crowd.close();
    });
  });
}

it('bytes that are no text, fields that nobody made, and far too much get a page and no trouble', async () => {
  const someone = await visitor(browser, { house });
  const post = (body, type = 'application/x-www-form-urlencoded') =>
    someone.context.request.post(`/${group}/ask/food`, { data: Buffer.from(body, 'latin1'), headers: { 'content-type': type } });
  for (const [body, most] of [
    ['words=caf\xe9\xff\xfe&at=what', 422],
    ['at=check&to=nowhere&soon=never&via=pigeon&command=zz', 422],
    ['%=%&%zz=%00&=&&&&', 422],
    ['words=' + 'x'.repeat(70_000), 413],
    ['{"kind":"food"}', 422],
  ]) {
    const answer = await post(body);
    assert.ok(answer.status() <= most, `${answer.status()} for ${body.slice(0, 40)}`);
    assert.match(await answer.text(), /<h1/);
  }
  for (const where of ['%ff%fe', '..%2f..%2fetc%2fpasswd', `${group}/ask/gold`, `${group}/nothing-here`, 'x'.repeat(3000)]) {
    const answer = await someone.context.request.get(`/${where}`);
    assert.ok([400, 404, 414].includes(answer.status()), `${answer.status()} for ${where.slice(0, 30)}`);
  }
  await someone.go(`/${group}/nothing-here`);
  assert.notEqual(await heading(someone.page), '');
  assert.deepEqual(await faults(someone), []);
  await someone.close();
});

it('a cookie that somebody made up opens nothing', async () => {
  const someone = await visitor(browser, { house });
  for (const letter of ['s', 'k', 'r']) {
    for (const value of ['0'.repeat(64), 'nonsense', '']) {
      await someone.context.addCookies([{ name: `${letter}-${group}`, value, url: house.url }]);
      await someone.go(`/${group}/today`);
      assert.equal(path(someone.page), `/${group}/sign-in`);
      await someone.go(`/${group}/s/mine`);
      assert.equal(path(someone.page), `/${group}/s`);
    }
  }
  await someone.close();
});
