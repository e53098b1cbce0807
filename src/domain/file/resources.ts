import * as z from 'zod/mini';
import { monthSchema } from '../benefits/calendar/month.ts';
import { centsSchema } from '../documents/cents.ts';
import { benefitNameSchema, monthsSchema, yearSchema } from '../documents/parts.ts';

const resourceKinds = [
  'wages',
  'selfEmployment',
  'unemployment',
  'sickness',
  'retirement',
  'disability',
  'maintenance',
  'property',
  'other',
] as const;

/** Of whom: the one who is responsible for the file, their spouse, or somebody else who lives there. */
const resourceOwners = ['responsible', 'spouse', 'other'] as const;

const ROWS_MAX = 60;

/** « Mes ressources » (#11, #179): the amounts with which the caisse computes, by the period for which they count. */
export const resourcesSchema = z.readonly(
  z.strictObject({
    /** A year for family benefits; three months for the RSA, the AAH and the prime d'activité. */
    period: z.union([yearSchema, monthsSchema]),
    rows: z
      .array(z.strictObject({ owner: z.enum(resourceOwners), kind: z.enum(resourceKinds), amount: centsSchema }))
      .check(z.minLength(1), z.maxLength(ROWS_MAX)),
  }),
);
export type Resources = z.infer<typeof resourcesSchema>;

/** A right that is open now, and what it gives a month. */
export const rightSchema = z.readonly(
  z.strictObject({
    benefit: benefitNameSchema,
    amount: centsSchema.check(z.gte(0)),
    since: monthSchema,
    /** The last month, where the caisse knows one. */
    until: z.nullable(monthSchema),
    /** Paid to a landlord or a guardian (#31). */
    isPaidToThirdParty: z.boolean(),
  }),
);
export type Right = z.infer<typeof rightSchema>;

/** « Mes dettes si j'en ai » (#12). */
export const debtSchema = z.readonly(
  z.strictObject({
    name: benefitNameSchema,
    /** « Depuis » the month in which it was found. */
    since: monthSchema,
    remaining: centsSchema.check(z.gte(1)),
    /** Kept of what is paid each month; 0: nothing is kept now. */
    withheldEachMonth: centsSchema.check(z.gte(0)),
  }),
);
export type Debt = z.infer<typeof debtSchema>;
