import * as z from 'zod/mini';
import { creationIdSchema, type CreationId } from '#contract/identifiers.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import { newIdentifier } from '../codes/new-identifier.ts';
import type { JobOutcome } from '../jobs/jobs.ts';
import { finishOpeningJob } from './finish-opening-job.ts';
import { endOpening } from './open-account.ts';
import { freeCreation, leaseCreation, uncertainCreation } from './opening-rows.ts';
import type { CreationServices } from './services.ts';
import { openFormerContacts } from './tell-of-account.ts';
import { openTyped } from './typed-data.ts';

/** A caisse may be down for a while. */
const maxAttempts = 40;

/** The work that finishes what a request has begun and not ended: an account that was opened is told, kiosk or no kiosk. */
export function registerFinishOpening(services: CreationServices): void {
  const { database, jobs, clock, keys, caisses } = services;
  jobs.register({
    kind: finishOpeningJob,
    parse: (payload) => z.strictObject({ id: creationIdSchema }).parse(payload),
    maxAttempts,
    run: async ({ id }) => await finish(id),
  });

  async function finish(id: CreationId): Promise<JobOutcome> {
    const creation = await uncertainCreation(database, id);
    const typed = creation && openTyped(keys.box, id, creation.typed);
    const former = creation && openFormerContacts(keys.box, id, creation.former_contacts);
    // Ended, gone, or the caisse was never asked.
    if (!creation?.act_hash || typed === undefined || former === undefined) return { kind: 'done' };
    const taken = { lease: newIdentifier(), actHash: creation.act_hash, now: clock.now() };
    const leased = await leaseCreation(database, creation, taken);
    if (leased === undefined) return { kind: 'retry' };
    try {
      const account = await caisses[leased.caisse].accounts.of(leased.person);
      if (account.kind === 'active' && account.passwordChangedAt >= leased.at) {
        await endOpening(services, leased, { typed, former, setAt: account.passwordChangedAt });
      } else {
        await freeCreation(database, leased, 'maybeOpened');
      }
      return { kind: 'done' };
    } catch (error) {
      await freeCreation(database, leased, 'maybeOpened');
      if (error instanceof CaisseUnavailable) return { kind: 'retry' };
      throw error;
    }
  }
}
