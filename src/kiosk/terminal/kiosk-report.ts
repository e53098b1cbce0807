import type { KioskReport } from '#contract/routes/contact.ts';
import type { FaultId } from '#domain/kiosk/faults.ts';
import type { PrinterState, ServiceState } from '#domain/kiosk/states.ts';
import { areParametersRefused } from '#kiosk/parameters/hear-of-parameters.ts';
import { readOutboxStats } from '#kiosk/outbox/outbox-stats.ts';
import type { KioskDatabase } from '#kiosk/storage/database.ts';
import { unknownPrints } from '#kiosk/storage/print-records.ts';
import { readFact } from '#kiosk/storage/facts.ts';
import type { StorageHealth } from '#kiosk/storage/health.ts';
import type { EpochMs } from '#domain/time/instant.ts';

/** What only the running kiosk knows of itself. */
export interface KioskNow {
  readonly appVersion: string;
  readonly serviceState: ServiceState;
  readonly printer: PrinterState;
  readonly faults: readonly FaultId[];
  readonly storage: StorageHealth | undefined;
  readonly update: KioskReport['update'];
  readonly now: EpochMs;
}

/** The heartbeat's report: facts of the machine, nothing about visitors (P32). */
export async function kioskReport(database: KioskDatabase, kiosk: KioskNow): Promise<KioskReport> {
  const [outbox, configuration, lastContactAt, allotments, prints, parametersRefused] = await Promise.all([
    readOutboxStats(database, kiosk.now),
    readFact(database, 'configuration'),
    readFact(database, 'lastContactAt'),
    database.allotments.toArray(),
    unknownPrints(database),
    areParametersRefused(database),
  ]);
  const counted: readonly FaultId[] = [
    ...(outbox.dead > 0 ? (['deadLetters'] as const) : []),
    ...(prints.length > 0 ? (['printUnknown'] as const) : []),
    ...(parametersRefused ? (['parametersRefused'] as const) : []),
  ];
  return {
    appVersion: kiosk.appVersion,
    serviceState: kiosk.serviceState,
    printer: kiosk.printer,
    faults: [...new Set([...kiosk.faults, ...counted])],
    recentErrors: [],
    storage: kiosk.storage ?? { persisted: false, writable: false, usageBytes: 0, quotaBytes: 0 },
    outbox,
    lastContactAt: lastContactAt ?? null,
    allotments: allotments.map(({ allotmentId, nextIndex }) => ({ allotmentId, spent: nextIndex })),
    update: kiosk.update,
    configurationVersion: configuration?.version ?? null,
  };
}
