import * as z from 'zod/mini';
import { referenceSchema } from '#domain/provisional-code/reference.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { CLAIM_ENVELOPE_BYTES } from '../items/envelope/layout.ts';
import { route } from './route.ts';
import { base64UrlOf } from '../wire.ts';
import { challengeAnswerSchema } from './public-challenge.ts';

/**
 * The answer to the phone that carried a claim. The reference fills the next form; the slip shows it too. No identity,
 * no session, and « activated » is the same as « already active ».
 */
const carriedClaimOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('active'),
    reference: referenceSchema,
    validUntil: epochMsSchema,
  }),
  z.strictObject({ kind: z.literal('awaitingCaisse'), reference: referenceSchema }),
  /** Kept until the kiosk of the slip has confirmed it, or falls silent: asked again, the answer is another one. */
  z.strictObject({ kind: z.literal('awaitingKiosk'), reference: referenceSchema }),
  /**
   * The same word for every reason, « a newer code came before » included (SECURITY « One path, online and offline »):
   * who photographed a slip must not learn that its holder acted since.
   */
  z.strictObject({ kind: z.literal('refused') }),
]);
export type CarriedClaimOutcome = z.infer<typeof carriedClaimOutcomeSchema>;

/** The visitor's phone brings the claim of their slip, after a touch, never by opening a page. */
export const publicClaimRoute = route({
  method: 'POST',
  path: '/api/public/claims',
  level: 'public',
  summary: 'Activates the provisional code of a slip issued offline.',
  body: z.strictObject({
    /** The fragment of the slip's QR code. */
    claim: base64UrlOf(CLAIM_ENVELOPE_BYTES),
    challengeAnswer: challengeAnswerSchema,
  }),
  bodyLimitBytes: 4_096,
  response: { 200: z.strictObject({ outcome: carriedClaimOutcomeSchema }) },
  problems: ['challengeRefused'],
});
