import type { Sealer } from '#contract/items/sealed-items.ts';
import { readPublicSealingKey } from '#contract/signed/sealing-key.ts';
import { readPublicSigningKey } from '#contract/signed/signing-key.ts';
import { originTag, type PublicUrl } from '#contract/addresses/public-url.ts';
import { verifySealingKeys } from '#contract/signed/sealing-keys.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { readEnrolmentKeys } from '../storage/enrolment-keys.ts';
import { readFact } from '../storage/facts.ts';

/** Who seals and to whom, and the address that slips point to. */
export interface ReadySealer {
  readonly kind: 'ready';
  readonly sealer: Sealer;
  readonly publicUrl: PublicUrl;
}

/** `expired`: past `sealUntil`, or no keys we may believe: the kiosk refuses to seal (SECURITY « Sealing and keys »). */
export type SealerReading = ReadySealer | { readonly kind: 'expired' };

/** Reads what sealing needs, and judges the sealing keys against the pinned gateway key each time they are used. */
export async function readSealer(database: KioskDatabase, now: EpochMs): Promise<SealerReading> {
  const [enrolment, sealingKeys, pair] = await Promise.all([
    readFact(database, 'enrolment'),
    readFact(database, 'sealingKeys'),
    readEnrolmentKeys(database),
  ]);
  if (enrolment === undefined || sealingKeys === undefined || pair === undefined) return { kind: 'expired' };

  const gatewayKey = await readPublicSigningKey(enrolment.gatewayKey);
  const verdict = gatewayKey && (await verifySealingKeys(sealingKeys, gatewayKey, now));
  if (verdict?.ok !== true) return { kind: 'expired' };
  const gatewayPublicKey = await readPublicSealingKey(verdict.current.publicKey);
  if (gatewayPublicKey === undefined) return { kind: 'expired' };

  return {
    kind: 'ready',
    sealer: {
      origin: await originTag(enrolment.publicUrl),
      kioskId: enrolment.kioskId,
      kioskKeyId: enrolment.kioskKeyId,
      gatewayKeyId: verdict.current.id,
      gatewayPublicKey,
      kioskSigningKey: pair.privateKey,
    },
    publicUrl: enrolment.publicUrl,
  };
}
