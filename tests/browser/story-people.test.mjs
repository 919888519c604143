// Joining, being welcomed and vouched for; one's own devices: a second telephone, a passkey, signing out everywhere, and a
// telephone that was lost.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHouse } from './house.mjs';
import { openBrowser, visitor } from './browser.mjs';
import { faults } from './looking.mjs';
import { comeIn, fill, followLink, form, heading, offerHand, path, press, problems, said, send, startGroup, typed, undo } from './doing.mjs';

let house, browser, group, people;
before(async () => {
  house = await startHouse();
  browser = await openBrowser();
  ({ group, people } = await startGroup(browser, house, { members: ['Ben', 'Chiara', 'Dee'] }));
});
after(async () => {
  await browser?.close();
  await house?.stop();
});

/** The number somebody has in the addresses of the neighbours' pages. */
async function numberOf({ page, go }, called) {
  await go(`/${group}/neighbours`);
  const link = page.locator('main a[href*="/neighbours/"]', { hasText: called }).first();
  return (await link.getAttribute('href')).split('/').pop();
}

const main = (page) => page.locator('main').innerText();

/** The same person on the same device, with or without script. */
const same = async (person, script) => visitor(browser, { house, script, cookies: await person.cookies() });

for (const script of [true, false]) {
  describe(script ? 'with script' : 'without script', () => {
    let ben, chiara;
    before(async () => ([ben, chiara] = [await same(people.Ben, script), await same(people.Chiara, script)]));
    after(async () => {
      await ben?.close();
      await chiara?.close();
    });

    it('somebody offers a hand, is greeted, and two members who have met them vouch', async () => {
      const called = script ? 'Hakim' : 'Hana';
      const newcomer = await visitor(browser, { house, script });
      await newcomer.go(`/${group}`);
      await press(newcomer.page, 'main a[href$="/join"]');
      assert.deepEqual(await faults(newcomer), []);
      await offerHand(newcomer, group, { called, kind: 'food', free: 'evenings', travel: 'bicycle', reach: '07700 900777' });
      assert.equal(path(newcomer.page), `/${group}/today`);
      assert.deepEqual(await faults(newcomer), []);

      // Until somebody has said hello, the board is not theirs.
      await newcomer.go(`/${group}/board`);
      assert.equal(path(newcomer.page), `/${group}/today`);

      const number = await numberOf(ben, called);
      assert.deepEqual(await faults(ben), []);
      await send(ben.page, `neighbours/${number}/welcomes`);
      assert.notEqual(await said(ben.page), '');
      await newcomer.go(`/${group}/board`);
      assert.equal(path(newcomer.page), `/${group}/board`);

      for (const member of [ben, chiara]) {
        await member.go(`/${group}/neighbours/${number}`);
        assert.ok(!(await member.page.content()).includes('900777'), 'how they can be reached is sealed');
        await send(member.page, `neighbours/${number}/vouches`);
        assert.notEqual(await said(member.page), '');
        await member.go(`/${group}/neighbours/${number}`);
        assert.equal(await form(member.page, '/vouches').count(), 0, 'once is enough');
      }
      // The voice comes by itself when its days have passed; nobody can give it.
      await newcomer.go(`/${group}/today`);
      assert.deepEqual(await faults(newcomer), []);
      await newcomer.go(`/${group}/duties`);
      assert.equal(await form(newcomer.page, '/turns').count(), 0);
      await newcomer.close();
    });

    it('somebody comes with an invitation', async () => {
      await ben.go(`/${group}/neighbours`);
      await send(ben.page, 'neighbours/invitations');
      assert.deepEqual(await faults(ben), []);
      const link = await ben.page.locator('main a[href*="/come-in#"]').getAttribute('href');
      const guest = await visitor(browser, { house, script });
      await comeIn(guest, link, script ? 'Ida' : 'Ines');
      assert.equal(path(guest.page), `/${group}/today`);
      await guest.close();
    });

    it('a second telephone is signed in by a code or by a link, each once, and signed out again', async () => {
      const { page } = ben;
      const code = async () => {
        await ben.go(`/${group}/me`);
        await send(page, 'me/devices');
        return { digits: await page.locator('.code').innerText(), link: await page.locator('main a[href*="/come-in#"]').getAttribute('href') };
      };
      const { digits } = await code();
      assert.deepEqual(await faults(ben), []);
      assert.match(digits, /^\d{4}\s\d{4}$/);
      const second = await visitor(browser, { house, script });
      await second.go(`/${group}/sign-in`);
      assert.deepEqual(await faults(second), []);
      await fill(second.page, { code: digits });
      await press(second.page, second.page.locator('main form button.btn').first());
      assert.equal(path(second.page), `/${group}/today`);

      const third = await visitor(browser, { house, script });
      await third.go(`/${group}/sign-in`);
      await fill(third.page, { code: digits });
      await press(third.page, third.page.locator('main form button.btn').first());
      assert.deepEqual(await problems(third.page), ['code'], 'a code works once');
      const { link } = await code();
      await followLink(third, link);
      assert.equal(path(third.page), `/${group}/today`);

      // From the first one the others can be put away.
      await ben.go(`/${group}/me`);
      const before = await form(page, 'me/devices/release').count();
      const devices = page.locator('form[action$="me/devices/release"]');
      assert.ok((await devices.count()) >= 3, `${await devices.count()} devices, ${before}`);
      await press(page, devices.nth(1).locator('button'));
      await ben.go(`/${group}/board`);
      assert.equal(path(page), `/${group}/board`, 'this one stays');
      const gone = [];
      for (const other of [second, third]) {
        await other.go(`/${group}/board`);
        gone.push(path(other.page) === `/${group}/sign-in`);
      }
      assert.deepEqual([...gone].sort(), [false, true], 'one of the others is out');
      await second.close();
      await third.close();
    });

    it('what somebody says of themselves can be changed, and a name is kept when something is amiss', async () => {
      const { page } = chiara;
      await chiara.go(`/${group}/me`);
      await send(page, '/me', { called: 'x'.repeat(41), reach: 'at the bakery' });
      assert.deepEqual(await problems(page), ['called']);
      assert.equal(await typed(page, 'called'), 'x'.repeat(41));
      assert.equal(await typed(page, 'reach'), 'at the bakery');
      await send(page, '/me', { called: 'Chiara' });
      assert.notEqual(await said(page), '');
      assert.equal(await typed(page, 'reach'), 'at the bakery');
      await send(page, '/me', { reach: '' });
      await chiara.go(`/${group}/me`);
      assert.equal(await typed(page, 'reach'), '', 'what is taken away is away');
    });
  });
}

