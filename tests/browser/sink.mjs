// A mail server that keeps what it is given, on a free port of this machine.

import { once } from 'node:events';
import { createServer } from 'node:net';

/** Starts it. It has `url`, `letters` ({ to, subject, text }, as they came), `next(to, after)` and `stop()`. */
export async function startSink() {
  const letters = [];
  const server = createServer((line) => talk(line, letters));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const lines = new Set();
  server.on('connection', (line) => lines.add(line));

  /** The next letter to somebody, after the first `after` of theirs. */
  const next = async (to, after = 0, patience = 20_000) => {
    const until = Date.now() + patience;
    for (;;) {
      const found = letters.filter((letter) => letter.to === to)[after];
      if (found) return found;
      if (Date.now() > until) throw new Error(`No letter number ${after + 1} to ${to}; there are ${letters.map((one) => one.to).join(', ') || 'none'}.`);
      await new Promise((done) => setTimeout(done, 200));
    }
  };
  const stop = async () => {
    for (const line of lines) line.destroy();
    server.close();
    await once(server, 'close');
  };
  return { url: `smtp://127.0.0.1:${server.address().port}`, letters, next, stop };
}

function talk(line, letters) {
  let rest = '';
  let to = '';
  let data = null;
  line.setEncoding('latin1');
  line.on('error', () => {});
  line.write('220 sink\r\n');
  line.on('data', (piece) => {
    rest += piece;
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const said = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (data !== null) {
        if (said === '.') {
          letters.push(read(to, data.join('\r\n')));
          data = null;
          line.write('250 kept\r\n');
        } else {
          data.push(said.replace(/^\./, ''));
        }
      } else if (/^rcpt to:/i.test(said)) {
        to = said.slice(8).replace(/[<>\s]/g, '');
        line.write('250 fine\r\n');
      } else if (/^data$/i.test(said)) {
        data = [];
        line.write('354 go on\r\n');
      } else if (/^quit$/i.test(said)) {
        line.end('221 bye\r\n');
      } else {
        line.write('250 fine\r\n');
      }
    }
  });
}

function read(to, data) {
  const [head, ...parts] = data.split('\r\n\r\n');
  const body = parts.join('\r\n\r\n');
  const coding = head.match(/^content-transfer-encoding: *(.+)$/im)?.[1].trim().toLowerCase() ?? '7bit';
  const bytes =
    coding === 'base64'
      ? Buffer.from(body, 'base64')
      : coding === 'quoted-printable'
        ? Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))), 'latin1')
        : Buffer.from(body, 'latin1');
  return { to, subject: head.match(/^subject: *(.+)$/im)?.[1].trim() ?? '', text: bytes.toString('utf8').replace(/\r\n/g, '\n') };
}

/** A port of this machine that nobody listens on. */
export async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
