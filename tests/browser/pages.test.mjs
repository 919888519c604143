// Every page of the table in pages.mjs, as everybody meets it: readable by day and by night, from left and from right, on the
// narrowest telephone and with letters twice as large, at a desk, and without script; light on a first visit, and lighter when one
// comes back. One load of a page is looked at in every way it can be: loading it again for each would prove nothing more.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHouse } from './house.mjs';
import { moveTo, openBrowser, visitor } from './browser.mjs';
import { axe, noSideways, scales, tooHeavy } from './looking.mjs';
import { comeToTown, notPages, open, pages, routes } from './pages.mjs';

/** In kilobytes, compressed; a page of the table may say that it is another for it. */
const budget = { weigh: 60, script: 10, again: 25 };

let house, browser, town;
const visitors = new Map();

before(async () => {
  house = await startHouse({ demo: true });
  browser = await openBrowser();
  town = await comeToTown(browser, house);
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

/** Whoever looks at the pages: one browser for all pages that the same person sees in the same way. */
async function looker(who, wishes) {
  const name = JSON.stringify([who, wishes]);
  if (!visitors.has(name)) visitors.set(name, visitor(browser, { house, cookies: town.cookies[who], ...wishes }));
  const someone = await visitors.get(name);
  for (const list of Object.values(someone.noticed)) list.length = 0;
  return someone;
}

/** As somebody who was never here: the cookies they came to town with, and none that says they know our style. */
async function asNew({ context, page }, who) {
  await page.goto('about:blank');
  await context.clearCookies();
  await context.addCookies((town.cookies[who]?.cookies ?? []).filter(({ name }) => name !== 'look'));
}

/** What must be so on every page in every language. */
async function shape(page, language) {
  const found = await page.evaluate(() => ({
    language: document.documentElement.lang,
    direction: document.documentElement.dir,
    headings: [...document.querySelectorAll('h1')].map((one) => one.textContent.trim()),
    title: document.title.trim(),
    hyphenated: document.body.innerText.match(/\b[a-z]+(?:-[a-z_]+)+\b/g) ?? [],
  }));
  // A sentence that nobody wrote shows as its key. Six words together are somebody's own key and no sentence.
  const rooms = /^(about|agenda|agreement|ask|board|calendar|call|carry|come-in|decide|decided|door|duties|duty|effect|form|frame|how|item|join|kind|letter|log|me|meeting|meetings|mending|mine|minutes|mirror|need|offer|paper|people|poll|pot|propose|refusal|round|rounds|rule|rules|said|shared|soon|story|streets|sum|today|unit)-/;
  const keys = found.hyphenated.filter((word) => rooms.test(word) && word.split('-').length !== 6);
  const right = language === 'ar' ? ['ar', 'rtl'] : [language, 'ltr'];
  const faults = [];
  if (found.language !== right[0] || found.direction !== right[1]) faults.push(`lang and dir are ${found.language} ${found.direction}`);
  if (found.headings.length !== 1 || !found.headings[0]) faults.push(`its first headings are ${JSON.stringify(found.headings)}`);
  if (!found.title) faults.push('it has no title');
  if (keys.length > 0) faults.push(`it shows keys: ${keys.join(', ')}`);
  return faults;
}

const noticedBy = ({ noticed }) => [
  ...noticed.strangers.map((s) => `stranger: ${s}`),
  ...noticed.policy.map((p) => `policy: ${p}`),
  ...noticed.errors.map((e) => `script: ${e}`),
];

/** By night only colours differ, so only colours are looked at again. */
async function byNight(page) {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await axe(page, ['color-contrast', 'link-in-text-block']);
  await page.emulateMedia({ colorScheme: 'light' });
  return found.map((fault) => `by night: ${fault}`);
}

it('no page is missing from the table', async () => {
  const known = new Set([...pages.map(({ route }) => route), ...notPages]);
  const served = await routes();
  assert.ok(served.length > 20, `${served.length} addresses`);
  assert.deepEqual(served.filter((route) => !known.has(route)), []);
});

/** Everything that is looked at on a telephone, after it was loaded. `day` is done as soon as what differs by day has been looked at. */
async function onTelephone(someone, language, day = () => []) {
  const { page } = someone;
  return [
    ...(await shape(page, language)),
    ...(await axe(page)),
    ...(await day()),
    ...(await byNight(page)),
    ...(await noSideways(page, { text: [100, 200] })),
    ...noticedBy(someone),
  ];
}

for (const page of pages) {
  describe(page.name, () => {
    const may = { ...budget, ...page.may };
    // Under scales from the first visit to the second; pages that are reached by steps have no weight of their own.
    let someone, line;
    after(async () => {
      await line?.away();
      if (someone) await moveTo(someone.page, 'phone');
    });

    /** How much heavier than allowed it was when it was loaded for the first time. */
    async function firstWeight() {
      if (!page.at) return [];
      await line.settled();
      const weight = line.weight();
      const script = weight.parts.filter(({ type }) => type === 'Script').reduce((sum, { bytes }) => sum + bytes, 0);
      return [...tooHeavy(weight, may.weigh), ...(script > may.script * 1000 ? [`${script} bytes of script`] : [])];
    }

    /** Comes back, and says by how much that was heavier than allowed. */
    async function comeBack() {
      const before = line.weight().bytes;
      await open(page, someone, town);
      if (!page.at) return [];
      await line.settled();
      const again = line.weight().bytes - before;
      return again > may.again * 1000 ? [`${again} bytes when one comes back`] : [];
    }

    it('for the first time, on a telephone, in English', async () => {
      someone = await looker(page.who, { language: 'en' });
      await asNew(someone, page.who);
      line = await scales(someone.page);
      await open(page, someone, town);
      assert.deepEqual(await onTelephone(someone, 'en', firstWeight), [], someone.page.url());
    });

    it('once more, and at a desk', async () => {
      await looker(page.who, { language: 'en' });
      const found = await comeBack();
      await moveTo(someone.page, 'desktop');
      // What a script drew for a telephone it draws anew; everything else is laid out by the style alone.
      if (page.may) await open(page, someone, town);
      await someone.page.waitForFunction(() => innerWidth === 1366);
      // The face of headings comes only to a desk.
      await someone.page.evaluate(async () => void (document.body.offsetWidth, await document.fonts.ready));
      found.push(...(await axe(someone.page)));
      assert.deepEqual([...found, ...noticedBy(someone)], [], someone.page.url());
    });

    it('on a telephone, in Arabic', async () => {
      const other = await looker(page.who, { language: 'ar' });
      await open(page, other, town);
      assert.deepEqual(await onTelephone(other, 'ar'), [], other.page.url());
    });

    it('without script', async () => {
      const other = await looker(page.who, { script: false });
      await open(page, other, town);
      const found = [...(await shape(other.page, 'en')), ...(await noSideways(other.page)), ...noticedBy(other)];
      assert.deepEqual(found, [], other.page.url());
      assert.equal(await other.page.locator('main').count(), 1);
    });
  });
}
