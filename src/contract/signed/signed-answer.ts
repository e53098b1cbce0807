import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { byteWriter } from '../bytes/byte-cursor.ts';
import { concatBytes, utf8Bytes, type Bytes } from '../bytes/bytes.ts';
import type { SignatureText } from '../identifiers.ts';
import type { Key } from './key-types.ts';
import { isValueSigned, signValue } from './signed-value.ts';

/** An answer as the gateway's long-term key signs it: whole, for one kiosk, to one request. */
export interface AnswerToSign {
  readonly kioskId: KioskId;
  /** That of the request: an answer kept from another day, or meant for another kiosk, is none. */
  readonly nonce: string;
  /** The body, exactly as it is sent. */
  readonly body: string;
}

function bytesOf({ kioskId, nonce, body }: AnswerToSign): Bytes {
  const name = utf8Bytes(nonce);
  return concatBytes(byteWriter().uint(kioskId, 4).uint(name.length, 2).bytes(name).done(), utf8Bytes(body));
}

/** Signs an answer with the gateway's long-term key. */
export async function signAnswer(answer: AnswerToSign, gatewayPrivateKey: Key): Promise<SignatureText> {
  return await signValue('answer', bytesOf(answer), gatewayPrivateKey);
}

/** Whether the pinned gateway gave this answer to this request. Never throws. */
export async function isAnswerSigned(
  answer: AnswerToSign,
  signature: SignatureText,
  gatewayPublicKey: Key,
): Promise<boolean> {
  return await isValueSigned('answer', bytesOf(answer), signature, gatewayPublicKey);
}
