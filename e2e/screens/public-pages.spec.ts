import type { Page } from '@playwright/test';
import { addPerson } from '../support/people.ts';
import { expectMessage } from '../support/demonstration.ts';
import { Phone } from '../support/phone.ts';
import { readQr } from '../support/qr.ts';
import { SealingKiosk } from '../support/sealing-kiosk.ts';
import { letKiosksFallSilent } from '../support/silence.ts';
import { expect, test } from '../support/stage.ts';
import { axeProblems } from './accessibility.ts';
import { settle } from './modes.ts';
import { password } from './tour-parts.ts';

test.use({ journey: 'codeUse' });

test.describe.configure({ mode: 'parallel' });

/** A phone, the same turned, and the narrowest page that may not scroll sideways: 1280 px at 400 % (WCAG 1.4.10). */
const phones = [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 320, height: 640 },
];

test('A18 A20 A22 A37 A42 the page that uses a code stands on any phone, and axe finds nothing, from first to last step', async ({
  browser,
  gateway,
  kiosk,
}) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  const visitor = await addPerson(gateway);
  const { code, reference } = await kiosk.issueCode(visitor, 'cpam-31');
  const phone = new Phone(await browser.newPage());
  await phone.openUsePage(gateway.url);
  expect.soft(await pageProblems(phone.page), 'at first').toEqual([]);
  await phone.page.getByRole('button', { name: 'Continuer' }).click();
  expect.soft(await pageProblems(phone.page), 'with errors').toEqual([]);
  await phone.use('Assurance maladie', { nir: visitor.nir, reference, code });
  await phone.expectTitle('Choisissez votre mot de passe');
  expect.soft(await pageProblems(phone.page), 'password').toEqual([]);
  await phone.page.getByRole('button', { name: 'Valider le nouveau mot de passe' }).click();
  expect.soft(await pageProblems(phone.page), 'password refused').toEqual([]);
  await phone.choosePassword(password);
  await phone.expectTitle('Votre mot de passe est enregistré');
  expect.soft(await pageProblems(phone.page), 'done').toEqual([]);
  await phone.page.close();
});

test('A18 A20 A22 A37 A42 the page of the slip’s drawing stands on any phone, and axe finds nothing', async ({
  browser,
  gateway,
  kiosk,
  sql,
}) => {
  await kiosk.open(gateway.url, 'caf-saint-gaudens');
  await kiosk.waitForOnline();
  const visitor = await addPerson(gateway);
  await kiosk.comeToCard();
  await kiosk.waitForCards();
  await kiosk.page.context().setOffline(true);
  await kiosk.insertCard(visitor);
  await kiosk.giveDateAndConfirm(visitor.birthDate);
  await kiosk.press('Activer avec mon téléphone');
  const drawn = new URL(await readQr(kiosk.page.locator('.qr-image')));
  const page = await browser.newPage();
  await page.goto(`${gateway.url}/c`);
  expect.soft(await pageProblems(page), 'without a drawing').toEqual([]);
  await page.goto(`${gateway.url}/code`);
  await page.goto(`${gateway.url}/c${drawn.hash}`);
  await expect(page).toHaveURL(`${gateway.url}/c`);
  expect.soft(await pageProblems(page), 'before the touch').toEqual([]);
  await page.getByRole('button').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre code n’est pas encore actif');
  expect.soft(await pageProblems(page), 'not active yet').toEqual([]);
  await letKiosksFallSilent(sql);
  await page.getByRole('button').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre code est actif');
  expect.soft(await pageProblems(page), 'active').toEqual([]);
  await page.close();
});

test('A18 A20 A22 A37 A42 the page of a mail’s link stands on any phone, and axe finds nothing, from first to last step', async ({
  browser,
  gateway,
}) => {
  const visitor = await addPerson(gateway, { accountPassword: 'Ancien+Passe7' });
  const kiosk = await SealingKiosk.enrol(gateway);
  await kiosk.askPasswordLink(visitor, 'cpam-31');
  const { text } = await expectMessage(gateway, 'mail', visitor.mail ?? '', /Renouveler/);
  const phone = new Phone(await browser.newPage());
  await phone.page.goto(`${gateway.url}/mot-de-passe`);
  expect.soft(await pageProblems(phone.page), 'without a link').toEqual([]);
  await phone.openPasswordLink(gateway.url, text);
  await phone.expectTitle('Renouveler mon mot de passe');
  expect.soft(await pageProblems(phone.page), 'password').toEqual([]);
  await phone.page.getByRole('button', { name: 'Valider le nouveau mot de passe' }).click();
  expect.soft(await pageProblems(phone.page), 'password refused').toEqual([]);
  await phone.choosePassword(password, 'Renouveler mon mot de passe');
  await phone.expectTitle('Votre mot de passe a bien été mis à jour');
  expect.soft(await pageProblems(phone.page), 'done').toEqual([]);
  await phone.openPasswordLink(gateway.url, text);
  await phone.choosePassword(`${password}2`, 'Renouveler mon mot de passe');
  await phone.expectTitle('Ce lien ne sert plus');
  expect.soft(await pageProblems(phone.page), 'spent').toEqual([]);
  await phone.page.close();
});

/** What is wrong with the page on every phone, one sentence each. A phone changes sizes only. */
async function pageProblems(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [index, phone] of phones.entries()) {
    await page.setViewportSize(phone);
    await settle(page);
    const problems = [
      ...(await page.evaluate(findProblems)),
      ...(await axeProblems(page, index === 0 ? 'all' : 'layout')),
    ];
    found.push(...problems.map((problem) => `${phone.width} px: ${problem}`));
  }
  return found;
}

/** Runs in the page, so it stands alone. */
function findProblems(): string[] {
  const problems: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    problems.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  if (document.querySelectorAll('h1').length !== 1) problems.push('the page has not one h1');
  // A small control in a label is touched by its whole label.
  for (const control of document.querySelectorAll('button, a[href], input')) {
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    if (Math.min(width, height) < 44) problems.push(`${control.outerHTML.slice(0, 80)} is ${width} × ${height} px`);
  }
  return problems;
}
