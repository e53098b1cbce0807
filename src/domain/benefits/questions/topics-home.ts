import { tenureSchema, type Tenure } from '../household/household.ts';
import type { Facts, PersonId } from './question.ts';
import { couldHaveRsa, hoursDecide, workEndedFor } from './rsa-outlook.ts';
import { adultsOf, answerOf, choiceOf, hasChosen, parametersOf, type Interview } from './answers.ts';
import { amountTopic, yesOrNo, type Round, type Topic } from './topic.ts';

/** → `housing.tenure`: who pays rent has housing aid, who pays nothing a flat sum (CSS, art. R844-3). #200 */
const tenure: Topic = { key: 'tenure', kind: 'choice', options: tenureSchema.options };

const isTenure = (interview: Interview, ...tenures: readonly Tenure[]): boolean =>
  tenures.some((each) => choiceOf(interview, 'tenure') === each);

const isTenant = (interview: Interview): boolean => isTenure(interview, 'tenant', 'furnishedTenant', 'socialTenant');

/** A tenant in a commune whose zone we know: without it no housing aid is estimated. */
function hasHousingAid(interview: Interview): boolean {
  const commune = answerOf(interview, 'commune');
  return isTenant(interview) && commune?.kind === 'commune' && interview.facts.zoneOf(commune.commune).kind === 'zone';
}

/** → `housing.sharesCosts`: housed free, but not for nothing (CSS, art. R844-3). */
const sharesCosts: Topic = {
  key: 'sharesCosts',
  kind: 'choice',
  options: yesOrNo,
  appliesTo: (interview) => isTenure(interview, 'housedFree'),
};

/** → `housing.rent`, without charges (CCH, art. D823-16). */
const rent = amountTopic('rent', { appliesTo: hasHousingAid });

/** → `housing.shared`, `housing.room`: lower ceilings of the rent (arrêté of 27 September 2019, art. 8 and 16). */
const dwelling: Topic = {
  key: 'dwelling',
  kind: 'choice',
  options: ['whole', 'shared', 'room'],
  appliesTo: (interview) => hasHousingAid(interview) && !isTenure(interview, 'socialTenant'),
};

/** → `housing.rentReduction`: the reduction (RLS) that a social landlord writes on the rent receipt (CCH, art. L442-2-1). */
const rentReduction = amountTopic('rentReduction', {
  mayBeNone: true,
  mayBeUnknown: true,
  appliesTo: (interview) => hasHousingAid(interview) && isTenure(interview, 'socialTenant'),
});

/** → `grantHolder`: the income a student tenant is taken to have (CCH, art. R822-20). */
const grantHolder: Topic = {
  key: 'grantHolder',
  kind: 'choice',
  options: yesOrNo,
  appliesTo: (interview) =>
    hasHousingAid(interview) &&
    adultsOf(interview).every((person) => hasChosen(interview, 'situation', 'student', person)),
};

/** → `housingIncome`: of the whole home, in the last twelve months (CCH, art. R822-2). */
const housingIncome = amountTopic('housingIncome', {
  mayBeNone: true,
  mayBeUnknown: true,
  appliesTo: hasHousingAid,
});

/** → `housing.aidReceived`: counted by RSA and prime d’activité up to a flat sum (CSS, art. L842-4 and R844-3). #200 */
const aidReceived = amountTopic('aidReceived', {
  mayBeNone: true,
  mayBeUnknown: true,
  appliesTo: (interview) =>
    isTenant(interview) || isTenure(interview, 'buyer') || choiceOf(interview, 'sharesCosts') === 'yes',
});

/**
 * → `adults[].stopped`: pay or unemployment benefit that ended with nothing in its place does not count for RSA
 * (CASF, art. R262-13). Asked whether something came in its place.
 */
const replacement: Topic = {
  key: 'replacement',
  kind: 'choice',
  options: yesOrNo,
  mayBeUnknown: true,
  appliesTo: (interview, person) => workEndedFor(interview, person) && couldHaveRsa(interview),
};

/** → `adults[].hoursInThreeYears`: RSA before 25 (CASF, art. L262-7-1 and D262-25-1). */
const hoursWorked: Topic = {
  key: 'hoursWorked',
  kind: 'choice',
  options: yesOrNo,
  mayBeUnknown: true,
  figures: (facts: Facts) => ({ hours: parametersOf({ answers: {}, facts }).count('rsa.youngHours') }),
  appliesTo: (interview: Interview, person: PersonId) => hoursDecide(interview, person),
};

/** → `untaxedSavings`: 3 % a year of them count for RSA (CASF, art. R132-1). */
const savings = amountTopic('savings', {
  mayBeNone: true,
  mayBeUnknown: true,
  appliesTo: (interview) => couldHaveRsa(interview),
});

export const homeRounds: readonly Round[] = [
  { topics: [tenure, sharesCosts, rent, dwelling, rentReduction, grantHolder, housingIncome, aidReceived] },
  { people: adultsOf, topics: [replacement, hoursWorked] },
  { topics: [savings] },
];
