import { expect, it } from 'vitest';
import { ANSWER_SIGNATURE_HEADER } from '#contract/routes/headers.ts';
import { contactRoute, type ContactAnswer, type KioskReport } from '#contract/routes/contact.ts';
import { readPublicSigningKey } from '#contract/signed/signing-key.ts';
import { verifySealingKeys } from '#contract/signed/sealing-keys.ts';
import { isAnswerSigned } from '#contract/signed/signed-answer.ts';
import { verifyAllotment } from '#contract/signed/signed-allotment.ts';
import { forEachCaisse } from '#domain/caisse/caisse.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { siteConfigSchema } from '#kiosk-config/schema.ts';
import type { GatewayModule } from '../server/module.ts';
import { addAgent, removeAgent } from '../staff/agents.ts';
import { onEachDatabase, type SuiteDatabase } from '../testing/databases.ts';
import { testConfiguration, type TestDependencies } from '../testing/dependencies.ts';
import { quietReport } from '../testing/kiosk-report.ts';
import { selfEnrolledKiosk } from '../testing/signing-kiosk.ts';
import { testServer } from '../testing/test-server.ts';
import { allotmentCount } from './allotments.ts';
import { sites } from '#kiosk-config/sites.ts';
import { firstSite } from './sites.ts';

const cafDown: GatewayModule = {
  name: 'caisses',
  caisseStates: () => [
    { caisse: 'caf-31', state: 'down' },
    { caisse: 'cpam-31', state: 'up' },
  ],
};

async function world(
  suite: SuiteDatabase,
  modules: readonly GatewayModule[] = [cafDown],
  overrides: Partial<TestDependencies> = {},
) {
  const database = suite.open().kysely;
  const { server, deps } = await testServer(database, overrides, modules);
  const kiosk = await selfEnrolledKiosk(server);
  const contact = async (changes: Partial<KioskReport> = {}): Promise<ContactAnswer> => {
    const answer = await kiosk.send(contactRoute, { ...quietReport, ...changes });
    expect(answer.status).toBe(200);
    return answer.body as unknown as ContactAnswer;
  };
  const gatewayKey = await readPublicSigningKey(kiosk.enrolled.gatewayKey);
  if (gatewayKey === undefined) throw new Error('the gateway gave no key');
  return { database, deps, kiosk, contact, gatewayKey };
}

