import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/root.mjs';

/** @typedef {{ text: string, readOn: string, rules: readonly string[] }} Reading a text, when it was last read, what stands on it */

/** @returns {readonly Reading[]} */
export function readings() {
  return JSON.parse(readFileSync(join(root, 'src/domain/benefits/readings.json'), 'utf8'));
}

/**
 * One line for each text behind a rule, the one read longest ago first, and a last one that counts those to be read again.
 * @param {readonly Reading[]} list
 * @param {string} day YYYY-MM-DD
 * @returns {{ lines: readonly string[], due: number }}
 */
export function describeTexts(list, day) {
  const before = yearBefore(day);
  const sorted = list.toSorted((a, b) => a.readOn.localeCompare(b.readOn) || a.text.localeCompare(b.text));
  const due = sorted.filter(({ readOn }) => readOn <= before).length;
  const lines = sorted.map(({ text, readOn, rules }) => `${readOn}  ${text}: ${rules.join(', ')}`);
  return { lines: [...lines, `${due} of ${list.length} texts are to be read again on ${day}.`], due };
}

/** A text is read again after a year. @param {string} day @returns {string} */
const yearBefore = (day) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
