import type { DocumentType } from '#domain/documents/document-types.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { documentTypeOfSeal, sealTypes } from './seal-types.ts';

/** Characters of a header DC04. */
export const HEADER_LENGTH = 26;

const MARK_AND_VERSION = 'DC04';
/** Of no authority: codes of countries that begin with X are left to private use (ISO 3166-1). */
const AUTHORITY = 'XB01';
/** `01` is that of the documents of the State. */
const PERIMETER = 'XB';
const COUNTRY = 'FR';

const FIRST_DAY_MS = Date.UTC(2000, 0, 1);
const DAY_MS = 86_400_000;
/** `FFFF` says « no date ». */
const LAST_DAY = 0xfffe;

export interface SealHeader {
  /** Four characters: which key signed. */
  readonly keyId: string;
  /** The day on which the document was issued and signed. */
  readonly issuedOn: CalendarDate;
  readonly type: DocumentType;
}

/** Whether a text sets out as a seal of ours, sound or not: what begins otherwise is another code, and nobody's forgery. */
export const beginsAsSeal = (text: string): boolean => text.startsWith(MARK_AND_VERSION + AUTHORITY);

/** @throws RangeError for a day before 2000 or after 2179 */
export function writeHeader({ keyId, issuedOn, type }: SealHeader): string {
  const day = hexDay(issuedOn);
  return [MARK_AND_VERSION, AUTHORITY, keyId, day, day, sealTypes[type], PERIMETER, COUNTRY].join('');
}

/** The header at the start of a text, or undefined when it is none of ours. */
export function readHeader(text: string): SealHeader | undefined {
  const [, keyId = '', day = '', code = ''] =
    /^DC04XB01([0-9A-Z]{4})([0-9A-F]{4})\2([0-9A-Z]{2})XBFR$/.exec(text.slice(0, HEADER_LENGTH)) ?? [];
  const type = documentTypeOfSeal(code);
  const days = Number.parseInt(day, 16);
  if (type === undefined || days > LAST_DAY) return undefined;
  return { keyId, issuedOn: new Date(FIRST_DAY_MS + days * DAY_MS).toISOString().slice(0, 10), type };
}

/** Days since 1 January 2000, in hexadecimal. */
function hexDay(date: CalendarDate): string {
  const days = (Date.parse(`${date}T00:00:00Z`) - FIRST_DAY_MS) / DAY_MS;
  if (!Number.isInteger(days) || days < 0 || days > LAST_DAY) throw new RangeError('a seal cannot hold this day');
  return days.toString(16).toUpperCase().padStart(4, '0');
}