onEachDatabase('the contact of a kiosk', (suite) => {
  it.each([
    ['takes no card', { caisses: [{ id: 'caf-31', identification: ['declared'] }] }, []],
    ['takes cards for one caisse', { caisses: [{ id: 'caf-31', identification: ['card'] }] }, ['caf-31']],
    ['gives no codes', { services: ['information'] }, []],
  ] as const)('gives allotments for what its hall may issue: one that %s', async (_name, changes, caisses) => {
    const sitesThere = [siteConfigSchema.parse({ ...firstSite(sites), ...changes })];
    const { contact } = await world(suite, [cafDown], { configuration: { ...testConfiguration, sites: sitesThere } });
    const { allotments } = await contact();
    expect(allotments.map(({ allotment }) => allotment.caisse)).toEqual(caisses);
  });

  it('gives the time, the mode, the configuration of its site and the states of its caisses', async () => {
    const { contact, deps } = await world(suite);
    const answer = await contact();
    expect(answer).toMatchObject({ time: deps.clock.now(), mode: 'demonstration' });
    expect(siteConfigSchema.parse(answer.configuration?.value)).toEqual(firstSite(sites));
    expect(answer.caisses).toEqual([
      { caisse: 'caf-31', state: 'down' },
      { caisse: 'cpam-31', state: 'up' },
    ]);
  });

  it('signs the whole answer with the long-term key, for this kiosk and this request', async () => {
    const { kiosk, gatewayKey } = await world(suite);
    await kiosk.send(contactRoute, quietReport);
    const { nonce } = kiosk;
    const { headers, body, text } = await kiosk.send(contactRoute, quietReport);
    const signature = String(headers[ANSWER_SIGNATURE_HEADER]);
    const answer = { kioskId: kiosk.id, nonce, body: text };
    expect(JSON.parse(text)).toEqual(body);
    expect(await isAnswerSigned(answer, signature, gatewayKey)).toBe(true);
    for (const other of [
      { nonce: kiosk.nonce },
      { kioskId: kiosk.id + 1 },
      { body: text.replace('"mode"', '"Mode"') },
    ]) {
      expect(await isAnswerSigned({ ...answer, ...other }, signature, gatewayKey)).toBe(false);
    }
  });

  it('gives the configuration again only when it changed', async () => {
    const { contact } = await world(suite);
    const first = await contact();
    const again = await contact({ configurationVersion: first.configuration?.version ?? null });
    expect(again.configuration).toBeNull();
    expect((await contact({ configurationVersion: 'older' })).configuration?.version).toBe(
      first.configuration?.version,
    );
  });

  it('leaves out a service that no caisse of the site can serve, under a version of its own', async () => {
    const codes: GatewayModule = { name: 'codes', servicesNeed: { codeUse: ['accounts'] } };
    const caisses = (has: readonly 'accounts'[]): GatewayModule => ({
      name: 'caisses',
      capabilities: () => forEachCaisse(() => has),
    });
    const served = await (await world(suite, [codes, caisses(['accounts'])])).contact();
    const { contact } = await world(suite, [codes, caisses([])]);
    const without = await contact({ configurationVersion: served.configuration?.version ?? null });
    const all = firstSite(sites).services;
    expect(siteConfigSchema.parse(served.configuration?.value).services).toEqual(all);
    expect(siteConfigSchema.parse(without.configuration?.value).services).toEqual(all.filter((id) => id !== 'codeUse'));
  });

  it('gives sealing keys that the pinned key signed, good for 30 days', async () => {
    const { contact, deps, gatewayKey } = await world(suite);
    const { sealingKeys } = await contact();
    const until = deps.clock.now() + 30 * DAY_MS;
    expect(sealingKeys.sealUntil).toBe(until);
    expect(await verifySealingKeys(sealingKeys, gatewayKey, until)).toMatchObject({ ok: true });
    expect(await verifySealingKeys(sealingKeys, gatewayKey, until + 1)).toEqual({ ok: false, reason: 'past' });
    expect(deps.keys.sealing.byId(sealingKeys.current.id)).toBe(deps.keys.sealing.current());
    expect(sealingKeys.sequence).toBe(deps.keys.sealing.sequence());
    expect(sealingKeys.sequence).toBeGreaterThan(0);
  });

  it('gives one signed allotment a caisse, the same until it is half spent or half a day old', async () => {
    const { contact, deps, gatewayKey, kiosk } = await world(suite);
    const first = await contact();
    expect(first.allotments.map(({ allotment }) => allotment.caisse)).toEqual(['caf-31', 'cpam-31']);
    for (const signed of first.allotments) {
      expect(await verifyAllotment(signed, gatewayKey, kiosk.id)).toMatchObject({ ok: true });
      expect(signed.allotment).toMatchObject({
        count: allotmentCount,
        issuedAt: deps.clock.now(),
        lastUseAt: deps.clock.now() + 72 * HOUR_MS,
      });
    }
    deps.clock.advance(MINUTE_MS);
    const held = first.allotments.map(({ allotment: { allotmentId } }) => ({ allotmentId, spent: 0 }));
    expect((await contact({ allotments: held })).allotments).toEqual(first.allotments);

    const [caf, cpam] = first.allotments;
    const spent = held.map((each, index) => (index === 0 ? { ...each, spent: 26 } : each));
    const renewed = await contact({ allotments: spent });
    expect(renewed.allotments[0]?.allotment.allotmentId).not.toBe(caf?.allotment.allotmentId);
    expect(renewed.allotments[1]).toEqual(cpam);

    deps.clock.advance(12 * HOUR_MS);
    // The kiosk's nonce is too old by now: the first attempt only brings a new one.
    await kiosk.send(contactRoute, quietReport);
    const later = await contact({ allotments: held });
    expect(later.allotments[1]?.allotment.allotmentId).not.toBe(first.allotments[1]?.allotment.allotmentId);
  });

  it('gives other allotments to a kiosk that lost its storage, so that no index is spent twice', async () => {
    const { contact } = await world(suite);
    const idsOf = ({ allotments }: ContactAnswer) => allotments.map(({ allotment }) => allotment.allotmentId);
    const before = idsOf(await contact());
    const after = idsOf(await contact({ allotments: [] }));
    expect(after).toHaveLength(2);
    for (const id of after) expect(before).not.toContain(id);
    const held = after.map((allotmentId) => ({ allotmentId, spent: 3 }));
    expect(idsOf(await contact({ allotments: held }))).toEqual(after);
  });

  it('keeps the last report, and only the last', async () => {
    const { contact, database, kiosk, deps } = await world(suite);
    await contact();
    deps.clock.advance(MINUTE_MS);
    await contact({ printer: 'outOfPaper', faults: ['printerOutOfPaper'] });
    const rows = await database.selectFrom('kiosk_reports').selectAll().where('kiosk_id', '=', kiosk.id).execute();
    expect(rows).toMatchObject([{ received_at: deps.clock.now(), report: { printer: 'outOfPaper' } }]);
  });

  it('gives the agents of the site once their verifiers were made, and forgets who has left', async () => {
    const { contact, database, deps } = await world(suite);
    const now = deps.clock.now();
    const agent = (agentId: string, sites: readonly string[]) => ({
      agentId,
      displayName: 'Camille Fictive',
      sites,
      demonstration: false,
    });
    await addAgent(database, deps.keys.box, agent('agent-1', [firstSite(sites).siteId]), now);
    await addAgent(database, deps.keys.box, agent('agent-elsewhere', ['another-site']), now);
    expect((await contact()).staff).toEqual([]);
    await deps.jobs.runDue();
    const { staff } = await contact();
    expect(staff).toMatchObject([{ agentId: 'agent-1', expiresAt: now + 7 * DAY_MS }]);
    await removeAgent(database, 'agent-1', now);
    expect((await contact()).staff).toEqual([]);
  });
});
