import { cpus } from 'node:os';
import { figureList, judge, rounded } from './targets.mjs';

/**
 * The table for people.
 * @param {import('./targets.mjs').Figures} figures
 */
export function table(figures) {
  const rows = figureList.flatMap((figure) => {
    const value = figures[figure.key];
    if (value === undefined) return [];
    const verdict = judge(figure, figures);
    const limit = verdict?.limit ?? '';
    const met = verdict === undefined ? '' : verdict.met ? 'met' : 'MISSED';
    return [
      `${figure.label.padEnd(50)} ${String(rounded(value)).padStart(9)} ${figure.unit.padEnd(3)} ${limit.padEnd(10)} ${met}`.trimEnd(),
    ];
  });
  return rows.join('\n');
}

/**
 * The object for programs: the figures as numbers, then what the limits say of them and where they come from.
 * @param {import('./targets.mjs').Figures} figures
 * @param {number} runs
 */
export function jsonObject(figures, runs) {
  const known = figureList.flatMap(({ key }) => (figures[key] === undefined ? [] : [[key, rounded(figures[key])]]));
  const verdicts = figureList.flatMap((figure) => {
    const verdict = judge(figure, figures);
    return verdict === undefined ? [] : [[figure.key, verdict]];
  });
  return {
    ...Object.fromEntries(known),
    targets: Object.fromEntries(verdicts),
    machine: { node: process.version, processors: cpus().length, runs },
  };
}
