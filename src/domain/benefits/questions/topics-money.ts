import { firstDayOf } from '../calendar/month.ts';
import { toCents } from '../money/exact.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { twoEarnersFloor } from '../rules/family-ceiling.ts';
import type { Facts } from './question.ts';
import {
  adultsOf,
  childrenAged,
  hasChosen,
  incomeYearOf,
  isCouple,
  isUnknown,
  isYes,
  parametersOf,
  quarterOf,
  type Interview,
} from './answers.ts';
import { amountTopic, MAX_PER_MONTH, yesOrNo, type Round, type Topic } from './topic.ts';
import type { TopicKey } from './topic-keys.ts';

/** The situation of each adult since the quarter began: decides which incomes are asked. #196, #204 */
const situation: Topic = {
  key: 'situation',
  kind: 'choices',
  options: ['employee', 'workEnded', 'selfEmployed', 'microEntrepreneur', 'student', 'unemployed', 'retired', 'aah'],
};

const figuresOfYear = (facts: Facts) => ({ year: incomeYearOf({ answers: {}, facts }) });

/** Three months of one income, for those in that situation. */
const ofSituation = (key: TopicKey, situations: readonly string[], mayBeNone = false): Topic => ({
  key,
  kind: 'quarter',
  max: MAX_PER_MONTH,
  mayBeNone,
  appliesTo: (interview, person) => situations.some((option) => hasChosen(interview, 'situation', option, person)),
});

/** Three months of one income, for those who receive it. */
const ofOtherMoney = (key: TopicKey): Topic => ({
  key,
  kind: 'quarter',
  max: MAX_PER_MONTH,
  appliesTo: (interview, person) => hasChosen(interview, 'otherMoney', key, person),
});

/** → `incomes[].selfEmployed`: a twelfth of the profit of the last but one year (CSS, art. R843-1 and R844-5). #196 */
const profit = amountTopic('profit', {
  mayBeNone: true,
  mayBeUnknown: true,
  figures: figuresOfYear,
  appliesTo: (interview, person) => hasChosen(interview, 'situation', 'selfEmployed', person),
});

/** → `incomes[].selfEmployed`, the profit of today, for visitors who do not know the profit of that year. */
const recentProfit = amountTopic('recentProfit', {
  appliesTo: (interview, person) => isUnknown(interview, 'profit', person),
});

/** Trade of a micro-entrepreneur: which flat deduction his turnover has (CGI, art. 50-0 and 102 ter). #196 */
const microActivity: Topic = {
  key: 'microActivity',
  kind: 'choice',
  options: ['sales', 'services', 'liberal'],
  mayBeUnknown: true,
  appliesTo: (interview, person) => hasChosen(interview, 'situation', 'microEntrepreneur', person),
};

/** → `incomes[].training`: grant of a trainee, pay of an apprentice; a student with a job says it as pay. #204 */
const studentPay: Topic = {
  ...ofSituation('studentPay', [], true),
  appliesTo: (interview, person) =>
    hasChosen(interview, 'situation', 'student', person) &&
    !['employee', 'workEnded'].some((option) => hasChosen(interview, 'situation', option, person)),
};

/** Other incomes of each adult: one question spares seven. #196, #204 */
const otherMoney: Topic = {
  key: 'otherMoney',
  kind: 'choices',
  options: ['sickPay', 'parentalLeavePay', 'disabilityPension', 'alimony', 'minimumBenefit', 'capital', 'otherIncome'],
};

/** → `incomes[].sickPay`, or activity in the first three months of the leave (CSS, art. R844-1). */
const sickLeave: Topic = {
  key: 'sickLeave',
  kind: 'choice',
  options: ['recent', 'long'],
  mayBeUnknown: true,
  appliesTo: (interview, person) => {
    const pay = quarterOf(interview, 'sickPay', person);
    return quarterOf(interview, 'wage', person).some((wage, index) => wage === 0 && (pay[index] ?? 0) > 0);
  },
};

/** → `incomes[].capital`: a twelfth of the last but one year (CSS, art. R844-5). #204 */
const capital = amountTopic('capital', {
  figures: figuresOfYear,
  appliesTo: (interview, person) => hasChosen(interview, 'otherMoney', 'capital', person),
});

/**
 * → `annualIncome`: the family benefits, and RSA and prime d’activité through them (CSS, art. R532-1 and R532-3). Asked
 * when a child is of an age for one of them: below 3 (PAJE), at school (ARS), two or more (AF, CF), or on its way.
 */
const annualIncome = amountTopic('annualIncome', {
  mayBeNone: true,
  mayBeUnknown: true,
  figures: figuresOfYear,
  appliesTo: (interview) => {
    const parameters = parametersOf(interview);
    const ofFamily = childrenAged(interview, 0, parameters.count('cf.ageLimit'));
    // A year more on both sides: the age of ARS is that of the year’s end, or of the middle of September.
    const atSchool = childrenAged(
      interview,
      parameters.count('ars.primaryAge') - 1,
      parameters.count('ars.endAge') + 1,
    );
    return isYes(interview, 'pregnant') || hasSmallChild(interview) || ofFamily.length >= 2 || atSchool.length > 0;
  },
});

/** Below three now, or at some month of the quarter. */
const hasSmallChild = (interview: Interview): boolean =>
  childrenAged(interview, 0, parametersOf(interview).count('paje.ageLimit') + 1).length > 0;

/** → `twoEarners`: a higher ceiling of PAJE and complément familial (CSS, art. R522-2 and R531-1). */
const twoEarners: Topic = {
  key: 'twoEarners',
  kind: 'choice',
  options: yesOrNo,
  mayBeUnknown: true,
  figures: (facts) => {
    const { year } = figuresOfYear(facts);
    const floor = twoEarnersFloor(parametersOn(firstDayOf(`${year}-12`), facts.table));
    return { year, floor: toCents(floor).toNumber() };
  },
  appliesTo: (interview) => {
    const parameters = parametersOf(interview);
    const forSupplement = childrenAged(interview, parameters.count('cf.ageMin'), parameters.count('cf.ageLimit'));
    const manyChildren = forSupplement.length >= parameters.count('cf.childrenMin');
    return isCouple(interview) && (isYes(interview, 'pregnant') || hasSmallChild(interview) || manyChildren);
  },
};

export const moneyRounds: readonly Round[] = [
  {
    people: adultsOf,
    topics: [
      situation,
      // → `incomes[].wage`, net before tax at source, by month received (CSS, art. R844-1). #202, #204
      ofSituation('wage', ['employee', 'workEnded']),
      profit,
      recentProfit,
      microActivity,
      // → `incomes[].selfEmployed`, after the deduction.
      ofSituation('turnover', ['microEntrepreneur']),
      studentPay,
      // → `incomes[].unemployment`, `.pension`, `.aah` (CSS, art. R844-2 and L842-8). #196
      ofSituation('unemployment', ['unemployed'], true),
      ofSituation('pension', ['retired']),
      ofSituation('aah', ['aah']),
      otherMoney,
      // → the income of the same name (CSS, art. R844-1 and R844-2; CASF, art. R262-6 to R262-12).
      ofOtherMoney('sickPay'),
      sickLeave,
      ofOtherMoney('parentalLeavePay'),
      ofOtherMoney('disabilityPension'),
      ofOtherMoney('alimony'),
      ofOtherMoney('minimumBenefit'),
      capital,
      ofOtherMoney('otherIncome'),
    ],
  },
  { topics: [annualIncome, twoEarners] },
];
