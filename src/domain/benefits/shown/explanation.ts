import type { Month } from '../calendar/month.ts';
import type { MoneyUnit } from '../money/unit.ts';
import type { BenefitResult, Step } from '../rules/result.ts';

/** Steps that belong together: those of one month, of several months that went alike, or of no month in particular. */
export interface ExplanationGroup {
  /** None: the steps are about the whole. */
  readonly months: readonly Month[];
  readonly steps: readonly Step[];
}

/** Additions that most households do not have: hidden when they add nothing. */
const silentAtZero: ReadonlySet<string> = new Set([
  'af.ageIncrease',
  'af.flat',
  'af.degressive',
  'af.flatDegressive',
  'cf.raised',
]);

/**
 * The steps of a result in order, month by month where the rule works by months; equal months are shown once.
 * @param months the reference months, the most recent first: the operand `month` counts them from 1
 */
export function explanationOf(
  { steps }: Pick<BenefitResult<MoneyUnit>, 'steps'>,
  months: readonly Month[],
): readonly ExplanationGroup[] {
  const shownSteps = steps.filter(({ id, result }) => result !== 0 || !silentAtZero.has(id));
  const whole = shownSteps.filter(({ operands }) => operands['month'] === undefined);
  const byMonth = months.flatMap((month, index) => {
    const own = shownSteps.filter(({ operands }) => operands['month'] === index + 1);
    return own.length > 0 ? [{ months: [month], steps: own }] : [];
  });
  return [
    ...byMonth.reduce<readonly ExplanationGroup[]>(withGroup, []),
    ...(whole.length > 0 ? [{ months: [], steps: whole }] : []),
  ];
}

function withGroup(groups: readonly ExplanationGroup[], next: ExplanationGroup): readonly ExplanationGroup[] {
  const alike = groups.find(({ steps }) => areAlike(steps, next.steps));
  if (!alike) return [...groups, next];
  return groups.map((group) => (group === alike ? { ...group, months: [...group.months, ...next.months] } : group));
}

const areAlike = (one: readonly Step[], other: readonly Step[]): boolean => comparable(one) === comparable(other);

const comparable = (steps: readonly Step[]): string =>
  JSON.stringify(steps.map(({ id, operands, result }) => ({ id, operands: { ...operands, month: 0 }, result })));
