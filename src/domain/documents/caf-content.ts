import * as z from 'zod/mini';
import { monthSchema } from '../benefits/calendar/month.ts';
import { calendarDateSchema } from '../time/instant-schema.ts';
import { centsSchema } from './cents.ts';
import { benefitNameSchema, monthsSchema, namedPersonSchema, postalAddressSchema } from './parts.ts';

/** What every document of a file of the Caf says first. */
const head = {
  /** The one or two of the file (« allocataires »), the responsible one first. */
  holders: z.array(namedPersonSchema).check(z.minLength(1), z.maxLength(2)),
  /** « Numéro d'allocataire »: seven digits. */
  fileNumber: z.string().check(z.regex(/^\d{7}$/)),
  address: postalAddressSchema,
};

/** To whom money went: `thirdParty` is a landlord or a guardian (« versé à un tiers », #31). */
export const payees = ['holder', 'thirdParty'] as const;

/**
 * One line of a payment. `adjustment`: « rappel » when positive, « indu » when negative. `withheld` is what the caisse kept of
 * it for a debt: what was paid is the amount without it.
 */
export const paymentLineSchema = z.readonly(
  z.strictObject({
    benefit: benefitNameSchema,
    kind: z.enum(['right', 'adjustment']),
    /** « Mois de droit ». */
    rightMonth: monthSchema,
    /** « Date de paiement ». */
    paidOn: calendarDateSchema,
    amount: centsSchema,
    withheld: centsSchema.check(z.gte(0)),
    payee: z.enum(payees),
  }),
);
export type PaymentLine = z.infer<typeof paymentLineSchema>;

const LINES_MAX = 1_000;
const payments = {
  period: monthsSchema,
  lines: z.array(paymentLineSchema).check(z.minLength(1), z.maxLength(LINES_MAX)),
  /** Paid in all: every amount without what was withheld. */
  total: centsSchema,
};

const CHILDREN_MAX = 30;

/** The quotient of a month, with the home that the file has now. */
const quotient = {
  children: z.array(namedPersonSchema).check(z.maxLength(CHILDREN_MAX)),
  quotient: z.strictObject({
    /** Whole euros. */
    euros: z.int().check(z.gte(1), z.lte(1_000_000)),
    month: monthSchema,
    /** The month in which it was computed. */
    computedIn: monthSchema,
  }),
};

export const cafContentSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paiement'), ...head, ...payments }),
  z.strictObject({ type: z.literal('quotientFamilial'), ...head, ...quotient }),
  z.strictObject({ type: z.literal('paiementEtQuotient'), ...head, ...payments, ...quotient }),
  z.strictObject({ type: z.literal('paiementParPrestation'), ...head, ...payments, benefit: benefitNameSchema }),
  z.strictObject({ type: z.literal('paiementParBeneficiaire'), ...head, ...payments, beneficiary: namedPersonSchema }),
  z.strictObject({ type: z.literal('paiementParEnfant'), ...head, ...payments, child: namedPersonSchema }),
  z.strictObject({
    type: z.literal('releveDeCompte'),
    ...head,
    month: monthSchema,
    /** Rights, corrections and what was withheld, whether or not something was paid. */
    lines: z.array(paymentLineSchema).check(z.maxLength(LINES_MAX)),
    total: centsSchema,
    /** What is still owed to the caisse, by its own name of the debt. */
    debts: z
      .array(z.strictObject({ name: benefitNameSchema, remaining: centsSchema.check(z.gte(1)) }))
      .check(z.maxLength(30)),
  }),
  z.strictObject({
    type: z.literal('enfantsACharge'),
    ...head,
    children: z
      .array(z.strictObject({ child: namedPersonSchema, since: monthSchema }))
      .check(z.minLength(1), z.maxLength(CHILDREN_MAX)),
  }),
  z.strictObject({ type: z.literal('nonDroit'), ...head, period: monthsSchema }),
  z.strictObject({ type: z.literal('radiation'), ...head, struckOffOn: calendarDateSchema }),
  z.strictObject({
    type: z.literal('reductionTelephonique'),
    ...head,
    benefit: benefitNameSchema,
    month: monthSchema,
  }),
]);
export type CafContent = z.infer<typeof cafContentSchema>;
