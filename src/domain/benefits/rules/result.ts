import { toCents, zero, type Exact } from '../money/exact.ts';
import type { Amount, MoneyUnit, Unit } from '../money/unit.ts';
import { afterCrds } from './crds.ts';

/** One operation of a calculation, shown on a screen and checked by a test. */
export interface Step {
  /** Id of its sentence in the catalogues. */
  readonly id: string;
  /** The operands, by name, as shown. */
  readonly operands: Readonly<Record<string, number>>;
  readonly result: number;
  /** Article of law. */
  readonly source: string;
}

/** Why an amount is nothing, or is not given: ids for the catalogues. */
export type Reason =
  | 'outsideAge'
  | 'noActivity'
  | 'studentBelowFloor'
  | 'student'
  | 'belowMinimum'
  | 'incomeTooHigh'
  | 'notLone'
  | 'tooFewChildren'
  | 'noChildOfAge'
  | 'coveredByPaje'
  | 'supportEnough'
  | 'notTenant'
  | 'zoneUnknown'
  | 'rentTooHigh'
  | 'noPregnancy'
  | 'decidedByMdph';

/** The result of a rule. Amounts are euros in whole cents. */
export interface BenefitResult<U extends MoneyUnit> {
  readonly amount: Amount<U>;
  /** What is paid: after CRDS, where it is due. */
  readonly net: Amount<U>;
  readonly eligible: boolean;
  readonly reasons: readonly Reason[];
  readonly steps: readonly Step[];
}

/** Keeps the steps of one calculation, in order. */
export class Steps {
  readonly list: Step[] = [];

  add<U extends Unit>(
    id: string,
    operands: Readonly<Record<string, Exact<Unit> | number>>,
    result: Exact<U>,
    source: string,
  ): Exact<U> {
    const shown: Record<string, number> = {};
    for (const [name, value] of Object.entries(operands)) {
      shown[name] = typeof value === 'number' ? value : value.toNumber();
    }
    this.list.push({ id, operands: shown, result: result.toNumber(), source });
    return result;
  }
}

/** An amount that is due: rounded to the cent, then what is paid of it after CRDS at the rate given. */
export function granted<U extends MoneyUnit>(steps: Steps, amount: Exact<U>, crds: Exact = zero): BenefitResult<U> {
  const due = toCents(amount);
  const net = afterCrds(due, crds);
  if (crds.isPositive)
    steps.add('crds', { amount: due, levy: due.minus(net), rate: crds }, net, 'Ordonnance n° 96-50, art. 14 et 19');
  return { amount: due.toNumber(), net: net.toNumber(), eligible: true, reasons: [], steps: steps.list };
}

export function refused(steps: Steps, ...reasons: readonly Reason[]): BenefitResult<never> {
  return { amount: 0, net: 0, eligible: false, reasons, steps: steps.list };
}
