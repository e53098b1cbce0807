import { expect, test } from 'vitest';
import { enqueue, settleItems, sweepExpired, takeBatch } from '#kiosk/outbox/outbox-table.ts';
import { fakeItem } from '#kiosk/outbox/testing/fake-gateway.ts';
import { recordPrintJob, recordPrintResult, settleInterruptedPrints } from '#kiosk/storage/print-records.ts';
import { openTestDatabase } from '#kiosk/storage/testing/open-test-database.ts';
import { HOUR_MS } from '#domain/time/instant.ts';
import { acknowledgeRecord, listRecords } from './staff-records.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 40);

/** A slip without an answer, an item that the gateway refused and one that grew too old. */
async function somethingToSee() {
  const database = await openTestDatabase();
  await recordPrintJob(database, { jobId: 'job-1', kind: 'slip' }, NOW + 5);
  await recordPrintResult(database, 'job-1', { kind: 'handedOver' });
  await settleInterruptedPrints(database, NOW + 5);
  await enqueue(database, fakeItem(1, NOW + 1));
  const [refused] = await takeBatch(database, 1, NOW + 2);
  if (refused === undefined) throw new Error('an item was put in');
  await settleItems(database, [{ item: refused, news: { kind: 'reject' } }], NOW + 2, () => 0.5);
  await enqueue(database, fakeItem(2, NOW + 3));
  await sweepExpired(database, NOW + 73 * HOUR_MS);
  return database;
}

test('I3 staff see prints and dead letters in the order of their hour, by kind, caisse and an identifier', async () => {
  expect(await listRecords(await somethingToSee())).toEqual([
    { kind: 'claimRefused', id: fakeItem(1, 0).id, at: NOW + 1, caisse: 'cpam-31' },
    { kind: 'claimExpired', id: fakeItem(2, 0).id, at: NOW + 3, caisse: 'caf-31' },
    { kind: 'printUnanswered', id: 'job-1', at: NOW + 5 },
  ]);
});

test('P32 P37 « Vu » takes one record away and leaves in the audit which agent has seen it', async () => {
  const database = await somethingToSee();
  for (const record of await listRecords(database)) {
    await acknowledgeRecord(database, { record, agentId: 'agent-1' }, NOW + 10);
  }
  expect(await listRecords(database)).toEqual([]);
  expect(await database.audit.toArray()).toMatchObject([
    { at: NOW + 10, event: 'staff.saw.claimRefused', caisse: 'cpam-31', agentId: 'agent-1' },
    { at: NOW + 10, event: 'staff.saw.claimExpired', caisse: 'caf-31', agentId: 'agent-1' },
    { at: NOW + 10, event: 'staff.saw.printUnanswered', agentId: 'agent-1' },
  ]);
});

test('a record stays when the audit cannot be written', async () => {
  const database = await somethingToSee();
  const [record] = await listRecords(database);
  if (record === undefined) throw new Error('there is something to see');
  database.audit.hook('creating', () => {
    throw new Error('disk full');
  });
  await expect(acknowledgeRecord(database, { record, agentId: 'agent-1' }, NOW)).rejects.toThrow();
  expect(await listRecords(database)).toHaveLength(3);
});
