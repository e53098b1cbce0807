import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { challengeRoute, type Challenge, type ChallengeAnswer } from '#contract/routes/public-challenge.ts';
import { call } from './api.ts';
import type { Failure } from './refusals.ts';

/** The work done, or why it was not. */
export type Proof =
  | { readonly kind: 'proved'; readonly challengeAnswer: ChallengeAnswer }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Asks for a proof of work and does it: about half a second on an old phone, at most 5 behind a busy address. Nobody
 * reads distorted letters (A31).
 */
export async function proveWork(): Promise<Proof> {
  const reply = await call(challengeRoute);
  if (reply.kind === 'offline') return { kind: 'failed', failure: 'offline' };
  if (reply.kind === 'refused') return { kind: 'failed', failure: reply.problem };
  const challengeAnswer = await solve(reply.answer).catch(() => undefined);
  return challengeAnswer === undefined ? { kind: 'failed', failure: 'tooOld' } : { kind: 'proved', challengeAnswer };
}

/** Rejects where the browser has no Web Crypto: it is too old, or the page did not come by HTTPS. */
async function solve(challenge: Challenge): Promise<ChallengeAnswer | undefined> {
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
