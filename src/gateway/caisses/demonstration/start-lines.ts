import { formatShortDate } from '#domain/time/french-time.ts';
import { groupNir } from '#domain/identity/nir-display.ts';
import { referencePeople } from '../reference/people.ts';

const shown = 8;

/** What a developer needs to play: a few fictitious people, and where the others, the mails and the SMS are. */
export function startLines(publicUrl: string): readonly string[] {
  const people = referencePeople
    .filter((person) => person.standing === 'active' && person.card !== null && person.mobile !== null)
    .slice(0, shown)
    .map(
      ({ firstName, birthName, nir, birthDate, postalCode }) =>
        `  ${groupNir(nir)}  ${formatShortDate(birthDate)}  ${postalCode}  ${birthName} (${firstName})`,
    );
  return [
    'Fictitious people (NIR, birth date, postal code, birth name):',
    ...people,
    `  and ${referencePeople.length - people.length} more: ${publicUrl}/demonstration/`,
    `Mails: ${publicUrl}/demonstration/mail   SMS: ${publicUrl}/demonstration/sms`,
  ];
}
