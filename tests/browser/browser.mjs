// A real browser, and the visitors who use it: with a telephone or a desk, by day or by night, with script or without,
// in their language. Each visitor notices what should not happen: a request to a stranger, a broken content policy,
// an error in a script. What a page must be like is in looking.mjs.

import { chromium } from 'playwright-core';

const places = {
  // The narrowest screen we promise, an ordinary telephone, and a desk.
  small: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1366, height: 850 } },
};

/** Opens Debian's Chromium with an empty profile of its own. Close it with `close()`. */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing leaves this machine, whatever a page asks for.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}

/**
 * Somebody new with a browser of their own: no cookies, nothing in the cache.
 *
 * `house`     what startHouse gave, or any address; requests to anywhere else are strangers
 * `place`     'phone' (usual), 'small' or 'desktop'
 * `colours`   'light' (usual) or 'dark'
 * `script`    false for a browser without JavaScript
 * `language`  what the browser says it reads, like 'ar'
 * `cookies`   what another visitor's browser had kept (`await other.cookies()`)
 * `more`      anything else Playwright's newContext takes
 *
 * Each comes from a network of their own, so that nobody meets the limits that somebody else has used up.
 *
 * The visitor has `page`, `context`, `script`, `go(path)`, `cookies()`, `close()`, and `noticed`: { strangers, policy, errors }, lists of sentences.
 */
export async function visitor(browser, { house, place = 'phone', colours = 'light', script = true, language = 'en', cookies, more = {} } = {}) {
  const url = typeof house === 'string' ? house : house?.url;
  const context = await browser.newContext({
    ...places[place],
    baseURL: url,
    colorScheme: colours,
    javaScriptEnabled: script,
    locale: language,
    reducedMotion: 'reduce',
    extraHTTPHeaders: { 'x-forwarded-for': nextNetwork() },
    storageState: cookies,
    ...more,
  });
  const noticed = { strangers: [], policy: [], errors: [] };
  if (url) watchForStrangers(context, url, noticed.strangers);
  context.on('weberror', (trouble) => noticed.errors.push(String(trouble.error())));
  // A page that is closed again at once cannot be watched, and need not be.
  context.on('page', (page) => void watchPolicy(page, noticed.policy).catch(() => {}));
  const page = await context.newPage();
  await watchPolicy(page, noticed.policy);
  return {
    page,
    context,
    script,
    noticed,
    go: (where) => page.goto(where),
    cookies: () => context.storageState(),
    close: () => context.close(),
  };
}

const screens = new WeakMap();

/**
 * Looks at a page on another screen than the visitor's own: the narrow one with a finger becomes a desk's with a mouse. The
 * visitor keeps cookies and cache, as nobody does who walks to another device; the page is laid out anew, or loaded by the story.
 */
export async function moveTo(page, place) {
  if (!screens.has(page)) screens.set(page, page.context().newCDPSession(page));
  const session = await screens.get(page);
  const { viewport, isMobile = false, hasTouch = false } = places[place];
  await session.send('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor: 1, mobile: isMobile });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: hasTouch });
}

let networks = 0;

/** An address in a network nobody came from before. The program believes it, because it comes from this machine like a proxy's word. */
function nextNetwork() {
  networks += 1;
  return `10.${networks >> 8}.${networks & 255}.7`;
}

/** Notes every request that goes anywhere but to `url`. */
function watchForStrangers(context, url, strangers) {
  const own = new URL(url).origin;
  context.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol !== 'data:' && asked.protocol !== 'blob:' && asked.origin !== own) {
      strangers.push(`${request.resourceType()} ${request.url()} asked for by ${request.frame?.()?.url() ?? 'a worker'}`);
    }
  });
}

const watched = new WeakSet();

/** Notes what the browser refused because of the content policy. Chromium reports it itself, so it works without script too. */
async function watchPolicy(page, policy) {
  if (watched.has(page)) return;
  watched.add(page);
  const session = await page.context().newCDPSession(page);
  session.on('Audits.issueAdded', ({ issue }) => {
    const details = issue.details.contentSecurityPolicyIssueDetails;
    if (issue.code !== 'ContentSecurityPolicyIssue' || !details) return;
    const where = details.sourceCodeLocation;
    const place = where ? ` at ${where.url}:${where.lineNumber + 1}` : '';
    policy.push(`${details.violatedDirective} refused ${details.blockedURL ?? details.contentSecurityPolicyViolationType}${place}`);
  });
  await session.send('Audits.enable');
}

/** Makes the page's connection slow, like the edge of a village: 50 kbit/s down, 25 up, 600 ms there and back. */
export async function slowLine(page, { down = 50, up = 25, wait = 600 } = {}) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const bytes = (kilobits) => (kilobits * 1024) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: wait,
    downloadThroughput: bytes(down),
    uploadThroughput: bytes(up),
  });
}
