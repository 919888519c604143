// What people do in a house, told once: filling in a form, pressing a button, asking, coming in with a link. Fields and
// addresses are named here and not sentences, because sentences are different in every language and get better.

import assert from 'node:assert/strict';
import { visitor } from './browser.mjs';

/** Presses something that leads to a page, this one or another, and waits until that is there. `what` is a selector or a locator. */
export async function press(page, what) {
  const button = typeof what === 'string' ? page.locator(what).first() : what;
  const there = page.waitForEvent('load');
  // Whoever never gets there says so with the button and not with a load that did not come.
  there.catch(() => {});
  await button.click();
  await there;
}

/** Fills in fields by name: types, ticks (`true`), or chooses the answer with this value. Names that are not on the page are a mistake. */
export async function fill(page, answers, within = 'main') {
  for (const [name, value] of Object.entries(answers)) {
    const fields = page.locator(within).locator(`[name="${name}"]:not([type=hidden])`);
    // What most people leave empty is folded away.
    const folded = fields.first().locator('xpath=ancestor::details[not(@open)]/summary');
    if ((await folded.count()) > 0) await folded.first().click();
    const kind = await fields.first().evaluate((field) => (field.localName === 'input' ? field.type : field.localName));
    if (kind === 'radio' || kind === 'checkbox') {
      const wanted = value === true ? fields.first() : page.locator(within).locator(`[name="${name}"][value="${value}"]`);
      await wanted.check();
    } else if (kind === 'select') {
      await fields.first().selectOption(String(value));
    } else {
      await fields.first().fill(String(value));
    }
  }
}

/** What stands in a field now, by name. */
export const typed = (page, name) => page.locator(`main [name="${name}"]:not([type=hidden])`).first().inputValue();

/** A form by the end of its address, like `needs/7/promises`. */
export const form = (page, action) => page.locator(`main form[action$="${action}"]`).first();

/** Fills in a form and sends it with its button. */
export async function send(page, action, answers = {}) {
  const wanted = form(page, action);
  if (Object.keys(answers).length > 0) await fill(page, answers, `main form[action$="${action}"] >> nth=0`);
  await press(page, wanted.locator('button[type=submit], button:not([type])').last());
}

/** The first heading of the page. */
export const heading = async (page) => (await page.locator('h1').first().innerText()).trim();

/** The address of the page without the house, its question and its fragment. */
export const path = (page) => new URL(page.url()).pathname;

/** Whatever the page says after an act, or nothing. */
export async function said(page) {
  const flash = page.locator('.flash p').first();
  return (await flash.count()) > 0 ? (await flash.innerText()).trim() : '';
}

/** The button that takes the last act back. */
export const undo = (page) => page.locator('.flash form button');

/** The problems that a form names, as the names of their fields. */
export const problems = (page) =>
  page.locator('.summary a').evaluateAll((links) => links.map((link) => link.getAttribute('href').slice(1)));

/** Takes a seat in the demo neighbourhood, like `member` or `desk`. Gives the first part of the group's addresses. */
export async function takeSeat({ page, go }, seat) {
  await go('/');
  const group = path(page).split('/')[1];
  await go(`/${group}/demo`);
  await press(page, `[data-demo-seat="${seat}"] button`);
  return group;
}

// Asking.

const plainAsk = {
  what: { item: 'groceries', soon: 'one_or_two_days' },
  reach: { called: 'Amina', via: 'text', tel: '07700 900461', street: 'Kiln Lane' },
};

/** Goes on from one page of asking to the next. */
export const goOn = (page) => press(page, page.locator('main form button.btn').last());

/**
 * Asks from the first page on, as a neighbour without an account. `what` and `reach` are answers that differ from the plain ask.
 * Gives { code, words, link }.
 */
export async function ask({ page, go }, group, { kind = 'food', what = {}, reach = {} } = {}) {
  await go(`/${group}/ask`);
  await press(page, `main a[href$="/ask/${kind}"]`);
  const items = kind === 'food' ? plainAsk.what : { soon: plainAsk.what.soon };
  await fill(page, { ...items, ...what });
  await goOn(page);
  await fill(page, { ...plainAsk.reach, ...reach });
  await goOn(page);
  await goOn(page);
  return receipt(page);
}

/** What the last page of asking gives somebody to keep. */
export async function receipt(page) {
  const words = await page.locator('.words li').allInnerTexts();
  assert.equal(words.length, 6, `six words on ${page.url()}: ${await heading(page)}`);
  const code = (await page.locator('.code').first().innerText()).trim();
  assert.match(code, /^\p{Lu}+ \d{4}$/u);
  const link = await page.locator('main a[href*="/s#"]').first().getAttribute('href');
  assert.equal(link.split('#')[1], words.join('-'));
  return { code, words: words.join(' '), link };
}

/** Opens one's own page with the six words, as somebody types them. */
export async function openWithWords({ page, go }, group, words) {
  await go(`/${group}/s`);
  await fill(page, { words });
  await press(page, page.locator('main form button.btn').first());
}

// Coming in.

