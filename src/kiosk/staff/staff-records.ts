import type { StaffRecord } from '#machines/kiosk/ports.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { acknowledgeDeadLetter, listDeadLetters, type DeadLetter } from '#kiosk/outbox/outbox-stats.ts';
import { writeAudit } from '#kiosk/storage/audit-log.ts';
import type { KioskDatabase } from '#kiosk/storage/database.ts';
import { acknowledgePrint, printsToSee, type PrintToSee } from '#kiosk/storage/print-records.ts';
import { ITEM_KINDS, PRINT_KINDS } from './record-kinds.ts';

export interface SeenRecord {
  readonly record: StaffRecord;
  readonly agentId: string;
}

/** Prints that may lie in the printer and dead letters, oldest first. They name no person. */
export async function listRecords(database: KioskDatabase): Promise<readonly StaffRecord[]> {
  const [prints, letters] = await Promise.all([printsToSee(database), listDeadLetters(database)]);
  return [...prints.map(recordOfPrint), ...letters.map(recordOfLetter)].toSorted((one, other) => one.at - other.at);
}

/** « Vu »: the record goes and the audit says which agent has seen it, both or neither. */
export async function acknowledgeRecord(
  database: KioskDatabase,
  { record, agentId }: SeenRecord,
  now: EpochMs,
): Promise<void> {
  await database.transaction('rw', database.prints, database.outbox, database.audit, async () => {
    await (isPrint(record) ? acknowledgePrint(database, record.id) : acknowledgeDeadLetter(database, record.id));
    await writeAudit(database, {
      at: now,
      event: `staff.saw.${record.kind}`,
      agentId,
      ...(record.caisse === undefined ? {} : { caisse: record.caisse }),
    });
  });
}

function recordOfPrint({ id, at, state }: PrintToSee): StaffRecord {
  return { kind: PRINT_KINDS[state], id, at };
}

function recordOfLetter({ id, type, caisse, createdAt, errorClass }: DeadLetter): StaffRecord {
  return { kind: ITEM_KINDS[type][errorClass === 'expired' ? 'expired' : 'refused'], id, at: createdAt, caisse };
}

function isPrint({ kind }: StaffRecord): boolean {
  return Object.values<string>(PRINT_KINDS).includes(kind);
}
