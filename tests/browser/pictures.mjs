// Pictures of the main pages, made from the demo neighbourhood, for README and docs: `node pictures.mjs [name …]`.
// The demo grows from a seed, so the same pages come out again after a change, and what differs is the change.

import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { comeToTown, open, pages } from './pages.mjs';

// `page` is the name of a page in the table of all pages (pages.mjs).
const pictures = [
  { name: 'home', page: 'the first page of the group', place: 'desktop' },
  { name: 'home-phone', page: 'the first page of the group' },
  { name: 'home-arabic', page: 'the first page of the group', language: 'ar' },
  { name: 'ask', page: 'asking: what' },
  { name: 'done', page: 'asking: done' },
  { name: 'mine', page: 'my ask' },
  { name: 'board', page: 'the board', place: 'desktop' },
  { name: 'board-phone', page: 'the board' },
  { name: 'board-dark', page: 'the board', place: 'desktop', colours: 'dark' },
  { name: 'need', page: 'a need I promised, with its details open', place: 'desktop' },
  { name: 'today', page: 'today', place: 'desktop' },
  { name: 'neighbours', page: 'neighbours', place: 'desktop' },
  { name: 'duties', page: 'duties' },
  { name: 'decision', page: 'a decision: open', place: 'desktop' },
  { name: 'decision-phone', page: 'a decision: open' },
  { name: 'decision-arabic', page: 'a decision: open', language: 'ar' },
  { name: 'decision-block', page: 'a decision: a block is worked through', place: 'desktop' },
  { name: 'decisions', page: 'decisions', place: 'desktop' },
  { name: 'meeting', page: 'a meeting and its minutes', place: 'desktop' },
  { name: 'mirror', page: 'the power mirror', place: 'desktop' },
  { name: 'log', page: 'the log', place: 'desktop' },
  { name: 'rules', page: 'our rules', place: 'desktop' },
  { name: 'propose', page: 'proposing: what it would change' },
  { name: 'how-we-decide', page: 'how we decide: what if' },
  { name: 'agreement', page: 'an agreement, or its first text' },
];

/** A desk small enough that its picture is light. */
const desk = { width: 1120, height: 700 };
/** No picture may be heavier, in bytes. */
const most = 160_000;
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

async function take(browser, house, town, { name, page: wanted, place = 'phone', colours, language }) {
  const page = pages.find((one) => one.name === wanted);
  const more = place === 'desktop' ? { viewport: desk } : {};
  const someone = await visitor(browser, { house, place, colours, language, cookies: town.cookies[page.who], more });
  try {
    await open(page, someone, town);
    await someone.page.evaluate(() => document.fonts.ready);
    const file = path.join(folder, `${name}.png`);
    await writeFile(file, await someone.page.screenshot({ animations: 'disabled', caret: 'hide' }));
    const { size } = await stat(file);
    console.log(`${path.relative(process.cwd(), file)}  ${size} bytes`);
    if (size > most) throw new Error(`The picture of ${name} is too heavy for a first page.`);
  } finally {
    await someone.close();
  }
}

const wanted = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const house = await startHouse({ demo: true });
const browser = await openBrowser();
try {
  const town = await comeToTown(browser, house);
  for (const picture of pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    await take(browser, house, town, picture);
  }
} finally {
  await browser.close();
  await house.stop();
}
