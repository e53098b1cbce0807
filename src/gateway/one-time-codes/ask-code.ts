import { oneTimeCodePolicy } from '#domain/one-time-code/code.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import { newIdentifier } from '../codes/new-identifier.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';
import { codeLifeMs } from './code-life.ts';
import { placeColumns, type Visit } from './place.ts';
import { sendCodeJob, type SendCodePayload } from './send-code.ts';
import { subjectText, type CodeSubject } from './subject.ts';
import { withOneTimeCodes, type CodeContact, type CodePurpose } from './tables.ts';

/** A code to be sent. */
export interface AskedCode {
  readonly purpose: CodePurpose;
  /** What the code is about; the newest sending is its only code. */
  readonly subject: CodeSubject;
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly contact: CodeContact;
  /** Where it will be typed; undefined: anywhere. */
  readonly visit: Visit | undefined;
  /** A contact that was typed in this visit, of whomever: the code goes there, and nobody is looked up. */
  readonly to?: string;
}

/** Kept so long after its end, to say « used » or « expired » to who types the right digits. */
const afterlifeMs = oneTimeCodePolicy.lifeMs;

/**
 * Asks that a code be sent: writes its row and the job that looks the person up, and says nothing of either. Count the
 * sending before (`limits.ts`). Known and unknown persons cause the same two statements (P08). Gives the instant at which the
 * code was asked for (`askedAt` of what it proves).
 */
export async function askCode(
  { database, jobs, clock }: Pick<GatewayDependencies, 'database' | 'jobs' | 'clock'>,
  { visit, to, ...asked }: AskedCode,
): Promise<EpochMs> {
  const now = clock.now();
  const subject = subjectText(asked.subject);
  const sending = newIdentifier();
  const fresh = {
    ...asked,
    subject,
    ...placeColumns(visit),
    sending,
    asked_at: now,
    tries: 0,
    hash: null,
    hash_key_id: null,
    contact_digest: null,
    valid_until: null,
    used_at: null,
    used_by: null,
    forget_at: now + codeLifeMs(asked.contact) + afterlifeMs,
  };
  const typed = to === undefined ? {} : { to };
  const payload: SendCodePayload = { purpose: asked.purpose, subject, sending, ...typed };
  // Later than its own end a message only confuses.
  const options = { uniqueKey: sending, expiresAt: now + codeLifeMs(asked.contact) };
  await database.transaction().execute(async (transaction) => {
    await withOneTimeCodes(transaction)
      .insertInto('one_time_codes')
      .values(fresh)
      .onConflict((conflict) => conflict.columns(['purpose', 'subject']).doUpdateSet(fresh))
      .execute();
    await jobs.enqueue(transaction, sendCodeJob, payload, options);
  });
  jobs.wake();
  return now;
}
