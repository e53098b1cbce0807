import type { ResetId } from '#contract/identifiers.ts';
import type { checkResetCodeRoute, sendResetCodeRoute } from '#contract/routes/password-resets.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { letterCodePolicy, oneTimeCodePolicy, type OneTimeCode } from '#domain/one-time-code/code.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import { askCode } from '../one-time-codes/ask-code.ts';
import { checkCode } from '../one-time-codes/check-code.ts';
import { letterRule, sendingRules, triesRule } from '../one-time-codes/limits.ts';
import type { Visit } from '../one-time-codes/place.ts';
import { refuse, refuseForNow, type Refusal } from '../server/problems.ts';
import { countedAs } from './asked-identity.ts';
import { giveResetToken, resetOf, type ResetUnderWay } from './reset-rows.ts';
import type { ResetServices } from './services.ts';
import { letterSubject } from './start-reset.ts';

/**
 * Sends a code to a contact that was offered (#157, #159). Counts, writes the row of the code and its job, and answers: the
 * same for everybody (P08).
 */
export async function sendResetCode(
  services: ResetServices,
  asked: { readonly resetId: ResetId; readonly contactId: string; readonly visit: Visit },
): Promise<AnswerOf<typeof sendResetCodeRoute> | Refusal> {
  const { database, throttles, clock } = services;
  const { visit } = asked;
  const reset = await resetOf(database, asked.resetId, visit, clock.now());
  if (reset === undefined) return refuse('sessionOver');
  const contact = reset.offered.find((kind) => kind === asked.contactId);
  if (contact === undefined) return refuse('notAllowed');
  const byLetter = contact === 'letter';
  const counted = await throttles.count(byLetter ? letterRule : sendingRules.declared, countedAs(reset));
  if (counted.kind === 'refused') return refuseForNow(counted);
  const { caisse, person } = reset;
  await askCode(
    services,
    byLetter
      ? { purpose: 'passwordResetLetter', subject: letterSubject(reset), caisse, person, contact, visit: undefined }
      : { purpose: 'passwordReset', subject: reset.id, caisse, person, contact, visit },
  );
  const apartMs = byLetter ? letterCodePolicy.apartMs : oneTimeCodePolicy.apartMs;
  return { status: 'accepted', againAt: clock.now() + apartMs };
}

/** The six digits (#158, #161): the right ones give a token that lets a new password be chosen. */
export async function checkResetCode(
  services: ResetServices,
  typed: { readonly resetId: ResetId; readonly code: OneTimeCode; readonly actHash: Buffer; readonly visit: Visit },
): Promise<AnswerOf<typeof checkResetCodeRoute> | Refusal> {
  const { database, throttles, clock } = services;
  const { visit, code, actHash } = typed;
  const reset = await resetOf(database, typed.resetId, visit, clock.now());
  if (reset === undefined) return refuse('sessionOver');
  const counted = await throttles.count(triesRule, countedAs(reset));
  if (counted.kind === 'refused') return refuseForNow(counted);
  const outcome = await checkCode(services, {
    purpose: 'passwordReset',
    subject: reset.id,
    visit,
    code,
    repeat: actHash,
  });
  if (counted.remaining === 0) await tellOfManyTries(services, reset);
  if (outcome.kind === 'refused') return refuse(outcome.reason);
  return await giveResetToken(database, reset.id, outcome.proven, clock.now());
}

/** A day's last try: the holder is told once a day, on every contact on file. Nobody is behind a made-up name. */
async function tellOfManyTries(
  { database, notices, jobs, clock }: ResetServices,
  { caisse, person }: ResetUnderWay,
): Promise<void> {
  const at = clock.now();
  await notices.tell(database, { kind: 'resetTriesRefused', caisse, person, at }, `${person}:${parisDateOf(at)}`);
  jobs.wake();
}
