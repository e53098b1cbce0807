import { referencePeople } from '../../people.ts';
import { drawsOf, seedOf, type LifePerson } from '../life-person.ts';

/**
 * Numbers of fictitious files: 99 and five digits. Those of `people.ts` are numbered in its order from 9900001 on. Somebody whom
 * a test added, or whose number is taken, has one that is drawn from 9950000 on, or the next free one.
 */
const FIRST_WRITTEN = 9_900_001;
const FIRST_DRAWN = 9_950_000;
const DRAWN = 50_000;

export function* fileNumbersFor(person: LifePerson): Generator<string> {
  const place = referencePeople.findIndex(({ nir }) => nir === person.nir);
  if (place >= 0) yield String(FIRST_WRITTEN + place);
  const first = drawsOf({ seed: seedOf(person) }, 'fileNumber').whole(0, DRAWN - 1);
  for (let step = 0; step < DRAWN; step += 1) yield String(FIRST_DRAWN + ((first + step) % DRAWN));
}
