import type { CaisseId } from '#domain/caisse/caisse.ts';
import { fictitiousNir } from '#domain/identity/fictitious-nir.ts';
import { fictitiousIban } from '#gateway/caisses/reference/fictitious-iban.ts';
import type { CardHolder } from './kiosk.ts';

/** A fictitious person whom a test adds to the reference caisse for itself. */
export interface AddedPerson extends CardHolder {
  readonly birthName: string;
  /** YYYY-MM-DD */
  readonly isoBirthDate: string;
  readonly postalCode: string;
  readonly mobile: string | null;
  readonly mail: string | null;
  readonly cardSerial: string;
  readonly firstName: string;
  /** The account that their Cpam pays into. */
  readonly iban: string;
}

export interface PersonTraits {
  readonly caisses?: readonly CaisseId[];
  readonly standing?: 'active' | 'suspended' | 'struckOff' | 'deceased' | 'notConcerned';
  readonly cardOpposed?: boolean;
  readonly mobile?: null;
  readonly mail?: null;
  /** In the file of a household at a Caf; `spouse` without: who has the right to an account of their own (#171). */
  readonly householdRole?: 'holder' | 'spouse' | 'child' | 'dependant';
  /** Opens their account; without it they have none. */
  readonly accountPassword?: string;
}

interface Draft {
  readonly person: AddedPerson;
  readonly record: unknown;
}

/** The gateway's address; people are added through its demonstration. */
interface Where {
  readonly url: string;
}

let drawn = 0;

/** Adds a person without code or tries, and without account unless a password opens it. They come first in the reader's list. */
export async function addPerson(where: Where, traits: PersonTraits = {}): Promise<AddedPerson> {
  const { person, record } = draft(traits);
  const response = await fetch(`${where.url}/demonstration/people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ people: [record] }),
  });
  if (!response.ok) throw new Error(`the person was not added: ${response.status} ${await response.text()}`);
  return person;
}

interface Couple {
  readonly responsible: Pick<AddedPerson, 'nir'>;
  readonly spouse: Pick<AddedPerson, 'nir'>;
  readonly isAuthorised?: boolean;
  readonly isOver?: boolean;
}

/** Makes two people a couple in the file of one of them, at the Caf; or ends one. */
export async function addCouple(
  where: Where,
  { responsible, spouse, isAuthorised = false, isOver = false }: Couple,
): Promise<void> {
  const couple = { caisse: 'caf-31', responsible: responsible.nir, spouse: spouse.nir, isAuthorised, isOver };
  const response = await fetch(`${where.url}/demonstration/couples`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ couples: [couple] }),
  });
  if (!response.ok) throw new Error(`the couple was not added: ${response.status} ${await response.text()}`);
}

/** A person unknown to every caisse; adds nothing. */
export function unknownPerson(): AddedPerson {
  return draft({}).person;
}

/** Each one's number is smaller than the one before, since the reader's list is in the order of numbers. */
function draft({ caisses, standing, cardOpposed, mobile, mail, accountPassword, householdRole }: PersonTraits): Draft {
  const number = drawn++;
  const year = String(99 - Math.floor(number / 12)).padStart(2, '0');
  const month = String(12 - (number % 12)).padStart(2, '0');
  const birthName = `Essai${String.fromCharCode(65 + Math.floor(number / 26), 65 + (number % 26))}`;
  const isoBirthDate = `19${year}-${month}-16`;
  const serial = String(5000 + number);
  const person: AddedPerson = {
    label: `Alma ${birthName}`,
    birthName,
    birthDate: `16${month}19${year}`,
    isoBirthDate,
    nir: fictitiousNir({ first: '1', year, month, department: '31', serial: 40 }),
    postalCode: '31000',
    mobile: mobile === null ? null : `063998${serial}`,
    mail: mail === null ? null : `essai${serial}@example.org`,
    cardSerial: `910000${serial}`,
    firstName: 'Alma',
    iban: fictitiousIban(5_000_000 + number),
  };
  return {
    person,
    record: recordOf(person, number, { caisses, standing, cardOpposed, accountPassword, householdRole }),
  };
}

function recordOf(
  person: AddedPerson,
  number: number,
  {
    caisses,
    standing,
    cardOpposed,
    accountPassword,
    householdRole,
  }: { [Trait in keyof PersonTraits]?: PersonTraits[Trait] | undefined },
): unknown {
  return {
    key: `essai${number}`,
    label: 'Personne d’essai',
    firstName: person.firstName,
    birthName: person.birthName,
    nir: person.nir,
    birthDate: person.isoBirthDate,
    postalCode: person.postalCode,
    caisses: caisses ?? ['caf-31', 'cpam-31'],
    standing: standing ?? 'active',
    mobile: person.mobile,
    mobileChangedDaysAgo: 400,
    mail: person.mail,
    accountPassword: accountPassword ?? null,
    card: { serial: person.cardSerial, opposed: cardOpposed ?? false },
    // Who has no account yet may create one of their own at a Caf (#171); who has one is responsible for a file.
    householdRole: householdRole ?? (accountPassword === undefined ? 'spouse' : 'holder'),
    iban: person.iban,
  };
}
