import type { Household } from '../household/household.ts';
import { buildHousehold } from './build-household.ts';
import { relevantAnswers } from './flow.ts';
import type { Answers, Facts, PersonId } from './question.ts';
import {
  adultsOf,
  ageOf,
  answerOf,
  childrenOf,
  choiceOf,
  hasChosen,
  isUnknown,
  parametersOf,
  type Interview,
} from './answers.ts';
import { hasHousingAid } from './topics-home.ts';
import type { TopicKey } from './topic-keys.ts';

/** How each « I do not know » was read, for the result to say. */
const readings = {
  /** Profit as the visitor estimates it for a month, not that of the tax notice. */
  profitAsTold: 'profit',
  /** The smallest flat deduction of the three trades. */
  smallestDeduction: 'microActivity',
  /** A leave of more than three months. */
  longSickLeave: 'sickLeave',
  /** Four times the taxable income of the quarter. */
  annualIncomeFromQuarter: 'annualIncome',
  /** One of the couple earns. */
  oneEarner: 'twoEarners',
  /** No reduction of the rent; with one, housing aid is lower. */
  noRentReduction: 'rentReduction',
  /** Four times the taxable income of the quarter. */
  housingIncomeFromQuarter: 'housingIncome',
  /** Pay of the year counts whole. */
  workGoesOn: 'withoutWork',
  /** The housing aid that we estimate. */
  housingAidAsEstimated: 'aidReceived',
  /** Something comes in the place of the work that ended. */
  incomeReplaced: 'replacement',
  /** Too few hours for RSA before 25. */
  fewHours: 'hoursWorked',
  /** No savings; with some, RSA is lower. */
  noSavings: 'savings',
} as const satisfies Readonly<Record<string, TopicKey>>;

/** Of what is not asked, since the question would cost more than it brings. */
const unasked = {
  /** An age without a date: the birthday counts as half a year ago. */
  birthday: isBirthdayAssumed,
  /** Other ages for a grant, nationality, and which of a couple asks (CCH, art. R822-20). */
  studentRules: hasStudentTenant,
  /** Which parent receives the allowances that are not shared. */
  sharedCustodyHolder: (interview) => {
    const shared = answerOf(interview, 'sharedCustody');
    return shared?.kind === 'choices' && shared.values.length > 0;
  },
} as const satisfies Readonly<Record<string, (interview: Interview) => boolean>>;

export type AssumptionId = keyof typeof readings | keyof typeof unasked;

const read = Object.keys(readings) as readonly (keyof typeof readings)[];

/** All of them, in the order of display. */
const unaskedIds = Object.keys(unasked) as readonly (keyof typeof unasked)[];
export const assumptionIds: readonly AssumptionId[] = [...unaskedIds, ...read];

/**
 * The household of the relevant answers, always one of `householdSchema`, and how each « I do not know » was read.
 * Answers may be incomplete: a missing amount is zero.
 */
export function householdOf(
  answers: Answers,
  facts: Facts,
): { readonly household: Household; readonly assumptions: readonly AssumptionId[] } {
  const interview: Interview = { answers: relevantAnswers(answers, facts), facts };
  return { household: buildHousehold(interview), assumptions: assumptionsOf(interview) };
}

function assumptionsOf(interview: Interview): readonly AssumptionId[] {
  const people = adultsOf(interview);
  const made = read.filter((id) => [undefined, ...people].some((person) => isUnknown(interview, readings[id], person)));
  return [...unaskedIds.filter((id) => unasked[id](interview)), ...made];
}

/** Of who asks we know whether they are apprentices, of the other adult not. */
function hasStudentTenant(interview: Interview): boolean {
  const isStudent = (person: PersonId): boolean =>
    hasChosen(interview, 'situation', 'student', person) &&
    (person !== 'you' || choiceOf(interview, 'studies') !== 'apprentice');
  return hasHousingAid(interview) && adultsOf(interview).some(isStudent);
}

/** Only where the month of birth can change an amount: children, and adults around the ages that open rights. */
function isBirthdayAssumed(interview: Interview): boolean {
  const adultAge = parametersOf(interview).count('rsa.ageMin') + 1;
  const isOpen = adultsOf(interview).filter((person) => (ageOf(interview, person) ?? adultAge) < adultAge);
  return [...isOpen, ...childrenOf(interview)].some((person) => answerOf(interview, 'birth', person)?.kind === 'age');
}
