import { benefitIds, isPaidOnce, type BenefitId, type Estimate } from '../estimate.ts';
import { Exact } from '../money/exact.ts';
import type { Amount, MoneyUnit } from '../money/unit.ts';
import type { Reason } from '../rules/result.ts';

/** One benefit that would be paid. */
interface Paid<U extends MoneyUnit> {
  readonly benefit: BenefitId;
  /** What arrives, in whole cents: after CRDS where it is due. */
  readonly paid: Amount<U>;
  /** CRDS was taken off. */
  readonly isLevied: boolean;
}

/** Paid each month, or once. */
export type ShownAmount = MonthlyAmount | (Paid<'once'> & { readonly once: true });
type MonthlyAmount = Paid<'perMonth'> & { readonly once: false };

export interface ShownRefusal {
  readonly benefit: BenefitId;
  readonly reasons: readonly Reason[];
}

/** An estimate in the order of display. */
export interface Outcome {
  /** What the headline is about; nothing when nothing would be paid. */
  readonly first: ShownAmount | undefined;
  /** All amounts, `first` included: those of each month, then those paid once. */
  readonly amounts: readonly ShownAmount[];
  /** Sum of the amounts of each month: RSA and prime d’activité come one on top of the other. */
  readonly monthly: Amount<'perMonth'>;
  readonly refused: readonly ShownRefusal[];
}

/**
 * Puts an estimate in order: what comes each month, what comes once, then what would not be paid and why. The amounts
 * add up: each rule has already counted the others as the law does (CSS, art. R844-4; CASF, art. R262-10).
 * @param asked the benefit that the visitor came for, shown first when it would be paid
 */
export function outcomeOf(estimate: Estimate, asked?: BenefitId): Outcome {
  const granted = benefitIds.filter((benefit) => estimate[benefit].eligible);
  const shown = granted.map((benefit) => shownAmount(estimate, benefit));
  const first = shown.find(({ benefit }) => benefit === asked) ?? shown.find(({ once }) => !once) ?? shown[0];
  const others = shown.filter((each) => each !== first);
  const amounts = [...(first ? [first] : []), ...others].toSorted((a, b) => Number(a.once) - Number(b.once));
  return {
    first,
    amounts,
    monthly: sumOf(amounts.filter(isMonthly).map(({ paid }) => paid)),
    refused: benefitIds.flatMap((benefit) => {
      const { eligible, reasons } = estimate[benefit];
      return eligible ? [] : [{ benefit, reasons }];
    }),
  };
}

function shownAmount(estimate: Estimate, benefit: BenefitId): ShownAmount {
  if (isPaidOnce(benefit)) {
    const { amount, net } = estimate[benefit];
    return { benefit, paid: net, isLevied: net < amount, once: true };
  }
  const { amount, net } = estimate[benefit];
  return { benefit, paid: net, isLevied: net < amount, once: false };
}

const isMonthly = (shown: ShownAmount): shown is MonthlyAmount => !shown.once;

const sumOf = (amounts: readonly Amount<'perMonth'>[]): Amount<'perMonth'> =>
  Exact.sum(amounts.map((amount) => Exact.of(amount))).toNumber();
