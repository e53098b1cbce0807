import * as z from 'zod/mini';

/** One organisation; all data, keys and sessions are separate per caisse (P29). */
export const caisseIdSchema = z.enum(['caf-31', 'cpam-31']);
export type CaisseId = z.infer<typeof caisseIdSchema>;

export const caisseKindSchema = z.enum(['caf', 'cpam']);
export type CaisseKind = z.infer<typeof caisseKindSchema>;

/** What the notice of RGPD article 13 says of a caisse (P28); texts are in the catalogues. */
export interface PrivacyFacts {
  /** The organisation answerable for the data. */
  readonly controller: string;
  /** To whom a request about one's data is addressed; its postal address is on the website. */
  readonly dataProtectionOfficer: string;
  readonly legalBasis: 'publicInterestTask';
}

/** How to reach an organisation. */
export interface Contact {
  /** Grouped as people say it. */
  readonly phone: string;
  /** Printed in letters: without scheme. */
  readonly website: string;
}

/** The same in every department. */
export const nationalContacts: Readonly<Record<CaisseKind, Contact>> = {
  caf: { phone: '32 30', website: 'www.caf.fr' },
  cpam: { phone: '36 46', website: 'www.ameli.fr' },
};

export interface Caisse extends Contact {
  readonly id: CaisseId;
  readonly kind: CaisseKind;
  /** Stands for the caisse inside signed bytes; never changes, never used again. */
  readonly wireCode: number;
  readonly shortName: string;
  readonly name: string;
  readonly department: string;
  readonly departmentName: string;
  readonly privacy: PrivacyFacts;
}

/** Haute-Garonne: #219, #302, #321, and what caf.fr and ameli.fr say of the two. */
export const caisses: Readonly<Record<CaisseId, Caisse>> = {
  'caf-31': {
    id: 'caf-31',
    kind: 'caf',
    wireCode: 1,
    shortName: 'Caf',
    name: 'Caf de la Haute-Garonne',
    department: '31',
    departmentName: 'Haute-Garonne',
    ...nationalContacts.caf,
    privacy: {
      controller: 'Caisse d’allocations familiales de la Haute-Garonne',
      dataProtectionOfficer: 'Délégué à la protection des données de la Caf de la Haute-Garonne',
      legalBasis: 'publicInterestTask',
    },
  },
  'cpam-31': {
    id: 'cpam-31',
    kind: 'cpam',
    wireCode: 2,
    shortName: 'CPAM',
    name: 'CPAM de la Haute-Garonne',
    department: '31',
    departmentName: 'Haute-Garonne',
    ...nationalContacts.cpam,
    privacy: {
      controller: 'Caisse primaire d’assurance maladie de la Haute-Garonne',
      dataProtectionOfficer: 'Délégué à la protection des données de la CPAM de la Haute-Garonne',
      legalBasis: 'publicInterestTask',
    },
  },
};

export const caisseIds: readonly CaisseId[] = caisseIdSchema.options;
/** Chosen in a form until the visitor chooses another. */
export const firstCaisse: CaisseId = caisses['caf-31'].id;

/** A table with one value for each caisse. */
export function forEachCaisse<Value>(valueOf: (id: CaisseId) => Value): Readonly<Record<CaisseId, Value>> {
  return Object.fromEntries(caisseIds.map((id) => [id, valueOf(id)])) as Record<CaisseId, Value>;
}

/** The kind decides the password rules: those of caf.fr or those of ameli.fr. */
export function caisseKindOf(id: CaisseId): CaisseKind {
  return caisses[id].kind;
}

/** The caisse a byte stands for, or undefined when this version does not know it. */
export function caisseOfWireCode(wireCode: number): CaisseId | undefined {
  return caisseIds.find((id) => caisses[id].wireCode === wireCode);
}
