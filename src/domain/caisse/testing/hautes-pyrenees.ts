import type { LanguageId } from '../../language.ts';
import type { CaisseFacts } from '../facts.ts';

/** Two fictitious caisses of another department, with telephones of the range that ARCEP keeps for fiction. */
export const caf65: CaisseFacts = {
  kind: 'caf',
  wireCode: 65,
  shortName: 'Caf',
  name: 'Caf des Hautes-Pyrénées',
  department: '65',
  ofDepartment: { fr: 'des Hautes-Pyrénées', en: 'of Hautes-Pyrénées' } satisfies Readonly<Record<LanguageId, string>>,
  postalCodeExample: '65000',
  ownAccountAfterYears: 15,
  phone: '05 36 49 65 01',
  website: 'www.caf-pyrenees.example',
  privacy: {
    controller: 'Caisse d’allocations familiales des Hautes-Pyrénées',
    dataProtectionOfficer: 'délégué à la protection des données de la Caf des Hautes-Pyrénées',
    legalBasis: 'publicInterestTask',
  },
};

export const cpam65: CaisseFacts = {
  ...caf65,
  kind: 'cpam',
  wireCode: 66,
  shortName: 'CPAM',
  name: 'CPAM des Hautes-Pyrénées',
  phone: '05 36 49 65 02',
  website: 'www.cpam-pyrenees.example',
  privacy: {
    controller: 'Caisse primaire d’assurance maladie des Hautes-Pyrénées',
    dataProtectionOfficer: 'délégué à la protection des données de la CPAM des Hautes-Pyrénées',
    legalBasis: 'publicInterestTask',
  },
};
