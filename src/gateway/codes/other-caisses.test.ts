import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import { originTag } from '#contract/addresses/public-url.ts';
import { kioskCodeUseRoute } from '#contract/routes/kiosk-code-uses.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { sites } from '#kiosk-config/sites.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import { fillReferenceCaisses } from '../caisses/reference/fill.ts';
import { referencePeople } from '../caisses/reference/people.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { firstSite } from '../fleet/sites.ts';
import { serviceModules } from '../modules.ts';
import { systemClock } from '../server/clock.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { testConfiguration, testDependencies, type TestDependencies } from '../testing/dependencies.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { selfEnrolledKiosk, sendPlainly, type SigningKiosk } from '../testing/signing-kiosk.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';
import { publicClaimRoute } from '#contract/routes/public-claims.ts';
import { withCodeTables } from './tables.ts';
import { solvedChallenge } from './testing/solved-challenge.ts';
import { testKiosk, type TestKiosk } from './testing/test-kiosk.ts';

const whole = firstSite(sites);
const halls = {
  whole,
  cafOnly: { ...whole, siteId: 'caf-only', caisses: [{ id: 'caf-31', identification: ['card', 'declared'] }] },
  noCard: {
    ...whole,
    siteId: 'no-card',
    caisses: [
      { id: 'caf-31', identification: ['declared'] },
      { id: 'cpam-31', identification: ['declared'] },
    ],
  },
  cardOnly: { ...whole, siteId: 'card-only', caisses: [{ id: 'cpam-31', identification: ['card'] }] },
  information: { ...whole, siteId: 'information-only', services: ['information'] },
  useOnly: { ...whole, siteId: 'use-only', services: ['codeUse'] },
  issueOnly: { ...whole, siteId: 'issue-only', services: ['provisionalCode'] },
  lacking: {
    ...whole,
    siteId: 'lacking',
    caisses: [
      { id: 'caf-31', identification: ['card', 'declared'] },
      { id: 'cpam-31', identification: ['card', 'declared'], lacks: ['provisionalCode'] },
    ],
  },
} as const satisfies Record<string, SiteConfig>;
type Hall = keyof typeof halls;

/** What a kiosk of each hall may do for the CPAM; every other cell is refused, and leaves nothing behind. */
const may: Readonly<Record<Hall, readonly ('claim' | 'sms' | 'use')[]>> = {
  whole: ['claim', 'sms', 'use'],
  cafOnly: [],
  noCard: ['sms', 'use'],
  cardOnly: ['claim', 'use'],
  information: [],
  useOnly: ['use'],
  issueOnly: ['claim', 'sms'],
  lacking: ['use'],
};

onEachDatabase('a kiosk acts only for the caisses, services and methods of its hall', (suite) => {
  const camille = personNamed('camille');
  const caisse: CaisseId = 'cpam-31';
  let deps: TestDependencies;
  let server: TestServer['server'];
  let signing: SigningKiosk;
  let kiosk: TestKiosk;

  beforeAll(async () => {
    const configuration = { ...testConfiguration, sites: Object.values(halls) };
    deps = await testDependencies(suite.open().kysely, { configuration, clock: manualClock(systemClock.now()) });
    await fillReferenceCaisses(deps.database, referencePeople, deps.clock.now());
    ({ server } = await testServer(deps.database, deps, await serviceModules(deps)));
  });
  beforeEach(async () => {
    const tables = withCodeTables(deps.database);
    await tables.deleteFrom('provisional_codes').execute();
    await deps.database.deleteFrom('throttle_counters').execute();
  });

  const enrol = async (hall: Hall) => {
    signing = await selfEnrolledKiosk(server, halls[hall].siteId);
    kiosk = await testKiosk({ ...deps, origin: await originTag(deps.configuration.publicUrl) }, signing);
    // Whatever the gateway gave it: an allotment of another time must not help either.
    await kiosk.allotment(caisse);
  };
  const codes = async () =>
    await withCodeTables(deps.database).selectFrom('provisional_codes').select(['state', 'kiosk_id']).execute();
  const outcomeOf = async (item: string) => {
    const { body } = await signing.send(outboxRoute, { items: [item] });
    return (body['results'] as readonly { outcome: { kind: string } }[])[0]?.outcome.kind;
  };
  const eachHall = Object.keys(halls) as Hall[];

  it.each(eachHall)('claims from its outbox and by a phone: %s', async (hall) => {
    await enrol(hall);
    const answer = may[hall].includes('claim') ? 'active' : 'refused';
    expect(await outcomeOf((await kiosk.claim(camille, { caisse })).text)).toBe(answer);
    const { text } = await kiosk.claim(personNamed('louis'), { caisse });
    const challengeAnswer = await solvedChallenge(deps.keys, deps.clock.now());
    const carried = await sendPlainly(server, publicClaimRoute, { claim: text, challengeAnswer });
    expect(carried.body).toMatchObject({ outcome: { kind: answer } });
    expect(await codes()).toHaveLength(answer === 'active' ? 2 : 0);
  });

  it.each(eachHall)('requests for a code by SMS: %s', async (hall) => {
    await enrol(hall);
    const request = toBase64Url(await kiosk.request(camille, { caisse }));
    // The answer is the same for all: the screen behind it is too (P08).
    expect(await outcomeOf(request)).toBe('accepted');
    await deps.jobs.runDue();
    expect(await codes()).toHaveLength(may[hall].includes('sms') ? 1 : 0);
  });

  it.each(eachHall)('the use of a code: %s', async (hall) => {
    await enrol('whole');
    await outcomeOf((await kiosk.claim(camille, { caisse, code: '4826' })).text);
    await enrol(hall);
    const sessionId = toBase64Url(randomBytes(16));
    const { nir, birthDate } = camille;
    const answer = await signing.send(kioskCodeUseRoute, { sessionId, caisse, nir, birthDate, code: '4826' });
    const isServed = may[hall].includes('use');
    expect(answer).toMatchObject(
      isServed ? { status: 200 } : { status: 403, body: { type: 'urn:borne:problem:notOfferedHere' } },
    );
    const tries = await withCodeTables(deps.database).selectFrom('provisional_codes').select('tries').execute();
    expect(tries).toEqual([{ tries: 0 }]);
  });
});
