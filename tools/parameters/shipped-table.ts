import { createHash } from 'node:crypto';
import { shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import shipped from '#domain/benefits/parameters/version.json';

/** The table of these sources, with its number and what the number was given for. */
export interface ShippedTable {
  readonly version: number;
  /** Changes with every value, date, source and review date. */
  readonly fingerprint: string;
  /** Whether the number was given for this very table. */
  readonly isNumbered: boolean;
  /** What is signed: see `src/contract/signed/parameter-update.ts`. */
  readonly payload: string;
}

export function shippedTable(): ShippedTable {
  const fingerprint = createHash('sha256').update(JSON.stringify(shippedParameters)).digest('hex').slice(0, 16);
  const { version } = shipped;
  return {
    version,
    fingerprint,
    isNumbered: shipped.fingerprint === fingerprint,
    payload: JSON.stringify({ format: 1, version, table: shippedParameters }),
  };
}

/** The number of a table that changed `today` (`YYYY-MM-DD`): the day in digits, or the next one when that is taken. */
export function nextVersion(version: number, today: string): number {
  return Math.max(version + 1, Number(today.replaceAll('-', '')));
}
