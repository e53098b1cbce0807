import type { LanguageId } from '../language.ts';
import { nationalContacts, type CaisseFacts } from './facts.ts';

/** Haute-Garonne: #219, #302, #321, and what caf.fr says of it. */
export const caf31: CaisseFacts = {
  kind: 'caf',
  wireCode: 1,
  shortName: 'Caf',
  name: 'Caf de la Haute-Garonne',
  department: '31',
  ofDepartment: { fr: 'de Haute-Garonne', en: 'of Haute-Garonne' } satisfies Readonly<Record<LanguageId, string>>,
  postalCodeExample: '31000',
  ownAccountAfterYears: 15,
  ...nationalContacts.caf,
  privacy: {
    controller: 'Caisse d’allocations familiales de la Haute-Garonne',
    dataProtectionOfficer: 'délégué à la protection des données de la Caf de la Haute-Garonne',
    legalBasis: 'publicInterestTask',
  },
};
