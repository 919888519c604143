// What a page must be like, whatever it says: readable by everyone (axe), no wider than a small telephone, light, and
// talking to nobody but us.

import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong on the page as it now stands, one readable sentence per broken rule; an empty list when all is well.
 * `rules` are the names of a few rules, when not all are to be looked at.
 * Needs a visitor with script. It works under a strict content policy, because it does not run as part of the page.
 */
export async function axe(page, rules = standards) {
  // Once for each page that is loaded: half a megabyte takes its time to be read.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeSource);
  const { violations } = await page.evaluate((only) => window.axe.run(document, { runOnly: only, resultTypes: ['violations'] }), rules);
  return violations.map(({ id, impact, help, nodes }) => {
    const spots = nodes.slice(0, 5).map(({ target, html, failureSummary }) => {
      const reason = failureSummary.replace(/\s*\n\s*/g, ' ');
      return `\n    ${target.join(' ')}\n      ${html.slice(0, 200)}\n      ${reason}`;
    });
    const more = nodes.length > spots.length ? `\n    and ${nodes.length - spots.length} more` : '';
    return `${id} (${impact}): ${help}${spots.join('')}${more}`;
  });
}

/**
 * What makes the page wider than a screen of 320 pixels; an empty list when nobody has to scroll sideways.
 * `text: 200` asks the same with letters twice as large, `text: [100, 200]` asks both.
 */
export async function noSideways(page, { width = 320, text = 100 } = {}) {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 640 });
  const wide = await page.evaluate(({ width, texts }) => {
    // What scrolls or is cut off inside its own box does not widen the page.
    const boxed = (element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    const name = (element) => {
      const { left, right } = element.getBoundingClientRect();
      return `${element.outerHTML.slice(0, 120)} reaches from ${Math.round(left)} to ${Math.round(right)}`;
    };
    const found = [];
    for (const text of texts) {
      document.documentElement.style.fontSize = text === 100 ? '' : `${text}%`;
      const all = document.scrollingElement.scrollWidth;
      if (all <= width) continue;
      const guilty = [...document.body.querySelectorAll('*')].filter((element) => {
        const { left, right, width: own } = element.getBoundingClientRect();
        return own > 0 && (left < -1 || right > width + 1) && !boxed(element);
      });
      found.push(`the page is ${all} wide on a screen of ${width}, with letters of ${text} %`, ...guilty.slice(0, 5).map(name));
    }
    document.documentElement.style.fontSize = '';
    return found;
  }, { width, texts: [text].flat() });
  if (before) await page.setViewportSize(before);
  return wide;
}

/** How long nothing has to be under way until a page has settled, in milliseconds. */
const quiet = 200;

/**
 * Puts scales under a page: everything that comes over the line from now on, headers and bodies, compressed as it was sent.
 * `settled()` waits until nothing is under way (streams that stay open are not waited for), `weight()` gives what came so far
 * as { bytes, requests, parts: [{ url, type, bytes }] }, heaviest first, and `away()` takes the scales away.
 */
export async function scales(page) {
  const session = await page.context().newCDPSession(page);
  const parts = new Map();
  const open = new Set();
  let last = performance.now();
  session.on('Network.requestWillBeSent', ({ requestId, request, type, redirectResponse }) => {
    if (!request.url.startsWith('http')) return;
    last = performance.now();
    const known = parts.get(requestId);
    // A redirect goes on under the same number; what it sent counts as well.
    const carried = (known?.bytes ?? 0) + (redirectResponse?.encodedDataLength ?? 0);
    parts.set(requestId, { url: request.url, type, bytes: carried });
    if (type !== 'EventSource') open.add(requestId);
  });
  const done = (requestId) => {
    if (open.delete(requestId)) last = performance.now();
  };
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const part = parts.get(requestId);
    if (part) part.bytes += encodedDataLength;
    done(requestId);
  });
  session.on('Network.loadingFailed', ({ requestId }) => done(requestId));
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Network.setBypassServiceWorker', { bypass: true });
  return {
    // Scripts may ask for more after the page has loaded: wait until nothing has been under way for a while.
    async settled() {
      const late = performance.now() + 10_000;
      for (;;) {
        await page.waitForTimeout(50);
        const now = performance.now();
        if (now > late || (open.size === 0 && now - last >= quiet)) return;
      }
    },
    weight() {
      const heaviest = [...parts.values()].sort((one, other) => other.bytes - one.bytes);
      return { bytes: heaviest.reduce((sum, part) => sum + part.bytes, 0), requests: heaviest.length, parts: heaviest };
    },
    away: () => session.detach(),
  };
}

/** Loads `url` as on a first visit (empty cache, no service worker; cookies stay) and weighs it. */
export async function weigh(page, url) {
  const under = await scales(page);
  await page.goto(url, { waitUntil: 'load' });
  await under.settled();
  await under.away();
  return under.weight();
}

/** Sentences about a page over its budget, heaviest parts first; an empty list when it is light enough. A kilobyte is 1000 bytes. */
export function tooHeavy(weight, kilobytes) {
  if (weight.bytes <= kilobytes * 1000) return [];
  const parts = weight.parts.map(({ url, bytes }) => `\n    ${String(bytes).padStart(8)}  ${url}`);
  return [`${weight.bytes} bytes where ${kilobytes} KB are allowed${parts.join('')}`];
}

/**
 * Everything wrong with the page a visitor now looks at: axe, sideways scrolling, and what the visitor noticed since
 * the story began. A page is fine when the list is empty, so a story says: `assert.deepEqual(await faults(visitor), [])`.
 * For a visitor without script axe cannot run; the rest is still looked at.
 */
export async function faults({ page, noticed, script }) {
  const where = `${page.url()}: `;
  const found = [...(script ? await axe(page) : []), ...(await noSideways(page))].map((fault) => where + fault);
  const { strangers, policy, errors } = noticed;
  return [...found, ...strangers.map((s) => `stranger: ${s}`), ...policy.map((p) => `policy: ${p}`), ...errors.map((e) => `script: ${e}`)];
}
