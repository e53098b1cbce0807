import * as z from 'zod/mini';
import { ameliChecksSchema, civilStatusSchema, typedContactSchema } from '#domain/account/creation.ts';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { claimProofSchema } from '#domain/provisional-code/claim.ts';
import type { SecretBox } from '../keys/secret-box.ts';

const typedDataSchema = z.readonly(
  z.strictObject({
    caisse: caisseIdSchema,
    civilStatus: civilStatusSchema,
    contact: typedContactSchema,
    proof: z.optional(claimProofSchema),
    ameli: z.optional(ameliChecksSchema),
  }),
);

/** All that a visitor typed to have an account, and the card that they presented. */
export type TypedData = z.infer<typeof typedDataSchema>;

type Box = Pick<SecretBox, 'seal' | 'open'>;

/** Sealed for one creation, under a key outside the database. */
export function sealTyped(box: Box, creationId: string, typed: TypedData): Buffer {
  return box.seal('creation', Buffer.from(JSON.stringify(typed)), `typed/${creationId}`);
}

/** Undefined once it was erased, or its key was destroyed. */
export function openTyped(box: Box, creationId: string, sealed: Buffer | null): TypedData | undefined {
  const opened = sealed === null ? undefined : box.open('creation', sealed, `typed/${creationId}`);
  return opened && typedDataSchema.parse(JSON.parse(opened.toString()));
}
