import type { Month } from '#domain/benefits/calendar/month.ts';
import type { Household } from '#domain/benefits/household/household.ts';
import type { FileAnswers } from '#domain/benefits/questions/file-answers.ts';
import type { Answer, PersonId } from '#domain/benefits/questions/question.ts';
import { outOfScope } from '#domain/benefits/questions/scope.ts';
import { housingAid } from '#domain/benefits/rules/al.ts';
import { isLunarDate } from '#domain/identity/birth-date.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { isHousingAid } from '../life/caf/benefits.ts';
import type { CafFile } from '../life/caf/file.ts';
import { householdIn, incomeOf } from '../life/caf/household-in-month.ts';
import { countedIncome, monthsOfHousingIncome } from '../life/caf/income-of-year.ts';
import { homeOf } from '../life/homes.ts';
import { shippedLifeParameters } from '../life/life-parameters.ts';
import { monthOf } from '../life/months.ts';
import { always, valueAt } from '../life/timeline.ts';
import { amount, answersOf, choice, choices, yesOrNo, type Known } from './known-answers.ts';
import { moneyAnswersOf } from './simulation-money.ts';

/**
 * What a file answers of the simulation of a month (#201): the home of `householdIn`, told as the questionnaire asks. Left out is
 * what the caisse does not know: a pregnancy that was not declared, pay of a child, savings, hours of work, a student’s grant.
 */
export function simulationAnswersOf(file: CafFile, month: Month): FileAnswers {
  const { told, today } = file;
  const lives = homeOf(told.person);
  const home = lives.kind === 'commune' ? { postalCode: lives.postalCode, insee: lives.insee, name: lives.name } : null;
  const access: Known = ['inFrance', null, yesOrNo(lives.kind !== 'abroad')];
  // Of somebody for whom nothing is computed nothing more is told.
  const isOutside = outOfScope({
    inFrance: yesOrNo(lives.kind !== 'abroad'),
    ...(home && { commune: { kind: 'commune', commune: home.insee } }),
  });
  if (isOutside) return { home, answers: answersOf([access]) };
  const household = householdIn(told, month, monthOf(today), shippedLifeParameters.table);
  return {
    home,
    answers: answersOf([
      access,
      ...familyOf(file, household),
      ...(isIncomeKnown(file, month) ? moneyOf(file, household, month) : []),
      ...homeAnswersOf(file, household),
    ]),
  };
}

const born = (date: CalendarDate | undefined): Answer | undefined =>
  date === undefined || isLunarDate(date) ? undefined : { kind: 'birthDate', value: date };

const childId = (index: number): PersonId => `child${index + 1}`;

function familyOf({ told, holders }: CafFile, { adults, children, pregnant, expected = 1, recentlySingle }: Household) {
  const isCouple = adults.length > 1;
  const ofChildren = (has: (child: Household['children'][number]) => boolean | undefined): Answer =>
    choices(children.flatMap((child, index) => (has(child) ? [childId(index)] : [])));
  const family: readonly Known[] = [
    ['birth', 'you', born(told.person.birthDate)],
    ['couple', null, choice(isCouple ? 'couple' : 'alone')],
    ['birth', 'partner', isCouple ? born(told.story.partnerBirthDate ?? holders[1]?.birthDate) : undefined],
    ['pregnant', null, pregnant ? yesOrNo(true) : undefined],
    ['expected', null, pregnant ? { kind: 'count', value: expected } : undefined],
    ['dependants', null, { kind: 'count', value: children.length }],
    ...children.map(({ birthDate }, index): Known => ['birth', childId(index), born(birthDate)]),
    ['sharedCustody', null, ofChildren(({ sharedCustody }) => sharedCustody)],
    ['withoutParents', null, ofChildren(({ withoutParents }) => withoutParents)],
    ['aeeh', null, ofChildren(({ aeeh }) => aeeh)],
    ['recentlySingle', null, isCouple ? undefined : yesOrNo(recentlySingle)],
  ];
  return family;
}

/** « Ressources absentes »: nothing that they say is known. */
const isIncomeKnown = ({ told: { story, anchor }, today }: CafFile, month: Month): boolean =>
  valueAt(story.resources ?? always('known'), { anchor, month, knownIn: monthOf(today) }) === 'known';

/** Of each adult by month, then of the whole home: as taxed in a year, as received in the last twelve months. */
function moneyOf({ told, today }: CafFile, { adults, annualIncome, twoEarners }: Household, month: Month) {
  const knownIn = monthOf(today);
  const roles = (['holder', 'partner'] as const).slice(0, adults.length);
  const received = countedIncome(
    roles.flatMap((role) => monthsOfHousingIncome(month).map((each) => incomeOf(told, role, each, knownIn))),
  );
  const money: readonly Known[] = [
    ...adults.flatMap((adult, index) =>
      moneyAnswersOf(index === 0 ? 'you' : 'partner', adult, incomeOf(told, roles[index] ?? 'holder', month, knownIn)),
    ),
    ['annualIncome', null, amount(annualIncome)],
    ['twoEarners', null, roles.length > 1 ? yesOrNo(twoEarners) : undefined],
    ['housingIncome', null, amount(received.receivedCents / 100)],
  ];
  return money;
}

function homeAnswersOf(file: CafFile, household: Household): readonly Known[] {
  const { adults, housing } = household;
  const isSocial = housing.tenure === 'socialTenant';
  return [
    ['tenure', null, choice(housing.tenure)],
    ['rent', null, { kind: 'amount', euros: housing.rent }],
    ['dwelling', null, choice(housing.room ? 'room' : 'whole')],
    ['rentReduction', null, isSocial ? amount(housing.rentReduction ?? 0) : undefined],
    ...adults.map(({ receivesRsa }, index): Known => [
      'withoutWork',
      index === 0 ? 'you' : 'partner',
      choice(receivesRsa ? 'rsa' : 'no'),
    ]),
    ['aidReceived', null, amount(aidOfMonth(file, household))],
  ];
}

/** The housing aid of the month under way as RSA and prime d’activité count it: before CRDS, where one is paid. */
function aidOfMonth({ months }: CafFile, household: Household): number {
  const now = months.at(-1);
  const isPaid = now?.content.lines.some(
    ({ kind, benefit, rightMonth }) => kind === 'right' && isHousingAid(benefit) && rightMonth === now.month,
  );
  return now && isPaid ? housingAid(household, now.month, shippedLifeParameters.table).amount : 0;
}
