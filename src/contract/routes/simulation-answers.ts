import * as z from 'zod/mini';
import { monthSchema } from '#domain/benefits/calendar/month.ts';
import { fileAnswersSchema } from '#domain/benefits/questions/file-answers.ts';
import { fileRefusalSchema } from '#domain/documents/refusal.ts';
import { shortNameSchema } from '../short-name.ts';
import { accountOnKiosk } from './account-session.ts';
import { route } from './route.ts';

/** What the file in which the session acts answers of a simulation of this month (#201). Nothing of a simulation comes back. */
export const simulationAnswersRoute = route({
  method: 'POST',
  path: '/api/kiosk/account/simulation-answers',
  level: 'kiosk',
  act: 'consultRightsAndPayments',
  summary: 'Tells what the file in which the open account acts answers of a simulation.',
  body: z.strictObject(accountOnKiosk),
  bodyLimitBytes: 512,
  response: {
    200: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('answers'),
        /** In which the answers hold. */
        month: monthSchema,
        known: fileAnswersSchema,
        /** « Fabrice C. », of whom the file is; null: the person's own. */
        actsFor: z.nullable(shortNameSchema),
      }),
      z.strictObject({ kind: z.literal('refused'), reason: fileRefusalSchema }),
    ]),
  },
  problems: ['sessionOver', 'notAllowed', 'notOfferedHere', 'caisseUnavailable'],
});
