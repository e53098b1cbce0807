import type { Page } from '@playwright/test';
import { everythingReadable, watchTerminal } from '../nothing-remains/left-behind.ts';
import type { Kiosk } from '../support/kiosk.ts';
import { readQr } from '../support/qr.ts';
import { expect, test } from '../support/stage.ts';
import type { RunningGateway } from '../support/gateway.ts';
import type { E2eHousehold } from './household.ts';
import { amountsOfCommand, commandBenefits } from './expected.ts';
import { families } from './families.ts';
import { households } from './households.ts';
import { keepPapers, plain, wordsOfLastPaper } from './paper.ts';
import { SimulationVisitor, type Hand } from './visitor.ts';

test.use({ journey: 'simulation' });

const euros = new Intl.NumberFormat('fr', { style: 'currency', currency: 'EUR' });

/** Between them every benefit is due, and few questions are asked of none of them. */
const chosen = households.filter(({ name }) => /with a baby, no income|with three children|self-employed/.test(name));

/** The month it is in Paris, as the kiosk has it. */
function monthInParis(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit' }).format(
    new Date(),
  );
}

const claim = 'get the amounts of the command, to the cent, on the screen and on paper';

test(`#190 #205 with the cable pulled, three households to whom each benefit is due ${claim}`, async ({
  gateway,
  kiosk,
}) => {
  const due = await compareAmounts(gateway, kiosk, chosen, 'quick');
  expect([...new Set(due)].toSorted(), 'each benefit').toEqual(commandBenefits.toSorted());
});

test(
  `#190 #205 with the cable pulled, twelve households who type all by touch ${claim}`,
  { tag: '@exhaustive' },
  async ({ gateway, kiosk }) => {
    await compareAmounts(gateway, kiosk, households, 'touch');
  },
);

/** @returns the benefits due, of all households */
async function compareAmounts(
  gateway: RunningGateway,
  kiosk: Kiosk,
  compared: readonly E2eHousehold[],
  hand: Hand,
): Promise<readonly string[]> {
  await keepPapers(kiosk.page);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.waitForServiceWorker();
  await kiosk.page.context().setOffline(true);
  await kiosk.page.reload();
  await kiosk.waitForAttract();
  const expected = await amountsOfCommand(compared, monthInParis());
  const visitor = new SimulationVisitor(kiosk, hand);
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  for (const [index, household] of compared.entries()) {
    await test.step(household.name, async () => {
      await visitor.beginFromHome();
      await visitor.answerAll(household);
      const shown = await visitor.seeResult();
      const counted = Object.fromEntries(
        Object.entries(shown).filter(([benefit]) => commandBenefits.includes(benefit)),
      );
      expect.soft(counted, household.name).toEqual(expected[index]);
      await kiosk.press('Imprimer');
      await kiosk.expectTitle('Le papier est-il sorti ?');
      const words = await wordsOfLastPaper(kiosk.page);
      for (const amount of Object.values(shown))
        expect.soft(words, household.name).toContain(plain(euros.format(amount)));
      await kiosk.press('Oui, je l’ai');
      await kiosk.press('Que faire maintenant ?');
      await kiosk.press('Terminer');
      await kiosk.expectTitle('Que voulez-vous faire ?');
    });
  }
  return expected.flatMap((amounts) => Object.keys(amounts));
}

test('A33 a line of the summary is changed, only what that newly asks is asked, and bad input loses nothing (I8)', async ({
  gateway,
  kiosk,
}) => {
  const family = families.find(({ name }) => name.includes('social housing'));
  if (!family) throw new Error('no family');
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  const visitor = new SimulationVisitor(kiosk, 'quick');
  await visitor.begin();
  await kiosk.press('Retour');
  await kiosk.expectTitle('Faire une simulation');
  await kiosk.press('Commencer');
  await visitor.answerAll(family);
  await kiosk.expectTitle('Vérifiez vos réponses');
  const change = kiosk.page.locator('[data-change="tenure"]');
  while (!(await change.isVisible())) await kiosk.press('Suite des réponses');
  await change.click();
  await kiosk.page.locator('[data-choice="tenant"]').click();
  await kiosk.expectTitle('Que louez-vous ?');
  await kiosk.page.locator('[data-choice="whole"]').click();
  await kiosk.expectTitle('Vérifiez vos réponses');
  const rent = kiosk.page.locator('[data-change="rent"]');
  await rent.click();
  const field = kiosk.page.locator('input').last();
  await expect(field, 'what was said is still there (A30)').toHaveValue('480,55');
  await field.focus();
  await kiosk.page.keyboard.press('Control+a');
  await kiosk.page.keyboard.press('Backspace');
  await kiosk.press('Continuer');
  await expect(kiosk.page.getByRole('alert')).toHaveText(/Tapez un nombre/);
  await field.fill('500000');
  await kiosk.press('Continuer');
  await expect(kiosk.page.getByRole('alert')).toHaveText(/dépasse/);
  await expect(field).toHaveValue('500000');
  await kiosk.press('Retour');
  await expect(kiosk.page.locator('.summary-line:has([data-change="rent"])')).toContainText('480,55');
});

