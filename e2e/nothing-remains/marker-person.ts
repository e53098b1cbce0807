import { randomInt } from 'node:crypto';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { fictitiousIban } from '#gateway/caisses/reference/fictitious-iban.ts';
import type { IssuedCode, Visit } from '#kiosk/testing/journey-proof.ts';
import { addCouple, type AddedPerson } from '../support/people.ts';

/** A random fictitious person: no word of theirs stands anywhere by chance. */
export interface MarkerPerson extends AddedPerson {
  readonly firstName: string;
  /** What they choose as password, under the rules of both caisses. */
  readonly password: string;
  readonly mobile: string;
  readonly mail: string;
  /** As a screen may show them: « Firstname B. ». */
  readonly spouseFirstName?: string;
}

const capitals = 'BCDFGHJKLMNPQRSTVWXZ';
const letters = 'abcdefghijklmnopqrstuvwxyz';
const pick = (from: string, count: number): string =>
  Array.from({ length: count }, () => from[randomInt(from.length)]).join('');
const digits = (count: number): string => pick('0123456789', count);
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Adds a marker person for each visit to both reference caisses, with an account where the visit needs one. */
export async function addMarkerPeople(
  where: { readonly url: string },
  visits: readonly Visit[],
): Promise<readonly MarkerPerson[]> {
  const comers = visits.map(({ needs = {} }) => ({
    person: draw(),
    hasAccount: needs.account === true,
    spouse: needs.spouse === true ? draw() : undefined,
  }));
  const spouses = comers.flatMap(({ spouse }) => (spouse === undefined ? [] : [recordOf(spouse, false)]));
  const response = await fetch(`${where.url}/demonstration/people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      people: [...comers.map(({ person, hasAccount }) => recordOf(person, hasAccount)), ...spouses],
    }),
  });
  if (!response.ok) throw new Error(`the marker people were not added: ${response.status}`);
  for (const { person, spouse } of comers) if (spouse) await addCouple(where, { responsible: person, spouse });
  return comers.map(({ person, spouse }) => ({ ...person, ...(spouse && { spouseFirstName: spouse.firstName }) }));
}

/**
 * Every spelling of a person, their code and their password, to search for on a disk, in a log or in a heap.
 *
 * Left out, since they occur everywhere by chance: four digits alone, a postal code, a birth date of eight digits
 * without separators. The code is searched for beside its usual neighbours in storage.
 */
export function markersOf(person: MarkerPerson, issued?: IssuedCode): readonly string[] {
  const { nir, birthName, firstName, spouseFirstName = firstName, isoBirthDate, birthDate } = person;
  const { mobile, mail, iban, password } = person;
  const date = [birthDate.slice(0, 2), birthDate.slice(2, 4), birthDate.slice(4)];
  const gaps = [' ', '\u00a0', '\u202f'];
  const nirGroups = [
    nir.slice(0, 1),
    nir.slice(1, 3),
    nir.slice(3, 5),
    nir.slice(5, 7),
    nir.slice(7, 10),
    nir.slice(10),
  ];
  const mobileGroups = mobile.match(/../g) ?? [];
  return [
    nir,
    ...gaps.flatMap((gap) => [nirGroups.join(gap), mobileGroups.join(gap)]),
    ...[birthName, firstName, spouseFirstName].flatMap((name) => [name, name.toUpperCase(), name.toLowerCase()]),
    isoBirthDate,
    date.join('/'),
    mobile,
    `+33${mobile.slice(1)}`,
    mail,
    iban,
    ...[...gaps].map((gap) => iban.replaceAll(/(.{4})(?=.)/g, `$1${gap}`)),
    password,
    ...(issued === undefined ? [] : codeMarkers(issued)),
  ];
}

/** As JSON and as the structured clone of IndexedDB write a field, and code and reference in a row. */
function codeMarkers({ code, reference }: IssuedCode): readonly string[] {
  const spoken = `${reference.slice(0, 4)}-${reference.slice(4)}`;
  return [
    reference,
    spoken,
    spoken.replace('-', ' '),
    `"code":"${code}"`,
    `code"\u0004${code}`,
    `${code}${reference}`,
    `${reference}${code}`,
  ];
}

function draw(): MarkerPerson {
  // Who is old stands on the first pages of the reader's list.
  const year = String(randomInt(1930, 1940));
  const month = twoDigits(randomInt(1, 13));
  const day = twoDigits(randomInt(1, 29));
  const firstName = pick(capitals, 1) + pick(letters, 10);
  const birthName = pick(capitals, 1) + pick(letters, 11);
  return {
    firstName,
    birthName,
    label: `${firstName} ${birthName}`,
    birthDate: `${day}${month}${year}`,
    isoBirthDate: `${year}-${month}-${day}`,
    nir: fictitiousNir({
      first: '1',
      year: year.slice(2),
      month,
      department: twoDigits(randomInt(10, 95)),
      serial: randomInt(60, 90),
    }),
    postalCode: `31${randomInt(0, 9)}00`,
    mobile: `063998${digits(4)}`,
    mail: `${birthName.toLowerCase()}@example.org`,
    cardSerial: `92${digits(8)}`,
    iban: fictitiousIban(randomInt(10_000_000, 100_000_000)),
    // No digit beside another: no part of a NIR or of a birth date can stand in it.
    password: Array.from({ length: 4 }, () => pick(capitals, 1) + pick(letters, 2) + digits(1)).join(''),
  };
}

function recordOf(person: MarkerPerson, hasAccount: boolean): unknown {
  const { firstName, birthName, nir, isoBirthDate, postalCode, mobile, mail, cardSerial, iban } = person;
  return {
    key: `marker${cardSerial}`,
    label: 'Personne marquée',
    firstName,
    birthName,
    nir,
    birthDate: isoBirthDate,
    postalCode,
    caisses: ['caf-31', 'cpam-31'],
    standing: 'active',
    mobile,
    mobileChangedDaysAgo: 400,
    mail,
    accountPassword: hasAccount ? person.password : null,
    card: { serial: cardSerial, opposed: false },
    // Who may create an account of their own at a Caf (#171), or is responsible for a file.
    householdRole: hasAccount ? 'holder' : 'spouse',
    iban,
  };
}
