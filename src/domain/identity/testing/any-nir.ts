import fc from 'fast-check';
import type { Nir } from '../nir.ts';

const digits = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((value) => String(value).padStart(length, '0'));

const months = [...range(1, 12), ...range(20, 42), ...range(50, 99)];

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(2, '0'));
}

/** Any number of the right shape: both Corsicas, births abroad and provisional ones included. */
export const anyNir: fc.Arbitrary<Nir> = fc
  .tuple(
    fc.constantFrom('1', '2', '3', '4', '7', '8'),
    digits(2),
    fc.constantFrom(...months),
    fc.oneof(fc.constantFrom('2A', '2B', '99', '97', '98'), digits(2)),
    digits(6),
  )
  .map((parts) => parts.join(''));
