import { chromium } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumLaunch } from '../support/chromium.ts';
import { dataMatrixVideo } from '../support/data-matrix.ts';
import { Phone } from '../support/phone.ts';
import { fieldsOf, PlayedRegister } from '../support/sealed-paper.ts';
import { slowPages } from '../support/slow-pages.ts';
import { expect, test } from '../support/stage.ts';
import { expectSound } from './expect-sound.ts';

/** How many tracks of the camera still run. */
const running = (): number =>
  (globalThis as unknown as { readonly tracks: readonly MediaStreamTrack[] }).tracks.filter(
    ({ readyState }) => readyState === 'live',
  ).length;

/** Runs in the page before it: notes each camera that is opened. */
function noteCameras(): void {
  const tracks: MediaStreamTrack[] = [];
  Object.assign(globalThis, { tracks });
  const { mediaDevices } = navigator;
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await getUserMedia(wanted);
    tracks.push(...stream.getTracks());
    return stream;
  };
}

test('the camera reads a seal from the paper, and is closed on every way out', async ({ gateway, folder }) => {
  const film = join(folder, 'paper.y4m');
  await writeFile(film, '');
  const { executablePath, args, env } = chromiumLaunch([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]);
  const browser = await chromium.launch({ args, env, ...(executablePath === undefined ? {} : { executablePath }) });
  try {
    const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 390, height: 844 } });
    await slowPages(context);
    await context.addInitScript(noteCameras);
    const register = await PlayedRegister.playedTo(context);
    await writeFile(film, await dataMatrixVideo(await register.key.seal(fieldsOf('LEBRETON', 123_456))));
    const page = await context.newPage();
    const phone = new Phone(page);
    await page.goto(`${gateway.url}/verifier`);
    await page.getByRole('button', { name: 'Scanner le sceau' }).click();
    await phone.expectTitle('Comparez avec le papier');
    await expect(page.getByText('LEBRETON')).toBeVisible();
    expect(await page.evaluate(running)).toBe(0);

    await writeFile(film, await dataMatrixVideo('https://example.org'));
    await page.getByRole('button', { name: 'Vérifier un autre document' }).click();
    await page.getByRole('button', { name: 'Scanner le sceau' }).click();
    await phone.expectRefusal('Ce code n’est pas un sceau de document. Visez le carré de points.');
    await expectSound(page);
    expect(await page.evaluate(running)).toBe(1);
    await page.getByRole('button', { name: 'Arrêter la caméra' }).click();
    await phone.expectTitle('Vérifier un document');
    expect(await page.evaluate(running)).toBe(0);
  } finally {
    await browser.close();
  }
});

test('a camera that is not allowed leads to the other ways', async ({ page, gateway }) => {
  const phone = new Phone(page);
  await page.goto(`${gateway.url}/verifier`);
  await page.getByRole('button', { name: 'Scanner le sceau' }).click();
  await phone.expectTitle('Vérifier un document');
  await expect(page.getByRole('status')).toHaveText(/^(La caméra n’est pas autorisée|Aucune caméra ici)/);
  await expectSound(page);
});
