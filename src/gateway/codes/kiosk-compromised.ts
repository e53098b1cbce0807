import * as z from 'zod/mini';
import { type CaisseId } from '#domain/caisse/caisse.ts';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { canMove, codeStates } from '#domain/provisional-code/life.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { CaisseUnavailable, type PersonId } from '../caisses/caisse.ts';
import type { Transaction } from '../database/database.ts';
import type { JobOutcome } from '../jobs/jobs.ts';
import type { KioskCompromised } from '../server/module.ts';
import type { CodeServices } from './services.ts';
import { withCodeTables } from './tables.ts';

const destroyableStates = codeStates.filter((state) => canMove(state, 'destroyed'));

const lockJob = 'codes.lockAccount';
const lockPayload = z.strictObject({
  caisse: caisseIdSchema,
  person: z.string(),
  codeId: z.string(),
  at: epochMsSchema,
});

/**
 * Undoes what a kiosk did while its key was in strange hands (SECURITY « Revocation »): destroys its unused codes,
 * refuses its waiting claims, locks accounts first used through its codes, and tells the holders. The time of receipt
 * counts, since the kiosk itself wrote the issue time.
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
    .returning(['id', 'caisse', 'person'])
    .execute();
  for (const { id, caisse, person } of destroyed) {
    await services.notices.tell(transaction, { kind: 'codeDestroyed', caisse, person, at }, id);
  }
  await endTokens(transaction, kioskId);

  const used = await tables
    .selectFrom('provisional_codes')
    .select(['id', 'caisse', 'person'])
    .where('kiosk_id', '=', kioskId)
    .where('state', '=', 'used')
    .where('ended_at', '>=', since)
    .execute();
  for (const { id, caisse, person } of used) {
    await queueAccountLock(services, transaction, { caisse, person, codeId: id, at });
  }
}

/** An account opened by a code that should not have lived. */
interface DoubtfulAccount {
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly codeId: string;
  readonly at: EpochMs;
}

/** Locks the account by a job, once for a code, and tells its holder. */
export async function queueAccountLock(
  { jobs }: Pick<CodeServices, 'jobs'>,
  transaction: Transaction,
  account: DoubtfulAccount,
): Promise<void> {
  await jobs.enqueue(transaction, lockJob, account, { uniqueKey: account.codeId });
}

/** Tokens given on that kiosk, and tokens of codes that came from it. */
async function endTokens(transaction: Transaction, kioskId: number): Promise<void> {
  const tables = withCodeTables(transaction);
  const codes = tables
    .selectFrom('provisional_codes')
    .select('id')
    .where('kiosk_id', '=', kioskId)
    .where('state', 'in', ['destroyed', 'used']);
  await tables
    .deleteFrom('visitor_tokens')
    .where((row) => row.or([row('kiosk_id', '=', kioskId), row('code_id', 'in', codes)]))
    .execute();
}

/** The caisse holds the accounts: locking one is a call to it, so it is a job. */
export function registerAccountLock({ database, jobs, caisses, notices }: CodeServices): void {
  jobs.register({
    kind: lockJob,
    parse: (payload) => {
      const read = lockPayload.parse(payload);
      return { ...read, person: read.person as PersonId };
    },
    // A caisse that is down for days must still hear of it.
    maxAttempts: 1_000,
    async run({ caisse, person, codeId, at }): Promise<JobOutcome> {
      if (!(await lock(caisse, person))) return { kind: 'retry' };
      await notices.tell(database, { kind: 'accountLocked', caisse, person, at }, codeId);
      jobs.wake();
      return { kind: 'done' };
    },
  });

  async function lock(caisse: CaisseId, person: PersonId): Promise<boolean> {
    try {
      await caisses[caisse].accounts.lock({ person, reason: 'kioskCompromised' });
      return true;
    } catch (error) {
      if (error instanceof CaisseUnavailable) return false;
      throw error;
    }
  }
}
