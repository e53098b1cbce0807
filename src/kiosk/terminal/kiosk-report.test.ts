import { expect, it } from 'vitest';
import { openTestDatabase } from '#kiosk/storage/testing/open-test-database.ts';
import { recordPrintJob, recordPrintResult, settleInterruptedPrints } from '#kiosk/storage/print-records.ts';
import { kioskReport, type KioskNow } from './kiosk-report.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 40);
const now: KioskNow = {
  appVersion: '1.0.0',
  serviceState: 'inService',
  printer: 'ready',
  faults: [],
  storage: undefined,
  update: { state: 'current' } as unknown as KioskNow['update'],
  now: NOW,
};

it('P32 of a kiosk where nothing happened names no fault, and no storage it does not know', async () => {
  expect(await kioskReport(await openTestDatabase(), now)).toMatchObject({
    faults: [],
    allotments: [],
    lastContactAt: null,
    storage: { persisted: false, writable: false },
    configurationVersion: null,
  });
});

it('P32 names each fault once: those of the machine, and a print of which nobody knows what became', async () => {
  const database = await openTestDatabase();
  await recordPrintJob(database, { jobId: 'job-1', kind: 'slip' }, NOW);
  await recordPrintResult(database, 'job-1', { kind: 'handedOver' });
  await settleInterruptedPrints(database, NOW);
  const storage = { persisted: true, writable: true, usageBytes: 1, quotaBytes: 2 };
  const report = await kioskReport(database, { ...now, faults: ['printUnknown', 'deadLetters'], storage });
  expect([...report.faults].sort()).toEqual(['deadLetters', 'printUnknown']);
  expect(report.storage).toEqual(storage);
});
