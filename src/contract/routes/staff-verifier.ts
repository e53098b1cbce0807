import * as z from 'zod/mini';
import { pinVerifierSchema, staffAgentSchema } from '#domain/kiosk/staff-schema.ts';
import { base64UrlUpTo, strictly } from '../wire.ts';

/**
 * A named agent and what checks their PIN on one kiosk, offline (SECURITY « Staff on the
 * kiosk »): the domain's value, its texts bounded.
 */
export const staffVerifierSchema = z.readonly(
  z.strictObject({
    ...strictly(staffAgentSchema).def.innerType.shape,
    verifier: z.readonly(
      z.strictObject({
        ...strictly(pinVerifierSchema).def.innerType.shape,
        salt: base64UrlUpTo(32),
        hash: base64UrlUpTo(64),
      }),
    ),
  }),
);
export type StaffVerifier = z.infer<typeof staffVerifierSchema>;
