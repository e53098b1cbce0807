/**
 * The quotient familial of a month, in whole euros: a twelfth of the resources of the year N-2 as received, before the 10 % of
 * the tax, and the benefits of the month, divided by the parts. No text of law fixes it: the Caf of Tarn-et-Garonne publishes
 * the formula for its social aid, the department of Meurthe-et-Moselle which benefits count (each month's, none that is paid
 * once), RULES of the field the parts: two for the home, ½ for each of the two first children, 1 for the third, ½ for each one
 * more, and ½ more for a disabled child.
 *
 * @returns below 1 there is none: « ressources absentes ou quotient à 0 ».
 */
export function quotientOf(home: {
  readonly yearlyResourcesCents: number;
  readonly benefitsOfMonthCents: number;
  readonly children: number;
  readonly disabledChildren: number;
}): number {
  const { yearlyResourcesCents, benefitsOfMonthCents, children, disabledChildren } = home;
  const monthlyCents = yearlyResourcesCents / 12 + benefitsOfMonthCents;
  return Math.round(monthlyCents / 100 / (halfParts(children, disabledChildren) / 2));
}

/** Twice the parts. */
function halfParts(children: number, disabledChildren: number): number {
  return 4 + children + (children >= THIRD ? 1 : 0) + disabledChildren;
}

const THIRD = 3;
