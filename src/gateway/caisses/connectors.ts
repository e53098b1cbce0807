import { caisseIds, type CaisseId } from '#domain/caisse/caisse.ts';
import type { GatewayDependencies } from '../dependencies.ts';
import type { Caisses } from './caisses.ts';
import { guardedCaisse } from './guarded.ts';
import { referenceCaisse } from './reference/reference-caisse.ts';
import type { CaisseSwitch } from './switch.ts';

/**
 * The connector of each caisse: the one place an integrator changes. A real one is built here, behind
 * `guardedCaisse` with `fictitiousPeople: 'refused'`; it must pass `testing/conformance.ts`.
 *
 * Until then every caisse is the reference one. Outside demonstration it holds nobody and serves no fictitious
 * number, so a gateway put into production by mistake gives codes to no one.
 */
export function connectors(
  { database, clock, configuration }: Pick<GatewayDependencies, 'database' | 'clock' | 'configuration'>,
  caisseSwitch: CaisseSwitch,
): Caisses {
  const fictitiousPeople = configuration.mode === 'demonstration' ? 'served' : 'refused';
  const connect = (id: CaisseId) =>
    guardedCaisse(referenceCaisse(id, database, clock), clock, { fictitiousPeople, gate: caisseSwitch.gate });
  return Object.fromEntries(caisseIds.map((id) => [id, connect(id)])) as Record<CaisseId, ReturnType<typeof connect>>;
}
