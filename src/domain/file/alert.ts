import * as z from 'zod/mini';
import { benefitNameSchema, monthsSchema } from '../documents/parts.ts';
import { calendarDateSchema } from '../time/instant-schema.ts';

/** The caisse's own name of a paper that it waits for: « certificat de scolarité ». */
const paperNameSchema = z.string().check(z.minLength(1), z.maxLength(80));

/** What a caisse may miss of somebody without a paper being needed. */
const missingInformation = ['bankAccount', 'postalAddress', 'housing', 'work', 'family'] as const;

/** « Mes alertes » (#4, #5): what the caisse signals, as a kind and its facts. Screens word it. */
export const alertSchema = z.readonly(
  z.discriminatedUnion('kind', [
    /** The declaration of three months, for the RSA, the AAH and the prime d'activité. */
    z.strictObject({
      kind: z.literal('quarterlyResources'),
      months: monthsSchema,
      before: z.nullable(calendarDateSchema),
    }),
    /** The declaration of a year, an exception since most of them are prefilled (#22). */
    z.strictObject({ kind: z.literal('yearlyResources'), rightsFrom: calendarDateSchema }),
    z.strictObject({
      kind: z.literal('paperMissing'),
      paper: paperNameSchema,
      before: z.nullable(calendarDateSchema),
    }),
    z.strictObject({ kind: z.literal('informationMissing'), information: z.enum(missingInformation) }),
    /** A benefit is not paid until something comes. */
    z.strictObject({ kind: z.literal('paymentStopped'), benefit: benefitNameSchema }),
    /** A right ends soon unless it is renewed. */
    z.strictObject({ kind: z.literal('renewalDue'), benefit: benefitNameSchema, before: calendarDateSchema }),
  ]),
);
export type Alert = z.infer<typeof alertSchema>;
