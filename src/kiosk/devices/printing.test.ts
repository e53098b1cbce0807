import { expect, test, vi } from 'vitest';
import { someSlipFacts } from '#machines/testing/samples.ts';
import { openTestDatabase } from '../storage/testing/open-test-database.ts';
import { createPrintingPorts } from './printing.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 40);

test('I3 a job is on the disk before it is sent, and its result after', async () => {
  const database = await openTestDatabase();
  const states: unknown[] = [];
  const ports = createPrintingPorts({
    database,
    kind: 'slip',
    now: () => Promise.resolve(NOW),
    handOver: vi.fn(async () => {
      states.push(await database.prints.get('job-1'));
      return { kind: 'handedOver' } as const;
    }),
  });
  await ports.recordJob({ jobId: 'job-1' });
  const result = await ports.handOver({ jobId: 'job-1', kind: 'slip', content: someSlipFacts });
  await ports.recordResult({ jobId: 'job-1', result });
  expect(states).toEqual([{ id: 'job-1', kind: 'slip', at: NOW, state: 'sending' }]);
  expect(await database.prints.get('job-1')).toMatchObject({ state: 'handedOver' });
});

test('the record of a job holds nothing of what was printed', async () => {
  const database = await openTestDatabase();
  const ports = createPrintingPorts({
    database,
    kind: 'slip',
    now: () => Promise.resolve(NOW),
    handOver: () => Promise.resolve({ kind: 'failed', failure: 'notDrawn' }),
  });
  await ports.recordJob({ jobId: 'job-1' });
  await ports.recordResult({ jobId: 'job-1', result: { kind: 'failed', failure: 'notDrawn' } });
  const record = JSON.stringify(await database.prints.toArray());
  expect(record).not.toContain(someSlipFacts.code);
  expect(record).not.toContain(someSlipFacts.reference);
});
