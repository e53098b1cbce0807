import { firstDayOf, monthsBefore } from '../calendar/month.ts';
import type { Adult, Child, Household, Housing, Tenure } from '../household/household.ts';
import { tenureSchema } from '../household/household.ts';
import { Exact, one, toCents } from '../money/exact.ts';
import type { Amount } from '../money/unit.ts';
import { incomesOf, yearFromQuarter } from './incomes-said.ts';
import type { PersonId } from './question.ts';
import {
  adultsOf,
  answerOf,
  birthDateOf,
  childrenOf,
  choiceOf,
  eurosOf,
  hasChosen,
  isUnknown,
  isYes,
  parametersOf,
  type Said,
} from './said.ts';

/** The household that these answers describe; what was not said yet is nothing, or the plainest case. */
export function buildHousehold(said: Said): Household {
  const grantHolder = isYes(said, 'grantHolder');
  const untaxedSavings = eurosOf(said, 'savings');
  return {
    adults: adultsOf(said).map((person) => adult(said, person)),
    children: childrenOf(said).map((person) => child(said, person)),
    housing: housing(said),
    pregnant: isYes(said, 'pregnant'),
    recentlySingle: isYes(said, 'recentlySingle'),
    annualIncome: isUnknown(said, 'annualIncome')
      ? yearFromQuarter(said, adultsOf(said))
      : eurosOf(said, 'annualIncome'),
    housingIncome: housingIncome(said),
    twoEarners: isYes(said, 'twoEarners'),
    supportReceived: 0,
    ...(grantHolder && { grantHolder }),
    ...(untaxedSavings > 0 && { untaxedSavings }),
  };
}

/** Age of an adult who has not told it yet. */
const ADULT_YEARS = 30;

function adult(said: Said, person: PersonId): Adult {
  const hoursInThreeYears = parametersOf(said).count('rsa.youngHours');
  return {
    birthDate: birthDateOf(said, person) ?? firstDayOf(monthsBefore(said.facts.month, ADULT_YEARS * 12)),
    incomes: incomesOf(said, person),
    student: hasChosen(said, 'situation', 'student', person),
    ...(isYes(said, 'hoursWorked', person) && { hoursInThreeYears }),
    ...(choiceOf(said, 'replacement', person) === 'no' && { stopped: ['work'] as const }),
  };
}

function child(said: Said, person: PersonId): Child {
  const monthlyWage = eurosOf(said, 'childPay', person);
  return {
    birthDate: birthDateOf(said, person) ?? firstDayOf(said.facts.month),
    ...(monthlyWage > 0 && { monthlyWage }),
    ...(hasChosen(said, 'sharedCustody', person) && { sharedCustody: true }),
    ...(hasChosen(said, 'withoutParents', person) && { withoutParents: true }),
  };
}

/** What a buyer pays changes no amount that we estimate; only that it is not nothing (CSS, art. R844-3). */
const SOMETHING_PAID = 1;

function housing(said: Said): Housing {
  const tenure: Tenure = tenureSchema.safeParse(choiceOf(said, 'tenure')).data ?? 'tenant';
  const commune = answerOf(said, 'commune');
  const zone = commune?.kind === 'commune' ? said.facts.zoneOf(commune.commune) : undefined;
  const dwelling = choiceOf(said, 'dwelling');
  const rentReduction = eurosOf(said, 'rentReduction');
  const aidReceived = eurosOf(said, 'aidReceived');
  return {
    tenure,
    rent: tenure === 'buyer' ? SOMETHING_PAID : eurosOf(said, 'rent'),
    ...(zone?.kind === 'zone' && { zone: zone.zone }),
    ...(dwelling === 'shared' && { shared: true }),
    ...(dwelling === 'room' && { room: true }),
    ...(rentReduction > 0 && { rentReduction }),
    ...(isYes(said, 'sharesCosts') && { sharesCosts: true }),
    ...(aidReceived > 0 && { aidReceived }),
  };
}

/**
 * Income of the last twelve months as taxed: of pay, unemployment benefit and pensions 90 % count (CCH, art. R822-2 and
 * R822-4; CGI, art. 83, 3°). Of a home with self-employed people nothing is taken off, since we do not know which part
 * was pay.
 */
function housingIncome(said: Said): Amount<'perYear'> {
  const adults = adultsOf(said);
  if (isUnknown(said, 'housingIncome')) return yearFromQuarter(said, adults);
  const received = Exact.of(eurosOf(said, 'housingIncome'));
  const isMixed = adults.some((person) => isSelfEmployed(said, person));
  const kept = isMixed ? one : one.minus(parametersOf(said).of('income.wageDeduction'));
  return toCents(received.times(kept)).toNumber();
}

const isSelfEmployed = (said: Said, person: PersonId): boolean =>
  hasChosen(said, 'situation', 'selfEmployed', person) || hasChosen(said, 'situation', 'microEntrepreneur', person);
