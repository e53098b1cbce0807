import { firstDayOf, monthsBefore } from '../calendar/month.ts';
import type { Adult, Child, Household, Housing, Tenure } from '../household/household.ts';
import { tenureSchema } from '../household/household.ts';
import { Exact, one, toCents } from '../money/exact.ts';
import type { Amount } from '../money/unit.ts';
import { incomesOf, yearFromQuarter } from './incomes-from-answers.ts';
import type { PersonId } from './question.ts';
import {
  adultsOf,
  ageOf,
  answerOf,
  birthDateOf,
  childrenOf,
  choiceOf,
  countOf,
  eurosOf,
  hasChosen,
  isUnknown,
  isYes,
  parametersOf,
  sameAgeBelowThree,
  type Interview,
} from './answers.ts';

/** The household that these answers describe; what was not said yet is nothing, or the plainest case. */
export function buildHousehold(interview: Interview): Household {
  const expected = countOf(interview, 'expected');
  const untaxedSavings = eurosOf(interview, 'savings');
  return {
    adults: adultsOf(interview).map((person) => adult(interview, person)),
    children: childrenOf(interview).map((person) => child(interview, person)),
    housing: housing(interview),
    pregnant: isYes(interview, 'pregnant'),
    recentlySingle: isYes(interview, 'recentlySingle'),
    annualIncome: isUnknown(interview, 'annualIncome')
      ? yearFromQuarter(interview, adultsOf(interview))
      : eurosOf(interview, 'annualIncome'),
    housingIncome: housingIncome(interview),
    twoEarners: isYes(interview, 'twoEarners'),
    supportReceived: 0,
    ...(expected > 1 && { expected }),
    ...(untaxedSavings > 0 && { untaxedSavings }),
  };
}

/** Age of an adult whose age is not known yet. */
const ADULT_YEARS = 30;

function adult(interview: Interview, person: PersonId): Adult {
  const hoursInThreeYears = parametersOf(interview).count('rsa.youngHours');
  return {
    birthDate: birthDateOf(interview, person) ?? firstDayOf(monthsBefore(interview.facts.month, ADULT_YEARS * 12)),
    incomes: incomesOf(interview, person),
    student: hasChosen(interview, 'situation', 'student', person),
    ...(isYes(interview, 'hoursWorked', person) && { hoursInThreeYears }),
    ...(choiceOf(interview, 'replacement', person) === 'no' && { stopped: ['work'] as const }),
    ...(person === 'you' && studiesOf(interview)),
    ...withoutWorkOf(interview, person),
  };
}

function studiesOf(interview: Interview): Partial<Adult> {
  const studies = choiceOf(interview, 'studies');
  return { ...(studies === 'apprentice' && { apprentice: true }), ...(studies === 'grant' && { grantHolder: true }) };
}

function withoutWorkOf(interview: Interview, person: PersonId): Partial<Adult> {
  const answer = choiceOf(interview, 'withoutWork', person);
  if (answer === 'rsa') return { receivesRsa: true };
  return answer === 'withBenefit' || answer === 'withoutBenefit' ? { jobless: answer } : {};
}

/** Children of one age who are not of one birth: each is taken to be a month older than the one before. */
function monthsOlder(interview: Interview, person: PersonId): number {
  const isOfMultipleBirth = (child: PersonId): boolean => hasChosen(interview, 'multipleBirth', child);
  const sameAge = sameAgeBelowThree(interview).filter((child) => ageOf(interview, child) === ageOf(interview, person));
  if (!sameAge.includes(person) || isOfMultipleBirth(person)) return 0;
  const others = sameAge.filter((child) => !isOfMultipleBirth(child));
  return others.indexOf(person) + (others.length < sameAge.length ? 1 : 0);
}

function child(interview: Interview, person: PersonId): Child {
  const monthlyWage = eurosOf(interview, 'childPay', person);
  const birthDate = birthDateOf(interview, person);
  const older = monthsOlder(interview, person);
  return {
    birthDate: birthDate
      ? older === 0
        ? birthDate
        : firstDayOf(monthsBefore(birthDate.slice(0, 'YYYY-MM'.length), older))
      : firstDayOf(interview.facts.month),
    ...(monthlyWage > 0 && { monthlyWage }),
    ...(hasChosen(interview, 'sharedCustody', person) && { sharedCustody: true }),
    ...(hasChosen(interview, 'withoutParents', person) && { withoutParents: true }),
    ...(hasChosen(interview, 'aeeh', person) && { aeeh: true }),
  };
}

/** The amount of a buyer's instalments changes no estimate; only whether there are some (CSS, art. R844-3). */
const SOMETHING_PAID = 1;

function housing(interview: Interview): Housing {
  const tenure: Tenure = tenureSchema.safeParse(choiceOf(interview, 'tenure')).data ?? 'tenant';
  const commune = answerOf(interview, 'commune');
  const zone = commune?.kind === 'commune' ? interview.facts.zoneOf(commune.commune) : undefined;
  const dwelling = choiceOf(interview, 'dwelling');
  const rentReduction = eurosOf(interview, 'rentReduction');
  const aidReceived = eurosOf(interview, 'aidReceived');
  return {
    tenure,
    rent: tenure === 'buyer' ? SOMETHING_PAID : eurosOf(interview, 'rent'),
    ...(zone?.kind === 'zone' && { zone: zone.zone }),
    ...(dwelling === 'shared' && { shared: true }),
    ...(dwelling === 'room' && { room: true }),
    ...(rentReduction > 0 && { rentReduction }),
    ...(isYes(interview, 'sharesCosts') && { sharesCosts: true }),
    ...(aidReceived > 0 && { aidReceived }),
  };
}

/**
 * Income of the last twelve months as taxed: of pay, unemployment benefit and pensions 90 % count (CCH, art. R822-2 and
 * R822-4; CGI, art. 83, 3°). Of a home with self-employed people nothing is taken off, since we do not know which part
 * was pay.
 */
function housingIncome(interview: Interview): Amount<'perYear'> {
  const adults = adultsOf(interview);
  if (isUnknown(interview, 'housingIncome')) return yearFromQuarter(interview, adults);
  const received = Exact.of(eurosOf(interview, 'housingIncome'));
  const isMixed = adults.some((person) => isSelfEmployed(interview, person));
  const kept = isMixed ? one : one.minus(parametersOf(interview).of('income.wageDeduction'));
  return toCents(received.times(kept)).toNumber();
}

const isSelfEmployed = (interview: Interview, person: PersonId): boolean =>
  hasChosen(interview, 'situation', 'selfEmployed', person) ||
  hasChosen(interview, 'situation', 'microEntrepreneur', person);
