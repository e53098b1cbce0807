import type { Variant } from '#kiosk/journeys/documents/testing/printed-samples.ts';
import type { Asked } from './asked-documents.ts';

/** A document of a fictitious person that is worth printing in every run, and the forms it is printed in. */
export interface CoveringCase {
  readonly about: string;
  readonly asked: Asked;
  readonly variants: readonly Variant[];
}

const a4 = ['a4'] as const;
const onTicketToo = ['a4', 'ticket80'] as const;
const inLargePrintToo = ['a4', 'largePrint'] as const;

const quarter = { from: '2026-08', to: '2026-10' } as const;
const oneMonth = (month: string) => ({ from: month, to: month });

/** Each type of document, each person who is a case of one (docs/reference-lives.md), and the pairs where they meet. */
export const coveringCases: readonly CoveringCase[] = [
  {
    about: 'a couple with three children',
    asked: { key: 'claire', type: 'paiementEtQuotient' },
    variants: onTicketToo,
  },
  {
    about: 'a right that ended in mid-period',
    asked: { key: 'claire', type: 'paiementParPrestation', period: 'whole', subject: 'Paje' },
    variants: a4,
  },
  { about: 'one of a couple', asked: { key: 'claire', type: 'paiementParBeneficiaire' }, variants: a4 },
  {
    about: 'Vietnamese letters, money for a landlord and for twins',
    asked: { key: 'anh', type: 'paiement', period: quarter },
    variants: a4,
  },
  {
    about: 'the second of twins',
    asked: { key: 'anh', type: 'paiementParEnfant', subject: 'Minh Khôi' },
    variants: a4,
  },
  {
    about: 'Turkish letters, a total below zero',
    asked: { key: 'sukru', type: 'releveDeCompte', period: oneMonth('2026-06') },
    variants: a4,
  },
  {
    about: 'Polish letters, a total of zero',
    asked: { key: 'lukasz', type: 'paiement' },
    variants: inLargePrintToo,
  },
  { about: 'a debt that is left', asked: { key: 'didier', type: 'releveDeCompte' }, variants: a4 },
  {
    about: 'a name of sixty characters, rights that ended',
    asked: { key: 'capucine', type: 'paiementEtQuotient', period: 'whole' },
    variants: a4,
  },
  {
    about: 'a name of sixty characters',
    asked: { key: 'capucine', type: 'quotientFamilial' },
    variants: ['largePrint', 'ticket80'],
  },
  {
    about: 'seven lines of an address abroad',
    asked: { key: 'elke', type: 'quotientFamilial' },
    variants: a4,
  },
  { about: 'overseas', asked: { key: 'indira', type: 'reductionTelephonique' }, variants: a4 },
  {
    about: 'forty lines',
    asked: { key: 'blandine', type: 'releveDeCompte', period: oneMonth('2026-08') },
    variants: a4,
  },
  { about: 'a file that was closed', asked: { key: 'florent', type: 'radiation' }, variants: a4 },
  {
    about: 'no right at all',
    asked: { key: 'xavier', type: 'nonDroit', period: 'whole' },
    variants: a4,
  },
  { about: 'children of a couple', asked: { key: 'fabrice', type: 'enfantsACharge' }, variants: a4 },
  { about: 'dependants', asked: { key: 'claire', type: 'droits' }, variants: onTicketToo },
  {
    about: 'two stoppages of work, one paid to the employer',
    asked: { key: 'xavier', type: 'indemnitesJournalieres', period: 'whole' },
    variants: a4,
  },
  { about: 'a year of allowances', asked: { key: 'valerie', type: 'releveFiscal' }, variants: a4 },
  { about: 'much care', asked: { key: 'monique', type: 'releveMensuel' }, variants: inLargePrintToo },
  { about: 'a year of care', asked: { key: 'monique', type: 'releveAnnuel' }, variants: a4 },
  { about: 'renewed', asked: { key: 'odile', type: 'complementaireSante' }, variants: onTicketToo },
  {
    about: 'a birth date outside the calendar',
    asked: { key: 'zohra', type: 'certificatEuropeen' },
    variants: a4,
  },
];

/** Of `people.ts`: everybody whom these documents name. */
export const coveredPeople: readonly string[] = [
  ...new Set([...coveringCases.map(({ asked }) => asked.key), 'mathieu', 'sandrine', 'yvonne', 'patrick', 'alix']),
];
