import { someCaf } from '#domain/caisse/testing/some-caisses.ts';
import { firstChoice } from '#domain/documents/choice.ts';
import { documentTypeIds, MONTHS_OFFERED_MAX } from '#domain/documents/document-types.ts';
import type { DocumentChoice, DocumentContent, DocumentOffer } from '#domain/documents/document.ts';
import { documentRefusals, isOfFile, type DocumentRefusal } from '#domain/documents/refusal.ts';
import { initialContext, type DocumentsContext } from '#machines/documents/context.ts';
import type { DocumentsScreen } from '#machines/documents/screens.ts';
import { cpamInput, documentsInput, strongCpamInput, withPrinter } from '#machines/documents/testing/documents-run.ts';
import {
  benefits,
  cafOffers,
  cpamOffers,
  issued,
  monthsTo,
  newestMonth,
} from '#machines/documents/testing/some-documents.ts';
import { START } from '#machines/testing/clock.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { longContent, sampleContents } from './sample-contents.ts';

const begun: DocumentsContext = { ...initialContext({ ...documentsInput, caisse: someCaf }), offers: cafOffers };
const atCpam: DocumentsContext = { ...initialContext(cpamInput), offers: cpamOffers };
const strong: DocumentsContext = { ...initialContext(strongCpamInput), offers: cpamOffers };
const guardian: DocumentsContext = {
  ...begun,
  identity: someOpenAccount({ caisse: someCaf, now: () => START }, 'guardian'),
};
const none = withPrinter('none');
const ticket = withPrinter('ticket80');

/** Every document that a Caf has, each with the longest list of months. */
const everything: readonly DocumentOffer[] = documentTypeIds.map((type) => ({
  type,
  months: [...monthsTo(newestMonth, MONTHS_OFFERED_MAX)],
  years: [2025, 2024, 2023],
  subjects: [...benefits],
}));

/** Asked for, with its newest period and its first subject. */
function asked(from: DocumentsContext, type: DocumentContent['type']): DocumentsContext & { choice: DocumentChoice } {
  const offer = from.offers.find((each) => each.type === type);
  if (offer === undefined) throw new Error(`${type} is not offered`);
  const subject = offer.subjects[0]?.ref;
  return { ...from, choice: { ...firstChoice(offer), ...(subject !== undefined && { subject }) } };
}

/** Fetched, and shown. */
function shown(
  from: DocumentsContext,
  content: DocumentContent,
  months?: DocumentChoice['months'],
  requestedBy: string | null = null,
): DocumentsContext {
  const { choice, ...context } = asked(from, content.type);
  const whole = { ...choice, ...(months && { months }) };
  return { ...context, choice: whole, fetched: [{ choice: whole, document: issued(content, { requestedBy }) }] };
}

const long = shown(begun, longContent, { from: '2024-11', to: newestMonth }, 'Marie-Antoinette-Bernadette D.');
const aMonth = shown(begun, sampleContents.paiementEtQuotient);

/** Each refusal of a Caf, of what it may be a refusal of. */
const refusedTypes: Readonly<Partial<Record<DocumentRefusal, DocumentContent['type']>>> = {
  noRightToBenefit: 'paiementParPrestation',
  noRightOfBeneficiary: 'paiementParBeneficiaire',
  noRightOfChild: 'paiementParEnfant',
  rightExists: 'nonDroit',
  notStruckOff: 'radiation',
  noMinimumBenefit: 'reductionTelephonique',
  noQuotientInPeriod: 'quotientFamilial',
  noResources: 'quotientFamilial',
};
const refused = documentRefusals.map((refusal) =>
  isOfFile(refusal)
    ? { ...initialContext({ ...documentsInput, caisse: someCaf }), refusal }
    : { ...asked({ ...begun, offers: everything }, refusedTypes[refusal] ?? 'paiement'), refusal },
) as unknown as readonly [DocumentsContext, ...DocumentsContext[]];

type Samples = readonly [DocumentsContext, ...DocumentsContext[]];

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const documentsSamples: Readonly<Record<DocumentsScreen, Samples>> = {
  notNow: [
    { ...begun, notNow: 'offline' },
    { ...begun, notNow: 'caisseUnavailable' },
  ],
  notAllowed: [begun, atCpam, guardian],
  none: [{ ...begun, offers: [] }],
  list: [
    begun,
    atCpam,
    { ...begun, ...ticket },
    { ...begun, ...none },
    { ...begun, offers: everything, choice: { type: 'nonDroit' } },
    strong,
  ],
  stepUp: [asked(atCpam, 'releveMensuel'), shown(atCpam, { ...sampleContents.droits, health: null })],
  notPrintable: [asked({ ...begun, ...ticket }, 'enfantsACharge'), asked({ ...begun, ...none }, 'paiement')],
  subject: [
    asked(begun, 'paiementParPrestation'),
    asked(
      { ...begun, offers: [{ ...everything[0]!, type: 'paiementParEnfant', subjects: manySubjects() }] },
      'paiementParEnfant',
    ),
  ],
  month: [asked(begun, 'releveDeCompte'), asked({ ...strong, offers: everything }, 'releveMensuel')],
  monthFrom: [asked(begun, 'paiement')],
  monthTo: [
    { ...asked(begun, 'paiement'), monthFrom: '2024-11' },
    { ...asked(begun, 'paiement'), monthFrom: '2026-09' },
  ],
  year: [asked(strong, 'releveAnnuel'), asked({ ...strong, offers: everything }, 'releveFiscal')],
  tryAgain: [
    { ...asked(begun, 'paiement'), notNow: 'offline' },
    { ...aMonth, notNow: 'caisseUnavailable' },
  ],
  refused,
  preview: [
    aMonth,
    { ...long, copies: 3, isLargePrint: true },
    shown(begun, sampleContents.paiementParPrestation),
    shown(atCpam, { ...sampleContents.droits, health: null }),
    shown(strong, sampleContents.releveAnnuel),
    shown({ ...begun, ...ticket }, sampleContents.paiementEtQuotient),
    shown({ ...begun, ...none }, sampleContents.paiementParPrestation),
  ],
  content: [aMonth, long, shown(strong, sampleContents.droits), shown(begun, sampleContents.releveDeCompte)],
  printing: [aMonth],
  cameOut: [aMonth, { ...aMonth, copies: 3 }],
  printProblem: [{ ...aMonth, printResult: { kind: 'unknown' } }],
  done: [{ ...aMonth, outcome: { kind: 'completed' } }],
};

/** As many as one file may have, as long as a caisse may make them. */
function manySubjects() {
  return Array.from({ length: 9 }, (_, index) => ({
    ref: `child-${index}`,
    label: `Marie-Antoinette-Bernadette-Joséphine De La Rochefoucauld-Montbéliard ${index + 1}`,
  }));
}
