import { expect, it } from 'vitest';
import { insuredOverviewSchema } from '../overview.ts';
import { healthPaymentsSchema } from '../payments.ts';
import { preventionSchema } from '../prevention.ts';
import {
  emptyInsured,
  longestInsured,
  longestPayments,
  longestPrevention,
  noPayments,
  someInsured,
  someInsuredAtStrong,
  somePayments,
  somePrevention,
} from './some-insured-files.ts';

it('samples are of the contract', () => {
  for (const overview of [someInsured, someInsuredAtStrong, emptyInsured, longestInsured])
    expect(insuredOverviewSchema.parse(overview)).toEqual(overview);
  for (const payments of [somePayments, noPayments, longestPayments])
    expect(healthPaymentsSchema.parse(payments)).toEqual(payments);
  for (const offers of [somePrevention, longestPrevention]) expect(preventionSchema.parse(offers)).toEqual(offers);
});
