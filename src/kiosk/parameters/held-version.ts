import { shippedParametersVersion } from '#domain/benefits/parameters/shipped-version.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { readFact } from '../storage/facts.ts';

/** The highest number of a table that this kiosk has: that of its app, or one that came as data. */
export async function heldVersion(database: KioskDatabase): Promise<number> {
  return Math.max(shippedParametersVersion, (await readFact(database, 'parameters'))?.version ?? 0);
}
