import { SECOND_MS } from '#domain/time/instant.ts';
import { lockAccountOf } from '../codes/account-lock.ts';
import type { Transaction } from '../database/database.ts';
import type { KioskCompromised } from '../server/module.ts';
import type { CreationServices } from './services.ts';
import { withCreations } from './tables.ts';

/** Longer than the lease of who opens an account. */
const useUnderWayMs = 20 * SECOND_MS;

/**
 * Undoes what a kiosk did to accounts while its key was in strange hands (SECURITY « Revocation »): ends the creations that
 * began or went on there, also those that wait for a letter, and has the accounts locked that were opened since.
 */
export async function undoCreationsOf(
  { jobs }: Pick<CreationServices, 'jobs'>,
  transaction: Transaction,
  { kioskId, since, at }: KioskCompromised,
): Promise<void> {
  const creations = withCreations(transaction);
  const underWay = await creations
    .deleteFrom('account_creations')
    .where((row) => row.or([row('kiosk_id', '=', kioskId), row('begun_on', '=', kioskId)]))
    .where('done_at', 'is', null)
    .returning(['id', 'caisse', 'person', 'act_at'])
    .execute();
  const done = await creations
    .selectFrom('account_creations')
    .select(['id', 'caisse', 'person'])
    .where((row) => row.or([row('kiosk_id', '=', kioskId), row('begun_on', '=', kioskId)]))
    .where('done_at', '>=', since)
    .execute();
  for (const { person, ...creation } of done) {
    if (person !== null) await lockAccountOf(jobs, transaction, { ...creation, person }, { at, about: 'revocation' });
  }
  // Whoever opens an account at this moment finds its row gone; it is looked at when the caisse has answered.
  for (const { act_at: setSince, person, ...creation } of underWay) {
    if (setSince === null || person === null) continue;
    const lock = { at, about: 'useUnderWay', setSince, runAt: at + useUnderWayMs } as const;
    await lockAccountOf(jobs, transaction, { ...creation, person }, lock);
  }
}
