import type { CafContent, PaymentLine } from '#domain/documents/caf-content.ts';
import { formatMonth, formatShortDate } from '#domain/time/french-time.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import type { KioskTexts } from '#kiosk/texts/texts.ts';
import { monthsWords, monthWords } from '../words.ts';
import { addressRow, entry, fact, formatCents, personRow, plain, type ContentRow } from './content-row.ts';

/** Every line of a document of a Caf, in the order of the paper. */
export function cafRows(t: KioskTexts, content: CafContent, issuedOn: CalendarDate): readonly ContentRow[] {
  return [
    ...content.holders.map((holder) => personRow(t, t('documents.content.holder'), holder)),
    fact(t('documents.content.fileNumber'), content.fileNumber),
    addressRow(t, content.address),
    ...bodyOf(t, content, issuedOn),
  ];
}

function bodyOf(t: KioskTexts, content: CafContent, issuedOn: CalendarDate): readonly ContentRow[] {
  switch (content.type) {
    case 'paiement':
      return paymentRows(t, content);
    case 'quotientFamilial':
      return quotientRows(t, content, issuedOn);
    case 'paiementEtQuotient':
      return [...paymentRows(t, content), ...quotientRows(t, content, issuedOn)];
    case 'paiementParPrestation':
      return [fact(t('documents.subject.benefit.label'), content.benefit), ...paymentRows(t, content)];
    case 'paiementParBeneficiaire':
      return [personRow(t, t('documents.subject.beneficiary.label'), content.beneficiary), ...paymentRows(t, content)];
    case 'paiementParEnfant':
      return [personRow(t, t('documents.subject.child.label'), content.child), ...paymentRows(t, content)];
    case 'releveDeCompte':
      return [
        plain(t('documents.content.month'), monthWords(content.month, t.language)),
        ...lineRows(t, content.lines),
        fact(t('documents.content.total'), amount(t, content.total)),
        ...content.debts.map(({ name, remaining }) => entry(name, amount(t, remaining), [t('documents.content.debt')])),
      ];
    case 'enfantsACharge':
      return content.children.map(({ child, since }) =>
        personRow(t, t('documents.content.dependentChild'), child, [
          t('documents.content.since', { month: formatMonth(since, t.language) }),
        ]),
      );
    case 'nonDroit':
      return [
        plain(t('documents.content.period'), monthsWords(t, content.period)),
        fact(t('documents.content.nonDroit'), t('documents.content.nonDroit.none')),
      ];
    case 'radiation':
      return [fact(t('documents.content.struckOffOn'), formatShortDate(content.struckOffOn))];
    case 'reductionTelephonique':
      return [
        fact(t('documents.content.beneficiaryOf'), content.benefit),
        plain(t('documents.content.month'), monthWords(content.month, t.language)),
      ];
  }
}

type Payments = Extract<CafContent, { readonly type: 'paiement' }>;
type Quotient = Extract<CafContent, { readonly type: 'quotientFamilial' }>;

function paymentRows(t: KioskTexts, { period, lines, total }: Pick<Payments, 'period' | 'lines' | 'total'>) {
  return [
    plain(t('documents.content.period'), monthsWords(t, period)),
    ...lineRows(t, lines),
    fact(t('documents.content.total'), amount(t, total)),
  ];
}

function lineRows(t: KioskTexts, lines: readonly PaymentLine[]): readonly ContentRow[] {
  if (lines.length === 0) return [plain(t('documents.content.noLine'), '')];
  return lines.map((line) =>
    entry(line.benefit, amount(t, line.amount), [
      ...(line.kind === 'adjustment' ? [t(`documents.content.line.${line.amount < 0 ? 'less' : 'more'}`)] : []),
      t('documents.content.line.rightMonth', { month: formatMonth(line.rightMonth, t.language) }),
      t('documents.content.line.paidOn', { date: formatShortDate(line.paidOn) }),
      ...(line.withheld > 0 ? [t('documents.content.line.withheld', { amount: amount(t, line.withheld) })] : []),
      ...(line.payee === 'thirdParty' ? [t('documents.content.line.thirdParty')] : []),
    ]),
  );
}

/** Who belongs to the home is what the caisse knows today, also beside an older quotient: the paper says so. */
function quotientRows(
  t: KioskTexts,
  { quotient, children }: Pick<Quotient, 'quotient' | 'children'>,
  issuedOn: CalendarDate,
): readonly ContentRow[] {
  const composition = t('documents.content.composition', { date: formatShortDate(issuedOn) });
  return [
    fact(t('documents.content.quotient'), String(quotient.euros), [
      t('documents.content.quotient.of', {
        month: formatMonth(quotient.month, t.language),
        computed: formatMonth(quotient.computedIn, t.language),
      }),
    ]),
    ...(children.length === 0
      ? [fact(composition, t('documents.content.composition.none'))]
      : children.map((child) => personRow(t, composition, child))),
  ];
}

const amount = (t: KioskTexts, cents: number): string => formatCents(cents, t.language);
