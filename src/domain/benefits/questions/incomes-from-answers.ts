import { untaxedKinds, type IncomeKind, type MonthIncome } from '../household/household.ts';
import { perMonth, perYear } from '../money/conversions.ts';
import { Exact, one, toCents, zero } from '../money/exact.ts';
import type { Amount } from '../money/unit.ts';
import type { ParameterIdOf } from '../parameters/parameters.ts';
import { quarter, type QuarterIndex } from '../rules/incomes.ts';
import type { PersonId } from './question.ts';
import { choiceOf, eurosOf, parametersOf, quarterOf, type Interview } from './answers.ts';
import type { TopicKey } from './topic-keys.ts';

type Incomes = readonly [MonthIncome, MonthIncome, MonthIncome];

/** Topics whose three months are an income without any change. */
const plain = {
  wage: 'wage',
  studentPay: 'training',
  unemployment: 'unemployment',
  pension: 'pension',
  aah: 'aah',
  parentalLeavePay: 'parentalLeavePay',
  disabilityPension: 'disabilityPension',
  alimony: 'alimony',
  minimumBenefit: 'minimumBenefit',
  otherIncome: 'otherIncome',
} as const satisfies Partial<Record<TopicKey, IncomeKind>>;

const plainTopics = Object.keys(plain) as readonly (keyof typeof plain)[];

/** The income of one adult in each month of the quarter, in whole cents, without the kinds that are zero. */
export function incomesOf(interview: Interview, person: PersonId): Incomes {
  return [monthOf(interview, person, 0), monthOf(interview, person, 1), monthOf(interview, person, 2)];
}

function monthOf(interview: Interview, person: PersonId, index: QuarterIndex): MonthIncome {
  const sickPay = quarterOf(interview, 'sickPay', person)[index];
  const counted = sicknessKind(interview, person, quarterOf(interview, 'wage', person)[index]);
  const entries: readonly (readonly [IncomeKind, Amount<'perMonth'>])[] = [
    ...plainTopics.map((topic) => [plain[topic], quarterOf(interview, topic, person)[index]] as const),
    ['selfEmployed', selfEmployedIncome(interview, person, index)],
    ['capital', monthly(eurosOf(interview, 'capital', person))],
    [counted, sickPay],
  ];
  return Object.fromEntries(entries.filter(([, euros]) => euros > 0));
}

/** Sick pay is activity in the first three months, or beside pay (CSS, art. R844-1, 3°); in doubt it is not. */
function sicknessKind(
  interview: Interview,
  person: PersonId,
  wage: Amount<'perMonth'>,
): 'sickPayWhileWorking' | 'sickPay' {
  return wage > 0 || choiceOf(interview, 'sickLeave', person) === 'recent' ? 'sickPayWhileWorking' : 'sickPay';
}

const monthly = (euros: Amount<'perYear'>): Amount<'perMonth'> => toCents(perMonth(Exact.of(euros))).toNumber();

const abatements: Readonly<Record<string, ParameterIdOf<'plain'>>> = {
  sales: 'income.microSales',
  services: 'income.microServices',
  liberal: 'income.microLiberal',
};

/**
 * A month of the self-employed: a twelfth of the last known profit (CSS, art. R844-5 and R843-1), or of a
 * micro-entrepreneur the turnover less the flat deduction for his trade (CGI, art. 50-0 and 102 ter); not knowing
 * the trade, the smallest one.
 */
function selfEmployedIncome(interview: Interview, person: PersonId, index: QuarterIndex): Amount<'perMonth'> {
  const turnover = Exact.of(quarterOf(interview, 'turnover', person)[index]);
  const id = abatements[choiceOf(interview, 'microActivity', person) ?? 'liberal'] ?? 'income.microLiberal';
  const micro = turnover.times(one.minus(parametersOf(interview).of(id)));
  const profit = Exact.of(monthly(eurosOf(interview, 'profit', person)));
  return toCents(Exact.sum([micro, profit, Exact.of(eurosOf(interview, 'recentProfit', person))])).toNumber();
}

/** Taxed whole: the deduction of 10 % is for pay, replacement income and pensions (CGI, art. 83, 3° and 158, 5 a). */
const taxedWhole: readonly IncomeKind[] = ['selfEmployed', 'capital'];

/**
 * The yearly income in whole euros when the visitor does not know it: twelve times the monthly mean of the quarter’s
 * taxable income.
 */
export function yearFromQuarter(interview: Interview, adults: readonly PersonId[]): Amount<'perYear'> {
  const kept = one.minus(parametersOf(interview).of('income.wageDeduction'));
  const months = adults.flatMap((person) => {
    const incomes = incomesOf(interview, person);
    return quarter.map((index) => taxable(incomes[index], kept));
  });
  return perYear(Exact.sum(months).over(quarter.length)).rounded(0).toNumber();
}

function taxable(income: MonthIncome, kept: Exact): Exact<'perMonth'> {
  const kinds = (Object.keys(income) as IncomeKind[]).filter((kind) => !untaxedKinds.includes(kind));
  return kinds.reduce<Exact<'perMonth'>>((sum, kind) => {
    const euros = Exact.of(income[kind] ?? 0);
    return sum.plus(taxedWhole.includes(kind) ? euros : euros.times(kept));
  }, zero);
}
