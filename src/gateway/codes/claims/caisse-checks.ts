import type { Claim } from '#domain/provisional-code/claim.ts';
import type { Account, Caisse } from '../../caisses/caisse.ts';
import type { PersonId } from '../../caisses/person-id.ts';

export type CaisseVerdict =
  | { readonly kind: 'confirmed'; readonly person: PersonId; readonly account: Account }
  /**
   * One kind for every failed check, so that the answer does not say which one failed (SECURITY « One path, online and
   * offline »).
   */
  | { readonly kind: 'refused' };

const refused: CaisseVerdict = { kind: 'refused' };

/**
 * Every check that only the caisse can make on a claim: person known with that birth date and active, account
 * not locked, card not opposed and this person's.
 *
 * @throws CaisseUnavailable
 */
export async function checkWithCaisse(
  caisse: Caisse,
  { nir, birthDate, proof }: Pick<Claim, 'nir' | 'birthDate' | 'proof'>,
): Promise<CaisseVerdict> {
  const found = await caisse.people.find({ by: 'birthDate', nir, birthDate });
  if (found.kind === 'unknown') return refused;
  const { person } = found;
  const [standing, account, card] = await Promise.all([
    caisse.people.standing(person),
    caisse.accounts.of(person),
    caisse.cards.standing({ serial: proof.cardSerial, person }),
  ]);
  if (standing !== 'active' || account.kind === 'locked') return refused;
  // After an offline boot the demonstration reader offers a made-up card: its number is on no file.
  const isMadeUp = proof.kind === 'demonstrationReader' && card === 'unknown';
  return card === 'valid' || isMadeUp ? { kind: 'confirmed', person, account } : refused;
}
