import type { PublicKeyText } from '#contract/identifiers.ts';
import { judgeParameters } from '#contract/signed/parameter-update.ts';
import { shippedParameters, type ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import { shippedParametersVersion } from '#domain/benefits/parameters/shipped-version.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { readFact } from '../storage/facts.ts';
import { releaseKeys } from './release-keys.ts';

/**
 * The parameters that simulations on this kiosk use: the latest that came as data, judged again as it is read, or those of
 * the app when they are as recent.
 */
export async function tableInForce(
  database: KioskDatabase,
  keys: readonly PublicKeyText[] = releaseKeys(),
): Promise<ParameterTable> {
  const held = await readFact(database, 'parameters');
  if (held === undefined) return shippedParameters;
  const verdict = await judgeParameters(held.signed, { keys, above: shippedParametersVersion });
  return verdict.kind === 'genuine' ? verdict.table : shippedParameters;
}
