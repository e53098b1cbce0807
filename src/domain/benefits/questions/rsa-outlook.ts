import type { Adult, Household } from '../household/household.ts';
import { quarterMean } from '../rules/incomes.ts';
import { activeSolidarityIncome } from '../rules/rsa.ts';
import { buildHousehold } from './build-household.ts';
import type { PersonId } from './question.ts';
import { adultsOf, answerOf, hasChosen, parametersOf, type Interview } from './answers.ts';

/**
 * The last questions matter to RSA alone. They are asked only of households that could get RSA with their best answers:
 * savings and income only lower RSA, so the questions change nothing for the others.
 */
export const couldHaveRsa = (interview: Interview): boolean =>
  hasRsa(interview, atBest(interview, buildHousehold(interview), adultsOf(interview)));

/** Whether the hours of that adult, still unknown, open RSA before 25 (CASF, art. L262-7-1). */
export function hoursDecide(interview: Interview, person: PersonId): boolean {
  const household = atBest(interview, buildHousehold(interview), []);
  return !hasRsa(interview, household) && hasRsa(interview, atBest(interview, household, [person]));
}

const workingSituations = ['employee', 'selfEmployed', 'microEntrepreneur', 'student'] as const;

/** Has work now, or studies that may be paid. */
export const isWorking = (interview: Interview, person: PersonId): boolean =>
  workingSituations.some((option) => hasChosen(interview, 'situation', option, person));

/** Work or unemployment benefit of the quarter that may have ended, and no work beside it. */
export function workEndedFor(interview: Interview, person: PersonId): boolean {
  if (isWorking(interview, person)) return false;
  const adult = buildHousehold(interview).adults[adultsOf(interview).indexOf(person)];
  return adult !== undefined && quarterMean(adult).work.isPositive;
}

const hasRsa = (interview: Interview, household: Household): boolean =>
  activeSolidarityIncome(household, interview.facts.month, interview.facts.table).eligible;

/**
 * The household with its open answers at their best for RSA: ended incomes not replaced, and enough hours for these
 * people.
 */
function atBest(interview: Interview, household: Household, withHours: readonly PersonId[]): Household {
  const hours = parametersOf(interview).count('rsa.youngHours');
  const adults = adultsOf(interview).map((person, index): Adult | undefined => {
    const adult = household.adults[index];
    if (adult === undefined) return undefined;
    const isHoursOpen = withHours.includes(person) && answerOf(interview, 'hoursWorked', person) === undefined;
    const isEndOpen = answerOf(interview, 'replacement', person) === undefined && workEndedFor(interview, person);
    return {
      ...adult,
      ...(isHoursOpen && { hoursInThreeYears: hours }),
      ...(isEndOpen && { stopped: ['work'] as const }),
    };
  });
  return { ...household, adults: adults.filter((adult) => adult !== undefined) };
}
