import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { RandomBytes } from '#domain/random.ts';
import type { Caisses } from '../caisses/caisses.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';

/** What documents need: the gateway's own, the caisses, chance for references. */
export interface DocumentServices extends Pick<
  GatewayDependencies,
  'configuration' | 'clock' | 'database' | 'keys' | 'throttles' | 'log'
> {
  readonly caisses: Caisses;
  readonly random: RandomBytes;
  /** Whether the people of a caisse are fictitious: « SPÉCIMEN » then stands across their documents, and is signed. */
  readonly hasFictitiousPeople: (caisse: CaisseId) => boolean;
}
