// Making and watching rounds from outside, as a program does that acts for a member: so that a story about carrying one need
// not plan it first, and can see what the server knows while a telephone has no signal.

import assert from 'node:assert/strict';
import { fill, path, press, send } from './doing.mjs';

/** A program that acts for somebody who is signed in: `say(way, where, body)` gives what the API answers. */
export async function programOf({ page }, group) {
  await page.goto(`/${group}/me/programs`);
  await send(page, 'me/programs', { called: 'A story', reach: 'acts' });
  const token = await page.locator('#token').inputValue();
  const house = new URL(page.url()).origin;
  const say = async (method, where, sent) => {
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json', ...(sent && { 'content-type': 'application/json' }) };
    const answer = await fetch(`${house}/${group}/api${where}`, { method, headers, body: sent && JSON.stringify(sent) });
    const told = await answer.json();
    assert.ok(answer.ok, `${method} ${where}: ${answer.status} ${JSON.stringify(told)}`);
    return told;
  };
  return { say };
}

/** Hands back what somebody has promised, so that they have a hand free for a round. */
export async function handBack({ page }, group, { but } = {}) {
  await page.goto(`/${group}/today`);
  const links = await page.locator('main a[href*="/needs/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const needs = new Set(links.map((href) => href.match(/needs\/(\d+)/)?.[1]).filter((need) => need && need !== String(but)));
  for (const need of needs) {
    await page.goto(`/${group}/needs/${need}`);
    if ((await page.locator('main form[action$="/promises/release"]').count()) > 0) await send(page, '/promises/release');
  }
}

/** The number of a need by the code somebody says aloud. */
export async function needOf({ page }, group, code) {
  await page.goto(`/${group}/needs?code=${encodeURIComponent(code)}`);
  return Number(path(page).match(/\/needs\/(\d+)$/)?.[1]);
}

/** Makes a round with these doors, an hour from now; gives its number. `more` is what else a stop may have. */
export async function makeRound(program, needs, more = {}) {
  const at = (hours) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const stops = needs.map((need) => ({ need, much: 1, cold: false, pinned: false, ...more }));
  const plan = { way: 'bicycle', leaves_at: at(1), back_by: at(5), bags: 40, metres: 4100, seconds: 5400, stops };
  const { happened } = await program.say('POST', '/rounds', { rounds: [plan] });
  return happened.find(({ kind }) => kind === 'rounds.made').about.round;
}

/** Claims it by its own button, or through `program`, and takes it along. */
export async function takeAlong({ page }, group, round, program) {
  await page.goto(`/${group}/rounds/${round}`);
  if (program) await program.say('POST', `/rounds/${round}/claims`);
  else await send(page, `rounds/${round}/claims`);
  await page.goto(`/${group}/rounds/${round}`);
  await send(page, `rounds/${round}/departures`);
}

/** Answers the next door with its button, and waits until the page shows it. */
export async function answerNext(page, answer) {
  const door = page.locator('#now:not([inert]) .door');
  const stop = await door.getAttribute('data-stop');
  await door.locator(`button[value=${answer}]`).click();
  await page.locator(`.stops > .stop.done[data-stop="${stop}"]`).waitFor();
  return Number(stop);
}

/** Answers the next door where there is no script. */
export const answerPlainly = (page, answer) => press(page, page.locator(`#now button[value=${answer}]`));

/** What lies on this telephone: kept pages, and answers that wait. A page that is just leaving is asked again where it leads. */
export async function onTelephone(page) {
  for (let left = 5; ; left -= 1) {
    try {
      return await lying(page);
    } catch (error) {
      if (left === 0 || !/context was destroyed/.test(String(error))) throw error;
      await page.waitForLoadState();
    }
  }
}

const lying = (page) =>
  page.evaluate(async () => {
    const pages = (await (await caches.open('kept')).keys()).map(({ url }) => new URL(url).pathname);
    const answers = await new Promise((done) => {
      const asked = indexedDB.open('outbox', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore('answers', { keyPath: 'command' });
      asked.onsuccess = () => {
        const all = asked.result.transaction('answers').objectStore('answers').getAll();
        all.onsuccess = () => (asked.result.close(), done(all.result));
      };
    });
    return { pages, answers };
  });

/** Fills in a sheet. */
export async function typeIn({ page, go }, group, round, typed) {
  await go(`/${group}/rounds/${round}/type-in`);
  await fill(page, { typed });
  await press(page, page.locator('main form[action$="/type-in"] button.btn'));
}
