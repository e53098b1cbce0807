/** What the work below takes on the machine that our limits were chosen on, with nothing else at work. */
const referenceMs = 150;

/** @returns {number} milliseconds that some work for one core took */
function work() {
  const start = performance.now();
  let sum = 0;
  for (let turn = 0; turn < 30_000_000; turn += 1) sum = (sum * 31 + turn) % 1_000_003;
  return sum < 0 ? 0 : performance.now() - start;
}

/**
 * How much slower this machine is, now, than the one that the limits of tests were chosen on.
 * @returns {number} 1 on that one, and on every faster one
 */
export function measureSlowness() {
  const [, , median = referenceMs] = Array.from({ length: 5 }, work).sort((a, b) => a - b);
  return Math.max(1, median / referenceMs);
}
