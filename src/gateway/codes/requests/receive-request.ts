import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { VerifiedEnvelope } from '#contract/items/envelope/open.ts';
import type { ItemId } from '#contract/identifiers.ts';
import type { ItemHandler } from '../../intake/items.ts';
import type { CodeServices } from '../services.ts';
import { requestLifeMs } from './read-request.ts';
import { sendCodeJob, type SendCodePayload } from './send-code.ts';

/**
 * Takes a sealed request: writes one job and answers. It looks nothing up, so the answer takes the same time for every
 * person (P08). The unique key makes a repeat harmless.
 */
export async function receiveRequest(
  { database, jobs, clock }: Pick<CodeServices, 'database' | 'jobs' | 'clock'>,
  envelope: VerifiedEnvelope,
  itemId: ItemId,
): Promise<void> {
  const receivedAt = clock.now();
  const payload: SendCodePayload = { envelope: toBase64Url(envelope.bytes), receivedAt };
  await jobs.enqueue(database, sendCodeJob, payload, {
    uniqueKey: itemId,
    expiresAt: receivedAt + requestLifeMs,
  });
  jobs.wake();
}

/** Requests from an outbox, of either version: always taken (P08). Whether one is too old is judged by the work. */
export function codeRequestHandler(
  services: Pick<CodeServices, 'database' | 'jobs' | 'clock'>,
): ItemHandler<'codeRequest' | 'datedCodeRequest'> {
  return async ({ header, verified }) => {
    await receiveRequest(services, verified, header.itemId);
    return { kind: 'accepted' };
  };
}
