import type { CafContent } from '#domain/documents/caf-content.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { facts, heading, keyFigure, note, paragraph, table, type Part } from '#kiosk/paper/kit/parts.ts';
import { dateWords, inEuros, inWholeEuros, monthsWords, monthWords, ofMonthsWords, ofMonthWords } from './figures.ts';
import { paymentTable } from './payment-parts.ts';
import { peopleTable, personFacts } from './people-parts.ts';
import type { DocumentTexts } from './texts.ts';

type WithPayments = Extract<CafContent, { readonly period: unknown; readonly lines: unknown }>;
type WithQuotient = Extract<CafContent, { readonly quotient: unknown }>;
type Statement = Extract<CafContent, { readonly type: 'releveDeCompte' }>;

/** What each document of a Caf says below its title. */
export function cafParts(t: DocumentTexts, content: CafContent, issuedOn: CalendarDate): readonly Part[] {
  switch (content.type) {
    case 'paiementEtQuotient':
      return [...quotientParts(t, content, issuedOn), ...paymentParts(t, content)];
    case 'quotientFamilial':
      return quotientParts(t, content, issuedOn);
    case 'paiement':
      return [...holderParts(t, content), ...paymentParts(t, content)];
    case 'paiementParPrestation':
      return [
        ...holderParts(t, content),
        ...paymentParts(t, content, [facts({ label: t('documentPaper.payments.benefit'), value: content.benefit })]),
      ];
    case 'paiementParBeneficiaire':
      return [
        ...holderParts(t, content),
        personFacts(t, t('documentPaper.beneficiary'), content.beneficiary),
        ...paymentParts(t, content),
      ];
    case 'paiementParEnfant':
      return [
        ...holderParts(t, content),
        personFacts(t, t('documentPaper.child'), content.child),
        ...paymentParts(t, content),
      ];
    case 'releveDeCompte':
      return [...holderParts(t, content), ...statementParts(t, content)];
    case 'enfantsACharge':
      return [
        ...holderParts(t, content),
        heading(t('documentPaper.children', { count: content.children.length })),
        peopleTable(
          t,
          content.children.map(({ child, since }) => ({ person: child, other: monthWords(since) })),
          { otherHeader: t('documentPaper.dependantSince') },
        ),
      ];
    case 'nonDroit':
      return [
        paragraph(t('documentPaper.nonDroit')),
        facts({ label: t('documentPaper.period'), value: monthsWords(t, content.period) }),
        ...holderParts(t, content),
      ];
    case 'radiation':
      return [
        paragraph(t('documentPaper.radiation')),
        facts({ label: t('documentPaper.struckOffOn'), value: dateWords(content.struckOffOn) }),
        ...holderParts(t, content),
      ];
    case 'reductionTelephonique':
      return [
        paragraph(t('documentPaper.reductionTelephonique')),
        facts(
          { label: t('documentPaper.payments.benefit'), value: content.benefit },
          { label: t('documentPaper.month'), value: monthWords(content.month) },
        ),
        ...holderParts(t, content),
        note(t('documentPaper.reductionTelephonique.use')),
      ];
  }
}

function holderParts(t: DocumentTexts, { holders }: CafContent): readonly Part[] {
  const [first, ...others] = holders;
  if (first !== undefined && others.length === 0) return [personFacts(t, t('documentPaper.role.holder'), first)];
  return [
    heading(t('documentPaper.holders')),
    peopleTable(
      t,
      holders.map((person) => ({ person })),
    ),
  ];
}

function paymentParts(t: DocumentTexts, content: WithPayments, before: readonly Part[] = []): readonly Part[] {
  return [
    heading(t('documentPaper.payments', { ofMonths: ofMonthsWords(t, content.period) })),
    ...before,
    paymentTable(t, content.lines, { label: t('documentPaper.payments.total'), amount: content.total }),
  ];
}

/** A past quotient stands beside the home of today: the paper says so. */
function quotientParts(t: DocumentTexts, content: WithQuotient, issuedOn: CalendarDate): readonly Part[] {
  const { quotient, holders, children } = content;
  return [
    keyFigure(
      {
        label: t('documentPaper.quotientOf', { ofMonth: ofMonthWords(t, quotient.month) }),
        value: inWholeEuros(quotient.euros),
      },
      t('documentPaper.quotientComputed', { month: monthWords(quotient.computedIn) }),
    ),
    heading(t('documentPaper.family')),
    peopleTable(
      t,
      [
        ...holders.map((person) => ({ person, other: t('documentPaper.role.holder') })),
        ...children.map((person) => ({ person, other: t('documentPaper.role.child') })),
      ],
      {
        caption: t('documentPaper.familyOn', { date: dateWords(issuedOn) }),
        otherHeader: t('documentPaper.role'),
      },
    ),
  ];
}

function statementParts(t: DocumentTexts, { month, lines, total, debts }: Statement): readonly Part[] {
  const totalOfMonth = { label: t('documentPaper.statement.total'), amount: total };
  return [
    heading(t('documentPaper.statement', { ofMonth: ofMonthWords(t, month) })),
    ...(lines.length > 0
      ? [paymentTable(t, lines, totalOfMonth)]
      : [paragraph(t('documentPaper.statement.empty')), facts({ label: totalOfMonth.label, value: inEuros(total) })]),
    ...(debts.length > 0
      ? [
          heading(t('documentPaper.debts')),
          table({
            columns: [
              { header: t('documentPaper.debts.name'), align: 'left' },
              { header: t('documentPaper.debts.remaining'), align: 'right' },
            ],
            rows: debts.map(({ name, remaining }) => [[name], [inEuros(remaining)]]),
          }),
        ]
      : []),
  ];
}
