import { Exact, toCents } from '../money/exact.ts';
import type { MoneyUnit } from '../money/unit.ts';

/**
 * What is paid of an amount on which CRDS is due (ordonnance n° 96-50 of 24 January 1996, art. 14 and 19): the gross in
 * whole cents, less its 0.5 % cut to the cent below.
 *
 * No text says how the levy is rounded. This way alone gives every amount that was published after CRDS: of 2024 (AF
 * 148.52 € and 190.29 €, CF 289.98 €, ARS 439.38 €) and of 2025 (ARS 446.85 € and 462.33 €); 99.5 % of the gross,
 * rounded, is a cent below some of them. Taken off once for each benefit and payment: no published amount tells whether
 * it is taken off for each child.
 */
export function afterCrds<U extends MoneyUnit>(amount: Exact<U>, rate: Exact): Exact<U> {
  const gross = toCents(amount);
  return gross.minus(gross.times(rate).cut(CENTS));
}

/** Decimals of a euro. */
const CENTS = 2;
