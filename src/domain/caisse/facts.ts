import type { LanguageId } from '../language.ts';

export const caisseKinds = ['caf', 'cpam'] as const;
export type CaisseKind = (typeof caisseKinds)[number];

/** What the notice of RGPD article 13 says of a caisse (P28); texts are in the catalogues. */
export interface PrivacyFacts {
  /** The organisation answerable for the data. */
  readonly controller: string;
  /** The addressee of a request about one's data, after « Écrivez au »; a site may say the address, the website does. */
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

/** All that screens, papers and messages say of one organisation: nothing else names it. */
export interface CaisseFacts extends Contact {
  readonly kind: CaisseKind;
  /** Stands for the caisse inside signed bytes; never changes, never used again. */
  readonly wireCode: number;
  readonly shortName: string;
  readonly name: string;
  readonly department: string;
  /** After « Actualité », “News”: each department has an article of its own, or none. */
  readonly ofDepartment: Readonly<Record<LanguageId, string>>;
  /** Of its chief town: shows how one is typed. */
  readonly postalCodeExample: string;
  /** One has an account of one's own from the day after this birthday (#171). */
  readonly ownAccountAfterYears: number;
  readonly privacy: PrivacyFacts;
}
