import { caisseIds, forEachCaisse, type CaisseId } from '#domain/caisse/caisse.ts';
import { ConfigurationError } from '../server/configuration.ts';
import type { Mode } from '../server/mode.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import type { Caisses } from './caisses.ts';
import { guardedCaisse } from './guarded.ts';
import { installedConnectors, reference, type Connector } from './installed.ts';
import type { CaisseSwitch } from './switch.ts';

/**
 * Refuses a demonstration with a real connector: self-enrolment, an open card reader and pages that show every mail
 * must never meet real people (SECURITY « Demonstration »).
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
