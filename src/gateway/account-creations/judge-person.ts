import { caisseKindOf } from '#domain/caisse/caisse.ts';
import type { MaskedContacts } from '#domain/contacts/decoys.ts';
import { canonicalMail } from '#domain/identity/contact.ts';
import type { TypedContact } from '#domain/account/creation.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Caisse, CardStanding, Contacts } from '../caisses/caisse.ts';
import { creationRightOf, type CreationRight } from '../caisses/creation-right.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { settledContactMs } from '../one-time-codes/settled-contacts.ts';
import { maskedContacts } from '../password-resets/eligible-person.ts';
import type { CreationIdentity, LetterIdentity } from './creation-identity.ts';
import type { TypedData } from './typed-data.ts';

/** What a caisse says of who wants an account. */
export interface JudgedPerson {
  /** The person of the file; of somebody unknown a name that no caisse gave. */
  readonly person: PersonId;
  readonly right: CreationRight;
  /** What of this visit proves the person already: the card that was presented, or the typed contact, on file for seven days. */
  readonly provenBy: 'card' | 'mobile' | 'mail' | undefined;
  /** Who receives codes on file, and what the screen shows of their contacts: for who may not, both are made up. */
  readonly reachable: PersonId;
  readonly contacts: MaskedContacts;
  /** Whose account has the mail address that was typed. */
  readonly mailTakenBy: PersonId | undefined;
}

/**
 * Asks the caisse for all that it knows of somebody, known or not, by the same calls (P08). Which calls depends on what was
 * typed alone.
 *
 * @throws CaisseUnavailable
 */
export async function judgePerson(
  caisse: Caisse,
  typed: TypedData,
  { standIn, decoys }: CreationIdentity,
  now: EpochMs,
): Promise<JudgedPerson> {
  const { civilStatus, contact, proof, ameli } = typed;
  const match = await caisse.creations.match({ civilStatus, iban: ameli?.iban });
  const person = match.kind === 'found' ? match.person : standIn;
  const [right, contacts, presented, isCardWrong, mailHolder] = await Promise.all([
    creationRightOf(caisse, person),
    caisse.contacts.of(person),
    cardStanding(caisse, person, proof?.cardSerial),
    isTypedCardWrong(caisse, person, ameli),
    mailHolderOf(caisse, contact),
  ]);
  const isFound = match.kind === 'found';
  const judged = isFound && isCardWrong && right === 'allowed' ? 'notAllowed' : right;
  // A name that is almost the same shows nothing: a looser comparison could not be imitated for who does not exist.
  // A typed card number neither: it is told to who is proven alone.
  const isReachable = isFound && match.writing === 'exact' && right === 'allowed';
  return {
    person,
    right: judged,
    provenBy: isFound ? proofOf({ typed, presented, contacts }, now) : undefined,
    reachable: isReachable ? person : standIn,
    contacts: isReachable ? maskedContacts(contacts, now) : decoys,
    mailTakenBy: mailHolder === undefined || mailHolder === person ? undefined : mailHolder,
  };
}

async function cardStanding(
  caisse: Caisse,
  person: PersonId,
  serial: string | undefined,
): Promise<CardStanding | undefined> {
  return serial === undefined || !caisse.capabilities.includes('cards')
    ? undefined
    : await caisse.cards.standing({ serial, person });
}

/**
 * Whether a card number was typed that is not the person's (#256).
 *
 * @throws CaisseUnavailable
 */
export async function isTypedCardWrong(caisse: Caisse, person: PersonId, ameli: TypedData['ameli']): Promise<boolean> {
  const standing = await cardStanding(caisse, person, ameli?.cardNumber);
  return standing !== undefined && standing !== 'valid';
}

/** The same for who types number, name and the code of a letter. */
export async function judgeByName(
  caisse: Caisse,
  nir: string,
  { birthName, standIn }: LetterIdentity,
): Promise<Pick<JudgedPerson, 'person' | 'right'>> {
  const found = await caisse.people.find({ by: 'birthName', nir, birthName });
  const person = found.kind === 'found' ? found.person : standIn;
  return { person, right: await creationRightOf(caisse, person) };
}

interface Shown {
  readonly typed: Pick<TypedData, 'contact' | 'proof'>;
  readonly presented: CardStanding | undefined;
  readonly contacts: Contacts;
}

function proofOf({ typed, presented, contacts }: Shown, now: EpochMs): JudgedPerson['provenBy'] {
  // After an offline boot the demonstration reader offers a made-up card: its number is on no file.
  const isMadeUp = typed.proof?.kind === 'demonstrationReader' && presented === 'unknown';
  if (presented === 'valid' || isMadeUp) return 'card';
  const onFile = contacts[typed.contact.kind];
  if (onFile === null || now - onFile.changedAt < settledContactMs) return undefined;
  return isSameContact(typed.contact, onFile.value) ? typed.contact.kind : undefined;
}

/** The code went to the contact as it was typed: a mailbox written otherwise is another one until its holder says so. */
function isSameContact({ kind, value }: TypedContact, onFile: string): boolean {
  return kind === 'mail' ? value.toLowerCase() === onFile.toLowerCase() : value === onFile;
}

/**
 * Whose account at ameli has an address (#251).
 *
 * @throws CaisseUnavailable
 */
export async function mailHolderOf(caisse: Caisse, { kind, value }: TypedContact): Promise<PersonId | undefined> {
  if (kind !== 'mail' || caisseKindOf(caisse.id) !== 'cpam') return undefined;
  const holder = await caisse.creations.holderOf(canonicalMail(value));
  return holder.kind === 'taken' ? holder.person : undefined;
}
