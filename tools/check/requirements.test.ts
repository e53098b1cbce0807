import { describe, expect, it } from 'vitest';
import { missingRequirements, provenNumbers } from './requirements.mjs';

const sample = (...lines: string[]) => [...provenNumbers([lines.join('\n')])].sort();

describe('the numbers that tests prove', () => {
  it('are those in the names of tests and groups', () => {
    expect(
      sample(
        "it('A26 ignores the same key', () => {});",
        'describe(`the code (P01, P03)`, () => {});',
        "it.each([[1, f(2)]])('A22 key %s', () => {});",
        "test.describe(\n  'P19 leaves nothing',\n  () => {});",
        'it("it\'s A18", () => {});',
      ),
    ).toEqual(['A18', 'A22', 'A26', 'P01', 'P03', 'P19']);
  });

  it('are not those in comments, other strings or longer words', () => {
    expect(sample('// A26', "const number = 'A27';", "it('reads A4 and XA281 and P1', () => 'A28');")).toEqual([]);
  });

  it('are missing when no test that ran has them', () => {
    const missing = missingRequirements(['the wipe > by P18 quitting', 'a page > A370 is no A37']);
    expect(missing).toContain('P19 every end of a session erases everything');
    expect(missing.filter((line) => /^(P18|A37) /.test(line))).toEqual([]);
  });
});
