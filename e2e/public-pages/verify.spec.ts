import type { Page } from '@playwright/test';
import { testSealKey } from '#contract/seal/testing/seal-key.ts';
import { dataMatrixPhoto } from '../support/data-matrix.ts';
import { Phone } from '../support/phone.ts';
import { fieldsOf, PlayedRegister } from '../support/sealed-paper.ts';
import { expect, test } from '../support/stage.ts';
import { expectSound } from './expect-sound.ts';

test.use({ viewport: { width: 390, height: 844 } });

async function choosePhoto(page: Page, text: string): Promise<void> {
  const buffer = await dataMatrixPhoto(text);
  await page
    .getByLabel('Choisir une photo du sceau')
    .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer });
}

test('a seal on a photo: genuine, altered, of somebody else, withdrawn, made by a demonstration', async ({
  page,
  context,
  gateway,
}) => {
  const register = await PlayedRegister.playedTo(context);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const phone = new Phone(page);
  const genuine = await register.key.seal(fieldsOf('LEBRETON', 123_456));

  await page.goto(`${gateway.url}/verifier`);
  await phone.expectTitle('Vérifier un document');
  await expectSound(page);

  await choosePhoto(page, genuine);
  await phone.expectTitle('Comparez avec le papier');
  await expect(page.getByText('LEBRETON')).toBeVisible();
  await expect(page.locator('body')).not.toContainText(/authentique/i);
  await expectSound(page);
  expect(page.url()).toBe(`${gateway.url}/verifier`);
  expect(JSON.stringify(register.asked)).not.toContain('LEBRETON');

  const again = page.getByRole('button', { name: 'Vérifier un autre document' });
  await again.click();
  await choosePhoto(page, genuine.replaceAll('123456', '923456'));
  await phone.expectTitle('Sceau altéré');
  await expectSound(page);

  // A genuine seal beside another name: the paper differs from what the seal says, and the page shows what it says.
  await again.click();
  await choosePhoto(page, await register.key.seal(fieldsOf('OZTURK', 50_000)));
  await phone.expectTitle('Comparez avec le papier');
  await expect(page.getByText('OZTURK')).toBeVisible();
  await expect(page.getByText('N’acceptez pas ce papier.')).toBeVisible();

  await again.click();
  register.status = 'withdrawn';
  await choosePhoto(page, genuine);
  await phone.expectTitle('Ce document est retiré');
  await expectSound(page);

  await again.click();
  await choosePhoto(page, await register.demonstrationKey.seal({ ...fieldsOf('LEBRETON', 1), isSpecimen: true }));
  await phone.expectTitle('Sceau non valable');

  await again.click();
  await choosePhoto(page, 'https://example.org');
  await phone.expectRefusal('Le code de cette photo n’est pas un sceau de document.');
  await page.getByLabel('Choisir une photo du sceau').setInputFiles({
    name: 'photo.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('no picture'),
  });
  await phone.expectRefusal('Ce fichier n’est pas une photo lisible.');
  expect(errors).toEqual([]);
});

test('offline after a first visit the page opens, reads and says since when it could not ask', async ({
  page,
  context,
  gateway,
}) => {
  const register = await PlayedRegister.playedTo(context);
  const phone = new Phone(page);
  const genuine = await register.key.seal(fieldsOf('LEBRETON', 123_456));
  await page.goto(`${gateway.url}/verifier`);
  await phone.expectTitle('Vérifier un document');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  await register.cutNetwork(context);
  await page.reload();
  await phone.expectTitle('Vérifier un document');
  await phone.expectRefusal('Vous êtes hors connexion. La signature se vérifie, le retrait non.');
  await expectSound(page);
  await choosePhoto(page, genuine);
  await phone.expectTitle('Comparez avec le papier');
  await expect(page.getByText(/^Signature valable\s; retrait non vérifié depuis le .*\d{4}\.$/)).toBeVisible();
  await expect(page.getByText('LEBRETON')).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: 'Vérifier un autre document' }).click();
  await choosePhoto(page, genuine.replaceAll('LEBRETON', 'LEBRETOM'));
  await phone.expectTitle('Sceau altéré');

  // What was kept is the page and the keys: nothing of the document.
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const entries = await Promise.all(names.map(async (name) => await (await caches.open(name)).keys()));
    return { names, urls: entries.flat().map(({ url }) => new URL(url).pathname) };
  });
  expect(kept.names.filter((name) => !name.startsWith('verifier-'))).toEqual([]);
  expect(kept.urls).toContain('/verifier');
  expect(kept.urls.filter((url) => !/^\/verifier(\/keys)?$|^\/pages\/(assets|fonts|icons)\//.test(url))).toEqual([]);
  expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
});

test('the worker of the page and that of a kiosk live side by side, and no other page gets its rights', async ({
  page,
  kiosk,
  gateway,
}) => {
  await page.goto(`${gateway.url}/verifier`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const scopes = () =>
    page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
  expect(await scopes()).toEqual(['/verifier']);
  const allowed = () =>
    page.evaluate(async () => ({
      camera: (
        document as unknown as { featurePolicy: { allowsFeature(name: string): boolean } }
      ).featurePolicy.allowsFeature('camera'),
      wasm: await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => true,
        () => false,
      ),
    }));
  expect(await allowed()).toEqual({ camera: true, wasm: true });
  await page.goto(`${gateway.url}/code`);
  expect(await allowed()).toEqual({ camera: false, wasm: false });

  // A browser of a demonstration that has opened both: the kiosk knows what the page keeps, and serves.
  await kiosk.open(gateway.url);
  await kiosk.waitForAttract();
  expect((await scopes()).toSorted()).toEqual(['/borne/', '/verifier']);
  await page.goto(`${gateway.url}/verifier`);
  await new Phone(page).expectTitle('Vérifier un document');
});

test('typed: errors beside the fields, by keyboard alone, at 320 px and with letters twice as large', async ({
  page,
  context,
  gateway,
}) => {
  await PlayedRegister.playedTo(context);
  const phone = new Phone(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${gateway.url}/verifier`);
  await phone.expectTitle('Vérifier un document');
  await expectSound(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Scanner le sceau' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Choisir une photo du sceau')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await phone.expectTitle('Taper la référence');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expectSound(page);
  await page.getByRole('button', { name: 'Vérifier', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.public-error')).toHaveCount(3);
  await expect(page.getByLabel('Référence du document')).toBeFocused();
  await expectSound(page);
});

test('with the gateway’s own list and register: a stranger’s seal, a document that nobody knows', async ({
  page,
  gateway,
}) => {
  const phone = new Phone(page);
  const stranger = await testSealKey({ isDemonstration: true });
  const fields = { ...fieldsOf('LEBRETON', 123_456), isSpecimen: true };
  await page.goto(`${gateway.url}/verifier`);
  await choosePhoto(page, await stranger.seal(fields));
  await phone.expectTitle('Sceau non valable');
  await page.getByRole('button', { name: 'Vérifier un autre document' }).click();
  await page.getByRole('button', { name: 'Taper la référence' }).click();
  await page.getByLabel('Référence du document').fill(fields.reference.toLowerCase());
  await page.getByLabel('Nom de naissance').fill('Lebreton');
  await page.getByLabel('Le total').check();
  await page.getByLabel('Total', { exact: true }).fill('1 234,56 €');
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await phone.expectTitle('Ces informations ne correspondent pas');
  // A gateway in demonstration: whatever it answers is of no real document.
  await expect(page.getByText('SPÉCIMEN')).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: 'Corriger' }).click();
  await expect(page.getByLabel('Total', { exact: true })).toHaveValue('1 234,56 €');
});
