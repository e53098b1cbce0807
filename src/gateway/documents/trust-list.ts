import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { TrustList } from '#contract/seal/trust-list.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import { HOUR_MS } from '#domain/time/instant.ts';
import type { Keys } from '../keys/keys.ts';
import type { Configuration } from '../server/configuration.ts';

/** Gateways read a new key file within a minute, and their clocks differ: nobody's document falls between two days. */
const graceMs = HOUR_MS;

/** The keys in which whoever verifies a document of this gateway believes. */
export function trustListOf(
  { documentSeal }: Pick<Keys, 'documentSeal'>,
  { mode }: Pick<Configuration, 'mode'>,
): TrustList {
  const isDemonstration = mode === 'demonstration';
  return {
    isDemonstration,
    keys: documentSeal.all().map(({ id, publicKeyBytes, createdAt, replacedAt }) => ({
      id,
      publicKey: toBase64Url(publicKeyBytes),
      validFrom: parisDateOf(createdAt - graceMs),
      validUntil: replacedAt === null ? null : parisDateOf(replacedAt + graceMs),
      isDemonstration,
    })),
  };
}
