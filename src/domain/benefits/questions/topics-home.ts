import { tenureSchema, type Adult, type Household, type Tenure } from '../household/household.ts';
import { housingAid } from '../rules/al.ts';
import { buildHousehold } from './build-household.ts';
import type { Facts, PersonId } from './question.ts';
import { couldHaveRsa, hoursDecide, isWorking, workEndedFor } from './rsa-outlook.ts';
import { adultsOf, answerOf, childrenAged, choiceOf, hasChosen, parametersOf, type Interview } from './answers.ts';
import { amountTopic, yesOrNo, type Round, type Topic } from './topic.ts';

/** → `housing.tenure`: who pays rent has housing aid, who pays nothing a flat sum (CSS, art. R844-3). #200 */
const tenure: Topic = { key: 'tenure', kind: 'choice', options: tenureSchema.options };

const isTenure = (interview: Interview, ...tenures: readonly Tenure[]): boolean =>
  tenures.some((each) => choiceOf(interview, 'tenure') === each);

const isTenant = (interview: Interview): boolean => isTenure(interview, 'tenant', 'furnishedTenant', 'socialTenant');

/** A tenant in a commune whose zone we know: without it no housing aid is estimated. */
export function hasHousingAid(interview: Interview): boolean {
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

/** Looks for work, or may: neither works nor is retired. */
const mayBeJobless = (interview: Interview, person: PersonId): boolean =>
  !isWorking(interview, person) &&
  (hasChosen(interview, 'situation', 'unemployed', person) || !hasChosen(interview, 'situation', 'retired', person));

const mayLeaveOutPay = (interview: Interview, person: PersonId): boolean =>
  mayBeJobless(interview, person) || couldHaveRsa(interview);

/**
 * → `adults[].jobless`, `.receivesRsa`: pay of last year that is not counted, or counted less (CCH, art. R822-14, R822-15 and
 * R822-17). Asked where one of the answers changes the aid; who works or is retired can receive RSA too.
 */
const withoutWork: Topic = {
  key: 'withoutWork',
  kind: 'choice',
  options: (interview, person) =>
    mayBeJobless(interview, person) ? ['withBenefit', 'withoutBenefit', 'rsa', 'no'] : ['rsa', 'no'],
  mayBeUnknown: true,
  appliesTo: (interview, person) =>
    hasHousingAid(interview) && mayLeaveOutPay(interview, person) && leavingOutPayChangesAid(interview, person),
};

/** With what is known, or with answers still to come: AEEH, and the pay that the other adult lost. */
function leavingOutPayChangesAid(interview: Interview, person: PersonId): boolean {
  const people = adultsOf(interview);
  const place = people.indexOf(person);
  const next = people.slice(place + 1).filter((other) => mayLeaveOutPay(interview, other));
  const children = aeehAged(interview);
  return pays.some((pay) => {
    const later = (household: Household): Household =>
      next.reduce((home, other) => withPay(home, people.indexOf(other), pay), household);
    const left = (household: Household): Household => withPay(household, place, { receivesRsa: true });
    return (
      changesHousingAid(interview, left, later) ||
      changesHousingAid(interview, left, (household) => withAeeh(later(household), children))
    );
  });
}

/** How the pay of the other adult may count: whole, less, or not at all. */
const pays: readonly Pick<Adult, 'jobless' | 'receivesRsa'>[] = [{}, { jobless: 'withBenefit' }, { receivesRsa: true }];

const withPay = (household: Household, index: number, pay: (typeof pays)[number]): Household => ({
  ...household,
  adults: household.adults.map((adult, place) => (place === index ? { ...adult, ...pay } : adult)),
});

const aeehAged = (interview: Interview): readonly PersonId[] =>
  childrenAged(interview, 0, parametersOf(interview).count('dependant.ageLimit'));

const withAeeh = (household: Household, children: readonly PersonId[]): Household => ({
  ...household,
  children: household.children.map((child, index) =>
    children.includes(`child${index + 1}`) ? { ...child, aeeh: true } : child,
  ),
});

/** → `children[].aeeh`: with it the aid does not fade with the rent (CCH, art. D823-16). Asked where the rent is that high. */
const aeeh: Topic = {
  key: 'aeeh',
  kind: 'choices',
  options: aeehAged,
  appliesTo: (interview) =>
    hasHousingAid(interview) && changesHousingAid(interview, (household) => withAeeh(household, aeehAged(interview))),
};

/** Whether housing aid would be another one; what is not known yet counts as nothing, or as `later` says. */
function changesHousingAid(
  interview: Interview,
  change: (household: Household) => Household,
  later: (household: Household) => Household = (household) => household,
): boolean {
  const { month, table } = interview.facts;
  const household = later(buildHousehold(interview));
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
