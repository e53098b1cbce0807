import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { PersonQuery } from '../caisses/caisse.ts';
import type { Caisses } from '../caisses/caisses.ts';
import type { Keys } from '../keys/keys.ts';

/**
 * The person of typed data: known to the caisse, or a stand-in who has nothing, and whose tries count all the same. All that
 * follows does the same for both (I7).
 *
 * @throws CaisseUnavailable
 */
export async function personOrStandIn(
  { keys, caisses }: { readonly keys: Pick<Keys, 'decoys'>; readonly caisses: Caisses },
  caisse: CaisseId,
  query: PersonQuery,
): Promise<{ readonly person: PersonId; readonly isKnown: boolean }> {
  // Always computed, before the answer is known: a missing HMAC would show in the time.
  const standIn = keys.decoys.current().mac(['person/v1', caisse, query.nir]).toString('hex') as PersonId;
  const found = await caisses[caisse].people.find(query);
  return found.kind === 'found' ? { person: found.person, isKnown: true } : { person: standIn, isKnown: false };
}
