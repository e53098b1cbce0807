import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { problemName } from '#contract/routes/problem.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { sites } from '#kiosk-config/sites.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import type { ReferenceTables } from '../../caisses/reference/tables.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { testGateway, type TestGateway } from '../../codes/testing/test-gateway.ts';
import type { TestKiosk } from '../../codes/testing/test-kiosk.ts';
import { firstSite } from '../../fleet/sites.ts';
import { Refusal } from '../../server/problems.ts';
import type { SuiteDatabase } from '../../testing/databases.ts';
import type { TestDependencies } from '../../testing/dependencies.ts';
import { withVisitorTables } from '../../visitors/tables.ts';
import { accountHistory } from '../account-history.ts';
import { enterAccount } from '../account-routes.ts';
import type { Shown } from '../current-session.ts';
import { passwordLine, type AccountServices } from '../services.ts';

/** Who has an account from the start, and its password. */
export const claire = { ...personNamed('claire'), password: 'Garonne2031Bleue' };
/** The old password of eight digits (#169). */
export const serge = { ...personNamed('serge'), password: '52864193' };

/** The name of a refusal, else « answered ». */
export const wordOf = (answer: unknown): string =>
  answer instanceof Refusal ? problemName(answer.problem) : 'answered';

export const newSessionId = (): string => toBase64Url(randomBytes(16));

type Services = AccountServices & TestDependencies;

export interface Accounts {
  readonly gateway: TestGateway;
  readonly services: Services;
  /** Of a hall that offers all that accounts can do. */
  readonly kiosk: TestKiosk & { readonly keyId: number; readonly site: SiteConfig };
  personId(key: string, caisse?: CaisseId): Promise<PersonId>;
  sessions(): Promise<readonly { readonly caisse: CaisseId; readonly person: PersonId; readonly stage: string }[]>;
  lockAccountOf(key: string): Promise<void>;
}

/** What a gateway's accounts run on; a second gateway on the same database too. */
export const servicesOf = (gateway: TestGateway): Services => ({ ...gateway.services, passwordLine: passwordLine() });

/** The reference caisses with their accounts as at first, and no session, before each test. */
export function withAccounts(suite: SuiteDatabase, overrides: Parameters<typeof testGateway>[1] = {}): Accounts {
  const parts = {} as { gateway: TestGateway; services: Services; kiosk: Accounts['kiosk'] };
  let accounts: ReferenceTables['reference_accounts'][];
  const reference = () => parts.services.database.withTables<ReferenceTables>();

  beforeAll(async () => {
    parts.gateway = await testGateway(suite.open().kysely, overrides);
    parts.services = servicesOf(parts.gateway);
    parts.kiosk = { ...(await parts.gateway.kiosk()), keyId: 1, site: firstSite(sites) };
    accounts = await reference().selectFrom('reference_accounts').selectAll().execute();
  });
  beforeEach(async () => {
    await parts.gateway.forgetCodes();
    const tables = withVisitorTables(parts.services.database);
    await tables.deleteFrom('account_events').execute();
    await tables.deleteFrom('password_ancestry').execute();
    await reference().deleteFrom('reference_accounts').execute();
    await reference().insertInto('reference_accounts').values(accounts).execute();
    await parts.services.database.deleteFrom('agent_calls').execute();
  });

  return {
    get gateway() {
      return parts.gateway;
    },
    get services() {
      return parts.services;
    },
    get kiosk() {
      return parts.kiosk;
    },
    personId: async (key, caisse) => await parts.gateway.personId(personNamed(key), caisse),
    sessions: async () =>
      await withVisitorTables(parts.services.database)
        .selectFrom('visitor_sessions')
        .select(['caisse', 'person', 'stage'])
        .execute(),
    async lockAccountOf(key) {
      const person = await parts.gateway.personId(personNamed(key));
      await parts.services.caisses['caf-31'].accounts.lock({ person, reason: 'kioskCompromised' });
    },
  };
}

/** The history of an open account, as its route gives it: a use of the account like every other. */
export async function readHistory(services: AccountServices, shown: Shown) {
  const session = await enterAccount(services, 'readHistory', shown);
  return session instanceof Refusal ? session : await accountHistory(services, session);
}
