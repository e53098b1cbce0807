import type { DemonstrationPerson } from '../reference/demonstration-person.ts';
import { referencePeople, unknownPeople } from '../reference/people.ts';

/** The fictitious person with this key; a test that misspells one hears of it. */
export function personNamed(key: string): DemonstrationPerson {
  const found = [...referencePeople, ...unknownPeople].find((person) => person.key === key);
  if (found === undefined) throw new Error(`there is no fictitious person called ${key}`);
  return found;
}

/** Adults in both caisses, with card, mobile and e-mail, and without account: each could ask for a code. */
export const ordinaryPeople: readonly DemonstrationPerson[] = referencePeople.filter(
  ({ standing, card, mobile, mail, accountPassword, caisses, mobileChangedDaysAgo, birthDate }) =>
    standing === 'active' &&
    card?.opposed === false &&
    mobile !== null &&
    mail !== null &&
    accountPassword === null &&
    caisses.length === 2 &&
    mobileChangedDaysAgo > 7 &&
    // Neither a child nor a date that no calendar has.
    birthDate < '2000' &&
    !birthDate.includes('-15-'),
);
