import { test as base } from '@playwright/test';
import { Client } from 'pg';
import { startGateway, type RunningGateway } from './gateway.ts';
import { Kiosk } from './kiosk.ts';
import { startPostgres, type RealPostgres } from './postgres.ts';

interface WorkerParts {
  readonly postgres: RealPostgres;
  /** One gateway for the tests that leave it running. */
  readonly gateway: RunningGateway;
}

export type DatabaseKind = 'postgres' | 'embedded';

interface TestParts {
  /** Starts a gateway for this test alone: it may be killed, and starts with nothing in its database. */
  readonly freshGateway: (kind?: DatabaseKind, env?: Readonly<Record<string, string>>) => Promise<OwnGateway>;
  /** A terminal whose browser has never been here. */
  readonly kiosk: Kiosk;
}

export interface OwnGateway {
  readonly gateway: RunningGateway;
  /** Undefined for the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Reads or changes what no act of a visitor can; on PostgreSQL only. */
  readonly sql: (statement: string) => Promise<readonly Record<string, unknown>[]>;
}

/** Another build than `dist/`, while it is being rebuilt. */
const entry = process.env['BORNE_E2E_ENTRY'];
const start = (env: Readonly<Record<string, string>>): Promise<RunningGateway> =>
  startGateway({ env, ...(entry === undefined ? {} : { entry }) });

async function query(url: string | undefined, statement: string): Promise<readonly Record<string, unknown>[]> {
  if (url === undefined) throw new Error('the embedded database is the gateway’s alone');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

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
      const url = kind === 'postgres' ? await postgres.createDatabase('flow') : undefined;
      const gateway = await start({ ...(url === undefined ? {} : { DATABASE_URL: url }), ...env });
      started.push(gateway);
      return { gateway, databaseUrl: url, sql: (statement) => query(url, statement) };
    });
    await Promise.all(started.map((gateway) => gateway.stop()));
  },
  kiosk: async ({ page }, use) => {
    await use(new Kiosk(page));
  },
});

export { expect } from '@playwright/test';
