import { ageOn, firstDayOf, lastDayOf } from '../calendar/month.ts';
import { incomeDependants } from '../household/dependants.ts';
import { defaultPpaPolicy, referenceMonths } from '../rules/ppa.ts';
import { buildHousehold } from './build-household.ts';
import {
  adultsOf,
  ageOf,
  childrenAged,
  childrenOf,
  hasChosen,
  isCouple,
  isYes,
  parametersOf,
  sameAgeBelowThree,
  type Interview,
} from './answers.ts';
import { amountTopic, yesOrNo, type Round, type Topic } from './topic.ts';

/** Nobody is asked about a pregnancy past that age; no rule says so, tact does. */
const PREGNANCY_MAX_YEARS = 60;
const OLDEST_YEARS = 120;
const MAX_DEPENDANTS = 20;
const MAX_EXPECTED = 5;

/** Whether the visitor lives in France: rights need it (CSS, art. L512-1, L842-2). #199 */
const inFrance: Topic = { key: 'inFrance', kind: 'choice', options: yesOrNo };

/** → `housing.zone`, of housing aid (CCH, art. D823-16). #199 */
const commune: Topic = { key: 'commune', kind: 'commune', mayBeUnknown: true };

/** → `adults[].birthDate`: 18 years for prime d’activité, 25 for RSA (CSS, art. L842-2; CASF, art. L262-4). #199 */
const adultBirth: Topic = { key: 'birth', kind: 'birth', min: 15, max: OLDEST_YEARS };

/** → one adult or two. #200 */
const couple: Topic = { key: 'couple', kind: 'choice', options: ['alone', 'couple'] };

/** → `pregnant`: birth grant, raised amounts (CSS, art. L531-2; CASF, art. L262-9). #200 */
const pregnant: Topic = {
  key: 'pregnant',
  kind: 'choice',
  options: yesOrNo,
  appliesTo: (interview) => adultsOf(interview).some((person) => (ageOf(interview, person) ?? 0) < PREGNANCY_MAX_YEARS),
};

/** → `expected`: a grant for each child of one birth (CSS, art. L531-2). */
const expected: Topic = {
  key: 'expected',
  kind: 'count',
  min: 1,
  max: MAX_EXPECTED,
  appliesTo: (interview) => isYes(interview, 'pregnant'),
};

/** → `children`. #200 */
const dependants: Topic = { key: 'dependants', kind: 'count', min: 0, max: MAX_DEPENDANTS };

/** → `children[].birthDate`. #196 */
const childBirth: Topic = { key: 'birth', kind: 'birth', min: 0, max: OLDEST_YEARS };

/** Children of family benefits now or in the quarter before, when they were a year younger at most. */
const familyAged = (interview: Interview) =>
  childrenAged(interview, 0, parametersOf(interview).count('dependant.ageLimit') + 1);

/**
 * → `children[].birthDate`: which of the children below three of one age, without a date, are of one birth; each has an
 * allowance then (CSS, art. L531-3).
 */
const multipleBirth: Topic = {
  key: 'multipleBirth',
  kind: 'choices',
  options: sameAgeBelowThree,
  appliesTo: (interview) => sameAgeBelowThree(interview).length > 0,
};

/** → `children[].sharedCustody`: a half in AF, RSA and housing aid (CSS, art. L521-2; CE, n° 398911 and 398563). */
const sharedCustody: Topic = {
  key: 'sharedCustody',
  kind: 'choices',
  options: familyAged,
  appliesTo: (interview) => familyAged(interview).length > 0,
};

/** → `children[].withoutParents`: ASF, for a couple too (CSS, art. L523-1, L523-2 and D523-1). */
const withoutParents: Topic = {
  key: 'withoutParents',
  kind: 'choices',
  options: familyAged,
  appliesTo: (interview) => familyAged(interview).length > 0,
};

const workAged = (interview: Interview) =>
  childrenAged(
    interview,
    parametersOf(interview).count('dependant.workAge'),
    parametersOf(interview).count('rsa.dependantAge') + 1,
  );

/** The children with their own pay; the pay of each is asked next. */
const childrenWithPay: Topic = {
  key: 'childrenWithPay',
  kind: 'choices',
  options: workAged,
  appliesTo: (interview) => workAged(interview).length > 0,
};

/** → `children[].monthlyWage`: above 55 % of the SMIC a child counts as independent (CSS, art. L512-3 and R512-2). */
const childPay = amountTopic('childPay', {
  appliesTo: (interview, person) => hasChosen(interview, 'childrenWithPay', person),
});

/** → `recentlySingle`: the raised amount of a lone parent (CASF, art. L262-9 and R262-2). */
const recentlySingle: Topic = {
  key: 'recentlySingle',
  kind: 'choice',
  options: yesOrNo,
  appliesTo: (interview) =>
    !isCouple(interview) && !isYes(interview, 'pregnant') && hasChildrenAllAboveThree(interview),
};

/** A child below three all along the quarter already gives the raised amount. */
function hasChildrenAllAboveThree(interview: Interview): boolean {
  const { month } = interview.facts;
  const parameters = parametersOf(interview);
  const first = referenceMonths(month, defaultPpaPolicy.referenceRule)[2];
  const counted = incomeDependants(buildHousehold(interview), lastDayOf(month), parameters);
  const limit = parameters.count('rsa.isolatedChildAge');
  const isSmallAllAlong = ({ birthDate }: { readonly birthDate: string }): boolean =>
    ageOn(birthDate, lastDayOf(month)) < limit && ageOn(birthDate, firstDayOf(first)) >= 0;
  return counted.length > 0 && !counted.some(isSmallAllAlong);
}

export const familyRounds: readonly Round[] = [
  { topics: [inFrance, commune] },
  { people: () => ['you'], topics: [adultBirth] },
  { topics: [couple] },
  { people: (interview) => adultsOf(interview).slice(1), topics: [adultBirth] },
  { topics: [pregnant, expected, dependants] },
  { people: childrenOf, topics: [childBirth] },
  { topics: [multipleBirth, sharedCustody, withoutParents, childrenWithPay] },
  { people: childrenOf, topics: [childPay] },
  { topics: [recentlySingle] },
];
