// A round in the demo neighbourhood, carried by somebody whose telephone has no signal; on paper; and without script. What
// was answered arrives once. What lies on the telephone goes when the round is over, and sooner when it must.

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { axe, faults } from './looking.mjs';
import { ask, fill, heading, path, press, said, send } from './doing.mjs';
import { comeToTown } from './pages.mjs';
import { answerNext, answerPlainly, handBack, makeRound, needOf, onTelephone, programOf, takeAlong, typeIn } from './rounds.mjs';

let house, browser, group, member, program;
before(async () => {
  house = await startHouse({ demo: true });
  browser = await openBrowser();
  const town = await comeToTown(browser, house);
  group = town.group;
  member = town.cookies.member;
  const clerk = await sitDown({ script: false });
  program = await programOf(clerk, group);
  await handBack(clerk, group);
  await clerk.close();
});
// One that failed must not leave somebody with their hands full for the next.
const made = [];
afterEach(async () => {
  for (const round of made.splice(0)) await program.say('POST', `/rounds/${round}/closing`).catch(() => {});
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

const sitDown = (wishes = {}) => visitor(browser, { house, cookies: member, ...wishes });

/** A round with `doors` doors that were asked for just now, each with a door of its own. */
async function roundOf(doors) {
  const needs = [];
  const finder = await sitDown({ script: false });
  for (let n = 1; n <= doors; n += 1) {
    const asked = await visitor(browser, { house, script: false });
    const { code } = await ask(asked, group, { what: { words: `Rice number ${n}` }, reach: { called: `Neighbour ${n}`, street: 'Kiln Lane', door: `blue door ${n}` } });
    needs.push(await needOf(finder, group, code));
    await asked.close();
  }
  await finder.close();
  const round = await makeRound(program, needs);
  made.push(round);
  return round;
}

const answers = async (round) => (await program.say('GET', `/rounds/${round}`)).stops.map(({ answer }) => answer);
const strip = (page) => page.locator('[data-outbox]');
// A page from the telephone learns a moment later which answers wait on it.
const shows = (where, words) => where.filter({ hasText: words }).waitFor();
const next = (page, door) => shows(page.locator('#now'), `blue door ${door}`);
const kept = (page) => page.locator('[data-kept]:not([hidden])').waitFor();
const until = async (what) => {
  const late = Date.now() + 20_000;
  while (!(await what())) {
    if (Date.now() > late) throw new Error(`It did not come about: ${what}`);
    await new Promise((next) => setTimeout(next, 100));
  }
};

/** A round of so many doors, taken along on a telephone that has kept it. */
async function onTheWay(doors, { byButton = false } = {}) {
  const round = await roundOf(doors);
  const someone = await sitDown();
  await takeAlong(someone, group, round, byButton ? undefined : program);
  await kept(someone.page);
  return { round, someone, where: `/${group}/rounds/${round}` };
}

describe('without signal', () => {
  it('a round goes on through reloads, and each answer arrives once', async () => {
    const { round, someone, where } = await onTheWay(4, { byButton: true });
    const { page, context } = someone;
    await next(page, 1);
    assert.deepEqual(await faults(someone), []);
    const newest = (await program.say('GET', '/log?limit=1')).entries[0].number;
    await context.setOffline(true);
    await page.reload();
    await next(page, 1);
    await shows(strip(page), /No signal/);
    assert.equal(await answerNext(page, 'given'), 1);
    await next(page, 2);
    assert.equal(await answerNext(page, 'with_neighbour'), 2);
    await shows(strip(page), /2 answers are safe on this phone and will go later\./);
    await page.reload();
    await next(page, 3);
    // One pressed by mistake is taken back before it goes.
    assert.equal(await answerNext(page, 'wrong'), 3);
    await press(page, page.locator('.stops > [data-stop="3"] button.btn-a'));
    assert.equal(await answerNext(page, 'no_answer'), 3);
    await shows(strip(page), /3 answers/);
    assert.deepEqual(await axe(page), []);

    await page.goto(`/${group}/board`);
    assert.equal(await heading(page), 'No signal');
    await page.locator('[data-round-here]:not([hidden]) a').click();
    await page.waitForURL(`**${where}`);
    await next(page, 4);
    assert.deepEqual(await answers(round), [null, null, null, null], 'the server knows nothing yet');

    await context.setOffline(false);
    await until(async () => (await answers(round)).filter(Boolean).length === 3);
    assert.deepEqual(await answers(round), ['given', 'with_neighbour', 'no_answer', null]);
    await until(async () => (await onTelephone(page)).answers.every(({ taken }) => taken));
    await page.goto(where);
    await until(async () => (await onTelephone(page)).answers.length === 0);
    assert.equal(await strip(page).isVisible(), false);
    const { entries } = await program.say('GET', '/log?limit=100');
    const answered = entries.filter(({ number, kind }) => number > newest && kind === 'rounds.answered').length;
    assert.equal(answered, 3, 'each stands in the log once');

    await send(page, `rounds/${round}/closing`);
    assert.equal(path(page), `${where}/after`);
    await page.goto(where);
    await until(async () => (await onTelephone(page)).pages.length === 0);
    await context.setOffline(true);
    await page.goto(where);
    assert.equal(await heading(page), 'No signal', 'its doors are gone from the telephone');
    assert.doesNotMatch(await page.content(), /blue door/);
    await context.setOffline(false);
    const { strangers, policy, errors } = someone.noticed;
    assert.deepEqual([...strangers, ...policy, ...errors], []);
    await someone.close();
  });

  it('an answer the server cannot take any more is said until somebody has read it', async () => {
    const { round, someone, where } = await onTheWay(2);
    const { page, context } = someone;
    await context.setOffline(true);
    await answerNext(page, 'given');
    await program.say('POST', `/rounds/${round}/closing`);
    await context.setOffline(false);
    const line = strip(page).locator('li');
    await line.waitFor();
    assert.match(await line.innerText(), /1 · Given: /);
    await page.goto(`/${group}/today`);
    assert.match(await line.innerText(), /Given/, 'on other pages too');
    assert.deepEqual(await axe(page), []);
    await line.locator('button').click();
    await strip(page).waitFor({ state: 'hidden' });
    assert.deepEqual((await onTelephone(page)).answers, []);
    assert.ok(!(await onTelephone(page)).pages.includes(where));
    await someone.close();
  });

  it('whoever is not signed in any more keeps the answers and not the doors; signed in again, they go', async () => {
    const { round, someone, where } = await onTheWay(2);
    const { page, context } = someone;
    await context.setOffline(true);
    await answerNext(page, 'given');
    const cookies = await context.cookies();
    await context.clearCookies({ name: `s-${group}` });
    await context.setOffline(false);
    await until(async () => (await onTelephone(page).catch(() => ({ pages: [where] }))).pages.length === 0);
    assert.equal((await onTelephone(page)).answers.length, 1);
    assert.deepEqual(await answers(round), [null, null]);
    await context.addCookies(cookies.filter(({ name }) => name === `s-${group}`));
    await page.goto(`/${group}/today`);
    await until(async () => (await answers(round))[0] === 'given');
    await program.say('POST', `/rounds/${round}/closing`);
    await someone.close();
  });

  it('after a day what was kept is gone, and at sign-out at once', async () => {
    const { round, someone, where } = await onTheWay(2);
    const { page, context } = someone;
    // A day has passed on this telephone.
    await page.evaluate(async (path) => {
      const store = await caches.open('kept');
      const copy = await store.match(path);
      const headers = new Headers(copy.headers);
      headers.set('x-kept-until', String(Date.now() - 1000));
      await store.put(path, new Response(await copy.blob(), { headers }));
    }, where);
    await context.setOffline(true);
    await page.goto(where);
    assert.equal(await heading(page), 'No signal');
    assert.deepEqual((await onTelephone(page)).pages, []);
    await context.setOffline(false);
    await page.goto(where);
    await kept(page);
    assert.deepEqual((await onTelephone(page)).pages, [where]);
    await program.say('POST', `/rounds/${round}/closing`);
    await someone.close();

    // Somebody whose session is nobody else's signs out.
    const other = await visitor(browser, { house });
    await other.go(`/${group}/demo`);
    await press(other.page, '[data-demo-seat="member"] button');
    const again = await roundOf(1);
    await takeAlong(other, group, again, program);
    await kept(other.page);
    await other.go(`/${group}/more`);
    await send(other.page, 'me/sign-out');
    assert.deepEqual((await onTelephone(other.page)).pages, []);
    await program.say('POST', `/rounds/${again}/closing`);
    await other.close();
  });
});

describe('without script', () => {
  it('the same round goes by plain forms, one door after the other', async () => {
    const round = await roundOf(3);
    const someone = await sitDown({ script: false });
    const { page } = someone;
    await takeAlong(someone, group, round);
    assert.notEqual(await said(page), '');
    for (const [n, answer] of ['given', 'no_answer', 'wrong'].entries()) {
      assert.match(await page.locator('#now').innerText(), new RegExp(`blue door ${n + 1}`));
      const { height } = await page.locator(`#now button[value=${answer}]`).boundingBox();
      assert.ok(height >= 64, `${height} px`);
      await answerPlainly(page, answer);
      assert.notEqual(await said(page), '');
    }
    assert.deepEqual(await answers(round), ['given', 'no_answer', 'wrong']);
    assert.deepEqual(await faults(someone), []);
    await send(page, `rounds/${round}/closing`);
    assert.equal(await page.locator('main .stops > li').count(), 2, 'two could not be handed over');
    assert.deepEqual(await faults(someone), []);
    await someone.close();
  });
});

describe('on paper', () => {
  it('eight doors are one page of A4, and are typed in within one field', async () => {
    const round = await roundOf(8);
    const someone = await sitDown({ place: 'desktop' });
    const { page } = someone;
    await takeAlong(someone, group, round, program);
    for (const colours of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: colours });
      await page.goto(`/${group}/rounds/${round}/paper`);
      assert.deepEqual(await faults(someone), []);
    }
    const sheet = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    assert.equal(sheet.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1, 'one page');
    assert.match(sheet.toString('latin1'), /\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
    const codes = await page.locator('.doors small').allInnerTexts();
    assert.equal(new Set(codes).size, 8);

    await typeIn(someone, group, round, `1 y 2 y ${codes[2]} d\n4n 5w 6 q 77 y`);
    const amiss = await page.locator('#typed-amiss li').allInnerTexts();
    assert.equal(amiss.length, 2);
    assert.match(amiss.join('\n'), /6 q[^]*77 y/);
    assert.match(await page.inputValue('#typed'), /6 q 77 y/, 'what was typed is still there');
    assert.deepEqual(await faults(someone), []);
    await fill(page, { typed: '1 y 2 y 3 d 4n 5w 6 y 7 y 8 y' });
    await press(page, page.locator('main form[action$="/type-in"] button.btn'));
    assert.deepEqual(await answers(round), ['given', 'given', 'with_neighbour', 'no_answer', 'wrong', 'given', 'given', 'given']);
    await send(page, `rounds/${round}/closing`);
    await someone.close();
  });
});

describe('every page of it', () => {
  for (const [language, colours, place] of [['en', 'light', 'phone'], ['ar', 'dark', 'phone'], ['es', 'dark', 'desktop'], ['pl', 'light', 'small']]) {
    it(`${language}, ${colours}, ${place}`, async () => {
      const round = await roundOf(2);
      const someone = await sitDown({ language, colours, place });
      await takeAlong(someone, group, round, program);
      const found = [...(await faults(someone))];
      for (const tail of ['', '/paper', '/type-in', '/after']) {
        await someone.go(`/${group}/rounds/${round}${tail}`);
        found.push(...(await faults(someone)));
      }
      await someone.go('/no-signal');
      found.push(...(await faults(someone)));
      assert.deepEqual(found, []);
      await program.say('POST', `/rounds/${round}/closing`);
      await someone.close();
    });
  }
});
