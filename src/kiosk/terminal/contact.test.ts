import { describe, expect, test, vi } from 'vitest';
import { problem } from '#contract/routes/problem.ts';
import type { ContactAnswer, KioskReport } from '#contract/routes/contact.ts';
import { HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import type { CallFailure, GatewayClient } from '../gateway-client/gateway-client.ts';
import { enqueue } from '../outbox/outbox-table.ts';
import { fakeItem } from '../outbox/testing/fake-gateway.ts';
import { readFact, writeFact } from '../storage/facts.ts';
import { contact, type ContactParts } from './contact.ts';
import { readSealer } from '../outbox/sealer.ts';
import { storeContact } from './store-contact.ts';
import { NOW, testGateway, testKiosk } from './testing/test-kiosk.ts';

const verifierOf = (agentId: string): ContactAnswer['staff'][number] => ({
  agentId,
  number: '1001',
  displayName: `Camille ${agentId}`,
  verifier: { algorithm: 'argon2id', salt: 'c2Vs', hash: 'aGFzaA', memoryKiB: 65_536, iterations: 8, parallelism: 1 },
  expiresAt: NOW + HOUR_MS,
});

const REPORT = { appVersion: '0.1.0' } as KioskReport;

async function contacting(
  answer: (secrets: Awaited<ReturnType<typeof testGateway>>) => Promise<unknown>,
  online = true,
) {
  const secrets = await testGateway();
  const { database } = await testKiosk(secrets, [await secrets.allotment()]);
  const onAnswer = vi.fn();
  const parts: ContactParts = {
    database,
    gateway: { call: (() => answer(secrets)) as GatewayClient['call'] },
    report: () => Promise.resolve(REPORT),
    browserIsOnline: () => online,
    onAnswer,
  };
  return { secrets, database, onAnswer, parts };
}

const failing = (failure: CallFailure, online?: boolean) => contacting(() => Promise.resolve(failure), online);

describe('a contact', () => {
  test('puts away what it brought before it answers', async () => {
    const { parts, database, onAnswer } = await contacting(async (secrets) => ({
      kind: 'answer',
      answer: await secrets.contactAnswer(
        [await secrets.allotment({ id: 'fedcba9876543210', caisse: 'cpam-31' })],
        NOW + MINUTE_MS,
      ),
    }));
    expect(await contact(parts)).toEqual({ kind: 'answered', caisses: { 'caf-31': 'up' } });
    expect(await database.allotments.toArray()).toMatchObject([
      { allotmentId: 'fedcba9876543210', caisse: 'cpam-31', nextIndex: 0 },
    ]);
    expect(await readFact(database, 'lastContactAt')).toBe(NOW + MINUTE_MS);
    expect(await readFact(database, 'lastSeen')).toBe(NOW + MINUTE_MS);
    expect(onAnswer).toHaveBeenCalledOnce();
  });

  test.each([
    ['kioskRevoked', 'revoked'],
    ['counterForked', 'suspended'],
    ['kioskUnknown', 'unknownKiosk'],
    ['kioskUnconfirmed', 'unknownKiosk'],
  ] as const)('« %s » means that the kiosk is %s', async (name, reason) => {
    const { parts } = await failing({ kind: 'problem', problem: problem(name) });
    expect(await contact(parts)).toEqual({ kind: 'refused', reason });
  });

  test('before the enrolment says that nobody knows this kiosk', async () => {
    const { parts } = await failing({ kind: 'notEnrolled' });
    expect(await contact(parts)).toEqual({ kind: 'refused', reason: 'unknownKiosk' });
  });

  test.each<[CallFailure]>([
    [{ kind: 'offline' }],
    [{ kind: 'timeout' }],
    [{ kind: 'badAnswer' }],
    [{ kind: 'problem', problem: problem('internal') }],
  ])('without a good answer is none: %o', async (failure) => {
    expect(await contact((await failing(failure)).parts)).toEqual({ kind: 'noAnswer', cause: 'gateway' });
    expect(await contact((await failing(failure, false)).parts)).toEqual({ kind: 'noAnswer', cause: 'network' });
  });
});

describe('what a contact brings', () => {
  test('never gives back what was spent of an allotment', async () => {
    const secrets = await testGateway();
    const allotment = await secrets.allotment();
    const { database } = await testKiosk(secrets, [allotment]);
    await database.allotments.toCollection().modify({ nextIndex: 3 });
    await storeContact(database, await secrets.contactAnswer([allotment]));
    expect(await database.allotments.toArray()).toMatchObject([{ nextIndex: 3 }]);
  });

  test('counts only when the pinned key signed it, for this kiosk', async () => {
    const secrets = await testGateway();
    const impostor = await testGateway();
    const { database } = await testKiosk(secrets, []);
    const before = await readFact(database, 'sealingKeys');
    const foreign = await impostor.contactAnswer([await impostor.allotment(), await secrets.allotment({ kioskId: 8 })]);
    await storeContact(database, foreign);
    expect(await database.allotments.count()).toBe(0);
    expect(await readFact(database, 'sealingKeys')).toEqual(before);
  });

  test('never gives an older set of sealing keys again, though the pinned key signed it', async () => {
    const secrets = await testGateway();
    const { database } = await testKiosk(secrets, []);
    const old = await secrets.contactAnswer([]);
    const renewed = await testGateway({ longTerm: secrets.longTerm, firstKeyId: 9 });
    await storeContact(database, await renewed.contactAnswer([]));
    await storeContact(database, old);
    expect(await readFact(database, 'sealingKeys')).toMatchObject({ current: { id: 9 } });
  });

  test('P37 takes the verifiers of agents who left out of the storage, and those the kiosk never heard of again', async () => {
    const secrets = await testGateway();
    const { database } = await testKiosk(secrets, []);
    const answer = await secrets.contactAnswer([]);
    await storeContact(database, { ...answer, staff: [verifierOf('agent-1'), verifierOf('agent-2')] });
    await storeContact(database, { ...answer, staff: [verifierOf('agent-2')] });
    expect(await readFact(database, 'staff')).toMatchObject([{ agentId: 'agent-2' }]);
    expect(JSON.stringify(await database.facts.toArray())).not.toContain('agent-1');
  });

  test('gives new keys to seal to, and neither gives an index back nor seals again what waits', async () => {
    const secrets = await testGateway();
    const allotment = await secrets.allotment();
    const { database } = await testKiosk(secrets, [allotment]);
    await database.allotments.toCollection().modify({ nextIndex: 3 });
    await enqueue(database, fakeItem(1, NOW));
    const before = await database.outbox.toArray();
    const { current } = (await readFact(database, 'sealingKeys')) ?? {};
    const renewed = await testGateway({ longTerm: secrets.longTerm, firstKeyId: 9 });
    await storeContact(database, await renewed.contactAnswer([allotment]));
    const after = await readSealer(database, NOW);
    expect(after).toMatchObject({ kind: 'ready', sealer: { gatewayKeyId: 9 } });
    expect(current?.id).not.toBe(9);
    expect(await database.allotments.toArray()).toMatchObject([{ nextIndex: 3 }]);
    expect(await database.outbox.toArray()).toEqual(before);
  });

  test('does not move the last time seen back', async () => {
    const secrets = await testGateway();
    const { database } = await testKiosk(secrets, []);
    await storeContact(database, await secrets.contactAnswer([], NOW + HOUR_MS));
    await storeContact(database, await secrets.contactAnswer([], NOW));
    expect(await readFact(database, 'lastSeen')).toBe(NOW + HOUR_MS);
  });

  test('for a kiosk that enrolled again meanwhile is passed over', async () => {
    const secrets = await testGateway();
    const { database } = await testKiosk(secrets, []);
    const previous = await readFact(database, 'enrolment');
    if (previous === undefined) throw new Error('not enrolled');
    const storing = storeContact(database, await secrets.contactAnswer([await secrets.allotment()]));
    const again = { ...previous, kioskKeyId: 2 };
    await writeFact(database, 'enrolment', again);
    await storing;
    expect(await readFact(database, 'enrolment')).toEqual(again);
    expect(await database.allotments.count()).toBe(0);
  });

  test('keeps the configuration held when there is no newer one', async () => {
    const secrets = await testGateway();
    const { database } = await testKiosk(secrets, []);
    const configuration = { version: '2', value: { siteId: 'toulouse-riquet' } };
    await storeContact(database, { ...(await secrets.contactAnswer([])), configuration });
    await storeContact(database, await secrets.contactAnswer([]));
    expect(await readFact(database, 'configuration')).toEqual(configuration);
  });
});
