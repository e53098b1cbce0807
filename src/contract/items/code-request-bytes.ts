import { birthNameSchema, type BirthName } from '#domain/identity/birth-name.ts';
import { postalCodeSchema } from '#domain/identity/postal-code.ts';
import type { CodeRequest } from '#domain/provisional-code/code-request.ts';
import { byteReader, byteWriter, type ByteReader } from '../bytes/byte-cursor.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { INSTANT_BYTES } from '../wire.ts';
import { utf8Bytes, utf8Text, type Bytes } from '../bytes/bytes.ts';
import { readDate, writeDate } from '../bytes/date-bytes.ts';
import { NIR_BYTES, nirFromNumber, nirToNumber } from '../bytes/nir-bytes.ts';

/** The content of a request for a code by SMS inside its seal; the caisse is in the header. */
export type CodeRequestContent = Omit<CodeRequest, 'caisse'>;

const POSTAL_CODE_BYTES = 3;
const POSTAL_CODE_DIGITS = 5;

/**
 * The canonical bytes of a request: NIR 6, birth date 4, postal code 3, bytes of the birth name
 * 1, birth name in UTF-8 (at most 240: 80 letters of three bytes).
 */
export function codeRequestToBytes(content: CodeRequestContent): Bytes {
  const name = utf8Bytes(content.birthName);
  const writer = byteWriter().uint(nirToNumber(content.nir), NIR_BYTES);
  return writeDate(writer, content.birthDate)
    .uint(Number(content.postalCode), POSTAL_CODE_BYTES)
    .uint(name.length, 1)
    .bytes(name)
    .done();
}

/** The request that these bytes are, padding included; undefined for any other bytes. */
export function codeRequestFromBytes(bytes: Uint8Array): CodeRequestContent | undefined {
  const reader = byteReader(bytes);
  const nir = nirFromNumber(reader.uint(NIR_BYTES) ?? Number.NaN);
  const birthDate = readDate(reader);
  const postalCode = postalCodeSchema.safeParse(
    String(reader.uint(POSTAL_CODE_BYTES)).padStart(POSTAL_CODE_DIGITS, '0'),
  ).data;
  const birthName = readName(reader);
  const padding = reader.rest();
  if (!nir || !birthDate || !postalCode || !birthName) return undefined;
  if (padding.some((byte) => byte !== 0)) return undefined;
  return { nir, birthDate, postalCode, birthName };
}

/** A request with the instant at which it was sealed, by the time its kiosk believed. */
export interface DatedCodeRequestContent {
  readonly content: CodeRequestContent;
  readonly issuedAt: EpochMs;
}

/** The canonical bytes of a dated request: issue time 6, then the request. */
export function datedCodeRequestToBytes({ content, issuedAt }: DatedCodeRequestContent): Bytes {
  return byteWriter().uint(issuedAt, INSTANT_BYTES).bytes(codeRequestToBytes(content)).done();
}

/** The dated request that these bytes are, padding included; undefined for any other bytes. */
export function datedCodeRequestFromBytes(bytes: Uint8Array): DatedCodeRequestContent | undefined {
  const reader = byteReader(bytes);
  const issuedAt = reader.uint(INSTANT_BYTES);
  const content = codeRequestFromBytes(reader.rest());
  return issuedAt === undefined || content === undefined ? undefined : { content, issuedAt };
}

function readName(reader: ByteReader): BirthName | undefined {
  const bytes = reader.bytes(reader.uint(1) ?? 0);
  const text = bytes && utf8Text(bytes);
  return text === undefined ? undefined : birthNameSchema.safeParse(text).data;
}
