import * as z from 'zod/mini';
import { SECOND_MS, type EpochMs } from '#domain/time/instant.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { CaisseUnavailable } from '../../caisses/caisse.ts';
import type { JobOutcome } from '../../jobs/jobs.ts';
import type { CodeServices } from '../services.ts';
import { eligibleRecipient } from './eligible-recipient.ts';
import { readRequest } from './read-request.ts';
import { activateHandedOver, dropWaiting, findWaiting, holdCode, readWaiting } from './waiting-sms.ts';

export const sendCodeJob = 'codes.sendCode';

const sendCodePayload = z.strictObject({ envelope: z.string(), receivedAt: epochMsSchema });
export type SendCodePayload = z.infer<typeof sendCodePayload>;

/** As long as the request lives. */
const maxAttempts = 100_000;
const retryAfterMs = 10 * SECOND_MS;

/**
 * The work behind « si un dossier correspond, un SMS part maintenant »: looks the person up, judges whether a code may
 * be sent, draws it, hands it over, and only then activates it. The sender of the request learns nothing of this.
 */
export function registerSendCode(services: CodeServices): void {
  const { database, jobs, log } = services;

  jobs.register({
    kind: sendCodeJob,
    parse: (payload) => sendCodePayload.parse(payload),
    maxAttempts,
    async run(payload, context): Promise<JobOutcome> {
      try {
        const waiting = await findWaiting(database, context.id);
        if (waiting === undefined) {
          const request = await readRequest(services, payload);
          if (request === undefined) return { kind: 'dead', reason: 'unreadable' };
          const recipient = await eligibleRecipient(services, request.content);
          if (recipient === undefined) return { kind: 'done' };
          await holdCode(services, { requestId: context.id, kioskId: request.kioskId, ...recipient });
        }
        return await handOver(context.id, context.signal);
      } catch (error) {
        if (error instanceof CaisseUnavailable) return { kind: 'retry', afterMs: retryAfterMs };
        throw error;
      }
    },
  });

  async function handOver(requestId: string, signal: AbortSignal): Promise<JobOutcome> {
    const waiting = await findWaiting(database, requestId);
    // Handed over already, or dropped: a repeat has nothing left to do.
    if (waiting?.waiting_sms == null) return { kind: 'done' };
    const sms = readWaiting(services, waiting.id, waiting.waiting_sms);
    const outcome = sms === undefined ? 'refused' : (await services.sms.send({ id: waiting.id, ...sms }, signal)).kind;
    switch (outcome) {
      case 'handedOver':
        await activateHandedOver(services, waiting);
        return { kind: 'done' };
      case 'unavailable':
        if (!isTooLate(services.clock.now(), waiting.issued_at)) return { kind: 'retry', afterMs: retryAfterMs };
        await dropWaiting(services, waiting.id);
        return { kind: 'dead', reason: 'smsTooLate' };
      case 'refused':
        log.warning({ event: 'codeSmsRefused', caisse: waiting.caisse, kiosk: waiting.kiosk_id });
        await dropWaiting(services, waiting.id);
        return { kind: 'dead', reason: 'smsRefused' };
    }
  }
}

/** An SMS hours later only confuses: by then an agent has helped. */
const handOverLimitMs = 30 * 60 * SECOND_MS;

function isTooLate(now: EpochMs, drawnAt: EpochMs): boolean {
  return now > drawnAt + handOverLimitMs;
}
