import * as z from 'zod/mini';
import { monthIndex, monthSchema } from '../benefits/calendar/month.ts';
import { cafContentSchema } from './caf-content.ts';
import { cpamContentSchema } from './cpam-content.ts';
import { documentTypeRule, documentTypeSchema, MONTHS_OF_DOCUMENT_MAX, MONTHS_OFFERED_MAX } from './document-types.ts';
import { monthsSchema, yearSchema, type Months } from './parts.ts';

/** What a document says, as its caisse gives it: plain data, from which one paper is drawn. */
export const documentContentSchema = z.union([cafContentSchema, cpamContentSchema]);
export type DocumentContent = z.infer<typeof documentContentSchema>;

/** The content of one type. */
export type ContentOf<Type extends DocumentContent['type']> = Extract<DocumentContent, { readonly type: Type }>;

/** Names a benefit, a beneficiary or a child of one file towards one visit: given with the offer. */
const documentSubjectRefSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,43}$/));

/** One document that a caisse can give now, and what is to be chosen of it; the newest first. */
export const documentOfferSchema = z.readonly(
  z.strictObject({
    type: documentTypeSchema,
    /** Months of which it may be had; empty where no month is chosen. */
    months: z.array(monthSchema).check(z.maxLength(MONTHS_OFFERED_MAX)),
    years: z.array(yearSchema).check(z.maxLength(10)),
    /** Benefits, beneficiaries or children; empty where none is chosen. `label` is shown to the visitor. */
    subjects: z
      .array(
        z.strictObject({ ref: documentSubjectRefSchema, label: z.string().check(z.minLength(1), z.maxLength(170)) }),
      )
      .check(z.maxLength(30)),
  }),
);
export type DocumentOffer = z.infer<typeof documentOfferSchema>;

/** The document that is asked for: it has the parts that its type takes (`documentTypes`), and no other. */
export const documentChoiceSchema = z
  .readonly(
    z.strictObject({
      type: documentTypeSchema,
      months: z.optional(monthsSchema),
      year: z.optional(yearSchema),
      subject: z.optional(documentSubjectRefSchema),
    }),
  )
  .check(z.refine(hasPartsOfType));
export type DocumentChoice = z.infer<typeof documentChoiceSchema>;

interface Parts {
  readonly type: z.infer<typeof documentTypeSchema>;
  readonly months?: Months | undefined;
  readonly year?: number | undefined;
  readonly subject?: string | undefined;
}

function hasPartsOfType({ type, months, year, subject }: Parts): boolean {
  const rule = documentTypeRule(type);
  const count = months === undefined ? 0 : monthIndex(months.to) - monthIndex(months.from) + 1;
  const monthsMax = { none: 0, month: 1, months: MONTHS_OF_DOCUMENT_MAX, year: 0 }[rule.period];
  return (
    count <= monthsMax &&
    count > 0 === monthsMax > 0 &&
    (year !== undefined) === (rule.period === 'year') &&
    (subject !== undefined) === (rule.subject !== 'none')
  );
}
