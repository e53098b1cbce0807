import * as z from 'zod/mini';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { drawCode } from '#domain/provisional-code/code.ts';
import { canMove, validUntilOf } from '#domain/provisional-code/life.ts';
import { drawReference } from '#domain/provisional-code/reference.ts';
import type { Database, Transaction } from '../../database/database.ts';
import { codeSms } from '../../messages/texts.ts';
import { codeHash } from '../code-hash.ts';
import { newIdentifier } from '../new-identifier.ts';
import { lockPerson, makeWayFor } from '../person-order.ts';
import { recordEvents } from '../../visitors/account-events.ts';
import type { CodeServices } from '../services.ts';
import { withCodeTables, type ProvisionalCodeRow } from '../tables.ts';
import type { Recipient } from './eligible-recipient.ts';

/** A code drawn for an SMS, from the drawing to the hand-over. */
export type WaitingCode = Pick<
  ProvisionalCodeRow,
  'id' | 'caisse' | 'person' | 'issued_at' | 'valid_until' | 'kiosk_id' | 'waiting_sms'
>;

const smsContent = z.strictObject({ to: z.string(), text: z.string() });
type SmsContent = z.infer<typeof smsContent>;

/**
 * Draws the code and keeps it: its hash for good, its SMS encrypted under a key outside the database until the
 * hand-over (SECURITY « Provisional codes »). It is `pending`: it opens nothing and cancels nothing yet.
 */
export async function holdCode(
  { database, keys, clock, random, codeAddress }: CodeServices,
  { requestId, kioskId, request, person, mobile }: Recipient & { requestId: string; kioskId: KioskId },
): Promise<void> {
  const { caisse, birthDate } = request;
  const now = clock.now();
  const codeId = newIdentifier();
  const code = drawCode(random, { birthDate });
  const reference = drawReference(random);
  const validUntil = validUntilOf({ issuedAt: now, receivedAt: now });
  const sms: SmsContent = { to: mobile, text: codeSms({ caisse, code, reference, validUntil, address: codeAddress }) };
  const key = keys.codes.current();
  await withCodeTables(database)
    .insertInto('provisional_codes')
    .values({
      id: codeId,
      caisse,
      person,
      reference,
      hash: codeHash(key, { caisse, person, codeId, reference, code }),
      hash_key_id: key.id,
      state: 'pending',
      issued_at: now,
      received_at: now,
      valid_until: validUntil,
      kiosk_id: kioskId,
      request_id: requestId,
      waiting_sms: keys.box.seal('waitingSms', Buffer.from(JSON.stringify(sms), 'utf8'), codeId),
    })
    // The same job taken up by another worker: the first code is the one.
    .onConflict((conflict) => conflict.column('request_id').doNothing())
    .execute();
}

export async function findWaiting(database: Database, requestId: string): Promise<WaitingCode | undefined> {
  return await withCodeTables(database)
    .selectFrom('provisional_codes')
    .select(['id', 'caisse', 'person', 'issued_at', 'valid_until', 'kiosk_id', 'waiting_sms'])
    .where('request_id', '=', requestId)
    .executeTakeFirst();
}

/** The SMS of a waiting code; undefined when its key was destroyed. */
export function readWaiting({ keys }: Pick<CodeServices, 'keys'>, codeId: string, box: Buffer): SmsContent | undefined {
  const opened = keys.box.open('waitingSms', box, codeId);
  return opened && smsContent.parse(JSON.parse(opened.toString('utf8')));
}

/**
 * The SMS was handed over: activates the code, ends the previous one that came by SMS and erases the encrypted text. A
 * code that a card was shown for lives on beside it.
 */
export async function activateHandedOver(services: CodeServices, waiting: WaitingCode): Promise<void> {
  const { database, clock, caisses, notices, jobs, configuration } = services;
  const { id, caisse, person } = waiting;
  const account = await caisses[caisse].accounts.of(person);
  await database.transaction().execute(async (transaction) => {
    await lockPerson(transaction, caisse, person);
    if (!(await mayStillLive(transaction, id))) return;
    const now = clock.now();
    const arriving = {
      caisse,
      person,
      level: 'declared',
      kioskId: waiting.kiosk_id,
      effectiveIssueTime: waiting.issued_at,
      validUntil: waiting.valid_until,
    } as const;
    const { verdict, counted } = await makeWayFor(transaction, arriving, account, now);
    await withCodeTables(transaction)
      .updateTable('provisional_codes')
      .set(
        verdict === 'active'
          ? {
              state: verdict,
              activated_at: now,
              waiting_sms: null,
              tries: counted.tries,
              wrong_tries: counted.wrongTries,
            }
          : { state: verdict, ended_at: now, waiting_sms: null },
      )
      .where('id', '=', id)
      .execute();
    if (verdict === 'active') {
      const event = { kind: 'codeIssued', caisse, person, at: waiting.issued_at } as const;
      await notices.tell(transaction, event, id);
      await recordEvents(transaction, configuration.sites, [{ ...event, kioskId: waiting.kiosk_id }]);
    }
  });
  jobs.wake();
}

async function mayStillLive(transaction: Transaction, codeId: string): Promise<boolean> {
  const row = await withCodeTables(transaction)
    .selectFrom('provisional_codes')
    .select('state')
    .where('id', '=', codeId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined && canMove(row.state, 'active');
}

/** The SMS will not go: the code never lives. */
export async function dropWaiting({ database, clock }: CodeServices, codeId: string): Promise<void> {
  await withCodeTables(database)
    .updateTable('provisional_codes')
    .set({ state: 'destroyed', ended_at: clock.now(), waiting_sms: null })
    .where('id', '=', codeId)
    .where('state', '=', 'pending')
    .execute();
}
