import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Exact } from '../money/exact.ts';
import { parametersOn, type ParameterIdOf } from '../parameters/parameters.ts';
import { afterCrds } from './crds.ts';

const rate = Exact.of(0.005);
const net = (gross: number): number => afterCrds(Exact.of<'perMonth'>(gross), rate).toNumber();

/** What the Caf pays of a share of the base of family benefits on a day. */
function paidOn(date: string, ...shares: readonly ParameterIdOf<'plain'>[]): number {
  const parameters = parametersOn(date);
  const gross = parameters.of('bmaf').times(Exact.sum(shares.map((id) => parameters.of(id))));
  return afterCrds(gross, parameters.of('crds.rate')).toNumber();
}

describe('an amount after CRDS', () => {
  test.each([
    ['2024-06-01', 148.52, ['af.second']],
    ['2024-06-01', 190.29, ['af.further']],
    ['2024-06-01', 289.98, ['cf.raisedRate']],
    ['2024-10-01', 416.4, ['ars.primary']],
    ['2024-10-01', 439.38, ['ars.college']],
    ['2024-10-01', 454.6, ['ars.lycee']],
    ['2025-10-01', 423.48, ['ars.primary']],
    ['2025-10-01', 446.85, ['ars.college']],
    ['2025-10-01', 462.33, ['ars.lycee']],
  ] as const)('is the one that was published: on %s %d €', (date, published, shares) => {
    expect(paidOn(date, ...shares)).toBe(published);
  });

  test.each([
    [152.25, ['af.second']],
    [347.32, ['af.second', 'af.further']],
    [76.13, ['af.ageIncrease']],
    [200.78, ['asf.oneParent']],
    [267.63, ['asf.bothParents']],
    [426.87, ['ars.primary']],
    [99.09, ['paje.partial']],
    [2186.17, ['paje.adoption']],
  ] as const)('of 2026 is %d €', (paid, shares) => {
    expect(paidOn('2026-10-01', ...shares)).toBe(paid);
  });

  test('loses the levy cut to the cent below, of the gross in whole cents', () => {
    expect([net(1.99), net(2), net(3.99), net(4), net(239.03)]).toEqual([1.99, 1.99, 3.98, 3.98, 237.84]);
    expect(net(141.999), 'the gross is in cents first').toBe(141.29);
  });

  test('never loses more than the rate, nor a cent less than it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), (cents) => {
        const levy = cents - Math.round(net(cents / 100) * 100);
        expect(levy).toBe(Math.floor(cents / 200));
      }),
    );
  });
});
