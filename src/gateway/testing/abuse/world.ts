import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { originTag } from '#contract/addresses/public-url.ts';
import type { Route } from '#contract/routes/route.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { SECOND_MS } from '#domain/time/instant.ts';
import { sites } from '#kiosk-config/sites.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { DemonstrationPerson } from '../../caisses/reference/demonstration-person.ts';
import { connectors } from '../../caisses/connectors.ts';
import { fillReferenceCaisses } from '../../caisses/reference/fill.ts';
import { referencePeople } from '../../caisses/reference/people.ts';
import { ordinaryPeople, personNamed } from '../../caisses/testing/people.ts';
import { solvedChallenge } from '../../codes/testing/solved-challenge.ts';
import { testKiosk, type TestKiosk } from '../../codes/testing/test-kiosk.ts';
import type { Database } from '../../database/database.ts';
import { fakeDocuments } from '../../documents/testing/fake-documents.ts';
import { firstSite } from '../../fleet/sites.ts';
import { demonstrationProvider } from '../../france-connect/testing/demonstration-provider.ts';
import { serviceModules } from '../../modules.ts';
import { systemClock } from '../../server/clock.ts';
import type { GatewayServer } from '../../server/routing.ts';
import { testDependencies, type TestDependencies } from '../dependencies.ts';
import { manualClock } from '../manual-clock.ts';
import { selfEnrolledKiosk, sendPlainly, type Answer, type SigningKiosk } from '../signing-kiosk.ts';
import { testServer } from '../test-server.ts';

/** A kiosk that sends signed requests, and seals claims with the same key. */
export interface AbuseKiosk {
  readonly signing: SigningKiosk;
  readonly sealing: TestKiosk;
}

/** A gateway in which everybody has a place: the holder’s kiosk, and those that abuse what it was given. */
export interface AbuseWorld {
  readonly server: GatewayServer;
  readonly deps: TestDependencies;
  /** Of a hall with both caisses. */
  readonly holder: AbuseKiosk;
  /** Another one of the same hall. */
  readonly neighbour: AbuseKiosk;
  /** Of a hall with the Caf alone. */
  readonly cafOnly: AbuseKiosk;
  /** Of a hall that only informs. */
  readonly informing: AbuseKiosk;
  /** One more of the holder’s hall. */
  newKiosk(): Promise<AbuseKiosk>;
  /** An adult with card and mobile, whose turn comes again after all others. */
  nextPerson(): DemonstrationPerson;
  /** Somebody new with mobile, mail and an account at both caisses: each has a day's tries of their own. */
  newAccountHolder(): Promise<DemonstrationPerson>;
  /** The same without account: a spouse, who may create one at both caisses. */
  newCreator(): Promise<DemonstrationPerson>;
  /** What the mail or SMS receiver of the demonstration got last for somebody. */
  lastMessage(way: 'mail' | 'sms', to: string | null): Promise<string>;
  /** One that no cell used before, so that none spends the tries of another. */
  freshAddress(): string;
  sendFromHome(route: Route, body: unknown, address: string): Promise<Answer>;
  challengeAnswer(): ReturnType<typeof solvedChallenge>;
  close(): Promise<void>;
}

const informingSite: SiteConfig = { ...firstSite(sites), siteId: 'informing', services: ['information'] };

/** Each hall offers here all that accounts can do. */
const withAccounts = (site: SiteConfig): SiteConfig => ({
  ...site,
  services: [
    ...new Set([
      ...site.services,
      'signIn',
      'manageAccount',
      'raiseAccount',
      'createAccount',
      'authorisations',
      'guardianSignIn',
      'protectedPeople',
      'documents',
    ]),
  ],
});

export const newSession = (): string => toBase64Url(randomBytes(16));

