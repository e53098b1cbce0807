import { test as base } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { RunningGateway } from './gateway.ts';
import { about } from './journeys.ts';
import { Kiosk } from './kiosk.ts';
import { openGateway, type DatabaseKind, type OwnGateway, type Seed } from './own-gateway.ts';
import { Phone } from './phone.ts';
import { startPostgres, type RealPostgres } from './postgres.ts';
import { sharedSeed } from './seed.setup.ts';
import { slowPages } from './slow-pages.ts';

interface WorkerParts {
  readonly postgres: RealPostgres;
  readonly seed: Seed;
  /** One gateway for the tests that leave it running. */
  readonly common: OwnGateway;
}

interface TestParts {
  /** Whose journey the tests are about: `test.use({ journey: 'simulation' })` at the top of their file. */
  readonly journey: JourneyId | undefined;
  readonly countsForJourney: void;
  /**
   * Whether agents work at the sites. For each kiosk the gateway makes what proves their PINs, which costs a good part of a
   * second on purpose: only where an agent comes.
   */
  readonly hasAgents: boolean;
  /** The common gateway, without tries from this address. Each test has its own people. */
  readonly gateway: RunningGateway;
  /** On the common gateway's database. */
  readonly sql: OwnGateway['sql'];
  /** Starts a gateway for this test alone: it may be killed, and is as on its first day. */
  readonly freshGateway: (kind?: DatabaseKind, env?: Readonly<Record<string, string>>) => Promise<OwnGateway>;
  /** Removed after the test. */
  readonly folder: string;
  /** A terminal whose browser has never been here. */
  readonly kiosk: Kiosk;
  /** The visitor's own telephone. */
  readonly phone: Phone;
}

const agentsWork = 'UPDATE agents SET left_at = NULL';
const agentsLeft = 'UPDATE agents SET left_at = (extract(epoch FROM now()) * 1000)::bigint';

/** The product as its users meet it: a real PostgreSQL, a real gateway, a kiosk in a fresh browser. */
export const test = base.extend<TestParts, WorkerParts>({
  journey: [undefined, { option: true }],
  countsForJourney: [
    async ({ journey }, use, testInfo) => {
      if (journey !== undefined) testInfo.annotations.push(about(journey).annotation);
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
  seed: [
    async ({}, use) => {
      await use(sharedSeed());
    },
    { scope: 'worker' },
  ],
  common: [
    async ({ postgres, seed }, use) => {
      const common = await openGateway(postgres, seed);
      await use(common);
      await common.gateway.stop();
    },
    { scope: 'worker' },
  ],
  hasAgents: [false, { option: true }],
  gateway: async ({ common, hasAgents }, use) => {
    await common.sql('DELETE FROM throttle_counters');
    await common.sql(hasAgents ? agentsWork : agentsLeft);
    await use(common.gateway);
  },
  sql: async ({ common }, use) => {
    await use(common.sql);
  },
  freshGateway: async ({ postgres, seed, hasAgents }, use) => {
    const started: RunningGateway[] = [];
    await use(async (kind, env) => {
      const own = await openGateway(postgres, seed, kind, env);
      started.push(own.gateway);
      if (own.databaseUrl !== undefined && !hasAgents) await own.sql(agentsLeft);
      return own;
    });
    await Promise.all(started.map((gateway) => gateway.stop()));
  },
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'borne-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  context: async ({ context }, use) => {
    await slowPages(context);
    await use(context);
  },
  kiosk: async ({ page }, use) => {
    await use(new Kiosk(page));
  },
  phone: async ({ browser }, use) => {
    const context = await browser.newContext();
    await slowPages(context);
    await use(new Phone(await context.newPage()));
    await context.close();
  },
});

export type { DatabaseKind, OwnGateway } from './own-gateway.ts';
export { expect } from './expect.ts';
