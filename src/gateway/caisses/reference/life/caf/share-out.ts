/**
 * A sum in whole cents shared out by weights: each share rounded, and what rounding leaves goes to the last one that has a
 * weight, so that the shares add up.
 */
export function shareOut(totalCents: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.round((totalCents * weight) / sum));
  const left = totalCents - shares.reduce((all, share) => all + share, 0);
  const last = weights.findLastIndex((weight) => weight > 0);
  return shares.map((share, index) => (index === last ? share + left : share));
}
