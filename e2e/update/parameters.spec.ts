import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { createReleaseKey, readReleaseKey, releaseKeys } from '../../tools/build/release/release-key.mjs';
import { signParameters } from '../../tools/parameters/sign-parameters.mjs';
import { runQuietly } from '../../tools/support/run.mjs';
import { expect, test } from '../support/stage.ts';
import { contactUntil } from '../support/contact-until.ts';

const command = fileURLToPath(new URL('../../tools/parameters.mjs', import.meta.url));

interface Update {
  version: number;
}

/** The number of the parameters that the kiosk keeps, from its own storage. */
const kept = (page: Page): Promise<number | undefined> =>
  page.evaluate(
    () =>
      new Promise<number | undefined>((resolve, reject) => {
        const opening = indexedDB.open('borne');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('facts').objectStore('facts').get('parameters');
          asked.onsuccess = () => {
            opening.result.close();
            resolve((asked.result as { value: { version: number } } | undefined)?.value.version);
          };
        };
      }),
  );

test('P40 new figures reach a kiosk in service without a new version, and only when a release key signed them', async ({
  kiosk,
  page,
  folder,
  freshGateway,
}) => {
  const file = join(folder, 'parameters.json');
  const strange = join(folder, 'strange.pem');
  createReleaseKey(strange);
  const { code, output } = await runQuietly(process.execPath, [command, 'sign', file], {
    env: { ...process.env, RELEASE_KEY_FILE: strange },
  });
  expect(code, output).toBe(0);
  const update = JSON.parse((JSON.parse(await readFile(file, 'utf8')) as { payload: string }).payload) as Update;
  await rm(file);

  const { gateway, sql } = await freshGateway('postgres', { PARAMETERS_FILE: file });
  const faults = async (): Promise<unknown> => (await sql('SELECT report FROM kiosk_reports'))[0]?.['report'];
  /** Renamed into place, as docs/baremes.md says. */
  const put = async (version: number, key = releaseKeys().signing): Promise<void> => {
    if (key === undefined) throw new Error('the build was signed elsewhere');
    await writeFile(`${file}.new`, JSON.stringify(signParameters(JSON.stringify({ ...update, version }), key)));
    await rename(`${file}.new`, file);
  };
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  expect(await kept(page)).toBeUndefined();

  await put(update.version + 1, readReleaseKey(strange));
  await contactUntil(page, async () => expect(await faults()).toMatchObject({ faults: ['parametersRefused'] }));
  expect(await kept(page)).toBeUndefined();

  await put(update.version + 2);
  await contactUntil(page, async () => expect(await kept(page)).toBe(update.version + 2));
  await contactUntil(page, async () => expect(await faults()).toMatchObject({ faults: [] }));
});
