import * as z from 'zod/mini';
import { sealKeyIdSchema } from '#contract/seal/trust-list.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';

/** Whoever replaces a key destroys its private half: documents are sealed by the one in use alone. */
export const sealKeySchema = z.strictObject({
  id: sealKeyIdSchema,
  createdAt: epochMsSchema,
  replacedAt: z.nullable(epochMsSchema),
  /** 65 bytes. */
  publicKey: z.base64().check(z.length(88)),
  privateKey: z.nullable(z.base64().check(z.length(44))),
});
export type StoredSealKey = z.infer<typeof sealKeySchema>;
