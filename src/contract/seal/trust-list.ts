import * as z from 'zod/mini';
import { calendarDateSchema } from '#domain/time/instant-schema.ts';
import { base64UrlOf } from '../wire.ts';

/** A point of P-256, uncompressed (SEC 1 §2.3.3): 65 bytes. */
const SEAL_PUBLIC_KEY_BYTES = 65;

/** The four characters by which the header of a seal names its key. */
export const sealKeyIdSchema = z.string().check(z.regex(/^[0-9A-Z]{4}$/));
export type SealKeyId = z.infer<typeof sealKeyIdSchema>;

/** A key that seals documents, or did. */
const sealKeySchema = z.readonly(
  z.strictObject({
    id: sealKeyIdSchema,
    publicKey: base64UrlOf(SEAL_PUBLIC_KEY_BYTES),
    /** Documents issued from this day on… */
    validFrom: calendarDateSchema,
    /** … until this one, both included; null: it is in use. */
    validUntil: z.nullable(calendarDateSchema),
    /** It seals documents of fictitious people alone. */
    isDemonstration: z.boolean(),
  }),
);
export type SealKey = z.infer<typeof sealKeySchema>;

/** The keys in which whoever verifies believes: our own, in no list of the State. */
export const trustListSchema = z.readonly(
  z.strictObject({
    /** Of a gateway in demonstration: no other list ever holds a key of one. */
    isDemonstration: z.boolean(),
    keys: z.array(sealKeySchema).check(z.maxLength(100)),
  }),
);
export type TrustList = z.infer<typeof trustListSchema>;
