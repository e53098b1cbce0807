import type { CpamContent } from '#domain/documents/cpam-content.ts';
import { facts, heading, keyFigure, note, paragraph, table, type Fact, type Part } from '#kiosk/paper/kit/parts.ts';
import { dateWords, daysWords, inEuros, monthWords, ofMonthsWords, ofMonthWords } from './figures.ts';
import { peopleTable, personFacts } from './people-parts.ts';
import type { DocumentTexts } from './texts.ts';

type ContentOf<Type extends CpamContent['type']> = Extract<CpamContent, { readonly type: Type }>;

/** What each document of a CPAM says below its title. */
export function cpamParts(t: DocumentTexts, content: CpamContent): readonly Part[] {
  switch (content.type) {
    case 'droits':
      return rightsParts(t, content);
    case 'indemnitesJournalieres':
      return [insuredFacts(t, content), ...allowanceParts(t, content)];
    case 'releveFiscal':
      return [
        keyFigure(
          { label: t('documentPaper.taxable', { year: String(content.year) }), value: inEuros(content.taxable) },
          t('documentPaper.taxable.use'),
        ),
        insuredFacts(t, content),
      ];
    case 'releveMensuel':
      return [insuredFacts(t, content), ...reimbursementParts(t, content)];
    case 'releveAnnuel':
      return [insuredFacts(t, content), ...yearParts(t, content)];
    case 'complementaireSante':
      return [
        paragraph(t('documentPaper.complementaireSante')),
        facts(
          { label: t('documentPaper.contribution'), value: contributionWords(t, content.right) },
          { label: t('documentPaper.validity'), value: daysWords(t, content.right.days) },
        ),
        insuredFacts(t, content),
      ];
    case 'certificatEuropeen':
      return [
        paragraph(t('documentPaper.certificatEuropeen')),
        facts(
          { label: t('documentPaper.validity'), value: daysWords(t, content.days) },
          { label: t('documentPaper.institution'), value: `${content.institution.code} ${content.institution.name}` },
        ),
        insuredFacts(t, content),
        note(t('documentPaper.certificatEuropeen.use')),
      ];
  }
}

const insuredFacts = (t: DocumentTexts, { insured }: CpamContent): Part =>
  personFacts(t, t('documentPaper.insured'), insured);

function rightsParts(t: DocumentTexts, content: ContentOf<'droits'>): readonly Part[] {
  const { insured, dependants, days, complementaireSante, health } = content;
  const healthFacts: readonly Fact[] =
    health === null
      ? []
      : [
          {
            label: t('documentPaper.treatingDoctor'),
            value: t('documentPaper.treatingDoctor.value', { isDeclared: String(health.hasTreatingDoctor) }),
          },
          {
            label: t('documentPaper.exemption'),
            value: health.exemption === null ? t('documentPaper.none') : daysWords(t, health.exemption),
          },
        ];
  return [
    paragraph(t('documentPaper.droits')),
    facts(
      { label: t('documentPaper.rightsOpen'), value: daysWords(t, days) },
      {
        label: t('documentPaper.complementaire'),
        value:
          complementaireSante === null
            ? t('documentPaper.no')
            : `${contributionWords(t, complementaireSante)}, ${daysWords(t, complementaireSante.days)}`,
      },
      ...healthFacts,
    ),
    heading(t('documentPaper.covered', { count: dependants.length + 1 })),
    peopleTable(
      t,
      [
        { person: insured, other: t('documentPaper.role.insured') },
        ...dependants.map(({ person, rank }) => ({
          person,
          other: t('documentPaper.role.dependant', { rank: String(rank) }),
        })),
      ],
      { otherHeader: t('documentPaper.role') },
    ),
  ];
}

const contributionWords = (t: DocumentTexts, right: { readonly withContribution: boolean }): string =>
  t('documentPaper.contribution.value', { isPaid: String(right.withContribution) });

function allowanceParts(t: DocumentTexts, content: ContentOf<'indemnitesJournalieres'>): readonly Part[] {
  return [
    heading(t('documentPaper.allowances', { ofMonths: ofMonthsWords(t, content.period) })),
    table({
      columns: [
        { header: t('documentPaper.allowances.leave'), align: 'left' },
        { header: t('documentPaper.allowances.days'), align: 'right' },
        { header: t('documentPaper.allowances.dailyGross'), align: 'right' },
        { header: t('documentPaper.allowances.contributions'), align: 'right' },
        { header: t('documentPaper.allowances.net'), align: 'right' },
      ],
      rows: content.lines.map((line) => [
        [
          t(`documentPaper.nature.${line.nature}`),
          daysWords(t, line),
          t('documentPaper.allowances.paid', { date: dateWords(line.paidOn), payee: line.payee }),
        ],
        [String(line.days)],
        [inEuros(line.dailyGross)],
        [inEuros(line.contributions)],
        [inEuros(line.net)],
      ]),
      total: { label: t('documentPaper.allowances.total'), amount: inEuros(content.totalNet) },
    }),
  ];
}

function reimbursementParts(t: DocumentTexts, { month, lines, total }: ContentOf<'releveMensuel'>): readonly Part[] {
  const title = heading(t('documentPaper.reimbursements', { ofPeriod: ofMonthWords(t, month) }));
  const label = t('documentPaper.reimbursements.total');
  if (lines.length === 0) {
    return [title, paragraph(t('documentPaper.reimbursements.emptyMonth')), facts({ label, value: inEuros(total) })];
  }
  return [
    title,
    table({
      columns: [
        { header: t('documentPaper.reimbursements.care'), align: 'left' },
        { header: t('documentPaper.reimbursements.paid'), align: 'right' },
        { header: t('documentPaper.reimbursements.base'), align: 'right' },
        { header: t('documentPaper.reimbursements.rate'), align: 'right' },
        { header: t('documentPaper.reimbursements.deducted'), align: 'right' },
        { header: t('documentPaper.reimbursements.reimbursed'), align: 'right' },
      ],
      rows: lines.map((line) => [
        [
          line.care,
          t('documentPaper.reimbursements.careOf', { date: dateWords(line.careOn), person: line.person }),
          t('documentPaper.reimbursements.on', { date: dateWords(line.reimbursedOn) }),
        ],
        [inEuros(line.paid)],
        [inEuros(line.base)],
        [`${line.ratePercent}\u00A0%`],
        [inEuros(line.deducted)],
        [inEuros(line.reimbursed)],
      ]),
      total: { label, amount: inEuros(total) },
    }),
  ];
}

function yearParts(t: DocumentTexts, { year, months, total }: ContentOf<'releveAnnuel'>): readonly Part[] {
  const title = heading(
    t('documentPaper.reimbursements', { ofPeriod: t('documentPaper.ofYear', { year: String(year) }) }),
  );
  const label = t('documentPaper.reimbursements.total');
  if (months.length === 0) {
    return [title, paragraph(t('documentPaper.reimbursements.emptyYear')), facts({ label, value: inEuros(total) })];
  }
  return [
    title,
    table({
      columns: [
        { header: t('documentPaper.month'), align: 'left' },
        { header: t('documentPaper.reimbursements.reimbursed'), align: 'right' },
      ],
      rows: months.map(({ month, reimbursed }) => [[monthWords(month)], [inEuros(reimbursed)]]),
      total: { label, amount: inEuros(total) },
    }),
  ];
}
