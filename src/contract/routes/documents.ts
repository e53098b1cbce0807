import * as z from 'zod/mini';
import { documentChoiceSchema, documentOfferSchema } from '#domain/documents/document.ts';
import { documentTypeIds } from '#domain/documents/document-types.ts';
import { issuedDocumentSchema } from '#domain/documents/issued-document.ts';
import { documentRefusalSchema, fileRefusalSchema } from '#domain/documents/refusal.ts';
import { accountOnKiosk } from './account-session.ts';
import { route } from './route.ts';

const refusals = ['sessionOver', 'notAllowed', 'notOfferedHere', 'caisseUnavailable'] as const;

/** « Mes attestations » (#10, #32, #277): what may be printed of the file in which the session acts. */
export const documentsRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/documents',
  level: 'kiosk',
  act: 'seeDocuments',
  summary: 'Lists the documents that may be printed.',
  body: z.strictObject(accountOnKiosk),
  bodyLimitBytes: 512,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('offered'),
        documents: z.array(documentOfferSchema).check(z.maxLength(documentTypeIds.length)),
      }),
      z.strictObject({ kind: z.literal('refused'), reason: fileRefusalSchema }),
    ]),
  },
  problems: refusals,
});

/** One document, sealed (SECURITY « Seal »). `levelTooLow`: it needs `strong`. */
export const issueDocumentRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/documents/issue',
  level: 'kiosk',
  act: 'printDocument',
  summary: 'Gives a document to be printed, with its seal.',
  body: z.strictObject({ ...accountOnKiosk, choice: documentChoiceSchema }),
  bodyLimitBytes: 1_024,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('issued'), document: issuedDocumentSchema }),
      z.strictObject({ kind: z.literal('refused'), reason: documentRefusalSchema }),
      z.strictObject({ kind: z.literal('levelTooLow') }),
    ]),
  },
  problems: refusals,
});
