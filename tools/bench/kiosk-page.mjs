/** @typedef {import('playwright').Page} Page */

const startButton = '.attract-start';

/** Opens the kiosk and waits until it offers to start. @param {Page} page @param {string} gatewayUrl */
export async function openKiosk(page, gatewayUrl) {
  await page.goto(`${gatewayUrl}/borne/`);
  await untilAttract(page);
}

/** @param {Page} page */
export async function untilAttract(page) {
  await page.locator(startButton).waitFor({ timeout: 60_000 });
}

/** Touches the middle of a control, wherever the finger of a visitor would. @param {Page} page @param {string} control */
export async function touch(page, control) {
  await page.locator(control).first().tap();
}

/** Touches to start, and waits for the session's first screen. @param {Page} page */
export async function startSession(page) {
  await touch(page, startButton);
  await page.locator('.screen').waitFor({ timeout: 60_000 });
}

/** Ends the session with « Quitter » and waits for « vos informations ont été effacées ». @param {Page} page */
export async function quit(page) {
  await touch(page, '[data-bar="quit"]');
  await page.locator('.cover', { hasText: 'effacées' }).waitFor();
}

/** A touch skips the farewell; a fresh document follows. @param {Page} page */
export async function leaveFarewell(page) {
  const fresh = page.waitForEvent('framenavigated');
  await page.touchscreen.tap(540, 960);
  await fresh;
  await untilAttract(page);
}
