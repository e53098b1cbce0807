import type { Adult, Household } from '../household/household.ts';
import { quarterMean } from '../rules/incomes.ts';
import { activeSolidarityIncome } from '../rules/rsa.ts';
import { buildHousehold } from './build-household.ts';
import type { PersonId } from './question.ts';
import { adultsOf, answerOf, hasChosen, parametersOf, type Said } from './said.ts';

/**
 * The last questions matter to RSA alone. They are asked only of those who would have some if they answered at their
 * best: RSA only falls with savings and with income, so nobody else can be concerned.
 */
export const couldHaveRsa = (said: Said): boolean => hasRsa(said, atBest(said, buildHousehold(said), adultsOf(said)));

/** Whether it is the hours of that adult, still unknown, that open RSA before 25 (CASF, art. L262-7-1). */
export function hoursDecide(said: Said, person: PersonId): boolean {
  const household = atBest(said, buildHousehold(said), []);
  return !hasRsa(said, household) && hasRsa(said, atBest(said, household, [person]));
}

/** Work or unemployment benefit of the quarter that may have ended, and no work beside it. */
export function workEndedFor(said: Said, person: PersonId): boolean {
  const working = ['employee', 'selfEmployed', 'microEntrepreneur', 'student'];
  if (working.some((option) => hasChosen(said, 'situation', option, person))) return false;
  const adult = buildHousehold(said).adults[adultsOf(said).indexOf(person)];
  return adult !== undefined && quarterMean(adult).work.isPositive;
}

const hasRsa = (said: Said, household: Household): boolean =>
  activeSolidarityIncome(household, said.facts.month, said.facts.table).eligible;

/** Nothing came in the place of what ended, and these people worked enough hours, as long as they did not say. */
function atBest(said: Said, household: Household, withHours: readonly PersonId[]): Household {
  const hours = parametersOf(said).count('rsa.youngHours');
  const adults = adultsOf(said).map((person, index): Adult | undefined => {
    const adult = household.adults[index];
    if (adult === undefined) return undefined;
    const isHoursOpen = withHours.includes(person) && answerOf(said, 'hoursWorked', person) === undefined;
    const isEndOpen = answerOf(said, 'replacement', person) === undefined && workEndedFor(said, person);
    return {
      ...adult,
      ...(isHoursOpen && { hoursInThreeYears: hours }),
      ...(isEndOpen && { stopped: ['work'] as const }),
    };
  });
  return { ...household, adults: adults.filter((adult) => adult !== undefined) };
}
