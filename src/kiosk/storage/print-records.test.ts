import { describe, expect, test } from 'vitest';
import { DAY_MS } from '#domain/time/instant.ts';
import {
  acknowledgePrint,
  printsToSee,
  recordPrintJob,
  recordPrintResult,
  recordPaperAnswer,
  settleInterruptedPrints,
  unknownPrints,
} from './print-records.ts';
import { openTestDatabase, reopen } from './testing/open-test-database.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 40);
const slip = (jobId: string) => ({ jobId, kind: 'slip' }) as const;

describe('records of print jobs', () => {
  test('a job interrupted by a crash is unknown to everybody and shown to staff', async () => {
    const database = await openTestDatabase();
    await recordPrintJob(database, slip('job-1'), NOW);
    const restarted = await reopen(database);
    expect(await settleInterruptedPrints(restarted, NOW + 1_000)).toBe(1);
    expect(await unknownPrints(restarted)).toEqual([{ id: 'job-1', kind: 'slip', at: NOW, state: 'unknown' }]);
  });

  test('a job that failed is known, and a slip whose visitor saw it come out is done', async () => {
    const database = await openTestDatabase();
    await recordPrintJob(database, slip('job-1'), NOW);
    await recordPrintResult(database, 'job-1', { kind: 'handedOver' });
    await recordPaperAnswer(database, 'job-1', true);
    await recordPrintJob(database, slip('job-2'), NOW);
    await recordPrintResult(database, 'job-2', { kind: 'failed', failure: 'outOfPaper' });
    expect(await settleInterruptedPrints(database, NOW)).toBe(0);
    expect(await printsToSee(database)).toEqual([]);
    expect(await database.prints.get('job-2')).toMatchObject({ state: 'failed', failure: 'outOfPaper' });
  });

  test('a slip that nobody spoke of, or of which nothing came out, may lie in the printer', async () => {
    const database = await openTestDatabase();
    for (const [index, jobId] of ['job-1', 'job-2', 'job-3'].entries()) {
      await recordPrintJob(database, { jobId, kind: jobId === 'job-3' ? 'testPage' : 'slip' }, NOW + index);
      await recordPrintResult(database, jobId, { kind: 'handedOver' });
    }
    await recordPaperAnswer(database, 'job-2', false);
    expect(await printsToSee(database), 'the visitor still stands there').toMatchObject([{ id: 'job-2' }]);
    expect(await settleInterruptedPrints(database, NOW)).toBe(1);
    expect(await printsToSee(database)).toMatchObject([
      { id: 'job-1', state: 'unanswered' },
      { id: 'job-2', state: 'notOut' },
    ]);
    expect(await unknownPrints(database)).toEqual([]);
  });

  test('the same job is never recorded, so never sent, twice', async () => {
    const database = await openTestDatabase();
    await recordPrintJob(database, slip('job-1'), NOW);
    await expect(recordPrintJob(database, slip('job-1'), NOW)).rejects.toThrow();
  });

  test('staff say that they have seen them; old records go by themselves', async () => {
    const database = await openTestDatabase();
    await recordPrintJob(database, slip('job-1'), NOW);
    await settleInterruptedPrints(database, NOW);
    await acknowledgePrint(database, 'job-1');
    expect(await printsToSee(database)).toEqual([]);
    await recordPrintJob(database, slip('job-2'), NOW);
    await settleInterruptedPrints(database, NOW + 8 * DAY_MS);
    expect(await database.prints.count()).toBe(0);
  });

  test('hold no more than an identifier, a kind, an instant and a state', async () => {
    const database = await openTestDatabase();
    await recordPrintJob(database, slip('job-1'), NOW);
    expect(Object.keys((await database.prints.get('job-1')) ?? {}).toSorted()).toEqual(['at', 'id', 'kind', 'state']);
  });
});
