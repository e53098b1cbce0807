/** @typedef {import('./reports.mjs').Test} Test */
/** @typedef {{ name: string, seconds: number }} Duration */

const phasePrefix = 'seconds:';

/**
 * @template T
 * @param {readonly T[]} parts
 * @param {(part: T) => string | undefined} nameOf undefined: it belongs nowhere
 * @param {(part: T) => number} secondsOf
 * @returns {readonly Duration[]} the longest first
 */
function totals(parts, nameOf, secondsOf) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const part of parts) {
    const name = nameOf(part);
    if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + secondsOf(part));
  }
  return [...sums].map(([name, seconds]) => ({ name, seconds })).sort((a, b) => b.seconds - a.seconds);
}

/** @param {readonly Test[]} tests */
export const secondsPerFile = (tests) =>
  totals(
    tests,
    ({ file }) => file,
    ({ seconds }) => seconds,
  );

/**
 * What each journey adds to the run, by tests that say in an annotation `journey` which one they are about.
 * @param {readonly Test[]} tests
 * @param {number} workers that share them
 */
export const secondsPerJourney = (tests, workers) =>
  totals(
    tests,
    ({ annotations }) => annotations.find(({ type }) => type === 'journey')?.description,
    ({ seconds }) => seconds / workers,
  );

/** What tests measured themselves, in annotations `seconds:<phase>`. @param {readonly Test[]} tests */
export const secondsPerPhase = (tests) =>
  totals(
    tests.flatMap(({ annotations }) => annotations.filter(({ type }) => type.startsWith(phasePrefix))),
    ({ type }) => type.slice(phasePrefix.length),
    ({ description }) => Number(description),
  );

/**
 * A table of seconds; what takes less than one is added up in its last row.
 * @param {string} title
 * @param {readonly Duration[]} rows
 * @returns {readonly string[]} lines; none for no row
 */
export function table(title, rows) {
  if (rows.length === 0) return [];
  const long = rows.filter(({ seconds }) => seconds >= 1);
  const short = rows.filter(({ seconds }) => seconds < 1);
  const rest = {
    name: `${short.length} below one second`,
    seconds: short.reduce((sum, { seconds }) => sum + seconds, 0),
  };
  return [
    '',
    title,
    ...[...long, ...(short.length > 0 ? [rest] : [])].map(
      ({ name, seconds }) => `${seconds.toFixed(1).padStart(8)}  ${name}`,
    ),
  ];
}
