import * as z from 'zod/mini';
import { kioskIdSchema, type KioskId } from '#domain/provisional-code/allotment.ts';
import { MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import { makeVerifiers, verifiersAreDue } from './verifiers.ts';

const kind = 'staffVerifiers';
const payloadSchema = z.strictObject({ kioskId: kioskIdSchema });

/** A kiosk that asks every few seconds queues one job in this time. */
const queueAgainMs = 2 * MINUTE_MS;

/** Makes verifiers in the background: each costs a good part of a second on purpose. */
export function registerVerifierJobs({ jobs, database, keys, clock }: GatewayDependencies): void {
  jobs.register({
    kind,
    parse: (payload) => payloadSchema.parse(payload),
    async run({ kioskId }) {
      await makeVerifiers(database, keys.box, kioskId, clock.now());
      return { kind: 'done' };
    },
  });
}

/** Queues the making of verifiers when an agent of the kiosk lacks one or has one that ends soon. */
export async function queueVerifiers(
  { database, jobs }: GatewayDependencies,
  kioskId: KioskId,
  now: EpochMs,
): Promise<void> {
  if (!(await verifiersAreDue(database, kioskId, now))) return;
  const uniqueKey = `${kioskId}/${Math.floor(now / queueAgainMs)}`;
  await jobs.enqueue(database, kind, { kioskId }, { uniqueKey });
  jobs.wake();
}
