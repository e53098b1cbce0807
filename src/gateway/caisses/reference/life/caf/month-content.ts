import * as z from 'zod/mini';
import { monthSchema, type Month } from '#domain/benefits/calendar/month.ts';
import { payees } from '#domain/documents/caf-content.ts';
import { calendarDateSchema } from '#domain/time/instant-schema.ts';
import { cafBenefits } from './benefits.ts';

const storedLineSchema = z.readonly(
  z.strictObject({
    benefit: z.enum(cafBenefits),
    kind: z.enum(['right', 'adjustment']),
    rightMonth: monthSchema,
    paidOn: calendarDateSchema,
    /** Whole cents. */
    amount: z.int(),
    withheld: z.int().check(z.gte(0)),
    payee: z.enum(payees),
    beneficiary: z.enum(['holder', 'spouse']),
    /** Place among the children of the story. */
    child: z.nullable(z.int()),
  }),
);
export type StoredLine = z.infer<typeof storedLineSchema>;

const storedDebtSchema = z.readonly(
  z.strictObject({
    benefit: z.enum(cafBenefits),
    /** `withheld`: from payments. `repaid`: by transfers of the household. */
    way: z.enum(['withheld', 'repaid']),
    remaining: z.int().check(z.gte(1)),
    eachMonth: z.int().check(z.gte(1)),
  }),
);
export type StoredDebt = z.infer<typeof storedDebtSchema>;

/** A month of a file of the Caf, as it is kept: the rights of that month and what was corrected and kept with them. */
export const cafMonthSchema = z.readonly(
  z.strictObject({
    state: z.enum(['notOpened', 'open', 'suspended', 'closed']),
    lines: z.array(storedLineSchema),
    /** Whole euros, or why there is none. */
    quotient: z.union([z.int().check(z.gte(1)), z.enum(['noResources', 'notComputed'])]),
    /** After this month. */
    debts: z.array(storedDebtSchema),
  }),
);
export type CafMonth = z.infer<typeof cafMonthSchema>;

/** What the months before hold, the oldest first. */
export type MonthsBefore = readonly { readonly month: Month; readonly content: CafMonth }[];