it('a welcome is taken back within ten minutes', async () => {
  const newcomer = await visitor(browser, { house, script: false });
  await offerHand(newcomer, group, { called: 'Jonas' });
  const { Dee: dee } = people;
  const number = await numberOf(dee, 'Jonas');
  await send(dee.page, `neighbours/${number}/welcomes`);
  await press(dee.page, undo(dee.page));
  await newcomer.go(`/${group}/board`);
  assert.equal(path(newcomer.page), `/${group}/today`);
  await newcomer.close();
});

it('signing out everywhere leaves no device signed in', async () => {
  const { group: own, people: them } = await startGroup(browser, house, { members: ['Max'] });
  const { Max: max } = them;
  await max.go(`/${own}/me`);
  await send(max.page, 'me/devices');
  const digits = await max.page.locator('.code').innerText();
  const second = await visitor(browser, { house });
  await second.go(`/${own}/sign-in`);
  await fill(second.page, { code: digits });
  await press(second.page, second.page.locator('main form button.btn').first());
  assert.equal(path(second.page), `/${own}/today`);
  await max.go(`/${own}/me`);
  await send(max.page, 'me/sign-out/everywhere');
  for (const one of [max, second]) {
    await one.go(`/${own}/today`);
    assert.equal(path(one.page), `/${own}/sign-in`);
  }
  await second.close();
  await max.close();
});

