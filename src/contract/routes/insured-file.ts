import * as z from 'zod/mini';
import { fileRefusalSchema } from '#domain/documents/refusal.ts';
import { insuredOverviewSchema } from '#domain/insured-file/overview.ts';
import { healthPaymentsSchema } from '#domain/insured-file/payments.ts';
import { preventionSchema } from '#domain/insured-file/prevention.ts';
import { accountOnKiosk } from './account-session.ts';
import { maskedContactSchema } from './raise-account.ts';
import { route } from './route.ts';

const refusals = ['sessionOver', 'notAllowed', 'notOfferedHere', 'caisseUnavailable'] as const;

const refused = z.strictObject({ kind: z.literal('refused'), reason: fileRefusalSchema });
const body = z.strictObject(accountOnKiosk);

/** The ameli account at once (#302, #303). Its `health` is null below `strong`. */
export const insuredOverviewRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/insured-overview',
  level: 'kiosk',
  act: 'seeInsuredFile',
  summary: 'Shows what the Cpam has of the insured person whose account is open.',
  body,
  bodyLimitBytes: 512,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('file'),
        overview: insuredOverviewSchema,
        contacts: z.array(maskedContactSchema).check(z.maxLength(2)),
      }),
      refused,
    ]),
  },
  problems: refusals,
});

/** « Mes paiements » (#276–#281). `notAllowed` below `strong` (P34). */
export const healthPaymentsRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/health-payments',
  level: 'kiosk',
  act: 'seeHealthFile',
  summary: 'Lists payments, stoppages of work, accidents and deductions of the insured person.',
  body,
  bodyLimitBytes: 512,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('payments'), payments: healthPaymentsSchema }),
      refused,
    ]),
  },
  problems: refusals,
});

/** « Mon espace prévention » (#295–#301). `notAllowed` below `strong` (P34). */
export const preventionRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/prevention',
  level: 'kiosk',
  act: 'seeHealthFile',
  summary: 'Shows what of prevention concerns the insured person.',
  body,
  bodyLimitBytes: 512,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('prevention'), offers: preventionSchema }),
      refused,
    ]),
  },
  problems: refusals,
});
