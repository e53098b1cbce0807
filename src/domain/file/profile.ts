import * as z from 'zod/mini';
import { namedPersonSchema, postalAddressSchema } from '../documents/parts.ts';
import { calendarDateSchema } from '../time/instant-schema.ts';

const coupleSituations = [
  'single',
  'married',
  'civilPartnership',
  /** « Vie maritale » (#24). */
  'cohabiting',
  'separated',
  'divorced',
  'widowed',
] as const;

const workSituations = [
  'employed',
  'selfEmployed',
  'unemployed',
  'student',
  'apprentice',
  'parentalLeave',
  'sickLeave',
  'disabled',
  'retired',
  'none',
] as const;

/** « Depuis le » (#24, #26); null where the caisse does not know since when. */
const since = z.nullable(calendarDateSchema);
const coupleSchema = z.strictObject({ situation: z.enum(coupleSituations), since });
const workSchema = z.strictObject({ situation: z.enum(workSituations), since });

const CHILDREN_MAX = 30;

/** « Mon profil » of the one who is responsible for a file (#24–#27). Contacts are of `contacts`, masked. */
export const profileSchema = z.readonly(
  z.strictObject({
    couple: coupleSchema,
    work: workSchema,
    /** First names of the children of the file, the eldest first (#25). */
    children: z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.maxLength(CHILDREN_MAX)),
    address: z.nullable(postalAddressSchema),
  }),
);
export type Profile = z.infer<typeof profileSchema>;

/**
 * What is of a person alone (#53): all that a spouse without an authorisation, a child or a dependant person may read in the
 * file of another.
 */
export const ownDataSchema = z.readonly(
  z.strictObject({
    person: namedPersonSchema,
    couple: coupleSchema,
    work: workSchema,
    address: z.nullable(postalAddressSchema),
  }),
);
export type OwnData = z.infer<typeof ownDataSchema>;
