// A house for the length of a story: the real program on a free port, with a data folder that goes when it goes.
// It knows how to start and stop the program, and nothing of what the program shows.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The program that is started if nothing else is said. */
export const program = process.env.MANYHANDS ?? path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, 'target'), 'debug', 'manyhands');

// Making six weeks of a whole town takes a while without optimisation.
const patience = 120_000;

// Weeks pass in a story while the machine's own clock goes on: Debian's libfaketime stands before the clock of this one program.
// The program itself has no way to be told another time, and must not have one.
const anotherClock = process.env.FAKETIME_LIB ?? '/usr/$LIB/faketime/libfaketimeMT.so.1';

/** What stands before the clock of a house: `env` for the program, and `pass(days)`. */
async function clockIn(place) {
  const file = path.join(place, 'clock');
  let seconds = 0;
  const set = async () => {
    // Never half a number: the program may look at any moment.
    await writeFile(`${file}.next`, `+${seconds}\n`);
    await rename(`${file}.next`, file);
  };
  await set();
  return {
    env: { LD_PRELOAD: anotherClock, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' },
    pass: async (days) => {
      seconds += Math.round(days * 24 * 60 * 60);
      await set();
    },
  };
}

/**
 * Starts the program and waits for the one line with its address.
 * `demo: true` opens it in the demo neighbourhood; `time: true` gives it a clock that the story can put forward;
 * `listen` is where it listens, any free port if nothing is said; `options` go through to `manyhands serve`; `program` is another program to start.
 * The house has `url` (with no slash at its end), `data` (its folder), `at(path)`, `said()` for what it printed, `stop()`, and `pass(days)` if it has such a clock.
 */
export async function startHouse({ demo = false, time = false, listen = '127.0.0.1:0', options = [], program: started = program } = {}) {
  await access(started).catch(() => {
    throw new Error(`There is no program at ${started}. Build it with: cargo build --package manyhands`);
  });
  const place = await mkdtemp(path.join(tmpdir(), 'manyhands-story-'));
  const home = path.join(place, 'home');
  await mkdir(home);
  const clock = time ? await clockIn(place) : undefined;
  const child = spawn(
    started,
    ['serve', '--listen', listen, '--data', path.join(place, 'data'), ...(demo ? ['--demo'] : []), ...options],
    // Keys are kept outside the data folder: they too belong into this story's own place and not into anybody's home.
    { env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_STATE_HOME: home, ...clock?.env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  let err = '';
  const said = () => `${out}${err}`;
  const dropWithUs = () => child.kill('SIGKILL');
  process.once('exit', dropWithUs);

  const stop = async () => {
    process.removeListener('exit', dropWithUs);
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(late);
    }
    await rm(place, { recursive: true, force: true });
    return { code: child.exitCode, signal: child.signalCode, said: said() };
  };

  let url;
  try {
    url = await new Promise((found, failed) => {
      const late = setTimeout(() => failed(new Error(`No address after ${patience / 1000} s.`)), patience);
      const done = (settle, value) => (clearTimeout(late), settle(value));
      child.stdout.setEncoding('utf8').on('data', (text) => {
        out += text;
        const address = out.match(/http:\/\/[^\s/]+(?=[/\s])/);
        if (address) done(found, address[0]);
      });
      child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
      child.once('error', (trouble) => done(failed, trouble));
      child.once('close', (code, signal) => done(failed, new Error(`It ended by itself (${signal ?? code}).`)));
    });
  } catch (trouble) {
    const { said: words } = await stop();
    throw new Error(`The program did not start. ${trouble.message}\n${words}`);
  }
  if (err.includes('cannot be preloaded')) {
    const { said: words } = await stop();
    throw new Error(`There is no clock to put forward. On Debian and Ubuntu it comes with the package libfaketime.\n${words}`);
  }
  return { url, data: path.join(place, 'data'), at: (where = '/') => new URL(where, url).href, said, stop, pass: clock?.pass };
}
