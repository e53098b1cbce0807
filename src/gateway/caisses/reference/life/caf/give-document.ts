import type { Month } from '#domain/benefits/calendar/month.ts';
import type { CafContent } from '#domain/documents/caf-content.ts';
import type { DocumentChoice } from '#domain/documents/document.ts';
import { documentTypeRule } from '#domain/documents/document-types.ts';
import type { Months } from '#domain/documents/parts.ts';
import type { DocumentRefusal } from '#domain/documents/refusal.ts';
import type { PersonId } from '../../../person-id.ts';
import { benefitNames, debtNames, type CafBenefit } from './benefits.ts';
import {
  childrenNow,
  headOf,
  linesIn,
  paymentLine,
  quotientOfMonth,
  refusalOfPeriod,
  totalOf,
} from './document-parts.ts';
import { isClosed, isSettled, monthsToChoose, type CafFile } from './file.ts';
import type { StoredLine } from './month-content.ts';
import { subjectsOf, type CafSubject } from './subjects.ts';

type Given = CafContent | DocumentRefusal;

/** One document of a file, or why it is not given. A part of the choice that is missing is as one that fits nothing. */
export function cafDocument(file: CafFile, person: PersonId, choice: DocumentChoice): Given {
  if (file.told.story.obstacle === 'technical') return 'technical';
  const { type, months } = choice;
  switch (type) {
    case 'paiement':
      return payments(
        file,
        months,
        () => true,
        'noRight',
        (paid) => ({ type, ...paid }),
      );
    case 'paiementEtQuotient':
      return payments(
        file,
        months,
        () => true,
        'noRight',
        (paid) => {
          const quotient = quotientOfMonth(file, paid.period.to);
          return typeof quotient === 'string' ? quotient : { type, ...paid, children: childrenNow(file), quotient };
        },
      );
    case 'paiementParPrestation':
      return aboutSubject(file, person, choice, 'noRightToBenefit', (subject, paid) =>
        subject.kind === 'benefit' ? { type, ...paid, benefit: benefitNames[subject.benefit] } : 'noRightToBenefit',
      );
    case 'paiementParBeneficiaire':
      return aboutSubject(file, person, choice, 'noRightOfBeneficiary', (subject, paid) =>
        subject.kind === 'beneficiary' ? { type, ...paid, beneficiary: subject.named } : 'noRightOfBeneficiary',
      );
    case 'paiementParEnfant':
      return aboutSubject(file, person, choice, 'noRightOfChild', (subject, paid) =>
        subject.kind === 'child' ? { type, ...paid, child: subject.named } : 'noRightOfChild',
      );
    case 'quotientFamilial':
      return quotientFamilial(file, oneMonth(months));
    case 'releveDeCompte':
      return statement(file, oneMonth(months));
    case 'nonDroit':
      return noRight(file, months);
    case 'enfantsACharge':
      return dependentChildren(file);
    case 'radiation':
      return struckOff(file);
    case 'reductionTelephonique':
      return telephone(file);
    default:
      // Of another kind of caisse.
      return 'noRight';
  }
}

const oneMonth = (months: Months | undefined): Month | undefined =>
  months !== undefined && months.from === months.to ? months.to : undefined;

type Paid = ReturnType<typeof headOf> & {
  readonly period: Months;
  readonly lines: ReturnType<typeof paymentLine>[];
  readonly total: number;
};

function payments(
  file: CafFile,
  period: Months | undefined,
  isMeant: (line: StoredLine) => boolean,
  refusal: DocumentRefusal,
  content: (paid: Paid) => Given,
): Given {
  if (period === undefined) return refusal;
  const lines = linesIn(file, period).filter(isMeant).map(paymentLine);
  const ofPeriod = refusalOfPeriod(file, period);
  if (ofPeriod !== undefined) return ofPeriod;
  if (lines.length === 0) return refusal;
  return content({ ...headOf(file), period, lines, total: totalOf(lines) });
}

