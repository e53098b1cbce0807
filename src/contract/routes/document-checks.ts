import * as z from 'zod/mini';
import { centsSchema } from '#domain/documents/cents.ts';
import { documentReferenceSchema } from '#domain/documents/document-reference.ts';
import { recordedBirthDateSchema } from '#domain/identity/birth-date.ts';
import { birthNameSchema } from '#domain/identity/birth-name.ts';
import { calendarDateSchema } from '#domain/time/instant-schema.ts';
import { trustListSchema } from '../seal/trust-list.ts';
import { base64UrlOf } from '../wire.ts';
import { challengeAnswerSchema } from './public-challenge.ts';
import { route } from './route.ts';

/** How long a browser may keep the keys before it asks again, in seconds. */
export const DOCUMENT_KEYS_MAX_AGE_S = 300;

/** The keys that seal documents (SECURITY « Seal »). The one answer of the API that a browser may keep: it names nobody. */
export const documentKeysRoute = route({
  method: 'GET',
  path: '/api/public/document-keys',
  level: 'public',
  summary: 'Lists the public keys of the seals of documents.',
  response: { 200: trustListSchema },
  problems: [],
});

/** What somebody reads on the paper beside reference and name: one of them is enough, and a document without money has no total. */
const secondDatumSchema = z.discriminatedUnion('kind', [
  /** Cents; of a quotient its euros, as cents. */
  z.strictObject({ kind: z.literal('total'), cents: centsSchema }),
  z.strictObject({ kind: z.literal('birthDate'), date: recordedBirthDateSchema }),
  z.strictObject({ kind: z.literal('issuedOn'), date: calendarDateSchema }),
]);
export type SecondDatum = z.infer<typeof secondDatumSchema>;

const asked = { reference: documentReferenceSchema, challengeAnswer: challengeAnswerSchema };

/**
 * Whether a document stands in the register. `scanned`: its seal was verified, and one asks whether it was withdrawn; the
 * fingerprint is that of `verifySeal`. `typed`: one has only the paper to read. Nothing of the document is told, and somebody
 * who knows no document learns of none (I7).
 */
export const documentCheckRoute = route({
  method: 'POST',
  path: '/api/public/document-checks',
  level: 'public',
  summary: 'Tells whether a document was issued, and whether it was withdrawn.',
  body: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('scanned'), ...asked, fingerprint: base64UrlOf(32) }),
    z.strictObject({ kind: z.literal('typed'), ...asked, birthName: birthNameSchema, second: secondDatumSchema }),
  ]),
  bodyLimitBytes: 4_096,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('scanned'), status: z.enum(['known', 'withdrawn', 'unknown']) }),
      /** `doesNotMatch` also of a document that was withdrawn, that nobody knows, or that is older than thirteen months. */
      z.strictObject({ kind: z.literal('typed'), outcome: z.enum(['matches', 'doesNotMatch']) }),
    ]),
  },
  problems: ['challengeRefused'],
});
export type DocumentCheck = z.infer<typeof documentCheckRoute.body>;
