import { ageOn, type Month } from '#domain/benefits/calendar/month.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { birthDateOf } from '../family.ts';
import { drawsOf, type LifeOf } from '../life-person.ts';
import type { Seeded } from '../seeded.ts';
import { consultation, dentist, laboratory, medicines, physiotherapy, taxi, xRay, type CareAct } from './care-acts.ts';
import { isLongIllnessOn } from './rights.ts';
import type { CareNeed, CpamStory } from './story.ts';

/** One act on one day, for the insured or a dependant. */
export interface Care {
  readonly careOn: CalendarDate;
  readonly dependant: number | null;
  readonly act: CareAct;
}

/** How many times in a hundred months somebody sees their doctor. */
const visits: Readonly<Record<CareNeed, number>> = { seldom: 14, usual: 38, often: 82 };

/** Who depends on the insured until this age. */
export const ADULT_AGE = 18;

/** All care of a month, in the order of days. It depends on the seed and the month alone, so that it is the same whenever asked. */
export function careIn(life: LifeOf, story: CpamStory, month: Month): readonly Care[] {
  const own = carePerson(drawsOf(life, `care/${month}`), story, month, null);
  const ofDependants = story.dependants.flatMap((child, index) => {
    const birthDate = birthDateOf(child, life.anchor);
    return carePerson(drawsOf(life, `care/${month}/${index}`), story, month, index).filter(
      ({ careOn }) => careOn >= birthDate && ageOn(birthDate, careOn) < ADULT_AGE,
    );
  });
  const transports = longIllnessCare(life, story, month);
  return [...own, ...ofDependants, ...transports].toSorted((a, b) =>
    a.careOn < b.careOn ? -1 : Number(a.careOn > b.careOn),
  );
}

const dayIn = (month: Month, day: number): CalendarDate => `${month}-${String(day).padStart(2, '0')}`;

/** Every month has these days. */
const LAST_SURE_DAY = 28;

function carePerson(draws: Seeded, story: CpamStory, month: Month, dependant: number | null): readonly Care[] {
  const need = dependant === null ? story.need : 'usual';
  const care: Care[] = [];
  const add = (day: number, act: CareAct) => care.push({ careOn: dayIn(month, day), dependant, act });
  if (draws.happens(visits[need])) {
    const day = draws.whole(1, LAST_SURE_DAY);
    // Children see any doctor.
    add(day, consultation(dayIn(month, day), story.hasTreatingDoctor || dependant !== null));
    if (draws.happens(75)) {
      const boxes = draws.whole(1, 4);
      add(day, medicines(boxes, boxes * draws.whole(2_10, 9_80)));
    }
    if (draws.happens(18)) add(Math.min(day + 2, LAST_SURE_DAY), laboratory(draws.whole(12_00, 54_00)));
    if (draws.happens(9)) add(Math.min(day + 4, LAST_SURE_DAY), xRay);
  }
  if (draws.happens(8)) add(draws.whole(1, LAST_SURE_DAY), dentist);
  if (dependant === null && draws.happens(need === 'often' ? 25 : 5)) {
    const first = draws.whole(1, 9);
    for (let session = 0; session < 6; session += 1) add(first + session * 3, physiotherapy);
  }
  return care;
}

/** Of a long illness: transports to care and the medicines for it, at 100 %. */
function longIllnessCare(life: LifeOf, story: CpamStory, month: Month): readonly Care[] {
  const draws = drawsOf(life, `longIllness/${month}`);
  return [4, 18].flatMap((day): Care[] => {
    const careOn = dayIn(month, day);
    if (!isLongIllnessOn(story, life.anchor, careOn)) return [];
    const whole = (act: CareAct): Care => ({ careOn, dependant: null, act: { ...act, ratePercent: 100 } });
    return [...(draws.happens(60) ? [whole(taxi), whole(taxi)] : []), whole(medicines(2, draws.whole(31_00, 88_00)))];
  });
}
