import type { Adult, IncomeKind, MonthIncome } from '#domain/benefits/household/household.ts';
import type { Answer, PersonId } from '#domain/benefits/questions/question.ts';
import type { TopicKey } from '#domain/benefits/questions/topic-keys.ts';
import { choices, type Known } from './known-answers.ts';

/** Questions of three months that say an income as the file has it. */
const plain = [
  ['wage', 'wage'],
  ['studentPay', 'training'],
  ['unemployment', 'unemployment'],
  ['pension', 'pension'],
  ['aah', 'aah'],
  ['sickPay', 'sickPay'],
  ['parentalLeavePay', 'parentalLeavePay'],
  ['disabilityPension', 'disabilityPension'],
  ['alimony', 'alimony'],
  ['minimumBenefit', 'minimumBenefit'],
  ['otherIncome', 'otherIncome'],
] as const satisfies readonly (readonly [TopicKey, IncomeKind])[];

const otherMoney = [
  'sickPay',
  'parentalLeavePay',
  'disabilityPension',
  'alimony',
  'minimumBenefit',
  'otherIncome',
] as const;

/**
 * The work of one adult and what they received in the months of the quarter. Of who works on their own account the work is
 * asked: whether they are micro-entrepreneurs, and their profit of a year, no file of months tells.
 *
 * @param now what they receive this month.
 */
export function moneyAnswersOf(person: PersonId, { incomes, student }: Adult, now: MonthIncome): readonly Known[] {
  const euros = (kind: IncomeKind): readonly [number, number, number] => [
    incomes[0][kind] ?? 0,
    incomes[1][kind] ?? 0,
    incomes[2][kind] ?? 0,
  ];
  const has = (kind: IncomeKind): boolean => (now[kind] ?? 0) > 0 || euros(kind).some((each) => each > 0);
  const works = (now.wage ?? 0) > 0;
  const situations = [
    works && 'employee',
    has('wage') && !works && 'workEnded',
    student && 'student',
    has('unemployment') && 'unemployed',
    has('pension') && 'retired',
    has('aah') && 'aah',
  ].filter((situation) => situation !== false);
  return [
    ['situation', person, has('selfEmployed') ? undefined : choices(situations)],
    ...plain.map(([topic, kind]): Known => [topic, person, quarter(euros(kind))]),
    ['otherMoney', person, has('capital') || has('sickPayWhileWorking') ? undefined : choices(otherMoney.filter(has))],
  ];
}

const quarter = (euros: readonly [number, number, number]): Answer | undefined =>
  euros.some((each) => each > 0) ? { kind: 'quarter', euros } : undefined;
