import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { challengeRoute, type ChallengeAnswer } from '#contract/routes/public-challenge.ts';
import { call } from './api.ts';

/**
 * Asks for a proof of work and does it: about half a second on an old phone. Nobody reads distorted
 * letters (A31).
 *
 * @returns undefined when the gateway does not answer or the work cannot be done.
 */
export async function proveWork(): Promise<ChallengeAnswer | undefined> {
  const reply = await call(challengeRoute);
  if (reply.kind !== 'answer') return undefined;
  const challenge = reply.answer;
  const { keySignature, ...parameters } = challenge.parameters;
  const solution = await solveChallenge({
    challenge: {
      parameters: keySignature === undefined ? parameters : { ...parameters, keySignature },
      signature: challenge.signature,
    },
    deriveKey,
  });
  if (!solution) return undefined;
  return { challenge, solution: { counter: solution.counter, derivedKey: solution.derivedKey } };
}
