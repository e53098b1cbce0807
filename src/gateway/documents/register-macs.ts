import type { SecondDatum } from '#contract/routes/document-checks.ts';
import type { DocumentReference } from '#domain/documents/document-reference.ts';
import { holdersOf } from '#domain/documents/holders-of.ts';
import { plainName } from '#domain/identity/birth-name.ts';
import { sameMac, type HmacKey } from '../keys/keys.ts';
import type { SealedDocument } from './seal-document.ts';

const MAC_BYTES = 32;
/** Two holders, each with total, quotient, birth date and issue date. */
const TYPED_MACS_MAX = 8;

/** What is typed of a paper beside its reference. */
export interface TypedData {
  readonly birthName: string;
  readonly second: SecondDatum;
}

/** What a seal signs, by its fingerprint. */
export function sealMac(key: HmacKey, reference: DocumentReference, fingerprint: string): Buffer {
  return key.mac(['document/v1', 'seal', reference, fingerprint]);
}

/** A birth name with one datum of the paper. Case, accents, hyphens and spaces of the name do not count. */
export function typedMac(key: HmacKey, reference: DocumentReference, { birthName, second }: TypedData): Buffer {
  const value = second.kind === 'total' ? String(second.cents) : second.date;
  return key.mac(['document/v1', 'typed', reference, second.kind, value, plainName(birthName)]);
}

/** Everything that may be typed of a document and is right, one MAC after the other. */
export function typedMacs(key: HmacKey, { document, fields }: Pick<SealedDocument, 'document' | 'fields'>): Buffer {
  const totals = [fields.total, fields.quotientEuros === null ? null : fields.quotientEuros * 100];
  const ofDocument: readonly SecondDatum[] = [...new Set(totals.filter((cents) => cents !== null))].map((cents) => ({
    kind: 'total',
    cents,
  }));
  const typed = holdersOf(document.content)
    // A name without a letter of the alphabet would be that of everybody.
    .filter(({ birthName }) => plainName(birthName) !== '')
    .flatMap(({ birthName, birthDate }) => {
      const data: readonly SecondDatum[] = [
        ...ofDocument,
        { kind: 'birthDate', date: birthDate },
        { kind: 'issuedOn', date: document.issuedOn },
      ];
      return data.map((second) => typedMac(key, document.reference, { birthName, second }));
    });
  return Buffer.concat(typed);
}

/** Whether a MAC is one of those in a row: compared with as many whatever the row holds. */
export function isAmong(mac: Buffer, macs: Buffer): boolean {
  const padded = Buffer.concat([macs, Buffer.alloc(TYPED_MACS_MAX * MAC_BYTES - macs.length)]);
  const found = Array.from({ length: TYPED_MACS_MAX }, (_, index) =>
    sameMac(mac, padded.subarray(index * MAC_BYTES, (index + 1) * MAC_BYTES)),
  );
  return found.includes(true);
}
