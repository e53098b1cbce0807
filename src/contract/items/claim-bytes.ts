import { cardSerialSchema, type Claim, type ClaimProof } from '#domain/provisional-code/claim.ts';
import { provisionalCodeSchema } from '#domain/provisional-code/code.ts';
import { referenceFromBytes, referenceToBytes } from '#domain/provisional-code/reference.ts';
import { byteReader, byteWriter, type ByteReader } from '../bytes/byte-cursor.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { readDate, writeDate } from '../bytes/date-bytes.ts';
import { NIR_BYTES, nirFromNumber, nirToNumber } from '../bytes/nir-bytes.ts';
import { INSTANT_BYTES } from '../wire.ts';

/** The content of a claim inside its seal; caisse, allotment and index are in the header. */
export type ClaimContent = Omit<Claim, 'caisse' | 'allotmentId' | 'index'>;

const PROOF_CODES = { card: 1, demonstrationReader: 2 } as const satisfies Record<ClaimProof['kind'], number>;
const SERIAL_BYTES = 5;
const CODE_BYTES = 2;
const REFERENCE_BYTES = 5;

/**
 * The canonical bytes of a claim: NIR 6, birth date 4, proof kind 1, digits of the card's serial
 * number 1, serial number 5, code 2, reference 5, issue time 6: 30 bytes.
 */
export function claimToBytes(content: ClaimContent): Bytes {
  const { kind, cardSerial } = content.proof;
  const writer = byteWriter().uint(nirToNumber(content.nir), NIR_BYTES);
  return writeDate(writer, content.birthDate)
    .uint(PROOF_CODES[kind], 1)
    .uint(cardSerial.length, 1)
    .uint(Number(cardSerial), SERIAL_BYTES)
    .uint(Number(content.code), CODE_BYTES)
    .bytes(referenceToBytes(content.reference))
    .uint(content.issuedAt, INSTANT_BYTES)
    .done();
}

/** The claim that these bytes are, padding included; undefined for any other bytes. */
export function claimFromBytes(bytes: Uint8Array): ClaimContent | undefined {
  const reader = byteReader(bytes);
  const nir = nirFromNumber(reader.uint(NIR_BYTES) ?? Number.NaN);
  const birthDate = readDate(reader);
  const proof = readProof(reader);
  const code = readDigits(reader.uint(CODE_BYTES), 4, provisionalCodeSchema);
  const reference = referenceFromBytes(reader.bytes(REFERENCE_BYTES) ?? new Uint8Array());
  const issuedAt = reader.uint(INSTANT_BYTES);
  const padding = reader.rest();
  if (!nir || !birthDate || !proof || !code || !reference || issuedAt === undefined) return undefined;
  if (padding.some((byte) => byte !== 0)) return undefined;
  return { nir, birthDate, proof, code, reference, issuedAt };
}

function readProof(reader: ByteReader): ClaimProof | undefined {
  const proofCode = reader.uint(1);
  const digits = reader.uint(1) ?? 0;
  const cardSerial = readDigits(reader.uint(SERIAL_BYTES), digits, cardSerialSchema);
  if (cardSerial === undefined) return undefined;
  if (proofCode === PROOF_CODES.card) return { kind: 'card', cardSerial };
  if (proofCode === PROOF_CODES.demonstrationReader) {
    return { kind: 'demonstrationReader', cardSerial };
  }
  return undefined;
}

/** A number written with exactly so many digits, if it has no more and fits its schema. */
function readDigits(
  value: number | undefined,
  digits: number,
  schema: typeof provisionalCodeSchema,
): string | undefined {
  if (value === undefined) return undefined;
  const text = String(value).padStart(digits, '0');
  return text.length === digits ? schema.safeParse(text).data : undefined;
}
