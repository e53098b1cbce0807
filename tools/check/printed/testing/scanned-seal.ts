import { expect } from 'vitest';
import { foldName } from '#contract/seal/fold-name.ts';
import type { SealedName, SealedPeriod, SealFields } from '#contract/seal/seal-fields.ts';
import type { TrustList } from '#contract/seal/trust-list.ts';
import { verifySeal, type SealVerdict } from '#contract/seal/verify-seal.ts';
import { caisses } from '#domain/caisse/caisse.ts';
import type { DocumentContent } from '#domain/documents/document.ts';
import type { Scan } from '#kiosk/paper/testing/scanned-page.ts';
import { day, days, money, months, wholeEuros } from './due-blocks.ts';
import { inGroups } from './due-lines.ts';
import type { Paper } from './expect-paper.ts';

/** A scanner at a desk. */
export const deskScan: Scan = { dotsPerInch: 150 };

/** What somebody hears who scans the last page of a paper. @throws Error where not exactly one square is read */
export async function scanned(paper: Paper, trustList: TrustList, scan: Scan = deskScan): Promise<SealVerdict> {
  const page = Number(/Pages: +(\d+)/u.exec(paper.pdf.info())?.[1]);
  const [text, ...others] = await paper.pdf.seals(page, scan);
  if (text === undefined || others.length > 0) throw new Error(`${others.length + 1} squares were read, or none`);
  return await verifySeal(text, trustList);
}

/** The seal is genuine, of this very document, says what stands there and none of what no seal may hold. */
export function expectSealed({ document, lines }: Pick<Paper, 'document' | 'lines'>, verdict: SealVerdict): void {
  expect(verdict.kind).toBe('valid');
  if (verdict.kind !== 'valid') return;
  const { content, reference, isSpecimen, seal } = document;
  expect(verdict.fields).toMatchObject({ type: content.type, reference, isSpecimen });
  expect(notOnPaper(verdict.fields, lines)).toEqual([]);
  expect(forbiddenInSeal(content).filter((secret) => seal.includes(secret))).toEqual([]);
}

/** What a seal says and its paper does not: nothing where both are of one document. */
export function notOnPaper(fields: SealFields, lines: readonly string[]): readonly string[] {
  const said = lines.map(folded);
  const has = (words: string): boolean => said.some((line) => line.includes(folded(words)));
  const { reference, caisse, issuedOn, holders, period, about, quotientEuros, total, people } = fields;
  const values = [
    inGroups(reference),
    caisses[caisse].name,
    `Édité le : ${day(issuedOn)}`,
    ...(fields.isSpecimen ? ['SPÉCIMEN. Ce document ne prouve rien.'] : []),
    ...holders.flatMap((holder) => [...namesOf(holder), day(holder.birthDate)]),
    ...(period === null || period.kind === 'months' ? [] : [periodWords(period)]),
    ...(about === null ? [] : namesOf(about.name)),
    ...(quotientEuros === null ? [] : [wholeEuros(quotientEuros)]),
    ...(total === null ? [] : [money(total)]),
  ].filter((words) => !has(words));
  const counted = lines.filter((line) => / \| (?:Enfant|Ayant droit, rang \d)$/u.test(line)).length;
  const dependants = counted > 0 ? counted : rowsAfter(lines, 'À charge depuis');
  return [
    ...values,
    ...monthsNotOnPaper(fields, lines),
    ...amountsNotOnPaper(fields.amounts, lines),
    ...(people === null || people === dependants ? [] : [`${people} people`]),
  ];
}

const namesOf = ({ birthName, firstNames, usedName }: SealedName): readonly string[] => [
  `${birthName} ${firstNames}`,
  ...(usedName === null ? [] : [usedName]),
];

function periodWords(period: Exclude<SealedPeriod, { readonly kind: 'months' }>): string {
  if (period.kind === 'year') return String(period.year);
  return period.to === null ? day(period.from) : days(period);
}

/** Months stand where the paper says of which it is: another part of it may name others. */
function monthsNotOnPaper({ type, period }: SealFields, lines: readonly string[]): readonly string[] {
  if (period?.kind !== 'months') return [];
  const place = type === 'quotientFamilial' ? /^P Quotient familial / : /^(?:H2|LI (?:Mois|Période)) /;
  const words = months(period);
  const isSaid = lines.some((line) => place.test(line) && line.endsWith(words));
  return isSaid ? [] : [words];
}

/** The first twelve lines of the paper, each with its amount. */
function amountsNotOnPaper(amounts: readonly number[], lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => line.startsWith('TOTAL '));
  const start = lines.findLastIndex((line, index) => index < end && line.startsWith('HEAD '));
  const rows = lines.slice(start + 1, Math.max(end, 0));
  return amounts.filter((amount, index) => !rows[index]?.includes(money(amount))).map(money);
}

function rowsAfter(lines: readonly string[], header: string): number {
  const start = lines.findIndex((line) => line.startsWith('HEAD ') && line.endsWith(header));
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !line.startsWith('ROW '));
  return start < 0 ? 0 : end;
}

/** In the letters of a seal, figures and signs as they are. */
const folded = (words: string): string =>
  words
    .split(' ')
    .map((word) => (/\p{L}/u.test(word) ? foldName(word).text : word))
    .join(' ');

/** What no seal may hold of a document: number, file, address, benefit, care, and whatever else is about health or money. */
function forbiddenInSeal(content: DocumentContent): readonly string[] {
  const ofFile =
    'holders' in content
      ? [content.fileNumber]
      : [digitsOf(content.nirWithKey).slice(0, NIR_LENGTH), digitsOf(content.organisme)];
  const lines: readonly object[] = 'lines' in content ? content.lines : [];
  const named = lines.flatMap((line) =>
    Object.entries(line).filter(([field]) => field === 'benefit' || field === 'care'),
  );
  const benefit = 'benefit' in content ? [content.benefit] : [];
  return [
    ...ofFile,
    ...content.address.map(folded),
    ...[...benefit, ...named.map(([, name]) => String(name))].map(folded),
    ...(content.type === 'droits' && content.health?.exemption ? [content.health.exemption.from] : []).map(compactDay),
  ];
}

const NIR_LENGTH = 13;
const digitsOf = (text: string): string => text.replaceAll(' ', '');
const compactDay = (date: string): string => date.split('-').toReversed().join('');
