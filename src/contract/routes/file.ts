import * as z from 'zod/mini';
import { fileRefusalSchema } from '#domain/documents/refusal.ts';
import { fileOverviewSchema } from '#domain/file/file-overview.ts';
import { paymentLinesSchema } from '#domain/file/payments.ts';
import { ownDataSchema } from '#domain/file/profile.ts';
import { shortNameSchema } from '../short-name.ts';
import { accountOnKiosk } from './account-session.ts';
import { authorisationsSchema } from './authorisations.ts';
import { maskedContactSchema } from './raise-account.ts';
import { route } from './route.ts';

const refusals = ['sessionOver', 'notAllowed', 'notOfferedHere', 'caisseUnavailable'] as const;

const refused = z.strictObject({ kind: z.literal('refused'), reason: fileRefusalSchema });

/** In whose file the session acts, and in which others it may (#21, #44, #46). */
const filesSchema = z.strictObject({
  /** « Fabrice C. », of whom the file is; null: the person's own. */
  actsFor: z.nullable(shortNameSchema),
  /** Null where files belong to no couples, or a guardian acts. */
  authorisations: z.nullable(authorisationsSchema),
});

const shared = {
  contacts: z.array(maskedContactSchema).check(z.maxLength(2)),
  files: filesSchema,
};

/** « Mon Compte » of a Caf (#2): the file in which the session acts. `notAllowed`: what is of the person alone is another route. */
export const fileOverviewRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/file-overview',
  level: 'kiosk',
  act: 'consultRightsAndPayments',
  summary: 'Shows the file in which the open account acts.',
  body: z.strictObject(accountOnKiosk),
  bodyLimitBytes: 512,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('file'), overview: fileOverviewSchema, ...shared }),
      refused,
    ]),
  },
  problems: refusals,
});
export type FileOverviewAnswer = z.infer<(typeof fileOverviewRoute)['response'][200]>;

/** « Le détail de mes paiements », up to 24 months (#9, #179). */
export const paymentsRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/payments',
  level: 'kiosk',
  act: 'consultRightsAndPayments',
  summary: 'Lists what was paid in 24 months of the file in which the open account acts.',
  body: z.strictObject(accountOnKiosk),
  bodyLimitBytes: 512,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('payments'), lines: paymentLinesSchema }),
      refused,
    ]),
  },
  problems: refusals,
});

/** What is of the person alone (#53): for whoever may not see the file. */
export const ownDataRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/own-data',
  level: 'kiosk',
  act: 'readOwnData',
  summary: 'Shows what the caisse knows of the person alone.',
  body: z.strictObject(accountOnKiosk),
  bodyLimitBytes: 512,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('own'), data: ownDataSchema, ...shared }),
      refused,
    ]),
  },
  problems: refusals,
});
export type OwnDataAnswer = z.infer<(typeof ownDataRoute)['response'][200]>;
