import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { caf65 } from '#domain/caisse/testing/hautes-pyrenees.ts';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import { runQuietly } from '../../tools/support/run.mjs';
import { expectMessage } from '../support/demonstration.ts';
import { startGateway } from '../support/gateway.ts';
import { addPerson } from '../support/people.ts';
import { writeSites } from '../support/sites.ts';
import { expect, test as base } from '../support/stage.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
// This build knows it, the one that checks types does not.
const second = 'caf-65' as CaisseId;
const site = {
  ...toulouseRiquet,
  name: 'Hautes-Pyrénées · Tarbes',
  caisses: [{ id: second, identification: ['card', 'declared'] as const }],
};

const test = base.extend<{ readonly url: string; readonly buildWithSecondCaf: string }>({
  buildWithSecondCaf: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'borne-second-caf-'));
      await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
      const { NODE_ENV: _ignored, ...env } = process.env;
      const { code, output } = await runQuietly(process.execPath, ['e2e/second-caf/build.mjs', folder], { env });
      if (code !== 0) throw new Error(`the build with a second Caf failed:\n${output}`);
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { timeout: 600_000 },
  ],
  url: async ({ buildWithSecondCaf, postgres, seed, folder }, use) => {
    const gateway = await startGateway({
      env: {
        DATABASE_URL: await postgres.createDatabase('secondCaf', seed.databaseUrl),
        SITES_FILE: await writeSites(folder, { 'caf-tarbes': site }),
      },
      copyOf: seed.dataDir,
      entry: join(buildWithSecondCaf, 'gateway/main.js'),
    });
    await use(gateway.url);
    await gateway.stop();
  },
});

const expectNoFirst = async (page: Page): Promise<void> =>
  expect(await page.locator('body').innerText()).not.toMatch(/Garonne|Toulouse|Riquet|\b31\d{3}\b/);

test('a kiosk and a phone of a second department serve its Caf alone, up to the account', async ({
  url,
  kiosk,
  phone,
}) => {
  const visitor = await addPerson({ url }, { caisses: [second] });
  await kiosk.page.goto(`${url}/borne/?site=caf-tarbes`);
  await kiosk.waitForAttract();
  await expectNoFirst(kiosk.page);
  await kiosk.comeToCard();
  await kiosk.insertCard(visitor);
  await kiosk.giveDateAndConfirm(visitor.birthDate);
  await kiosk.expectTitle('Voici votre code provisoire');
  await expectNoFirst(kiosk.page);
  const { code, reference } = await kiosk.readCode();

  await phone.openUsePage(url);
  await phone.use(caf65.name, { nir: visitor.nir, reference, code });
  await phone.choosePassword('Pyrenees65Verte');
  await phone.expectTitle('Votre mot de passe est enregistré');
  await expect(phone.page.getByText(caf65.website)).toBeVisible();
  await expectNoFirst(phone.page);
  const mail = await expectMessage({ url }, 'mail', visitor.mail ?? '', /Votre espace Mon Compte est actif/);
  expect(mail.text).not.toMatch(/Garonne/);
});