/** @param overrides what is watched from outside, as the log. */
export async function abuseWorld(database: Database, overrides: Partial<TestDependencies> = {}): Promise<AbuseWorld> {
  // The proof of work reads the machine's own clock: this one starts from it.
  // Who waits for another request waits for real.
  const clock = { ...manualClock(systemClock.now()), sleep: systemClock.sleep };
  const plain = await testDependencies(database, { ...overrides, clock });
  const { publicUrl } = plain.configuration;
  const franceConnect = await demonstrationProvider({ publicUrl: () => publicUrl, people: referencePeople });
  const configuration = {
    ...plain.configuration,
    franceConnect: franceConnect.settings,
    sites: [...sites.map(withAccounts), informingSite],
  };
  const deps = await testDependencies(database, { ...plain, configuration });
  const { change } = fakeDocuments();
  const modules = await serviceModules(deps, (...parts) => change(connectors(...parts)));
  const { server } = await testServer(database, deps, modules);
  for (const module of modules) await module.start?.();
  const origin = await originTag(configuration.publicUrl);
  const kioskOf = async (siteId: string): Promise<AbuseKiosk> => {
    const signing = await selfEnrolledKiosk(server, siteId);
    return { signing, sealing: await testKiosk({ ...deps, origin }, signing) };
  };
  let people = 0;
  let homes = 0;
  let holders = 0;
  /** Of the range for documentation (RFC 3849). */
  const freshAddress = (): string => `2001:db8:${(homes += 1).toString(16)}::1`;
  async function newHolder(changes: Partial<DemonstrationPerson>): Promise<DemonstrationPerson> {
    holders += 1;
    const [month, serial] = [1 + Math.floor(holders / 80), holders % 80];
    const person: DemonstrationPerson = {
      ...personNamed('claire'),
      key: `holder-${holders}`,
      nir: fictitiousNir({ first: '2', year: '81', month: String(month).padStart(2, '0'), department: '31', serial }),
      mobile: `063998${String(6_000 + holders)}`,
      mail: `holder.${holders}@example.org`,
      card: null,
      ...changes,
    };
    await fillReferenceCaisses(database, [person], clock.now());
    return person;
  }
  return {
    server,
    deps,
    holder: await kioskOf('toulouse-riquet'),
    neighbour: await kioskOf('toulouse-riquet'),
    cafOnly: await kioskOf('caf-saint-gaudens'),
    informing: await kioskOf(informingSite.siteId),
    newKiosk: async () => await kioskOf('toulouse-riquet'),
    nextPerson() {
      // A later code of the same person is a newer one.
      clock.advance(SECOND_MS);
      const person = ordinaryPeople[people++ % ordinaryPeople.length];
      if (person === undefined) throw new Error('there is no ordinary person');
      return person;
    },
    newAccountHolder: async () => await newHolder({}),
    newCreator: async () => await newHolder({ accountPassword: null, householdRole: 'spouse' }),
    async lastMessage(way, to) {
      await deps.jobs.runDue();
      const receiver = way === 'sms' ? `+33${to?.slice(1)}` : (to ?? '');
      const url = `/demonstration/${way}?format=json&to=${encodeURIComponent(receiver)}`;
      const { messages } = (await server.inject({ url })).json<{ messages: readonly { readonly text: string }[] }>();
      const [last] = messages;
      if (last === undefined) throw new Error('no message came');
      return last.text;
    },
    freshAddress,
    sendFromHome: (route, body, remoteAddress) => sendPlainly(server, route, body, { remoteAddress }),
    challengeAnswer: () => solvedChallenge(deps.keys, clock.now()),
    async close() {
      await franceConnect.close();
      await server.close();
      for (const module of modules) await module.stop?.();
    },
  };
}

/** What the caisse, the codes and the fleet hold, counted; throttles, nonces and counters of tries may move. */
export async function stateOf(database: Database): Promise<string> {
  const { rows } = await sql`
    select 'code' as part, caisse || ' ' || person || ' ' || state as text from provisional_codes
    union all select 'claim', state || ' ' || coalesce(outcome, '') || ' ' || kiosk_id from claims
    union all select 'token', caisse || ' ' || person || ' ' || level || ' ' || stage || ' ' || acts_as
      from visitor_sessions
    union all select 'account', caisse || ' ' || person || ' ' || password_hash from reference_accounts
    union all select 'contact', caisse || ' ' || person || ' ' || kind || ' ' || value from reference_contacts
    union all select 'couple', responsible || ' ' || spouse || ' ' || (authorised_since is null) from reference_couples
    union all select 'event', kind || ' ' || person from account_events
    union all select 'kiosk', id || ' ' || status from kiosks
    union all select 'reset', caisse || ' ' || person || ' ' || (token_hash is null) || ' ' || (done_at is null)
      from password_resets
    union all select 'creation', caisse || ' ' || id || ' ' || (token_hash is null) || ' ' || (done_at is null)
      || ' ' || (waiting_until is null) || ' ' || kiosk_id || ' ' || encode(session_hash, 'hex') from account_creations
    union all select 'oneTimeCode', purpose || ' ' || sending || ' ' || (used_at is null) from one_time_codes
    union all select 'handOver', id || ' ' || stage || ' ' || coalesce(outcome, '') from france_connect_hand_overs
    union all select 'document', reference || ' ' || status from issued_documents
    union all select 'call', reason from agent_calls
    order by 1, 2`.execute(database);
  return JSON.stringify(rows);
}
