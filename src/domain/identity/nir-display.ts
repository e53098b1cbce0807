import { normaliseNir } from './nir.ts';

/** As on the card: sex, year, month, department, commune, order, key. */
const GROUP_SIZES = [1, 2, 2, 2, 3, 3, 2];
/** Sex, year and month stay readable in a masked number (P25). */
const VISIBLE_LENGTH = 5;
const MASK = '•';
const GAP = '\u00A0';

/** Groups a whole or half-typed number: « 1 82 06 81 065 023 », with no-break spaces. */
export function groupNir(typed: string): string {
  const text = normaliseNir(typed);
  const groups: string[] = [];
  let start = 0;
  for (const size of GROUP_SIZES) {
    if (start < text.length) groups.push(text.slice(start, start + size));
    start += size;
  }
  if (start < text.length) groups.push(text.slice(start));
  return groups.join(GAP);
}

/** P25: « 1 82 06 •• ••• ••• », with no-break spaces; a shorter text as typed. */
export function maskNir(typed: string): string {
  const masked = typed.slice(0, VISIBLE_LENGTH).padEnd(typed.length, MASK);
  return groupNir(masked);
}
