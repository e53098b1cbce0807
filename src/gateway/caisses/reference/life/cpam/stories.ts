import { ageOn, firstDayOf } from '#domain/benefits/calendar/month.ts';
import { addedFamily, families } from '../family.ts';
import { drawsOf, keyOfPerson, reckonedBirthDate, type LifeOf } from '../life-person.ts';
import type { CpamStory } from './story.ts';

const usual = { need: 'usual', dependants: [], hasTreatingDoctor: true } as const satisfies CpamStory;

/** Stories of people one can play. Those of the others follow from their age and the seed. */
const written: Readonly<Record<string, CpamStory>> = {
  camille: { ...usual, dependants: families.camille },
  // Two insurers: payments are told to neither (#303).
  claire: { ...usual, dependants: families.claire, insurers: 2 },
  // Ill for three weeks; the employer went on paying.
  fabrice: {
    ...usual,
    dependants: families.fabrice,
    leaves: [
      { nature: 'maladie', startsAgo: 7, day: 9, days: 24, grossMonthlyCents: 2_210_00, isPaidToEmployer: true },
    ],
  },
  // A birth: sixteen weeks, six of them before it.
  sandrine: {
    ...usual,
    dependants: families.fabrice,
    leaves: [{ nature: 'maternite', startsAgo: 11, day: 27, days: 112, grossMonthlyCents: 1_365_00 }],
  },
  // An accident at work, past the day from which more is paid.
  mathieu: {
    ...usual,
    dependants: families.claire,
    leaves: [{ nature: 'accidentDuTravail', startsAgo: 13, day: 18, days: 47, grossMonthlyCents: 1_940_00 }],
  },
  estelle: { ...usual, dependants: families.estelle },
  romain: {
    ...usual,
    dependants: families.estelle,
    leaves: [{ nature: 'paternite', startsAgo: 24, day: 20, days: 25, grossMonthlyCents: 2_090_00 }],
  },
  // C2S within the last four months of its year: to be renewed.
  odile: {
    ...usual,
    need: 'often',
    dependants: families.odile,
    complementaireSante: { beganAgo: 9, withContribution: false },
  },
  alix: { ...usual, need: 'often', complementaireSante: { beganAgo: 4, withContribution: true } },
  // A long illness, and the stoppage of work for it.
  valerie: {
    need: 'often',
    dependants: families.valerie,
    hasTreatingDoctor: true,
    longIllness: { beganAgo: 16, years: 5 },
    leaves: [
      { nature: 'maladie', startsAgo: 15, day: 5, days: 90, grossMonthlyCents: 1_825_00, isOfLongIllness: true },
    ],
  },
  monique: { ...usual, need: 'often', longIllness: { beganAgo: 60, years: null }, isInSophia: true },
  lucien: { ...usual, need: 'often', longIllness: { beganAgo: 30, years: 10 } },
  // No treating doctor: 30 % in the place of 70.
  didier: { ...usual, hasTreatingDoctor: false },
  gaspard: { ...usual, rightsAYear: true },
  moussa: { ...usual, rightsAYear: true },
  olena: { ...usual, rightsAYear: true, complementaireSante: { beganAgo: 1, withContribution: false } },
  // Twins: first and second of one birth.
  anh: { ...usual, dependants: families.anh },
  amina: { ...usual, dependants: families.amina, complementaireSante: { beganAgo: 6, withContribution: true } },
  sukru: { ...usual, dependants: families.sukru },
  lukasz: { ...usual, dependants: families.lukasz },
  elke: { ...usual, dependants: families.elke },
  // Her third child is expected.
  maeva: {
    ...usual,
    dependants: [...families.maeva, { firstNames: 'Naël', born: { monthsAgo: -4, day: 9 } }],
    isExpecting: true,
  },
  aurelie: { ...usual, dependants: families.aurelie },
  // Ill twice; of the pay only 1.4 SMIC counts.
  xavier: {
    ...usual,
    leaves: [
      { nature: 'maladie', startsAgo: 21, day: 12, days: 12, grossMonthlyCents: 4_450_00, isPaidToEmployer: true },
      { nature: 'maladie', startsAgo: 3, day: 2, days: 35, grossMonthlyCents: 4_450_00 },
    ],
  },
  florent: {
    ...usual,
    leaves: [{ nature: 'maladieProfessionnelle', startsAgo: 6, day: 11, days: 20, grossMonthlyCents: 1_655_00 }],
  },
  dawit: { ...usual, obstacle: 'joining' },
  yasmine: { ...usual, obstacle: 'joining' },
};

const OFTEN_ILL_AGE = 65;

/** The story of an insured person: the one written for them, else one by their age and the seed. */
export function cpamStoryOf(life: LifeOf): CpamStory {
  const key = keyOfPerson(life.person);
  // Somebody whom a test added has something of each kind of document.
  if (key === undefined)
    return { ...usual, dependants: addedFamily, leaves: [addedLeave], complementaireSante: addedRight };
  return written[key] ?? ordinary(life);
}

const addedLeave = { nature: 'maladie', startsAgo: 5, day: 6, days: 18, grossMonthlyCents: 1_660_00 } as const;
const addedRight = { beganAgo: 5, withContribution: true } as const;

function ordinary(life: LifeOf): CpamStory {
  const age = ageOn(reckonedBirthDate(life.person.birthDate), firstDayOf(life.anchor));
  const draws = drawsOf(life, 'cpam');
  return {
    need: age >= OFTEN_ILL_AGE ? 'often' : draws.oneOf(['seldom', 'usual', 'usual']),
    dependants: [],
    hasTreatingDoctor: draws.happens(88),
  };
}
