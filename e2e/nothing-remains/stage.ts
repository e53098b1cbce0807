import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGateway, type RunningGateway } from '../support/gateway.ts';
import { test as base } from '../support/stage.ts';

interface Parts {
  /** The gateway of a hall where nobody waits long for the idle end and the farewell. */
  readonly hall: RunningGateway;
}

const shortTimes = {
  'toulouse-riquet': { timings: { idleReadingMs: 8_000, idleTypingMs: 8_000, warningMs: 2_000, farewellMs: 300 } },
};

/** Another build than `dist/`, while it is being rebuilt. */
const entry = process.env['BORNE_E2E_ENTRY'];

export const test = base.extend<Record<never, never>, Parts>({
  hall: [
    async ({ postgres }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'borne-sites-'));
      const sitesFile = join(folder, 'sites.json');
      await writeFile(sitesFile, JSON.stringify(shortTimes));
      const gateway = await startGateway({
        env: { DATABASE_URL: await postgres.createDatabase('hall'), SITES_FILE: sitesFile },
        ...(entry === undefined ? {} : { entry }),
      });
      await use(gateway);
      await gateway.stop();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
