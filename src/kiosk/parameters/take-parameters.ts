import type { PublicKeyText } from '#contract/identifiers.ts';
import { judgeParameters } from '#contract/signed/parameter-update.ts';
import { parametersRoute } from '#contract/routes/parameters.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { GatewayClient } from '../gateway-client/gateway-client.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { writeFact } from '../storage/facts.ts';
import { heldVersion } from './held-version.ts';

export interface ParameterParts {
  readonly database: KioskDatabase;
  readonly gateway: Pick<GatewayClient, 'call'>;
  /** Release keys that this build takes tables of. */
  readonly keys: readonly PublicKeyText[];
}

/**
 * Fetches a table of parameters and puts it away once it is judged genuine; a bad one is left out and remembered as refused.
 * No answer changes nothing: the next contact offers it again.
 */
export async function takeParameters(
  { database, gateway, keys }: ParameterParts,
  offered: { readonly version: number; readonly at: EpochMs },
): Promise<void> {
  const result = await gateway.call(parametersRoute, {});
  if (result.kind !== 'answer' || result.answer.parameters === null) return;
  const signed = result.answer.parameters;
  const verdict = await judgeParameters(signed, { keys, above: await heldVersion(database) });
  if (verdict.kind === 'genuine') await writeFact(database, 'parameters', { version: verdict.version, signed });
  else await writeFact(database, 'parametersRefused', offered);
}
