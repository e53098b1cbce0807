import type { ContentOf } from '#domain/documents/document.ts';
import type { CpamContent } from '#domain/documents/cpam-content.ts';
import { formatShortDate } from '#domain/time/french-time.ts';
import type { KioskTexts } from '#kiosk/texts/texts.ts';
import { monthsWords, monthWords } from '../words.ts';
import { addressRow, daysWords, entry, fact, formatCents, personRow, plain, type ContentRow } from './content-row.ts';

/** Every line of a document of a Cpam, in the order of the paper. */
export function cpamRows(t: KioskTexts, content: CpamContent): readonly ContentRow[] {
  return [
    personRow(t, t('documents.content.insured'), content.insured),
    fact(t('documents.content.nir'), content.nirWithKey),
    fact(t('documents.content.organisme'), content.organisme),
    addressRow(t, content.address),
    ...bodyOf(t, content),
  ];
}

function bodyOf(t: KioskTexts, content: CpamContent): readonly ContentRow[] {
  switch (content.type) {
    case 'droits':
      return rightsRows(t, content);
    case 'indemnitesJournalieres':
      return leaveRows(t, content);
    case 'releveFiscal':
      return [yearRow(t, content.year), fact(t('documents.content.taxable'), amount(t, content.taxable))];
    case 'releveMensuel':
      return careRows(t, content);
    case 'releveAnnuel':
      return [
        yearRow(t, content.year),
        ...(content.months.length === 0 ? [plain(t('documents.content.noCare'), '')] : []),
        ...content.months.map(({ month, reimbursed }) => entry(monthWords(month, t.language), amount(t, reimbursed))),
        fact(t('documents.content.totalReimbursed'), amount(t, content.total)),
      ];
    case 'complementaireSante':
      return [c2sRow(t, content.right)];
    case 'certificatEuropeen':
      return [
        fact(t('documents.content.valid'), daysWords(t, content.days)),
        fact(t('documents.content.institution'), content.institution.name, [content.institution.code]),
      ];
  }
}

function rightsRows(t: KioskTexts, content: ContentOf<'droits'>): readonly ContentRow[] {
  const { days, dependants, complementaireSante, health } = content;
  return [
    fact(t('documents.content.rights'), daysWords(t, days)),
    ...dependants.map(({ person, rank }) =>
      personRow(t, t('documents.content.dependant'), person, [t('documents.content.rank', { rank })]),
    ),
    c2sRow(t, complementaireSante),
    // Below `strong` the paper says nothing of it, and so does the screen.
    ...(health === null
      ? []
      : [
          fact(
            t('documents.content.doctor'),
            t(health.hasTreatingDoctor ? 'documents.content.doctor.yes' : 'documents.content.doctor.no'),
          ),
          fact(
            t('documents.content.exemption'),
            health.exemption === null ? t('documents.content.exemption.no') : daysWords(t, health.exemption),
          ),
        ]),
  ];
}

function c2sRow(t: KioskTexts, right: ContentOf<'droits'>['complementaireSante']): ContentRow {
  const label = t('documents.content.c2s');
  if (right === null) return fact(label, t('documents.content.c2s.no'));
  return fact(label, t(right.withContribution ? 'documents.content.c2s.with' : 'documents.content.c2s.without'), [
    daysWords(t, right.days),
  ]);
}

function leaveRows(t: KioskTexts, { period, lines, totalNet }: ContentOf<'indemnitesJournalieres'>) {
  return [
    plain(t('documents.content.period'), monthsWords(t, period)),
    ...lines.map(({ nature, from, to, days, dailyGross, contributions, net, paidOn, payee }) =>
      entry(t(`documents.content.nature.${nature}`), amount(t, net), [
        daysWords(t, { from, to }),
        t('documents.content.leave.days', { days, amount: amount(t, dailyGross) }),
        t('documents.content.leave.contributions', { amount: amount(t, contributions) }),
        t('documents.content.line.paidOn', { date: formatShortDate(paidOn) }),
        ...(payee === 'employer' ? [t('documents.content.leave.employer')] : []),
      ]),
    ),
    fact(t('documents.content.totalNet'), amount(t, totalNet)),
  ];
}

function careRows(t: KioskTexts, { month, lines, total }: ContentOf<'releveMensuel'>): readonly ContentRow[] {
  return [
    plain(t('documents.content.month'), monthWords(month, t.language)),
    ...(lines.length === 0 ? [plain(t('documents.content.noCare'), '')] : []),
    ...lines.map((line) =>
      entry(line.care, amount(t, line.reimbursed), [
        t('documents.content.care.on', { person: line.person, date: formatShortDate(line.careOn) }),
        t('documents.content.care.paid', {
          paid: amount(t, line.paid),
          base: amount(t, line.base),
          rate: line.ratePercent,
        }),
        ...(line.deducted > 0 ? [t('documents.content.care.deducted', { amount: amount(t, line.deducted) })] : []),
        t('documents.content.care.reimbursedOn', { date: formatShortDate(line.reimbursedOn) }),
      ]),
    ),
    fact(t('documents.content.totalReimbursed'), amount(t, total)),
  ];
}

const yearRow = (t: KioskTexts, year: number): ContentRow => plain(t('documents.content.year'), String(year));
const amount = (t: KioskTexts, cents: number): string => formatCents(cents, t.language);
