import * as z from 'zod/mini';
import { calendarDateSchema } from '../../time/instant-schema.ts';
import type { Amount, MoneyUnit } from '../money/unit.ts';

type EurosSchema<U extends MoneyUnit> = z.ZodMiniType<Amount<U>, number>;

/** Euros, never negative. */
const eurosSchema = z.number().check(z.gte(0), z.lte(100_000_000));
const monthlySchema: EurosSchema<'perMonth'> = eurosSchema;
const yearlySchema: EurosSchema<'perYear'> = eurosSchema;
const onceSchema: EurosSchema<'once'> = eurosSchema;

/** Activity (CSS, art. R844-1): pay, profit of the self-employed, birth leave, partial unemployment. */
export const activityKinds = ['wage', 'training', 'selfEmployed', 'parentalLeavePay', 'sickPayWhileWorking'] as const;

/** Other (CSS, art. R844-2). */
export const otherKinds = [
  'unemployment',
  'pension',
  'disabilityPension',
  'alimony',
  'sickPay',
  'capital',
  'minimumBenefit',
  'otherIncome',
] as const;

/**
 * The monthly income of an adult, by kind as the law counts it; an absent kind is zero. AAH is activity or other,
 * depending on the wage beside it (CSS, art. L842-8).
 */
export const incomeKindSchema = z.enum([...activityKinds, ...otherKinds, 'aah']);
export type IncomeKind = z.infer<typeof incomeKindSchema>;

/** Pay no tax, so are no part of the income of a year (CGI, art. 81). */
export const untaxedKinds: readonly IncomeKind[] = ['aah', 'minimumBenefit'];

const monthIncomeSchema = z.readonly(z.partialRecord(incomeKindSchema, monthlySchema));
export type MonthIncome = z.infer<typeof monthIncomeSchema>;

const adultSchema = z.readonly(
  z.object({
    birthDate: calendarDateSchema,
    /** Months of the reference quarter, the most recent first. */
    incomes: z.readonly(z.tuple([monthIncomeSchema, monthIncomeSchema, monthIncomeSchema])),
    /** Pupil, student, trainee or apprentice. */
    student: z.boolean(),
    /** Of these, a trainee or an apprentice: paid, and no student for housing aid. */
    apprentice: z.optional(z.boolean()),
    /** Holds a grant of higher education that pays no tax (CCH, art. R822-20). */
    grantHolder: z.optional(z.boolean()),
    /** Without any work for two months or more, with unemployment benefit or without (CCH, art. R822-14 and R822-15). */
    jobless: z.optional(z.enum(['withBenefit', 'withoutBenefit'])),
    /** Receives RSA now (CCH, art. R822-17). */
    receivesRsa: z.optional(z.boolean()),
    /** Hours worked in the last three years, for RSA before 25; absent means none. */
    hoursInThreeYears: z.optional(z.number().check(z.gte(0))),
    /** Incomes that ended since the quarter and were not replaced (CASF, art. R262-13). */
    stopped: z.optional(z.readonly(z.array(z.enum(['work', 'other'])))),
  }),
);
export type Adult = z.infer<typeof adultSchema>;

const childSchema = z.readonly(
  z.object({
    birthDate: calendarDateSchema,
    /** Average net pay a month over the last six months. */
    monthlyWage: z.optional(monthlySchema),
    /** Lives by turns with each parent, who share the allowances. */
    sharedCustody: z.optional(z.boolean()),
    /** Both parents are absent: the higher ASF. */
    withoutParents: z.optional(z.boolean()),
    disabled: z.optional(z.boolean()),
    /** AEEH is received for this child (CCH, art. D823-16). */
    aeeh: z.optional(z.boolean()),
  }),
);
export type Child = z.infer<typeof childSchema>;

export const zoneSchema = z.enum(['zone1', 'zone2', 'zone3']);
export type Zone = z.infer<typeof zoneSchema>;

export const tenureSchema = z.enum(['tenant', 'furnishedTenant', 'socialTenant', 'owner', 'buyer', 'housedFree']);
export type Tenure = z.infer<typeof tenureSchema>;

const housingSchema = z.readonly(
  z.object({
    tenure: tenureSchema,
    /** Without charges; for a buyer, what the loan costs. */
    rent: monthlySchema,
    zone: z.optional(zoneSchema),
    /** Several tenants on one lease or one dwelling. */
    shared: z.optional(z.boolean()),
    /** A room, not a dwelling. */
    room: z.optional(z.boolean()),
    /** Reduction of the rent of social housing (RLS). */
    rentReduction: z.optional(monthlySchema),
    /** Housed free but pays a part of the costs. */
    sharesCosts: z.optional(z.boolean()),
    /** Housing aid received now. */
    aidReceived: z.optional(monthlySchema),
  }),
);
export type Housing = z.infer<typeof housingSchema>;

/** One home and the people who share its purse: all that the rules read, and no name. */
export const householdSchema = z.readonly(
  z.object({
    adults: z.readonly(z.array(adultSchema).check(z.minLength(1), z.maxLength(2))),
    children: z.readonly(z.array(childSchema).check(z.maxLength(30))),
    housing: housingSchema,
    pregnant: z.boolean(),
    /** How many children are expected; absent: one, where somebody is pregnant. */
    expected: z.optional(z.int().check(z.gte(1), z.lte(9))),
    /** Alone since less than 18 months, with children (CASF, art. R262-2). */
    recentlySingle: z.boolean(),
    /** Net income of the year N-2, for the family benefits (CSS, art. R532-1). */
    annualIncome: yearlySchema,
    /** Income of the last twelve months, for housing aid (CCH, art. R822-2); raised to the next 100 € by the rule. */
    housingIncome: yearlySchema,
    /** Each of the couple earned above 13.6 % of the social security ceiling in N-2 (CSS, art. R522-2). */
    twoEarners: z.boolean(),
    /** Support received for the children, beside the `alimony` of the quarter; ASF completes it. */
    supportReceived: monthlySchema,
    /** Savings that pay no tax, for RSA (CASF, art. R132-1). */
    untaxedSavings: z.optional(onceSchema),
  }),
);
export type Household = z.infer<typeof householdSchema>;

/** Children on their way. */
export const expectedChildren = ({ pregnant, expected = 1 }: Household): number => (pregnant ? expected : 0);
