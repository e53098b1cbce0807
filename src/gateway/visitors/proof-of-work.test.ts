import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { beforeAll, expect, it } from 'vitest';
import { challengeSchema, type Challenge, type ChallengeAnswer } from '#contract/routes/public-challenge.ts';
import { systemClock } from '../server/clock.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { proofOfWork, type ProofOfWork } from './proof-of-work.ts';

onEachDatabase('proof of work', (suite) => {
  let proof: ProofOfWork;
  beforeAll(async () => {
    // The library reads the machine's own clock, so the test does too.
    proof = proofOfWork(suite.open().kysely, await keysInMemory(systemClock.now()), systemClock);
  });

  async function solved(challenge: Challenge): Promise<ChallengeAnswer> {
    const { keySignature = '', ...parameters } = challenge.parameters;
    const solution = await solveChallenge({
      challenge: { parameters: { ...parameters, keySignature }, signature: challenge.signature },
      deriveKey,
    });
    if (solution === null) throw new Error('the challenge was not solved');
    return { challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } };
  }

  it('A31 gives a challenge of the contract, which a phone solves without asking anybody to read, once', async () => {
    const challenge = await proof.challenge();
    expect(challengeSchema.parse(challenge)).toEqual(challenge);
    const answer = await solved(challenge);
    expect(await proof.accept(answer)).toBe(true);
    expect(await proof.accept(answer)).toBe(false);
  });

  it('takes no answer twice at the same moment', async () => {
    const answer = await solved(await proof.challenge());
    const taken = await Promise.all(Array.from({ length: 5 }, async () => await proof.accept(answer)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('takes no wrong answer, no challenge made easier, and none of its own making', async () => {
    const answer = await solved(await proof.challenge());
    const { challenge, solution } = answer;
    const easier = { ...challenge.parameters, cost: 1 };
    const later = { ...challenge.parameters, expiresAt: challenge.parameters.expiresAt + 3_600 };
    const wrongAnswers: readonly ChallengeAnswer[] = [
      { challenge, solution: { ...solution, derivedKey: 'ab'.repeat(32) } },
      { challenge: { ...challenge, parameters: easier }, solution },
      { challenge: { ...challenge, parameters: later }, solution },
      { challenge: { ...challenge, signature: 'ab'.repeat(32) }, solution },
    ];
    for (const wrong of wrongAnswers) expect(await proof.accept(wrong)).toBe(false);
    expect(await proof.accept(answer)).toBe(true);
  });

  it('takes no answer past the term of its challenge', async () => {
    const keys = await keysInMemory(systemClock.now());
    const earlier = { now: () => systemClock.now() - 11 * 60_000 };
    const old = await solved(await proofOfWork(suite.open().kysely, keys, earlier).challenge());
    expect(await proofOfWork(suite.open().kysely, keys, systemClock).accept(old)).toBe(false);
  });
});
