import { afterAll, beforeAll, beforeEach } from 'vitest';
import { originTag } from '#contract/addresses/public-url.ts';
import { signInRoute } from '#contract/routes/account-session.ts';
import { kioskCodeUseRoute, kioskPasswordRoute } from '#contract/routes/kiosk-code-uses.ts';
import { problemType } from '#contract/routes/problem.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { sites } from '#kiosk-config/sites.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import type { Caisses } from '../../caisses/caisses.ts';
import { connectors } from '../../caisses/connectors.ts';
import type { DemonstrationPerson } from '../../caisses/reference/demonstration-person.ts';
import { fillReferenceCaisses } from '../../caisses/reference/fill.ts';
import { createCaisseSwitch } from '../../caisses/switch.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { testKiosk } from '../../codes/testing/test-kiosk.ts';
import { serviceModules } from '../../modules.ts';
import { systemClock } from '../../server/clock.ts';
import type { GatewayModule } from '../../server/module.ts';
import type { GatewayServer } from '../../server/routing.ts';
import type { SuiteDatabase } from '../../testing/databases.ts';
import { testConfiguration, testDependencies, type TestDependencies } from '../../testing/dependencies.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { selfEnrolledKiosk, type Answer, type SigningKiosk } from '../../testing/signing-kiosk.ts';
import { testServer } from '../../testing/test-server.ts';
import { newSessionId } from './with-accounts.ts';

/** An account that is open at a kiosk: what its kiosk sends with each request. */
export interface OpenVisit {
  readonly sessionId: string;
  readonly token: string;
}

/** A whole gateway with its receivers of mail and SMS, and people who have an account. */
export interface AccountWorld {
  readonly deps: TestDependencies;
  readonly server: GatewayServer;
  readonly caisses: Caisses;
  /** Of a hall that offers all that accounts can do, by card too. */
  readonly kiosk: SigningKiosk;
  /** Another one of the same hall. */
  readonly neighbour: SigningKiosk;
  /** Of a hall that offers accounts, and takes no card. */
  readonly withoutCards: SigningKiosk;
  /** Of a hall that does not offer accounts. */
  readonly withoutAccounts: SigningKiosk;
  /** Somebody new with mobile, mail, card and an account at both caisses, whose password descends from nothing new. */
  newHolder(changes?: Partial<DemonstrationPerson>): Promise<Holder>;
  personId(holder: Pick<DemonstrationPerson, 'nir'>, caisse?: CaisseId): Promise<PersonId>;
  signIn(holder: Holder, by?: SigningKiosk, caisse?: CaisseId): Promise<OpenVisit>;
  /** Signed in by the first use of a provisional code that a card brought, with this password from now on. */
  useCode(holder: Holder, password: string): Promise<OpenVisit>;
  /** The texts that somebody got, newest first. */
  received(way: 'mail' | 'sms', to: string | null): Promise<readonly string[]>;
  /** The six digits that came last. */
  lastCode(way: 'mail' | 'sms', to: string | null): Promise<string>;
}

export type Holder = DemonstrationPerson & { readonly password: string };

const password = 'Garonne-2031-Bleue';

/** The site's services and all that accounts can do. */
const offering = (site: SiteConfig): SiteConfig => ({
  ...site,
  services: [...new Set([...site.services, 'signIn', 'manageAccount', 'raiseAccount'])],
});

/** Signs again with the nonce of the refusal, as a real kiosk does: a test that turns the clock makes nonces stale. */
export async function patientKiosk(server: GatewayServer, siteId: string): Promise<SigningKiosk> {
  const kiosk = await selfEnrolledKiosk(server, siteId);
  return {
    ...kiosk,
    async send(route, body, mischief) {
      const answer = await kiosk.send(route, body, mischief);
      const isStale = answer.body['type'] === problemType('nonceStale');
      return isStale ? await kiosk.send(route, body, mischief) : answer;
    },
  };
}

