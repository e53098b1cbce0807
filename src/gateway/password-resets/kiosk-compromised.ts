import { SECOND_MS } from '#domain/time/instant.ts';
import type { Transaction } from '../database/database.ts';
import { lockAccountOf } from '../codes/account-lock.ts';
import { withOneTimeCodes } from '../one-time-codes/tables.ts';
import type { KioskCompromised } from '../server/module.ts';
import type { ResetServices } from './services.ts';
import { withResets } from './tables.ts';

/** Longer than the lease of who sets a password. */
const useUnderWayMs = 20 * SECOND_MS;

/**
 * Undoes what a kiosk did to passwords while its key was in strange hands (SECURITY « Revocation »): ends its codes and
 * resets, and has the accounts locked whose password was set there since.
 */
export async function undoResetsOf(
  { jobs }: Pick<ResetServices, 'jobs'>,
  transaction: Transaction,
  { kioskId, since, at }: KioskCompromised,
): Promise<void> {
  const resets = withResets(transaction);
  await withOneTimeCodes(transaction).deleteFrom('one_time_codes').where('kiosk_id', '=', kioskId).execute();
  const underWay = await resets
    .deleteFrom('password_resets')
    .where('kiosk_id', '=', kioskId)
    .where('done_at', 'is', null)
    .returning(['id', 'caisse', 'person', 'act_hash', 'started_at'])
    .execute();
  const done = await resets
    .selectFrom('password_resets')
    .select(['id', 'caisse', 'person'])
    .where('kiosk_id', '=', kioskId)
    .where('done_at', '>=', since)
    .execute();
  for (const reset of done) await lockAccountOf(jobs, transaction, reset, { at, about: 'revocation' });
  // Whoever sets a password at this moment finds its row gone; the account is looked at when the caisse has answered.
  for (const { started_at: setSince, act_hash: act, ...reset } of underWay) {
    if (act === null) continue;
    const runAt = at + useUnderWayMs;
    await lockAccountOf(jobs, transaction, reset, { at, about: 'useUnderWay', setSince, runAt });
  }
}
