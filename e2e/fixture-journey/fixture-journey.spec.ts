import { randomUUID } from 'node:crypto';
import { searchDisk } from '../nothing-remains/whole-disk.ts';
import { Kiosk } from '../support/kiosk.ts';
import { openGateway } from '../support/own-gateway.ts';
import { openProfile } from '../support/profile.ts';
import { writeSites } from '../support/sites.ts';
import { expect, test } from '../support/stage.ts';
import { buildWithFixture } from './kiosk-with-fixture.ts';

/** The answer typed: nothing of it may remain. */
const answer = `zq${randomUUID().replaceAll(/[^a-f]/g, '')}wk`;

test('I1 P18 a journey is added by its folder, a line and a site: it is offered, walked offline, and wiped', async ({
  postgres,
  seed,
  folder,
}) => {
  const product = await buildWithFixture();
  const sitesFile = await writeSites(folder, { 'toulouse-riquet': { services: ['information', 'fixture'] } });
  const { gateway } = await openGateway(postgres, { ...seed, sitesFile }, 'postgres', {}, product.entry);
  const profile = await openProfile();
  try {
    const kiosk = new Kiosk(await profile.page());
    await kiosk.open(gateway.url);
    await kiosk.waitForServiceWorker();
    await kiosk.open(gateway.url);
    await profile.context.setOffline(true);
    await expect(kiosk.page.getByRole('button', { name: 'Une démarche de plus' })).toBeVisible();
    await kiosk.start();
    await kiosk.chooseCaisse('caf-31');
    await kiosk.page.locator('[data-tile="fixture"]').click();
    await kiosk.expectTitle('Une démarche de plus');
    await kiosk.press('Commencer');
    await kiosk.typeOnHardware(answer);
    await kiosk.press('Continuer');
    await kiosk.expectTitle('C’est noté');
    await kiosk.press('Terminer');
    await kiosk.expectTitle('Que voulez-vous faire ?');
    await kiosk.quit();
    await kiosk.waitForAttract();
    expect(await kiosk.page.content()).not.toContain(answer);
  } finally {
    await profile.close();
    await gateway.stop();
    await product.remove();
  }
  const { finds, files } = await searchDisk(profile, [answer]);
  await profile.remove();
  expect(files).toBeGreaterThan(50);
  expect(finds).toEqual([]);
});
