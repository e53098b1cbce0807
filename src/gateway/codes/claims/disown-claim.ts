import { lockAccountOf } from '../account-lock.ts';
import { lockPerson } from '../person-order.ts';
import type { CodeServices } from '../services.ts';
import { withCodeTables } from '../tables.ts';
import { lockAfterUseUnderWay } from '../uses/use-lease.ts';
import type { KnownClaim } from './claim-rows.ts';

/**
 * Undoes a carried claim that its kiosk never issued: forgets the claim, so that its place serves the true one, ends its
 * code, and locks the account when the code was used. The holder is told.
 *
 * @returns false when the kiosk's own copy has come meanwhile: nothing changed then.
 */
export async function disownClaim(
  services: Pick<CodeServices, 'database' | 'clock' | 'notices' | 'jobs'>,
  { allotmentId, index, digest }: KnownClaim,
): Promise<boolean> {
  const at = services.clock.now();
  const isDisowned = await services.database.transaction().execute(async (transaction) => {
    const tables = withCodeTables(transaction);
    const codeThere = tables
      .selectFrom('provisional_codes')
      .select(['id', 'caisse', 'person', 'used_at', 'ended_at', 'use_lease_until'])
      .where('allotment_id', '=', allotmentId)
      .where('allotment_index', '=', index)
      .where('disowned', '=', false);
    // Under the person's lock, as a claim is settled: the kiosk's own copy finds this one there, or gone.
    const holder = await codeThere.executeTakeFirst();
    if (holder !== undefined) await lockPerson(transaction, holder.caisse, holder.person);
    const forgotten = await tables
      .deleteFrom('claims')
      .where('allotment_id', '=', allotmentId)
      .where('allotment_index', '=', index)
      .where('digest', '=', digest)
      .where('kiosk_copy', '<>', 'here')
      .executeTakeFirst();
    if (forgotten.numDeletedRows === 0n) return false;

    const code = await codeThere.forUpdate().executeTakeFirst();
    if (code === undefined) return true;
    const { id, caisse, person } = code;
    const isLive = code.ended_at === null;
    await tables
      .updateTable('provisional_codes')
      .set({ disowned: true, ...(isLive ? { state: 'destroyed', ended_at: at } : {}) })
      .where('id', '=', id)
      .execute();
    await tables.deleteFrom('visitor_sessions').where('code_id', '=', id).execute();
    if (isLive) await services.notices.tell(transaction, { kind: 'codeDestroyed', caisse, person, at }, id);
    await lockAfterUseUnderWay(services.jobs, transaction, code, at);
    if (code.used_at !== null) await lockAccountOf(services.jobs, transaction, code, { at, about: 'disowned' });
    return true;
  });
  services.jobs.wake();
  return isDisowned;
}
