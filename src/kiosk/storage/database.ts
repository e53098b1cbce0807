import { Dexie, type Table } from 'dexie';
import type {
  AllotmentRecord,
  AuditRecord,
  FactRecord,
  KeyRecord,
  OutboxRecord,
  PrintRecord,
  ThrottleRecord,
} from './records.ts';
import { DATABASE_NAME, TABLES_V1 } from './layout.ts';

/**
 * The kiosk's tables. Nothing of a session is among them (SECURITY « Nothing of a session is written »): what a visitor leaves
 * is sealed in `outbox`, or not written at all.
 */
export interface KioskDatabase extends Dexie {
  readonly facts: Table<FactRecord, string>;
  readonly keys: Table<KeyRecord, string>;
  readonly outbox: Table<OutboxRecord, string>;
  readonly audit: Table<AuditRecord, number>;
  readonly allotments: Table<AllotmentRecord, string>;
  readonly throttles: Table<ThrottleRecord, string>;
  readonly prints: Table<PrintRecord, string>;
}

/**
 * Declares the database; `openDatabase` opens it. Durability is strict: Chromium's default since 121 confirms a write that a
 * power cut still loses.
 */
export function declareDatabase(name: string = DATABASE_NAME): KioskDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', autoOpen: false, cache: 'disabled' });
  database.version(1).stores(TABLES_V1);
  return database as KioskDatabase;
}
