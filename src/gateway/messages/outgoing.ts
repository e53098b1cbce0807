import * as z from 'zod/mini';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { JobOptions, JobOutcome, Jobs } from '../jobs/jobs.ts';
import type { MailSender } from './mail.ts';
import type { HandOver } from './outcome.ts';
import type { SmsSender } from './sms.ts';

const mailPayload = z.strictObject({ to: z.string(), subject: z.string(), text: z.string() });
const smsPayload = z.strictObject({ to: z.string(), text: z.string() });

export type OutgoingMail = z.infer<typeof mailPayload>;
export type OutgoingSms = z.infer<typeof smsPayload>;

/** Messages that leave by a durable job: kept sealed until handed over, tried again, sent once. */
export interface OutgoingMessages {
  /**
   * @param uniqueKey a second message with the same key is not sent.
   * @param expiresAt later than that it is given up: what it says serves no more.
   */
  mail(database: Database | Transaction, mail: OutgoingMail, uniqueKey: string, expiresAt?: EpochMs): Promise<void>;
  sms(database: Database | Transaction, sms: OutgoingSms, uniqueKey: string, expiresAt?: EpochMs): Promise<void>;
}

const mailKind = 'messages.mail';
const smsKind = 'messages.sms';
/** With the runner's growing delays: about a day of a relay that does not answer. */
const maxAttempts = 20;

export function outgoingMessages(jobs: Jobs, senders: { mail: MailSender; sms: SmsSender }): OutgoingMessages {
  jobs.register({
    kind: mailKind,
    parse: (payload) => mailPayload.parse(payload),
    run: async (mail, { id }) => jobOutcome(await senders.mail.send({ id, ...mail })),
    maxAttempts,
  });
  jobs.register({
    kind: smsKind,
    parse: (payload) => smsPayload.parse(payload),
    run: async (sms, { id, signal }) => jobOutcome(await senders.sms.send({ id, ...sms }, signal)),
    maxAttempts,
  });
  return {
    async mail(database, mail, uniqueKey, expiresAt) {
      await jobs.enqueue(database, mailKind, mail, optionsOf(uniqueKey, expiresAt));
    },
    async sms(database, sms, uniqueKey, expiresAt) {
      await jobs.enqueue(database, smsKind, sms, optionsOf(uniqueKey, expiresAt));
    },
  };
}

function optionsOf(uniqueKey: string, expiresAt: EpochMs | undefined): JobOptions {
  return { uniqueKey, ...(expiresAt === undefined ? {} : { expiresAt }) };
}

function jobOutcome(handOver: HandOver): JobOutcome {
  switch (handOver.kind) {
    case 'handedOver':
      return { kind: 'done' };
    case 'refused':
      return { kind: 'dead', reason: 'refusedByRelay' };
    case 'unavailable':
      return { kind: 'retry' };
  }
}
