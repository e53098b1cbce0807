import { slipContent, type SlipContent } from '#domain/provisional-code/slip.ts';
import type { EpochMs } from '#domain/time/instant.ts';

/** What the staff panel's test page says: a code that was never issued, valid until now. */
export function testSlip(now: EpochMs): SlipContent {
  return slipContent({
    caisse: 'caf-31',
    code: '0000',
    reference: '00000000',
    issuedAt: now,
    validUntil: now,
    state: 'active',
    officialAddress: 'essai/code',
  });
}
