import { beganInCouple, keyOfPerson, type LifeOf } from '../../life-person.ts';
import type { ToldLife } from '../household-in-month.ts';
import { addedStory, ordinaryStory } from './ordinary.ts';
import { storiesOfDocuments } from './people-of-documents.ts';
import { storiesOfPeopleWithAccounts } from './people-with-accounts.ts';

const written = { ...storiesOfPeopleWithAccounts, ...storiesOfDocuments };

/** The story of a file: the one that was written for the person, else one by their age and the seed. */
export function told(life: LifeOf): ToldLife {
  const key = keyOfPerson(life.person);
  if (key === undefined) return { ...life, story: addedStory(beganInCouple(life)) };
  return { ...life, story: written[key] ?? ordinaryStory(life) };
}
