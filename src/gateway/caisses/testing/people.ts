import type { DemonstrationPerson } from '../reference/demonstration-person.ts';
import { referencePeople, unknownPeople } from '../reference/people.ts';

/** The fictitious person with this key; a test that misspells one hears of it. */
export function personNamed(key: string): DemonstrationPerson {
  const found = [...referencePeople, ...unknownPeople].find((person) => person.key === key);
  if (found === undefined) throw new Error(`there is no fictitious person called ${key}`);
  return found;
}
