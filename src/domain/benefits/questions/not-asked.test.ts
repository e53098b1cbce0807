import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benefitIds, estimate } from '../estimate.ts';
import type { Adult, Child, Household } from '../household/household.ts';
import { householdOf } from './household-of.ts';
import { someOf } from '../../testing/some-of.ts';
import { walkOf, type Turn } from './testing/any-answer.ts';
import { facts } from './testing/asking.ts';
import type { Answers } from './question.ts';
import type { TopicKey } from './topic-keys.ts';

const eachAdult = (household: Household, changes: Partial<Adult>): Household => ({
  ...household,
  adults: household.adults.map((adult) => ({ ...adult, ...changes })),
});
const eachChild = (household: Household, changes: Partial<Child>): Household => ({
  ...household,
  children: household.children.map((child) => ({ ...child, ...changes })),
});

/** What the other answer would have changed, where the topic was not asked. */
type Otherwise = (household: Household, answers: Answers) => readonly Household[];

const otherSituations = ['employee', 'selfEmployed', 'microEntrepreneur', 'student', 'retired'];

/** Those who may be without work: not asked, each of them, and both. */
function withoutWork(household: Household, answers: Answers): readonly Household[] {
  const mayBe = household.adults.map((_, index) => {
    const person = index === 0 ? 'you' : 'partner';
    const situation = answers[`situation.${person}`];
    const isOther = situation?.kind === 'choices' && situation.values.some((value) => otherSituations.includes(value));
    return !isOther && answers[`withoutWork.${person}`] === undefined;
  });
  const changed = (change: Partial<Adult>, who: (index: number) => boolean): Household => ({
    ...household,
    adults: household.adults.map((adult, index) => (who(index) && mayBe[index] ? { ...adult, ...change } : adult)),
  });
  const changes = [{ jobless: 'withBenefit' }, { jobless: 'withoutBenefit' }, { receivesRsa: true }] as const;
  return changes.flatMap((change) => [
    changed(change, () => true),
    changed(change, (index) => index === 0),
    changed(change, (index) => index === 1),
  ]);
}

/** Asked of each adult: looked at even where the other one was asked. */
const perAdult: Partial<Readonly<Record<TopicKey, Otherwise>>> = { withoutWork };

const otherwise: Partial<Readonly<Record<TopicKey, Otherwise>>> = {
  ...perAdult,
  // Grown up, nobody lives by turns with each parent.
  sharedCustody: ({ children, ...household }) => [
    {
      ...household,
      children: children.map((child) => (child.birthDate < '2005-11-01' ? child : { ...child, sharedCustody: true })),
    },
  ],
  withoutParents: (household) => [eachChild(household, { withoutParents: true })],
  // Nobody works before 16.
  childrenWithPay: ({ children, ...household }) => [
    {
      ...household,
      children: children.map((child) => (child.birthDate > '2010-11-01' ? child : { ...child, monthlyWage: 3000 })),
    },
  ],
  recentlySingle: (household) => [{ ...household, recentlySingle: true }],
  annualIncome: (household) => [
    { ...household, annualIncome: 35_000 },
    { ...household, annualIncome: 200_000 },
  ],
  twoEarners: (household) => [{ ...household, twoEarners: true }],
  rent: ({ housing, ...household }) =>
    housing.tenure === 'buyer'
      ? []
      : [{ ...household, housing: { ...housing, rent: housing.tenure === 'owner' ? 0 : 700 } }],
  studies: (household) => [
    {
      ...household,
      adults: household.adults.map((adult, index) => (index === 0 ? { ...adult, grantHolder: true } : adult)),
    },
  ],
  expected: (household) => [{ ...household, expected: 2 }],
  // AEEH ends at 20.
  aeeh: ({ children, ...household }) => [
    {
      ...household,
      children: children.map((child) => (child.birthDate <= '2006-11-01' ? child : { ...child, aeeh: true })),
    },
  ],
  housingIncome: (household) => [{ ...household, housingIncome: 12_000 }],
  hoursWorked: (household) => [eachAdult(household, { hoursInThreeYears: 4000 })],
  savings: (household) => [{ ...household, untaxedSavings: 500_000 }],
};

const amounts = (household: Household): readonly number[] => {
  const found = estimate({ household, month: facts.month });
  return benefitIds.map((id) => found[id].amount);
};

const isAsked = (turns: readonly Turn[], topic: string): boolean =>
  turns.some(({ question }) => question.topic === topic);

test('the other answer to a topic that is not asked would have changed no amount', () => {
  const tried = new Map(Object.keys(otherwise).map((topic) => [topic, 0]));
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const turns = walkOf(draw);
      fc.pre(turns.length > 2);
      const answers = turns.at(-1)?.after ?? {};
      const { household } = householdOf(answers, facts);
      const shown = amounts(household);
      for (const [topic, others] of Object.entries(otherwise)) {
        if (isAsked(turns, topic) && !(topic in perAdult)) continue;
        tried.set(topic, (tried.get(topic) ?? 0) + 1);
        for (const other of others(household, answers)) expect(amounts(other), topic).toEqual(shown);
      }
    }),
    { numRuns: someOf(240) },
  );
  expect([...tried].filter(([, times]) => times === 0)).toEqual([]);
});
