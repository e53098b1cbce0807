import type { Month } from '#domain/benefits/calendar/month.ts';
import type { Estimate } from '#domain/benefits/estimate.ts';
import type { Household } from '#domain/benefits/household/household.ts';
import type { ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import type { AssumptionId } from '#domain/benefits/questions/household-of.ts';

/** What came out of the answers, and what it was made of: all that result, explanation, paper and phone need. */
export interface Estimated {
  readonly household: Household;
  /** What « Je ne sais pas » was read as. */
  readonly assumptions: readonly AssumptionId[];
  readonly month: Month;
  readonly table: ParameterTable;
  readonly estimate: Estimate;
}
