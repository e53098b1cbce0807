import { afterAll, beforeAll, expect, it } from 'vitest';
import { originTag } from '#contract/addresses/public-url.ts';
import { contactRoute, type ContactAnswer } from '#contract/routes/contact.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import { publicClaimRoute } from '#contract/routes/public-claims.ts';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { serviceModules } from '../../modules.ts';
import { systemClock } from '../../server/clock.ts';
import { eventLog } from '../../server/logging.ts';
import type { GatewayModule } from '../../server/module.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { testDependencies, type TestDependencies } from '../../testing/dependencies.ts';
import { quietReport } from '../../testing/kiosk-report.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { selfEnrolledKiosk, sendPlainly, type SigningKiosk } from '../../testing/signing-kiosk.ts';
import { testServer, type TestServer } from '../../testing/test-server.ts';
import { solvedChallenge } from '../testing/solved-challenge.ts';
import { withCodeTables } from '../tables.ts';
import { testKiosk } from '../testing/test-kiosk.ts';

onEachDatabase('a copied kiosk key on the public route', (suite) => {
  let deps: TestDependencies;
  let modules: readonly GatewayModule[];
  let server: TestServer['server'];
  let signing: SigningKiosk;
  const logged: string[] = [];

  beforeAll(async () => {
    // The proof of work reads the machine's own clock: this one starts from it.
    deps = await testDependencies(suite.open().kysely, {
      clock: manualClock(systemClock.now()),
      log: eventLog({ write: (line: string) => void logged.push(line) }),
    });
    modules = await serviceModules(deps);
    ({ server } = await testServer(deps.database, deps, modules));
    for (const module of modules) await module.start?.();
    signing = await selfEnrolledKiosk(server);
  });
  afterAll(async () => {
    await server.close();
    for (const module of modules) await module.stop?.();
  });

  it('carries claims of the last indexes: none lives, somebody is alerted, and the true kiosk goes on', async () => {
    const report = { ...quietReport };
    const contact = async (): Promise<ContactAnswer> => {
      const { status, body } = await signing.send(contactRoute, report);
      expect(status).toBe(200);
      const answer = body as unknown as ContactAnswer;
      report.lastContactAt = answer.time;
      return answer;
    };
    const caf = (await contact()).allotments.find(({ allotment }) => allotment.caisse === 'caf-31')?.allotment;
    if (caf === undefined) throw new Error('no allotment was given');
    const kiosk = await testKiosk({ ...deps, origin: await originTag(deps.configuration.publicUrl) }, signing);
    const issue = async (index: number, person: string) =>
      await kiosk.claim(personNamed(person), { allotmentId: caf.allotmentId, index });
    const carry = async (claim: string) => {
      const challengeAnswer = await solvedChallenge(deps.keys, deps.clock.now());
      return (await sendPlainly(server, publicClaimRoute, { claim, challengeAnswer })).body['outcome'];
    };

    const own = await issue(0, 'chloe');
    expect((await signing.send(outboxRoute, { items: [own.text] })).body).toMatchObject({
      results: [{ outcome: { kind: 'active' } }],
    });
    const people = ['camille', 'louis', 'paul', 'rose', 'thomas'];
    const forged = await Promise.all(people.map(async (person, place) => await issue(49 - place, person)));
    for (const { text, claim } of forged) {
      expect(await carry(text)).toEqual({ kind: 'awaitingKiosk', reference: claim.reference });
    }

    deps.clock.advance(MINUTE_MS);
    report.allotments = [{ allotmentId: caf.allotmentId, spent: 1 }];
    await contact();
    deps.clock.advance(5 * SECOND_MS);
    await deps.jobs.runDue();
    for (const { text } of forged) expect(await carry(text)).toEqual({ kind: 'refused' });
    expect(logged.filter((line) => line.includes('claimNotOfKiosk')).length).toBeGreaterThanOrEqual(5);
    const next = await issue(1, 'camille');
    expect((await signing.send(outboxRoute, { items: [next.text] })).body).toMatchObject({
      results: [{ outcome: { kind: 'active' } }],
    });

    // While the kiosk is silent one lives, until the kiosk's next contact.
    deps.clock.advance(3 * MINUTE_MS);
    expect(await carry((await issue(40, 'louis')).text)).toMatchObject({ kind: 'active' });
    deps.clock.advance(MINUTE_MS);
    report.allotments = [{ allotmentId: caf.allotmentId, spent: 2 }];
    await contact();
    const states = await withCodeTables(deps.database)
      .selectFrom('provisional_codes')
      .select('state')
      .where('allotment_index', '=', 40)
      .execute();
    expect(states).toEqual([{ state: 'destroyed' }]);
  });
});
