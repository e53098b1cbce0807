import { perMonth } from '../money/conversions.ts';
import { Exact } from '../money/exact.ts';
import type { Amount } from '../money/unit.ts';

/** What the quotient is made from. */
export interface QuotientInput {
  /** Net income of the year N-2. */
  readonly annualIncome: Amount<'perYear'>;
  /** Benefits of the month; not ARS, grants of birth or adoption, nor child care. */
  readonly monthlyBenefits: Amount<'perMonth'>;
  readonly children: readonly { readonly disabled?: boolean | undefined }[];
}

const PARENTS = 2;

/**
 * Quotient familial of the CAF, in whole euros: income and benefits of a month by the parts of the family, 2 for the
 * parents, ½ for the first and second child, 1 for the third, ½ for each one more and for a disability (CNAF, suivi
 * législatif « quotient familial »).
 */
export function familyQuotient({ annualIncome, monthlyBenefits, children }: QuotientInput): {
  readonly quotient: Amount<'perMonth'>;
  readonly parts: number;
} {
  const ofChildren = children.map(({ disabled }, index) => (index === 2 ? 1 : 0.5) + (disabled ? 0.5 : 0));
  const parts = PARENTS + ofChildren.reduce((sum, part) => sum + part, 0);
  const monthly = perMonth(Exact.of(annualIncome)).plus(Exact.of(monthlyBenefits));
  return { quotient: monthly.over(parts).rounded(0).toNumber(), parts };
}
