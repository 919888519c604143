// Pictures of the main pages, made from the demo neighbourhood, for README and docs: `node pictures.mjs [name …]`.
// The demo grows from a seed, so the same pages come out again after a change, and what differs is the change.

import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';

// `at` is a page of the demo's own group unless it begins with a slash. `who` says at which door somebody came in.
const pages = [
  { name: 'door', at: '/', who: 'neighbour', place: 'phone' },
  { name: 'home', at: '', who: 'neighbour', place: 'desktop' },
  { name: 'ask', at: 'ask', who: 'neighbour', place: 'phone' },
  { name: 'ask-arabic', at: 'ask', who: 'neighbour', place: 'phone', language: 'ar' },
  { name: 'board', at: 'board', who: 'member', place: 'desktop' },
  { name: 'board-phone', at: 'board', who: 'member', place: 'phone', colours: 'dark' },
  { name: 'offers', at: 'offers', who: 'member', place: 'phone' },
  { name: 'duties', at: 'duties', who: 'member', place: 'phone' },
  { name: 'neighbours', at: 'neighbours', who: 'member', place: 'phone' },
  { name: 'log', at: 'log', who: 'member', place: 'desktop' },
];

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

/** Opens the demo's own group and gives its address; members also take a seat in it. */
async function comeIn(someone, who) {
  await someone.go('/');
  const group = new URL(someone.page.url()).pathname.split('/')[1];
  if (!group) throw new Error('The first page of the demo did not lead into a group.');
  if (who === 'member') {
    await someone.page.locator('[data-demo-seat]').first().click();
    await someone.page.waitForLoadState();
  }
  return `/${group}/`;
}

async function take(browser, house, { name, at, who, place, colours, language }) {
  const someone = await visitor(browser, { house, place, colours, language });
  try {
    const group = await comeIn(someone, who);
    const where = at.startsWith('/') ? at : group + at;
    const answer = await someone.go(where);
    if (!answer.ok()) throw new Error(`No picture of ${name}: ${where} answered ${answer.status()}.`);
    await someone.page.evaluate(() => document.fonts.ready);
    const file = path.join(folder, `${name}.png`);
    await writeFile(file, await someone.page.screenshot({ animations: 'disabled', caret: 'hide' }));
    console.log(`${path.relative(process.cwd(), file)}  ${(await stat(file)).size} bytes`);
  } finally {
    await someone.close();
  }
}

const wanted = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const house = await startHouse({ demo: true });
const browser = await openBrowser();
try {
  for (const page of pages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    await take(browser, house, page);
  }
} finally {
  await browser.close();
  await house.stop();
}
