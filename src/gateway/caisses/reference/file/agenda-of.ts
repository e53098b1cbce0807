import { firstDayOf, lastDayOf, monthIndex, monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { agendaMonths, isInAgenda, type AgendaEvent } from '#domain/file/agenda.ts';
import { drawsOf } from '../life/life-person.ts';
import { benefitNames, type CafBenefit } from '../life/caf/benefits.ts';
import type { CafFile } from '../life/caf/file.ts';
import { monthOf } from '../life/months.ts';
import { paymentDayOf } from '../life/caf/payment-days.ts';
import { birthDateOf } from '../life/family.ts';
import { declarationTurn, MONTHS_A_QUARTER, quarterlyBenefits } from './what-is-asked.ts';

/** Dates of six months, the earliest first (#42). */
export function agendaOf(file: CafFile, isPaid: boolean): readonly AgendaEvent[] {
  const { today } = file;
  const events = [
    ...(isPaid ? paymentsToCome(file) : []),
    ...declarationsOf(file),
    ...changesOf(file),
    ...renewalsOf(file),
  ];
  return events
    .filter(({ on }) => isInAgenda(on, today))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

const paymentsToCome = ({ today }: CafFile): readonly AgendaEvent[] =>
  [monthsBefore(monthOf(today), 1), ...agendaMonths(today)].map((rightMonth) => ({
    kind: 'payment',
    on: paymentDayOf(rightMonth),
    rightMonth,
  }));

/**
 * The last day of every third month. What is declared are the months M-4 to M-2 of the first month M that is paid by it (CSS,
 * art. R846-5).
 */
export function declarationsOf(file: CafFile): readonly Extract<AgendaEvent, { readonly kind: 'declaration' }>[] {
  if (!quarterlyBenefits.some((benefit) => receives(file, benefit))) return [];
  const turn = declarationTurn(file.told);
  return agendaMonths(file.today)
    .filter((month) => monthIndex(month) % MONTHS_A_QUARTER === turn)
    .map((month) => ({
      kind: 'declaration',
      on: lastDayOf(month),
      months: { from: monthsBefore(month, MONTHS_A_QUARTER), to: monthsBefore(month, 1) },
    }));
}

const receives = ({ months }: CafFile, benefit: CafBenefit): boolean =>
  months.at(-1)?.content.lines.some((line) => line.kind === 'right' && line.benefit === benefit) === true;

/** Rights are computed anew each January; the allowance for a young child ends with the third birthday. */
function changesOf(file: CafFile): readonly AgendaEvent[] {
  const { told, today } = file;
  const january = agendaMonths(today).find((month) => month.endsWith('-01'));
  const [first] = reviewed.filter((benefit) => receives(file, benefit));
  const review: readonly AgendaEvent[] =
    january && first
      ? [{ kind: 'rightsChange', on: firstDayOf(january), benefit: benefitNames[first], change: 'reviewed' }]
      : [];
  if (!receives(file, 'youngChildAllowance')) return review;
  const ends = told.story.children.map((child) => thirdBirthdayMonth(birthDateOf(child, told.anchor)));
  const last = ends.toSorted().at(-1);
  if (last === undefined) return review;
  const benefit = benefitNames.youngChildAllowance;
  return [...review, { kind: 'rightsChange', on: firstDayOf(last), benefit, change: 'ends' }];
}

const reviewed: readonly CafBenefit[] = [
  'familyAllowances',
  'familySupplement',
  'socialHousingAid',
  'familyHousingAid',
  'plainHousingAid',
];

const THIRD_BIRTHDAY = 3;
const thirdBirthdayMonth = (birthDate: string): Month =>
  `${Number(birthDate.slice(0, 'YYYY'.length)) + THIRD_BIRTHDAY}${birthDate.slice('YYYY'.length, 'YYYY-MM'.length)}`;

const RENEWAL_MONTHS_MAX = 5;

/** AAH is asked for again before its term. */
export function renewalsOf(file: CafFile): readonly Extract<AgendaEvent, { readonly kind: 'renewal' }>[] {
  if (!receives(file, 'disabledAdult')) return [];
  const ahead = drawsOf(file.told, 'renewal').whole(0, RENEWAL_MONTHS_MAX);
  const month = monthsBefore(file.told.anchor, -ahead);
  return [{ kind: 'renewal', on: lastDayOf(month), benefit: benefitNames.disabledAdult }];
}
