import { describe, expect, it } from 'vitest';
import { countsOfPlaywright, countsOfVitest, sum } from './counts.mjs';

describe('the counts of a test run', () => {
  it('count a file that could not be loaded as a failure', () => {
    const loaded = { status: 'failed', assertionResults: [{}, {}] };
    const unloaded = { status: 'failed', assertionResults: [] };
    const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(countsOfVitest({ ...report, testResults: [loaded, unloaded] })).toEqual({
      passed: 7,
      failed: 2,
      skipped: 3,
    });
  });

  it('count what is flaky, or breaks outside a test, as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countsOfPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('add up the suites', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});
