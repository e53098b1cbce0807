import { afterAll, beforeAll, expect, it } from 'vitest';
import { problemType } from '#contract/routes/problem.ts';
import { originTag } from '#contract/addresses/public-url.ts';
import { agentCallRoute } from '#contract/routes/agent-calls.ts';
import { outboxRoute } from '#contract/routes/outbox.ts';
import { fillReferenceCaisses } from '../../caisses/reference/fill.ts';
import { referencePeople } from '../../caisses/reference/people.ts';
import { personNamed } from '../../caisses/testing/people.ts';
import { compromiseKiosk, retireKiosk } from '../../fleet/transitions.ts';
import type { GatewayModule } from '../../server/module.ts';
import { onEachDatabase } from '../../testing/databases.ts';
import { testDependencies, type TestDependencies } from '../../testing/dependencies.ts';
import { selfEnrolledKiosk } from '../../testing/signing-kiosk.ts';
import { testServer, type TestServer } from '../../testing/test-server.ts';
import { serviceModules } from '../../modules.ts';
import { testKiosk } from '../testing/test-kiosk.ts';

onEachDatabase('the outbox', (suite) => {
  let deps: TestDependencies;
  let modules: readonly GatewayModule[];
  let server: TestServer['server'];

  beforeAll(async () => {
    deps = await testDependencies(suite.open().kysely);
    modules = await serviceModules(deps);
    ({ server } = await testServer(deps.database, deps, modules));
    await fillReferenceCaisses(deps.database, referencePeople, deps.clock.now());
  });
  afterAll(async () => {
    await server.close();
    for (const module of modules) await module.stop?.();
  });

  it('of a retired kiosk still empties: what it issued before counts, nothing after, no other route', async () => {
    const leaving = await selfEnrolledKiosk(server);
    const origin = await originTag(deps.configuration.publicUrl);
    const itsKiosk = await testKiosk({ ...deps, origin }, leaving);
    await itsKiosk.allotment('caf-31');
    const before = await itsKiosk.claim(personNamed('eloise'));
    deps.clock.advance(1_000);
    await retireKiosk(deps.database, leaving.id, deps.clock.now());
    deps.clock.advance(1_000);
    const after = await itsKiosk.claim(personNamed('eloise'));
    const answer = await leaving.send(outboxRoute, { items: [after.text, before.text] });
    expect(answer).toMatchObject({
      status: 200,
      body: { results: [{ outcome: { kind: 'refused' } }, { outcome: { kind: 'active' } }] },
    });
    const call = await leaving.send(agentCallRoute, { reason: 'help', journey: null });
    expect(call).toMatchObject({ status: 403, body: { type: problemType('kioskRevoked') } });
  });

  it('of a compromised kiosk is refused whole', async () => {
    const stolen = await selfEnrolledKiosk(server);
    const itsKiosk = await testKiosk({ ...deps, origin: await originTag(deps.configuration.publicUrl) }, stolen);
    await itsKiosk.allotment('caf-31');
    const { text } = await itsKiosk.claim(personNamed('eloise'));
    const now = deps.clock.now();
    await compromiseKiosk(deps.database, { kioskId: stolen.id, since: now, now }, modules);
    const answer = await stolen.send(outboxRoute, { items: [text] });
    expect(answer).toMatchObject({ status: 403, body: { type: problemType('kioskRevoked') } });
  });
});
