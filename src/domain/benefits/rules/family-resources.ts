import type { Month } from '../calendar/month.ts';
import type { Household } from '../household/household.ts';
import { Exact, zero } from '../money/exact.ts';
import type { Parameters } from '../parameters/parameters.ts';
import { familyAllowances } from './af.ts';
import { familySupport } from './asf.ts';
import { familySupplement } from './cf.ts';
import type { QuarterIndex } from './incomes.ts';
import { youngChildAllowance } from './paje.ts';
import type { Reading } from './reading.ts';

/** The family benefits of a month, and the part of them that counts as income. */
export interface FamilyResources {
  readonly counted: Exact<'perMonth'>;
  readonly afBase: Exact<'perMonth'>;
  readonly cf: Exact<'perMonth'>;
  readonly asf: Exact<'perMonth'>;
  readonly asfCounted: Exact<'perMonth'>;
  readonly pajeBase: Exact<'perMonth'>;
}

/**
 * Family benefits that RSA and prime d'activité count (CSS, art. R844-4; CASF, art. R262-10 and R262-11): PAJE; of AF
 * the base alone; of CF the plain amount; of ASF its old rate. Not ARS, nor the grants.
 * @param index the month of the quarter whose alimony ASF completes
 */
export function familyResources(
  asked: Household,
  month: Month,
  index: QuarterIndex,
  parameters: Parameters,
  reading: Reading,
): FamilyResources {
  if (asked.children.length === 0) return nothing;
  const household = withAlimonyAsSupport(asked, index);
  const af = familyAllowances(household, month, parameters, reading);
  const cf = familySupplement(household, month, parameters, reading);
  const asf = familySupport(household, month, parameters, reading);
  const paje = youngChildAllowance(household, month, parameters, reading);
  const afBase = af.parts.base;
  const cfCounted = cf.eligible ? cf.parts.plain : zero;
  return {
    counted: Exact.sum([paje.exact, afBase, cfCounted, asf.counted]),
    afBase,
    cf: Exact.of(cf.amount),
    asf: asf.exact,
    asfCounted: asf.counted,
    pajeBase: paje.exact,
  };
}

/** All of them are for children. */
const nothing: FamilyResources = { counted: zero, afBase: zero, cf: zero, asf: zero, asfCounted: zero, pajeBase: zero };

/** The household with the alimony of a month of the quarter in the support that ASF completes (CSS, art. L523-1). */
export function withAlimonyAsSupport(household: Household, index: QuarterIndex): Household {
  const alimony = household.adults.map(({ incomes }) => Exact.of(incomes[index].alimony ?? 0));
  return { ...household, supportReceived: Exact.sum([Exact.of(household.supportReceived), ...alimony]).toNumber() };
}
