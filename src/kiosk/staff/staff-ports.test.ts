import { argon2id } from '@noble/hashes/argon2.js';
import { expect, it } from 'vitest';
import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { StaffAgent } from '#domain/kiosk/staff.ts';
import { HOUR_MS } from '#domain/time/instant.ts';
import { openTestDatabase } from '#kiosk/storage/testing/open-test-database.ts';
import { readFact, writeFact } from '#kiosk/storage/facts.ts';
import { staffPorts } from './staff-ports.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 40);
const pin = '20481234';
const cost = { memoryKiB: 8_192, iterations: 1, parallelism: 1 };
const salt = new Uint8Array(16).fill(7);

const agent = (agentId: string, number: string, expiresAt: number): StaffAgent => ({
  agentId,
  number,
  displayName: 'Camille Fictive',
  verifier: {
    algorithm: 'argon2id',
    salt: toBase64Url(salt),
    hash: toBase64Url(argon2id(pin, salt, { m: cost.memoryKiB, t: cost.iterations, p: 1, dkLen: 32 })),
    ...cost,
  },
  expiresAt,
});

/** The ports on an empty database: what they wait for is noted, and passes at once. */
async function world() {
  const database = await openTestDatabase();
  const waited: number[] = [];
  const ports = staffPorts({
    database,
    time: { best: async () => NOW },
    clock: { now: () => NOW, monotonicMs: () => 0 },
    signer: { forget: () => waited.push(0) },
    timers: { wait: async (delayMs: number) => void waited.push(delayMs) },
  } as unknown as Parameters<typeof staffPorts>[0]);
  await writeFact(database, 'staff', [agent('agent-1', '1001', NOW + HOUR_MS), agent('agent-2', '1002', NOW - 1)]);
  return { database, ports, waited };
}

it('P37 says that it knows no agent, and counts nothing', async () => {
  const { database, ports } = await world();
  await writeFact(database, 'staff', []);
  expect(await ports.verifyPin({ number: '1001', pin })).toEqual({ kind: 'noAgents' });
  expect(await readFact(database, 'pinFailures')).toBeUndefined();
});

it('P37 counts no try when the PIN could not be checked: the failure is ours', async () => {
  const { database, ports } = await world();
  await ports.verifyPin({ number: '1001', pin: '00000000' });
  const broken = agent('agent-1', '1001', NOW + HOUR_MS);
  await writeFact(database, 'staff', [{ ...broken, verifier: { ...broken.verifier, memoryKiB: 2 ** 40 } }]);
  await expect(ports.verifyPin({ number: '1001', pin })).rejects.toThrow();
  expect(await readFact(database, 'pinFailures')).toEqual({ count: 1, lastAt: NOW });
});

it('P37 counts wrong PINs, makes the next try wait, and forgets them after the right one', async () => {
  const { database, ports, waited } = await world();
  expect(await ports.verifyPin({ number: '1001', pin: '00000000' })).toEqual({
    kind: 'wrong',
    failures: 1,
    agentId: 'agent-1',
  });
  expect(await readFact(database, 'pinFailures')).toEqual({ count: 1, lastAt: NOW });
  expect(await ports.verifyPin({ number: '1001', pin: '11111111' })).toEqual({
    kind: 'wrong',
    failures: 2,
    agentId: 'agent-1',
  });
  expect(waited).toHaveLength(1);
  expect(await ports.verifyPin({ number: '1001', pin })).toEqual({
    kind: 'right',
    agent: { agentId: 'agent-1', displayName: 'Camille Fictive' },
  });
  expect(waited[1]).toBeGreaterThan(waited[0] ?? 0);
  expect(await readFact(database, 'pinFailures')).toEqual({ count: 0, lastAt: NOW });
});

it.each(['1002', '9999'])('P37 refuses the right PIN of %s, whom the kiosk does not know now', async (number) => {
  const { ports } = await world();
  expect(await ports.verifyPin({ number, pin })).toEqual({ kind: 'wrong', failures: 1, agentId: undefined });
});

it('puts the kiosk out of service and back, and writes who did it', async () => {
  const { database, ports } = await world();
  await ports.setService({ inService: false, agentId: 'agent-1' });
  expect(await readFact(database, 'closedByStaff')).toBe(true);
  await ports.setService({ inService: true, agentId: 'agent-1' });
  expect(await readFact(database, 'closedByStaff')).toBe(false);
  expect(await database.audit.toArray()).toMatchObject([
    { event: 'tookOutOfService', agentId: 'agent-1' },
    { event: 'putInService', agentId: 'agent-1' },
  ]);
});

it('forgets the enrolment and what the gateway gave, and keeps what waits to be sent', async () => {
  const { database, ports } = await world();
  await writeFact(database, 'mode', 'demonstration');
  await writeFact(database, 'lastContactAt', NOW);
  await database.keys.put({ id: 'enrolment' } as never);
  await database.allotments.put({ allotmentId: 'a', caisse: 'caf-31' } as never);
  await database.outbox.put({ id: 'claim:a:0', state: 'pending' } as never);
  await ports.forgetEnrolment();
  expect(await database.keys.count()).toBe(0);
  expect(await database.allotments.count()).toBe(0);
  for (const fact of ['enrolment', 'mode', 'staff', 'lastContactAt'] as const) {
    expect(await readFact(database, fact)).toBeUndefined();
  }
  expect(await database.outbox.count()).toBe(1);
});

it('counts nothing where nothing happened', async () => {
  const { ports } = await world();
  expect(await ports.readCounters()).toEqual({
    outboxPending: 0,
    outboxDead: 0,
    printsToSee: 0,
    sessionsToday: 0,
    parametersRefused: false,
  });
  expect(await ports.listRecords()).toEqual([]);
});
