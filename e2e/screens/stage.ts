import { mergeTests } from '@playwright/test';
import { test as product } from '../support/stage.ts';
import { test as phased } from './phases.ts';

interface Parts {
  readonly hangLimit: void;
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
  gateway: async ({ freshGateway, phases }, use) => {
    const { gateway } = await phases.time('server', () => freshGateway());
    await use(gateway);
  },
});

export { expect } from '../support/expect.ts';
