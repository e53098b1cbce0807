import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import { passwordLinkUrl } from '#contract/addresses/password-link-url.ts';
import { fromBase64Url } from '#contract/bytes/base64url.ts';
import type { ResetToken } from '#contract/identifiers.ts';
import { caisseIdSchema } from '#domain/caisse/caisse-schema.ts';
import { nirSchema } from '#domain/identity/nir.ts';
import { calendarDateSchema } from '#domain/time/instant-schema.ts';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { CaisseUnavailable } from '../caisses/caisse.ts';
import { type PersonId } from '../caisses/person-id.ts';
import { newIdentifier } from '../codes/new-identifier.ts';
import { lockPerson } from '../codes/person-order.ts';
import type { JobOutcome } from '../jobs/jobs.ts';
import { passwordLinkMail } from '../messages/reset-texts.ts';
import { contactDigest } from '../one-time-codes/code-hash.ts';
import { sendingRules } from '../one-time-codes/limits.ts';
import { placeColumns } from '../one-time-codes/place.ts';
import { settledContactMs } from '../one-time-codes/settled-contacts.ts';
import { drawToken, hashOf } from '../visitors/session-place.ts';
import type { ResetServices } from './services.ts';
import { undecided, withResets } from './tables.ts';

/** « Dans un délai de 30 minutes » (#267). */
const linkLifeMs = 30 * MINUTE_MS;
/** A new request ends no link that lives: beyond these it sends nothing. */
const maxLiveLinks = 3;

const sendLinkJob = 'passwordResets.sendLink';
const retryAfterMs = 10 * SECOND_MS;
const maxAttempts = 100_000;

const askedLink = z.strictObject({ caisse: caisseIdSchema, nir: nirSchema, birthDate: calendarDateSchema });
export type AskedLink = z.infer<typeof askedLink>;

/** Writes one job, sealed, and looks nobody up: the answer takes the same time for everybody (P08). */
export async function askLink({ database, jobs, clock }: ResetServices, asked: AskedLink): Promise<void> {
  await jobs.enqueue(database, sendLinkJob, asked, { expiresAt: clock.now() + linkLifeMs });
  jobs.wake();
}

/** The work behind a link that was asked for: looks the person up, draws the token and queues the mail. */
export function registerSendLink(services: ResetServices): void {
  const { database, jobs, clock, caisses, throttles } = services;

  jobs.register({
    kind: sendLinkJob,
    parse: (payload) => askedLink.parse(payload),
    maxAttempts,
    async run(asked, { id }): Promise<JobOutcome> {
      try {
        const recipient = await recipientOf(asked);
        if (recipient !== undefined) await sendLink(asked, recipient, id);
        return { kind: 'done' };
      } catch (error) {
        if (error instanceof CaisseUnavailable) return { kind: 'retry', afterMs: retryAfterMs };
        throw error;
      }
    },
  });

  /** Only a request that names the person completely counts against them (P09). */
  async function recipientOf({ caisse: caisseId, nir, birthDate }: AskedLink) {
    const caisse = caisses[caisseId];
    const found = await caisse.people.find({ by: 'birthDate', nir, birthDate });
    if (found.kind === 'unknown') return undefined;
    const { person } = found;
    const [standing, account, { mail }] = await Promise.all([
      caisse.people.standing(person),
      caisse.accounts.of(person),
      caisse.contacts.of(person),
    ]);
    if (standing !== 'active' || account.kind !== 'active') return undefined;
    if (mail === null || clock.now() - mail.changedAt < settledContactMs) return undefined;
    const counted = await throttles.count(sendingRules.declared, {
      kind: 'identity',
      caisse: caisseId,
      identity: `${nir} ${birthDate}`,
    });
    return counted.kind === 'allowed' ? { person, mail: mail.value } : undefined;
  }

  /** The token waits in the sealed mail alone; its hash is the link. A repeat of the job finds the mail's key. */
  async function sendLink(
    { caisse }: AskedLink,
    { person, mail }: { readonly person: PersonId; readonly mail: string },
    jobId: string,
  ): Promise<void> {
    const now = clock.now();
    const token = drawToken();
    const until = now + linkLifeMs;
    const url = passwordLinkUrl(services.configuration.publicUrl, { token, caisse });
    const message = passwordLinkMail({ caisse, url, minutes: linkLifeMs / MINUTE_MS });
    await database.transaction().execute(async (transaction) => {
      await lockPerson(transaction, caisse, person);
      const resets = withResets(transaction);
      const live = await resets
        .selectFrom('password_resets')
        .select('id')
        .where('caisse', '=', caisse)
        .where('person', '=', person)
        .where('kiosk_id', 'is', null)
        .where('done_at', 'is', null)
        .where('token_until', '>=', now)
        .execute();
      if (live.length >= maxLiveLinks) return;
      await resets
        .insertInto('password_resets')
        .values({
          ...undecided,
          ...placeColumns(undefined),
          id: newIdentifier(),
          caisse,
          person,
          identity: null,
          offered: [],
          started_at: now,
          token_hash: hashOf(token),
          token_until: until,
          factor: 'mail',
          contact_digest: contactDigest(services.keys, caisse, 'mail', mail),
          forget_at: until + linkLifeMs,
        })
        .execute();
      await services.outgoing.mail(transaction, { to: mail, ...message }, `passwordLink:${jobId}`, until);
    });
    jobs.wake();
  }
}

/**
 * Names the act of who has a link: its repeat has the same password. Under 256 random bits of which the database has a hash
 * only: no password can be tried on it (P14).
 */
export function actOfLink(token: ResetToken, password: string): Buffer {
  return createHmac('sha256', fromBase64Url(token) ?? token)
    .update('passwordLink/v1')
    .update(password)
    .digest();
}
