import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { SiteConfig } from '#kiosk-config/schema.ts';
import type { KioskKey } from './kiosks.ts';

/** A kiosk whose signature, nonce, counter and status were found good for the request in hand. */
export interface VerifiedKiosk {
  readonly id: KioskId;
  readonly keyId: number;
  readonly site: SiteConfig;
  /** As it stood when this request was judged. */
  readonly record: KioskKey;
}
