import type { Month } from '#domain/benefits/calendar/month.ts';
import { sumOf } from '#domain/documents/cents.ts';
import type { CpamContent } from '#domain/documents/cpam-content.ts';
import type { DocumentChoice } from '#domain/documents/document.ts';
import { documentTypeRule } from '#domain/documents/document-types.ts';
import type { Months, NamedPerson } from '#domain/documents/parts.ts';
import type { DocumentRefusal } from '#domain/documents/refusal.ts';
import { wholeMonths, wholeYear, type CpamFile } from './file.ts';
import type { Allowance, Reimbursement } from './month-content.ts';
import { certificateDays, complementaireOn, exemptionOf, rightsOn } from './rights.ts';

type Given = CpamContent | DocumentRefusal;

/**
 * One document of an insured person, or why it is not given.
 *
 * @param mayShowHealth false: what is about health is left out; a document that is about nothing else is not given.
 */
export function cpamDocument(file: CpamFile, choice: DocumentChoice, mayShowHealth: boolean): Given {
  const { type, months, year } = choice;
  if (documentTypeRule(type).level === 'strong' && !mayShowHealth) return 'noRight';
  switch (type) {
    case 'droits':
      return rights(file, mayShowHealth);
    case 'complementaireSante':
      return complementaireSante(file);
    case 'certificatEuropeen':
      return certificate(file);
    case 'indemnitesJournalieres':
      return allowances(file, months);
    case 'releveFiscal':
      return taxStatement(file, year);
    case 'releveMensuel':
      return monthlyStatement(file, months !== undefined && months.from === months.to ? months.to : undefined);
    case 'releveAnnuel':
      return yearlyStatement(file, year);
    default:
      // Of another kind of caisse.
      return 'noRight';
  }
}

const headOf = ({ insured, nirWithKey, organisme, address }: CpamFile) => ({
  insured,
  nirWithKey,
  organisme,
  address: [...address],
});

function rights(file: CpamFile, mayShowHealth: boolean): Given {
  const { story, anchor, today, dependants } = file;
  const days = rightsOn(story, anchor, today);
  if (days === undefined) return 'noRight';
  return {
    type: 'droits',
    ...headOf(file),
    days,
    dependants: dependants.filter(({ isNow }) => isNow).map(({ person, rank }) => ({ person, rank })),
    complementaireSante: complementaireOn(story, anchor, today) ?? null,
    health: mayShowHealth
      ? { hasTreatingDoctor: story.hasTreatingDoctor, exemption: exemptionOf(story, anchor) ?? null }
      : null,
  };
}

function complementaireSante(file: CpamFile): Given {
  const right = complementaireOn(file.story, file.anchor, file.today);
  return right === undefined ? 'noRight' : { type: 'complementaireSante', ...headOf(file), right };
}

function certificate(file: CpamFile): Given {
  if (rightsOn(file.story, file.anchor, file.today) === undefined) return 'noRight';
  const { institution, today } = file;
  return { type: 'certificatEuropeen', ...headOf(file), days: certificateDays(today), institution };
}

function allowances(file: CpamFile, period: Months | undefined): Given {
  if (period === undefined) return 'noRight';
  const lines = file.months
    .filter(({ month }) => period.from <= month && month <= period.to)
    .flatMap(({ content }) => content.allowances)
    .filter(({ paidOn }) => paidOn <= file.today)
    .map(allowanceLine);
  if (lines.length === 0) return 'noRight';
  const totalNet = sumOf(lines.map(({ net }) => net));
  return { type: 'indemnitesJournalieres', ...headOf(file), period, lines, totalNet };
}

function allowanceLine({ taxable: _taxable, ...line }: Allowance): Omit<Allowance, 'taxable'> {
  return line;
}

function taxStatement(file: CpamFile, year: number | undefined): Given {
  const paid = allowancesOfYear(file, year);
  if (year === undefined || paid === undefined || paid.length === 0) return 'noRight';
  return { type: 'releveFiscal', ...headOf(file), year, taxable: sumOf(paid.map(({ taxable }) => taxable)) };
}

/** Of a year that is over. */
export function allowancesOfYear(file: CpamFile, year: number | undefined): readonly Allowance[] | undefined {
  if (year === undefined) return undefined;
  return wholeYear(file, year)?.flatMap(({ content }) => content.allowances);
}

function monthlyStatement(file: CpamFile, month: Month | undefined): Given {
  const found = wholeMonths(file).find((each) => each.month === month);
  if (found === undefined) return 'noRight';
  const lines = found.content.reimbursements
    .toSorted((a, b) => (a.reimbursedOn < b.reimbursedOn ? -1 : Number(a.reimbursedOn > b.reimbursedOn)))
    .map((each) => reimbursementLine(file, each));
  const total = sumOf(lines.map(({ reimbursed }) => reimbursed));
  return { type: 'releveMensuel', ...headOf(file), month: found.month, lines, total };
}

function reimbursementLine(
  { insured, dependants }: CpamFile,
  { dependant, deduction: _deduction, ...line }: Reimbursement,
): Omit<Reimbursement, 'dependant' | 'deduction'> & { readonly person: string } {
  const person = dependant === null ? insured : (dependants[dependant]?.person ?? insured);
  return { ...line, person: nameOf(person) };
}

const nameOf = ({ firstNames, usedName, birthName }: NamedPerson): string =>
  `${firstNames} ${usedName ?? birthName}`.slice(0, NAME_MAX_LENGTH);

/** Of a name in a table (`cpam-content.ts`). */
const NAME_MAX_LENGTH = 120;

function yearlyStatement(file: CpamFile, year: number | undefined): Given {
  const found = year === undefined ? undefined : wholeYear(file, year);
  if (year === undefined || found === undefined) return 'noRight';
  const months = found.map(({ month, content }) => ({
    month,
    reimbursed: sumOf(content.reimbursements.map(({ reimbursed }) => reimbursed)),
  }));
  return {
    type: 'releveAnnuel',
    ...headOf(file),
    year,
    months,
    total: sumOf(months.map(({ reimbursed }) => reimbursed)),
  };
}
