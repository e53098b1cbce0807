import * as z from 'zod/mini';
import { type CaisseId } from '#domain/caisse/caisse.ts';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { type EpochMs } from '#domain/time/instant.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { CaisseUnavailable, type Contacts, type PersonId } from '../caisses/caisse.ts';
import type { Caisses } from '../caisses/caisses.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { JobOutcome, Jobs } from '../jobs/jobs.ts';
import type { OutgoingMessages } from './outgoing.ts';
import { noticeKinds, noticeMail, noticeSms, type NoticeKind } from './texts.ts';

export interface Notice {
  readonly kind: NoticeKind;
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly at: EpochMs;
}

/** Tells people what happened to their account, on every contact on file (SECURITY « Provisional codes »). */
export interface Notices {
  /**
   * Records that a person must be told; a job asks the caisse for the contacts later.
   *
   * @param about the subject of the notice (a code's identifier): each is told once.
   */
  tell(database: Database | Transaction, notice: Notice, about: string): Promise<void>;
  /** The same for many, in one statement. */
  tellAll(database: Database | Transaction, notices: readonly (Notice & { readonly about: string })[]): Promise<void>;
}

const noticePayload = z.strictObject({
  kind: z.enum(noticeKinds),
  caisse: caisseIdSchema,
  person: z.string(),
  at: epochMsSchema,
});

const noticeJob = 'messages.notice';
/** A caisse may be down for a night. */
const maxAttempts = 40;

export function caisseNotices(database: Database, jobs: Jobs, caisses: Caisses, outgoing: OutgoingMessages): Notices {
  jobs.register({
    kind: noticeJob,
    parse: (payload) => {
      const notice = noticePayload.parse(payload);
      return { ...notice, person: notice.person as PersonId };
    },
    run: (notice, { id }) => send(notice, id),
    maxAttempts,
  });

  async function send(notice: Notice, jobId: string): Promise<JobOutcome> {
    const contacts = await contactsOf(notice);
    if (contacts === 'caisseDown') return { kind: 'retry' };
    const { mail, mobile } = contacts;
    // Each message is queued once, even when this job stops between the two: a repeat finds the first one's key.
    if (mail !== null) await outgoing.mail(database, { to: mail.value, ...noticeMail(notice) }, `${jobId}:mail`);
    if (mobile !== null) await outgoing.sms(database, { to: mobile.value, text: noticeSms(notice) }, `${jobId}:sms`);
    jobs.wake();
    return { kind: 'done' };
  }

  async function contactsOf({ caisse, person }: Notice): Promise<Contacts | 'caisseDown'> {
    try {
      return await caisses[caisse].contacts.of(person);
    } catch (error) {
      if (error instanceof CaisseUnavailable) return 'caisseDown';
      throw error;
    }
  }

  return {
    async tell(target, notice, about) {
      await jobs.enqueue(target, noticeJob, notice, { uniqueKey: keyOf(notice.kind, about) });
    },
    async tellAll(target, notices) {
      const entries = notices.map(({ about, ...notice }) => ({
        payload: notice,
        uniqueKey: keyOf(notice.kind, about),
      }));
      await jobs.enqueueAll(target, noticeJob, entries);
    },
  };
}

const keyOf = (kind: NoticeKind, about: string): string => `${kind}:${about}`;
