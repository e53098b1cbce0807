import type { Month } from '#domain/benefits/calendar/month.ts';
import { estimate, type Estimate } from '#domain/benefits/estimate.ts';
import type { Household } from '#domain/benefits/household/household.ts';
import type { ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import type { AssumptionId } from '#domain/benefits/questions/household-of.ts';
import type { SimulationContext } from './context.ts';
import { factsOf } from './questions.ts';

/** What came out of the answers, and what it was made of: all that result, explanation, paper and phone need. */
export interface Estimated {
  readonly household: Household;
  /** What « Je ne sais pas » was read as. */
  readonly assumptions: readonly AssumptionId[];
  readonly month: Month;
  readonly table: ParameterTable;
  readonly estimate: Estimate;
}

/**
 * All benefits from the answers.
 *
 * @throws Error before the figures are loaded: the chart lets nobody come so far without them.
 */
export function estimatedOf(context: SimulationContext): Estimated {
  const { answers, prepared, questionnaire } = context;
  if (!prepared) throw new Error('the figures are not loaded');
  const { table } = prepared;
  const facts = factsOf(context);
  const { household, assumptions } = questionnaire.householdOf(answers, facts);
  const { month } = facts;
  return { household, assumptions, month, table, estimate: estimate({ household, month, table }) };
}
