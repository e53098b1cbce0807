import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { expect, it } from 'vitest';
import type { Challenge, ChallengeAnswer } from '#contract/routes/public-challenge.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { solvedChallenge } from '../codes/testing/solved-challenge.ts';
import { systemClock } from '../server/clock.ts';
import type { LogEvent } from '../server/logging.ts';
import { onEachDatabase, type SuiteDatabase } from '../testing/databases.ts';
import { testDependencies } from '../testing/dependencies.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { provenAddressRule, workFactors } from './limits.ts';
import { work } from './proof-of-work.ts';
import { publicGuards } from './public-guards.ts';

const hall = '192.0.2.1';

async function world(suite: SuiteDatabase) {
  const warnings: LogEvent[] = [];
  const log = { event: () => {}, warning: (entry: LogEvent) => void warnings.push(entry), failure: () => {} };
  // The proof of work reads the machine's own clock: this one starts from it.
  const deps = await testDependencies(suite.open().kysely, { clock: manualClock(systemClock.now()), log });
  await deps.database.deleteFrom('throttle_counters').execute();
  const guards = publicGuards(deps);
  const bringProofs = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      expect(await guards.byWork(hall, await solvedChallenge(deps.keys, deps.clock.now()))).toBeUndefined();
    }
  };
  return { deps, guards, warnings, bringProofs };
}

/** As the page of the phone does it. */
async function solvedByPage(challenge: Challenge): Promise<ChallengeAnswer> {
  const { keySignature = '', ...parameters } = challenge.parameters;
  const solution = await solveChallenge({
    challenge: { parameters: { ...parameters, keySignature }, signature: challenge.signature },
    deriveKey,
  });
  if (solution === null) throw new Error('the challenge was not solved');
  return { challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } };
}

onEachDatabase('guards of the public routes', (suite) => {
  it('ask an address that has brought many proofs for more work, and refuse nobody', async () => {
    const { deps, guards, warnings, bringProofs } = await world(suite);
    const costOf = async (address: string) => (await guards.challenge(address)).parameters.cost;
    expect(await costOf(hall)).toBe(work.rounds);
    await bringProofs(59);
    expect(await costOf(hall)).toBe(work.rounds);
    await bringProofs(1);
    expect(await costOf(hall)).toBe(2 * work.rounds);
    await bringProofs(60);
    expect(await costOf(hall)).toBe(4 * work.rounds);
    await bringProofs(provenAddressRule.limit - 120);
    expect(await costOf(hall), 'never dearer').toBe(4 * work.rounds);
    expect(warnings).toEqual([{ event: 'manyProofs', rule: provenAddressRule.name }]);
    expect(await costOf('192.0.2.2'), 'elsewhere').toBe(work.rounds);

    const answer = await solvedByPage(await guards.challenge(hall));
    expect(await guards.byWork(hall, answer), 'a phone there still passes').toBeUndefined();
    expect(warnings, 'said once').toHaveLength(1);
    deps.clock.advance(10 * MINUTE_MS);
    expect(await costOf(hall)).toBe(work.rounds);
  });

  it('count what was made up or spent apart: it makes nothing dearer and stands in nobody’s way', async () => {
    const { deps, guards, warnings } = await world(suite);
    const { challenge, solution } = await solvedChallenge(deps.keys, deps.clock.now());
    const madeUp = { challenge: { ...challenge, signature: 'ab'.repeat(32) }, solution };
    for (let index = 0; index < 150; index += 1) {
      expect(await guards.byWork(hall, madeUp)).toMatchObject({ problem: { status: 403 } });
    }
    expect(warnings).toEqual([{ event: 'manyFalseProofs', rule: 'public.falseProofs' }]);
    const next = await guards.challenge(hall);
    expect(next.parameters.cost).toBe(work.rounds);
    expect(await guards.byWork(hall, await solvedByPage(next))).toBeUndefined();
  });

  it('give a challenge to whoever asks, however often others have asked', async () => {
    const { guards } = await world(suite);
    await Promise.all(Array.from({ length: 200 }, () => guards.challenge(hall)));
    expect((await guards.challenge(hall)).parameters.cost).toBe(work.rounds);
  });
});

it('the dearest challenge takes an old phone at most 5 seconds', () => {
  const oldPhoneRoundsPerSecond = 600_000;
  const dearest = Math.max(...workFactors.map(({ factor }) => factor));
  expect(dearest).toBe(4);
  expect((dearest * work.rounds * work.numbers.max) / oldPhoneRoundsPerSecond).toBeLessThanOrEqual(5);
});
