import * as z from 'zod/mini';
import { kioskIdSchema } from '#domain/provisional-code/allotment.ts';
import { enrolmentCodeSchema } from '../signed/enrolment-code.ts';
import { kioskKeyIdSchema, publicKeySchema, signatureSchema, siteIdSchema } from '../identifiers.ts';
import { publicUrlSchema } from '../addresses/public-url.ts';
import { route } from './route.ts';

/** The kiosk's new public key, and the proof that it holds the private one. */
const keyOffered = {
  publicKey: publicKeySchema,
  /** Made by `proveEnrolment`. */
  proof: signatureSchema,
};

const enrolledSchema = z.strictObject({
  kioskId: kioskIdSchema,
  kioskKeyId: kioskKeyIdSchema,
  siteId: siteIdSchema,
  /** The gateway's long-term Ed25519 key: pinned now, for as long as the kiosk lives. */
  gatewayKey: publicKeySchema,
  /** Makes the origin tag of envelopes, and the addresses on slips. */
  publicUrl: publicUrlSchema,
  /** Until an admin has compared fingerprints, every signed request gets `kioskUnconfirmed`. */
  status: z.enum(['awaitingConfirmation', 'active']),
});
export type Enrolled = z.infer<typeof enrolledSchema>;

const ENROLMENT_LIMIT_BYTES = 1_024;

/** A kiosk presents its key with the code an admin was given for a site (SECURITY « Demonstration »). */
export const enrolRoute = route({
  method: 'POST',
  path: '/api/enrolments',
  level: 'public',
  summary: 'Enrols a kiosk with a code from an admin.',
  body: z.strictObject({ enrolmentCode: enrolmentCodeSchema, ...keyOffered }),
  bodyLimitBytes: ENROLMENT_LIMIT_BYTES,
  response: { 200: enrolledSchema },
  problems: ['enrolmentRefused'],
});

/** In demonstration a kiosk enrols itself, from the gateway's own machine only. */
export const selfEnrolRoute = route({
  method: 'POST',
  path: '/api/demonstration/enrolments',
  level: 'public',
  demonstrationOnly: true,
  summary: 'Enrols a kiosk by itself: in demonstration, from a loopback address.',
  body: z.strictObject({
    /** One of the demonstration's sites; without it the gateway chooses. */
    siteId: z.optional(siteIdSchema),
    ...keyOffered,
  }),
  bodyLimitBytes: ENROLMENT_LIMIT_BYTES,
  response: { 200: enrolledSchema },
  problems: ['demonstrationOnly', 'enrolmentRefused'],
});
