import { ageIn, incomeDependants } from '../household/dependants.ts';
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
  type Interview,
} from './answers.ts';
import { amountTopic, yesOrNo, type Round, type Topic } from './topic.ts';

/** Nobody is asked about a pregnancy past that age; no rule says so, tact does. */
const PREGNANCY_MAX_YEARS = 60;
const OLDEST_YEARS = 120;
const MAX_DEPENDANTS = 20;

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

/** → `children`. #200 */
const dependants: Topic = { key: 'dependants', kind: 'count', min: 0, max: MAX_DEPENDANTS };

/** → `children[].birthDate`. #196 */
const childBirth: Topic = { key: 'birth', kind: 'birth', min: 0, max: OLDEST_YEARS };

/** Children of family benefits now or in the quarter before, when they were a year younger at most. */
const familyAged = (interview: Interview) =>
  childrenAged(interview, 0, parametersOf(interview).count('dependant.ageLimit') + 1);

/** → `children[].sharedCustody`: halves the share in allocations familiales, from two children (CSS, art. L521-2). */
const sharedCustody: Topic = {
  key: 'sharedCustody',
  kind: 'choices',
  options: familyAged,
  appliesTo: (interview) => familyAged(interview).length >= 2,
};

/** → `children[].withoutParents`: the higher ASF of an adult alone (CSS, art. L523-1 and D523-1). */
const withoutParents: Topic = {
  key: 'withoutParents',
  kind: 'choices',
  options: familyAged,
  appliesTo: (interview) => !isCouple(interview) && familyAged(interview).length > 0,
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
  const counted = incomeDependants(buildHousehold(interview), month, parameters);
  const limit = parameters.count('rsa.isolatedChildAge');
  return counted.length > 0 && !counted.some((child) => ageIn(child, month) < limit && ageIn(child, first) >= 0);
}

export const familyRounds: readonly Round[] = [
  { topics: [inFrance, commune] },
  { people: () => ['you'], topics: [adultBirth] },
  { topics: [couple] },
  { people: (interview) => adultsOf(interview).slice(1), topics: [adultBirth] },
  { topics: [pregnant, dependants] },
  { people: childrenOf, topics: [childBirth] },
  { topics: [sharedCustody, withoutParents, childrenWithPay] },
  { people: childrenOf, topics: [childPay] },
  { topics: [recentlySingle] },
];
