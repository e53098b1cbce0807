import type { Page } from '@playwright/test';
import { lookAt, type Look } from '../screens/look.ts';
import type { ScreenName } from '../screens/modes.ts';
import { nameOf } from '../screens/pictures.ts';
import { expect, test } from '../support/stage.ts';

test.use({ journey: 'information' });

/** What people write is no part of the recorded pictures: its sizes and what axe finds are judged here. */
const seen: readonly (readonly [ScreenName, readonly Look[]])[] = [
  [
    'tall32',
    [
      { mode: 'normal', axe: 'all' },
      { mode: 'text200', axe: 'size' },
      { mode: 'reach', axe: 'size' },
    ],
  ],
  ['wide21', [{ mode: 'light', axe: 'all' }]],
  ['square19', [{ mode: 'normal', axe: 'all' }]],
];

async function problemsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [screen, looks] of seen) {
    for (const { mode, sizes, axe } of await lookAt(page, screen, looks)) {
      found.push(...[...sizes, ...axe].map((problem) => `${nameOf({ screen, mode })}: ${problem}`));
    }
  }
  return found;
}

/** A list may take more pages than one. */
async function choose(page: Page, id: string): Promise<void> {
  const choice = page.locator(`[data-choice="${id}"]`);
  const next = page.getByRole('button', { name: 'Suivant', exact: true });
  while ((await choice.count()) === 0) await next.click();
  await choice.click();
}

test('offline, a visitor finds a sheet by its theme, in the list and by a word typed wrong, and goes on to the simulation', async ({
  page,
  gateway,
  kiosk,
}) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.waitForServiceWorker();
  await page.context().setOffline(true);
  await page.reload();
  await kiosk.waitForAttract();
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('information');
  await kiosk.expectTitle('Comment vous aider ?');

  await test.step('by its theme', async () => {
    await page.locator('[data-tile="housing"]').click();
    await kiosk.expectTitle('Logement');
    await choose(page, 'apl');
    await kiosk.expectTitle('APL - L’aide personnalisée au logement');
    await kiosk.press('Retour');
    await kiosk.expectTitle('Logement');
    await kiosk.press('Retour');
  });

  await test.step('in the list, and comes back to where it stood', async () => {
    await page.locator('[data-tile="sheets"]').click();
    await choose(page, 'rsa');
    await kiosk.expectTitle('RSA - Le revenu de solidarité active');
    await expect(page.getByText(/Le calcul part de \d+,\d\d\s€/)).toBeVisible();
    await kiosk.press('Questions');
    await choose(page, 'declarer-revenus');
    await expect(page.getByText('montant net social', { exact: false })).toBeVisible();
    for (const _step of ['questions', 'sheet', 'list']) await kiosk.press('Retour');
    await expect(page.locator('[data-choice="rsa"]')).toBeVisible();
    await kiosk.press('Retour');
  });

  await test.step('by what people say, and what the kiosk cannot do says where it is done', async () => {
    await kiosk.press('Chercher un mot');
    await kiosk.type('justificatif');
    await kiosk.press('Continuer');
    await choose(page, 'question.attestation-caf');
    await expect(page.getByText('Cette borne ne les imprime pas encore', { exact: false })).toBeVisible();
    await kiosk.press('Retour');
    await kiosk.press('Retour');
    await expect(page.locator('input')).toHaveValue('justificatif');
    await kiosk.press('Tout effacer');
    await expect(page.locator('input')).toHaveValue('');
    await expect(page.locator('input')).toBeFocused();
    await kiosk.press('Retour');
  });

  await test.step('in the order of the site, and comes to how one applies', async () => {
    await kiosk.press('Vos démarches');
    await page.locator('[data-choice="caf.apply"]').click();
    await kiosk.expectTitle('Où et comment demander une prestation ?');
    await kiosk.press('Retour');
    await kiosk.press('Retour');
  });

  await test.step('by a word typed wrong', async () => {
    await kiosk.press('Chercher un mot');
    await kiosk.type('activte');
    await kiosk.press('Continuer');
    await expect(page.locator('.choice').first()).toHaveText(/^PPA - La prime d’activité/);
    await page.locator('.choice').first().click();
    await kiosk.expectTitle('PPA - La prime d’activité');
    await kiosk.press('Page officielle');
    await expect(page.locator('.take-away-address')).toHaveText(
      'www.service-public.gouv.fr/particuliers/vosdroits/F2882',
    );
    await kiosk.press('J’ai l’adresse');
    await kiosk.press('Faire une simulation');
    await expect(page.locator('[data-screen="simulation.conditions"]')).toBeVisible();
  });

  await test.step('the next visitor finds an empty field', async () => {
    await kiosk.quit();
    await kiosk.waitForAttract();
    await kiosk.start();
    await kiosk.chooseCaisse('cpam-31');
    await kiosk.chooseService('information');
    await expect(page.locator('[data-tile="sheets"]')).toHaveCount(0);
    await kiosk.press('Chercher un mot');
    await expect(page.locator('input')).toHaveValue('');
  });
});

test('A17 A18 A19 A20 A22 A23 what is found, read and taken away has its sizes in every mode, and nothing for axe to find', async ({
  page,
  gateway,
  kiosk,
}) => {
  await kiosk.open(gateway.url);
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  await kiosk.chooseService('information');
  await kiosk.press('Chercher un mot');
  await page.locator('input').fill('alocation familliale');
  await kiosk.press('Continuer');
  await expect(page.locator('[data-choice="sheet.af"]')).toBeVisible();
  expect.soft(await problemsOf(page), 'results').toEqual([]);
  await page.locator('[data-choice="sheet.af"]').click();
  await kiosk.expectTitle('AF - Les allocations familiales');
  expect.soft(await problemsOf(page), 'sheet').toEqual([]);
  await kiosk.press('Page officielle');
  await kiosk.expectTitle('Page officielle');
  expect.soft(await problemsOf(page), 'page').toEqual([]);
});
