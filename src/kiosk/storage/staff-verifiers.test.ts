import { expect, test } from 'vitest';
import { VERIFIER_LIFE_MS } from '#domain/kiosk/staff.ts';
import { readFact, writeFact } from './facts.ts';
import { forgetExpiredVerifiers } from './staff-verifiers.ts';
import { openTestDatabase } from './testing/open-test-database.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 40);
const verifier = {
  algorithm: 'argon2id',
  salt: 'c2Vs',
  hash: 'aGFzaA',
  memoryKiB: 65_536,
  iterations: 8,
  parallelism: 1,
} as const;
const agent = (agentId: string, expiresAt: number) => ({
  agentId,
  number: '1001',
  displayName: 'Camille Fictive',
  verifier,
  expiresAt,
});

test('P37 a kiosk that is cut off drops a verifier once its seven days are over, and no other', async () => {
  const database = await openTestDatabase();
  await writeFact(database, 'staff', [
    agent('agent-1', NOW + VERIFIER_LIFE_MS),
    agent('agent-2', NOW + VERIFIER_LIFE_MS + 1),
  ]);
  await forgetExpiredVerifiers(database, NOW + VERIFIER_LIFE_MS);
  expect(await readFact(database, 'staff')).toHaveLength(2);
  await forgetExpiredVerifiers(database, NOW + VERIFIER_LIFE_MS + 1);
  expect(await readFact(database, 'staff')).toMatchObject([{ agentId: 'agent-2' }]);
});

test('a kiosk that knows no agent has nothing to drop', async () => {
  const database = await openTestDatabase();
  await forgetExpiredVerifiers(database, NOW);
  expect(await readFact(database, 'staff')).toBeUndefined();
});
