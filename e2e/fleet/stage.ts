import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Kiosk } from '../support/kiosk.ts';
import { test as base, type OwnGateway } from '../support/stage.ts';

/** A gateway with what its operator does from the command line while it serves. */
export interface Fleet extends OwnGateway {
  /** Runs a command of the built gateway on the same database and keys; gives the lines it wrote. */
  readonly command: (...parameters: readonly string[]) => Promise<string>;
}

interface Parts {
  readonly fleet: Fleet;
}

const run = promisify(execFile);
const entry = process.env['BORNE_E2E_ENTRY'] ?? fileURLToPath(new URL('../../dist/gateway/main.js', import.meta.url));

export const test = base.extend<Parts>({
  fleet: async ({ freshGateway }, use) => {
    const own = await freshGateway();
    const { gateway, databaseUrl } = own;
    await use({
      ...own,
      async command(...parameters) {
        const env = {
          PATH: process.env['PATH'],
          HOME: gateway.dataDir,
          TZ: 'UTC',
          BORNE_MODE: 'demonstration',
          PUBLIC_URL: gateway.url,
          DATA_DIR: gateway.dataDir,
          DATABASE_URL: databaseUrl,
        };
        return (await run(process.execPath, [entry, ...parameters], { env })).stdout.trim();
      },
    });
  },
});

/** The kiosk asks its gateway now, as it does each minute. */
export async function contactNow({ page }: Kiosk): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/kiosk/contact'), {
    timeout: 0,
  });
  await page.evaluate(() => void dispatchEvent(new Event('online')));
  await answered;
}

export { expect } from '../support/expect.ts';
