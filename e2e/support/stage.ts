import { test as base } from '@playwright/test';
import { startGateway, type RunningGateway } from './gateway.ts';
import { Kiosk } from './kiosk.ts';
import { startPostgres, type RealPostgres } from './postgres.ts';

interface WorkerParts {
  readonly postgres: RealPostgres;
  /** One gateway for the tests that leave it running. */
  readonly gateway: RunningGateway;
}

interface TestParts {
  /** Starts a gateway for this test alone: it may be killed, and starts with nothing in its database. */
  readonly freshGateway: (kind?: 'postgres' | 'embedded', env?: Readonly<Record<string, string>>) => Promise<RunningGateway>;
  /** Another terminal or phone: a browser context of its own. */
  readonly kiosk: Kiosk;
}

/** Another build than `dist/`, while it is being rebuilt. */
const entry = process.env['BORNE_E2E_ENTRY'];
const start = (env: Readonly<Record<string, string>>): Promise<RunningGateway> =>
  startGateway({ env, ...(entry === undefined ? {} : { entry }) });

/** The product as its users meet it: a real PostgreSQL, a real gateway, a kiosk in a fresh browser. */
export const test = base.extend<TestParts, WorkerParts>({
  postgres: [
    async ({}, use) => {
      const postgres = await startPostgres();
      await use(postgres);
      await postgres.stop();
    },
    { scope: 'worker' },
  ],
  gateway: [
    async ({ postgres }, use) => {
      const gateway = await start({ DATABASE_URL: await postgres.createDatabase('flows') });
      await use(gateway);
      await gateway.stop();
    },
    { scope: 'worker' },
  ],
  freshGateway: async ({ postgres }, use) => {
    const started: RunningGateway[] = [];
    await use(async (kind = 'postgres', env = {}) => {
      const database = kind === 'postgres' ? { DATABASE_URL: await postgres.createDatabase('flow') } : {};
      const gateway = await start({ ...database, ...env });
      started.push(gateway);
      return gateway;
    });
    await Promise.all(started.map((gateway) => gateway.stop()));
  },
  kiosk: async ({ page }, use) => {
    await use(new Kiosk(page));
  },
});

export { expect } from '@playwright/test';
