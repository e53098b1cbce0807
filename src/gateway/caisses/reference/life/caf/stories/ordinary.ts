import { ageOn, firstDayOf } from '#domain/benefits/calendar/month.ts';
import { always } from '../../timeline.ts';
import { addedFamily, type StoryChild } from '../../family.ts';
import { drawsOf, reckonedBirthDate, type LifeOf } from '../../life-person.ts';
import type { Seeded } from '../../seeded.ts';
import type { CafStory } from '../story.ts';
import { alone, inCouple, paidToLandlord, pension, socialTenant, tenant, changing, wage } from './parts.ts';

const RETIRED_AGE = 64;

/** A story for somebody of `people.ts` who has none of their own: by age, and by the seed. Each is paid something each month. */
export function ordinaryStory(life: LifeOf): CafStory {
  const { person, anchor } = life;
  const draws = drawsOf(life, 'story');
  const isRetired = ageOn(reckonedBirthDate(person.birthDate), firstDayOf(anchor)) >= RETIRED_AGE;
  if (isRetired) return retired(draws);
  return draws.oneOf([worker, movedWorker, loneParent])(draws);
}

/** Of somebody whom a test added: two children, so that each document has something to say. */
export const addedStory = (isCoupled: boolean): CafStory => ({
  children: addedFamily,
  isCouple: isCoupled ? inCouple : alone,
  earnings: { holder: wage(1_285), ...(isCoupled && { partner: wage(860) }) },
  housing: always(paidToLandlord(tenant(665))),
});

const retired = (draws: Seeded): CafStory => ({
  children: [],
  isCouple: alone,
  earnings: { holder: pension(draws.whole(820, 1_030)) },
  housing: always(tenant(draws.whole(460, 590))),
});

const worker = (draws: Seeded): CafStory => ({
  children: [],
  isCouple: alone,
  earnings: { holder: wage(draws.whole(1_080, 1_420)) },
  housing: always(paidToLandlord(socialTenant(draws.whole(380, 470)))),
});

const movedWorker = (draws: Seeded): CafStory => ({
  children: [],
  isCouple: alone,
  earnings: { holder: wage(draws.whole(1_050, 1_390)) },
  housing: changing(tenant(draws.whole(430, 520)), { ago: draws.whole(5, 20), value: tenant(draws.whole(530, 640)) }),
});

const firstNames = ['Adam', 'Alba', 'Basile', 'Céleste', 'Gabin', 'Iris', 'Jeanne-Marie', 'Léopold', 'Maëlys', 'Théa'];

const loneParent = (draws: Seeded): CafStory => ({
  children: [0, 1].map((rank): StoryChild => ({
    firstNames: draws.oneOf(firstNames.slice(rank * 5, rank * 5 + 5)),
    born: { monthsAgo: draws.whole(48, 110) + 60 * (1 - rank), day: draws.whole(1, 28) },
  })),
  isCouple: alone,
  earnings: { holder: wage(draws.whole(1_120, 1_480)) },
  housing: always(tenant(draws.whole(560, 720))),
});
