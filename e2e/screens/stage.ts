import { mergeTests } from '@playwright/test';
import { openGateway } from '../support/own-gateway.ts';
import type { RunningGateway } from '../support/gateway.ts';
import { test as product } from '../support/stage.ts';
import { test as phased } from './phases.ts';

interface Parts {
  readonly hangLimit: void;
  /** Starts a gateway as on its first day, with this in its environment. */
  readonly firstDayGateway: (env?: Readonly<Record<string, string>>) => Promise<RunningGateway>;
}

/** For what hangs: ten times what a slow machine takes. */
const limitMs = 60_000;

/** A kiosk in a fresh browser before a gateway of its own: what people see does not depend on what ran before. */
export const test = mergeTests(product, phased).extend<Parts>({
  actionTimeout: limitMs,
  hangLimit: [
    async ({}, use, testInfo) => {
      testInfo.setTimeout(10 * limitMs);
      await use();
    },
    { auto: true },
  ],
  firstDayGateway: async ({ postgres, seed, phases }, use) => {
    const started: RunningGateway[] = [];
    await use((env = {}) =>
      phases.time('server', async () => {
        const { gateway } = await openGateway(postgres, seed, 'postgres', env);
        started.push(gateway);
        return gateway;
      }),
    );
    await Promise.all(started.map((gateway) => gateway.stop()));
  },
  gateway: async ({ firstDayGateway }, use) => use(await firstDayGateway()),
});

export { expect } from '../support/expect.ts';
