import type { Month } from '#domain/benefits/calendar/month.ts';
import type { DocumentOffer } from '#domain/documents/document.ts';
import { documentTypeIds, documentTypeRule, type DocumentType } from '#domain/documents/document-types.ts';
import type { PersonId } from '../../../person-id.ts';
import { isClosed, isSettled, monthsToChoose, paidLines, type CafFile } from './file.ts';
import { offeredSubjects, subjectsOf } from './subjects.ts';

/**
 * What of a file may be had, or is worth being refused with a reason:
 * - attestations of payment, of the months in which something was paid; none where nothing was;
 * - one about a benefit, a person or a child even where the months of it differ: the refusal names what is missing;
 * - the quotient of each month for which the file was open, also where resources are missing, which the visitor can mend;
 * - non-droit, of the months without a right: also while the file was suspended or closed, where the refusal leads on;
 * - radiation only of a closed file, children only where there are some, the telephone where RSA or AAH was paid.
 */
export function offeredOf(file: CafFile, person: PersonId): readonly DocumentOffer[] {
  return documentTypeIds.flatMap((type): DocumentOffer[] => {
    const rule = documentTypeRule(type);
    if (rule.caisse !== 'caf') return [];
    const months = monthsFor(type, file);
    const subjects = offeredSubjects(subjectsOf(file, person, rule.subject));
    const isWorthIt =
      (rule.period === 'none' || months.length > 0) &&
      (rule.subject === 'none' || subjects.length > 0) &&
      isOfFile(type, file);
    return isWorthIt ? [{ type, months: [...months], years: [], subjects }] : [];
  });
}

/** The newest first. */
function monthsFor(type: DocumentType, file: CafFile): readonly Month[] {
  const months = monthsToChoose(file);
  switch (type) {
    case 'quotientFamilial':
      return months.filter(({ content }) => content.quotient !== 'notComputed').map(({ month }) => month);
    case 'releveDeCompte':
      return months
        .filter(({ month, content }) => isSettled(file, month) && content.lines.length + content.debts.length > 0)
        .filter(({ content }) => content.state === 'open')
        .map(({ month }) => month);
    case 'nonDroit':
      return months
        .filter(({ month, content }) => isSettled(file, month) && content.lines.length === 0)
        .filter(({ content }) => content.state !== 'notOpened')
        .map(({ month }) => month);
    default:
      return documentTypeRule(type).period === 'none'
        ? []
        : months.filter((month) => paidLines(file, month).length > 0).map(({ month }) => month);
  }
}

function isOfFile(type: DocumentType, file: CafFile): boolean {
  switch (type) {
    case 'radiation':
      return isClosed(file);
    case 'enfantsACharge':
      return !isClosed(file) && file.children.some(({ isCounted }) => isCounted);
    case 'reductionTelephonique':
      return (
        !isClosed(file) &&
        monthsToChoose(file).some((month) =>
          paidLines(file, month).some(
            ({ benefit }) => benefit === 'activeSolidarityIncome' || benefit === 'disabledAdult',
          ),
        )
      );
    default:
      return true;
  }
}
