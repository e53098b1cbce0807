import * as z from 'zod/mini';
import { monthSchema } from '../benefits/calendar/month.ts';
import { calendarDateSchema } from '../time/instant-schema.ts';
import { centsSchema } from './cents.ts';
import { daysSchema, monthsSchema, namedPersonSchema, postalAddressSchema, yearSchema } from './parts.ts';

/** What every document of an insured person says first. */
const head = {
  insured: namedPersonSchema,
  /** NIR with its key, as printed: « 2 82 06 31 555 001 41 ». */
  nirWithKey: z.string().check(z.regex(/^[\dAB ]{15,25}$/)),
  /** « Code d'organisme » (#305): régime, caisse, centre: « 01 311 2006 ». */
  organisme: z.string().check(z.regex(/^\d{2} \d{3} \d{4}$/)),
  address: postalAddressSchema,
};

/** « Complémentaire santé solidaire ». */
const complementaireSanteSchema = z.strictObject({ withContribution: z.boolean(), days: daysSchema });

const ROWS_MAX = 2_000;
const words = z.string().check(z.minLength(1), z.maxLength(120));

export const sickLeaveNatures = [
  'maladie',
  'maternite',
  'paternite',
  'accidentDuTravail',
  'maladieProfessionnelle',
] as const;

export const cpamContentSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('droits'),
    ...head,
    days: daysSchema,
    dependants: z
      .array(z.strictObject({ person: namedPersonSchema, rank: z.int().check(z.gte(1), z.lte(9)) }))
      .check(z.maxLength(30)),
    complementaireSante: z.nullable(complementaireSanteSchema),
    /** Only at `strong`: null below, and then the paper says nothing of it. */
    health: z.nullable(
      z.strictObject({
        hasTreatingDoctor: z.boolean(),
        /** « Exonération du ticket modérateur » for a long illness. */
        exemption: z.nullable(daysSchema),
      }),
    ),
  }),
  z.strictObject({
    type: z.literal('indemnitesJournalieres'),
    ...head,
    period: monthsSchema,
    lines: z
      .array(
        z.strictObject({
          nature: z.enum(sickLeaveNatures),
          from: calendarDateSchema,
          to: calendarDateSchema,
          days: z.int().check(z.gte(1), z.lte(366)),
          dailyGross: centsSchema,
          /** CSG and CRDS. */
          contributions: centsSchema.check(z.gte(0)),
          net: centsSchema,
          paidOn: calendarDateSchema,
          payee: z.enum(['insured', 'employer']),
        }),
      )
      .check(z.minLength(1), z.maxLength(ROWS_MAX)),
    totalNet: centsSchema,
  }),
  z.strictObject({ type: z.literal('releveFiscal'), ...head, year: yearSchema, taxable: centsSchema }),
  z.strictObject({
    type: z.literal('releveMensuel'),
    ...head,
    month: monthSchema,
    lines: z
      .array(
        z.strictObject({
          careOn: calendarDateSchema,
          care: words,
          /** Who was cared for. */
          person: words,
          paid: centsSchema,
          base: centsSchema,
          ratePercent: z.int().check(z.gte(0), z.lte(100)),
          /** Flat-rate contributions and deductibles taken off. */
          deducted: centsSchema.check(z.gte(0)),
          reimbursed: centsSchema,
          reimbursedOn: calendarDateSchema,
        }),
      )
      .check(z.maxLength(ROWS_MAX)),
    total: centsSchema,
  }),
  z.strictObject({
    type: z.literal('releveAnnuel'),
    ...head,
    year: yearSchema,
    months: z.array(z.strictObject({ month: monthSchema, reimbursed: centsSchema })).check(z.maxLength(12)),
    total: centsSchema,
  }),
  z.strictObject({ type: z.literal('complementaireSante'), ...head, right: complementaireSanteSchema }),
  z.strictObject({
    type: z.literal('certificatEuropeen'),
    ...head,
    /** Three months. */
    days: daysSchema,
    institution: z.strictObject({ code: words, name: words }),
  }),
]);
export type CpamContent = z.infer<typeof cpamContentSchema>;
