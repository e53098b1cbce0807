import { canMove, codeStates } from '#domain/provisional-code/life.ts';
import type { Transaction } from '../database/database.ts';
import type { KioskCompromised } from '../server/module.ts';
import { lockAccountOf } from './account-lock.ts';
import type { CodeServices } from './services.ts';
import { withCodeTables } from './tables.ts';
import { lockAfterUseUnderWay } from './uses/use-lease.ts';

const destroyableStates = codeStates.filter((state) => canMove(state, 'destroyed'));

/**
 * Undoes what a kiosk did while its key was in strange hands (SECURITY « Revocation »): destroys its unused codes,
 * refuses its waiting claims, locks accounts first used through its codes, and tells the holders. The time of receipt
 * counts, since the kiosk itself wrote the issue time. A use under way locks the account itself when it ends; if it
 * never ends, the account is looked at when its lease is over.
 */
export async function undoCompromisedKiosk(
  services: Pick<CodeServices, 'notices' | 'jobs'>,
  transaction: Transaction,
  { kioskId, since, at }: KioskCompromised,
): Promise<void> {
  const tables = withCodeTables(transaction);
  await tables
    .updateTable('claims')
    .set({ state: 'done', envelope: null, outcome: 'refused' })
    .where('kiosk_id', '=', kioskId)
    .where('state', '=', 'waiting')
    .execute();
  const destroyed = await tables
    .updateTable('provisional_codes')
    .set({ state: 'destroyed', ended_at: at, waiting_sms: null })
    .where('kiosk_id', '=', kioskId)
    .where('received_at', '>=', since)
    .where('state', 'in', destroyableStates)
    .returning(['id', 'caisse', 'person', 'use_lease_until'])
    .execute();
  for (const code of destroyed) {
    const { id, caisse, person } = code;
    await services.notices.tell(transaction, { kind: 'codeDestroyed', caisse, person, at }, id);
    await lockAfterUseUnderWay(services.jobs, transaction, code, at);
  }
  await endTokens(transaction, kioskId);

  const used = await tables
    .selectFrom('provisional_codes')
    .select(['id', 'caisse', 'person'])
    .where('kiosk_id', '=', kioskId)
    .where('used_at', '>=', since)
    .execute();
  for (const code of used) await lockAccountOf(services.jobs, transaction, code, { at, about: 'revocation' });
}

/** Tokens given on that kiosk, and tokens of codes that came from it. */
async function endTokens(transaction: Transaction, kioskId: number): Promise<void> {
  const tables = withCodeTables(transaction);
  const codes = tables
    .selectFrom('provisional_codes')
    .select('id')
    .where('kiosk_id', '=', kioskId)
    .where((row) => row.or([row('state', '=', 'destroyed'), row('used_at', 'is not', null)]));
  await tables
    .deleteFrom('visitor_sessions')
    .where((row) => row.or([row('kiosk_id', '=', kioskId), row('code_id', 'in', codes)]))
    .execute();
}
