import { describe, expect, test } from 'vitest';
import { agentsAt, pinDelayMs, type StaffAgent } from './staff.ts';
import { staffAgentSchema, staffPinSchema } from './staff-schema.ts';

const agent: StaffAgent = {
  agentId: 'agent-1',
  number: '1001',
  displayName: 'Agent 1',
  verifier: {
    algorithm: 'argon2id',
    salt: 'c2FsdHNhbHRzYWx0c2FsdA',
    hash: 'aGFzaGhhc2hoYXNoaGFzaA',
    memoryKiB: 65_536,
    iterations: 3,
    parallelism: 1,
  },
  expiresAt: 1_000,
};

describe('a staff PIN', () => {
  test('P37 has eight digits or more', () => {
    expect(staffPinSchema.safeParse('1234567').success).toBe(false);
    expect(staffPinSchema.safeParse('12345678').success).toBe(true);
    expect(staffPinSchema.safeParse('1234567890123456').success).toBe(true);
    expect(staffPinSchema.safeParse('12345678901234567').success).toBe(false);
    expect(staffPinSchema.safeParse('1234567a').success).toBe(false);
  });

  test('P37 waits twice as long after each wrong one, up to a minute, and is never locked', () => {
    const seconds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1_000].map((count) => pinDelayMs(count) / 1_000);
    expect(seconds).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });
});

describe('an agent', () => {
  test('is known by name, with a verifier and never a PIN', () => {
    expect(staffAgentSchema.parse({ ...agent, pin: '12345678' })).toEqual(agent);
  });

  test('is known until the end of the verifier’s life', () => {
    expect(agentsAt([agent], 1_000)).toEqual([agent]);
    expect(agentsAt([agent], 1_001)).toEqual([]);
  });
});
