// Every page of the product in one table: whose it is, and how to get there in the demo neighbourhood. What is to be looked at
// on all of them (readable, light, in every direction) walks through this table; a test finds the address that is missing.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { visitor } from './browser.mjs';
import { ask, fill, goOn, press, propose, send, support, takeSeat } from './doing.mjs';
import { handBack, makeRound, needOf, programOf, takeAlong } from './rounds.mjs';

/**
 * Addresses that are no pages: they lead on, or carry a file or a stream, or open with a key that only a letter or an
 * agreed decision has. The door of an empty house is in story-starting.
 */
export const notPages = ['/', '/openapi.json', '/sw.js', '/demo-start', '/assets/{hash}/{name}', '/healthz', '/readyz', '/metrics', '/{group}/live', '/{group}/board/list.txt', '/{group}/log/download', '/{group}/needs', '/{group}/offer', '/{group}/answer/{pass}', '/{group}/pictures/{number}', '/{group}/calendar/{file}', '/{group}/streets/tiles/{zoom}/{column}/{row}', '/{group}/meetings/{number}/meeting.ics', '/{group}/shared/{decision}/{effect}/{key}'];

const at = (name, who, route, where) => ({ name, who, route, at: where });
const by = (name, who, route, steps) => ({ name, who, route, steps });
const inGroup = (tail) => ({ group }) => `/${group}${tail}`;
const inDecision = (which, tail = '') => ({ group, decisions }) => `/${group}/decisions/${decisions[which]}${tail}`;
const inMeeting = (which, tail = '') => ({ group, meetings }) => `/${group}/meetings/${meetings[which]}${tail}`;
const inRound = (tail = '') => ({ group, round }) => `/${group}/rounds/${round}${tail}`;
const inNeed = (which, tail = '') => ({ group, needs }) => `/${group}/needs/${needs[which]}${tail}`;

// What the demo neighbourhood decides in its present, by how it is called there.
const titles = {
  open: 'Raise the food allowance',
  'with a block': 'Details are wiped after 7',
  'a block is worked through': 'Everybody can read what we decided',
  'the last question': 'The street fridge has a lock',
  cooling: '£140 for electric keys',
  'something to do': 'Find out what a second key',
  'an own yes': 'A second person who knows',
  'looked at again': 'A promise goes back to the board',
  'another took its place': 'Errands up to £50',
  lapsed: 'A second page on a well-known',
  'asked informally': 'A breakfast on Saturdays',
  'a draft': 'A list of who has a ladder',
};