function aboutSubject(
  file: CafFile,
  person: PersonId,
  { type, months, subject: ref }: DocumentChoice,
  refusal: DocumentRefusal,
  content: (subject: CafSubject, paid: Paid) => Given,
): Given {
  const found = subjectsOf(file, person, documentTypeRule(type).subject).find((each) => each.ref === ref);
  if (found === undefined) return refusal;
  return payments(
    file,
    months,
    (line) => isAbout(found.subject, line),
    refusal,
    (paid) => content(found.subject, paid),
  );
}

function isAbout(subject: CafSubject, line: StoredLine): boolean {
  switch (subject.kind) {
    case 'benefit':
      return line.benefit === subject.benefit;
    case 'beneficiary':
      return line.beneficiary === subject.beneficiary;
    case 'child':
      return line.child === subject.child;
  }
}

function quotientFamilial(file: CafFile, month: Month | undefined): Given {
  if (month === undefined) return 'noQuotientInPeriod';
  const ofPeriod = refusalOfPeriod(file, { from: month, to: month });
  if (ofPeriod !== undefined) return ofPeriod;
  const quotient = quotientOfMonth(file, month);
  if (typeof quotient === 'string') return quotient;
  return { type: 'quotientFamilial', ...headOf(file), children: childrenNow(file), quotient };
}

/** A month of which the rights have been paid: also one of which only a debt is to be said. */
function statement(file: CafFile, month: Month | undefined): Given {
  if (month === undefined) return 'noRight';
  const ofPeriod = refusalOfPeriod(file, { from: month, to: month });
  if (ofPeriod !== undefined) return ofPeriod;
  const found = monthsToChoose(file).find((each) => each.month === month);
  if (found === undefined || !isSettled(file, month)) return 'noRight';
  const lines = found.content.lines.map(paymentLine);
  const debts = found.content.debts.map(({ benefit, remaining }) => ({ name: debtNames[benefit], remaining }));
  if (lines.length === 0 && debts.length === 0) return 'noRight';
  return { type: 'releveDeCompte', ...headOf(file), month, lines, total: totalOf(lines), debts };
}

/** « Attestation de non-droit »: of months whose rights have been settled, and gave nothing. */
function noRight(file: CafFile, period: Months | undefined): Given {
  if (period === undefined) return 'rightExists';
  const ofPeriod = refusalOfPeriod(file, period);
  if (ofPeriod !== undefined) return ofPeriod;
  // What is not settled yet can be asked later; of what is older than all that is kept nobody can say it.
  if (!isSettled(file, period.to)) return 'technical';
  const meant = file.months.filter(({ month }) => period.from <= month && month <= period.to);
  if (meant[0]?.month !== period.from) return 'noFile';
  const hasRight = meant.some(({ content }) => content.lines.length > 0);
  return hasRight ? 'rightExists' : { type: 'nonDroit', ...headOf(file), period };
}

function dependentChildren(file: CafFile): Given {
  if (isClosed(file)) return 'struckOff';
  const children = file.children
    .filter(({ isCounted }) => isCounted)
    .map(({ named, since }) => ({ child: named, since }));
  return children.length === 0 ? 'noRightOfChild' : { type: 'enfantsACharge', ...headOf(file), children };
}

function struckOff(file: CafFile): Given {
  const first = file.months.find(({ content }) => content.state === 'closed');
  if (first === undefined || !isClosed(file)) return 'notStruckOff';
  const day = String(file.told.story.closedOnDay ?? 1).padStart(2, '0');
  return { type: 'radiation', ...headOf(file), struckOffOn: `${first.month}-${day}` };
}

/** Whoever has one of them has a right to the reduction (CPCE, art. R20-34). */
const minimumBenefits: readonly CafBenefit[] = ['activeSolidarityIncome', 'disabledAdult'];

function telephone(file: CafFile): Given {
  if (isClosed(file)) return 'struckOff';
  const last = monthsToChoose(file).find(({ month }) => isSettled(file, month));
  const benefit = minimumBenefits.find((each) =>
    last?.content.lines.some((line) => line.kind === 'right' && line.benefit === each),
  );
  if (last === undefined || benefit === undefined) return 'noMinimumBenefit';
  return { type: 'reductionTelephonique', ...headOf(file), benefit: benefitNames[benefit], month: last.month };
}
