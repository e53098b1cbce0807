import { assumptionIds, type AssumptionId } from '#domain/benefits/questions/household-of.ts';
import { UnreadableNumberError, type NumberReader } from './number-cursor.ts';

/** Another layout, or another list of assumptions, gets another number: an older page then says that it cannot read it. */
export const VERSION = 2;

/** Those read: papers and phones keep addresses of before. */
export const assumptionsOf = {
  /** One grant for the home; nothing of AEEH, of lost pay and of the number of children expected. */
  1: [
    'birthday',
    'profitAsTold',
    'smallestDeduction',
    'longSickLeave',
    'annualIncomeFromQuarter',
    'oneEarner',
    'noRentReduction',
    'housingIncomeFromQuarter',
    'housingAidAsEstimated',
    'incomeReplaced',
    'fewHours',
    'noSavings',
  ],
  [VERSION]: assumptionIds,
} as const satisfies Readonly<Record<number, readonly AssumptionId[]>>;
export type HouseholdVersion = keyof typeof assumptionsOf;

/** @throws UnreadableNumberError for one that we do not know */
export function readVersion(reader: NumberReader): HouseholdVersion {
  const version = reader.number(VERSION);
  if (version !== 1 && version !== VERSION) throw new UnreadableNumberError();
  return version;
}
