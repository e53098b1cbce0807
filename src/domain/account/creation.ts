import * as z from 'zod/mini';
import { ibanSchema } from '../bank/iban.ts';
import { birthNameSchema } from '../identity/birth-name.ts';
import { emailSchema, mobileSchema } from '../identity/contact.ts';
import { nirSchema } from '../identity/nir.ts';
import { postalCodeSchema } from '../identity/postal-code.ts';
import { letterCodePolicy } from '../one-time-code/code.ts';
import { calendarDateSchema } from '../time/instant-schema.ts';

/** A creation waits so long for a proof of the person, as the code of a letter is good. */
export const creationWaitMs = letterCodePolicy.lifeMs;

/** « Civilité » (#173). */
export const civilities = ['madame', 'monsieur'] as const;
export type Civility = (typeof civilities)[number];

/** « Lieu de naissance » (#173): metropolitan France, its overseas departments and collectivities, or abroad. */
export const birthPlaces = ['metropolitanFrance', 'overseasFrance', 'abroad'] as const;
export type BirthPlace = (typeof birthPlaces)[number];

/** « Étape 1 : état civil » (#173). Names as typed, spaces tidied. The number is always there: without it nothing is created. */
export const civilStatusSchema = z.readonly(
  z.strictObject({
    nir: nirSchema,
    civility: z.enum(civilities),
    birthName: birthNameSchema,
    firstNames: birthNameSchema,
    /** « Nom d'usage (facultatif) ». */
    usedName: z.optional(birthNameSchema),
    birthDate: calendarDateSchema,
    birthPlace: z.enum(birthPlaces),
    /** « Je réside ou j'étudie en France ». */
    livesInFrance: z.boolean(),
    /** « Mon code postal actuel », where one lives in France. */
    postalCode: z.optional(postalCodeSchema),
  }),
);
export type CivilStatus = z.infer<typeof civilStatusSchema>;

/** « Étape 2 » (#175): where the code of verification goes, typed in this visit: it proves the contact, not the person. */
export const typedContactSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mobile'), value: mobileSchema }),
  z.strictObject({ kind: z.literal('mail'), value: emailSchema }),
]);
export type TypedContact = Readonly<z.infer<typeof typedContactSchema>>;

/** What ameli checks besides (#256): the account on file, and the card's number where it was typed. Checks, never proofs. */
export const ameliChecksSchema = z.readonly(
  z.strictObject({ iban: ibanSchema, cardNumber: z.optional(z.string().check(z.regex(/^\d{1,10}$/))) }),
);
export type AmeliChecks = z.infer<typeof ameliChecksSchema>;
