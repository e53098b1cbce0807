import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { KioskKeyId } from '#contract/identifiers.ts';
import type { Key } from '#contract/signed/key-types.ts';
import { readPublicSigningKey } from '#contract/signed/signing-key.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { readEnrolmentKeys } from '../storage/enrolment-keys.ts';
import { readFact } from '../storage/facts.ts';

/** Who this kiosk is for the gateway, and what it signs with. */
export interface KioskSigner {
  readonly kioskId: KioskId;
  readonly kioskKeyId: KioskKeyId;
  readonly key: Key;
  /** Pinned at the enrolment: what the gateway's signed answers are verified by. */
  readonly gatewayKey: Key;
}

/** Reads the enrolment once and keeps it in memory; `forget` after a new enrolment. */
export interface SignerSource {
  readonly read: () => Promise<KioskSigner | undefined>;
  readonly forget: () => void;
}

export function createSignerSource(database: KioskDatabase): SignerSource {
  let known: KioskSigner | undefined;
  return {
    async read() {
      if (known !== undefined) return known;
      const [enrolment, keys] = await Promise.all([readFact(database, 'enrolment'), readEnrolmentKeys(database)]);
      const gatewayKey = enrolment && (await readPublicSigningKey(enrolment.gatewayKey));
      if (enrolment === undefined || keys === undefined || gatewayKey === undefined) return undefined;
      known = { kioskId: enrolment.kioskId, kioskKeyId: enrolment.kioskKeyId, key: keys.privateKey, gatewayKey };
      return known;
    },
    forget() {
      known = undefined;
    },
  };
}
