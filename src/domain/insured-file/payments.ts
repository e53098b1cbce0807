import * as z from 'zod/mini';
import { sickLeaveNatures } from '../documents/cpam-content.ts';
import { centsSchema, sumOf, type Cents } from '../documents/cents.ts';
import { yearSchema } from '../documents/parts.ts';
import { calendarDateSchema, type CalendarDate } from '../time/instant-schema.ts';

/** « Les 6 derniers mois » (#276): this one and those before it. */
export const RECENT_MONTHS = 6;

const LINES_MAX = 1_000;
const ROWS_MAX = 100;
const amountSchema = centsSchema.check(z.gte(0));
const words = z.string().check(z.minLength(1), z.maxLength(120));

/** What a payment is for, as one filters by it. */
export const careKinds = [
  'consultation',
  'medicine',
  'examination',
  'dental',
  'nursing',
  'transport',
  'other',
] as const;
export type CareKind = (typeof careKinds)[number];

const careLineSchema = z.strictObject({
  kind: z.literal('care'),
  care: z.enum(careKinds),
  /** As the caisse calls it. */
  name: words,
  careOn: calendarDateSchema,
  /** First names of who was cared for. */
  person: words,
  paid: amountSchema,
  base: amountSchema,
  ratePercent: z.int().check(z.gte(0), z.lte(100)),
  /** Flat-rate contributions and deductibles taken off. */
  deducted: amountSchema,
  amount: amountSchema,
  paidOn: calendarDateSchema,
});

const allowanceLineSchema = z.strictObject({
  kind: z.literal('allowance'),
  nature: z.enum(sickLeaveNatures),
  from: calendarDateSchema,
  to: calendarDateSchema,
  days: z.int().check(z.gte(1), z.lte(366)),
  person: words,
  amount: amountSchema,
  paidOn: calendarDateSchema,
  payee: z.enum(['insured', 'employer']),
});

const healthPaymentLineSchema = z.readonly(z.discriminatedUnion('kind', [careLineSchema, allowanceLineSchema]));
export type HealthPaymentLine = z.infer<typeof healthPaymentLineSchema>;

/** « Mes arrêts de travail » (#281). */
const sickLeaveSchema = z.strictObject({
  nature: z.enum(sickLeaveNatures),
  from: calendarDateSchema,
  to: calendarDateSchema,
  /** The last day that was paid for; null: none yet. */
  paidUntil: z.nullable(calendarDateSchema),
  /** What was paid of it until now. */
  paid: amountSchema,
  payee: z.enum(['insured', 'employer']),
});
export type SickLeave = z.infer<typeof sickLeaveSchema>;

/** « Instruction d'un dossier d'accident du travail » (#280). */
const workAccidentSchema = z.strictObject({
  nature: z.enum(['accidentDuTravail', 'maladieProfessionnelle']),
  happenedOn: calendarDateSchema,
  /** The day on which the caisse had the declaration. */
  declaredOn: calendarDateSchema,
  state: z.discriminatedUnion('kind', [
    /** Decided by this day at the latest, where the caisse asks no more questions. */
    z.strictObject({ kind: z.literal('examined'), answerBy: calendarDateSchema }),
    z.strictObject({ kind: z.enum(['recognised', 'refused']), on: calendarDateSchema }),
  ]),
});
export type WorkAccident = z.infer<typeof workAccidentSchema>;

/** « Participations forfaitaires et franchises médicales » of a calendar year (#279). */
const deductionsSchema = z.strictObject({
  year: yearSchema,
  participation: amountSchema,
  franchise: amountSchema,
  /** The most that each of the two may come to. */
  most: amountSchema,
});
export type Deductions = z.infer<typeof deductionsSchema>;

/** « Mes paiements » of an ameli account: about health all of it (P34). The newest of everything comes first. */
export const healthPaymentsSchema = z.readonly(
  z.strictObject({
    lines: z.array(healthPaymentLineSchema).check(z.maxLength(LINES_MAX)),
    leaves: z.array(sickLeaveSchema).check(z.maxLength(ROWS_MAX)),
    accidents: z.array(workAccidentSchema).check(z.maxLength(ROWS_MAX)),
    deductions: z.array(deductionsSchema).check(z.maxLength(ROWS_MAX)),
  }),
);
export type HealthPayments = z.infer<typeof healthPaymentsSchema>;

/** By what the payments are filtered: what they are for, or for whom. */
export type PaymentFilter =
  | { readonly by: 'care'; readonly care: CareKind }
  | { readonly by: 'allowance' }
  | { readonly by: 'person'; readonly person: string };

/** The name of a filter on a button; it stands in no address and no log. */
export const filterKey = (filter: PaymentFilter): string =>
  filter.by === 'care' ? `care.${filter.care}` : filter.by === 'person' ? `person.${filter.person}` : 'allowance';

function passes(filter: PaymentFilter | undefined, line: HealthPaymentLine): boolean {
  switch (filter?.by) {
    case undefined:
      return true;
    case 'person':
      return line.person === filter.person;
    case 'allowance':
      return line.kind === 'allowance';
    case 'care':
      return line.kind === 'care' && line.care === filter.care;
  }
}

/** The filters that some of the lines pass, in a fixed order; people only where there are several. */
export function filtersOf(lines: readonly HealthPaymentLine[]): readonly PaymentFilter[] {
  const people = [...new Set(lines.map(({ person }) => person))].toSorted((one, other) =>
    one.localeCompare(other, 'fr'),
  );
  const all: readonly PaymentFilter[] = [
    ...careKinds.map((care): PaymentFilter => ({ by: 'care', care })),
    { by: 'allowance' },
    ...(people.length > 1 ? people.map((person): PaymentFilter => ({ by: 'person', person })) : []),
  ];
  return all.filter((filter) => lines.some((line) => passes(filter, line)));
}

/** All that was paid on one day, as far as it passes the filter. */
export interface HealthPayment {
  readonly paidOn: CalendarDate;
  readonly lines: readonly HealthPaymentLine[];
  /** To the insured: what went to an employer is told beside it. */
  readonly total: Cents;
  readonly toEmployer: Cents;
}

/** Lines by the day on which they were paid, the newest first. */
export function healthPaymentsOf(
  lines: readonly HealthPaymentLine[],
  filter?: PaymentFilter,
): readonly HealthPayment[] {
  const shown = lines.filter((line) => passes(filter, line));
  const days = [...new Set(shown.map(({ paidOn }) => paidOn))].toSorted().toReversed();
  return days.map((paidOn) => {
    const ofDay = shown.filter((line) => line.paidOn === paidOn);
    const toEmployer = sumOf(ofDay.filter(goesToEmployer).map(({ amount }) => amount));
    return { paidOn, lines: ofDay, total: sumOf(ofDay.map(({ amount }) => amount)) - toEmployer, toEmployer };
  });
}

const goesToEmployer = (line: HealthPaymentLine): boolean => line.kind === 'allowance' && line.payee === 'employer';