// `who` is one of: neighbour (anybody, without any key), asked (has the key of a need), member (has a voice and a promise),
// desk (has the phone desk), newcomer (greeted, without a voice), new (nobody has said hello yet).
export const pages = [
  // From the street.
  at('the first page of the group', 'neighbour', '/{group}', inGroup('')),
  at('starting a group', 'neighbour', '/start', () => '/start'),
  at('seats in the demo', 'neighbour', '/{group}/demo', inGroup('/demo')),
  at('how we work', 'neighbour', '/{group}/about', inGroup('/about')),
  at('your information', 'neighbour', '/{group}/privacy', inGroup('/privacy')),
  at('offering a hand', 'neighbour', '/{group}/join', inGroup('/join')),
  at('coming in with a link', 'neighbour', '/{group}/come-in', inGroup('/come-in')),
  at('signing in', 'neighbour', '/{group}/sign-in', inGroup('/sign-in')),
  at('coming back without a telephone', 'neighbour', '/{group}/back-in', inGroup('/back-in')),
  at('a page that is not there', 'neighbour', null, inGroup('/nothing-here')),

  // Asking.
  at('asking: the kinds', 'neighbour', '/{group}/ask', inGroup('/ask')),
  at('asking: what', 'neighbour', '/{group}/ask/{kind}', inGroup('/ask/food')),
  by('asking: how to reach you', 'neighbour', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/ask/food`);
    await goOn(page);
  }),
  by('asking: something is amiss', 'neighbour', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/ask/food`);
    await fill(page, { household: 'very many', words: 'x'.repeat(2100) });
    await goOn(page);
  }),
  by('asking: is this right?', 'neighbour', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/ask/food`);
    await fill(page, { words: 'Rice, and 🌶 of the small sort\nأرز وعدس', household: 4 });
    await goOn(page);
    await fill(page, { called: 'Amina', via: 'email', email: 'a.very.long.name.of.somebody@mail.example', street: 'Kiln Lane', door: 'blue door' });
    await goOn(page);
  }),
  by('asking: done', 'neighbour', null, (someone, { group }) => ask(someone, group, { kind: 'letters' })),
  at('the six words', 'neighbour', '/{group}/s', inGroup('/s')),
  by('six words that open nothing', 'neighbour', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/s`);
    await fill(page, { words: 'six words that open nothing here' });
    await goOn(page);
  }),
  at('wiped', 'neighbour', '/{group}/s/gone', inGroup('/s/gone')),
  at('my ask', 'asked', '/{group}/s/mine', inGroup('/s/mine')),
  at('my ask: change', 'asked', '/{group}/s/mine/change', inGroup('/s/mine/change')),
  at('my ask: wipe', 'asked', '/{group}/s/mine/wipe', inGroup('/s/mine/wipe')),

  // Inside.
  at('today', 'member', '/{group}/today', inGroup('/today')),
  at('today on the phone desk', 'desk', '/{group}/today', inGroup('/today')),
  at('today without a voice', 'newcomer', '/{group}/today', inGroup('/today')),
  at('today before anybody has said hello', 'new', '/{group}/today', inGroup('/today')),
  at('the board', 'member', '/{group}/board', inGroup('/board')),
  at('the board: a part of it', 'newcomer', '/{group}/board', inGroup('/board?kind=food')),
  at('the board as a plain list', 'member', '/{group}/board/list', inGroup('/board/list')),
  at('the streets, as a list and a map', 'member', '/{group}/streets', inGroup('/streets')),
  at('the streets without a voice', 'newcomer', '/{group}/streets', inGroup('/streets')),
  // The one page that may be heavier: it has Leaflet and tiles, and nobody has to open it.
  { ...at('the map to zoom through', 'member', '/{group}/streets/map', inGroup('/streets/map')), may: { weigh: 130, script: 65, again: 45 } },
  at('putting streets on the list', 'member', '/{group}/streets/new', inGroup('/streets/new')),
  by('putting streets on the list: something is amiss', 'member', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/streets/new`);
    await send(page, '/streets', { names: 'Kiln Lane\n12\nشارع المسبك' });
  }),
  by('asking from outside our area: is this right?', 'neighbour', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/ask/food`);
    await goOn(page);
    await fill(page, { via: 'own_page', street: '3 Harbour Parade' });
    await goOn(page);
  }),
  by('which street do you mean?', 'neighbour', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/ask/food`);
    await goOn(page);
    await fill(page, { via: 'own_page', street: '12 Kilm Lane' });
    await goOn(page);
  }),
  at('rounds', 'member', '/{group}/rounds', inGroup('/rounds')),
  at('rounds without a voice', 'newcomer', '/{group}/rounds', inGroup('/rounds')),
  at('making rounds', 'member', '/{group}/rounds/new', inGroup('/rounds/new')),
  by('making rounds: something is amiss', 'member', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/rounds/new`);
    await fill(page, { 'bags-0': 'many', 'from-0': '19:00', 'to-0': '17:00' });
    await goOn(page);
  }),
  by('changing a round', 'member', '/{group}/rounds/{number}/edit', async ({ page }, { group }) => {
    await page.goto(`/${group}/rounds/plan`);
    await page.locator('main a[href$="/edit"]').first().click();
  }),
  by('changing a round: it does not fit', 'member', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/rounds/plan`);
    await page.locator('main a[href$="/edit"]').first().click();
    await fill(page, { bags: '1' });
    await goOn(page);
  }),
  by('asking for company, with what one likes', 'neighbour', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/ask/company`);
    await page.locator('main details summary').first().click();
  }),
  at('the plan of rounds', 'member', '/{group}/rounds/plan', inGroup('/rounds/plan')),
  at('together', 'member', '/{group}/together', inGroup('/together')),
  at('a need that is open', 'member', '/{group}/needs/{need}', inNeed('open')),
  at('a need I promised', 'member', '/{group}/needs/{need}', inNeed('mine')),
  at('a need others have promised', 'newcomer', '/{group}/needs/{need}', inNeed('held')),
  at('a need with its steps', 'desk', '/{group}/needs/{need}', inNeed('open')),
  by('a need I promised, with its details open', 'member', null, async ({ page }, { group, needs }) => {
    await page.goto(`/${group}/needs/${needs.mine}`);
    if ((await page.locator('main form[action$="/openings"]').count()) > 0) await send(page, '/openings');
  }),
  ...['understanding', 'attempts', 'holds', 'closing', 'forgetting'].map((step) =>
    at(`a need: ${step}`, 'desk', '/{group}/needs/{need}/{step}', inNeed('open', `/${step}`)),
  ),
  at('a round I carry', 'member', '/{group}/rounds/{number}', inRound()),
  at('a round others carry', 'desk', null, inRound()),
  at('a round on paper', 'member', '/{group}/rounds/{number}/paper', inRound('/paper')),
  at('typing a sheet in', 'member', '/{group}/rounds/{number}/type-in', inRound('/type-in')),
  by('typing a sheet in: something is amiss', 'member', null, async ({ page }, { group, round }) => {
    await page.goto(`/${group}/rounds/${round}/type-in`);
    await fill(page, { typed: '1 q 77 y' });
    await goOn(page);
  }),
  at('how a round ended', 'newcomer', '/{group}/rounds/{number}/after', inRound('/after')),
  at('no signal', 'neighbour', '/no-signal', () => '/no-signal'),
  at('offers', 'member', '/{group}/offers', inGroup('/offers')),
  at('a new offer', 'member', '/{group}/offers/new', inGroup('/offers/new')),
  at('changing an offer', 'member', '/{group}/offers/{number}/edit', ({ group, offer }) => `/${group}/offers/${offer}/edit`),
  at('neighbours', 'member', '/{group}/neighbours', inGroup('/neighbours')),
  at('a neighbour', 'member', '/{group}/neighbours/{number}', ({ group, person }) => `/${group}/neighbours/${person}`),
  at('saying who has lost a telephone', 'member', '/{group}/neighbours/back-in', inGroup('/neighbours/back-in')),
  by('inviting somebody', 'member', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/neighbours`);
    await send(page, 'neighbours/invitations');
  }),
  at('duties', 'member', '/{group}/duties', inGroup('/duties')),
  at('a duty', 'member', '/{group}/duties/{duty}', inGroup('/duties/books')),
  at('a duty one has', 'desk', null, inGroup('/duties/phone-desk')),
  at('the fund', 'member', '/{group}/fund', inGroup('/fund')),
  at('the receipt of an errand', 'member', '/{group}/fund/claims/{claim}', ({ group, claim }) => `/${group}/fund/claims/${claim}`),

  // Deciding.
  at('decisions', 'member', '/{group}/decisions', inGroup('/decisions')),
  at('decisions without a voice', 'newcomer', '/{group}/decisions', inGroup('/decisions')),
  ...Object.keys(titles).map((which) => at(`a decision: ${which}`, 'member', '/{group}/decisions/{number}', inDecision(which))),
  at('a decision without a voice', 'newcomer', '/{group}/decisions/{number}', inDecision('open')),
  by('a decision: something is amiss in the answer', 'desk', null, async ({ page }, { group, decisions }) => {
    await page.goto(`/${group}/decisions/${decisions.open}`);
    await send(page, '/positions', { position: 'block', words: 'I cannot live with it, because …' });
  }),
  at('a suggestion', 'member', '/{group}/decisions/{number}/wordings', inDecision('open', '/wordings')),
  at('another wording of my own', 'member', '/{group}/decisions/{number}/wordings', inDecision('mine', '/wordings')),
  at('saying it in another language', 'member', '/{group}/decisions/{number}/translations', inDecision('open', '/translations')),
  at('my draft, to be changed', 'member', '/{group}/decisions/{number}/rewrite', inDecision('my draft', '/rewrite')),
  at('what was decided, from the street', 'neighbour', '/{group}/decided', inGroup('/decided')),
  at('one decision, from the street', 'neighbour', '/{group}/decided/{number}', ({ group, decisions }) => `/${group}/decided/${decisions.open}`),
  at('answering with the code of a letter', 'neighbour', '/{group}/answer', inGroup('/answer')),
  at('our rules', 'member', '/{group}/rules', inGroup('/rules')),
  at('our rules without a voice', 'newcomer', '/{group}/rules', inGroup('/rules')),
  at('how we decide', 'neighbour', '/{group}/how-we-decide', inGroup('/how-we-decide')),
  at('how we decide: what if', 'member', '/{group}/how-we-decide', inGroup('/how-we-decide?kind=full&members=12&agree=4&aside=2#what-if')),
  at('how we decide: something is amiss', 'member', '/{group}/how-we-decide', inGroup('/how-we-decide?kind=full&members=3&agree=4')),
  at('an agreement, or its first text', 'new', '/{group}/agreements/{agreement}', inGroup('/agreements/safeguarding')),
  at('proposing: where to begin', 'member', '/{group}/decisions/new', inGroup('/decisions/new')),
  at('proposing: a rule', 'member', '/{group}/decisions/new', inGroup('/decisions/new?rule=forget_after_days')),
  at('proposing: an agreement', 'member', '/{group}/decisions/new', inGroup('/decisions/new?agreement=safer-spaces')),
  at('proposing: a new duty', 'member', '/{group}/decisions/new', inGroup('/decisions/new?duty=new')),
  by('proposing: what it would change', 'member', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/decisions/new?rule=forget_after_days`);
    await fill(page, { 'value-0': '7', why: 'Two weeks is long.' });
    await goOn(page);
  }),
  by('proposing: something is amiss', 'member', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/decisions/new?what=spend.0`);
    await fill(page, { 'value-0': 'a lot' });
    await goOn(page);
  }),
  at('sums, as others would read them', 'member', '/{group}/sums', inGroup('/sums')),
  at('the fund, as others would read it', 'member', '/{group}/fund-open', inGroup('/fund-open')),

  // Meeting.
  at('meetings', 'member', '/{group}/meetings', inGroup('/meetings')),
  at('meetings without a voice', 'newcomer', '/{group}/meetings', inGroup('/meetings')),
  at('calling a meeting', 'member', '/{group}/meetings/new', inGroup('/meetings/new')),
  at('a meeting ahead', 'member', '/{group}/meetings/{number}', inMeeting('coming')),
  at('a meeting and its minutes', 'member', '/{group}/meetings/{number}', inMeeting('past')),
  at('moving my meeting', 'member', '/{group}/meetings/{number}/moving', inMeeting('mine', '/moving')),
  at('notes on paper', 'member', '/{group}/meetings/{number}/paper', inMeeting('past', '/paper')),
  at('meetings in a calendar', 'member', '/{group}/calendar', inGroup('/calendar')),
  at('asking when', 'member', '/{group}/polls/when', inGroup('/polls/when')),
  at('asking for advice', 'member', '/{group}/polls/advice', inGroup('/polls/advice')),
  ...[0, 1].map((which) => at(`a question, ${which + 1}`, 'member', '/{group}/polls/{number}', ({ group, polls }) => `/${group}/polls/${polls[which]}`)),

  at('a duty the group invented', 'member', '/{group}/duties/{duty}', inGroup('/duties/own-1')),
  at('duties without a voice', 'newcomer', '/{group}/duties', inGroup('/duties')),
  at('the phone desk', 'desk', '/{group}/desk', inGroup('/desk')),
  at('the phone desk for everybody else', 'member', '/{group}/desk', inGroup('/desk')),
  at('taking a call', 'desk', '/{group}/desk/call', inGroup('/desk/call')),
  at('the log', 'member', '/{group}/log', inGroup('/log')),
  at('the power mirror', 'member', '/{group}/mirror', inGroup('/mirror')),
  at('the machine', 'member', '/{group}/machine', inGroup('/machine')),
  at('more', 'member', '/{group}/more', inGroup('/more')),
  at('closing the shutters', 'member', '/{group}/shutters', inGroup('/shutters')),
  at('closing the shutters, without a voice', 'newcomer', '/{group}/shutters', inGroup('/shutters')),
  at('when it hurts', 'member', '/{group}/mending', inGroup('/mending')),
  at('asking somebody to talk', 'member', '/{group}/mending/new', inGroup('/mending/new')),
  by('asking somebody to talk: something is amiss', 'member', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/mending/new`);
    await send(page, '/mending', { words: 'x'.repeat(2100) });
  }),
  by('what is between two people', 'member', '/{group}/mending/{number}', async ({ page }, { group }) => {
    await page.goto(`/${group}/mending`);
    const there = page.locator('#mine a');
    if ((await there.count()) > 0) {
      await press(page, there.first());
      return;
    }
    await page.goto(`/${group}/mending/new`);
    const somebody = await page.locator('main select[name=with] option').nth(1).getAttribute('value');
    await send(page, '/mending', { with: somebody, words: 'You laughed, and 🌶 it hurt\nأتمنى أن نتحدث' });
  }),
  at('my own page', 'member', '/{group}/me', inGroup('/me')),
  by('a second telephone', 'member', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/me`);
    await send(page, 'me/devices');
  }),
  at('programs that act for me', 'member', '/{group}/me/programs', inGroup('/me/programs')),
  by('a program with its token', 'member', null, async ({ page }, { group }) => {
    await page.goto(`/${group}/me/programs`);
    await send(page, 'me/programs', { called: 'Our spreadsheet' });
  }),
  at('leaving', 'member', '/{group}/me/leaving', inGroup('/me/leaving')),
  at('how we work, from inside', 'member', '/{group}/about', inGroup('/about')),
];

/** Goes to a page of the table. */
export async function open({ at: where, steps }, someone, town) {
  if (where) await someone.page.goto(where(town), { waitUntil: 'load' });
  else await steps(someone, town);
}

/** Comes to the demo neighbourhood and takes every seat once: { group, cookies by who, needs, offer, person }. */
export async function comeToTown(browser, house) {
  const cookies = {};
  const town = { cookies, needs: {} };
  const asSomebody = async (seat, look = () => {}) => {
    const someone = await visitor(browser, { house, place: 'desktop', script: false });
    try {
      town.group = await takeSeat(someone, seat);
      await look(someone.page);
      return await someone.cookies();
    } finally {
      await someone.close();
    }
  };
  const first = async (page, where, selector) => {
    await page.goto(`/${town.group}/${where}`);
    const href = await page.locator(selector).first().getAttribute('href');
    return href.split('/').find((part) => /^\d+$/.test(part));
  };
  cookies.asked = await asSomebody('neighbour');
  cookies.desk = await asSomebody('desk');
  cookies.newcomer = await asSomebody('newcomer');
  cookies.new = await asSomebody('new');
  cookies.member = await asSomebody('member', async (page) => {
    town.needs.open = await first(page, 'board', '#open .need h3 a');
    town.needs.held = await first(page, 'board', '#held .need h3 a');
    town.needs.mine = await first(page, 'today', 'main a[href*="/needs/"]');
    town.person = await first(page, 'neighbours', 'main .faces a[href*="/neighbours/"]');
    await page.goto(`/${town.group}/offers`);
    if ((await page.locator('main a[href$="/edit"]').count()) === 0) {
      await page.goto(`/${town.group}/offers/new`);
      await fill(page, { sort: 'time', kind: 'food', any: true, travel: 'on_foot' });
      await goOn(page);
    }
    town.offer = await first(page, 'offers', 'main a[href$="/edit"]');
    await page.goto(`/${town.group}/fund`);
    await page.fill('#paid', '5');
    await page.locator('#claim button[type=submit]').click();
    town.claim = await first(page, 'fund', '#waiting a[href*="/fund/claims/"]');
    town.decisions = await decisionsOf(page, town.group);
    const member = { page, go: (where) => page.goto(where) };
    for (const [which, value] of [['mine', 12], ['my draft', 15]]) {
      town.decisions[which] = await propose(member, town.group, 'rule=undo_minutes', { 'value-0': value, why: 'Ten minutes are short.' });
    }
    town.meetings = { coming: await first(page, 'meetings', '#coming h3 a'), past: await first(page, 'meetings', '#past a') };
    town.polls = await page.locator('#questions h3 a').evaluateAll((all) => all.map((link) => link.getAttribute('href').split('/').pop()));
    await page.goto(`/${town.group}/meetings/new`);
    const soonest = await page.locator('#day').getAttribute('min');
    await fill(page, { day: `${Number(soonest.slice(0, 4)) + 1}${soonest.slice(4, 8)}11`, time: '19:00', place: 'The hall' });
    await goOn(page);
    town.meetings.mine = page.url().split('/').pop().split('?')[0];
  });
  const asked = [];
  for (const n of [1, 2, 3]) {
    const neighbour = await visitor(browser, { house, script: false });
    asked.push(await ask(neighbour, town.group, { reach: { called: `Neighbour ${n}`, door: `blue door ${n}` }, what: { words: 'Rice, and 🌶 of the small sort\nأرز وعدس' } }));
    await neighbour.close();
  }
  const carrier = await visitor(browser, { house, script: false, cookies: cookies.member });
  const needs = [];
  for (const { code } of asked) needs.push(await needOf(carrier, town.group, code));
  const program = await programOf(carrier, town.group);
  await handBack(carrier, town.group, { but: town.needs.mine });
  town.round = await makeRound(program, needs);
  await takeAlong(carrier, town.group, town.round, program);
  await carrier.close();
  const supporter = await visitor(browser, { house, script: false, cookies: cookies.desk });
  await support(supporter, town.group, town.decisions.mine);
  await supporter.close();
  return town;
}

/** The numbers of the decisions in `titles`, wherever they stand on the pages of the list. What moves to another page of it while
 * somebody turns pages is found the next time. */
async function decisionsOf(page, group) {
  const found = {};
  for (let times = 0; times < 3; times += 1) {
    await lookForDecisions(page, group, found);
    if (Object.keys(titles).every((name) => found[name])) break;
  }
  const missing = Object.keys(titles).filter((name) => !found[name]);
  if (missing.length > 0) throw new Error(`Not on the list of decisions: ${missing.join(', ')}`);
  return found;
}

async function lookForDecisions(page, group, found) {
  const ahead = [`/${group}/decisions`];
  const seen = new Set();
  while (ahead.length > 0) {
    const where = ahead.pop();
    if (seen.has(where)) continue;
    seen.add(where);
    await page.goto(where);
    const links = await page.locator('#decisions a').evaluateAll((all) => all.map((link) => [link.textContent.trim(), link.getAttribute('href')]));
    for (const [text, href] of links) {
      const which = Object.keys(titles).find((name) => text.startsWith(titles[name]));
      const number = href.match(/\/decisions\/(\d+)$/)?.[1];
      if (which && number) found[which] ??= number;
      if (href.includes('/decisions?')) ahead.push(href);
    }
  }
}

/** Every address that answers a question, as the program's own routers name them. */
export async function routes() {
  const folder = fileURLToPath(new URL('../../crates/web/src', import.meta.url));
  const found = new Set();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.rs') || entry.name === 'tests.rs') continue;
    const source = await readFile(join(entry.path, entry.name), 'utf8');
    for (const [, route, method] of source.matchAll(/\.route\(\s*"([^"]+)",\s*(?:axum::routing::)?(\w+)\(/g)) {
      if (method === 'get' && route.startsWith('/')) found.add(route);
    }
  }
  return [...found].sort();
}
