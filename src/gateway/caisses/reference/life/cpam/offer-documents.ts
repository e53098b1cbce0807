import {
  MONTHS_OF_DOCUMENT_MAX,
  documentTypeIds,
  documentTypeRule,
  type DocumentType,
} from '#domain/documents/document-types.ts';
import type { DocumentOffer } from '#domain/documents/document.ts';
import { monthsBefore } from '#domain/benefits/calendar/month.ts';
import { monthOf } from '../months.ts';
import { wholeMonths, wholeYears, type CpamFile } from './file.ts';
import { allowancesOfYear } from './give-document.ts';
import { complementaireOn, rightsOn } from './rights.ts';

/**
 * What an insured person may have: each monthly statement of the 27 last months, also one without any care; the years of
 * which all is kept; daily allowances and the tax statement only of months and years in which some were paid; C2S only while
 * there is a right to it.
 */
export function offeredOf(file: CpamFile): readonly DocumentOffer[] {
  return documentTypeIds
    .filter((type) => documentTypeRule(type).caisse === 'cpam' && isOffered(type, file))
    .map((type): DocumentOffer => ({ type, months: monthsFor(type, file), years: yearsFor(type, file), subjects: [] }));
}

function isOffered(type: DocumentType, file: CpamFile): boolean {
  const { story, anchor, today } = file;
  switch (documentTypeRule(type).period) {
    case 'month':
    case 'months':
      return monthsFor(type, file).length > 0;
    case 'year':
      return yearsFor(type, file).length > 0;
    case 'none':
      return type === 'complementaireSante'
        ? complementaireOn(story, anchor, today) !== undefined
        : rightsOn(story, anchor, today) !== undefined;
  }
}

function monthsFor(type: DocumentType, file: CpamFile): string[] {
  if (type === 'releveMensuel') return wholeMonths(file).map(({ month }) => month);
  if (type !== 'indemnitesJournalieres') return [];
  const oldest = monthsBefore(monthOf(file.today), MONTHS_OF_DOCUMENT_MAX);
  return file.months
    .filter(({ month, content }) => month >= oldest && content.allowances.some(({ paidOn }) => paidOn <= file.today))
    .map(({ month }) => month)
    .toReversed();
}

function yearsFor(type: DocumentType, file: CpamFile): number[] {
  if (type === 'releveAnnuel') return [...wholeYears(file)];
  if (type !== 'releveFiscal') return [];
  return wholeYears(file).filter((year) => (allowancesOfYear(file, year)?.length ?? 0) > 0);
}
