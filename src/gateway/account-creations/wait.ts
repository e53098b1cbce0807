import type { CreationId } from '#contract/identifiers.ts';
import type { postponeCreationRoute, resumeCreationRoute } from '#contract/routes/account-creations.ts';
import type { AnswerOf } from '#contract/routes/route.ts';
import { sql } from 'kysely';
import { creationWaitMs, type TypedContact } from '#domain/account/creation.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import { maskEmail, maskMobile } from '#domain/identity/contact.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import { parisDateOf } from '#domain/time/french-time.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database, Transaction } from '../database/database.ts';
import { checkCode } from '../one-time-codes/check-code.ts';
import { triesRule } from '../one-time-codes/limits.ts';
import type { Visit } from '../one-time-codes/place.ts';
import { refuse, refuseForNow, type Refusal } from '../server/problems.ts';
import { creationOf, creationOfLetter, giveCreationToken } from './creation-rows.ts';
import { countedAs, letterIdentity } from './creation-identity.ts';
import { isTypedCardWrong, judgeByName } from './judge-person.ts';
import type { CreationServices } from './services.ts';
import { noteCreation } from './start-creation.ts';
import { withCreations } from './tables.ts';

/** A creation whose typed contact is proven, and who is told of it. */
interface Waiting {
  readonly id: CreationId;
  readonly caisse: CaisseId;
  readonly holder: PersonId;
}

/**
 * Puts a creation off. Nobody can take it up in another visit unless a letter was asked for: what was typed is kept no longer
 * for it. Every contact on file is told, once a day, also of who has an account or may have none: somebody else may have asked.
 * Of somebody unknown it is the same row and the same job (P08).
 */
export async function postponeCreation(
  services: CreationServices,
  { creationId, visit }: { readonly creationId: CreationId; readonly visit: Visit },
): Promise<AnswerOf<typeof postponeCreationRoute> | Refusal> {
  const { database, keys, clock, jobs } = services;
  const creation = await creationOf(database, keys, creationId, visit, clock.now());
  if (creation === undefined) return refuse('sessionOver');
  const { id, holder, typed, keptUntil } = creation;
  if (!creation.isContactProven || holder === null) return refuse('notAllowed');
  await tellHolder(services, database, { id, caisse: typed.caisse, holder });
  jobs.wake();
  return { status: 'waiting', until: keptUntil };
}

/** Leaves a creation waiting for the letter that was asked for at `askedAt`, for fifteen days: its code finds it again. */
export async function waitForLetter(services: CreationServices, waiting: Waiting, askedAt: EpochMs): Promise<void> {
  const { database, jobs, clock } = services;
  const until = clock.now() + creationWaitMs;
  await database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await withCreations(transaction)
      .updateTable('account_creations')
      .set({
        waiting_until: until,
        letter_asked_at: askedAt,
        forget_at: sql<EpochMs>`greatest(forget_at, ${until}::bigint)`,
      })
      .where('id', '=', waiting.id)
      .where('done_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) await tellHolder(services, transaction, waiting);
  });
  jobs.wake();
}

async function tellHolder(
  { notices, clock }: CreationServices,
  target: Database | Transaction,
  { caisse, holder: person }: Waiting,
): Promise<void> {
  const at = clock.now();
  await notices.tell(target, { kind: 'creationWaiting', caisse, person, at }, `${person}:${parisDateOf(at)}`);
}

/**
 * « J'ai reçu un code par courrier »: number, name and code prove the person, and the creation goes on in this visit. The
 * caisse is asked before anything is compared, so that a letter's answer takes no other time.
 *
 * @throws CaisseUnavailable
 */
export async function resumeCreation(
  services: CreationServices,
  typed: { readonly caisse: CaisseId; readonly nir: Nir; readonly birthName: string },
  code: OneTimeCode,
  visit: Visit,
): Promise<AnswerOf<typeof resumeCreationRoute> | Refusal> {
  const { database, keys, throttles, clock, caisses } = services;
  const { caisse, nir } = typed;
  const letter = letterIdentity(keys, typed);
  const { person, right } = await judgeByName(caisses[caisse], nir, letter);
  await noteCreation(services, { caisse, civilStatus: { nir } }, visit);
  const counted = await throttles.count(triesRule, countedAs(letter));
  if (counted.kind === 'refused') return refuseForNow(counted);
  const subject = { shared: letter.digest, person };
  const tried = { purpose: 'accountCreationLetter', subject, visit: undefined, code, repeat: 'anybody' } as const;
  const outcome = await checkCode(services, tried);
  if (outcome.kind === 'refused') return refuse(outcome.reason);
  const { askedAt } = outcome.proven;
  if (right !== 'allowed') return refuse(right);
  const now = clock.now();
  const creation = await creationOfLetter(database, keys, { letter, person, askedAt, now });
  if (creation === undefined) return refuse('codeReplaced');
  if (await isTypedCardWrong(caisses[caisse], person, creation.typed.ameli)) return refuse('notAllowed');
  const proof = { person, factor: 'letter', contactDigest: null } as const;
  const token = await giveCreationToken(database, creation.id, proof, visit, now);
  return { kind: 'proven', ...token, contact: masked(creation.typed.contact) };
}

/** Who has the letter sees whether the contact that was typed is theirs. */
function masked({ kind, value }: TypedContact): { readonly kind: TypedContact['kind']; readonly masked: string } {
  return { kind, masked: kind === 'mobile' ? maskMobile(value) : maskEmail(value) };
}
