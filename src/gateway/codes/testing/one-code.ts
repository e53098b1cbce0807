import { beforeAll, beforeEach } from 'vitest';
import type { Reference } from '#domain/provisional-code/reference.ts';
import { MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import { forgetAccounts } from '../../caisses/testing/forget-accounts.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import type { SuiteDatabase } from '../../testing/databases.ts';
import { testGateway, type TestGateway } from './test-gateway.ts';
import type { TestKiosk } from './test-kiosk.ts';

type CodeRow = Awaited<ReturnType<TestGateway['codesOf']>>[number];

/** Camille has one code, live for a minute, and no account: what each test of a use starts from. */
export interface OneCode {
  readonly camille: ReturnType<typeof personNamed>;
  readonly code: string;
  /** Fulfils every rule of her caisse. */
  readonly goodPassword: string;
  readonly gateway: TestGateway;
  readonly kiosk: TestKiosk;
  readonly reference: Reference;
  now(): EpochMs;
  /** Her code as the database has it. */
  row(): Promise<CodeRow>;
}

/** Issues a new code before each test of the suite; read its parts only inside tests. */
export function withOneCode(suite: SuiteDatabase, overrides: Parameters<typeof testGateway>[1] = {}): OneCode {
  const camille = personNamed('camille');
  const code = '4826';
  const parts = {} as { gateway: TestGateway; kiosk: TestKiosk; reference: Reference };

  beforeAll(async () => {
    parts.gateway = await testGateway(suite.open().kysely, overrides);
  });
  beforeEach(async () => {
    const { gateway } = parts;
    parts.kiosk = await gateway.kiosk();
    const { kiosk } = parts;
    await gateway.forgetCodes();
    await forgetAccounts(gateway.services.database);
    await kiosk.allotment('caf-31');
    const { claim, envelope } = await kiosk.claim(camille, { code });
    parts.reference = claim.reference;
    await gateway.bring(envelope);
    gateway.services.clock.advance(MINUTE_MS);
  });

  return {
    camille,
    code,
    goodPassword: 'Garonne2031Bleue',
    get gateway() {
      return parts.gateway;
    },
    get kiosk() {
      return parts.kiosk;
    },
    get reference() {
      return parts.reference;
    },
    now: () => parts.gateway.services.clock.now(),
    async row() {
      const [found] = await parts.gateway.codesOf(camille);
      if (found === undefined) throw new Error('there is no code');
      return found;
    },
  };
}
