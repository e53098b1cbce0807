import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import { decoyContacts, type MaskedContacts } from '#domain/contacts/decoys.ts';
import { plainFirstName, plainName } from '#domain/identity/birth-name.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Keys } from '../keys/keys.ts';
import type { ThrottleSubject } from '../throttles/throttles.ts';
import type { TypedData } from './typed-data.ts';

/** Somebody who wants an account, and all that stands in for them should the caisse not know them. */
export interface CreationIdentity {
  readonly caisse: CaisseId;
  /** Names them in rows and counters, and says nothing of them. */
  readonly digest: string;
  readonly standIn: PersonId;
  readonly decoys: MaskedContacts;
}

/**
 * Over all that a caisse compares letter for letter, the bank account too, and over nothing else: each wrong datum has made-up
 * contacts of its own, so that varying one shows no one whether it is right. Other ones than a forgotten password shows, who
 * has an account: what both show is never the same. Always computed whole, before anybody knows whether it is needed (I7); the
 * key never rotates, so that what is made up stays as long as what is on file.
 */
export function creationIdentity(
  { masks }: Pick<Keys, 'masks'>,
  { caisse, civilStatus, ameli }: Pick<TypedData, 'caisse' | 'civilStatus' | 'ameli'>,
): CreationIdentity {
  const { nir, birthName, firstNames, birthDate } = civilStatus;
  const names = [plainName(birthName), plainFirstName(firstNames)];
  const compared = [caisse, nir, ...names, birthDate, ameli?.iban ?? ''];
  const mac = (label: string): Buffer => masks.current().mac([label, ...compared]);
  return {
    caisse,
    digest: mac('creation/v1').toString('hex'),
    standIn: mac('creationPerson/v1').toString('hex') as PersonId,
    decoys: decoyContacts(caisseKindOf(caisse), mac('creationContacts/v1')),
  };
}

/** Who types the code of a letter: number and name alone. */
export interface LetterIdentity extends Pick<CreationIdentity, 'caisse' | 'digest' | 'standIn'> {
  /** The letters of the birth name alone. */
  readonly birthName: string;
}

/** The same for the code of a letter, which is typed with number and name. */
export function letterIdentity(
  { masks }: Pick<Keys, 'masks'>,
  { caisse, nir, birthName }: { readonly caisse: CaisseId; readonly nir: Nir; readonly birthName: string },
): LetterIdentity {
  const letters = plainName(birthName);
  const mac = (label: string): string => masks.current().mac([label, caisse, nir, letters]).toString('hex');
  return {
    caisse,
    birthName: letters,
    digest: mac('creationLetter/v1'),
    standIn: mac('creationLetterPerson/v1') as PersonId,
  };
}

/** Who is counted. */
export function countedAs({ caisse, digest }: Pick<CreationIdentity, 'caisse' | 'digest'>): ThrottleSubject {
  return { kind: 'identity', caisse, identity: digest };
}

/** The same, who has the card in the reader apart: a stranger who knows all the rest cannot use up their day. */
export function countedWithCard({ caisse, digest }: CreationIdentity, proof: TypedData['proof']): ThrottleSubject {
  return countedAs({ caisse, digest: proof === undefined ? digest : `${digest} ${proof.cardSerial}` });
}
