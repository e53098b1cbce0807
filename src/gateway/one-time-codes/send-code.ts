import * as z from 'zod/mini';
import { drawOneTimeCode } from '#domain/one-time-code/code.ts';
import { SECOND_MS, type EpochMs } from '#domain/time/instant.ts';
import { CaisseUnavailable, type Caisse } from '../caisses/caisse.ts';
import { creationRightOf } from '../caisses/creation-right.ts';
import { type PersonId } from '../caisses/person-id.ts';
import type { Transaction } from '../database/database.ts';
import type { JobOutcome } from '../jobs/jobs.ts';
import { oneTimeCodeMail, oneTimeCodeSms } from '../messages/reset-texts.ts';
import { codeLetterPdf } from '../letters/code-letter.ts';
import { codeLifeMs } from './code-life.ts';
import { contactDigest, oneTimeCodeHash } from './code-hash.ts';
import type { OneTimeCodeServices } from './services.ts';
import { settledContactMs } from './settled-contacts.ts';
import {
  codePurposes,
  createsAccount,
  withOneTimeCodes,
  type CodeContact,
  type CodePurpose,
  type OneTimeCodeRow,
} from './tables.ts';

export const sendCodeJob = 'oneTimeCodes.send';

const sendCodePayload = z.strictObject({
  purpose: z.enum(codePurposes),
  subject: z.string(),
  sending: z.string(),
  /** A contact that was typed, in place of one on file. Sealed with the payload, and erased with it. */
  to: z.optional(z.string()),
});
export type SendCodePayload = z.infer<typeof sendCodePayload>;

/** As long as the job lives: the caisse may be down for a while. */
const maxAttempts = 100_000;
const retryAfterMs = 10 * SECOND_MS;

/** A code that was drawn, on its way. */
interface DrawnCode {
  readonly row: OneTimeCodeRow;
  readonly code: string;
  readonly to: string;
  readonly validUntil: EpochMs;
}

/** One way to a person: where a code may go, and how it leaves. */
interface Way {
  /** The value on file, when it has stood long enough. Of a letter, whose address stays at the caisse, only its age. */
  settled(caisse: Caisse, person: PersonId): Promise<{ readonly value: string; readonly since: EpochMs } | undefined>;
  /** Queues the message in the transaction that keeps the code's hash. It waits sealed and is erased at hand-over. */
  queue(transaction: Transaction, drawn: DrawnCode): Promise<void>;
}

/**
 * The work behind a code that was asked for: looks the person up, draws, keeps the hash and queues the message. Who asked
 * learns nothing of it. For a person unknown, whose contact changed of late, or who may hold no account, it does nothing.
 */
export function registerSendCode(services: OneTimeCodeServices): void {
  const { database, jobs, clock, caisses } = services;
  const ways = waysOf(services);

  jobs.register({
    kind: sendCodeJob,
    parse: (payload) => sendCodePayload.parse(payload),
    maxAttempts,
    async run(payload): Promise<JobOutcome> {
      const row = await rowOf(payload);
      // Replaced by a newer sending, or drawn before: nothing is left to do.
      if (row === undefined || row.hash !== null) return { kind: 'done' };
      try {
        const way = ways[row.contact];
        if (payload.to !== undefined) {
          await draw(row, payload.to, way);
          return { kind: 'done' };
        }
        const caisse = caisses[row.caisse];
        if (!(await mayReceive(row.purpose, caisse, row.person))) return { kind: 'done' };
        const contact = await way.settled(caisse, row.person);
        if (contact === undefined || clock.now() - contact.since < settledContactMs) return { kind: 'done' };
        await draw(row, contact.value, way);
        return { kind: 'done' };
      } catch (error) {
        if (error instanceof CaisseUnavailable) return { kind: 'retry', afterMs: retryAfterMs };
        throw error;
      }
    },
  });

  const rowOf = async ({ purpose, subject, sending }: SendCodePayload): Promise<OneTimeCodeRow | undefined> =>
    await withOneTimeCodes(database)
      .selectFrom('one_time_codes')
      .selectAll()
      .where('purpose', '=', purpose)
      .where('subject', '=', subject)
      .where('sending', '=', sending)
      .executeTakeFirst();

  /** The first worker draws; a second one finds the hash and queues nothing. */
  async function draw(row: OneTimeCodeRow, to: string, way: Way): Promise<void> {
    const code = drawOneTimeCode(services.random);
    const key = services.keys.oneTimeCodes.current();
    const validUntil = clock.now() + codeLifeMs(row.contact);
    await database.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await withOneTimeCodes(transaction)
        .updateTable('one_time_codes')
        .set({
          hash: oneTimeCodeHash(key, row, code),
          hash_key_id: key.id,
          valid_until: validUntil,
          contact_digest: contactDigest(services.keys, row.caisse, row.contact, to),
        })
        .where('purpose', '=', row.purpose)
        .where('subject', '=', row.subject)
        .where('sending', '=', row.sending)
        .where('hash', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 1n) await way.queue(transaction, { row, code, to, validUntil });
    });
    jobs.wake();
  }
}

async function mayReceive(purpose: CodePurpose, caisse: Caisse, person: PersonId): Promise<boolean> {
  return createsAccount(purpose)
    ? (await creationRightOf(caisse, person)) === 'allowed'
    : await hasOpenAccount(caisse, person);
}

/** Whoever forgot a password has an account that is open to them. */
async function hasOpenAccount(caisse: Caisse, person: PersonId): Promise<boolean> {
  const [standing, account] = await Promise.all([caisse.people.standing(person), caisse.accounts.of(person)]);
  return standing === 'active' && account.kind === 'active';
}

function waysOf({ outgoing, letters }: OneTimeCodeServices): Readonly<Record<CodeContact, Way>> {
  const onFile =
    (kind: 'mobile' | 'mail'): Way['settled'] =>
    async (caisse, person) => {
      const contact = (await caisse.contacts.of(person))[kind];
      return contact === null ? undefined : { value: contact.value, since: contact.changedAt };
    };
  return {
    mobile: {
      settled: onFile('mobile'),
      async queue(transaction, { row, code, to, validUntil }) {
        const text = oneTimeCodeSms({ caisse: row.caisse, purpose: row.purpose, code });
        await outgoing.sms(transaction, { to, text }, row.sending, validUntil);
      },
    },
    mail: {
      settled: onFile('mail'),
      async queue(transaction, { row, code, to, validUntil }) {
        const mail = oneTimeCodeMail({ caisse: row.caisse, purpose: row.purpose, code });
        await outgoing.mail(transaction, { to, ...mail }, row.sending, validUntil);
      },
    },
    letter: {
      async settled(caisse, person) {
        if (!caisse.capabilities.includes('letters')) return undefined;
        const since = await caisse.letters.addressSince(person);
        return since === null ? undefined : { value: `letter ${person}`, since };
      },
      async queue(transaction, { row, code, validUntil }) {
        const { caisse, person, purpose, sending, asked_at: writtenAt } = row;
        const pdf = await codeLetterPdf({ caisse, purpose, code, writtenAt, validUntil });
        await letters.send(transaction, { id: sending, caisse, person, pdf }, validUntil);
      },
    },
  };
}
