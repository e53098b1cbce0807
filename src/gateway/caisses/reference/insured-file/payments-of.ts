import { monthsBefore } from '#domain/benefits/calendar/month.ts';
import { sumOf } from '#domain/documents/cents.ts';
import {
  RECENT_MONTHS,
  type Deductions,
  type HealthPaymentLine,
  type HealthPayments,
  type SickLeave,
  type WorkAccident,
} from '#domain/insured-file/payments.ts';
import { daysAfter } from '#domain/time/days.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { careKindOf } from '../life/cpam/care-acts.ts';
import { firstDayOfLeave } from '../life/cpam/daily-allowances.ts';
import { MAX_A_YEAR_CENTS } from '../life/cpam/deductions.ts';
import type { CpamFile } from '../life/cpam/file.ts';
import type { Allowance, Reimbursement } from '../life/cpam/month-content.ts';
import type { StoryLeave } from '../life/cpam/story.ts';
import { monthOf } from '../life/months.ts';

/** « Mes paiements » of an insured person, as they stand on a day. */
export function healthPaymentsOf(file: CpamFile): HealthPayments {
  return {
    lines: [...linesOf(file)],
    leaves: [...leavesOf(file)],
    accidents: [...accidentsOf(file)],
    deductions: [...deductionsOf(file)],
  };
}

const newestFirst = (one: CalendarDate, other: CalendarDate): number => (one < other ? 1 : Number(other < one) * -1);

function linesOf(file: CpamFile): readonly HealthPaymentLine[] {
  const { months, today } = file;
  const oldest = monthsBefore(monthOf(today), RECENT_MONTHS - 1);
  return months
    .filter(({ month }) => month >= oldest)
    .flatMap(({ content }): readonly HealthPaymentLine[] => [
      ...content.reimbursements.map((each) => careLine(file, each)),
      ...content.allowances.map((each) => allowanceLine(file, each)),
    ])
    .filter(({ paidOn }) => paidOn <= today)
    .toSorted((one, other) => newestFirst(one.paidOn, other.paidOn));
}

function careLine({ insured, dependants }: CpamFile, given: Reimbursement): HealthPaymentLine {
  const { care, careOn, dependant, paid, base, ratePercent, deducted, reimbursed, reimbursedOn } = given;
  const person = dependant === null ? insured : (dependants[dependant]?.person ?? insured);
  return {
    kind: 'care',
    care: careKindOf(care),
    name: care,
    careOn,
    person: person.firstNames,
    paid,
    base,
    ratePercent,
    deducted,
    amount: reimbursed,
    paidOn: reimbursedOn,
  };
}

function allowanceLine(
  { insured }: CpamFile,
  { nature, from, to, days, net, paidOn, payee }: Allowance,
): HealthPaymentLine {
  return { kind: 'allowance', nature, from, to, days, person: insured.firstNames, amount: net, paidOn, payee };
}

/** Days of a stoppage of work: both ends belong to it. */
const daysOf = (leave: StoryLeave, { anchor }: CpamFile) => {
  const from = firstDayOfLeave(leave, anchor);
  return { from, to: daysAfter(from, leave.days - 1) };
};

function leavesOf(file: CpamFile): readonly SickLeave[] {
  const { story, months, today } = file;
  return (story.leaves ?? [])
    .map((leave): SickLeave => {
      const { from, to } = daysOf(leave, file);
      const paid = months
        .flatMap(({ content }) => content.allowances)
        .filter((each) => each.nature === leave.nature && from <= each.from && each.to <= to && each.paidOn <= today);
      return {
        nature: leave.nature,
        from,
        to,
        paidUntil:
          paid
            .map((each) => each.to)
            .toSorted()
            .at(-1) ?? null,
        paid: sumOf(paid.map(({ net }) => net)),
        payee: leave.isPaidToEmployer === true ? 'employer' : 'insured',
      };
    })
    .filter(({ from }) => from <= today)
    .toSorted((one, other) => newestFirst(one.from, other.from));
}

/** How long a caisse may examine a declaration without asking more (CSS, art. R441-7 and R461-9). */
const examinedDays = { accidentDuTravail: 30, maladieProfessionnelle: 120 } as const;
/** A declaration is there within two days. */
const DECLARED_AFTER_DAYS = 2;

function accidentsOf(file: CpamFile): readonly WorkAccident[] {
  const { story, today } = file;
  return (story.leaves ?? []).flatMap((leave): readonly WorkAccident[] => {
    const { nature } = leave;
    if (nature !== 'accidentDuTravail' && nature !== 'maladieProfessionnelle') return [];
    const { from: happenedOn } = daysOf(leave, file);
    const declaredOn = daysAfter(happenedOn, DECLARED_AFTER_DAYS);
    if (declaredOn > today) return [];
    const answerBy = daysAfter(declaredOn, examinedDays[nature]);
    const state =
      answerBy < today ? { kind: 'recognised' as const, on: answerBy } : { kind: 'examined' as const, answerBy };
    return [{ nature, happenedOn, declaredOn, state }];
  });
}

/** Of the insured alone: nothing is taken off for who is below 18. A year counts the care of its days. */
function deductionsOf({ months, today }: CpamFile): readonly Deductions[] {
  const own = months
    .flatMap(({ content }) => content.reimbursements)
    .filter(({ dependant, reimbursedOn }) => dependant === null && reimbursedOn <= today);
  const yearOf = (day: CalendarDate): number => Number(day.slice(0, 'YYYY'.length));
  const years = [...new Set(own.map(({ careOn }) => yearOf(careOn)))].toSorted((one, other) => other - one);
  return years.map((year) => {
    const taken = (deduction: Reimbursement['deduction']) =>
      sumOf(
        own
          .filter((each) => each.deduction === deduction && yearOf(each.careOn) === year)
          .map(({ deducted }) => deducted),
      );
    return { year, participation: taken('participation'), franchise: taken('franchise'), most: MAX_A_YEAR_CENTS };
  });
}
