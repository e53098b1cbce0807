import { caisseIds, forEachCaisse, type CaisseId } from '#domain/caisse/caisse.ts';
import { ConfigurationError, type Mode } from '../server/configuration.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import type { ConnectedCaisse } from './caisse.ts';
import type { Caisses } from './caisses.ts';
import { guardedCaisse } from './guarded.ts';
import { referenceCaisse } from './reference/reference-caisse.ts';
import type { CaisseSwitch } from './switch.ts';

/** How one caisse is reached. */
export interface Connector {
  readonly name: string;
  readonly open: (id: CaisseId, parts: Pick<GatewayDependencies, 'database' | 'clock'>) => ConnectedCaisse;
}

/** The one connector that demonstration accepts. */
const reference: Connector = {
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

/**
 * Demonstration has self-enrolment, a reader anybody can use and pages that show every mail: never before real
 * people (SECURITY « Demonstration »).
 *
 * @throws ConfigurationError, so that the gateway does not start.
 */
export function refuseOtherConnectors(mode: Mode, installed: Readonly<Record<CaisseId, Connector>>): void {
  if (mode !== 'demonstration') return;
  const others = caisseIds.filter((id) => installed[id] !== reference);
  if (others.length === 0) return;
  const named = others.map((id) => `${id} (connector « ${installed[id].name} »)`).join(', ');
  throw new ConfigurationError([`Demonstration mode is for the reference caisse only, not for ${named}.`]);
}

/**
 * Opens every caisse, guarded.
 *
 * @throws ConfigurationError for a demonstration before another connector than `reference`.
 */
export function connectors(
  { database, clock, configuration }: Pick<GatewayDependencies, 'database' | 'clock' | 'configuration'>,
  caisseSwitch: CaisseSwitch,
): Caisses {
  refuseOtherConnectors(configuration.mode, installedConnectors);
  const fictitiousPeople = configuration.mode === 'demonstration' ? 'served' : 'refused';
  const connect = (id: CaisseId) =>
    guardedCaisse(installedConnectors[id].open(id, { database, clock }), clock, {
      fictitiousPeople,
      gate: caisseSwitch.gate,
    });
  return forEachCaisse(connect);
}
