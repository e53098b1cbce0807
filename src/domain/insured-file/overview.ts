import * as z from 'zod/mini';
import { daysSchema, namedPersonSchema, postalAddressSchema } from '../documents/parts.ts';
import { calendarDateSchema } from '../time/instant-schema.ts';
import { procedures } from './procedures.ts';

const words = z.string().check(z.minLength(1), z.maxLength(80));

const INSURERS_MAX = 5;
const DEPENDANTS_MAX = 30;
const NOTICES_MAX = 10;
const PAPERS_MAX = 10;

/** « Organisme complémentaire » (#303). */
const insurerSchema = z.strictObject({
  name: words,
  /** « N° adhérent ». */
  memberNumber: z.string().check(z.regex(/^[0-9A-Z]{4,16}$/)),
  since: calendarDateSchema,
});
export type Insurer = z.infer<typeof insurerSchema>;

/** « Médecin traitant » (#303). */
const treatingDoctorSchema = z.strictObject({ name: words, speciality: words, declaredOn: calendarDateSchema });

/** How long the caisse takes (« Délais de ma caisse », #310). Nothing in it is about a person. */
export const delayKinds = [
  'electronicClaim',
  'paperClaim',
  'dailyAllowance',
  'vitaleCard',
  'complementaireSante',
  'question',
] as const;
export type DelayKind = (typeof delayKinds)[number];
const delaysSchema = z.strictObject({
  /** The day on which they were counted. */
  on: calendarDateSchema,
  days: z.partialRecord(z.enum(delayKinds), z.int().check(z.gte(1), z.lte(366))),
});

/** « Compléter votre dossier »: one notice for a request that waits for papers, each by its own name. */
const noticeSchema = z.strictObject({
  procedure: z.enum(procedures),
  papers: z.array(words).check(z.minLength(1), z.maxLength(PAPERS_MAX)),
});

/**
 * What a Cpam shows of an insured person at once (#302, #303). What is about health is null below `strong`, and the gateway
 * leaves it out once more.
 */
export const insuredOverviewSchema = z.readonly(
  z.strictObject({
    insured: namedPersonSchema,
    /** The last three digits before the key: enough to know it again. */
    nirEnding: z.string().check(z.regex(/^\d{3}$/)),
    /** « Code d'organisme »: régime, caisse, centre: « 01 311 2006 ». */
    organisme: z.string().check(z.regex(/^\d{2} \d{3} \d{4}$/)),
    /** Rights to the reimbursement of care; null: they are closed. */
    rights: z.nullable(daysSchema),
    complementaireSante: z.nullable(z.strictObject({ withContribution: z.boolean(), days: daysSchema })),
    /** Of several, none is told of payments until one is chosen. */
    insurers: z.array(insurerSchema).check(z.maxLength(INSURERS_MAX)),
    /** Last day of the « Carte Européenne d'Assurance Maladie »; null: none was asked for. */
    europeanCardUntil: z.nullable(calendarDateSchema),
    /** First names of those who depend on the insured. */
    dependants: z.array(words).check(z.maxLength(DEPENDANTS_MAX)),
    address: z.nullable(postalAddressSchema),
    /** Messages of the caisse that nobody has opened (#292). */
    unreadMessages: z.int().check(z.gte(0), z.lte(999)),
    toComplete: z.array(noticeSchema).check(z.maxLength(NOTICES_MAX)),
    delays: delaysSchema,
    health: z.nullable(
      z.strictObject({
        /** Null: none was declared. */
        treatingDoctor: z.nullable(treatingDoctorSchema),
        /** « Exonération du ticket modérateur » for a long illness. */
        exemption: z.nullable(daysSchema),
      }),
    ),
  }),
);
export type InsuredOverview = z.infer<typeof insuredOverviewSchema>;

/** What a session below `strong` gets (P34). */
export const withoutHealth = (overview: InsuredOverview): InsuredOverview => ({ ...overview, health: null });
