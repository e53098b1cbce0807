import * as z from 'zod/mini';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { CaisseUnavailable, type Letter } from '../caisses/caisse.ts';
import { type PersonId } from '../caisses/person-id.ts';
import type { Caisses } from '../caisses/caisses.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { JobOutcome, Jobs } from '../jobs/jobs.ts';

/** Letters that leave by a durable job: sealed under a key outside the database, erased once the caisse has them. */
export interface OutgoingLetters {
  /** @param expiresAt later than that it is given up: what it says serves no more. */
  send(
    database: Database | Transaction,
    letter: Letter & { readonly caisse: CaisseId },
    expiresAt: EpochMs,
  ): Promise<void>;
}

const letterJob = 'letters.send';
const letterPayload = z.strictObject({
  id: z.string(),
  caisse: caisseIdSchema,
  person: z.string(),
  /** Base64. */
  pdf: z.string(),
});
/** With the runner's growing delays: more than a day of a print service that does not answer. */
const maxAttempts = 40;

export function outgoingLetters(jobs: Jobs, caisses: Caisses): OutgoingLetters {
  jobs.register({
    kind: letterJob,
    parse: (payload) => letterPayload.parse(payload),
    maxAttempts,
    async run({ id, caisse, person, pdf }): Promise<JobOutcome> {
      try {
        const letter: Letter = { id, person: person as PersonId, pdf: Buffer.from(pdf, 'base64') };
        const outcome = await caisses[caisse].letters.send(letter);
        return outcome === 'queued' ? { kind: 'done' } : { kind: 'dead', reason: 'noAddress' };
      } catch (error) {
        if (error instanceof CaisseUnavailable) return { kind: 'retry' };
        throw error;
      }
    },
  });
  return {
    async send(database, { id, caisse, person, pdf }, expiresAt) {
      const payload = { id, caisse, person, pdf: Buffer.from(pdf).toString('base64') };
      await jobs.enqueue(database, letterJob, payload, { uniqueKey: id, expiresAt });
    },
  };
}
