import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge, ChallengeAnswer } from '#contract/routes/public-challenge.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import type { Clock } from '../server/clock.ts';
import type { Database } from '../database/database.ts';
import type { Keys } from '../keys/keys.ts';
import type { WorkFactor } from './limits.ts';
import { withVisitorTables } from './tables.ts';

/** A proof of work before each public guess: no puzzle for people, a price for programs (A31). */
export interface ProofOfWork {
  challenge(factor?: WorkFactor): Promise<Challenge>;
  /** Whether the answer is right, in time, and used for the first time. */
  accept(answer: ChallengeAnswer): Promise<boolean>;
}

const algorithm = 'PBKDF2/SHA-256';
/**
 * Rounds for each number tried, and the numbers among which the right one is: about half a second of work on an old phone,
 * which does 600,000 rounds a second. Four times as much is at most 1.8 million rounds: 3 seconds there.
 */
export const work = { rounds: 500, numbers: { min: 300, max: 900 } } as const;
const lifeMs = 10 * MINUTE_MS;

export function proofOfWork(database: Database, keys: Pick<Keys, 'proofs'>, clock: Pick<Clock, 'now'>): ProofOfWork {
  const secretsOf = (key: ReturnType<Keys['proofs']['current']>) => ({
    hmacSignatureSecret: key.mac(['altcha/v1', 'challenge']).toString('hex'),
    hmacKeySignatureSecret: key.mac(['altcha/v1', 'solution']).toString('hex'),
  });

  async function challenge(factor: WorkFactor = 1): Promise<Challenge> {
    const cost = work.rounds * factor;
    const { parameters, signature } = await createChallenge({
      algorithm,
      cost,
      deriveKey,
      counter: randomInt(work.numbers.max, work.numbers.min),
      expiresAt: Math.ceil((clock.now() + lifeMs) / 1000),
      ...secretsOf(keys.proofs.current()),
    });
    const { nonce, salt, keyLength, keyPrefix, keySignature, expiresAt } = parameters;
    if (signature === undefined || expiresAt === undefined) throw new Error('the challenge came without signature');
    return {
      parameters: {
        algorithm,
        nonce,
        salt,
        cost,
        keyLength,
        keyPrefix,
        ...(keySignature === undefined ? {} : { keySignature }),
        expiresAt,
      },
      signature,
    };
  }

  async function isRight({ challenge: given, solution }: ChallengeAnswer): Promise<boolean> {
    if (given.parameters.expiresAt * 1000 < clock.now()) return false;
    const { keySignature, ...parameters } = given.parameters;
    // A rotation between the challenge and its answer must not refuse the answer.
    for (const key of keys.proofs.all()) {
      const result = await verifySolution({
        challenge: {
          parameters: keySignature === undefined ? parameters : { ...parameters, keySignature },
          signature: given.signature,
        },
        solution,
        deriveKey,
        ...secretsOf(key),
      });
      if (result.verified) return true;
    }
    return false;
  }

  async function accept(answer: ChallengeAnswer): Promise<boolean> {
    if (!(await isRight(answer))) return false;
    const spent = await withVisitorTables(database)
      .insertInto('spent_challenges')
      .values({
        signature: answer.challenge.signature,
        expires_at: answer.challenge.parameters.expiresAt * 1000,
      })
      .onConflict((conflict) => conflict.column('signature').doNothing())
      .returning('signature')
      .executeTakeFirst();
    return spent !== undefined;
  }

  return { challenge, accept };
}
