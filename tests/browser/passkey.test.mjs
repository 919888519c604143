// A passkey, with a browser's own stand-in for a finger: kept on one's page, used at the door, removed.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, visitor } from './browser.mjs';
import { startHouse } from './house.mjs';

describe('a passkey', () => {
  let house, browser;
  before(async () => {
    house = await startHouse({ demo: true });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await house?.stop();
  });

  // Passkeys are bound to a name, so not to an address of numbers.
  const named = () => `http://localhost:${new URL(house.url).port}`;

  const finger = async ({ context, page }) => {
    const line = await context.newCDPSession(page);
    await line.send('WebAuthn.enable');
    await line.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  };

  it('signs in whoever kept it, and nobody once it is removed', async () => {
    const sam = await visitor(browser, { house: named() });
    const { page } = sam;
    await finger(sam);
    await page.goto('/');
    const group = new URL(page.url()).pathname.split('/')[1];
    await page.goto(`/${group}/demo`);
    await page.locator('form[action$="/demo/member"] button').click();
    await page.waitForURL(/\/today/);

    await page.goto(`/${group}/me`);
    await page.locator('[data-passkey=add]').click();
    await page.waitForURL(/said=passkey-added/);
    for (let time = 0; time < 2; time += 1) {
      await page.goto(`/${group}/me`);
      await page.locator('form[action$="/me/sign-out/everywhere"] button').click();
      await page.waitForURL(/\/sign-in/);
      await page.locator('[data-passkey=sign-in]').click();
      await page.waitForURL(/\/today/);
    }

    await page.goto(`/${group}/me`);
    await page.locator('form[action$="/me/passkeys/release"] button').click();
    await page.waitForURL(/said=passkey-gone/);
    await page.locator('form[action$="/me/sign-out/everywhere"] button').click();
    await page.waitForURL(/\/sign-in/);
    await page.locator('[data-passkey=sign-in]').click();
    await page.locator('[data-passkey-failed]').waitFor({ state: 'visible' });
    assert.match(page.url(), /\/sign-in/);
    assert.deepEqual(sam.noticed.strangers, []);
    assert.deepEqual(sam.noticed.policy, []);
    await sam.close();
  });

  it('is not offered where it cannot work', async () => {
    const sam = await visitor(browser, { house: house.url });
    await sam.page.goto('/');
    const group = new URL(sam.page.url()).pathname.split('/')[1];
    await sam.page.goto(`/${group}/sign-in`);
    assert.equal(await sam.page.locator('[data-passkey]').count(), 0);
    assert.equal(await sam.page.locator('#code').count(), 1);
    await sam.close();
  });
});
