import { expect, it } from 'vitest';
import { monthsBefore } from '#domain/benefits/calendar/month.ts';
import { estimate, type BenefitId } from '#domain/benefits/estimate.ts';
import { answersOf, fileAnswersSchema } from '#domain/benefits/questions/file-answers.ts';
import { fittingFileAnswersSchema } from '#domain/benefits/questions/fitting-answers.ts';
import { nextQuestion, withAnswer } from '#domain/benefits/questions/flow.ts';
import { householdOf } from '#domain/benefits/questions/household-of.ts';
import type { Answers, Facts } from '#domain/benefits/questions/question.ts';
import { outOfScope } from '#domain/benefits/questions/scope.ts';
import { takeOver } from '#domain/benefits/questions/take-over.ts';
import {
  amount,
  born,
  choice,
  choices,
  count,
  each,
  none,
  type Script,
} from '#domain/benefits/questions/testing/asking.ts';
import { zoneOf } from '#domain/benefits/zones/zones.ts';
import { simulationAnswersOf } from '../../file/simulation-answers-of.ts';
import { cafFile } from '../testing/opened-files.ts';
import { peopleAt, someNovember } from '../testing/written-lives.ts';
import type { CafBenefit } from './benefits.ts';

const facts: Facts = { month: someNovember, zoneOf };

/** What no file of these people knows. */
const unknown: Script = {
  pregnant: choice('no'),
  childrenWithPay: choices(),
  savings: none,
};

/** What these would say besides: resources that are missing, a date of birth outside the calendar as the rules reckon it. */
const own: Readonly<Record<string, Script>> = {
  aurelie: {
    'situation.you': choices('employee'),
    'wage.you': each(1_560),
    'otherMoney.you': choices(),
    annualIncome: amount(16_848),
  },
  zohra: { 'birth.you': born('1958-01-01') },
};

const people = peopleAt('caf')
  .filter(({ householdRole }) => householdRole === 'holder')
  .map((person) => {
    const file = cafFile(person);
    return { key: person.key, file, known: simulationAnswersOf(file, someNovember) };
  });
type Person = (typeof people)[number];

/** Taken over from the file; the person says the rest. */
function answered({ key, known }: Person): { readonly answers: Answers; readonly asked: readonly string[] } {
  const ofFile = answersOf(known);
  const script: Script = { ...unknown, ...own[key] };
  const asked: string[] = [];
  let answers = takeOver({ answers: {}, ofFile }, facts);
  for (let question = nextQuestion(answers, facts); question; question = nextQuestion(answers, facts)) {
    const answer = script[question.key];
    if (answer === undefined) throw new Error(`${key} is asked ${question.key}`);
    asked.push(question.key);
    answers = takeOver({ answers: withAnswer(answers, question, answer, facts), ofFile }, facts);
  }
  return { answers, asked };
}

const isOutside = ({ known }: Person): boolean => outOfScope(answersOf(known)) !== undefined;
const isOpen = ({ file }: Person): boolean => file.months.at(-1)?.content.state === 'open';

/** What the simulator calls what the file has in one line or several. */
const compared = [
  ['activityBonus', ['activityBonus']],
  ['activeSolidarityIncome', ['activeSolidarityIncome']],
  ['housingAid', ['socialHousingAid', 'familyHousingAid', 'plainHousingAid']],
  ['familyAllowances', ['familyAllowances']],
  ['familySupplement', ['familySupplement']],
  ['familySupport', ['familySupport']],
  ['youngChildAllowance', ['youngChildAllowance']],
] as const satisfies readonly (readonly [BenefitId, readonly CafBenefit[]])[];

it('tells of each file answers that the questionnaire takes', () => {
  for (const { key, known } of people) {
    expect(fileAnswersSchema.parse(known), key).toEqual(known);
    expect(fittingFileAnswersSchema(facts).safeParse(known).success, key).toBe(true);
  }
});

it.each(people.filter((one) => isOpen(one) && !isOutside(one)).map((one) => [one.key, one] as const))(
  '#201 %s gets from the simulator, with what the file answers, what the file says of this month',
  (_key, one) => {
    const { household } = householdOf(answered(one).answers, facts);
    const estimated = estimate({ household, month: facts.month });
    const lines = one.file.months.at(-1)?.content.lines ?? [];
    const { claims } = one.file.told.story;
    for (const [id, names] of compared) {
      // The simulator looks at everything, the file at what was asked for.
      if (claims !== undefined && !names.some((name) => claims.includes(name))) continue;
      const cents = lines
        .filter(({ kind, rightMonth }) => kind === 'right' && rightMonth === someNovember)
        .filter(({ benefit }) => names.some((name) => name === benefit))
        .reduce((sum, line) => sum + line.amount, 0);
      expect(Math.round(estimated[id].net * 100), id).toBe(cents);
    }
  },
);

it('compares enough: each of these benefits is paid to somebody, and not to everybody', () => {
  const paid = people
    .filter((one) => isOpen(one) && !isOutside(one))
    .map((one) => one.file.months.at(-1)?.content.lines ?? []);
  for (const [id, names] of compared) {
    const receiving = paid.filter((lines) => lines.some(({ benefit }) => names.some((name) => name === benefit)));
    expect([receiving.length > 0, receiving.length < paid.length], id).toEqual([true, true]);
  }
});

const personOf = (key: string): Person => {
  const found = people.find((one) => one.key === key);
  if (found === undefined) throw new Error(`${key} has no file`);
  return found;
};

it('asks only what the file does not know', () => {
  expect(answered(personOf('claire')).asked).toEqual(['pregnant']);
  expect(answered(personOf('serge')).asked, 'nobody of 69 is asked about a pregnancy').toEqual([]);
  expect(answered(personOf('odile')).asked).toEqual(['pregnant', 'savings']);
  expect(answered(personOf('camille')).asked).toEqual(['pregnant', 'childrenWithPay']);
  expect(answered(personOf('aurelie')).asked).toEqual([
    'pregnant',
    'situation.you',
    'wage.you',
    'otherMoney.you',
    'annualIncome',
  ]);
});

it('of who lives abroad or overseas says that alone', () => {
  expect(people.filter(isOutside).map(({ key }) => key)).toEqual(['elke', 'indira']);
  expect(personOf('elke').known).toEqual({ home: null, answers: { inFrance: choice('no') } });
  expect(personOf('indira').known).toEqual({
    home: { postalCode: '97400', insee: '97411', name: 'Saint-Denis' },
    answers: { inFrance: choice('yes') },
  });
});

it('tells a pregnancy that was declared, with the children expected', () => {
  const { file } = personOf('fabrice');
  // Lou was born two months later.
  const month = monthsBefore(someNovember, 12);
  const { answers } = simulationAnswersOf({ ...file, today: `${month}-20` }, month);
  expect(answers).toMatchObject({ pregnant: choice('yes'), expected: count(1), dependants: count(1) });
});

it('takes the months before the month that is asked for', () => {
  const { file } = personOf('camille');
  // Her pay rose eleven months ago.
  expect(simulationAnswersOf(file, '2026-03').answers['wage.you']).toEqual({
    kind: 'quarter',
    euros: [1_368.4, 1_368.4, 1_310],
  });
});
