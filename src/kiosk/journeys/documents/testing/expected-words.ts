import type { DocumentContent } from '#domain/documents/document.ts';

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** Fields that hold money in cents. */
const CENTS = [
  'amount',
  'total',
  'totalNet',
  'taxable',
  'dailyGross',
  'contributions',
  'net',
  'paid',
  'base',
  'deducted',
  'reimbursed',
  'remaining',
];

/** What stands on paper for the words of the code. */
const NAMES: Readonly<Record<string, string>> = {
  thirdParty: 'Versé à un tiers',
  employer: 'à l’employeur',
  insured: 'à la personne assurée',
  maladie: 'Maladie',
  accidentDuTravail: 'Accident du travail',
};

/**
 * All that must be read of a content, field by field, written here anew and not as the product writes it: « 1 234,50 € »,
 * « 1er mars 2026 », names as they are.
 */
export function expectedWords(value: unknown, field = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => expectedWords(each, field));
  if (value === null) return field === 'to' ? ['sans date de fin'] : [];
  if (typeof value === 'object') return wordsOfObject(value as Readonly<Record<string, unknown>>);
  if (typeof value === 'number') return [CENTS.includes(field) ? cents(value) : numberWords(value, field)];
  if (typeof value === 'boolean') return [booleanWords(value, field)];
  return typeof value === 'string' && field !== 'type' ? [textWords(value)] : [];
}

/** A line of payments says what was paid: its amount without what was withheld. */
function wordsOfObject(value: Readonly<Record<string, unknown>>): readonly string[] {
  const { withheld, kind, payee, ...rest } = value;
  const words = Object.entries(rest).flatMap(([field, each]) => expectedWords(each, field));
  if (typeof withheld !== 'number' || typeof rest['amount'] !== 'number') {
    return [...words, ...(typeof payee === 'string' ? [NAMES[payee] ?? ''] : [])];
  }
  return [
    ...words,
    cents(rest['amount'] - withheld),
    ...(withheld > 0 ? [cents(withheld)] : []),
    ...(kind === 'adjustment' ? [rest['amount'] < 0 ? 'Indu' : 'Rappel'] : []),
    ...(payee === 'thirdParty' ? [NAMES['thirdParty'] ?? ''] : []),
  ];
}

function textWords(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/u.exec(value) ?? [];
  if (year === undefined) return NAMES[value] ?? value;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return `${year}, jour et mois inconnus`;
  if (day === undefined) return `${name} ${year}`;
  return `${day === '01' ? '1er' : Number(day)} ${name} ${year}`;
}

function numberWords(value: number, field: string): string {
  if (field === 'euros') return `${grouped(value)} €`;
  if (field === 'ratePercent') return `${value} %`;
  return field === 'rank' ? `rang ${value}` : String(value);
}

const booleanWords = (value: boolean, field: string): string =>
  field === 'hasTreatingDoctor' ? `${value ? '' : 'non '}déclaré` : `${value ? 'avec' : 'sans'} participation`;

function cents(value: number): string {
  const absolute = Math.abs(value);
  const text = `${grouped(Math.floor(absolute / 100))},${String(absolute % 100).padStart(2, '0')} €`;
  return value < 0 ? `−${text}` : text;
}

const grouped = (whole: number): string => String(whole).replaceAll(/\B(?=(\d{3})+$)/gu, ' ');

/** The lines of a table of this content, where it has one whose rows are its lines. */
export const linesOf = (content: DocumentContent): readonly unknown[] =>
  'lines' in content ? content.lines : 'months' in content ? content.months : [];

/** With single, ordinary spaces. */
export const plain = (text: string): string => text.replaceAll(/[\s\u00A0]+/gu, ' ');
