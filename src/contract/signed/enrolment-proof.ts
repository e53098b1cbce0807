import { fromBase64Url } from '../bytes/base64url.ts';
import { concatBytes, sha256, utf8Bytes, type Bytes } from '../bytes/bytes.ts';
import type { EnrolmentCode } from './enrolment-code.ts';
import type { PublicKeyText, SignatureText } from '../identifiers.ts';
import type { Key } from './key-types.ts';
import { readPublicSigningKey } from './signing-key.ts';
import { isValueSigned, signValue } from './signed-value.ts';

/** What a kiosk asks to enrol with; no code when it enrols itself in demonstration. */
export interface EnrolmentRequest {
  readonly enrolmentCode?: EnrolmentCode;
  readonly publicKey: PublicKeyText;
}

async function enrolmentBytes({ enrolmentCode, publicKey }: EnrolmentRequest): Promise<Bytes> {
  return concatBytes(await sha256(utf8Bytes(enrolmentCode ?? '')), fromBase64Url(publicKey) ?? new Uint8Array());
}

/** The kiosk's proof that it holds the private half of the key it presents with this code. */
export async function proveEnrolment(request: EnrolmentRequest, privateKey: Key): Promise<SignatureText> {
  return signValue('enrolment', await enrolmentBytes(request), privateKey);
}

/** Whether who presents the key holds its private half. */
export async function isEnrolmentProven(request: EnrolmentRequest, proof: SignatureText): Promise<boolean> {
  const publicKey = await readPublicSigningKey(request.publicKey);
  if (publicKey === undefined) return false;
  return isValueSigned('enrolment', await enrolmentBytes(request), proof, publicKey);
}
