import * as z from 'zod/mini';
import { caisseIdSchema } from '../caisse/caisse-schema.ts';
import { nirSchema } from '../identity/nir.ts';
import { calendarDateSchema, epochMsSchema } from '../time/instant-schema.ts';
import { allotmentIdSchema, allotmentIndexSchema } from './allotment.ts';
import { provisionalCodeSchema } from './code.ts';
import { referenceSchema } from './reference.ts';

/** The serial number a reader finds on a card: up to 10 digits, without leading zeros lost. */
export const cardSerialSchema = z.string().check(z.regex(/^\d{1,10}$/));
export type CardSerial = z.infer<typeof cardSerialSchema>;

/** What showed that the person was there; a demonstration reader counts in demonstration only. */
export const claimProofSchema = z.readonly(
  z.strictObject({
    kind: z.enum(['card', 'demonstrationReader']),
    cardSerial: cardSerialSchema,
  }),
);
export type ClaimProof = z.infer<typeof claimProofSchema>;

/**
 * The content of a claim (SECURITY « One path, online and offline »): the kiosk seals and signs it, and it takes effect
 * once, by the kiosk or by a phone. The contract defines its bytes.
 */
export const claimSchema = z.readonly(
  z.object({
    caisse: caisseIdSchema,
    nir: nirSchema,
    birthDate: calendarDateSchema,
    proof: claimProofSchema,
    code: provisionalCodeSchema,
    reference: referenceSchema,
    issuedAt: epochMsSchema,
    allotmentId: allotmentIdSchema,
    index: allotmentIndexSchema,
  }),
);
export type Claim = z.infer<typeof claimSchema>;