/** Opens a private link: with script it goes on by itself, without one pastes it. Ends on the page that asks for a name, or inside. */
export async function followLink({ page, script }, link) {
  await page.goto(link);
  if (script) {
    // Script carries the words over and forgets them from the address.
    await page.waitForURL((url) => url.hash === '');
    await page.locator('main [name=called], main [data-fresh], body[data-live]').first().waitFor();
  } else {
    await fill(page, { words: link });
    await press(page, page.locator('main form[data-key] button.btn'));
  }
}

/** Comes into a group with somebody's link, under this name. */
export async function comeIn(someone, link, called) {
  await followLink(someone, link);
  await fill(someone.page, { called });
  await press(someone.page, someone.page.locator('main form button.btn').last());
}

/** Offers a hand on the open form. */
export async function offerHand({ page, go }, group, answers) {
  await go(`/${group}/join`);
  await fill(page, answers);
  await press(page, page.locator('main form button.btn').last());
}

/** Fills in the page that begins a group and sends it. Gives the links for those who begin it together. */
export async function found({ page, go }, answers) {
  await go('/start');
  await fill(page, answers);
  await press(page, page.locator('main form button.btn').last());
  const links = await page.locator('main a[data-founder]').evaluateAll((all) => all.map((link) => link.href));
  return { links };
}

let groups = 0;

/**
 * Begins a group through its pages: the first of `members` types it in, the others follow their links.
 * Gives { group, people }: the first part of its addresses, and a visitor for each member, by name.
 */
export async function startGroup(browser, house, { members, script = true, place = 'phone' }) {
  groups += 1;
  const people = {};
  for (const called of members) people[called] = await visitor(browser, { house, script, place });
  const [first, ...others] = members;
  const { links } = await found(people[first], {
    name: `Story Street ${groups}`,
    place: 'Storyton',
    streets: "Kiln Lane\nTanner's Row\nOrchard Close",
    language: 'en',
    zone: 'Europe/London',
    reach: '01632 960123',
    called: first,
    others: others.length,
  });
  assert.equal(links.length, others.length, await heading(people[first].page));
  for (const [n, called] of others.entries()) await comeIn(people[called], links[n], called);
  await press(people[first].page, 'main a.btn');
  const group = path(people[first].page).split('/')[1];
  return { group, people };
}

// Deciding.

/** Loads a page again and again until what is looked for is there: time itself does what was agreed, a moment after it is due. */
export async function eventually({ page }, where, look, patience = 20_000) {
  const until = Date.now() + patience;
  for (;;) {
    await page.goto(where);
    if (await look(page)) return;
    if (Date.now() > until) throw new Error(`It did not come about on ${where}:\n${await page.locator('main').innerText()}`);
    await page.waitForTimeout(250);
  }
}

/** Looks at what a proposal would change, and sends it. Ends on its page and gives its number. */
async function sendProposal(page, answers) {
  await fill(page, answers);
  await press(page, page.locator('main form button[type=submit]').last());
  const send = page.locator('#preview button[name=send]');
  if ((await send.count()) === 0) throw new Error(`The proposal is not ready: ${await page.locator('.summary').innerText()}`);
  await press(page, send);
  return numberOf(page);
}

/** The number of the decision whose page this is. */
export const numberOf = (page) => Number(path(page).match(/\/decisions\/(\d+)$/)?.[1]);

/** What a rule is today, as the page of our rules says it: its value, and the number of the decision it is because of. */
export async function rule({ page, go }, group, code) {
  await go(`/${group}/rules`);
  const line = page.locator(`#${code}`);
  const because = line.locator('small a[href*="/decisions/"]');
  const href = (await because.count()) > 0 ? await because.getAttribute('href') : '';
  return { value: (await line.locator('strong.num').innerText()).trim(), because: Number(href.split('/').pop()) };
}

/** Proposes another value for a rule, from its own line on the page of our rules. */
export async function proposeRule({ page, go }, group, code, { value, ...words }) {
  await go(`/${group}/rules`);
  await press(page, `#${code} a.propose`);
  const name = await page.locator('main [name^="value-"]').first().getAttribute('name');
  return sendProposal(page, { [name]: value, ...words });
}

/** Proposes something from its form, like `what=appoint.books`. */
export async function propose({ page, go }, group, what, answers) {
  await go(`/${group}/decisions/new?${what}`);
  return sendProposal(page, answers);
}

/** Says that this should be talked about. */
export async function support({ page, go }, group, number) {
  await go(`/${group}/decisions/${number}`);
  await send(page, `decisions/${number}/supports`);
}

/** Answers a proposal: `position` is agree, reservations, stand_aside, block or abstain. */
export async function take({ page, go }, group, number, position, answers = {}) {
  await go(`/${group}/decisions/${number}`);
  await send(page, `decisions/${number}/positions`, { position, ...answers });
}

/** How many patches of the quilt are of each kind, in the order in which the key names them. */
export const quilt = (page) =>
  page.locator('#quilt .key dd').evaluateAll((all) => all.map((one) => Number(one.textContent.trim())));
