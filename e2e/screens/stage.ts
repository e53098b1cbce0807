import { test as base } from '@playwright/test';
import { startGateway, type RunningGateway } from '../support/gateway.ts';
import { Kiosk } from '../support/kiosk.ts';

interface Parts {
  /** One gateway a test, on the embedded database: people, codes and tries are always the same at its start. */
  readonly gateway: RunningGateway;
  readonly kiosk: Kiosk;
}

/** Another build than `dist/`, while it is being rebuilt. */
export const entry = process.env['BORNE_E2E_ENTRY'];

/** A kiosk in a fresh browser before a gateway of its own: what people see does not depend on what ran before. */
export const test = base.extend<Parts>({
  actionTimeout: 10_000,
  gateway: async ({}, use) => {
    const gateway = await startGateway(entry === undefined ? {} : { entry });
    await use(gateway);
    await gateway.stop();
  },
  kiosk: async ({ page }, use) => {
    await use(new Kiosk(page));
  },
});

export { expect } from '@playwright/test';
