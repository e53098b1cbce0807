import * as z from 'zod/mini';
import { route } from './route.ts';
import { countSchema } from '../wire.ts';

const hexSchema = z.string().check(z.regex(/^[0-9a-f]{1,128}$/));

/**
 * An ALTCHA challenge: the phone searches a number, and people read no distorted letters (A31). The shape is that of
 * altcha-lib 2, less what this gateway never sends.
 */
export const challengeSchema = z.strictObject({
  parameters: z.strictObject({
    algorithm: z.enum(['PBKDF2/SHA-256', 'SHA-256']),
    nonce: hexSchema,
    salt: hexSchema,
    cost: countSchema,
    keyLength: countSchema,
    keyPrefix: hexSchema,
    keySignature: z.optional(hexSchema),
    /** Seconds since 1970, as the library has it. */
    expiresAt: countSchema,
  }),
  signature: hexSchema,
});
export type Challenge = z.infer<typeof challengeSchema>;

/** The challenge as it was given, and what was found. Each challenge serves once. */
export const challengeAnswerSchema = z.strictObject({
  challenge: challengeSchema,
  solution: z.strictObject({ counter: countSchema, derivedKey: hexSchema }),
});
export type ChallengeAnswer = z.infer<typeof challengeAnswerSchema>;

/** The challenge that a phone fetches before each public request that changes something. */
export const challengeRoute = route({
  method: 'GET',
  path: '/api/public/challenge',
  level: 'public',
  summary: 'Gives a proof of work to do before a public request.',
  response: { 200: challengeSchema },
  problems: [],
});
