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
 * How well one tells by its time which of two kinds a request was: 0.5 not at all, 0 or 1 always (area under the ROC curve:
 * the share of pairs in which the first kind took longer, and half of those alike).
 * @param {readonly number[]} first at least one @param {readonly number[]} second at least one
 */
export function areaUnderCurve(first, second) {
  const all = [
    ...first.map((value) => ({ value, isFirst: true })),
    ...second.map((value) => ({ value, isFirst: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    // Those alike share the middle of their ranks.
    const rank = (from + 1 + to) / 2;
    for (const { isFirst } of all.slice(from, to)) if (isFirst) rankSum += rank;
    from = to;
  }
  return (rankSum - (first.length * (first.length + 1)) / 2) / (first.length * second.length);
}

/**
 * The median of the ratios of runs that were measured side by side: what slows the machine slows both.
 * @param {readonly number[]} ours @param {readonly number[]} theirs as many, in the order of the runs
 */
export const medianRatio = (ours, theirs) => median(ours.map((value, run) => value / (theirs[run] ?? Number.NaN)));
