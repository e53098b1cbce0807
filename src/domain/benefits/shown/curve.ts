import type { Month } from '../calendar/month.ts';
import { withHousingAid } from '../estimate.ts';
import { activityKinds, type Adult, type Household, type MonthIncome } from '../household/household.ts';
import { Exact } from '../money/exact.ts';
import type { Amount } from '../money/unit.ts';
import type { ParameterTable } from '../parameters/parameters.ts';
import { housingAid } from '../rules/al.ts';
import { activityBonus, defaultPpaPolicy, type PpaPolicy } from '../rules/ppa.ts';

/** The prime d’activité that is paid, after CRDS, for a net pay: both in euros. */
export interface SalaryPoint {
  readonly wage: Amount<'perMonth'>;
  readonly amount: Amount<'perMonth'>;
}

export interface SalaryCurve {
  /** From no pay on, every 50 €, to a little past the end of the right or the visitor’s own pay. */
  readonly points: readonly SalaryPoint[];
  /** The visitor: mean pay of the quarter, and the amount estimated. */
  readonly own: SalaryPoint;
  /** The highest pay that still gives something, to the cent. */
  readonly exit: Amount<'perMonth'>;
}

export interface CurveInput {
  readonly household: Household;
  readonly month: Month;
  readonly policy?: PpaPolicy;
  readonly table?: ParameterTable | undefined;
}

const STEP = 50;
const MARGIN = 4 * STEP;
/** A household without a right up to this salary has none above: only a student needs a first pay, far below. */
const SEARCHED_UP_TO = 3000;
const HIGHEST = 12_000;

/**
 * What prime d’activité would be if the one who works earned otherwise, all else equal: pay replaced in each of the three
 * months, housing aid as found now. The first adult with pay is the one; else the first adult.
 * @returns nothing when no pay gives a right
 */
export function salaryCurve({
  household: asked,
  month,
  policy = defaultPpaPolicy,
  table,
}: CurveInput): SalaryCurve | undefined {
  const household = withHousingAid(asked, housingAid(asked, month, table).amount);
  const worker = Math.max(
    0,
    household.adults.findIndex((adult) => meanPay(adult) > 0),
  );
  const ownWage = meanPay(household.adults[worker]);
  const amountAt = (wage: Amount<'perMonth'>): Amount<'perMonth'> =>
    activityBonus(earning(household, worker, wage), month, policy, table).net;

  const points: SalaryPoint[] = [];
  let last: SalaryPoint | undefined;
  for (let wage = 0; wage <= limitOf(last, ownWage); wage += STEP) {
    const point = { wage, amount: amountAt(wage) };
    points.push(point);
    if (point.amount > 0) last = point;
  }
  if (!last) return undefined;
  const own = { wage: ownWage, amount: activityBonus(household, month, policy, table).net };
  return { points, own, exit: exitAfter(last.wage, amountAt) };
}

function limitOf(last: SalaryPoint | undefined, ownWage: Amount<'perMonth'>): Amount<'perMonth'> {
  const needed = last ? last.wage + STEP + MARGIN : SEARCHED_UP_TO;
  return Math.min(HIGHEST, Math.max(needed, ownWage + MARGIN));
}

/** The last cent that still gives something, between a pay that does and the next one looked at. */
function exitAfter(
  wage: Amount<'perMonth'>,
  amountAt: (wage: Amount<'perMonth'>) => Amount<'perMonth'>,
): Amount<'perMonth'> {
  let [gives, givesNot] = [wage * 100, (wage + STEP) * 100];
  while (givesNot - gives > 1) {
    const middle = Math.floor((gives + givesNot) / 2);
    if (amountAt(middle / 100) > 0) gives = middle;
    else givesNot = middle;
  }
  return gives / 100;
}

const payOf = (income: MonthIncome): Exact<'perMonth'> =>
  Exact.sum(activityKinds.map((kind) => Exact.of(income[kind] ?? 0)));

/** Mean pay of the quarter, in whole cents. */
function meanPay(adult: Adult | undefined): Amount<'perMonth'> {
  if (!adult) return 0;
  return Exact.sum(adult.incomes.map(payOf)).over(adult.incomes.length).rounded(2).toNumber();
}

function earning(household: Household, worker: number, wage: Amount<'perMonth'>): Household {
  const withWage = (income: MonthIncome): MonthIncome => ({
    ...Object.fromEntries(Object.entries(income).filter(([kind]) => !isActivity(kind))),
    wage,
  });
  const adults = household.adults.map((adult, index): Adult => {
    if (index !== worker) return adult;
    const [first, second, third] = adult.incomes;
    return { ...adult, incomes: [withWage(first), withWage(second), withWage(third)] };
  });
  return { ...household, adults };
}

const isActivity = (kind: string): boolean => activityKinds.some((each) => each === kind);

/** Few enough rows to be read on one screen. */
const MAX_STEPS = 7;
const ROW_STEPS = [100, 200, 250, 500, 1000, 2000];

/** The rows of a table beside the curve: round salaries from nothing on, the last one past the end of the right. */
export function curveRows({ points, exit }: SalaryCurve): readonly SalaryPoint[] {
  const step = ROW_STEPS.find((each) => exit / each <= MAX_STEPS) ?? HIGHEST;
  const within = points.filter(({ wage }) => wage % step === 0 && wage <= exit);
  return [...within, { wage: within.length * step, amount: 0 }];
}
