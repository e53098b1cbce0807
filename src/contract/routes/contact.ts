import * as z from 'zod/mini';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { faultIdSchema } from '#domain/kiosk/faults.ts';
import { printerStateSchema, serviceStateSchema } from '#domain/kiosk/states.ts';
import { allotmentIdSchema } from '#domain/provisional-code/allotment.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { publicUrlSchema } from '../addresses/public-url.ts';
import { route } from './route.ts';
import { sealingKeysSchema } from '../signed/sealing-keys.ts';
import { signedAllotmentSchema } from '../signed/signed-allotment.ts';
import { parametersVersionSchema } from '../signed/signed-parameters.ts';
import { staffVerifierSchema } from './staff-verifier.ts';
import { countSchema, versionSchema, wordSchema } from '../wire.ts';

/** How the kiosk is: facts of the machine, nothing about visitors (P32). */
export const kioskReportSchema = z.strictObject({
  appVersion: versionSchema,
  serviceState: serviceStateSchema,
  printer: printerStateSchema,
  /** What is wrong now. */
  faults: z.array(faultIdSchema).check(z.maxLength(faultIdSchema.options.length)),
  /** Names of errors since the last contact, and how often each came. */
  recentErrors: z.array(z.strictObject({ code: wordSchema, times: countSchema })).check(z.maxLength(20)),
  storage: z.strictObject({
    /** Whether the browser promised to keep the data. */
    persisted: z.boolean(),
    /** The last write probe. */
    writable: z.boolean(),
    usageBytes: countSchema,
    quotaBytes: countSchema,
  }),
  outbox: z.strictObject({
    pending: countSchema,
    dead: countSchema,
    /** Age of the oldest waiting item; null when none waits. */
    oldestMs: z.nullable(countSchema),
  }),
  /**
   * The gateway's time in the last answer that arrived; null before the first, absent from an older kiosk. Later than
   * what the gateway remembers: its database was restored. Null although it remembers one: this kiosk lost its storage.
   */
  lastContactAt: z.optional(z.nullable(epochMsSchema)),
  /**
   * Allotments held and how much of each is spent: tells the gateway what to renew, and which claims brought by others
   * cannot come from this kiosk (SECURITY « A claim that a phone brings »).
   */
  allotments: z.array(z.strictObject({ allotmentId: allotmentIdSchema, spent: countSchema })).check(z.maxLength(20)),
  update: z.enum(['none', 'waiting', 'failed']),
  /** The configuration held; null before the first. */
  configurationVersion: z.nullable(versionSchema),
});
export type KioskReport = z.infer<typeof kioskReportSchema>;

/** A site's file as JSON: `#kiosk-config/schema.ts` reads it, on both sides. */
const configurationSchema = z.strictObject({
  version: versionSchema,
  value: z.record(z.string().check(z.maxLength(60)), z.unknown()),
});

export const contactAnswerSchema = z.strictObject({
  time: epochMsSchema,
  gatewayVersion: versionSchema,
  /** What the kiosk should run; when it differs the kiosk looks for an update. */
  expectedAppVersion: versionSchema,
  mode: z.enum(['demonstration', 'production']),
  publicUrl: publicUrlSchema,
  sealingKeys: sealingKeysSchema,
  /** All valid allotments: at most one fresh one a caisse, and the unspent ones. */
  allotments: z.array(signedAllotmentSchema).check(z.maxLength(20)),
  /** All agents of this kiosk; those absent are forgotten. */
  staff: z.array(staffVerifierSchema).check(z.maxLength(50)),
  /** Null when the kiosk holds the current one. */
  configuration: z.nullable(configurationSchema),
  /** Number of the table of parameters to be fetched; null, or absent from an older gateway, when it has none. */
  parametersVersion: z.optional(z.nullable(parametersVersionSchema)),
  /** Caisses of the site. */
  caisses: z.array(z.strictObject({ caisse: caisseIdSchema, state: z.enum(['up', 'down']) })).check(z.maxLength(20)),
});
export type ContactAnswer = z.infer<typeof contactAnswerSchema>;

/** The kiosk's heartbeat: it reports its state, and gets everything it needs for some time offline. */
export const contactRoute = route({
  method: 'POST',
  path: '/api/kiosk/contact',
  level: 'kiosk',
  isAnswerSigned: true,
  summary: 'Takes the report of a kiosk and gives what it needs to work offline.',
  body: kioskReportSchema,
  bodyLimitBytes: 16_384,
  response: { 200: contactAnswerSchema },
  problems: [],
});
