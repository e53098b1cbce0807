import * as z from 'zod/mini';
import { sickLeaveNatures } from '#domain/documents/cpam-content.ts';
import { calendarDateSchema } from '#domain/time/instant-schema.ts';

const cents = z.int().check(z.gte(0));

const reimbursementSchema = z.readonly(
  z.strictObject({
    careOn: calendarDateSchema,
    care: z.string(),
    /** Place among the dependants of the story; null: the insured. */
    dependant: z.nullable(z.int()),
    paid: cents,
    base: cents,
    ratePercent: z.int(),
    /** What was taken off: a flat-rate contribution (« participation forfaitaire ») or a deductible (« franchise »). */
    deduction: z.nullable(z.enum(['participation', 'franchise'])),
    deducted: cents,
    reimbursed: cents,
    reimbursedOn: calendarDateSchema,
  }),
);
export type Reimbursement = z.infer<typeof reimbursementSchema>;

const allowanceSchema = z.readonly(
  z.strictObject({
    nature: z.enum(sickLeaveNatures),
    from: calendarDateSchema,
    to: calendarDateSchema,
    days: z.int().check(z.gte(1)),
    dailyGross: cents,
    contributions: cents,
    net: cents,
    /** Of it what counts as income. */
    taxable: cents,
    paidOn: calendarDateSchema,
    payee: z.enum(['insured', 'employer']),
  }),
);
export type Allowance = z.infer<typeof allowanceSchema>;

/** A month of an insured person, as it is kept: what was reimbursed and paid in it. */
export const cpamMonthSchema = z.readonly(
  z.strictObject({ reimbursements: z.array(reimbursementSchema), allowances: z.array(allowanceSchema) }),
);
export type CpamMonth = z.infer<typeof cpamMonthSchema>;
