import { everythingReadable } from '../nothing-remains/left-behind.ts';
import { addPerson, type AddedPerson } from '../support/people.ts';
import { passUntilWarning, passWarning } from '../support/idle.ts';
import { Kiosk } from '../support/kiosk.ts';
import { writeSites } from '../support/sites.ts';
import { Staff } from '../support/staff.ts';
import { expect, test } from '../support/stage.ts';

const siteDefaults = {
  lang: 'fr',
  dir: 'ltr',
  textSize: '100',
  contrast: 'normal',
  reach: 'off',
  motion: 'on',
  caisse: 'none',
};

/** What the root element shows, and every other visitor would see. */
function appearance({ page }: Kiosk): Promise<Record<string, string | undefined>> {
  return page.evaluate(() => {
    const { lang, dir, dataset } = document.documentElement;
    const { textSize, contrast, reach, motion, caisse } = dataset;
    return { lang, dir, textSize, contrast, reach, motion, caisse };
  });
}

/** A first visitor changes everything that can be changed, then leaves their number half typed. */
async function leaveTraces(kiosk: Kiosk, visitor: AddedPerson): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.press('Confort');
  for (const option of ['Très grande', 'Blanc sur noir', 'English']) {
    await kiosk.page.getByRole('dialog').getByText(option, { exact: true }).click();
  }
  await kiosk.press('My settings are done');
  await expect
    .poll(() => appearance(kiosk))
    .toMatchObject({ lang: 'en', textSize: '200', contrast: 'light-on-dark', caisse: 'caf' });
  await kiosk.chooseService('codeUse');
  await kiosk.page.locator('.button-primary').click();
  await kiosk.page.locator('input').last().waitFor();
  await kiosk.typeOnHardware(visitor.nir.slice(0, 9));
}

/** The second visitor meets the site’s own settings and an empty field. */
async function expectNothingLeft(kiosk: Kiosk, visitor: AddedPerson): Promise<void> {
  await kiosk.waitForAttract();
  expect(await appearance(kiosk)).toEqual(siteDefaults);
  await kiosk.start();
  await kiosk.expectTitle('Quelle caisse vous concerne ?');
  expect(await appearance(kiosk)).toEqual(siteDefaults);
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('codeUse');
  await kiosk.press('Commencer');
  await expect(kiosk.page.locator('input').last()).toHaveValue('');
  expect(await kiosk.page.content()).not.toContain(visitor.nir.slice(0, 9));
}

test('after « Quitter » the second visitor finds the kiosk as new (A50)', async ({ gateway, kiosk }) => {
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  await leaveTraces(kiosk, visitor);
  await kiosk.press('Quit');
  await expectNothingLeft(kiosk, visitor);
});

test('after an agent has closed the session the second visitor finds the kiosk as new (A50)', async ({
  gateway,
  kiosk,
  page,
}) => {
  const visitor = await addPerson(gateway);
  const staff = new Staff(page, gateway);
  await kiosk.open(gateway.url);
  await staff.waitForAgents();
  await leaveTraces(kiosk, visitor);
  await staff.enter();
  expect(await page.content(), 'the panel shows nothing of the visitor').not.toContain(visitor.nir.slice(0, 9));
  await expect(page.getByText('Un visiteur est en cours')).toBeVisible();
  await kiosk.press('Fermer la session du visiteur');
  await expectNothingLeft(kiosk, visitor);
});

test('after the idle end, warned of and not answered, the second visitor finds the kiosk as new (A27, A50)', async ({
  gateway,
  kiosk,
  page,
}) => {
  await page.clock.install();
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  await leaveTraces(kiosk, visitor);
  const warning = page.getByRole('alertdialog');
  await passUntilWarning(page, 'typing');
  await expect(warning).toBeVisible();
  await warning.getByRole('button').first().click();
  await expect(warning).toBeHidden();
  await expect(page.locator('input').last(), 'one touch extends and loses nothing').not.toHaveValue('');
  await passUntilWarning(page, 'typing');
  await expect(warning).toBeVisible();
  await passWarning(page);
  await expectNothingLeft(kiosk, visitor);
});

test('in real time, who walks away after the first touch is warned, and the kiosk goes back to attract (A27)', async ({
  folder,
  freshGateway,
  kiosk,
  page,
}) => {
  const timings = { idleReadingMs: 4_000, idleTypingMs: 4_000, warningMs: 2_000 };
  const { gateway } = await freshGateway('postgres', {
    SITES_FILE: await writeSites(folder, { 'toulouse-riquet': { timings } }),
  });
  await kiosk.open(gateway.url);
  await kiosk.start();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await kiosk.waitForAttract();
});

test('I1 A50 a visitor who copies their number leaves nothing on the clipboard for the next one', async ({
  gateway,
  kiosk,
  page,
}) => {
  const visitor = await addPerson(gateway);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: gateway.url });
  await kiosk.open(gateway.url);
  await page.evaluate(() => navigator.clipboard.writeText('avant'));
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('codeUse');
  await kiosk.press('Commencer');
  await kiosk.typeOnHardware(visitor.nir);
  for (const key of ['c', 'x']) {
    await page.keyboard.press('Control+a');
    await page.keyboard.press(`Control+${key}`);
  }
  await expect(page.locator('input').last(), 'nothing was cut out').not.toHaveValue('');
  await kiosk.quit();
  await kiosk.waitForAttract();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('avant');
});

test('I1 A50 after a session without network, code and slip included, the second visitor finds the kiosk as new', async ({
  freshGateway,
  kiosk,
  page,
}) => {
  const { gateway } = await freshGateway();
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.waitForServiceWorker();
  await gateway.kill();
  await kiosk.comeToCard('caf-31');
  await kiosk.typeCard(visitor);
  await kiosk.giveDateAndConfirm(visitor.birthDate);
  await kiosk.expectTitle('Voici votre code provisoire');
  const { reference } = await kiosk.readCode();
  await kiosk.press('Imprimer mon ticket');
  await kiosk.expectTitle('Le ticket est-il sorti ?');
  await kiosk.quit();
  await kiosk.waitForAttract();
  const readable = await everythingReadable(page);
  expect(readable, 'what waits is there, sealed').toContain('claim:');
  const traces = [visitor.nir, visitor.birthName, visitor.isoBirthDate, visitor.cardSerial, reference];
  expect(traces.filter((trace) => readable.includes(trace))).toEqual([]);
  expect(await appearance(kiosk)).toEqual(siteDefaults);
  await kiosk.comeToCard('caf-31');
  await expect(page.getByText(visitor.label)).toBeHidden();
});
