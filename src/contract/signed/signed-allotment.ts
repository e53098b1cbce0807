import * as z from 'zod/mini';
import { caisses } from '#domain/caisse/caisse.ts';
import { allotmentSchema, type Allotment, type KioskId } from '#domain/provisional-code/allotment.ts';
import { byteWriter } from '../bytes/byte-cursor.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { fromHex } from '../bytes/hex.ts';
import { signatureSchema } from '../identifiers.ts';
import type { Key } from './key-types.ts';
import { isValueSigned, signValue } from './signed-value.ts';
import { INSTANT_BYTES, strictly, wireInstantSchema } from '../wire.ts';

/** The right to issue claims, signed by the gateway's long-term key (SECURITY « Allotment »). */
export const signedAllotmentSchema = z.strictObject({
  allotment: z.readonly(
    z.strictObject({
      ...strictly(allotmentSchema).def.innerType.shape,
      issuedAt: wireInstantSchema,
      lastUseAt: wireInstantSchema,
    }),
  ),
  signature: signatureSchema,
});
export type SignedAllotment = z.infer<typeof signedAllotmentSchema>;

function bytesOf(allotment: Allotment): Bytes {
  return byteWriter()
    .bytes(fromHex(allotment.allotmentId) ?? new Uint8Array())
    .uint(allotment.kioskId, 4)
    .uint(caisses[allotment.caisse].wireCode, 1)
    .uint(allotment.count, 2)
    .uint(allotment.issuedAt, INSTANT_BYTES)
    .uint(allotment.lastUseAt, INSTANT_BYTES)
    .done();
}

/** Signs an allotment with the gateway's long-term key. */
export async function signAllotment(allotment: Allotment, gatewayPrivateKey: Key): Promise<SignedAllotment> {
  return {
    allotment,
    signature: await signValue('allotment', bytesOf(allotment), gatewayPrivateKey),
  };
}

export type AllotmentVerdict =
  | { readonly ok: true; readonly allotment: Allotment }
  | { readonly ok: false; readonly reason: 'wrongSignature' | 'otherKiosk' };

/** Whether an allotment was given by the pinned gateway, to this kiosk. Time is judged at use. */
export async function verifyAllotment(
  { allotment, signature }: SignedAllotment,
  gatewayPublicKey: Key,
  kioskId: KioskId,
): Promise<AllotmentVerdict> {
  if (!(await isValueSigned('allotment', bytesOf(allotment), signature, gatewayPublicKey))) {
    return { ok: false, reason: 'wrongSignature' };
  }
  return allotment.kioskId === kioskId ? { ok: true, allotment } : { ok: false, reason: 'otherKiosk' };
}
