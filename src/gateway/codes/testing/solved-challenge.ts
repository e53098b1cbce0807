import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { ChallengeAnswer } from '#contract/routes/public-challenge.ts';
import { MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Keys } from '../../keys/keys.ts';

/**
 * A proof of work as an attacker with boundless machines would have it: made with the gateway's own keys, so that the
 * answer is the first one tried. The gateway checks it like any other.
 */
export async function solvedChallenge(keys: Pick<Keys, 'proofs'>, now: EpochMs): Promise<ChallengeAnswer> {
  const key = keys.proofs.current();
  const { parameters, signature = '' } = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 500,
    deriveKey,
    counter: 1,
    expiresAt: Math.ceil((now + 10 * MINUTE_MS) / 1000),
    hmacSignatureSecret: key.mac(['altcha/v1', 'challenge']).toString('hex'),
    hmacKeySignatureSecret: key.mac(['altcha/v1', 'solution']).toString('hex'),
  });
  const solution = await solveChallenge({ challenge: { parameters, signature }, deriveKey });
  if (solution === null) throw new Error('the challenge was not solved');
  const { nonce, salt, keyLength, keyPrefix, keySignature, expiresAt = 0 } = parameters;
  return {
    challenge: {
      parameters: {
        algorithm: 'PBKDF2/SHA-256',
        nonce,
        salt,
        cost: 500,
        keyLength,
        keyPrefix,
        ...(keySignature === undefined ? {} : { keySignature }),
        expiresAt,
      },
      signature,
    },
    solution: { counter: solution.counter, derivedKey: solution.derivedKey },
  };
}
