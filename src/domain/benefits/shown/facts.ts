import type { CalendarDate } from '../../time/instant.ts';
import type { Month } from '../calendar/month.ts';
import type { BenefitId, Estimate } from '../estimate.ts';
import type { Household } from '../household/household.ts';
import type { ParameterTable } from '../parameters/parameters.ts';
import type { AssumptionId } from '../questions/household-of.ts';
import type { PpaPolicy } from '../rules/ppa.ts';

/** Everything that the screen, the phone and the paper need to show a result. */
export interface ResultFacts {
  readonly estimate: Estimate;
  readonly household: Household;
  /** The month in which the right would open. */
  readonly month: Month;
  readonly policy?: PpaPolicy | undefined;
  readonly table: ParameterTable;
  /** What « je ne sais pas » was read as. */
  readonly assumptions: readonly AssumptionId[];
  /** The day on which the review dates of the parameters are judged: today. */
  readonly staleOn: CalendarDate;
  /** The benefit that the visitor came for, shown first when it would be paid. */
  readonly asked?: BenefitId | undefined;
}
