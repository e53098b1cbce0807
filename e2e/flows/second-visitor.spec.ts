import { everythingReadable } from '../nothing-remains/left-behind.ts';
import { addPerson, type AddedPerson } from '../support/people.ts';
import { passUntilWarning, passWarning } from '../support/idle.ts';
import { Kiosk } from '../support/kiosk.ts';
import { writeSites } from '../support/sites.ts';
import { Staff } from '../support/staff.ts';
import { expect, test } from '../support/stage.ts';

test.use({ hasAgents: true });

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

/** Who comes finds the kiosk as new, changes everything that can be changed, and leaves their number half typed. */
async function comeAndLeaveTraces(kiosk: Kiosk, visitor: AddedPerson, before?: AddedPerson): Promise<void> {
  await expectNothingLeft(kiosk, before);
  await kiosk.press('Confort');
  for (const option of ['Très grande', 'Blanc sur noir', 'English']) {
    await kiosk.page.getByRole('dialog').getByText(option, { exact: true }).click();
  }
  await kiosk.press('My settings are done');
  await expect
    .poll(() => appearance(kiosk))
    .toMatchObject({ lang: 'en', textSize: '200', contrast: 'light-on-dark', caisse: 'caf' });
  await kiosk.typeOnHardware(visitor.nir.slice(0, 9));
}

/** From attract to an empty field, in the site's own settings. */
async function expectNothingLeft(kiosk: Kiosk, before?: AddedPerson): Promise<void> {
  await kiosk.waitForAttract();
  expect(await appearance(kiosk)).toEqual(siteDefaults);
  await kiosk.start();
  await kiosk.expectTitle('Quelle caisse vous concerne ?');
  expect(await appearance(kiosk)).toEqual(siteDefaults);
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('codeUse');
  await kiosk.press('Commencer');
  await kiosk.expectField('');
  if (before !== undefined) expect(await kiosk.page.content()).not.toContain(before.nir.slice(0, 9));
}

test('I1 A27 A50 after « Quitter », after an agent’s closing and after the idle end the next visitor finds the kiosk as new', async ({
  gateway,
  kiosk,
  page,
}) => {
  await page.clock.install();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: gateway.url });
  const [first, second, third] = [await addPerson(gateway), await addPerson(gateway), await addPerson(gateway)];
  const staff = new Staff(page, gateway);
  await kiosk.open(gateway.url);
  await staff.waitForAgents();
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.evaluate(() => navigator.clipboard.writeText('avant'));

  await test.step('« Quitter », the number copied', async () => {
    await comeAndLeaveTraces(kiosk, first);
    for (const key of ['c', 'x']) {
      await page.keyboard.press('Control+a');
      await page.keyboard.press(`Control+${key}`);
    }
    await kiosk.expectField(/\d/);
    await kiosk.press('Quit');
    await kiosk.waitForAttract();
    expect(await clipboard(), 'nothing was copied').toBe('avant');
  });

  await test.step('an agent closes the session', async () => {
    await comeAndLeaveTraces(kiosk, second, first);
    await staff.enter();
    expect(await page.content(), 'the panel shows nothing of the visitor').not.toContain(second.nir.slice(0, 9));
    await expect(page.getByText('Une visite est en cours')).toBeVisible();
    await kiosk.press('Fermer la session du visiteur');
  });

  await test.step('the idle end, warned of and not answered', async () => {
    await comeAndLeaveTraces(kiosk, third, second);
    const warning = page.getByRole('alertdialog');
    await passUntilWarning(page, 'typing');
    await expect(warning).toBeVisible();
    await warning.getByRole('button').first().click();
    await expect(warning).toBeHidden();
    await expect(page.locator('input').last(), 'one touch extends and loses nothing').not.toHaveValue('');
    await passUntilWarning(page, 'typing');
    await expect(warning).toBeVisible();
    await passWarning(page);
    await expectNothingLeft(kiosk, third);
  });
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

test('I1 A50 after a session without network, code and slip included, the second visitor finds the kiosk as new', async ({
  gateway,
  kiosk,
  page,
}) => {
  const visitor = await addPerson(gateway);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.waitForServiceWorker();
  await kiosk.cutNetwork();
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
