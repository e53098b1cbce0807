import * as z from 'zod/mini';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import { type PersonId } from '../caisses/person-id.ts';
import type { Transaction } from '../database/database.ts';
import type { JobOutcome, Jobs } from '../jobs/jobs.ts';
import { endSessionsOf } from '../visitors/end-sessions.ts';
import type { CodeServices } from './services.ts';

const lockJob = 'codes.lockAccount';
const lockPayload = z.strictObject({
  caisse: caisseIdSchema,
  person: z.string(),
  codeId: z.string(),
  at: epochMsSchema,
  /** Locks only an account whose password was set since then. */
  setSince: z.optional(epochMsSchema),
});

interface Lock {
  readonly at: EpochMs;
  /** What asks for it: each asks once for a code. */
  readonly about: 'revocation' | 'use' | 'useUnderWay' | 'disowned';
  readonly setSince?: EpochMs;
  readonly runAt?: EpochMs;
}

/** Has the account locked that a code has opened. It exists only if the transaction commits. */
export async function lockAccountOf(
  jobs: Pick<Jobs, 'enqueue'>,
  transaction: Transaction,
  { id, caisse, person }: { readonly id: string; readonly caisse: CaisseId; readonly person: PersonId },
  { at, about, setSince, runAt }: Lock,
): Promise<void> {
  const payload = { caisse, person, codeId: id, at, ...(setSince === undefined ? {} : { setSince }) };
  const options = { uniqueKey: `${about}:${id}`, ...(runAt === undefined ? {} : { runAt }) };
  await jobs.enqueue(transaction, lockJob, payload, options);
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
    async run({ caisse, person, codeId, at, setSince }): Promise<JobOutcome> {
      try {
        if (!(await isToLock(caisse, person, setSince))) return { kind: 'done' };
        await caisses[caisse].accounts.lock({ person, reason: 'kioskCompromised' });
      } catch (error) {
        if (error instanceof CaisseUnavailable) return { kind: 'retry' };
        throw error;
      }
      await endSessionsOf(database, { caisse, person });
      await notices.tell(database, { kind: 'accountLocked', caisse, person, at }, codeId);
      jobs.wake();
      return { kind: 'done' };
    },
  });

  async function isToLock(caisse: CaisseId, person: PersonId, setSince: EpochMs | undefined): Promise<boolean> {
    if (setSince === undefined) return true;
    const account = await caisses[caisse].accounts.of(person);
    return account.kind === 'active' && account.passwordChangedAt >= setSince;
  }
}
