import { shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import type { Answer, Answers } from '#domain/benefits/questions/question.ts';
import { someCaf, somePlace } from '#domain/caisse/testing/some-caisses.ts';
import { anonymous } from '#domain/journey/identity.ts';
import { initialContext, type SimulationContext } from '#machines/simulation/context.ts';
import { estimateAnswers } from '#machines/simulation/estimate-answers.ts';
import { askedOf, nextOf, said } from '#machines/simulation/questions.ts';
import type { SimulationScreen } from '#machines/simulation/screens.ts';
import { START } from '#machines/testing/clock.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';

const begun: SimulationContext = {
  ...initialContext({
    caisse: someCaf,
    identity: anonymous,
    policy: { identification: ['card', 'declared'], printer: 'ticket80', demonstration: true },
    known: {},
    now: () => START,
  }),
  prepared: {
    table: shippedParameters,
    zoneOf: () => ({ kind: 'zone', zone: 'zone2' }),
    publicUrl: 'https://borne.example.org',
    printsSummary: true,
    readsFiles: true,
  },
};

const choice = (value: string): Answer => ({ kind: 'choice', value });
const choices = (...values: readonly string[]): Answer => ({ kind: 'choices', values });
const quarter = (...euros: readonly [number, number, number]): Answer => ({ kind: 'quarter', euros });
const born = (value: string): Answer => ({ kind: 'birthDate', value });

/** A couple with two children, tenants in a town: most questions are asked of them. */
const family: Answers = {
  inFrance: choice('yes'),
  commune: { kind: 'commune', commune: somePlace.commune.insee },
  'birth.you': born('1991-06-14'),
  couple: choice('couple'),
  'birth.partner': { kind: 'age', years: 33 },
  pregnant: choice('no'),
  dependants: { kind: 'count', value: 2 },
  'birth.child1': born('2018-02-03'),
  'birth.child2': born('2025-09-21'),
  sharedCustody: choices('child1'),
  withoutParents: choices(),
  'situation.you': choices('employee', 'student'),
  'wage.you': quarter(1_432.5, 1_432.5, 1_380),
  'otherMoney.you': choices(),
  'situation.partner': choices('workEnded', 'unemployed'),
  'wage.partner': quarter(0, 0, 1_540),
  'unemployment.partner': quarter(980, 980, 0),
  'otherMoney.partner': choices('capital'),
  'capital.partner': { kind: 'amount', euros: 240 },
  annualIncome: { kind: 'amount', euros: 21_400 },
  twoEarners: { kind: 'unknown' },
  tenure: choice('tenant'),
  rent: { kind: 'amount', euros: 712.4 },
  dwelling: choice('whole'),
  studies: choice('noGrant'),
  housingIncome: { kind: 'amount', euros: 22_000 },
  'withoutWork.partner': choice('withBenefit'),
  aidReceived: { kind: 'none' },
  'replacement.partner': choice('yes'),
  savings: { kind: 'none' },
};

/** The chart as it stands when that question is asked, with `given` as what was answered to it before. */
function asking(key: string, given: Answers = {}): SimulationContext {
  return walkThrough({ ...family, ...given }, key);
}

/** Goes through the questions; up to the one named, or to the summary. */
function walkThrough(script: Answers, key?: string): SimulationContext {
  let context: SimulationContext = { ...begun, commune: somePlace.commune };
  for (let question = nextOf(context); question; question = nextOf(context)) {
    context = { ...context, question };
    const answer = script[question.key];
    if (question.key === key || answer === undefined) return context;
    context = { ...context, ...said(context, answer) };
  }
  return { ...context, question: undefined };
}

const complete = walkThrough(family);
const estimated: SimulationContext = {
  ...complete,
  estimated: estimateAnswers(complete),
  explained: 'familyAllowances',
};
const wage = asking('wage.you');

const account = (audience: 'person' | 'guardian') => someOpenAccount({ caisse: someCaf, now: () => START }, audience);
const signedIn: SimulationContext = { ...begun, identity: account('person') };
const guardian: SimulationContext = { ...begun, identity: account('guardian') };

/** The family taken over from its file, but for what that did not know. */
const { pregnant: _asked, ...ofFile } = family;
const fromFile: SimulationContext = { ...complete, identity: account('person'), ofFile, beginning: 'withFile' };
const rentOfFile = askedOf(fromFile).find(({ key }) => key === 'rent');

/** A context that the chart can be in at each screen, and the others worth looking at. */
export const simulationSamples: Readonly<
  Record<SimulationScreen, readonly [SimulationContext, ...SimulationContext[]]>
> = {
  conditions: [begun],
  offer: [signedIn, guardian],
  fileNotNow: [
    { ...signedIn, notNow: 'offline' },
    { ...signedIn, notNow: 'caisseUnavailable' },
    { ...signedIn, notNow: 'busy' },
  ],
  fileNotTold: [
    { ...signedIn, notTold: 'suspended' },
    { ...signedIn, notTold: 'notAllowed' },
    { ...guardian, notTold: 'notAllowed' },
    { ...signedIn, notTold: 'sessionOver', accountIsOver: true },
    { ...signedIn, notTold: 'deceased' },
  ],
  question: [
    asking('inFrance'),
    asking('commune'),
    { ...asking('commune'), postalCode: somePlace.noPostalCode, communeProblem: 'noSuchPostalCode' },
    { ...asking('commune'), postalCode: '98800', communeProblem: 'outsideService' },
    asking('birth.you'),
    asking('birth.child2'),
    asking('dependants'),
    asking('sharedCustody'),
    asking('situation.you'),
    wage,
    { ...wage, months: [1_432.5], monthsGiven: 1 },
    asking('unemployment.partner'),
    asking('annualIncome'),
    asking('twoEarners'),
    asking('tenure'),
    { ...fromFile, question: rentOfFile, changing: true },
  ],
  commune: [
    {
      ...asking('commune'),
      postalCode: somePlace.sharedPostalCode,
      communes: somePlace.communesSharing.map((name, index) => ({ insee: `3109${index}`, name })),
    },
  ],
  outOfScope: [{ ...begun, answers: { inFrance: choice('no') } }],
  summary: [complete, fromFile, { ...fromFile, identity: account('guardian'), actsFor: 'Marie-Antoinette-B. D.' }],
  result: [estimated],
  explanation: [estimated],
  printing: [estimated],
  cameOut: [estimated],
  printProblem: [estimated, { ...estimated, mayPrintAgain: false }],
  phone: [estimated],
  done: [estimated],
};
