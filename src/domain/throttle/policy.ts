import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '../time/instant.ts';

/** Three wrong birth dates block that card on that kiosk for 24 h (SECURITY « Identity and levels »). */
export const cardPolicy = { wrongDates: 3, blockMs: DAY_MS } as const;

/** Codes sent by SMS: three a day per identity, two minutes apart (SECURITY « Provisional codes »). */
export const smsPolicy = { perDay: 3, dayMs: DAY_MS, apartMs: 2 * MINUTE_MS } as const;

/**
 * Codes issued on a card and accepted by the gateway, in a day: 3 for an identity on one kiosk, 5 in all (SECURITY
 * « Provisional codes »). Refused ones do not count.
 */
export const claimPolicy = { perKiosk: 3, perIdentity: 5, dayMs: DAY_MS } as const;

/** Whether one more claim is too many, after so many accepted ones in the last day. */
export function isOneClaimTooMany(accepted: { readonly onKiosk: number; readonly inAll: number }): boolean {
  return accepted.onKiosk >= claimPolicy.perKiosk || accepted.inAll >= claimPolicy.perIdentity;
}

/** After a destroyed code that identity pauses on that kiosk (P06). */
export const identityPausePolicy = { pauseMs: 15 * MINUTE_MS } as const;

/** Ten failures within an hour on one kiosk call an agent and close nothing (P06). */
export const kioskAlertPolicy = { failures: 10, windowMs: HOUR_MS } as const;

/** Codes one card may be given between two contacts of its kiosk with the gateway (SECURITY « Allotment »). */
export const cardCodesBetweenContacts = 2;

/** The instant until which a card is refused, given its wrong dates; undefined: it is not. */
export function cardBlockedUntil(wrongDates: readonly EpochMs[], now: EpochMs): EpochMs | undefined {
  const recent = wrongDates.filter((time) => time <= now && now - time <= cardPolicy.blockMs);
  if (recent.length < cardPolicy.wrongDates) return undefined;
  return Math.max(...recent) + cardPolicy.blockMs;
}
