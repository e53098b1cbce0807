import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import type { ConnectedCaisse } from './caisse.ts';
import { referenceCaisse } from './reference/reference-caisse.ts';

/** How one caisse is reached. */
export interface Connector {
  readonly name: string;
  readonly open: (id: CaisseId, parts: Pick<GatewayDependencies, 'database' | 'clock'>) => ConnectedCaisse;
}

/** The one connector that demonstration accepts. */
export const reference: Connector = {
  name: 'reference',
  open: (id, { database, clock }) => referenceCaisse(id, database, clock),
};

/**
 * The connector of each caisse: the one place an integrator changes. A real one must pass `testing/conformance.ts`.
 *
 * Until then every caisse is the reference one. Outside demonstration it holds nobody and serves no fictitious
 * number, so a gateway put into production by mistake gives codes to no one.
 */
export const installedConnectors: Readonly<Record<CaisseId, Connector>> = {
  'caf-31': reference,
  'cpam-31': reference,
};
