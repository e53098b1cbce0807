import * as z from 'zod/mini';
import { monthSchema } from '../benefits/calendar/month.ts';
import { agendaEventSchema } from './agenda.ts';
import { alertSchema } from './alert.ts';
import { paymentLinesSchema } from './payments.ts';
import { profileSchema } from './profile.ts';
import { debtSchema, resourcesSchema, rightSchema } from './resources.ts';

const ROWS_MAX = 30;
const EVENTS_MAX = 120;

/** « Tous les éléments essentiels en un coup d'œil » (#2): what « Mon Compte » of a Caf shows of one file. */
export const fileOverviewSchema = z.readonly(
  z.strictObject({
    alerts: z.array(alertSchema).check(z.maxLength(ROWS_MAX)),
    /** Messages of the caisse that nobody has opened (#6). */
    unreadMessages: z.int().check(z.gte(0), z.lte(999)),
    /** Lines that were paid on the last day of payment (#8, #30); none before the first one. */
    lastPayment: paymentLinesSchema,
    rights: z.array(rightSchema).check(z.maxLength(ROWS_MAX)),
    debts: z.array(debtSchema).check(z.maxLength(ROWS_MAX)),
    resources: z.array(resourcesSchema).check(z.maxLength(ROWS_MAX)),
    /** « Mon quotient familial : 652 € » (#34), in whole euros. */
    quotient: z.nullable(z.strictObject({ euros: z.int().check(z.gte(0), z.lte(1_000_000)), month: monthSchema })),
    /** The month of the last « relevé de compte » (#37). */
    lastStatement: z.nullable(monthSchema),
    profile: profileSchema,
    agenda: z.array(agendaEventSchema).check(z.maxLength(EVENTS_MAX)),
    /** « Si je suis bénéficiaire du Cmg » (#43): leads to Pajemploi. */
    receivesCmg: z.boolean(),
  }),
);
export type FileOverview = z.infer<typeof fileOverviewSchema>;
