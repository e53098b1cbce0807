import type { OwnGateway } from './own-gateway.ts';

/**
 * Makes every kiosk one that the gateway has not heard for ten minutes: a claim that a phone brings waits for its kiosk
 * only when that was heard lately. The gateway's clock cannot be moved.
 */
export async function letKiosksFallSilent(sql: OwnGateway['sql']): Promise<void> {
  await sql('UPDATE kiosk_reports SET received_at = received_at - 600000');
}
