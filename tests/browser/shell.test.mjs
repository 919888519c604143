// The instruments themselves: a page with known faults on a tiny server of its own. An instrument that finds nothing
// here would find nothing anywhere.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { openBrowser, slowLine, visitor } from './browser.mjs';
import { axe, faults, noSideways, tooHeavy, weigh } from './looking.mjs';

const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'";
const html = (body, { head = '', lang = 'en', dir = 'ltr' } = {}) =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>A page</title>${head}</head><body><main><h1>A page</h1>${body}</main></body></html>`;
const noise = Array.from({ length: 4000 }, (_, n) => Math.sin(n).toString(36).slice(2, 6)).join('');

const pages = {
  '/good': html('<p>All is well. <a href="/good">Again</a></p>'),
  '/unreadable': html('<p style="color:#bbb;background:#fff">Pale words</p><img src="/dot.png"><input>', {}),
  '/wide': html('<div style="width:500px">Wide</div>'),
  '/wide-rtl': html('<div style="width:500px">عريض</div>', { lang: 'ar', dir: 'rtl' }),
  '/large': html('<p style="width:18rem">Fits until the letters grow</p>'),
  '/boxed': html('<div style="overflow-x:auto" tabindex="0" role="region" aria-label="Table"><div style="width:500px">Scrolls in its box</div></div>'),
  '/stranger': html('<img alt="" src="http://example.invalid/spy.png">'),
  '/inline': html('<script>document.title = "changed"</script><p style="color:red">Red</p>'),
  '/broken': html('<script src="/broken.js"></script>'),
  '/heavy': html('<p>Words</p><script src="/heavy.js"></script>', { head: '<link rel="stylesheet" href="/heavy.css">' }),
  '/stream': html('<p>Live</p><script src="/stream.js"></script>'),
};
const files = {
  '/broken.js': ['text/javascript', 'throw new Error("a planted mistake")'],
  '/heavy.css': ['text/css', `/* ${noise} */`],
  '/heavy.js': ['text/javascript', 'fetch("/later.json")'],
  '/later.json': ['application/json', JSON.stringify(noise)],
  '/stream.js': ['text/javascript', 'new EventSource("/events")'],
};

describe('the instruments', () => {
  let server, url, browser, written;

  before(async () => {
    server = createServer((request, response) => {
      const where = request.url;
      if (where === '/events') {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write('data: hello\n\n');
        return;
      }
      if (where === '/moved') {
        response.writeHead(303, { location: '/good' }).end();
        return;
      }
      const [type, text] = pages[where] ? ['text/html', pages[where]] : (files[where] ?? ['text/plain', '']);
      const headers = { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'gzip', 'cache-control': 'max-age=3600' };
      // Only some pages are strict, so that the others can be faulty in their own way.
      if (['/inline', '/good'].includes(where)) headers['content-security-policy'] = policy;
      const body = gzipSync(text);
      response.writeHead(pages[where] || files[where] ? 200 : 404, { ...headers, 'content-length': body.length }).end(body);
    });
    written = 0;
    server.on('connection', (socket) => {
      socket.on('close', () => (written += socket.bytesWritten));
    });
    await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${server.address().port}`;
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  const at = async (where, wishes = {}) => {
    const someone = await visitor(browser, { house: url, ...wishes });
    await someone.go(where);
    return someone;
  };

  it('find nothing on a page without faults, by day and by night, with script and without', async () => {
    for (const colours of ['light', 'dark']) {
      for (const script of [true, false]) {
        const someone = await at('/good', { colours, script });
        assert.deepEqual(await faults(someone), []);
        await someone.close();
      }
    }
  });

  it('axe finds a pale text, a picture without words and a field without a label', async () => {
    const someone = await at('/unreadable');
    const found = await axe(someone.page);
    for (const rule of ['color-contrast', 'image-alt', 'label']) {
      assert.ok(found.some((fault) => fault.startsWith(`${rule} (`)), `${rule} in ${found.join('\n')}`);
    }
    assert.match(found.join('\n'), /Pale words/);
    await someone.close();
  });

  it('a wide thing is found, in both directions of writing, and a box that scrolls by itself is not', async () => {
    for (const [where, wide] of [['/wide', true], ['/wide-rtl', true], ['/boxed', false], ['/good', false]]) {
      for (const place of ['phone', 'desktop']) {
        const someone = await at(where, { place });
        const before = someone.page.viewportSize();
        const found = await noSideways(someone.page);
        assert.equal(found.length > 0, wide, `${where}: ${found.join('\n')}`);
        if (wide) assert.match(found.join('\n'), /500px/);
        assert.deepEqual(someone.page.viewportSize(), before);
        await someone.close();
      }
    }
  });

  it('a line that only fits with small letters is found when the letters grow', async () => {
    const someone = await at('/large');
    assert.deepEqual(await noSideways(someone.page), []);
    assert.notDeepEqual(await noSideways(someone.page, { text: 200 }), []);
    assert.deepEqual(await noSideways(someone.page), []);
    await someone.close();
  });

  it('a request to anybody else is noticed, and never leaves the machine', async () => {
    const someone = await at('/stranger');
    assert.equal(someone.noticed.strangers.length, 1);
    assert.match(someone.noticed.strangers[0], /example\.invalid\/spy\.png/);
    assert.match((await faults(someone)).join('\n'), /stranger: .*example\.invalid/);
    await someone.close();
  });

  it('a broken content policy is noticed, with script and without', async () => {
    for (const script of [true, false]) {
      const someone = await at('/inline', { script });
      await someone.page.waitForTimeout(100);
      const broken = someone.noticed.policy.join('\n');
      assert.match(broken, /style-src/);
      // Without script there is nothing to refuse.
      if (script) assert.match(broken, /script-src/);
      assert.equal(await someone.page.title(), 'A page');
      await someone.close();
    }
  });

  it('a mistake in a script is noticed', async () => {
    const someone = await at('/broken');
    assert.match(someone.noticed.errors.join('\n'), /a planted mistake/);
    await someone.close();
  });

  it('the scales show what the server sent, also when the page had been visited before', async () => {
    const someone = await at('/heavy');
    const first = await weigh(someone.page, '/heavy');
    const again = await weigh(someone.page, '/heavy');
    assert.equal(again.bytes, first.bytes);
    assert.deepEqual(first.parts.map((part) => new URL(part.url).pathname).sort(), ['/heavy', '/heavy.css', '/heavy.js', '/later.json']);
    await someone.close();
    server.closeAllConnections();
    await new Promise((settled) => setTimeout(settled, 100));

    written = 0;
    const other = await visitor(browser, { house: url });
    const weight = await weigh(other.page, '/heavy');
    await other.close();
    server.closeAllConnections();
    await new Promise((settled) => setTimeout(settled, 100));
    assert.ok(Math.abs(weight.bytes - written) < 20, `weighed ${weight.bytes}, sent ${written}`);
    assert.deepEqual(tooHeavy(weight, 100), []);
    assert.match(tooHeavy(weight, 5)[0], /heavy\.css/);
  });

  it('the scales do not wait for a stream that stays open, and count a redirect', async () => {
    const someone = await visitor(browser, { house: url });
    const stream = await weigh(someone.page, '/stream');
    assert.equal(stream.requests, 3);
    const straight = await weigh(someone.page, '/good');
    const moved = await weigh(someone.page, '/moved');
    assert.ok(moved.bytes > straight.bytes, `${moved.bytes} and ${straight.bytes}`);
    await someone.close();
  });

  it('a slow line is slow', async () => {
    const someone = await visitor(browser, { house: url });
    await slowLine(someone.page, { wait: 300 });
    const start = performance.now();
    await someone.go('/good');
    assert.ok(performance.now() - start > 300);
    await someone.close();
  });

  it('a visitor reads in their own language, and begins with nothing in the browser', async () => {
    const someone = await at('/good', { language: 'ar' });
    assert.equal(await someone.page.evaluate(() => navigator.language), 'ar');
    assert.deepEqual(await someone.context.cookies(), []);
    await someone.close();
  });
});
