import * as z from 'zod/mini';
import { monthSchema } from '#domain/benefits/calendar/month.ts';
import { calendarDateSchema } from '#domain/time/instant-schema.ts';

const euros = z.number().check(z.gte(0));

/** First month all parameters reach back to, with the months of reference before it. */
const EARLIEST = '2023-05';
const reach = z.refine<string>((period) => period >= EARLIEST.slice(0, period.length), {
  error: `the parameters begin in ${EARLIEST}`,
});

/** One figure for each reference month, or for the three of them in order, the most recent first. */
const monthly = z.optional(z.union([euros, z.tuple([euros, euros, euros])]));
const flag = z.optional(z.boolean());

/** French names of the case files, each with the income of the domain it is. */
export const incomeNames = {
  salaire_net: 'wage',
  stage_gratification: 'training',
  formation_professionnelle: 'training',
  salaire_apprenti: 'wage',
  apprenti_remuneration: 'wage',
  chomage_partiel: 'wage',
  bourse_recherche: 'wage',
  revenus_tns: 'selfEmployed',
  indemnites_maternite: 'parentalLeavePay',
  indemnites_journalieres_maternite: 'parentalLeavePay',
  indemnites_journalieres: 'sickPay',
  chomage_net: 'unemployment',
  retraite_nette: 'pension',
  pensions_invalidite: 'disabilityPension',
  pensions_alimentaires_percues: 'alimony',
  revenus_capital: 'capital',
  asi: 'minimumBenefit',
  ass: 'minimumBenefit',
  aspa: 'minimumBenefit',
  aah: 'aah',
} as const;

type IncomeName = keyof typeof incomeNames;
const incomeShape = Object.fromEntries(Object.keys(incomeNames).map((name) => [name, monthly])) as Record<
  IncomeName,
  typeof monthly
>;

const parentFields = z.object({
  date_naissance: calendarDateSchema,
  ...incomeShape,
  etudiant: flag,
  apprenti: flag,
  stagiaire: flag,
  heures_travaillees: z.optional(euros),
  boursier: flag,
  /** Month in which all work ended. */
  chomage_depuis: z.optional(monthSchema),
  chomage_indemnise: flag,
  rsa_percu: flag,
  /** AEEH is received for a child. */
  aeeh: flag,
});
export const parentSchema = parentFields.check(
  z.refine(({ chomage_indemnise, chomage_depuis }) => !chomage_indemnise || chomage_depuis !== undefined, {
    path: ['chomage_indemnise'],
    error: 'counts from the month in chomage_depuis, which is missing',
  }),
);
export type CaseParent = z.infer<typeof parentSchema>;

export const childSchema = z.object({
  date_naissance: calendarDateSchema,
  salaire_net: z.optional(euros),
  garde_alternee: flag,
  aeeh: flag,
  recueilli_sans_parents: flag,
});

const tenures = {
  locataire_vide: 'tenant',
  locataire_meuble: 'furnishedTenant',
  locataire_hlm: 'socialTenant',
  proprietaire: 'owner',
  primo_accedant: 'buyer',
  loge_gratuitement: 'housedFree',
} as const;
export const tenureOf = (name: keyof typeof tenures) => tenures[name];
const tenureSchema = z.enum(Object.keys(tenures) as readonly (keyof typeof tenures)[]);

const householdFields = z.object({
  parents: z.array(parentSchema).check(z.minLength(1), z.maxLength(2)),
  enfants: z.array(childSchema),
  base_ressources: z.optional(euros),
  biactif: flag,
  pension_alimentaire: z.optional(euros),
  logement: z.optional(tenureSchema),
  statut: z.optional(tenureSchema),
  zone: z.optional(z.enum(['zone_1', 'zone_2', 'zone_3'])),
  loyer: z.optional(euros),
  coloc: flag,
  chambre: flag,
  reduction_loyer_solidarite: z.optional(euros),
  aide_logement: z.optional(euros),
  isolement_recent: flag,
  enceinte: flag,
  enfants_attendus: z.optional(z.int().check(z.gte(0), z.lte(9))),
  participation_frais: flag,
});
/** Of one thing said twice, in two fields. */
const areAlike = (one: unknown, other: unknown): boolean => one === undefined || other === undefined || one === other;

export const householdSchema = householdFields.check(
  z.refine(
    ({ enceinte, enfants_attendus }) =>
      areAlike(enceinte, enfants_attendus === undefined ? undefined : enfants_attendus > 0),
    {
      path: ['enfants_attendus'],
      error: 'contradicts enceinte',
    },
  ),
  z.refine(({ statut, logement }) => areAlike(statut, logement), {
    path: ['logement'],
    error: 'contradicts statut',
  }),
);
export type CaseHousehold = z.infer<typeof householdSchema>;

const household = householdSchema;
const month = monthSchema.check(reach);
/** How the law is read: « reference » when nothing is said, so that the reference cases go on holding. */
const readingSchema = z.enum(['law', 'reference']);
const reading = z.optional(readingSchema);
const ofMonth = { period: month, household, reading };
const reference = {
  reference_rule: z.optional(z.enum(['M-1..M-3', 'M-2..M-4'])),
  policy: z.optional(z.enum(['rightMonth', 'referenceMonth'])),
};

export const benefitNames = ['ppa', 'rsa', 'al', 'af', 'cf', 'asf', 'paje-base', 'ars'] as const;

const year = z.string().check(z.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/), reach);

export const caseSchema = z.discriminatedUnion('benefit', [
  z.object({ benefit: z.literal('ppa'), ...ofMonth, ...reference }),
  z.object({ benefit: z.literal('rsa'), ...ofMonth, ...reference }),
  z.object({ benefit: z.literal('al'), ...ofMonth }),
  z.object({ benefit: z.literal('af'), ...ofMonth }),
  z.object({ benefit: z.literal('cf'), ...ofMonth }),
  z.object({ benefit: z.literal('asf'), ...ofMonth }),
  z.object({ benefit: z.literal('paje-base'), ...ofMonth }),
  z.object({ benefit: z.literal('ars'), period: year, household, reading }),
]);
export type SimulationCase = z.infer<typeof caseSchema>;

/** What a case may say of itself, for people: no rule reads it. */
const descriptions = [
  'id',
  'label',
  'tag',
  'source',
  'why',
  'quirk',
  'expected',
  'reference_months',
  'params_change_inside_or_after_reference',
];

/** The fields that a case may have, of whatever benefit. */
export const caseFields = [
  ...new Set([...descriptions, ...caseSchema.def.options.flatMap(({ shape }) => Object.keys(shape))]),
];
