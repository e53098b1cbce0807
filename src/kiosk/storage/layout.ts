/**
 * What the kiosk keeps, by name: the closed list that boot and wipe compare the browser with (SECURITY « Wipe »). Names
 * only: what reads and writes them is loaded behind the attract screen.
 */

export const DATABASE_NAME = 'borne';

/** Indexes by table. A change here needs a new version in `database.ts` and a new `DATA_FORMAT`. */
export const TABLES_V1 = {
  facts: 'key',
  keys: 'id',
  outbox: 'id, [state+createdAt], [state+nextAttemptAt], expiresAt',
  audit: '++sequence, at',
  allotments: 'allotmentId, caisse',
  throttles: 'key, lastAt',
  prints: 'id, state, at',
} as const;

export const TABLE_NAMES: readonly string[] = Object.keys(TABLES_V1);

/**
 * Format of what this build writes. Raise it with every change that an older build would misread. Dexie opens newer data
 * without a word, so the number is our own (anchors, failure mode 12).
 */
export const DATA_FORMAT = 2;

/** The facts that `facts.ts` reads and writes. */
export const FACT_KEYS = [
  'dataFormat',
  'generation',
  'enrolment',
  'sealingKeys',
  'configuration',
  'staff',
  'mode',
  'parameters',
  'parametersRefused',
  'lastSeen',
  'clockAheadMs',
  'lastContactAt',
  'requestCounter',
  'cardSalt',
  'closedByStaff',
  'pinFailures',
  'writeProbe',
] as const;

export type FactKey = (typeof FACT_KEYS)[number];

/** The marker's cache: a place that the browser does not lose together with IndexedDB. */
export const GENERATION_CACHE = 'borne-generation';