/** One gateway a suite; before each test nobody has sent or tried anything. */
export function withAccountWorld(suite: SuiteDatabase): AccountWorld {
  const parts = {} as Omit<AccountWorld, 'newHolder' | 'personId' | 'signIn' | 'useCode' | 'received' | 'lastCode'>;
  let modules: readonly GatewayModule[] = [];
  let added = 0;

  beforeAll(async () => {
    const [first] = sites;
    if (first === undefined) throw new Error('there is no site');
    const cardless = first.caisses.map((caisse) => ({ ...caisse, identification: ['declared' as const] }));
    const deps = await testDependencies(suite.open().kysely, {
      // Who waits for another request waits for real.
      clock: { ...manualClock(systemClock.now()), sleep: systemClock.sleep },
      configuration: {
        ...testConfiguration,
        sites: [
          ...sites.map(offering),
          offering({ ...first, siteId: 'without-cards', caisses: cardless }),
          { ...first, siteId: 'without-accounts', services: ['signIn', 'provisionalCode', 'codeUse'] },
        ],
      },
    });
    modules = await serviceModules(deps);
    const { server } = await testServer(deps.database, deps, modules);
    for (const module of modules) await module.start?.();
    Object.assign(parts, {
      deps,
      server,
      caisses: connectors(deps, createCaisseSwitch()),
      kiosk: await patientKiosk(server, first.siteId),
      neighbour: await patientKiosk(server, first.siteId),
      withoutCards: await patientKiosk(server, 'without-cards'),
      withoutAccounts: await patientKiosk(server, 'without-accounts'),
    });
  });
  beforeEach(async () => {
    await parts.deps.jobs.runDue();
    await parts.deps.database.deleteFrom('throttle_counters').execute();
  });
  afterAll(async () => {
    await parts.server.close();
    for (const module of modules) await module.stop?.();
  });

  const receivedBy: AccountWorld['received'] = async (way, to) => {
    await parts.deps.jobs.runDue();
    const receiver = way === 'sms' ? `+33${to?.slice(1)}` : (to ?? '');
    const url = `/demonstration/${way}?format=json&to=${encodeURIComponent(receiver)}`;
    const answer = await parts.server.inject({ url });
    return answer.json<{ messages: readonly { readonly text: string }[] }>().messages.map(({ text }) => text);
  };
  const visitOf = (sessionId: string, { body }: Answer): OpenVisit => {
    const { token } = (body['account'] ?? {}) as { readonly token?: string };
    if (token === undefined) throw new Error(`no account was opened: ${String(body['type'])}`);
    return { sessionId, token };
  };

  return Object.assign(parts, {
    async newHolder(changes = {}) {
      added += 1;
      const [month, serial] = [1 + Math.floor(added / 80), added % 80];
      const holder: Holder = {
        ...personNamed('claire'),
        key: `holder-${added}`,
        nir: fictitiousNir({ first: '2', year: '84', month: String(month).padStart(2, '0'), department: '31', serial }),
        mobile: `063998${String(7_000 + added)}`,
        mail: `account.${added}@example.org`,
        card: { serial: `80000${String(added).padStart(5, '0')}`, opposed: false },
        accountPassword: password,
        password,
        ...changes,
      };
      await fillReferenceCaisses(parts.deps.database, [holder], parts.deps.clock.now());
      return holder;
    },
    async personId({ nir }, caisse = 'cpam-31') {
      const found = await parts.caisses[caisse].people.find({ by: 'nir', nir });
      if (found.kind === 'unknown') throw new Error('this caisse does not know that person');
      return found.person;
    },
    async signIn(holder, by = parts.kiosk, caisse = 'cpam-31') {
      const sessionId = newSessionId();
      const typed = { sessionId, caisse, nir: holder.nir, password: holder.password };
      return visitOf(sessionId, await by.send(signInRoute, typed));
    },
    async useCode(holder, chosen) {
      const { deps, kiosk } = parts;
      const origin = await originTag(deps.configuration.publicUrl);
      const { claim, text } = await (await testKiosk({ ...deps, origin }, kiosk)).claim(holder, { caisse: 'cpam-31' });
      await kiosk.send(outboxRoute, { items: [text] });
      const sessionId = newSessionId();
      const { nir, birthDate } = holder;
      const typed = { sessionId, caisse: 'cpam-31', nir, birthDate, code: claim.code };
      const { token } = (await kiosk.send(kioskCodeUseRoute, typed)).body;
      return visitOf(sessionId, await kiosk.send(kioskPasswordRoute, { sessionId, token, password: chosen }));
    },
    received: receivedBy,
    async lastCode(way, to) {
      const code = (await receivedBy(way, to))
        .map((text) => /\b\d{6}\b/.exec(text)?.[0])
        .find((found) => found !== undefined);
      if (code === undefined) throw new Error('no code came');
      return code;
    },
  } satisfies Omit<AccountWorld, keyof typeof parts>);
}
