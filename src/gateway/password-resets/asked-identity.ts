import { caisseKindOf, type CaisseId } from '#domain/caisse/caisse.ts';
import { decoyContacts, type MaskedContacts } from '#domain/contacts/decoys.ts';
import { plainName } from '#domain/identity/birth-name.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Keys } from '../keys/keys.ts';
import type { ThrottleSubject } from '../throttles/throttles.ts';

/** Who was typed: number and letters of the name. */
export interface TypedIdentity {
  readonly caisse: CaisseId;
  readonly nir: Nir;
  readonly birthName: string;
}

/** A typed identity and all that stands in for it, should the caisse not know it. */
export interface AskedIdentity extends TypedIdentity {
  /** The letters of the name alone. */
  readonly birthName: string;
  /** Names it in rows and counters, and says nothing of it. */
  readonly digest: string;
  readonly standIn: PersonId;
  readonly decoys: MaskedContacts;
}

/**
 * Always computed whole, before anybody knows whether it is needed: a missing HMAC would show in the time (I7). The key
 * never rotates, so that what is made up stays as long as what is on file.
 */
export function askedIdentity(
  { masks }: Pick<Keys, 'masks'>,
  { caisse, nir, birthName }: TypedIdentity,
): AskedIdentity {
  const letters = plainName(birthName);
  const key = masks.current();
  return {
    caisse,
    nir,
    birthName: letters,
    digest: key.mac(['identity/v1', caisse, nir, letters]).toString('hex'),
    standIn: key.mac(['person/v1', caisse, nir, letters]).toString('hex') as PersonId,
    decoys: decoyContacts(caisseKindOf(caisse), key.mac(['contacts/v1', caisse, nir, letters])),
  };
}

/** Who is counted. */
export function countedAs({ caisse, digest }: { readonly caisse: CaisseId; readonly digest: string }): ThrottleSubject {
  return { kind: 'identity', caisse, identity: digest };
}
