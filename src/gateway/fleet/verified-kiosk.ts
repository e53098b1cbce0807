import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { KioskKey } from './kiosks.ts';

/** A kiosk with a valid signature, nonce, counter and status in this request. */
export interface VerifiedKiosk {
  readonly id: KioskId;
  readonly keyId: number;
  readonly site: SiteConfig;
  /** As it stood when this request was judged. */
  readonly record: KioskKey;
}
