// Every page of the table in pages.mjs, as everybody meets it: readable by day and by night, from left and from right, on the
// narrowest telephone and with letters twice as large, at a desk, and without script.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { axe, noSideways } from './looking.mjs';
import { comeToTown, notPages, open, pages, routes } from './pages.mjs';

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

const tongues = { en: 'English', ar: 'Arabic' };

it('no page is missing from the table', async () => {
  const known = new Set([...pages.map(({ route }) => route), ...notPages]);
  const served = await routes();
  assert.ok(served.length > 20, `${served.length} addresses`);
  assert.deepEqual(served.filter((route) => !known.has(route)), []);
});

for (const [language, name] of Object.entries(tongues)) {
  describe(`on a telephone in ${name}`, () => {
    for (const page of pages) {
      it(page.name, async () => {
        const someone = await looker(page.who, { language });
        await open(page, someone, town);
        const found = [
          ...(await shape(someone.page, language)),
          ...(await axe(someone.page)),
          ...(await byNight(someone.page)),
          ...(await noSideways(someone.page)),
          ...(await noSideways(someone.page, { text: 200 })),
          ...noticedBy(someone),
        ];
        assert.deepEqual(found, [], someone.page.url());
      });
    }
  });
}

describe('at a desk', () => {
  for (const page of pages) {
    it(page.name, async () => {
      const someone = await looker(page.who, { place: 'desktop' });
      await open(page, someone, town);
      assert.deepEqual([...(await axe(someone.page)), ...noticedBy(someone)], [], someone.page.url());
    });
  }
});

describe('without script', () => {
  for (const page of pages) {
    it(page.name, async () => {
      const someone = await looker(page.who, { script: false });
      await open(page, someone, town);
      const found = [...(await shape(someone.page, 'en')), ...(await noSideways(someone.page)), ...noticedBy(someone)];
      assert.deepEqual(found, [], someone.page.url());
      assert.equal(await someone.page.locator('main').count(), 1);
    });
  }
});