it('a passkey signs somebody in', async () => {
  // Passkeys belong to a name and not to a number, so this house is visited by its name.
  const byName = house.url.replace('127.0.0.1', 'localhost');
  const { group: own, people: them } = await startGroup(browser, byName, { members: ['Noor'] });
  const { Noor: noor } = them;
  const { page } = noor;
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await noor.go(`/${own}/me`);
  await press(page, 'button[data-passkey=add]');
  assert.equal(path(page), `/${own}/me`);
  assert.equal(await page.locator('form[action$="me/passkeys/release"]').count(), 1);
  assert.deepEqual(await faults(noor), []);
  const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId });
  assert.equal(credentials.length, 1);

  await noor.go(`/${own}/more`);
  await send(page, 'me/sign-out');
  await noor.go(`/${own}/sign-in`);
  await press(page, 'button[data-passkey=sign-in]');
  assert.equal(path(page), `/${own}/today`);

  // Taken away here, it opens nothing, although the device still has it.
  await noor.go(`/${own}/me`);
  await send(page, 'me/passkeys/release');
  await noor.go(`/${own}/more`);
  await send(page, 'me/sign-out');
  await noor.go(`/${own}/sign-in`);
  await page.locator('button[data-passkey=sign-in]').click();
  await page.locator('[data-passkey-failed]').waitFor();
  assert.equal(path(page), `/${own}/sign-in`);
  await noor.close();
});

it('whoever lost their telephone shows six digits, and two members say who it is', async () => {
  const { Ben: ben, Chiara: chiara, Dee: dee } = people;
  const lost = await visitor(browser, { house, script: false });
  await lost.go(`/${group}/sign-in`);
  await press(lost.page, 'main a[href$="/back-in"]');
  assert.deepEqual(await faults(lost), []);
  await send(lost.page, '/back-in');
  const digits = await lost.page.locator('.code').innerText();
  assert.match(digits, /^\d{3}\s\d{3}$/);
  for (const member of [ben, chiara]) {
    await member.go(`/${group}/neighbours/back-in`);
    assert.deepEqual(await faults(member), []);
    const whom = await member.page.locator('select[name=who] option', { hasText: 'Dee' }).getAttribute('value');
    await fill(member.page, { digits, who: whom });
    await press(member.page, 'main form button.btn');
    assert.notEqual(await said(member.page), '');
  }
  // A day in which every device that is signed in can object.
  await lost.go(`/${group}/back-in`);
  assert.equal(await form(lost.page, '/back-in/arrivals').count(), 0);
  await dee.go(`/${group}/me`);
  await send(dee.page, 'me/objections');
  await lost.go(`/${group}/back-in`);
  assert.equal(await form(lost.page, '/back-in/arrivals').count(), 0);
  await lost.go(`/${group}/today`);
  assert.equal(path(lost.page), `/${group}/sign-in`);
  await lost.close();
});

it('somebody leaves, and their name goes with them', async () => {
  const leaving = await visitor(browser, { house, script: false });
  await offerHand(leaving, group, { called: 'Quentin Planted', kind: 'food' });
  const { Ben: ben } = people;
  const number = await numberOf(ben, 'Quentin Planted');
  await leaving.go(`/${group}/me`);
  await press(leaving.page, 'main a[href$="me/leaving"]');
  assert.notEqual(await heading(leaving.page), '');
  await press(leaving.page, 'main form button.btn');
  await leaving.go(`/${group}/today`);
  assert.equal(path(leaving.page), `/${group}/sign-in`);
  for (const where of ['neighbours', `neighbours/${number}`, 'log', 'offers']) {
    await ben.go(`/${group}/${where}`);
    assert.ok(!(await main(ben.page)).includes('Quentin'), where);
  }
  await leaving.close();
});
