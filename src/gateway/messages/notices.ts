import * as z from 'zod/mini';
import { type CaisseId } from '#domain/caisse/caisse.ts';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { DAY_MS, type EpochMs } from '#domain/time/instant.ts';
import { epochMsSchema } from '#domain/time/instant-schema.ts';
import { CaisseUnavailable, type Contacts } from '../caisses/caisse.ts';
import { type PersonId } from '../caisses/person-id.ts';
import type { Caisses } from '../caisses/caisses.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { JobOutcome } from '../jobs/jobs.ts';
import { letterPdf } from '../letters/code-letter.ts';
import { noticeLetterWords } from '../letters/letter-words.ts';
import type { OutgoingLetters } from '../letters/outgoing-letters.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import type { OutgoingMessages } from './outgoing.ts';
import { noticeKinds, noticeMail, noticeSms, type NoticeKind } from './texts.ts';

export interface Notice {
  readonly kind: NoticeKind;
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly at: EpochMs;
}

/** Tells people what happened to their account, on every contact on file, some by letter where there is none (SECURITY « Provisional codes »). */
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

interface NoticeServices extends Pick<GatewayDependencies, 'database' | 'jobs' | 'clock'> {
  readonly caisses: Caisses;
}

const noticePayload = z.strictObject({
  kind: z.enum(noticeKinds),
  caisse: caisseIdSchema,
  person: z.string(),
  at: epochMsSchema,
});

const noticeJob = 'messages.notice';
/** What is told by letter to who has neither mail nor mobile on file: somebody must hear of it. */
const letterKinds: readonly NoticeKind[] = [
  'authorisationGiven',
  'authorisationWithdrawn',
  'authorisationReceived',
  'authorisationEnded',
];
/** A print service that is down for longer has lost it. */
const letterLifeMs = 30 * DAY_MS;
/** A caisse may be down for a night. */
const maxAttempts = 40;

export function caisseNotices(
  { database, jobs, caisses, clock }: NoticeServices,
  outgoing: OutgoingMessages,
  letters: OutgoingLetters,
): Notices {
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
    if (mail === null && mobile === null && letterKinds.includes(notice.kind)) await write(notice, jobId);
    jobs.wake();
    return { kind: 'done' };
  }

  async function write(notice: Notice, jobId: string): Promise<void> {
    const { caisse, person } = notice;
    if (!caisses[caisse].capabilities.includes('letters')) return;
    const writtenAt = clock.now();
    const pdf = await letterPdf(noticeLetterWords(notice, writtenAt), writtenAt);
    await letters.send(database, { id: `${jobId}:letter`, caisse, person, pdf }, writtenAt + letterLifeMs);
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