test('#197 I1 A50 nothing of the answers is stored, sent or logged, and the second visitor finds nothing', async ({
  context,
  gateway,
  kiosk,
  page,
}) => {
  const watch = await watchTerminal(context);
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.waitForServiceWorker();
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  const untouched = await watch.find(page);
  const sent = noteRequests(page);

  const marked = {
    ...households[0],
    name: 'marked',
    home: { postalCode: '31870', commune: 'Lagardelle-sur-Lèze' },
    answers: {
      ...households[0]?.answers,
      'birth.you': { kind: 'birthDate', value: '1973-10-29' },
      'wage.you': { kind: 'quarter', euros: [1_347.83, 1_291.47, 1_386.29] },
      rent: { kind: 'amount', euros: 573.91 },
    },
    household: { parents: [], enfants: [] },
  } as const;
  const markers = [
    '1973-10-29',
    '29101973',
    '29/10/1973',
    '1347.83',
    '1347,83',
    '1291.47',
    '1291,47',
    '573.91',
    '573,91',
    '31870',
    'Lagardelle',
    '31263',
  ];
  const visitor = new SimulationVisitor(kiosk, 'quick');
  await visitor.begin();
  await visitor.answerAll(marked);
  expect(await everythingReadable(page), 'the search finds what stands there').toContain('Lagardelle');
  await visitor.seeResult();
  await kiosk.press(/téléphone/i);
  await expect(page.locator('[data-screen="simulation.phone"]')).toBeVisible();
  const address = await readQr(page.locator('.qr-image'));
  expect(address).toMatch(/^http.*\/simulation#[\w-]+$/);
  const fragment = address.slice(address.indexOf('#') + 1);
  for (const marker of ['31870', '1973', 'Lagardelle', '31263']) {
    expect(Buffer.from(fragment, 'base64url').toString('latin1'), 'no birth date, no place').not.toContain(marker);
  }
  const during = await page.evaluate(readStored);
  expect(
    markers.filter((marker) => during.includes(marker)),
    'while the visitor is there',
  ).toEqual([]);
  await kiosk.quit();
  await kiosk.waitForAttract();

  expect(await watch.find(page)).toEqual(untouched);
  const readable = await everythingReadable(page);
  const traces = [...markers, fragment];
  expect(
    traces.filter((trace) => readable.includes(trace)),
    'readable afterwards',
  ).toEqual([]);
  expect(
    traces.filter((trace) => sent().includes(trace)),
    'sent',
  ).toEqual([]);
  expect(
    traces.filter((trace) => gateway.output.includes(trace)),
    'logged',
  ).toEqual([]);

  await visitor.begin();
  await page.locator('[data-choice="yes"]').click();
  await expect(page.locator('[data-screen="simulation.question.commune"]')).toBeVisible();
  await expect(page.locator('input').last(), 'the second visitor').toHaveValue('');
});

/** Addresses and bodies of every request from now on, as one text; those of the app’s own files too. */
function noteRequests(page: Page): () => string {
  const noted: string[] = [];
  page.on('request', (request) => noted.push(request.url(), request.postData() ?? ''));
  page.on('console', (message) => noted.push(message.text()));
  return () => noted.join('\n');
}

/** Everything in web storage, IndexedDB and caches, as one text. Runs in the page. */
async function readStored(): Promise<string> {
  const parts: string[] = [
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    location.href,
    document.title,
  ];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    parts.push(...(await cache.keys()).map(({ url }) => url));
  }
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('database'));
    });
    for (const store of database.objectStoreNames) {
      const records = await new Promise<unknown>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('store'));
      });
      parts.push(JSON.stringify(records));
    }
    database.close();
  }
  return parts.join('\n');
}
