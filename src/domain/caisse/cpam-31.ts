import type { LanguageId } from '../language.ts';
import { nationalContacts, type CaisseFacts } from './facts.ts';

/** Haute-Garonne: #219, #302, #321, and what ameli.fr says of it. */
export const cpam31: CaisseFacts = {
  kind: 'cpam',
  wireCode: 2,
  shortName: 'CPAM',
  name: 'CPAM de la Haute-Garonne',
  department: '31',
  ofDepartment: { fr: 'de Haute-Garonne', en: 'of Haute-Garonne' } satisfies Readonly<Record<LanguageId, string>>,
  postalCodeExample: '31000',
  ownAccountAfterYears: 15,
  ...nationalContacts.cpam,
  privacy: {
    controller: 'Caisse primaire d’assurance maladie de la Haute-Garonne',
    dataProtectionOfficer: 'délégué à la protection des données de la CPAM de la Haute-Garonne',
    legalBasis: 'publicInterestTask',
  },
};
