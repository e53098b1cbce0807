import { HOUR_MS, type EpochMs } from '#domain/time/instant.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { readFact } from '../storage/facts.ts';
import { heldVersion } from './held-version.ts';
import type { ParameterParts } from './take-parameters.ts';

/** Asks again for a refused table after this time: it may have been corrected under the same number. */
const RETRY_AFTER_MS = HOUR_MS;
/** A refusal older than this is no news: the gateway offers that table no more. */
const TOLD_FOR_MS = 2 * HOUR_MS;

/** What a contact said of parameters. */
export interface Offer {
  readonly version: number | null | undefined;
  /** The gateway's time. */
  readonly at: EpochMs;
}

/** Fetches the table of parameters that the gateway offers, when it is newer than those held. What takes it is loaded then only. */
export async function hearOfParameters(parts: ParameterParts, { version, at }: Offer): Promise<void> {
  const { database } = parts;
  if (version === null || version === undefined || version <= (await heldVersion(database))) return;
  const refused = await readFact(database, 'parametersRefused');
  if (refused?.version === version && at - refused.at < RETRY_AFTER_MS) return;
  const { takeParameters } = await import('./take-parameters.ts');
  await takeParameters(parts, { version, at });
}

/** Whether the table of the gateway was refused; staff and the gateway read it (`parametersRefused`). */
export async function areParametersRefused(database: KioskDatabase): Promise<boolean> {
  const [refused, held, lastContactAt] = await Promise.all([
    readFact(database, 'parametersRefused'),
    heldVersion(database),
    readFact(database, 'lastContactAt'),
  ]);
  return refused !== undefined && refused.version > held && (lastContactAt ?? 0) - refused.at < TOLD_FOR_MS;
}
