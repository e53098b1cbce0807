// @ts-check

/**
 * @typedef {object} Vulnerability
 * @property {string} name the package
 * @property {string} severity as the registry says it: info, low, moderate, high, critical
 * @property {readonly string[]} titles what is known of it, each with its address where there is one
 * @property {boolean} hasFix
 */

/** @typedef {{ kind: 'answered', vulnerabilities: readonly Vulnerability[] } | { kind: 'notOffered', why: string }} Audit */

const severities = ['critical', 'high', 'moderate', 'low', 'info'];

/**
 * Reads what `npm audit --json` printed: the worst first. A registry without advisories is no good news, and is told apart
 * from one that knows of none.
 * @param {string} output @returns {Audit}
 */
export function readAudit(output) {
  const answer = parsed(output);
  if (answer === undefined || typeof answer['vulnerabilities'] !== 'object' || answer['vulnerabilities'] === null) {
    return {
      kind: 'notOffered',
      why: typeof answer?.['message'] === 'string' ? answer['message'] : 'npm gave no answer that can be read',
    };
  }
  const found = Object.values(/** @type {Record<string, Record<string, unknown>>} */ (answer['vulnerabilities']));
  const vulnerabilities = found.map((one) => ({
    name: String(one['name']),
    severity: String(one['severity']),
    titles: titlesOf(one['via']),
    hasFix: one['fixAvailable'] !== false,
  }));
  return {
    kind: 'answered',
    vulnerabilities: vulnerabilities.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
  };
}

/** @param {string} output @returns {Record<string, unknown> | undefined} */
function parsed(output) {
  try {
    const value = JSON.parse(output);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A package is affected by itself, or through others that are only named. @param {unknown} via */
function titlesOf(via) {
  return (Array.isArray(via) ? via : []).map((one) =>
    typeof one === 'string' ? `through ${one}` : [one.title, one.url].filter(Boolean).join(' · '),
  );
}

/** @param {Audit} audit @returns {readonly string[]} */
export function linesFor(audit) {
  if (audit.kind === 'notOffered')
    return [`The registry offers no list of known vulnerabilities here: none was looked up (${audit.why}).`];
  if (audit.vulnerabilities.length === 0) return ['No known vulnerability in the dependencies.'];
  return audit.vulnerabilities.flatMap(({ name, severity, titles, hasFix }) => [
    `${severity.padEnd(8)} ${name}${hasFix ? '' : ' (no fix yet)'}`,
    ...titles.map((title) => `         ${title}`),
  ]);
}

/** 0: none known; 1: some are; 2: could not be looked up. @param {Audit} audit */
export const exitCodeFor = (audit) => (audit.kind === 'notOffered' ? 2 : Math.min(audit.vulnerabilities.length, 1));
