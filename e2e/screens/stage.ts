import { startGateway, type RunningGateway } from '../support/gateway.ts';
import { Kiosk } from '../support/kiosk.ts';
import { startPostgres, type RealPostgres } from '../support/postgres.ts';
import { slowPages } from '../support/slow-pages.ts';
import { test as base } from './phases.ts';

interface WorkerParts {
  readonly postgres: RealPostgres;
}

interface Parts {
  readonly hangLimit: void;
  /** Starts a gateway with nothing in its database. */
  readonly freshGateway: (env?: Readonly<Record<string, string>>) => Promise<RunningGateway>;
  /** One gateway a test: people, codes and tries are always the same at its start. */
  readonly gateway: RunningGateway;
  readonly kiosk: Kiosk;
}

/** For what hangs: ten times what a slow machine takes. */
const limitMs = 60_000;

/** Another build than `dist/`, while it is being rebuilt. */
const entry = process.env['BORNE_E2E_ENTRY'];

/** A kiosk in a fresh browser before a gateway of its own: what people see does not depend on what ran before. */
export const test = base.extend<Parts, WorkerParts>({
  actionTimeout: limitMs,
  hangLimit: [
    async ({}, use, testInfo) => {
      testInfo.setTimeout(10 * limitMs);
      await use();
    },
    { auto: true },
  ],
  postgres: [
    async ({}, use) => {
      const postgres = await startPostgres();
      await use(postgres);
      await postgres.stop();
    },
    { scope: 'worker' },
  ],
  freshGateway: async ({ postgres, phases }, use) => {
    const started: RunningGateway[] = [];
    await use((env = {}) =>
      phases.time('server', async () => {
        const url = await postgres.createDatabase('screens');
        const gateway = await startGateway({
          env: { DATABASE_URL: url, ...env },
          ...(entry === undefined ? {} : { entry }),
        });
        started.push(gateway);
        return gateway;
      }),
    );
    await Promise.all(started.map((gateway) => gateway.stop()));
  },
  gateway: async ({ freshGateway }, use) => use(await freshGateway()),
  context: async ({ context }, use) => {
    await slowPages(context);
    await use(context);
  },
  kiosk: async ({ page }, use) => {
    await use(new Kiosk(page));
  },
});

export { expect } from '../support/expect.ts';
