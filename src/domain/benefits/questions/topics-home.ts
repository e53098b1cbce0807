import { tenureSchema, type Household, type Tenure } from '../household/household.ts';
import { housingAid } from '../rules/al.ts';
import { buildHousehold } from './build-household.ts';
import type { Facts, PersonId } from './question.ts';
import { couldHaveRsa, hoursDecide, workEndedFor } from './rsa-outlook.ts';
import { adultsOf, answerOf, childrenAged, choiceOf, hasChosen, parametersOf, type Interview } from './answers.ts';
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

/**
 * → `adults[].grantHolder`, `.apprentice`: the fixed income of a student tenant, lower with a grant; an apprentice’s pay counts
 * (CCH, art. R822-20). Asked of who asks for the aid.
 */
const studies: Topic = {
  key: 'studies',
  kind: 'choice',
  options: ['apprentice', 'grant', 'noGrant'],
  appliesTo: (interview) => hasHousingAid(interview) && hasChosen(interview, 'situation', 'student', 'you'),
};

/** → `housingIncome`: of the whole home, in the last twelve months (CCH, art. R822-2). */
const housingIncome = amountTopic('housingIncome', {
  mayBeNone: true,
  mayBeUnknown: true,
  appliesTo: hasHousingAid,
});

const withoutWorkOptions = ['withBenefit', 'withoutBenefit', 'rsa', 'no'] as const;

/**
 * → `adults[].jobless`, `.receivesRsa`: pay of last year that is not counted, or counted less (CCH, art. R822-14, R822-15 and
 * R822-17). Asked where one of the answers changes the aid; who works can receive RSA too.
 */
const withoutWork: Topic = {
  key: 'withoutWork',
  kind: 'choice',
  options: (interview, person) => (isWorking(interview, person) ? ['rsa', 'no'] : withoutWorkOptions),
  mayBeUnknown: true,
  appliesTo: (interview, person) =>
    hasHousingAid(interview) &&
    (!isWorking(interview, person) || couldHaveRsa(interview)) &&
    changesHousingAid(interview, (household) => leavingOutPayOf(household, adultsOf(interview).indexOf(person))),
};

const workingSituations = ['employee', 'selfEmployed', 'microEntrepreneur', 'student'] as const;

const isWorking = (interview: Interview, person: PersonId): boolean =>
  workingSituations.some((option) => hasChosen(interview, 'situation', option, person));

const leavingOutPayOf = (household: Household, index: number): Household => ({
  ...household,
  adults: household.adults.map((adult, place) => (place === index ? { ...adult, receivesRsa: true } : adult)),
});

/** → `children[].aeeh`: with it the aid does not fade with the rent (CCH, art. D823-16). Asked where the rent is that high. */
const aeeh: Topic = {
  key: 'aeeh',
  kind: 'choices',
  options: (interview) => childrenAged(interview, 0, parametersOf(interview).count('dependant.ageLimit')),
  appliesTo: (interview) =>
    hasHousingAid(interview) &&
    childrenAged(interview, 0, parametersOf(interview).count('dependant.ageLimit')).length > 0 &&
    changesHousingAid(interview, (household) => ({
      ...household,
      children: household.children.map((child) => ({ ...child, aeeh: true })),
    })),
};

/** Whether housing aid would be another one; what is not known yet counts as nothing. */
function changesHousingAid(interview: Interview, change: (household: Household) => Household): boolean {
  const { month, table } = interview.facts;
  const household = buildHousehold(interview);
  return housingAid(household, month, table).net !== housingAid(change(household), month, table).net;
}

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
  { topics: [tenure, sharesCosts, rent, dwelling, rentReduction, studies, housingIncome] },
  { people: adultsOf, topics: [withoutWork] },
  { topics: [aeeh, aidReceived] },
  { people: adultsOf, topics: [replacement, hoursWorked] },
  { topics: [savings] },
];
