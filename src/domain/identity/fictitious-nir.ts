import { nirSchema, type Nir } from './nir.ts';

/**
 * The one range of fictitious numbers (P41): fixtures and demonstration use it, and every
 * connector but `reference` refuses it.
 *
 * In a real number the three digits of the place are a commune or country code of Insee, which
 * stop at 989 (990: unknown); overseas (97, 98) the department takes the first of these three
 * digits and communes stop at 89 (90: unknown). The three last digits count the births of one
 * month in one place. A fictitious number has *both*
 * - a place past the last code: 991–999, or 91–99 in the two last digits overseas, and
 * - an order number of 990–999.
 *
 * Sex, year, month and department stay free, so that Corsica, provisional numbers, births
 * abroad, overseas and incomplete records of birth all have fictitious numbers.
 */
const OVERSEAS = /^.{5}9[78]/;
const FICTITIOUS_ENDING = /9[1-9]99\d$/;
const FICTITIOUS_MAINLAND_ENDING = /99[1-9]99\d$/;

const PLACES = 9;
const ORDERS = 10;

/** How many fictitious people may share a first digit, a month and a department. */
export const FICTITIOUS_SERIALS = PLACES * ORDERS;

export interface FictitiousNirParts {
  /** 1 or 2 definitive, 7 or 8 provisional, 3 or 4 being registered, 5 or 6 of some managed schemes. */
  readonly first: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8';
  /** Two digits. */
  readonly year: string;
  /** Two digits: 01–12, or 20–42 and 50–99 for an incomplete record of birth. */
  readonly month: string;
  /** `31`, `2A`, `2B`, `99`; three digits overseas: `971`. */
  readonly department: string;
  /** 0 to {@link FICTITIOUS_SERIALS} − 1. */
  readonly serial: number;
}

export function isFictitiousNir(nir: Nir): boolean {
  const ending = OVERSEAS.test(nir) ? FICTITIOUS_ENDING : FICTITIOUS_MAINLAND_ENDING;
  return ending.test(nir);
}

/**
 * Makes a fictitious number.
 *
 * @throws Error when the parts do not make a number of the right shape.
 */
export function fictitiousNir(parts: FictitiousNirParts): Nir {
  const { first, year, month, department, serial } = parts;
  if (!Number.isInteger(serial) || serial < 0 || serial >= FICTITIOUS_SERIALS) {
    throw new Error('serial of a fictitious NIR is out of range');
  }
  const place = 91 + Math.floor(serial / ORDERS);
  const order = 990 + (serial % ORDERS);
  const birthPlace = department.length === 3 ? `${department}${place}` : `${department}9${place}`;
  const nir = nirSchema.parse(`${first}${year}${month}${birthPlace}${order}`);
  if (!isFictitiousNir(nir)) throw new Error('parts do not make a fictitious NIR');
  return nir;
}
