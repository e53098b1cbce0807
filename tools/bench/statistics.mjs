/**
 * The value that a share of the values does not exceed (nearest rank).
 * @param {readonly number[]} values at least one
 * @param {number} share from 0 to 1: 0.99 for p99
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** @param {readonly number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}

/**
 * The median of the ratios of runs that were measured side by side: what slows the machine slows both.
 * @param {readonly number[]} ours @param {readonly number[]} theirs as many, in the order of the runs
 */
export const medianRatio = (ours, theirs) => median(ours.map((value, run) => value / (theirs[run] ?? Number.NaN)));
