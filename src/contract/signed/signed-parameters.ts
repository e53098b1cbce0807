import * as z from 'zod/mini';
import { publicKeySchema, signatureSchema } from '../identifiers.ts';

/** Which table of parameters: see `#domain/benefits/parameters/shipped-version.ts`. */
export const parametersVersionSchema = z.int().check(z.gte(20_000_101), z.lte(99_991_231));

/** A table as text, exactly as it was signed, and by which release key. Judged by `parameter-update.ts`. */
export const signedParametersSchema = z.strictObject({
  key: publicKeySchema,
  signature: signatureSchema,
  payload: z.string().check(z.maxLength(500_000)),
});
export type SignedParameters = z.infer<typeof signedParametersSchema>;
