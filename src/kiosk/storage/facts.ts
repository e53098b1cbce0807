import * as z from 'zod/mini';
import { base64UrlOf } from '#contract/wire.ts';
import { enrolRoute } from '#contract/routes/enrolments.ts';
import { contactAnswerSchema } from '#contract/routes/contact.ts';
import { sealingKeysSchema } from '#contract/signed/sealing-keys.ts';
import { parametersVersionSchema, signedParametersSchema } from '#contract/signed/signed-parameters.ts';
import { staffVerifierSchema } from '#contract/routes/staff-verifier.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import type { KioskDatabase } from './database.ts';
import type { FactKey } from './layout.ts';

const countSchema = z.int().check(z.gte(0));

/** Everything the kiosk remembers across restarts, besides its queues: each fact of the closed list with the schema of its value. */
const factSchemas = {
  /** Number of the data's format: `format-guard.ts`. */
  dataFormat: countSchema,
  /** Which life of the storage this is: `generation.ts`. */
  generation: z.uuid(),
  /** Who this kiosk is for the gateway, and the gateway's pinned key. */
  enrolment: enrolRoute.response[200],
  sealingKeys: sealingKeysSchema,
  configuration: contactAnswerSchema.shape.configuration,
  staff: z.array(staffVerifierSchema),
  mode: contactAnswerSchema.shape.mode,
  /** The latest table of parameters that came as data and was genuine: `parameters/`. */
  parameters: z.strictObject({ version: parametersVersionSchema, signed: signedParametersSchema }),
  /** The one that was not, and when by the gateway's time. */
  parametersRefused: z.strictObject({ version: parametersVersionSchema, at: epochMsSchema }),
  /** The latest time ever believed: the system clock is never believed before it. */
  lastSeen: epochMsSchema,
  /** How far the system clock was ahead of the gateway’s when both were known, in milliseconds; below 0 it was behind. */
  clockAheadMs: z.int(),
  lastContactAt: epochMsSchema,
  /** No signed request carries a counter up to this one any more: `request-counter.ts`. */
  requestCounter: countSchema,
  /** Salt of the keys of `throttles`, drawn once a kiosk. */
  cardSalt: base64UrlOf(16),
  /** An agent closed the kiosk here: holds across restarts, until an agent or a later command opens it. */
  closedByStaff: z.boolean(),
  /** Wrong PINs in a row, for the delay that doubles (SECURITY « Staff on the kiosk »). */
  pinFailures: z.strictObject({ count: countSchema, lastAt: epochMsSchema }),
  /** Left by the last write probe: `health.ts`. */
  writeProbe: countSchema,
} as const satisfies Readonly<Record<FactKey, z.ZodMiniType>>;

export type Fact<Key extends FactKey> = z.infer<(typeof factSchemas)[Key]>;

/** A fact, or undefined when it was never written or no longer fits its schema (a half-made format is no fact). */
export async function readFact<Key extends FactKey>(database: KioskDatabase, key: Key): Promise<Fact<Key> | undefined> {
  const record = await database.facts.get(key);
  if (record === undefined) return undefined;
  const parsed = factSchemas[key].safeParse(record.value);
  return parsed.success ? (parsed.data as Fact<Key>) : undefined;
}

export async function writeFact<Key extends FactKey>(
  database: KioskDatabase,
  key: Key,
  value: Fact<Key>,
): Promise<void> {
  await database.facts.put({ key, value });
}
