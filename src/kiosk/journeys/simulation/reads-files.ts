import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';

/**
 * Whether what a file knows can be offered now (#201): the gateway answers, the caisse is not known to be down, and the hall
 * offers files of it. Asks nobody: nothing is said of a file where there is none to have.
 */
export function readsFiles(
  { network, caisses, offersFiles }: Pick<Environment, 'network' | 'caisses' | 'offersFiles'>,
  caisse: CaisseId,
): boolean {
  return network() === 'online' && caisses()[caisse] !== 'down' && offersFiles(caisse);
}
