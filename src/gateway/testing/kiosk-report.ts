import type { KioskReport } from '#contract/routes/contact.ts';

/** What a kiosk reports on a good day, before its first contact. */
export const quietReport: KioskReport = {
  appVersion: '0.1.0',
  serviceState: 'inService',
  printer: 'ready',
  faults: [],
  recentErrors: [],
  storage: { persisted: true, writable: true, usageBytes: 1_000, quotaBytes: 1_000_000 },
  outbox: { pending: 0, dead: 0, oldestMs: null },
  lastContactAt: null,
  allotments: [],
  update: 'none',
  configurationVersion: null,
};
