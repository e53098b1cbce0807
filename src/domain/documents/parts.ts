import * as z from 'zod/mini';
import { monthSchema } from '../benefits/calendar/month.ts';
import { recordedBirthDateSchema } from '../identity/birth-date.ts';
import { calendarDateSchema } from '../time/instant-schema.ts';

/** A name as an official paper writes it: every letter of every language, none of them replaced. */
const officialNameSchema = z.string().check(z.minLength(1), z.maxLength(80));

/** Somebody whom a document names. */
export const namedPersonSchema = z.readonly(
  z.strictObject({
    birthName: officialNameSchema,
    /** « Nom d'usage ». */
    usedName: z.nullable(officialNameSchema),
    firstNames: officialNameSchema,
    birthDate: recordedBirthDateSchema,
  }),
);
export type NamedPerson = z.infer<typeof namedPersonSchema>;

const addressLineSchema = z.string().check(z.minLength(1), z.maxLength(60));

/** Lines below the name in the window of an envelope (NF Z 10-011): seven lines in all. */
export const postalAddressSchema = z.array(addressLineSchema).check(z.minLength(1), z.maxLength(7));
export type PostalAddress = readonly string[];

/** Both months belong to it. */
export const monthsSchema = z
  .readonly(z.strictObject({ from: monthSchema, to: monthSchema }))
  .check(z.refine(({ from, to }) => from <= to));
export type Months = z.infer<typeof monthsSchema>;

/** Both days belong to it; `to` null: no end is known. */
export const daysSchema = z.readonly(z.strictObject({ from: calendarDateSchema, to: z.nullable(calendarDateSchema) }));

export const yearSchema = z.int().check(z.gte(2000), z.lte(2100));

/** The caisse's own name of a benefit, as it stands on its papers. */
export const benefitNameSchema = z.string().check(z.minLength(1), z.maxLength(80));
