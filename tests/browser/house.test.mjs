// Starting and stopping a house, with small programs that stand in for the real one.

import assert from 'node:assert/strict';
import { access, chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startHouse } from './house.mjs';

describe('a house for a story', () => {
  let shelf;
  before(async () => (shelf = await mkdtemp(path.join(tmpdir(), 'manyhands-stand-in-'))));
  after(() => rm(shelf, { recursive: true }));

  const standIn = async (name, text) => {
    const file = path.join(shelf, name);
    await writeFile(file, `#!/usr/bin/env node\n${text}`);
    await chmod(file, 0o755);
    return file;
  };

  it('is found at the address it prints, and takes its folder along when it goes', async () => {
    const program = await standIn(
      'good',
      `const server = require('node:http').createServer((_, response) => response.end(process.argv.slice(2).join(' ')));
       server.listen(0, '127.0.0.1', () => {
         require('node:fs').mkdirSync(process.argv[6]);
         console.error('starting');
         console.log('http://127.0.0.1:' + server.address().port + '/');
       });`,
    );
    const house = await startHouse({ demo: true, options: ['--later'], program });
    const words = await (await fetch(house.at('/anywhere'))).text();
    assert.match(words, /^serve --listen 127\.0\.0\.1:0 --data \S+ --demo --later$/);
    const folder = words.split(' ')[4];
    await access(folder);
    const { signal, said } = await house.stop();
    assert.equal(signal, 'SIGTERM');
    assert.match(said, /starting/);
    await assert.rejects(access(folder));
    await assert.rejects(fetch(house.at('/')));
  });

  it('says what the program said when it does not start', async () => {
    const program = await standIn('bad', `console.error('the disk is full'); process.exit(3);`);
    await assert.rejects(startHouse({ program }), /did not start.*\(3\)\.\s+the disk is full/s);
  });

  it('says how to build the program when there is none', async () => {
    await assert.rejects(startHouse({ program: path.join(shelf, 'none') }), /cargo build --package manyhands/);
  });
});
