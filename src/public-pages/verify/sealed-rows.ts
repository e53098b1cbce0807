import { SEALED_AMOUNTS_MAX, type SealedHolder, type SealedName, type SealFields } from '#contract/seal/seal-fields.ts';
import type { Cents } from '#domain/documents/cents.ts';
import { caisseKindOf, caisses } from '#domain/caisse/caisse.ts';
import { formatDocumentReference } from '#domain/documents/document-reference.ts';
import { languageOf } from '#domain/language.ts';
import { formatLegalDate, formatShortDate } from '#domain/time/french-time.ts';
import { monthInWords } from '#languages/benefits/dates.ts';
import type { VerifyTexts } from './texts.ts';

/** A line to compare with the paper. */
export interface SealedRow {
  readonly label: string;
  /** One, or several in the order of the paper. */
  readonly values: readonly string[];
}

export interface SealedRows {
  /** Undefined: what the document says as a whole. */
  readonly title: string | undefined;
  readonly rows: readonly SealedRow[];
}

/** All that a seal says, part by part. */
export function sealedRows(fields: SealFields, t: VerifyTexts): readonly SealedRows[] {
  const { holders } = fields;
  const titles =
    holders.length === 1 ? [t('verify.holder.one')] : [t('verify.holder.first'), t('verify.holder.second')];
  return [
    { title: undefined, rows: rowsOfDocument(fields, t) },
    ...holders.map((holder, index) => ({ title: titles[index], rows: rowsOfHolder(holder, t) })),
    { title: t('verify.sealed.content'), rows: rowsOfContent(fields, t) },
  ].filter(({ rows }) => rows.length > 0);
}

/** Whether the paper may list more amounts than the seal. */
export const hasFirstAmountsOnly = ({ amounts }: SealFields): boolean => amounts.length === SEALED_AMOUNTS_MAX;

/** Whether a name goes on where the seal ends it. */
export const hasCutName = ({ holders, about }: SealFields): boolean =>
  [...holders, ...(about === null ? [] : [about.name])].some(({ isCut }) => isCut);

function rowsOfDocument({ type, reference, caisse, issuedOn }: SealFields, t: VerifyTexts): readonly SealedRow[] {
  return [
    row(t('verify.row.type'), t(`verify.type.${type}`)),
    row(t('verify.row.reference'), formatDocumentReference(reference)),
    row(t('verify.row.caisse'), caisses[caisse].name),
    row(t('verify.row.issuedOn'), formatLegalDate(issuedOn, t.language)),
  ];
}

function rowsOfContent(fields: SealFields, t: VerifyTexts): readonly SealedRow[] {
  const { caisse, about, people, quotientEuros, total, amounts } = fields;
  const period = periodInWords(fields, t);
  return [
    ...(period === undefined ? [] : [row(t('verify.row.period'), period)]),
    ...(about === null ? [] : [row(t(`verify.row.${about.kind}`), wholeName(about.name))]),
    ...(people === null ? [] : [row(t(`verify.row.people.${caisseKindOf(caisse)}`), String(people))]),
    ...(quotientEuros === null ? [] : [row(t('verify.row.quotient'), wholeEuros(quotientEuros))]),
    ...(total === null ? [] : [row(t('verify.row.total'), euros(total))]),
    ...(amounts.length === 0 ? [] : [{ label: t('verify.row.amounts'), values: amounts.map(euros) }]),
  ];
}

function rowsOfHolder(holder: SealedHolder, t: VerifyTexts): readonly SealedRow[] {
  const { birthName, usedName, firstNames, birthDate } = holder;
  return [
    row(t('verify.row.birthName'), birthName),
    ...(usedName === null ? [] : [row(t('verify.row.usedName'), usedName)]),
    row(t('verify.row.firstNames'), firstNames),
    row(t('verify.row.birthDate'), formatShortDate(birthDate)),
  ];
}

const wholeName = ({ birthName, firstNames, usedName }: SealedName): string =>
  [birthName, ...(usedName === null ? [] : [usedName]), firstNames].join(' ');

function periodInWords({ period }: SealFields, t: VerifyTexts): string | undefined {
  switch (period?.kind) {
    case undefined:
      return undefined;
    case 'year':
      return String(period.year);
    case 'months': {
      const [from, to] = [period.from, period.to].map((month) => monthInWords(month, t.language));
      return from === to ? from : t('verify.period.range', { from: from ?? '', to: to ?? '' });
    }
    case 'days': {
      const from = formatLegalDate(period.from, t.language);
      if (period.to === null) return t('verify.period.since', { from });
      return t('verify.period.days', { from, to: formatLegalDate(period.to, t.language) });
    }
  }
}

const row = (label: string, value: string): SealedRow => ({ label, values: [value] });

/** As the paper writes them, which is French in every language. */
const paper = languageOf('fr').locale;
const money = new Intl.NumberFormat(paper, { style: 'currency', currency: 'EUR' });
const wholeMoney = new Intl.NumberFormat(paper, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const euros = (cents: Cents): string => money.format(cents / 100);
const wholeEuros = (amount: number): string => wholeMoney.format(amount);
